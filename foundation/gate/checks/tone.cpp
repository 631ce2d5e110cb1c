// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/tone.h"

#include "gate/checks/anatomy.h"
#include "gate/checks/letterpatterns.h"
#include "gate/checks/register.h"
#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/remembered.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

bool canStandInTheText(const QString &sayInstead)
{
    static const QRegularExpression instruction(
        u"(?i)^(?:\\(?omit|name|explain|say|state|avoid|use|describe|give|tell|leave|write|ask|offer|be|do|don['’]t|"
        u"never|mention|put|"
        "refer|remove|replace|delete|drop|nothing|just|the (?:reason|cause|date|name|fact)|what|why|how|when|who|a (?:reason|date)|plain|show|speak|thank|apologi[sz]e|own|cut|skip|start|keep|make|call|quote|rephrase|rather|instead|say so|only)\\b(?=.*\\w\\s+\\S)|^\\W*(?:omit|nothing|delete|drop|skip|remove|rephrase|avoid|none)\\W*$"_s);
    struct Words {
        bool canStand = false;
    };
    constexpr size_t MOST = 1000;
    thread_local Remembered<Words> known(MOST);
    return known
        .of(sayInstead,
            [](QStringView said) {
                return Words { !said.isEmpty() && said.count(u' ') < 4 && !said.contains(u';') && !said.contains(u'/')
                               && !said.contains(u'…') && !said.contains(u", ")
                               && !instruction.match(said.toString()).hasMatch() };
            })
        .canStand;
}

namespace {
void addNeverSay(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    std::vector<PhraseHit> hits;
    for (const PhraseHit &hit : letterpatterns::allHitsIn(letterpatterns::List::NeverSay, reading, part)) {
        const auto &tiers = reading.foundation.neverSay[static_cast<size_t>(hit.phrase)].tiers;
        if (tiers.empty() || std::ranges::find(tiers, reading.tier) != tiers.end())
            hits.push_back(hit);
    }
    for (const PhraseHit &hit : longestOf(hits)) {
        if (reading.isOfTheRecord(part, hit.at))
            continue;
        const NeverSay &rule = reading.foundation.neverSay[static_cast<size_t>(hit.phrase)];
        const QString instead = rule.sayInstead.trimmed();
        const auto expected
            = canStandInTheText(instead) ? std::optional(inTheCaseOf(part.at(hit.at), instead)) : std::nullopt;
        const QString message = u"We do not write %1 to %2. "_s.arg(
            wording::quoted(part.at(hit.at)), rule.tiers.empty() ? u"customers"_s : customersOf(reading));
        const QString advice = instead.isEmpty() ? u"Take it out."_s
            : expected                           ? u"Write %1 in its place."_s.arg(wording::quoted(instead))
                                                 : wording::sentence(instead);
        findings.push_back(from(
            rule.source,
            findingAt(part, hit.at, FindingKind::Tone, u"never-say"_s, rule.severity, message + advice, expected)));
    }
}

/// "never say unfortunately" → "unfortunately".
QString phraseOfNote(const QString &note)
{
    static const QRegularExpression pattern(
        u"(?i)^\\s*(?:please\\s+)?(?:never|do "
        u"not|don['’]t|avoid|no)\\s+(?:to\\s+)?(?:say(?:ing)?|use|using|writ(?:e|ing)|mention(?:ing)?)\\s+"
        "(?:the (?:words?|phrase|term)s?\\s+)?(.{2,60}?)(?:\\s+(?:to (?:them|her|him|this)\\b.*|in (?:a |any )?(?:letters?|mails?|e-mails?).*))?[.!]?\\s*$"_s);
    const auto match = pattern.match(note);
    QString phrase = match.captured(1).trimmed();
    while (!phrase.isEmpty() && QStringView(u"\"'“”‘’„«»").contains(phrase.front()))
        phrase.remove(0, 1);
    while (!phrase.isEmpty() && QStringView(u"\"'“”‘’„«».,").contains(phrase.back()))
        phrase.chop(1);
    return phrase;
}

void addNotes(std::vector<Finding> &findings, const Reading &reading)
{
    QStringList phrases;
    std::vector<const AccountNote *> notes;
    for (const AccountNote &note : reading.subject.account.notes) {
        const QString phrase = note.isInForce(reading.subject.today) ? phraseOfNote(note.text) : QString();
        if (!phrase.isEmpty()) {
            phrases += phrase;
            notes.push_back(&note);
        }
    }
    if (phrases.isEmpty())
        return;
    const PhraseMatcher matcher(phrases);
    for (const ReadPart *part : reading.parts()) {
        for (const PhraseHit &hit : longestOf(matcher.hits(part->normalised()))) {
            const bool isSaidAlready = std::ranges::any_of(findings, [&](const Finding &finding) {
                return finding.part == part->part && Span { finding.start, finding.length }.overlaps(hit.at);
            });
            const AccountNote &note = *notes[static_cast<size_t>(hit.phrase)];
            if (!isSaidAlready)
                findings.push_back(
                    findingAt(*part, hit.at, FindingKind::Tone, u"never-say"_s, Severity::Warning,
                              u"%1 is not said to this account. %2 says: %3"_s.arg(
                                  wording::quoted(part->at(hit.at)),
                                  note.owner.isEmpty() ? u"A note"_s : u"A note by "_s + note.owner.simplified(),
                                  wording::sentence(note.text))));
        }
    }
}

struct Contraction {
    QStringView written;
    QStringView full; ///< empty where only the sentence tells
};
/// Those that are no regular "-n't", "-'re", "-'ve", "-'ll" or "-'m".
constexpr std::array CONTRACTIONS {
    Contraction { u"can't", u"cannot" },
    Contraction { u"won't", u"will not" },
    Contraction { u"shan't", u"shall not" },
    Contraction { u"ain't", u"is not" },
    Contraction { u"let's", u"let us" },
    Contraction { u"it's", u"it is" },
    Contraction { u"that's", u"that is" },
    Contraction { u"there's", u"there is" },
    Contraction { u"here's", u"here is" },
    Contraction { u"what's", u"what is" },
    Contraction { u"where's", u"where is" },
    Contraction { u"how's", u"how is" },
    Contraction { u"who's", u"who is" },
    Contraction { u"he's", u"he is" },
    Contraction { u"she's", u"she is" },
    Contraction { u"y'all", u"" },
    Contraction { u"i'd", u"" },
    Contraction { u"you'd", u"" },
    Contraction { u"we'd", u"" },
    Contraction { u"they'd", u"" },
    Contraction { u"he'd", u"" },
    Contraction { u"she'd", u"" },
    Contraction { u"it'd", u"" },
    Contraction { u"that'd", u"" },
    Contraction { u"there'd", u"" },
    Contraction { u"gonna", u"going to" },
    Contraction { u"wanna", u"want to" },
    Contraction { u"gotta", u"have to" },
};
constexpr std::array<std::pair<QStringView, QStringView>, 5> ENDINGS {
    { { u"n't", u" not" }, { u"'re", u" are" }, { u"'ve", u" have" }, { u"'ll", u" will" }, { u"'m", u" am" } }
};

std::optional<QString> fullForm(const QString &plain)
{
    for (const Contraction &contraction : CONTRACTIONS) {
        if (plain == contraction.written)
            return contraction.full.toString();
    }
    for (const auto &[ending, full] : ENDINGS) {
        if (plain.endsWith(ending) && plain.size() > ending.size())
            return plain.chopped(ending.size()) + full.toString();
    }
    return {};
}

bool isApostrophe(QChar c)
{
    const char16_t unit = c.unicode();
    return unit == u'\'' || unit == u'`' || (unit > 0x7F && QStringView(u"’ʼ‘´").contains(c));
}

/// Runs of letters with an apostrophe and one to three letters after it, and the short forms that have none.
std::vector<Span> contractionsIn(const Paragraph &part)
{
    constexpr std::array<QStringView, 3> WITHOUT_APOSTROPHE { u"gonna", u"wanna", u"gotta" };
    constexpr qsizetype LONGEST_ENDING = 3;
    const QStringView text(part.text);
    std::vector<Span> found;
    for (const Span &word : part.words) {
        const QStringView written = part.at(word);
        if (written.size() == 5 && written.back() == u'a'
            && std::ranges::any_of(WITHOUT_APOSTROPHE,
                                   [&](QStringView each) { return written.compare(each, Qt::CaseInsensitive) == 0; }))
            found.push_back(word);
    }
    for (qsizetype at = 1; at + 1 < text.size(); ++at) {
        if (!isApostrophe(text[at]) || !text[at - 1].isLetter())
            continue;
        qsizetype begins = at - 1; // the run of letters
        while (begins > 0 && text[begins - 1].isLetter())
            --begins;
        qsizetype end = at + 1;
        while (end < text.size() && text[end].isLetter() && end - at <= LONGEST_ENDING + 1)
            ++end;
        const auto joins = [&text](qsizetype place) {
            return place >= 0 && place < text.size() && (text[place].isLetterOrNumber() || text[place] == u'_');
        };
        if (!joins(begins - 1) && !joins(end) && end - at > 1 && end - at - 1 <= LONGEST_ENDING)
            found.push_back({ begins, end - begins });
    }
    std::ranges::sort(found, {}, &Span::start);
    return found;
}

std::vector<Span> contractionsIn(const ReadPart &part)
{
    struct Contractions {
        std::vector<Span> places;
    };
    std::vector<Span> found;
    for (const auto &[at, read] : part.paragraphs) {
        const Paragraph &paragraph = *read;
        const auto &own = paragraph.answer<Contractions>([&] { return Contractions { contractionsIn(paragraph) }; });
        for (const Span &place : own.places)
            found.push_back({ at.start + place.start, place.length });
    }
    return found;
}

void addContractions(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    for (const Span &place : contractionsIn(part)) {
        const auto full = fullForm(NormalisedText(part.at(place)).text());
        if (!full || reading.isOfTheRecord(part, place))
            continue;
        QString expected = *full;
        if (part.at(place).front().isUpper() && !expected.isEmpty())
            expected[0] = expected[0].toUpper();
        const QString message
            = u"%1 is a contraction, and %2 get none. "_s.arg(wording::quoted(part.at(place)), customersOf(reading));
        findings.push_back(from(reading.tone->source,
                                findingAt(part, place, FindingKind::Tone, u"contractions"_s, Severity::Warning,
                                          message
                                              + (expected.isEmpty() ? u"Write the words out."_s
                                                                    : u"Write %1."_s.arg(wording::quoted(expected))),
                                          expected.isEmpty() ? std::nullopt : std::optional(expected))));
    }
}

void addExclamationMarks(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    if (!part.text.contains(u'!'))
        return;
    const Anatomy anatomy = anatomyOf(reading);
    for (qsizetype at = part.text.indexOf(u'!'); at >= 0; at = part.text.indexOf(u'!', at)) {
        qsizetype end = at + 1;
        while (end < part.text.size() && part.text[end] == u'!')
            ++end;
        const Span place { at, end - at };
        at = end;
        const bool isMark = end >= part.text.size() || !part.text[end].isLetterOrNumber();
        if (!isMark || (end < part.text.size() && part.text[end] == u'[') || reading.isOfTheRecord(part, place))
            continue;
        // After a greeting or a sign-off stands a comma, otherwise a point; in the subject nothing.
        const bool isSaid = std::ranges::any_of(
            anatomy.said, [&](const Span &said) { return said.start <= place.start && place.start <= said.end(); });
        const bool goesOn = !QStringView(part.text).mid(end).trimmed().isEmpty();
        const QString instead = part.part == LetterPart::Subject ? QString() : isSaid || !goesOn ? u"."_s : u","_s;
        const QString advice = instead.isEmpty() ? u"Take the exclamation mark out"_s
            : instead == u"."                    ? u"End this sentence with a full stop"_s
                                                 : u"Put a comma here"_s;
        findings.push_back(
            from(reading.tone->source,
                 findingAt(part, place, FindingKind::Tone, u"exclamation"_s, Severity::Warning,
                           u"%1; %2 get no exclamation marks."_s.arg(advice, customersOf(reading)), instead)));
    }
}

/// Not "a sorry state", "no need to apologise", "thank you for your apology".
bool isAnApologyOfOurs(const ReadPart &body, const Span &place)
{
    constexpr size_t NEAR = 5;
    static const QSet<QString> determiners { u"a"_s, u"the"_s, u"this"_s, u"that"_s, u"his"_s, u"her"_s };
    static const QSet<QString> ofOthers { u"your"_s, u"their"_s, u"his"_s, u"her"_s, u"you"_s, u"they"_s };
    static const QSet<QString> denials { u"no"_s, u"not"_s, u"never"_s, u"nothing"_s, u"without"_s };
    const qsizetype from = body.sentenceAt(place).start;
    const auto before = body.wordsIn({ from, place.start - from });
    const auto wordAt = [&](size_t back) {
        return body.at(before[before.size() - 1 - back]).toString().toCaseFolded();
    };
    const bool isSorry = body.at(place).compare(u"sorry", Qt::CaseInsensitive) == 0;
    if (!before.empty() && isSorry && determiners.contains(wordAt(0)))
        return false;
    const QStringView after = QStringView(body.text).mid(place.end(), 12).trimmed();
    for (size_t back = 0; back < std::min(before.size(), NEAR); ++back) {
        const QString word = wordAt(back);
        const bool isDenied = denials.contains(word) || word.endsWith(u"n't") || word.endsWith(u"n’t");
        if (isDenied && !after.startsWith(u"enough"))
            return false;
        if (!isSorry && back < 2 && ofOthers.contains(word))
            return false;
    }
    return true;
}

void addApologies(std::vector<Finding> &findings, const Reading &reading, int atMost)
{
    std::vector<Span> said;
    for (const PhraseHit &hit : letterpatterns::hitsIn(letterpatterns::List::Apologies, reading, reading.body)) {
        if (!reading.isOfTheRecord(reading.body, hit.at) && isAnApologyOfOurs(reading.body, hit.at))
            said.push_back(hit.at);
    }
    const auto most = static_cast<size_t>(std::max(atMost, 0));
    if (said.size() <= most)
        return;
    constexpr size_t SHOWN = 4;
    QStringList shown;
    for (const Span &apology : std::span(said).first(std::min(said.size(), SHOWN)))
        shown += wording::quoted(reading.body.at(apology));
    if (said.size() > SHOWN)
        shown += u"…"_s;
    const QString times = said.size() == 1 ? u"once"_s : said.size() == 2 ? u"twice"_s : u"%1 times"_s.arg(said.size());
    const QString allowed = most == 0 ? u"no apology. Take it out."_s
        : most == 1                   ? u"one. Keep the first."_s
                                      : u"%1. Keep the first %1."_s.arg(most);
    findings.push_back(from(reading.tone->source,
                            findingAt(reading.body, said[most], FindingKind::Tone, u"apologies"_s, Severity::Warning,
                                      u"The letter apologises %1 (%2); %3 get %4"_s.arg(
                                          times, shown.join(u", "_s), customersOf(reading), allowed))));
}
} // namespace

QStringList letterpatterns::apologies()
{
    return { u"sorry"_s,       u"apologi*"_s,         u"apology"_s,         u"we regret"_s,
             u"i regret"_s,    u"we deeply regret"_s, u"i deeply regret"_s, u"we very much regret"_s,
             u"with regret"_s, u"beg your pardon"_s,  u"forgive us"_s,      u"forgive me"_s,
             u"pardon us"_s,   u"mea culpa"_s };
}

std::vector<Finding> toneProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    for (const ReadPart *part : reading.parts())
        addNeverSay(findings, reading, *part);
    addNotes(findings, reading);
    addJargon(findings, reading);
    addPassives(findings, reading);
    if (!reading.tone)
        return findings;
    for (const ReadPart *part : reading.parts()) {
        if (reading.tone->contractions == false)
            addContractions(findings, reading, *part);
        if (reading.tone->exclamationMarks == false)
            addExclamationMarks(findings, reading, *part);
    }
    if (reading.tone->apologiesAtMost)
        addApologies(findings, reading, *reading.tone->apologiesAtMost);
    addInformalWords(findings, reading);
    return findings;
}

} // namespace countersign
