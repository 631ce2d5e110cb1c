// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/privacy.h"

#include "domain/factnames.h"
#include "gate/checks/letterpatterns.h"
#include "gate/checks/personalnumbers.h"
#include "gate/checks/secrets.h"
#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/plaintext.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
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
    using letterpatterns::List;
    for (const PhraseHit &hit : letterpatterns::hitsIn(List::InternalTerms, reading, part)) {
        if (reading.isOfTheRecord(part, hit.at))
            continue;
        const InternalTerm &term = reading.foundation.internalTerms[static_cast<size_t>(hit.phrase)];
        const bool hasWords = !term.sayInstead.trimmed().isEmpty();
        const auto expected
            = hasWords ? std::optional(inTheCaseOf(part.at(hit.at), term.sayInstead.trimmed())) : std::nullopt;
        const QString advice = hasWords ? u"Write %1."_s.arg(wording::quoted(term.sayInstead)) : u"Take it out."_s;
        findings.push_back(
            from(term.source,
                 findingAt(part, hit.at, FindingKind::Privacy, u"internal-term"_s, Severity::Error,
                           u"%1 is a word for inside the company. %2"_s.arg(wording::quoted(part.at(hit.at)), advice),
                           expected)));
    }
    for (const PhraseHit &hit : letterpatterns::hitsIn(List::Competitors, reading, part)) {
        if (!reading.isOfTheRecord(part, hit.at))
            findings.push_back(
                from(reading.foundation.competitors[static_cast<size_t>(hit.phrase)].source,
                     findingAt(part, hit.at, FindingKind::Privacy, u"competitor"_s, Severity::Error,
                               u"%1 is a competitor, and customers do not read its name. Take it out."_s.arg(
                                   wording::quoted(part.at(hit.at))))));
    }
}

QString lettersAndDigits(QStringView text)
{
    QString kept;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            kept += c.toCaseFolded();
    }
    return kept;
}

/// Whether the record holds just this as a fact: a tracking number.
bool isAFactOfTheRecord(const Reading &reading, const ReadPart &part, const Span &place)
{
    const QString number = lettersAndDigits(part.at(place));
    for (const Record &record : reading.subject.records) {
        for (const Fact &fact : record.facts) {
            if (fact.name != factnames::INBOUND_TEXT && lettersAndDigits(plainValue(fact.value)) == number)
                return true;
        }
    }
    return false;
}

/// Or whether the house's own documents write it: our own bank account.
bool isKnownToTheHouse(const Reading &reading, const ReadPart &part, const Span &place)
{
    if (isAFactOfTheRecord(reading, part, place))
        return true;
    const QString number = lettersAndDigits(part.at(place));
    const auto writes = [&number](const QString &text) {
        return lettersAndDigits(text).contains(number);
    };
    const Foundation &documents = reading.foundation;
    if (std::ranges::any_of(documents.signature, writes) || writes(reading.subject.company.phone))
        return true;
    return std::ranges::any_of(documents.vocabulary,
                               [&](const auto &section) {
                                   return std::ranges::any_of(
                                       section.second, [&](const VocabularyRow &row) { return writes(row.text); });
                               })
        || std::ranges::any_of(documents.prose, [&](const auto &prose) { return writes(prose.second); });
}

/// Whether so many digits as a card has stand together, but for spaces and hyphens.
bool hasLongNumber(const Paragraph &paragraph)
{
    constexpr int SHORTEST = 13;
    if (paragraph.digits < SHORTEST)
        return false;
    int digits = 0;
    const PlainText plain(paragraph.text);
    for (const QChar c : plain.text()) {
        const char16_t unit = c.unicode();
        const bool isDigit = unit >= u'0' && unit <= u'9';
        if (isDigit && ++digits == SHORTEST)
            return true;
        if (!isDigit && unit != u' ' && unit != u'-')
            digits = 0;
    }
    return false;
}

bool hasLongNumber(const ReadPart &part)
{
    struct LongNumber {
        bool isThere = false;
    };
    return std::ranges::any_of(part.paragraphs, [](const PlacedParagraph &placed) {
        const Paragraph &paragraph = *placed.read;
        return paragraph.answer<LongNumber>([&] { return LongNumber { hasLongNumber(paragraph) }; }).isThere;
    });
}

void addCards(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part, const PlainText &plain)
{
    if (!hasLongNumber(part))
        return;
    static const QRegularExpression cards(u"(?<![\\w.-])\\d(?:[ -]?\\d){12,18}(?![\\w-])"_s);
    auto matches = cards.globalMatch(plain.text());
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Span place = plain.original({ match.capturedStart(), match.capturedLength() });
        if (isCardNumber(match.captured()) && !isKnownToTheHouse(reading, part, place)) {
            const QString shown = match.captured().left(4) + u" … "_s + match.captured().right(4);
            findings.push_back(findingAt(
                part, place, FindingKind::Privacy, u"card-number"_s, Severity::Error,
                u"%1 looks like a payment card number. Take it out, or leave the last four digits only."_s.arg(
                    wording::quoted(shown))));
        }
    }
}

/// What part of a letter gives away of persons and of what opens something.
void addNumbers(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    const PlainText &plain = part.plain();
    addCards(findings, reading, part, plain);
    for (const Secret &secret : secretsIn(part)) {
        const Span place = plain.original(secret.at);
        if (!isAFactOfTheRecord(reading, part, plain.original(secret.itself)))
            findings.push_back(findingAt(part, place, FindingKind::Privacy, u"credential"_s, Severity::Error,
                                         u"%1 looks like %2. Take it out and have the customer set a new one."_s.arg(
                                             wording::quoted(part.at(plain.original(secret.itself))), secret.what)));
    }
    for (const PersonalNumber &number : personalNumbersIn(part)) {
        const Span place = plain.original(number.at);
        if (!isKnownToTheHouse(reading, part, place))
            findings.push_back(
                findingAt(part, place, FindingKind::Privacy, u"identifier"_s, Severity::Error,
                          u"%1 looks like %2. Take it out."_s.arg(wording::quoted(part.at(place)), number.what)));
    }
}

/// "20771 is an order or invoice of Hartwell Kitchens, another customer. This letter goes to Alfreds Futterkiste."
QString whatIsOfAnother(const Reading &reading, const ReadPart &part, const Neighbours::Mention &mention)
{
    using What = Neighbours::What;
    const QString own = reading.subject.account.name.isEmpty() ? reading.subject.account.id.value()
                                                               : reading.subject.account.name.simplified();
    const QString whose = reading.subject.neighbours->nameOf(mention.account);
    const QString said = wording::quoted(part.at(mention.at));
    switch (mention.what) {
    case What::Name:
        return u"This letter goes to %1, and %2 is another customer. Take the name out."_s.arg(own, said);
    case What::Contact:
        return u"%1 works for %2, another customer. This letter goes to %3."_s.arg(said, whose, own);
    case What::Address:
        return u"%1 is an address of %2, another customer. This letter goes to %3."_s.arg(said, whose, own);
    case What::Number: {
        const Fact *order
            = reading.subject.records.empty() ? nullptr : reading.subject.records.front().find(factnames::ORDER);
        const QString ours = order && reading.subject.records.size() == 1
            ? u"This letter's order is %1."_s.arg(plainValue(order->value).simplified())
            : u"This letter goes to %1."_s.arg(own);
        return u"%1 is an order or invoice of %2, another customer. %3"_s.arg(said, whose, ours);
    }
    }
    Q_UNREACHABLE();
}

/// "hartwell kitchens" can only be a name, "around the horn" can be a journey: a word of it is in no dictionary.
bool isTelling(const Reading &reading, const ReadPart &part, const Span &name)
{
    const auto words = part.wordsIn(name);
    return words.size() > 1 && std::ranges::any_of(words, [&](const Span &word) {
               return word.length > 3 && reading.subject.unknownWords.contains(part.at(word).toString());
           });
}

/// The one number of the letter's own orders and invoices that is built like the other's and that the part lacks.
std::optional<QString> ownInPlaceOf(const Reading &reading, const ReadPart &part, QStringView other)
{
    const auto isLike = [other](const QString &own) {
        return own.size() == other.size()
            && std::ranges::equal(own, other, [](QChar a, QChar b) { return a == b || (a.isDigit() && b.isDigit()); });
    };
    std::optional<QString> found;
    for (const Record &record : reading.subject.records) {
        for (const QStringView fact : { factnames::ORDER, factnames::INVOICE }) {
            const QString own = record.text(fact).simplified();
            if (!isLike(own) || part.text.contains(own) || found == own)
                continue;
            if (found)
                return {};
            found = own;
        }
    }
    return found;
}

void addOtherAccounts(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    const auto &neighbours = reading.subject.neighbours;
    if (!neighbours)
        return;
    for (const Neighbours::Mention &mention : neighbours->mentionsIn(part.paragraphs, reading.subject.account.id)) {
        if (mention.isInLowerCase && !isTelling(reading, part, mention.at))
            continue;
        if (reading.isNamedByTheRecord(part, mention.at))
            continue;
        findings.push_back(findingAt(part, mention.at, FindingKind::Privacy, u"other-account"_s, Severity::Error,
                                     whatIsOfAnother(reading, part, mention)));
        if (mention.what == Neighbours::What::Number)
            findings.back().expected = ownInPlaceOf(reading, part, part.at(mention.at));
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
