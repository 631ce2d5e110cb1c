// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/privacy.h"

#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/plaintext.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// The check digit of payment cards (ISO/IEC 7812).
bool hasLuhnDigit(QStringView digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (qsizetype at = digits.size() - 1; at >= 0; --at, isDoubled = !isDoubled) {
        const int value = digits[at].digitValue() * (isDoubled ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return sum % 10 == 0;
}

bool isCardNumber(const QString &written)
{
    QString digits;
    for (const QChar c : written) {
        if (c.isDigit())
            digits += c;
    }
    static const QRegularExpression issuers(u"^(?:4|5[1-5]|2[2-7]|3[47]|3[068]|6(?:011|4|5)|35)"_s);
    return digits.size() >= 13 && digits.size() <= 19 && issuers.match(digits).hasMatch() && hasLuhnDigit(digits);
}

void addTerms(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    const auto &phrases = reading.rules.phrases();
    for (const PhraseHit &hit : longestOf(phrases.internalTerms.hits(part.normalised))) {
        if (reading.isOfTheRecord(part, hit.at))
            continue;
        const InternalTerm &term = reading.foundation.internalTerms[static_cast<size_t>(hit.phrase)];
        const bool hasWords = !term.sayInstead.trimmed().isEmpty();
        const auto expected
            = hasWords ? std::optional(inTheCaseOf(part.at(hit.at), term.sayInstead.trimmed())) : std::nullopt;
        findings.push_back(findingAt(
            part, hit.at, FindingKind::Privacy, u"internal-term"_s, Severity::Error,
            u"%1 is a term of the house that customers do not see."_s.arg(wording::quoted(part.at(hit.at))), expected));
    }
    for (const PhraseHit &hit : longestOf(phrases.competitors.hits(part.normalised))) {
        if (!reading.isOfTheRecord(part, hit.at))
            findings.push_back(
                findingAt(part, hit.at, FindingKind::Privacy, u"competitor"_s, Severity::Error,
                          u"%1 is a competitor and is not named to customers."_s.arg(part.at(hit.at).toString())));
    }
}

void addNumbers(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    static const QRegularExpression cards(u"(?<![\\w.-])\\d(?:[ -]?\\d){12,18}(?![\\w-])"_s);
    static const QRegularExpression credentials(
        u"(?i)\\b(?:password|passcode|passwort|passphrase|pin(?: code)?|api key|access (?:token|code)|log-?in "
        u"code|security code)\\b(?:\\s+(?:is|was|will be|(?:has been |is |was )?(?:re)?set to|changed to)|\\s*[:=])"
        u"\\s*(?!not\\b|being\\b|required\\b|expired\\b|incorrect\\b|wrong\\b|reset\\b|needed\\b|invalid\\b|never\\b)"
        u"\\S+"
        // "user ruth and password Winter26": what holds letters and digits is no word of the sentence.
        "|\\b(?:password|passcode|passwort|passphrase|api key|access "
        "(?:token|code))\\s+[\"'“‘]?(?=[^\\s\"']*\\d)(?=[^\\s\"']*[a-z])[^\\s\"']{5,}"
        "|(?-i:\\bPIN)\\s+\\d{4,8}\\b"_s);
    static const QRegularExpression identifiers(
        u"(?<![\\w-])(?!000|666|9\\d\\d)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\w-])"
        "|(?i:\\b(?:ssn|social security(?: number| no\\.?)?|passport(?: number| no\\.?)|national insurance(?: number| no\\.?)|tax id|steuer-?id)\\s*(?:is|:|#)?\\s*)[A-Z0-9][A-Z0-9 -]{5,}\\d"_s);
    const PlainText plain(part.text);
    const auto add = [&](const QRegularExpression &pattern, const QString &rule, const QString &message,
                         bool (*isOne)(const QString &)) {
        auto matches = pattern.globalMatch(plain.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            const Span place = plain.original({ match.capturedStart(), match.capturedLength() });
            if ((!isOne || isOne(match.captured())) && !reading.isOfTheRecord(part, place))
                findings.push_back(findingAt(part, place, FindingKind::Privacy, rule, Severity::Error, message));
        }
    };
    add(cards, u"card-number"_s, u"This looks like the number of a payment card."_s, isCardNumber);
    add(credentials, u"credential"_s, u"A password or access code does not belong in a letter."_s, nullptr);
    add(identifiers, u"identifier"_s, u"This looks like a national identifier of a person."_s, nullptr);
}

void addOtherAccounts(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    const auto &neighbours = reading.subject.neighbours;
    if (!neighbours)
        return;
    using What = Neighbours::What;
    const auto is = [](What what) {
        switch (what) {
        case What::Name:
            return u"another customer"_s;
        case What::Contact:
            return u"a contact of another customer"_s;
        case What::Address:
            return u"an address of another customer"_s;
        case What::Number:
            return u"an order or invoice of another customer"_s;
        }
        Q_UNREACHABLE();
    };
    for (const Neighbours::Mention &mention :
         neighbours->mentionsIn(part.normalised, part.text, reading.subject.account.id)) {
        if (!reading.isNamedByTheRecord(part, mention.at))
            findings.push_back(findingAt(
                part, mention.at, FindingKind::Privacy, u"other-account"_s, Severity::Error,
                u"%1 is %2 (%3)."_s.arg(part.at(mention.at).toString(), is(mention.what), mention.account.value())));
    }
}
} // namespace

std::vector<Finding> privacyProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    for (const ReadPart *part : reading.parts()) {
        addTerms(findings, reading, *part);
        addNumbers(findings, reading, *part);
        addOtherAccounts(findings, reading, *part);
    }
    return findings;
}

} // namespace countersign
