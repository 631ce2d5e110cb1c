// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/anatomy.h"

#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t LINES_TO_LOOK_AT = 6;

bool startsWith(QStringView line, const QString &name)
{
    return !name.isEmpty() && line.startsWith(name, Qt::CaseInsensitive);
}

/// The literal beginning of a template: "Dear " of "Dear {contact_name},".
QString literalStart(const QString &pattern)
{
    const qsizetype brace = pattern.indexOf(u'{');
    return (brace < 0 ? pattern : pattern.left(brace)).trimmed();
}

QString withoutPunctuation(QString text)
{
    while (!text.isEmpty() && !text.back().isLetterOrNumber())
        text.chop(1);
    return text;
}

bool greetsByWord(const Reading &reading, QStringView line)
{
    static const QRegularExpression words(
        u"(?i)^\\W{0,3}(?:dear|hello|hallo|hi|hey|hiya|greetings|good (?:morning|afternoon|day|evening)|to whom it may "
        u"concern|attn|attention|welcome"
        "|bonjour|bonsoir|hola|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|buongiorno|gentile|estimad[oa]s?|chère?|cher|ciao|moin|salut|olá|prezad[oa])\\b"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QString own = reading.tone ? literalStart(reading.tone->greeting) : QString();
    return words.match(line.toString()).hasMatch() || startsWith(line, own);
}

/// A first line that addresses somebody without a greeting's word: "Maria,", "Ms Anders –".
bool greetsByForm(const Reading &reading, QStringView line)
{
    constexpr size_t FEW = 7;
    if (words(line).size() > FEW || line.endsWith(u'.') || line.endsWith(u'?'))
        return false;
    // "Two of your orders have shipped:" says something over a list, and greets nobody.
    static const QRegularExpression verb(u"\\s(?:is|are|was|were|has|have|had|will|ha(?:s|ve)n't)\\s"_s);
    if (line.endsWith(u':') && verb.match(line.toString()).hasMatch())
        return false;
    if (line.endsWith(u',') || line.endsWith(u':') || line.endsWith(u'!') || line.endsWith(u'-')
        || line.endsWith(QChar(0x2013)) || line.endsWith(QChar(0x2014)))
        return true;
    const auto names = [line](const QString &name) {
        return !name.isEmpty() && line.contains(name, Qt::CaseInsensitive);
    };
    return reading.contact
        && (names(reading.contact->firstName()) || names(reading.contact->name) || names(reading.contact->salutation));
}

/// "Maria – a quick word on …": the name, then a pause, then what is said already. The length of name and pause, or 0.
qsizetype nameAndPause(const Reading &reading, QStringView line)
{
    if (!reading.contact)
        return 0;
    for (const QString &name : { reading.contact->name, reading.contact->salutation, reading.contact->firstName() }) {
        if (!startsWith(line, name))
            continue;
        qsizetype at = name.size();
        while (at < line.size() && line[at].isSpace())
            ++at;
        if (at < line.size() && QStringView(u",:!-\u2013\u2014").contains(line[at]))
            return at + 1;
    }
    return 0;
}

/// Where the greeting ends; 0 where there is none.
qsizetype endOfGreeting(const Reading &reading)
{
    const auto &lines = reading.body.lines;
    const size_t looked = std::min(lines.size(), LINES_TO_LOOK_AT);
    for (size_t index = 0; index < looked; ++index) {
        const QStringView line = reading.body.at(lines[index]);
        if (greetsByWord(reading, line)) {
            // "Hello Maria, your order …": what follows the comma is said already.
            const qsizetype comma = line.indexOf(u',');
            const bool goesOn = comma > 0 && comma + 1 < line.size() && words(line).size() > 6;
            return goesOn ? lines[index].start + comma + 1 : lines[index].end();
        }
    }
    if (!lines.empty() && greetsByForm(reading, reading.body.at(lines.front())))
        return lines.front().end();
    const qsizetype named = lines.empty() ? 0 : nameAndPause(reading, reading.body.at(lines.front()));
    return named > 0 ? lines.front().start + named : 0;
}

bool signsOffByWord(const Reading &reading, QStringView line)
{
    static const QRegularExpression formula(
        u"(?i)^\\W{0,3}(?:(?:(?:with )?(?:my |our )?(?:very |many "
        u")?(?:kind(?:est)?|best|warm(?:est)?|friendly|sincere) )?(?:regards|wishes|greetings)"
        "|yours(?: (?:truly|faithfully|sincerely))?|(?:very |most )?sincerely(?: yours)?|faithfully|respectfully(?: "
        "yours)?|cordially|warmly|gratefully|best"
        "|all the best|many thanks(?: and .{1,30})?|with (?:many )?thanks|thanks(?: again| so much| very much| and "
        ".{1,30})?|thank you(?: again| very much| and .{1,30})?|cheers|take care|with (?:best |kind |warm |sincere "
        ")?(?:appreciation|gratitude|apologies|regards|wishes)"
        "|in appreciation|until (?:then|soon)|talk soon|speak soon|have a (?:good|great|nice|lovely) "
        "(?:day|week|weekend|one)|mit (?:freundlichen|besten|herzlichen) "
        "gr(?:ü|ue)(?:ß|ss)en|(?:viele|beste|liebe|freundliche) gr(?:ü|ue)(?:ß|ss)e|cordialement|bien à vous|(?:un "
        ")?saludos?|atentamente|cordiali saluti|distinti saluti|atenciosamente)"
        "\\s*[,.!–—-]*\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype LONGEST = 80;
    if (line.size() <= LONGEST && formula.match(line.toString()).hasMatch())
        return true;
    const QString own = reading.tone ? withoutPunctuation(literalStart(reading.tone->signOff)) : QString();
    return !own.isEmpty() && startsWith(line, own) && words(line).size() <= words(own).size() + 4;
}

/// "Kind regards, Anna Berg" at the end of a line that says something else before.
qsizetype formulaWithin(QStringView line)
{
    static const QRegularExpression formula(
        u"(?i)(?:(?<=[.!?] )|^)(?:(?:with )?(?:kind(?:est)?|best|warm(?:est)?) (?:regards|wishes)|regards|yours (?:truly|faithfully|sincerely)|sincerely),"_s);
    if (!line.contains(u','))
        return -1;
    const auto match = formula.match(line.toString());
    return match.hasMatch() ? match.capturedStart() : -1;
}

/// A line of a signature: a name, a house, a number, but no sentence.
bool isSignature(const Reading &reading, QStringView line)
{
    constexpr size_t FEW = 6;
    constexpr size_t A_NAME = 3;
    const auto found = words(line);
    const bool isAfterADash = !line.isEmpty() && QStringView(u"-\u2013\u2014").contains(line.front());
    if (isAfterADash && !found.empty() && found.size() <= A_NAME && line.back().isLetter()
        && line[found.front().start].isUpper())
        return true;
    if (found.empty() || line.endsWith(u'?') || line.endsWith(u':') || line.endsWith(u'!'))
        return false;
    const Company &company = reading.subject.company;
    const QStringList names { company.coordinatorName, company.name, reading.subject.account.owner, company.phone };
    const bool isOurs = std::ranges::any_of(
        names, [line](const QString &name) { return !name.isEmpty() && line.contains(name, Qt::CaseInsensitive); });
    if (isOurs && found.size() <= FEW + 4 && !line.endsWith(u'.'))
        return true;
    if (found.size() > FEW || line.endsWith(u'.') || line.endsWith(u';') || line.startsWith(u'-')
        || line.startsWith(u'•') || line.startsWith(u'*'))
        return false;
    const auto capitals = std::ranges::count_if(found, [line](const Span &word) { return line[word.start].isUpper(); });
    const bool isAContact = line.contains(u'@') || line.startsWith(u"tel", Qt::CaseInsensitive)
        || line.startsWith(u"phone", Qt::CaseInsensitive);
    return isAContact || (line.front().isUpper() && capitals * 2 >= static_cast<qsizetype>(found.size()));
}

/// Where the sign-off begins; the text's size where there is none.
qsizetype startOfSignOff(const Reading &reading, qsizetype from)
{
    const auto &lines = reading.body.lines;
    const size_t first = lines.size() > LINES_TO_LOOK_AT + 4 ? lines.size() - LINES_TO_LOOK_AT - 4 : 0;
    for (size_t index = first; index < lines.size(); ++index) {
        if (lines[index].end() <= from)
            continue;
        const QStringView line = reading.body.at(lines[index]);
        if (lines[index].start >= from && signsOffByWord(reading, line))
            return lines[index].start;
        const qsizetype within = index + 4 >= lines.size() ? formulaWithin(line) : -1;
        if (within >= 0)
            return lines[index].start + within;
    }
    size_t signature = lines.size();
    while (signature > 0 && lines[signature - 1].start >= from
           && isSignature(reading, reading.body.at(lines[signature - 1])))
        --signature;
    return signature < lines.size() ? lines[signature].start : reading.body.text.size();
}
} // namespace

Anatomy anatomyOf(const Reading &reading)
{
    Anatomy anatomy;
    const qsizetype from = endOfGreeting(reading);
    const qsizetype to = startOfSignOff(reading, from);
    anatomy.hasGreeting = from > 0;
    anatomy.hasSignOff = to < reading.body.text.size();
    for (const Span &sentence : reading.body.sentences) {
        const Span inside { std::max(sentence.start, from),
                            std::min(sentence.end(), to) - std::max(sentence.start, from) };
        if (inside.length > 0 && reading.body.countWordsIn(inside) > 0)
            anatomy.said.push_back(inside);
    }
    return anatomy;
}

} // namespace countersign
