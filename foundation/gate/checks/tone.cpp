// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/tone.h"

#include "gate/checks/anatomy.h"
#include "gate/phrases.h"
#include "gate/wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Whether the words of a "Say instead" cell can stand in the text themselves, or tell the writer what to do.
bool canStandInTheText(const QString &sayInstead)
{
    static const QRegularExpression instruction(
        u"(?i)^(?:\\(?omit|name|explain|say|state|avoid|use|describe|give|tell|leave|write|ask|offer|be|do|don['’]t|"
        u"never|mention|put|"
        "refer|remove|replace|delete|drop|nothing|just|the (?:reason|cause|date|name|fact)|what|why|how|when|who|a (?:reason|date)|plain|show|speak|thank|apologi[sz]e|own|cut|skip|start|keep|make|call|quote|rephrase|rather|instead|say so|only)\\b(?=.*\\w\\s+\\S)|^\\W*(?:omit|nothing|delete|drop|skip|remove|rephrase|avoid|none)\\W*$"_s);
    return !sayInstead.isEmpty() && sayInstead.count(u' ') < 4 && !sayInstead.contains(u';')
        && !sayInstead.contains(u'/') && !sayInstead.contains(u'…') && !instruction.match(sayInstead).hasMatch();
}

void addNeverSay(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    std::vector<PhraseHit> hits;
    for (const PhraseHit &hit : reading.rules.phrases().neverSay.hits(part.normalised)) {
        const auto &tiers = reading.foundation.neverSay[static_cast<size_t>(hit.phrase)].tiers;
        if (tiers.empty() || std::ranges::find(tiers, reading.tier) != tiers.end())
            hits.push_back(hit);
    }
    for (const PhraseHit &hit : longestOf(std::move(hits))) {
        if (reading.isOfTheRecord(part, hit.at))
            continue;
        const NeverSay &rule = reading.foundation.neverSay[static_cast<size_t>(hit.phrase)];
        const QString instead = rule.sayInstead.trimmed();
        QString message = u"%1 is not said to this tier."_s.arg(wording::quoted(part.at(hit.at)));
        if (rule.tiers.empty())
            message = u"%1 is not said to customers."_s.arg(wording::quoted(part.at(hit.at)));
        if (!instead.isEmpty())
            message += u" Instead: %1."_s.arg(instead);
        const auto expected
            = canStandInTheText(instead) ? std::optional(inTheCaseOf(part.at(hit.at), instead)) : std::nullopt;
        findings.push_back(
            findingAt(part, hit.at, FindingKind::Tone, u"never-say"_s, rule.severity, message, expected));
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
        for (const PhraseHit &hit : longestOf(matcher.hits(part->normalised))) {
            const bool isSaidAlready = std::ranges::any_of(findings, [&](const Finding &finding) {
                return finding.part == part->part && Span { finding.start, finding.length }.overlaps(hit.at);
            });
            const AccountNote &note = *notes[static_cast<size_t>(hit.phrase)];
            if (!isSaidAlready)
                findings.push_back(
                    findingAt(*part, hit.at, FindingKind::Tone, u"never-say"_s, Severity::Warning,
                              u"A note of the account%1 says: %2."_s.arg(
                                  note.owner.isEmpty() ? QString() : u" by "_s + note.owner, note.text.simplified())));
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

void addContractions(std::vector<Finding> &findings, const Reading &reading, const ReadPart &part)
{
    static const QRegularExpression pattern(u"\\b\\p{L}+['’ʼ‘`´]\\p{L}{1,3}\\b|\\b(?i:gonna|wanna|gotta)\\b"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    auto matches = pattern.globalMatch(part.text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const Span place { match.capturedStart(), match.capturedLength() };
        const auto full = fullForm(NormalisedText(match.capturedView()).text());
        if (!full || reading.isOfTheRecord(part, place))
            continue;
        const bool beginsInCapital = match.capturedView().front() == u'I' || match.capturedView().front().isUpper();
        QString expected = *full;
        if (beginsInCapital && !expected.isEmpty())
            expected[0] = expected[0].toUpper();
        findings.push_back(findingAt(part, place, FindingKind::Tone, u"contractions"_s, Severity::Warning,
                                     u"This tier is written to without contractions."_s,
                                     expected.isEmpty() ? std::nullopt : std::optional(expected)));
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
        findings.push_back(findingAt(part, place, FindingKind::Tone, u"exclamation"_s, Severity::Warning,
                                     u"This tier is written to without exclamation marks."_s, instead));
    }
}

void addApologies(std::vector<Finding> &findings, const Reading &reading, int atMost)
{
    static const PhraseMatcher apologies({ u"sorry"_s, u"apologi*"_s, u"apology"_s, u"beg your pardon"_s,
                                           u"forgive us"_s, u"forgive me"_s, u"pardon us"_s, u"mea culpa"_s });
    int count = 0;
    std::vector<Span> tooMany;
    for (const PhraseHit &hit : longestOf(apologies.hits(reading.body.normalised))) {
        if (!reading.isOfTheRecord(reading.body, hit.at) && ++count > atMost)
            tooMany.push_back(hit.at);
    }
    if (tooMany.empty())
        return;
    const QString allowed = atMost == 0 ? u"none"_s : atMost == 1 ? u"one"_s : u"%1"_s.arg(atMost);
    findings.push_back(findingAt(
        reading.body, tooMany.front(), FindingKind::Tone, u"apologies"_s, Severity::Warning,
        count == 1 ? u"The letter apologises once; this tier is to read none."_s
                   : u"The letter apologises %1 times; this tier is to read %2 at most."_s.arg(count).arg(allowed)));
}
} // namespace

std::vector<Finding> toneProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    for (const ReadPart *part : reading.parts())
        addNeverSay(findings, reading, *part);
    addNotes(findings, reading);
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
    return findings;
}

} // namespace countersign
