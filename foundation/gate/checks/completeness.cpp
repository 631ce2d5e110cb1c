// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/completeness.h"

#include "domain/factnames.h"
#include "gate/checks/anatomy.h"
#include "gate/checks/letterpatterns.h"
#include "gate/contentwords.h"
#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/phrasematcher.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// What is asked of a sentence by itself; those of the troubles come last, in their order.
enum class Question { Fact, Opening, Date, Move, Resolution, NextStep, RecoveryOffer, Trouble };

/// What a sentence answered, so that the same sentence in the next letter is not asked again.
class Answers {
public:
    template <class Ask> bool of(Question question, size_t which, Ask ask)
    {
        const auto bit = 1U << (static_cast<unsigned>(question) + static_cast<unsigned>(which));
        if ((m_asked & bit) == 0) {
            m_asked |= bit;
            m_yes |= ask() ? bit : 0;
        }
        return (m_yes & bit) != 0;
    }

private:
    unsigned m_asked = 0, m_yes = 0;
};

/// A sentence of the letter; its text is normalised.
struct Sentence {
    Span at;
    QStringView text;
    std::shared_ptr<Answers> answers;
};

/// What a letter says, sentence by sentence, as the questions for its parts read it.
struct Said {
    const Reading &reading;
    const Anatomy &anatomy;
    std::vector<Sentence> sentences;

    explicit Said(const Reading &read, const Anatomy &cut)
        : reading(read)
        , anatomy(cut)
    {
        for (const Span &sentence : cut.said) {
            const PlacedParagraph &paragraph = *read.body.paragraphAt(sentence);
            const QStringView text
                = paragraph.read->normalised.within({ sentence.start - paragraph.at.start, sentence.length });
            sentences.push_back({ sentence, text, read.body.answerAt<std::shared_ptr<Answers>>(sentence, [] {
                                     return std::make_shared<Answers>();
                                 }) });
        }
    }
    template <class Question> bool any(Question question) const { return std::ranges::any_of(sentences, question); }
};

/// \param pattern always the same for the question
bool finds(Question question, const QRegularExpression &pattern, const Sentence &sentence, size_t which = 0)
{
    return sentence.answers->of(question, which, [&] { return pattern.match(sentence.text).hasMatch(); });
}

/// A value of the records that is named in the sentence: the product, the order, the service.
bool namesTheMatter(const Said &said, const Sentence &sentence)
{
    using namespace factnames;
    for (const Record &record : said.reading.subject.records) {
        for (const QStringView name : { ORDER, PRODUCT, SKU, INVOICE, SERVICE, MILESTONE, TRACKING, REASON }) {
            const Fact *fact = record.find(name);
            const QString value = fact ? NormalisedText(plainValue(fact->value)).text().trimmed() : QString();
            if (!value.isEmpty() && sentence.text.contains(value))
                return true;
        }
    }
    return false;
}

bool hasFact(const Said &said, const Sentence &sentence)
{
    static const QRegularExpression fact(
        u"\\d|\\b(?:order|invoice|delivery|shipment|item|product|account|service|appointment|line|complaint|message|feedback|concern|e-?mail|letter|call|visit|project|package|parcel|today|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\\b"_s);
    return finds(Question::Fact, fact, sentence) || namesTheMatter(said, sentence);
}

bool hasOpening(const Said &said)
{
    static const QRegularExpression cue(
        u"\\b(?:you|your|yours|writ(?:e|ing)|wrote|update|regarding|about|concerning|reference|notice|notify|inform\\w*|let you know|thank\\w*|contact\\w*|reach\\w*|follow\\w*|hope|hoping|sorry|regret|apologi\\w*|unfortunately|re|news|reminder|confirm\\w*|please|p\\.?o\\.?|(?:order|purchase|ticket|case|deliver(?:y|ie)|item|shipment|invoice|appointment|service|product|project|account)s?|\\d{4,})\\b"_s);
    if (said.sentences.empty())
        return false;
    if (finds(Question::Opening, cue, said.sentences.front()))
        return true;
    // "Bad luck." or "Two things." comes before the matter is named.
    constexpr size_t FIRST_FEW = 3;
    const auto end = said.sentences.begin() + static_cast<std::ptrdiff_t>(std::min(FIRST_FEW, said.sentences.size()));
    return std::any_of(said.sentences.begin(), end,
                       [&](const Sentence &sentence) { return namesTheMatter(said, sentence); });
}

struct Trouble {
    QStringView family; ///< empty: of every family
    QStringView pattern;
};
/// The words in which letters speak of what happened, by the family of the type.
constexpr std::array TROUBLES {
    Trouble {
        u"logistics",
        uR"(\b(?:back-?\s?order\w*|out of stock|not in stock|no stock|stock-?out|short(?:age|fall|ed|-?shipped)?|unavailab\w+|not (?:currently )?available|no longer available|delay\w*|late|later than|behind(?: (?:schedule|time))?|still (?:with us|here|at our|in our|on its|on their)|held up|on hold|postpon\w+|push\w* back|slipp\w+|miss(?:ed|ing)?|overdue|discontinu\w+|sold out|limited supply|supply (?:issue|problem|constraint)\w*|wait(?:ing)? (?:for|on)|await\w*|stuck|lost|detained|customs|partial(?:ly)?|backlog|(?:not|\w+n't|cannot|never|unable to|nor)(?: \w+){0,3} (?:ship|arriv|deliver|dispatch|fulfil|fulfill|send|sent|supply|suppli|leav|left|meet|reach|mak|made|complet|com|pack|pick|collect|load|provid|get|got|includ|there)\w*|incomplete|in part|part of (?:your|the|this) (?:order|delivery|shipment)|only (?:\w+ )?\d+|outstanding|still (?:to come|due|open|owed?|missing)|owe you|yet to (?:\w+ )?(?:ship|arrive|come|follow|leave)\w*|(?:are|is) to follow|\d+ of (?:the |your |these |those )?\d+|(?:date|day|delivery|arrival|schedule|time)s?\b[^.?!]{0,80}\b(?:has|have|is|are|was|were|had to be) (?:\w+ )?(?:chang|mov|shift|push|put back|set back|revis)\w*|(?<!\bthe )new (?:delivery |ship(?:ping)? |arrival )?date|reschedul\w+|take longer|longer than|sooner than|moved (?:back|to)|ran out|run out|end of life|cancell?ed|rather than|instead of|not (?:\w+ ){0,4}until|(?:not|\w+n't|cannot|unable to|never|none|nor)\b[^.?!]{0,60}\b(?:\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d|\d{1,2}[./]\d{1,2}|monday|tuesday|wednesday|thursday|friday|week)|(?:not|\w+n't) on (?:\w+(?:'s)? ){0,2}(?:van|truck|lorry|pallet|delivery|load|run)|breakdown|broke down|none of (?:the|your|these|those|them)\b|nothing (?:is |was )?(?:on|in|with|for) (?:the|our|this|you)\b|st(?:op|opp)(?:s|ed|ing)? (?:making|producing|supplying|selling|stocking)|no longer (?:mak|made|produc|suppl|sell|sold|stock|offer|carr)\w*|out of (?:production|(?:the |our )?range)|(?:the )?last (?:of (?:them|these|those|our)|pieces|ones)|end of the line|off the market|(?:have|has|are|is) none left|still (?:at|with|in|on) (?:the|our)|clos(?:ed|es) (?:down|its)|(?:should|ought to) have (?:been|come|arrived|left|shipped|gone|reached|had)|(?:was|were) (?:due|promised|meant)\b[^.?!]{0,60}\b(?:did|was|were|has|have)(?: not|n't))\b)" },
    Trouble {
        u"quality",
        uR"(\b(?:quality|defect\w*|fault\w*|damag\w+|contaminat\w+|recall\w*|non-?conform\w*|fail\w*|broken|crack\w*|leak\w*|wrong|incorrect|spoil\w*|issue\w*|problem\w*|fell short|below (?:standard|specification)|specification|out of spec|expired|mislabel\w+|not what (?:it|they) should|warning|before you (?:use|open|sell|serve)|(?:come|came|fall|fell|break|broke)s? (?:off|apart|out|open)|broke|breaks|stopped selling|(?:do not|don't|not to|please do not|stop) (?:us|sell|serv|open|eat|install|fit|ship)\w*|(?:set|put|keep|hold) (?:\w+ ){0,8}(?:aside|apart|back)|off (?:the|your) shel(?:f|ves)|split\w*|loose\w*|dent\w*|torn|tear\w*|rust\w*|bent|scratch\w*|mou?ld\w*|stain\w*|warp\w*|not (?:\w+ ){0,2}(?:clos|hold|seal|fit|work|stick|stay)\w*|not (?:meet|right|good enough|as (?:it should|ordered|described)))\b)" },
    Trouble {
        u"billing",
        uR"(\b(?:bill\w*|invoice\w*|charg\w+|overcharg\w*|undercharg\w*|discrepanc\w+|incorrect\w*|error|mistake|differ\w*|wrong|correct(?:ed|ion)?|amount|price\w*|duplicate|twice)\b)" },
    Trouble {
        u"service",
        uR"(\b(?:(?:was|were|been|is|are|went) (?:out|off)\b|paus\w+|(?:not|\w+n't|cannot|unable to) (?:\w+ ){0,2}(?:us(?:e|ed|ing)|open|log|connect|start)|outage|disrupt\w*|interrupt\w*|unavailab\w+|down|offline|st(?:oo|an)ds? still|at a standstill|r(?:u|a)ns? again|out of use|degrad\w+|fail\w*|stopp\w+|suspend\w*|cancel\w+|miss(?:ed)?|out of (?:service|order|action|operation)|(?:not|\w+n't|cannot|never) (?:\w+ ){0,2}(?:work|run|operat|avail|reach|able|serv|clean|visit|come|came|attend|maintain|access)\w*|without (?:\w+ )?(?:service|power|access|connection|heating|water)|no (?:\w+ )?(?:service|access|connection|visit)|delay\w*|late|postpon\w+|reschedul\w+|incident|problem\w*|issue\w*|maintenance|cut|(?:should|ought to) have (?:been|come|run|worked|started))\b)" },
    Trouble {
        u"status",
        uR"(\b(?:ship\w*|dispatch\w*|deliver\w*|pack\w*|sent|left|on (?:its|the|their) way|in transit|transit|plac\w+|receiv\w+|confirm\w*|schedul\w+|appointment|remind\w*|milestone|complet\w+|reach\w*|arriv\w+|ready|prepar\w+|process\w*|visit\w*|finish\w*|done|under way|track\w*|follow\w*|service\w*|book\w*|status|progress|update)\b)" },
    Trouble {
        u"acknowledgment",
        uR"(\b(?:receiv\w+|complain\w*|concern\w*|feedback|message|e-?mail|letter|wrote|writing|rais\w+|told|report\w*|brought|experience\w*|problem\w*|issue\w*|matter|sorry|thank\w*|hear\w*)\b)" },
};

const QRegularExpression &troublePattern(size_t index)
{
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> patterns;
        patterns.reserve(TROUBLES.size());
        for (const Trouble &trouble : TROUBLES)
            patterns.emplace_back(trouble.pattern.toString());
        return patterns;
    }();
    return compiled[index];
}

QStringList familiesOf(const Reading &reading)
{
    if (reading.subject.communication != CommunicationKind::Exception)
        return { keyOf(reading.subject.communication) };
    QStringList families;
    for (const TypeId &type : reading.types) {
        const TypeRule *rule = reading.foundation.type(type);
        families += rule ? rule->family.toLower() : QString();
    }
    return families;
}

/// Where the body calls one of the letter's types by its name, a synonym or its id.
std::vector<PhraseHit> callsOfTheTrouble(const Reading &reading)
{
    const auto &known = reading.foundation.types;
    const auto &typeOfName = reading.rules.phrases().typeOfName;
    std::vector<PhraseHit> calls;
    for (const PhraseHit &hit : letterpatterns::allHitsIn(letterpatterns::List::TypeNames, reading, reading.body)) {
        const TypeId &type = known[typeOfName[static_cast<size_t>(hit.phrase)]].id;
        if (std::ranges::find(reading.types, type) != reading.types.end())
            calls.push_back(hit);
    }
    for (const TypeId &type : reading.types) {
        if (std::ranges::find(known, type, &TypeRule::id) != known.end())
            continue;
        const auto hits = PhraseMatcher({ type.value() }).hits(reading.body.normalised());
        calls.insert(calls.end(), hits.begin(), hits.end());
    }
    return calls;
}

/// Whether the sentence says what the record gives as the reason: two of its telling words, or the only one.
bool statesTheReason(const Reading &reading, const Sentence &sentence)
{
    constexpr size_t ENOUGH_WORDS = 2;
    return std::ranges::any_of(reading.subject.records, [&](const Record &record) {
        const ContentWords reason(record.text(factnames::REASON));
        const size_t shared = reason.isEmpty() ? 0 : reason.sharedWith(ContentWords(sentence.text));
        return shared > 0 && (shared >= ENOUGH_WORDS || reason.shareIn(ContentWords(sentence.text)) >= 1);
    });
}

/// Whether the facts that the letter states say by themselves what went wrong: the day that was promised beside the new
/// one, what was billed beside what is right, since when a service is out.
bool isToldByTheFacts(const Reading &reading)
{
    using namespace factnames;
    const auto states = [&reading](QStringView name) {
        return std::ranges::any_of(reading.facts, [name](const FactStanding &standing) {
            return standing.fact == name && (standing.stated || standing.contradicted);
        });
    };
    return (states(PROMISED_DATE) && states(NEW_DATE)) || (states(BILLED_AMOUNT) && states(CORRECT_AMOUNT))
        || states(STARTED_AT);
}

bool hasDisclosure(const Said &said)
{
    constexpr size_t ENOUGH_WORDS = 2;
    const Reading &reading = said.reading;
    if (reading.subject.communication == CommunicationKind::Exception && isToldByTheFacts(reading))
        return true;
    const QStringList families = familiesOf(reading);
    const bool isKnownFamily = std::ranges::any_of(
        TROUBLES, [&](const Trouble &trouble) { return families.contains(trouble.family.toString()); });
    std::optional<ContentWords> written; // of the vocabulary; most letters need not be compared with it
    const std::vector<PhraseHit> calls = callsOfTheTrouble(reading);
    const auto namesTheTrouble = [&](const Sentence &sentence) {
        if (std::ranges::any_of(calls, [&](const PhraseHit &call) { return sentence.at.contains(call.at); }))
            return true;
        for (size_t index = 0; index < TROUBLES.size(); ++index) {
            const bool isItsFamily = !isKnownFamily || families.contains(TROUBLES[index].family.toString());
            if (isItsFamily && finds(Question::Trouble, troublePattern(index), sentence, index))
                return true;
        }
        return false;
    };
    const auto isWrittenLike = [&](const Sentence &sentence) {
        if (!written)
            written.emplace(reading.vocabularyTexts(u"Disclosure").join(u' '));
        return ContentWords(sentence.text).sharedWith(*written) >= ENOUGH_WORDS;
    };
    const auto anyBeside = [&](auto isTold) {
        for (size_t index = 0; index < said.sentences.size(); ++index) {
            if (!isTold(said.sentences[index]))
                continue;
            const size_t last = std::min(index + 2, said.sentences.size());
            for (size_t near = index > 0 ? index - 1 : 0; near < last; ++near) {
                if (hasFact(said, said.sentences[near]))
                    return true;
            }
        }
        return false;
    };
    const auto isTheReason = [&](const Sentence &sentence) {
        return statesTheReason(reading, sentence);
    };
    return anyBeside(namesTheTrouble) || anyBeside(isTheReason) || anyBeside(isWrittenLike);
}

const QRegularExpression &datePattern()
{
    static const QRegularExpression date(
        u"\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:"
        u"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?"
        "|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?|(?:next|this|on|by|until)\\s+(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month)|tomorrow)\\b"_s);
    return date;
}

qsizetype datesIn(const Said &said)
{
    QSet<QString> dates;
    for (const Sentence &sentence : said.sentences) {
        if (!finds(Question::Date, datePattern(), sentence))
            continue;
        auto matches = datePattern().globalMatch(sentence.text);
        while (matches.hasNext())
            dates.insert(matches.next().captured());
    }
    return dates.size();
}

/// "The rest leave here on 2 December": a day on which something happens, be it the right day or a wrong one.
bool saysWhenItHappens(const Sentence &sentence)
{
    static const QRegularExpression move(
        u"(?<!not )(?<!n't )(?<!longer )(?<!unable to )(?<!should "
        u")\\b(?:leaves?|ships?|comes?|follows?|arrives?|goes|go "
        u"(?:out|back)|reach(?:es)?|lands?|gets? (?:to you|there|here)|(?:is|are) (?:now )?(?:due|set|ready|back|"
        u"available)|be (?:there|with you|back|ready)|runs? again|starts? again|resumes?|restarts?)\\b"_s);
    return finds(Question::Date, datePattern(), sentence) && finds(Question::Move, move, sentence);
}

bool hasResolution(const Said &said)
{
    using namespace factnames;
    const Reading &reading = said.reading;
    for (const FactStanding &standing : reading.facts) {
        const bool isNews = standing.fact == NEW_DATE || standing.fact == RESTORED_AT || standing.fact == CORRECT_AMOUNT
            || standing.fact == DUE_AT;
        if (isNews && standing.stated)
            return true;
    }
    static const QRegularExpression cue(
        u"\\b(?:(?:we|i)(?:'ll| will| shall) (?!not\\b|never\\b|be (?:writing|in touch))\\w+|(?:will|'ll|shall|going "
        u"to|can now|now)(?: "
        u"(?:now|then|be|also|still|only|all|both|instead|get|have|personally|first|soon|automatically|immediately|you|"
        u"i|we|they|it))*"
        " (?:ship\\w*|dispatch\\w*|deliver\\w*|arriv\\w*|send|sent|leave|write|let you "
        "know|update\\w*|keep|contact\\w*|call|e-?mail\\w*|confirm\\w*|follow|issue\\w*|correct\\w*|replac\\w*|"
        "restor\\w*|fix\\w*|repair\\w*|complet\\w*|receiv\\w*|have|come|go|reach\\w*|check\\w*|look|investigat\\w*|"
        "review\\w*|inform\\w*|notif\\w*|reschedul\\w*|resum\\w*|expedit\\w*|monitor\\w*|work\\w*|provid\\w*|share|"
        "give|back|available|ready|arrang\\w*|hear|collect\\w*|credit\\w*|refund\\w*|remov\\w*|cancel\\w*|respond|"
        "reply|answer|expect\\w*)"
        "|expect\\w*|estimat\\w*|anticipat\\w*|schedul\\w+|reschedul\\w+|revised|new (?:\\w+ ){0,2}date|as soon "
        "as|(?:we|i) (?:are|am|have been|'re) (?!(?:\\w+ "
        ")?(?:writing|reaching|contacting|getting|emailing|following)\\b)(?:\\w+ )?\\w+ing|(?:we|i)(?:'re|'m) "
        "(?!(?:\\w+ )?(?:writing|reaching|contacting|getting|emailing|following)\\b)(?:\\w+ )?\\w+ing|working "
        "(?:on|with|to)|investigat\\w*|look(?:ing)? into"
        "|(?:is|are) being|(?:has|have) (?:\\w+ )?been|(?:we|i|team)(?:'ve| have| has) (?:\\w+ "
        ")?(?:asked|arranged|opened|corrected|passed|forwarded|started|begun|set|moved|placed|ordered|requested|"
        "escalated|contacted|cancelled|removed|secured|booked|reserved|rescheduled|shipped|sent|fixed)"
        "|what happens (?:now|next)|up to you|(?:you|we|i) (?:can|could|may|might) (?!not\\b)\\w+|(?:we|i) would "
        "(?:like|be (?:glad|happy)) "
        "to|(?:you )?choose|(?:we|i) "
        "(?:look|take|send|ship|keep|cancel|credit|refund|replace|correct|deliver|hold|offer|suggest|propose|arrange|"
        "add|put|reserve)\\b"
        "|(?:replaces|takes the place of|supersedes) (?:it|this|that|the|your|invoice)|(?:do not|don't) "
        "(?:pay|use|open|sell|serve)|use (?:that|this|the new|the corrected)|keep (?:them|it|these|those|the)|tell "
        "(?:us|me) (?:what|whether|which|if|how)|in (?:its|their) (?:place|stead)|more when|until "
        "(?:we|i)\\b|(?:like|want|need) (?:them|it|these) back|"
        "restored|resolved|resolution|no (?:\\w+ ){0,2}date|(?:not|n't)(?: yet)? (?:\\w+ ){0,4}date|not (?:yet "
        ")?known|in the meantime|alternativ\\w*|substitut\\w*|correct amount|corrected|back in stock|available "
        "again|on (?:its|the|their) way|next step\\w*|would you like (?:us|me) to|do you want (?:us|me) "
        "to|(?:shall|should) (?:we|i)"
        "|rest of your order|within \\w+ (?:\\w+ )?(?:hours?|days?|weeks?)|by (?:the )?end of|no (?:further )?action|(?<!not )(?<!n't )ships? (?:now )?on|arrives on|you (?:can|may) (?:track|expect|collect|follow)|remaining|the balance)\\b"_s);
    return said.any([](const Sentence &sentence) { return finds(Question::Resolution, cue, sentence); })
        || datesIn(said) > 1 || said.any(saysWhenItHappens);
}

bool hasNextStep(const Said &said)
{
    static const QRegularExpression cue(
        u"\\?|\\b(?:reply|replying|respond|call (?:me|us|back|on|at|our|the|this|\\+?[\\d(]|to)|phone|telephone|ring "
        u"(?:me|us)|contact (?:me|us|our|your|the|\\w+ at)|reach (?:me|us|out|\\w+ at)|reachable|let (?:me|us) "
        u"know|get in touch|in touch|write (?:to )?(?:me|us|back)|e-?mail (?:me|us|our)|drop (?:me|us)|speak "
        u"(?:to|with)|talk (?:to|with)|give (?:me|us) a call"
        "|tell (?:me|us)|say (?:so|the word)|ring\\b|shout\\b|text (?:me|us)?\\b|talk to (?:me|us)|unless you|please "
        "(?!accept|excuse|forgive|be assured|find|bear|see)\\w+|i(?:'ll| will) tell you|a (?:quick |short "
        ")?(?:line|word|note|call|message|reply|mail|e-?mail) (?:to|is|will|and|on|at|back|from)|(?:should|would) you "
        "(?:rather|prefer|need|like|want|wish|have)|anything (?:unclear|missing|wrong|to "
        "(?:change|add))|questions?|happy to (?:help|answer|discuss)|here to help|hesitate|feel free|if you "
        "(?:would|'d|have|need|prefer|want|wish|like|are|can)|please (?:\\w+ "
        ")?(?:confirm|reply|respond|call|contact|let|check|review|send|return|tell|choose|advise|write|sign|keep|have|"
        "make|inspect|note)|at your (?:disposal|service)|available (?:at|on|to)|to "
        "(?:change|cancel|confirm|discuss|accept|choose|decide|arrange)\\b.{0,60}\\b(?:reply|call|write|contact|visit|"
        "use)|no (?:further )?action|you (?:do not|don't) need to|nothing (?:for you )?to do|@)"
        // A telephone number, be it right or wrong.
        "|\\+\\d{1,3}[ -]\\(?\\d|\\(\\d{2,5}\\) ?\\d{3}|\\b\\d{3}[-.]\\d{3}[-.]\\d{4}\\b|\\b0\\d{2,4} \\d{3,4} \\d{3,4}\\b"_s);
    const QString &phone = said.reading.subject.company.phone;
    const QString plainPhone = NormalisedText(phone).text().trimmed();
    // It stands near the end.
    return std::any_of(said.sentences.rbegin(), said.sentences.rend(), [&](const Sentence &sentence) {
        return finds(Question::NextStep, cue, sentence)
            || (!plainPhone.isEmpty() && sentence.text.contains(plainPhone));
    });
}

bool hasRecoveryOffer(const Said &said)
{
    constexpr double ENOUGH = 0.34;
    const QStringList offers = said.reading.vocabularyTexts(u"Recovery offer");
    if (offers.isEmpty())
        return true;
    static const QRegularExpression cue(
        u"\\b(?:offer\\w*|instead|alternativ\\w*|substitut\\w*|equivalent|equal|similar|replacement\\w*|expedit\\w*|partial|split|discount\\w*|compensat\\w*|goodwill|gesture|make (?:this|it) (?:right|up)|credit\\w*|refund\\w*|free of charge|at no|waiv\\w*|in the meantime)\\b"_s);
    if (said.any([](const Sentence &sentence) { return finds(Question::RecoveryOffer, cue, sentence); }))
        return true;
    const DocumentTexts &texts = said.reading.rules.phrases().texts;
    return said.any([&](const Sentence &sentence) {
        const ContentWords own(sentence.text);
        return std::ranges::any_of(
            offers, [&](const QString &offer) { return texts.of(offer).content.shareIn(own) >= ENOUGH; });
    });
}

struct PartRule {
    QStringView part;
    QStringView rule;
    QString (*says)(const Reading &);
    bool (*isThere)(const Said &);
};

constexpr std::array PARTS { QStringView(u"greeting"),   QStringView(u"opening"),        QStringView(u"disclosure"),
                             QStringView(u"resolution"), QStringView(u"recovery offer"), QStringView(u"next step"),
                             QStringView(u"sign-off") };

QString nameOfPart(const QString &written)
{
    for (const QStringView part : PARTS) {
        if (written.size() == part.size() && part.compare(written, Qt::CaseInsensitive) == 0)
            return part.toString();
    }
    return written.simplified().toLower().replace(u"sign off"_s, u"sign-off"_s).replace(u"next-step"_s, u"next step"_s);
}

/// The row that asks for the part.
RuleSource sourceOf(const Reading &reading, QStringView part)
{
    for (const RequiredParts &row : reading.foundation.requiredParts) {
        const bool asks = std::ranges::any_of(row.parts, [&](const QString &each) { return nameOfPart(each) == part; });
        const bool fits = std::ranges::any_of(reading.types, [&](const TypeId &type) {
            return AppliesTo { {}, row.to.types, row.to.communications }.fits(reading.subject.communication, type, {});
        });
        if (asks && fits)
            return row.source;
    }
    return {};
}

/// The text with what is known of the letter in place of its placeholders; those that nothing is known of stay out.
QString withWhatIsKnown(const Reading &reading, const QString &text)
{
    static const Record none;
    const Record &record = reading.subject.records.empty() ? none : reading.subject.records.front();
    QString filled;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', at)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto value = reading.known(record, QStringView(text).mid(open + 1, close - open - 1).trimmed());
        filled += QStringView(text).mid(at, open - at);
        filled += value ? writtenValue(*value, reading.subject.today).simplified() : u"…"_s;
        at = close + 1;
    }
    filled += QStringView(text).mid(at);
    return filled;
}

QString ofGreeting(const Reading &reading)
{
    const QString own = reading.tone ? withWhatIsKnown(reading, reading.tone->greeting.trimmed()) : QString();
    return own.isEmpty() ? u"The letter greets nobody. Begin with the customer's name."_s
                         : u"The letter greets nobody. Begin with %1."_s.arg(wording::quoted(own));
}

QString ofSignOff(const Reading &reading)
{
    const QString own = reading.tone ? reading.tone->signOff.trimmed() : QString();
    return u"The letter is not signed off. End with %1 and your name."_s.arg(
        wording::quoted(own.isEmpty() ? u"Kind regards,"_s : own));
}

QString ofRecoveryOffer(const Reading &reading)
{
    const QStringList &offers = reading.vocabularyTexts(u"Recovery offer");
    const QString whom = customersOf(reading);
    return u"%1 are offered something here. Add: %2"_s.arg(whom.left(1).toUpper() + whom.mid(1),
                                                           wording::quoted(withWhatIsKnown(reading, offers.value(0))));
}
constexpr std::array PART_RULES {
    PartRule { u"greeting", u"missing-greeting", ofGreeting,
               [](const Said &said) {
                   return said.anatomy.hasGreeting;
               } },
    PartRule {
        u"opening", u"missing-opening",
        [](const Reading &) { return u"The letter does not say what it is about. Begin with what you write about."_s; },
        hasOpening },
    PartRule {
        u"disclosure", u"missing-disclosure",
        [](const Reading &) {
            return u"No sentence says what went wrong. Add what happened, and to which order, product or service."_s;
        },
        hasDisclosure },
    PartRule { u"resolution", u"missing-resolution",
               [](const Reading &) {
                   return u"No sentence says what happens now. Add the new date, or say that you do not know it yet."_s;
               },
               hasResolution },
    PartRule { u"recovery offer", u"missing-recovery-offer", ofRecoveryOffer, hasRecoveryOffer },
    PartRule {
        u"next step", u"missing-next-step",
        [](const Reading &) {
            return u"No sentence says what the customer can do. Add how to reach you, or what you need to know."_s;
        },
        hasNextStep },
    PartRule { u"sign-off", u"missing-sign-off", ofSignOff,
               [](const Said &said) {
                   return said.anatomy.hasSignOff;
               } },
};
} // namespace

unsigned requiredPartsBits(const QStringList &parts)
{
    unsigned bits = 0;
    for (const QString &written : parts) {
        const QString name = nameOfPart(written);
        for (size_t index = 0; index < PART_RULES.size(); ++index)
            bits |= PART_RULES[index].part == name ? 1U << index : 0;
    }
    return bits;
}

std::vector<Finding> missingPartsIn(const Reading &reading)
{
    const auto &rows = reading.foundation.requiredParts;
    unsigned required = 0;
    for (size_t row = 0; row < rows.size(); ++row) {
        const AppliesTo to { {}, rows[row].to.types, rows[row].to.communications };
        required |= reading.fits(to) ? reading.rules.phrases().requiredParts[row] : 0;
    }
    std::vector<Finding> findings;
    if (required == 0)
        return findings;
    const Anatomy anatomy = anatomyOf(reading);
    const Said said(reading, anatomy);
    for (size_t index = 0; index < PART_RULES.size(); ++index) {
        const PartRule &rule = PART_RULES[index];
        if ((required >> index & 1U) != 0 && !rule.isThere(said))
            findings.push_back(from(sourceOf(reading, rule.part),
                                    findingOfMissing(FindingKind::Completeness, rule.rule.toString(), Severity::Error,
                                                     rule.says(reading))));
    }
    return findings;
}

} // namespace countersign
