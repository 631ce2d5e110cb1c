// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/clause.h"

#include "text/cuedpatterns.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Pattern = CuedPatterns::Pattern;

/// Before and after the place, within its sentence, normalised.
struct Surroundings {
    QStringView before, after;
};
Surroundings around(const ReadPart &part, const Span &place)
{
    constexpr qsizetype FAR_ENOUGH = 400;
    const Span sentence = part.sentenceAt(place);
    const qsizetype from = std::max(sentence.start, place.start - FAR_ENOUGH);
    const qsizetype to = std::min(sentence.end(), place.end() + FAR_ENOUGH);
    const PlacedParagraph *paragraph = part.paragraphAt(sentence);
    const NormalisedText &text = paragraph ? paragraph->read->normalised : part.normalised();
    const qsizetype start = paragraph ? paragraph->at.start : 0;
    return { text.within({ from - start, place.start - from }),
             text.within({ place.end() - start, to - place.end() }) };
}

/// What of the words before belongs to the same clause.
QString clauseBefore(QStringView words)
{
    static const QRegularExpression aside(u",\\s*(?:[\\w']+\\s+){0,3}[\\w']+\\s*,"_s);
    static const QRegularExpression reason(u"^\\s*(?:because|although|though|as|since|given)\\b[^,;:]*,"_s);
    QString before = words.toString();
    before.remove(reason);
    if (words.count(u',') > 1)
        before.replace(aside, u" "_s);
    static const QRegularExpression border(
        u"[;:.!?()]|\\s-\\s|\\b(?:but|however|although|though|because|yet|whereas|therefore|otherwise|instead "
        u"we|instead i)\\b"
        "|,\\s*(?:so|and|or|we|i|you|they|our|which|then|please|it|this|that|there|as)\\b"
        "|\\b(?:and|so)\\s+(?:we|i|you|they|it|will|can|shall|would|are|is|have|must)\\b|\\bso that\\b"_s);
    static const QRegularExpression condition(
        u"^\\s*(?:and |or )?(?:if|when|where|should|unless|since|as|while|in case|until|once|after|before|given)\\b"_s);
    qsizetype from = 0;
    auto borders = border.globalMatch(before);
    while (borders.hasNext())
        from = borders.next().capturedEnd();
    QString clause = before.mid(from);
    if (!condition.match(clause).hasMatch())
        return clause;
    // "If that does not help we can send another": the main clause need not follow a comma.
    static const QRegularExpression main(u"\\b(?:we|i)(?:'ll|'d| will| can| shall| would)\\b(?! not\\b)"_s);
    const qsizetype comma = before.lastIndexOf(u',');
    if (comma >= from)
        return before.mid(comma + 1);
    const auto begins = main.match(clause);
    return begins.hasMatch() ? clause.mid(begins.capturedStart()) : clause;
}

QStringView clauseAfter(QStringView after)
{
    static const QRegularExpression border(
        u"[;:.!?()]|\\s-\\s|,|\\b(?:but|however|although|because|if|and we|and i|and will)\\b"_s);
    const auto match = border.match(after);
    return match.hasMatch() ? after.left(match.capturedStart()) : after;
}
/// The patterns for the words before a place and for those behind it, in this order.
constexpr std::array NEGATIONS {
    Pattern {
        u"\\b(?:cannot|not(?! only\\b| just\\b| hesitate\\b| later\\b| to worry\\b| worry\\b| to "
        u"mention\\b)|\\w+n't(?! only\\b| just\\b| hesitate\\b| worry\\b)"
        "|no(?! doubt\\b| problem\\b| later\\b| matter\\b| hassle\\b| need to "
        "ask\\b)|never|unable|neither|nor|none|nobody|no one|nothing(?! more\\b| else\\b)"
        "|without(?! delay\\b| hesitation\\b| question\\b| further\\b| fail\\b)|declin\\w+|refus\\w+|rather "
        "than|instead of|in place of|rule out|ruled out"
        "|exclud\\w+|impossible)\\b(?:\\W+[\\w'%$.,-]+){0,7}\\W*$|\\bout of(?: any)?\\W*$",
        u"not n't ·no· never unable neither ·nor· none nobody without declin refus rather instead place rule exclud "
        u"impossible ·out·" },
    // "I would have liked to offer a discount", "we wanted to refund it but cannot".
    Pattern {
        u"\\b(?:would|could|should|might) have (?:\\w+ ){0,2}(?:liked|loved|wanted|wished|preferred|hoped|been (?:\\w+ "
        u")?(?:happy|glad|able|possible))\\b(?:\\W+[\\w'%$.,-]+){0,7}\\W*$",
        u"have" },
};
constexpr std::array NEGATIONS_BEHIND {
    Pattern {
        u"^\\W*(?:nothing|no|none)\\b|^(?:\\W*[\\w'-]+){0,4}?\\W*\\b(?:cannot|can't|(?:is|are|was|were|has|have|had) "
        u"not|hasn't|haven't|isn't|aren't|wasn't|weren't|do(?:es)? "
        u"not apply|doesn't apply|don't apply"
        "|(?:will not|won't) be "
        "(?:possible|available|offered|given|issued|paid|made|granted|provided|due)|unavailable|impossible|excluded|"
        "out of the question)\\b",
        u"not n't ·no· none unavailable impossible excluded question" },
    Pattern { u"^(?:\\W*[\\w'-]+){0,6}?\\W*\\b(?:but|yet|however|though|although)\\b\\W*(?:[\\w']+\\W+){0,4}?(?:cannot|"
              u"can't|"
              u"could not|couldn't|(?:am|are|is|was|were) (?:not able|unable|not possible|not in a position|not "
              u"allowed)|(?:'m|'re) (?:not able|unable)|(?:do(?:es)?|did) not "
              u"(?:allow|permit|let)\\b[^.;!?]*|(?:don't|doesn't|didn't) "
              u"(?:allow|permit|let))(?: (?:to )?(?:do|offer|give|grant|promise)(?: "
              u"(?:so|it|that|this|one))?| to)?\\s*(?:[.,;!?]|$)",
              u"·but· ·yet· however though" },
};
constexpr std::array MENTIONS {
    Pattern { u"\\b(?:request(?:s|ed|ing)?(?: for)?|ask(?:s|ed|ing)?(?: us)? (?:for|about)|questions? "
              u"(?:about|on|regarding)|enquir\\w+|inquir\\w+|regarding|concerning"
              "|claim(?:s|ed|ing)?(?: for)?|whether|appl(?:ied|ying|ication) for|demand(?:ed|s|ing)?(?: "
              "for)?|seeking|wish(?:ed)? for|told you about|mention(?:ed)?)"
              "\\b(?:\\W+(?!(?:we|i)\\b)[\\w'%$.,-]+){0,4}\\W*$",
              u"request ask question enquir inquir regarding concerning claim whether appl demand seeking wish told "
              u"mention" },
};
constexpr std::array MENTIONS_BEHIND {
    Pattern {
        u"^\\W*(?:requests?|policy|policies|enquir\\w+|inquir\\w+|questions?|claims?|forms?|department|team|terms|"
        u"conditions)\\b",
        u"request polic enquir inquir question claim ·form department team terms condition" },
};

} // namespace

namespace {
bool findNegation(const ReadPart &part, const Span &place)
{
    static const CuedPatterns ahead(NEGATIONS, {});
    static const CuedPatterns behind(NEGATIONS_BEHIND, {});
    const Surroundings words = around(part, place);
    if (const auto worthTrying = ahead.worthTrying(words.before); !worthTrying.empty()) {
        const QString clause = clauseBefore(words.before);
        if (std::ranges::any_of(worthTrying, [&](size_t index) { return ahead[index].match(clause).hasMatch(); }))
            return true;
    }
    return std::ranges::any_of(behind.worthTrying(words.after), [&](size_t index) {
        return behind[index].match(index == 0 ? clauseAfter(words.after) : words.after).hasMatch();
    });
}

bool findMention(const ReadPart &part, const Span &place)
{
    static const QRegularExpression granted(
        u"\\b(?:approv\\w+|grant\\w*|accept(?:ed)?|process(?:ed|ing)?|issu(?:e|ed|ing)|paid|pay|send|sent|transfer\\w*|"
        u"arrang\\w+|agree[ds]?"
        "|(?:you )?(?:will|'ll) (?:receive|get|have|be given)|offer(?:ed|ing)?|happy to|glad to|(?:we|i)(?:'ve| have) (?:requested|asked|instructed) that)\\b"_s);
    static const CuedPatterns ahead(MENTIONS, {});
    static const CuedPatterns behind(MENTIONS_BEHIND, {});
    const Surroundings words = around(part, place);
    const bool isMentioned
        = (!ahead.worthTrying(words.before).empty() && ahead[0].match(clauseBefore(words.before)).hasMatch())
        || (!behind.worthTrying(words.after).empty() && behind[0].match(words.after).hasMatch());
    return isMentioned && !granted.match(words.before).hasMatch() && !granted.match(words.after).hasMatch();
}
} // namespace

bool isNegated(const ReadPart &part, const Span &place)
{
    struct Negated {
        bool is = false;
    };
    return part.answerAt<Negated>(place, [&] { return Negated { findNegation(part, place) }; }).is;
}

bool isOnlyMentioned(const ReadPart &part, const Span &place)
{
    struct Mentioned {
        bool is = false;
    };
    return part.answerAt<Mentioned>(place, [&] { return Mentioned { findMention(part, place) }; }).is;
}

} // namespace countersign
