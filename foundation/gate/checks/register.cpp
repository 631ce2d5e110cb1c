// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/register.h"

#include "gate/checks/anatomy.h"
#include "gate/checks/letterpatterns.h"
#include "gate/wording.h"
#include "text/cuedpatterns.h"
#include "text/phrasematcher.h"
#include "text/words.h"

#include <QResource>
#include <QSet>

#include <algorithm>
#include <array>

/// Q_INIT_RESOURCE declares a function and so must stand outside of any namespace.
static void makeWordListKnown()
{
    Q_INIT_RESOURCE(countersign_language);
}

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// A list of words with what to write in their place.
struct PlainerWords {
    QStringList plainer; ///< by phrase; empty: leave it out
    QStringList written;

    PlainerWords()
    {
        makeWordListKnown();
        const QByteArray list = QResource(u":/language/plainer-words.tsv"_s).uncompressedData();
        for (const QString &line : QString::fromUtf8(list).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            written += line.section(u'\t', 0, 0).trimmed();
            plainer += line.section(u'\t', 1, 1).trimmed();
        }
    }
};

const PlainerWords &plainerWords()
{
    static const PlainerWords words;
    return words;
}

struct Passive {
    QStringView pattern;
    QStringView cues;
};
#define DID                                                                                                            \
    uR"((?:shipped|dispatched|sent|packed|loaded|issued|checked|inspected|reviewed|examined|investigated|looked into|cancelled|canceled|changed|corrected|received|lost|returned|ordered|moved|recalled|released|damaged|dropped|split|printed|labelled|labeled|signed|searched|counted|booked|processed|prepared|repaired|replaced|rescheduled|stopped|mislaid|posted|thrown away|brought back|turned away|held(?! up\b)|opened|entered|recorded|noted|raised|forwarded|passed on|refunded))"
/// Who did it is named with "by", or can only be the company that writes.
constexpr std::array PASSIVES {
    Passive {
        uR"((?i)\b(?:is|are|was|were|has been|have been|had been|will be)\s+(?:\w+ly\s+)?(?!(?:made|supplied|owned|run|delayed|postponed|held|affected|hit|caused|interrupted|stopped|blocked|disrupted|one|none|done|fine|side)\b)\w+(?:ed|en|wn|ught|ld|nt|de|ne|ost|ut)\s+by\s+(?!\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|several|about)\s|then\b|now\b|noon\b|mid|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the end|tomorrow|today|next|phone|post|mail|e-?mail|air|sea|road|rail|courier|hand|return)\w+)",
        u"·by·" },
    Passive {
        uR"((?i)\b(?:is|are)\s+being\s+(?!(?:delayed|held|discontinued)\b)\w+(?:ed|en|wn|ught|ld|nt|de|ne|ost|ut)(?:\s+(?:into|again))?\b)",
        u"·being·" },
    Passive {
        uR"((?i)\b(?:it (?:was|has been) (?:decided|agreed|determined|found|noted)(?: that)?|a decision (?:was|has been) (?:made|taken)|mistakes were made|steps (?:were|have been) taken)\b)",
        u"·it·was· ·it·has·been· ·a·decision· ·mistakes·were· ·steps·" },
    Passive { uR"((?i)\byou will be (?:informed|notified|contacted|advised|updated|kept)\b)", u"·you·will·be·" },
    Passive { u"(?i)\\b(?:was|were|has been|have "
              u"been)\\s+(?:\\w+ly\\s+)?" DID uR"(\b(?!\s+(?:on|by|to|at)\s+(?:you|your|customs)\b))",
              u"·was· ·were· ·been· & shipped dispatched sent packed loaded issued checked inspected reviewed examined "
              u"investigated looked·into cancelled canceled changed corrected received lost returned ordered moved "
              u"recalled released damaged dropped split printed labelled labeled signed searched counted booked "
              u"processed prepared repaired replaced rescheduled stopped mislaid posted thrown·away brought·back "
              u"turned·away held opened entered recorded noted raised forwarded passed·on refunded" },
};

constexpr size_t GOING_ON = 1; ///< "is being looked into"
constexpr size_t OF_THE_COMPANY = PASSIVES.size() - 1; ///< where nobody is named who did it

/// How familiar a greeting is: 0 "Dear", 1 "Hello", 2 "Hey".
int familiarityOf(QStringView greeting)
{
    static const QSet<QString> formal { u"dear"_s, u"good"_s, u"greetings"_s };
    static const QSet<QString> familiar { u"hey"_s,  u"hiya"_s, u"yo"_s,     u"howdy"_s, u"sup"_s,
                                          u"heya"_s, u"oi"_s,   u"wassup"_s, u"hey-ho"_s };
    const auto found = words(greeting);
    if (found.empty())
        return 1;
    const QString first = greeting.mid(found.front().start, found.front().length).toString().toCaseFolded();
    return familiar.contains(first) ? 2 : formal.contains(first) ? 0 : 1;
}

void add(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part, const Span &place,
         const QString &advice, const std::optional<QString> &expected = {})
{
    if (reading.isNamedByTheRecord(part, place))
        return;
    const QString message
        = u"%1 is too familiar for %2. %3"_s.arg(wording::quoted(part.at(place)), customersOf(reading), advice);
    findings.push_back(
        from(reading.tone->source,
             findingAt(part, place, FindingKind::Tone, u"formality"_s, Severity::Warning, message, expected)));
}

/// The first word of the letter, where it greets in a more familiar way than the tier is greeted.
void addGreeting(std::vector<Finding> &findings, const Reading &reading)
{
    const ReadPart &body = reading.body;
    if (body.lines.empty())
        return;
    const Span line = body.lines.front();
    constexpr int FAMILIAR = 2;
    if (familiarityOf(body.at(line)) < FAMILIAR || familiarityOf(reading.tone->greeting) >= FAMILIAR)
        return;
    const qsizetype brace = reading.tone->greeting.indexOf(u'{');
    const QString own = reading.tone->greeting.left(brace < 0 ? reading.tone->greeting.size() : brace).trimmed();
    if (own.isEmpty())
        return;
    const std::vector<Span> words = body.wordsIn(line);
    if (words.empty())
        return;
    add(findings, reading, body, words.front(), u"Write %1."_s.arg(wording::quoted(own)), own);
}

/// "Cheers," and "Later!" on a line of their own, near the end.
void addSignOff(std::vector<Finding> &findings, const Reading &reading)
{
    static const QSet<QString> familiar { u"cheers"_s,  u"later"_s,  u"laters"_s, u"ciao"_s, u"xoxo"_s,
                                          u"xo"_s,      u"peace"_s,  u"ta"_s,     u"bye"_s,  u"bye-bye"_s,
                                          u"toodles"_s, u"see ya"_s, u"cya"_s,    u"hugs"_s, u"love"_s };
    const ReadPart &body = reading.body;
    constexpr size_t LAST = 6;
    const size_t first = body.lines.size() > LAST ? body.lines.size() - LAST : 1;
    for (size_t index = first; index < body.lines.size(); ++index) {
        QStringView line = body.at(body.lines[index]);
        while (!line.isEmpty() && !line.back().isLetterOrNumber())
            line.chop(1);
        constexpr qsizetype LONGEST = 8;
        if (line.size() > LONGEST)
            continue;
        const QString said = line.toString().toCaseFolded();
        if (!familiar.contains(said) || reading.tone->signOff.startsWith(said, Qt::CaseInsensitive))
            continue;
        QString own = reading.tone->signOff.trimmed();
        while (!own.isEmpty() && !own.back().isLetterOrNumber())
            own.chop(1);
        add(findings, reading, body, { body.lines[index].start, line.size() },
            own.isEmpty() ? u"End more formally."_s : u"Write %1."_s.arg(wording::quoted(own)),
            own.isEmpty() ? std::nullopt : std::optional(own));
        return;
    }
}

struct FamiliarWord {
    QStringView said;
    QStringView instead; ///< empty: to be left out
};
constexpr std::array FAMILIAR_WORDS {
    FamiliarWord { u"yeah", u"yes" },
    FamiliarWord { u"yep", u"yes" },
    FamiliarWord { u"yup", u"yes" },
    FamiliarWord { u"nope", u"no" },
    FamiliarWord { u"gonna", u"going to" },
    FamiliarWord { u"wanna", u"want to" },
    FamiliarWord { u"gotta", u"have to" },
    FamiliarWord { u"kinda", u"rather" },
    FamiliarWord { u"sorta", u"rather" },
    FamiliarWord { u"gimme", u"give me" },
    FamiliarWord { u"lemme", u"let me" },
    FamiliarWord { u"dunno", u"do not know" },
    FamiliarWord { u"cuz", u"because" },
    FamiliarWord { u"thx", u"thank you" },
    FamiliarWord { u"tks", u"thank you" },
    FamiliarWord { u"pls", u"please" },
    FamiliarWord { u"plz", u"please" },
    FamiliarWord { u"lol", u"" },
    FamiliarWord { u"lmao", u"" },
    FamiliarWord { u"omg", u"" },
    FamiliarWord { u"btw", u"by the way" },
    FamiliarWord { u"fyi", u"" },
    FamiliarWord { u"imho", u"" },
    FamiliarWord { u"no worries", u"" },
    FamiliarWord { u"no biggie", u"" },
    FamiliarWord { u"my bad", u"" },
    FamiliarWord { u"oops", u"" },
    FamiliarWord { u"whoops", u"" },
    FamiliarWord { u"yikes", u"" },
    FamiliarWord { u"hang tight", u"" },
    FamiliarWord { u"you guys", u"·you·" },
    FamiliarWord { u"hey guys", u"" },
    FamiliarWord { u"hi guys", u"" },
    FamiliarWord { u"dude", u"" },
    FamiliarWord { u"super sorry", u"very sorry" },
    FamiliarWord { u"super happy", u"very happy" },
    FamiliarWord { u"that's cool", u"" },
    FamiliarWord { u"all good", u"" },
    FamiliarWord { u"screwed up", u"" },
    FamiliarWord { u"messed up", u"" },
};

/// Faces: of punctuation, and the pictures for them.
std::vector<Span> facesIn(QStringView text)
{
    std::vector<Span> faces;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at].unicode();
        if (unit < 0xD800 && unit != u':' && unit != u';')
            continue; // most of a text
        if (text[at].isHighSurrogate() && at + 1 < text.size()) {
            const char32_t sign = QChar::surrogateToUcs4(text[at], text[at + 1]);
            if ((sign >= 0x1F300 && sign <= 0x1FAFF) || (sign >= 0x1F1E6 && sign <= 0x1F1FF))
                faces.push_back({ at, 2 });
            ++at;
            continue;
        }
        const bool isEyes = (text[at] == u':' || text[at] == u';') && at > 0 && text[at - 1].isSpace();
        if (!isEyes || at + 1 >= text.size())
            continue;
        const qsizetype mouth = text[at + 1] == u'-' ? at + 2 : at + 1;
        const bool isFace = mouth < text.size() && QStringView(u")(DPp").contains(text[mouth])
            && (mouth + 1 >= text.size() || !text[mouth + 1].isLetterOrNumber());
        if (isFace)
            faces.push_back({ at, mouth + 1 - at });
    }
    return faces;
}
} // namespace

std::span<const CuedPatterns::Pattern> letterpatterns::passivePatterns()
{
    static const auto patterns = [] {
        std::vector<CuedPatterns::Pattern> made;
        made.reserve(std::size(PASSIVES));
        for (const auto &each : PASSIVES)
            made.push_back({ each.pattern, each.cues, /*knowsAllLetters=*/false });
        return made;
    }();
    return patterns;
}

QStringList letterpatterns::jargon()
{
    return plainerWords().written;
}

QStringList letterpatterns::familiarWords()
{
    QStringList said;
    for (const FamiliarWord &word : FAMILIAR_WORDS)
        said += word.said.toString();
    return said;
}

namespace {
bool leadsToAnAmount(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    const QStringView next = QStringView(text).mid(at, 4);
    return !next.isEmpty()
        && (next.front().isDigit() || next.front().category() == QChar::Symbol_Currency
            || (next.size() == 4 && std::ranges::all_of(next.first(3), [](QChar c) { return c.isUpper(); })));
}
} // namespace

void addJargon(std::vector<Finding> &findings, const Reading &reading)
{
    constexpr size_t ENOUGH = 500;
    const PlainerWords &list = plainerWords();
    for (const ReadPart *part : reading.parts()) {
        for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::Jargon, reading, *part)) {
            if (findings.size() >= ENOUGH || reading.isNamedByTheRecord(*part, hit.at))
                continue;
            const QString &plainer = list.plainer[hit.phrase];
            // "In the amount of $50" is for $50, "a mistake in the amount of the invoice" is where the mistake is.
            if (list.written[hit.phrase] == u"in the amount of" && !leadsToAnAmount(part->text, hit.at.end()))
                continue;
            const QString said = wording::quoted(part->at(hit.at));
            findings.push_back(
                findingAt(*part, hit.at, FindingKind::Tone, u"jargon"_s, Severity::Warning,
                          plainer.isEmpty() ? u"%1 says nothing. Leave it out."_s.arg(said)
                                            : u"%1 is office language. Write %2."_s.arg(said, wording::quoted(plainer)),
                          plainer.isEmpty() ? std::nullopt : std::optional(inTheCaseOf(part->at(hit.at), plainer))));
        }
    }
}

namespace {
/// A passive of the table.
struct PassivePlace {
    size_t index = 0;
    Span at;
};

struct Passives {
    std::vector<PassivePlace> places;
};

/// No passive reaches over the end of its sentence.
Passives passivesIn(const Paragraph &paragraph)
{
    using letterpatterns::Table;
    const std::vector<size_t> worthTrying = letterpatterns::worthTrying(Table::Passives, paragraph);
    Passives found;
    if (worthTrying.empty())
        return found;
    const PlainText plain(paragraph.text);
    for (const size_t index : worthTrying) {
        auto matches = letterpatterns::patternOf(Table::Passives, index).globalMatch(plain.text());
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.places.push_back({ index, plain.original({ match.capturedStart(), match.capturedLength() }) });
        }
    }
    return found;
}
} // namespace

void addPassives(std::vector<Finding> &findings, const Reading &reading)
{
    constexpr size_t ENOUGH = 50;
    const ReadPart &body = reading.body;
    // In a status letter the goods are what it is about, and who sent them is plain.
    const bool isOfTheGoods = reading.subject.communication != CommunicationKind::Exception;
    size_t count = 0;
    for (const auto &[at, read] : body.paragraphs) {
        const Paragraph &paragraph = *read;
        std::vector<Span> found;
        for (PassivePlace passive : paragraph.answer<Passives>([&] { return passivesIn(paragraph); }).places) {
            if (isOfTheGoods && (passive.index == OF_THE_COMPANY || passive.index == GOING_ON))
                continue;
            passive.at.start += at.start;
            const bool isThere
                = std::ranges::any_of(found, [&](const Span &other) { return other.overlaps(passive.at); });
            if (isThere || count == ENOUGH || reading.isNamedByTheRecord(body, passive.at))
                continue;
            ++count;
            found.push_back(passive.at);
            findings.push_back(findingAt(body, passive.at, FindingKind::Tone, u"passive"_s, Severity::Warning,
                                         u"%1 leaves out who does it. Begin with who: \"we\", or the one it was."_s.arg(
                                             wording::quoted(body.at(passive.at)))));
        }
    }
}

void addInformalWords(std::vector<Finding> &findings, const Reading &reading)
{
    constexpr size_t ENOUGH = 500;
    const bool isFormal = reading.tone->contractions == false || familiarityOf(reading.tone->greeting) == 0;
    addGreeting(findings, reading);
    if (!isFormal)
        return;
    addSignOff(findings, reading);
    for (const ReadPart *part : reading.parts()) {
        for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::FamiliarWords, reading, *part)) {
            if (findings.size() >= ENOUGH)
                break;
            // "All good wishes"
            if (part->at({ hit.at.end(), 7 }).compare(u" wishes", Qt::CaseInsensitive) == 0)
                continue;
            const QString instead = FAMILIAR_WORDS[static_cast<size_t>(hit.phrase)].instead.toString();
            if (instead.isEmpty())
                add(findings, reading, *part, hit.at, u"Take it out."_s);
            else
                add(findings, reading, *part, hit.at, u"Write %1."_s.arg(wording::quoted(instead)),
                    inTheCaseOf(part->at(hit.at), instead));
        }
        struct Faces {
            std::vector<Span> places;
        };
        for (const auto &[at, read] : part->paragraphs) {
            const Paragraph &paragraph = *read;
            for (Span face : paragraph.answer<Faces>([&] { return Faces { facesIn(paragraph.text) }; }).places) {
                face.start += at.start;
                if (findings.size() < ENOUGH)
                    add(findings, reading, *part, face, u"Take it out."_s);
            }
        }
    }
}

} // namespace countersign
