// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/commitment.h"

#include "domain/factnames.h"
#include "facts/goods.h"
#include "facts/tokens.h"
#include "gate/checks/clause.h"
#include "gate/checks/letterpatterns.h"
#include "gate/checks/promises.h"
#include "gate/contentwords.h"
#include "gate/documenttexts.h"
#include "gate/phrases.h"
#include "gate/wording.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <memory>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using Allowed = CommitmentRow::Allowed;

constexpr size_t ENOUGH = 500; ///< findings: more show nothing new

/// A place that commits, with the row that governs it where there is one.
struct Commitment {
    Span at;
    std::set<Promise> promises;
    std::optional<size_t> row;
    bool isCompanysPhrase = false; ///< found by the row's own words
};

/// Whether one of the places, which stand in the order of the text, overlaps; `next` walks along with the asker.
template <class Places> bool isCoveredBy(const Places &places, size_t &next, const Span &at)
{
    while (next < places.size() && places[next].at.end() <= at.start)
        ++next;
    return next < places.size() && places[next].at.overlaps(at);
}

std::vector<Commitment> commitmentsOf(const Reading &reading, const ReadPart &part)
{
    const CommitmentRules &rules = reading.rules.phrases().commitments;
    std::vector<PromiseHit> binding;
    std::vector<PromiseHit> spokenOf;
    for (const PromiseHit &hit : promisesIn(part.paragraphs))
        (hit.binds ? binding : spokenOf).push_back(hit);
    std::vector<Commitment> found;
    size_t bound = 0;
    size_t spoken = 0;
    for (const CommitmentRules::Hit &hit :
         rules.hits(letterpatterns::hitsIn(letterpatterns::List::Commitments, reading, part))) {
        // The company's words, too, bind only where somebody does what they say. A day says nothing of what is done.
        const bool binds = isCoveredBy(binding, bound, hit.at) && binding[bound].promise != Promise::Deadline;
        if (binds || !isCoveredBy(spokenOf, spoken, hit.at))
            found.push_back({ hit.at, rules.promisesOf(hit.row), hit.row, true });
    }
    const std::vector<Commitment> companys = found;
    size_t next = 0;
    for (const PromiseHit &hit : binding) {
        const std::optional<size_t> row = rules.rowFor(hit.promise);
        if (!isCoveredBy(companys, next, hit.at))
            found.push_back({ hit.at, { hit.promise }, row, false });
    }
    return found;
}

/// "credit card", "credit terms": the word without the promise.
bool isAnotherThing(const ReadPart &part, const Commitment &commitment)
{
    static const QRegularExpression afterCredit(
        u"^[ -]*(?:cards?|terms?|reports?|reporting|monitoring|bureaus?|issues?|risks?|status|worthiness|approval|quality|agenc(?:y|ies)|limits?|checks?|ratings?|scores?|lines?|holds?|applications?|departments?|controllers?|controls?|managers?|unions?|insurance|history|period|facility|agreement)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression ofKeepingInTouch(
        u"promise\\s+(?:you\\s+)?(?:that\\s+(?:we|i)\\s+will\\s+|to\\s+)(?:keep|update|let|inform|write|contact|call|get back)\\b|promised? date"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression beforeCredit(u"\\b(?:line|letter|lines|letters) of $"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
    const QStringView text(part.text);
    const QStringView after = text.mid(commitment.at.end(), 24);
    if (commitment.promises.contains(Promise::Credit))
        return afterCredit.match(after).hasMatch()
            || beforeCredit
                   .match(text.mid(std::max<qsizetype>(0, commitment.at.start - 12),
                                   std::min<qsizetype>(12, commitment.at.start)))
                   .hasMatch();
    return commitment.promises.contains(Promise::Guarantee)
        && ofKeepingInTouch.match(text.mid(commitment.at.start, commitment.at.length + 24)).hasMatch();
}

/// What the record's amounts come to, and what lies between two of them: a difference that is credited is theirs.
bool isOfTheAmounts(const Case &subject, const QString &figure)
{
    QString digits = figure;
    digits.remove(QRegularExpression(u"[^\\d.,]"_s));
    const qsizetype point = std::max(digits.lastIndexOf(u'.'), digits.lastIndexOf(u','));
    const bool hasCents = point >= 0 && digits.size() - point == 3;
    digits.remove(u'.').remove(u',');
    const qint64 minor = digits.toLongLong() * (hasCents ? 1 : 100);
    std::vector<qint64> amounts;
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            if (const auto *money = std::get_if<Money>(&fact.value))
                amounts.push_back(money->minor);
        }
    }
    return std::ranges::any_of(amounts, [&](qint64 one) {
        return one == minor || std::ranges::any_of(amounts, [&](qint64 other) { return one - other == minor; });
    });
}

/// A sentence of the letter as it is compared with what the documents write.
struct Sentence {
    ContentWords content;
    QStringList figures;
};

/// Whether the sentence is the one that the document wrote: most of its words, the same promise, no other figure.
bool isThatOf(const Case &subject, const Sentence &sentence, const DocumentText &written,
              const std::set<Promise> &promises, double share)
{
    const bool isSamePromise
        = std::ranges::all_of(promises, [&](Promise promise) { return written.promises.contains(promise); });
    if (!isSamePromise || sentence.content.shareIn(written.content) < share)
        return false;
    return std::ranges::none_of(sentence.figures, [&](const QString &figure) {
        if (written.figures.contains(figure))
            return false;
        return figure.endsWith(u'%') || !(written.hasPlaceholder || isOfTheAmounts(subject, figure));
    });
}

bool isConditional(const ReadPart &part, const Span &sentence)
{
    struct Conditional {
        bool is = false;
    };
    return part.answerAt<Conditional>(sentence, [&] { return Conditional { namesACondition(part.at(sentence)) }; }).is;
}

/// The sentence with the one before it.
Span withTheSentenceBefore(const ReadPart &part, const Span &sentence)
{
    const auto own = std::ranges::lower_bound(part.sentences, sentence.start, {}, &Span::start);
    if (own == part.sentences.end() || own == part.sentences.begin())
        return sentence;
    const qsizetype start = std::prev(own)->start;
    return { start, sentence.end() - start };
}

/// "I could send you an equal one", "tell me which you would like": it is the customer who decides, as it is where an
/// offer names a condition.
bool leavesTheChoice(const ReadPart &part, const Span &sentence)
{
    static const QRegularExpression choice(
        u"(?i)\\b(?:(?:I|we) (?:could|might|would be (?:glad|happy) to)\\b|would you\\b|do you (?:want|prefer)|shall (?:I|we)\\b|whichever|up to you|you (?:would )?(?:prefer|choose|wish|like)\\b|would another|would an equal)"_s);
    struct Choice {
        bool is = false;
    };
    return part.answerAt<Choice>(sentence, [&] { return Choice { choice.match(part.at(sentence)).hasMatch() }; }).is;
}

/// Whether the sentence or the one before it names a condition, or leaves the choice to the customer.
bool followsACondition(const ReadPart &part, const Span &sentence)
{
    if (isConditional(part, sentence) || leavesTheChoice(part, sentence))
        return true;
    const auto own = std::ranges::lower_bound(part.sentences, sentence.start, {}, &Span::start);
    return own != part.sentences.begin() && own != part.sentences.end() && isConditional(part, *std::prev(own));
}

/// The types of the records that the sentence names by order or product; all where it names none.
std::set<TypeId> typesSpokenOf(const Reading &reading, QStringView sentence)
{
    std::set<TypeId> named;
    std::set<TypeId> all;
    if (reading.types.size() == 1)
        return { reading.types.front() };
    const QString folded = foldedText(sentence);
    for (const Record &record : reading.subject.records) {
        const TypeId type = reading.typeOf(record);
        all.insert(type);
        for (const QStringView fact : { factnames::ORDER, factnames::PRODUCT }) {
            const QString value = foldedText(record.text(fact));
            if (!value.isEmpty() && folded.contains(value))
                named.insert(type);
        }
    }
    return named.empty() ? all : named;
}

/// Whether the vocabulary writes the text for another type of the letter only: an offer for one line covers no other.
bool isOfAnotherLine(const Reading &reading, const std::set<TypeId> &types, const QString &text)
{
    bool isOfAnother = false;
    for (const TypeId &type : reading.types) {
        const auto rows = reading.foundation.vocabulary.find(type.value());
        const bool isWritten = rows != reading.foundation.vocabulary.end()
            && std::ranges::any_of(rows->second, [&](const VocabularyRow &row) { return row.text == text; });
        if (isWritten && types.contains(type))
            return false;
        isOfAnother = isOfAnother || isWritten;
    }
    return isOfAnother;
}

/// What the documents write of "an equal product" stands in a letter as "an equal syrup" or "bottles": words for units
/// tell nothing of what is offered, nor do those of the records' products.
QString withoutUnits(QStringView sentence)
{
    QString kept = sentence.toString();
    const QString folded = foldedText(sentence);
    for (const Span &word : words(sentence)) {
        if (isGoodsUnit(QStringView(folded).mid(word.start, word.length)))
            kept.replace(word.start, word.length, QString(word.length, u' '));
    }
    return kept;
}

ContentWords wordsOfProducts(const Case &subject)
{
    constexpr qsizetype SHORTEST = 4;
    QString telling;
    for (const Record &record : subject.records) {
        const QString product = record.text(factnames::PRODUCT);
        for (const Span &word : words(product)) {
            if (word.length < SHORTEST)
                continue;
            telling += QStringView(product).mid(word.start, word.length);
            telling += u' ';
        }
    }
    return ContentWords(telling);
}

/// The sentence, but for what it says of units; kept with its paragraph.
std::shared_ptr<const Sentence> sentenceAt(const ReadPart &part, const Span &place)
{
    return part.answerAt<std::shared_ptr<const Sentence>>(place, [&] {
        const QStringView sentence = part.at(place);
        return std::make_shared<const Sentence>(Sentence { ContentWords(withoutUnits(sentence)), figuresIn(sentence) });
    });
}

/// \param products the telling words of the records' products
bool isAuthorised(const Reading &reading, const ReadPart &part, const Commitment &commitment,
                  const ContentWords &products)
{
    constexpr double MOSTLY = 0.4;
    constexpr double NEARLY_ALL = 0.8;
    const Allowed allowed
        = commitment.row ? reading.foundation.commitments[*commitment.row].allowed : Allowed::RecoveryOffer;
    if (allowed != Allowed::RecoveryOffer)
        return allowed == Allowed::Always;
    const Span place = part.sentenceAt(commitment.at);
    // No document writes so long a sentence, and to compare it for each of its words would take long.
    constexpr qsizetype LONGEST = 2000;
    if (place.length > LONGEST)
        return false;
    const QStringView sentence = part.at(place);
    const std::set<TypeId> types = typesSpokenOf(reading, sentence);
    const auto read = sentenceAt(part, place);
    const Sentence said { read->content.without(products), read->figures };
    const DocumentTexts &written = reading.rules.phrases().texts;
    // "Tell me whether you would like a refund or a credit": what is only chosen from takes few of the offer's words.
    static const QRegularExpression choosing(
        u"(?i)\\b(?:whether|which|what) (?:of \\w+ )?you (?:would )?(?:like|prefer|want|rather)|\\bwould you (?:like|prefer|rather)|\\byou (?:prefer|choose)\\b"_s);
    constexpr double SOME = 0.25;
    const double mostly = choosing.match(sentence).hasMatch() ? SOME : MOSTLY;
    const auto isWritten = [&](const QStringList &texts, double share) {
        return std::ranges::any_of(texts, [&](const QString &text) {
            const DocumentText &own = written.of(text);
            return isThatOf(reading.subject, said, own, commitment.promises, share)
                && (!own.isConditional || followsACondition(part, place)) && !isOfAnotherLine(reading, types, text);
        });
    };
    const QStringList &offers = reading.vocabularyTexts(u"Recovery offer");
    if (isWritten(offers, mostly) || isWritten(reading.vocabularyTexts({}), NEARLY_ALL))
        return true;
    // "We can exchange the lamps. A credit is possible as well.": the one offer of either, in two sentences
    const Span both = withTheSentenceBefore(part, place);
    if (both == place || part.at(both).contains(u"\n\n"))
        return false;
    std::optional<Sentence> together; // few offers ask for it
    const auto bothSaid = [&]() -> const Sentence & {
        if (!together) {
            const QStringView two = part.at(both);
            together = Sentence { ContentWords(withoutUnits(two)).without(products), figuresIn(two) };
        }
        return *together;
    };
    return std::ranges::any_of(offers, [&](const QString &text) {
        const DocumentText &own = written.of(text);
        return own.promises.size() > 1 && (!own.isConditional || followsACondition(part, place))
            && isThatOf(reading.subject, bothSaid(), own, commitment.promises, MOSTLY)
            && !isOfAnotherLine(reading, types, text);
    });
}

/// How surely a sentence tells when the goods come: one that speaks of a technician as well may mean his visit.
enum class OfGoods { No, AmongOthers, Alone };
OfGoods speaksOfGoods(QStringView sentence)
{
    static const PhraseMatcher moves(
        { u"ship*"_s,     u"deliver*"_s, u"arriv*"_s,    u"leav*"_s,   u"come"_s,     u"comes"_s,     u"reach*"_s,
          u"dispatch*"_s, u"receive"_s,  u"with you"_s,  u"follow*"_s, u"go out"_s,   u"send them"_s, u"send these"_s,
          u"send it"_s,   u"have it"_s,  u"have them"_s, u"be here"_s, u"in stock"_s, u"go"_s,        u"they*"_s,
          u"them"_s,      u"there"_s,    u"order*"_s,    u"item*"_s,   u"case"_s,     u"cases"_s,     u"box*"_s,
          u"batch*"_s,    u"goods"_s,    u"product*"_s,  u"unit*"_s,   u"new date"_s, u"transit"_s });
    static const PhraseMatcher other({ u"technician*"_s, u"engineer*"_s, u"fitter*"_s, u"report"_s, u"statement"_s,
                                       u"file"_s, u"account"_s, u"portal"_s, u"system"_s, u"repair*"_s });
    const NormalisedText text(sentence);
    if (!moves.matches(text))
        return OfGoods::No;
    return other.matches(text) ? OfGoods::AmongOthers : OfGoods::Alone;
}

/// "14 December", "12/14": a day by its number, not "tomorrow" or "within two days".
bool namesACalendarDay(QStringView sentence)
{
    static const QRegularExpression day(
        u"(?i)\\d{1,2}[./]\\d|\\d(?:st|nd|rd|th)?\\W+(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|"
        u"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\W{1,2}\\d"_s);
    return day.match(sentence).hasMatch();
}

/// "They now ship by 1 December", where that is the day: a day of the record in the sentence is no other promise.
bool standsBesideADay(const Reading &reading, const ReadPart &part, const Span &at)
{
    const Span sentence = part.sentenceAt(at);
    const OfGoods ofGoods = speaksOfGoods(part.at(sentence));
    const bool isMoved = ofGoods == OfGoods::Alone;
    return std::ranges::any_of(reading.facts, [&](const FactStanding &fact) {
        // "Your login will work within two days" is none of the days of the goods.
        const bool isOfGoods = fact.fact == factnames::PROMISED_DATE || fact.fact == factnames::NEW_DATE
            || fact.fact == factnames::SHIPPED_DATE || fact.fact == factnames::DELIVERED_DATE;
        const FactType type = factTypeOf(fact.fact);
        const bool isADay = type == FactType::Date || type == FactType::Moment;
        // "It comes on 14 December, with two fitters": the very day that is promised is one of the record.
        if (isADay && ofGoods == OfGoods::AmongOthers
            && ((fact.contradicted && namesACalendarDay(part.at(sentence)))
                || std::ranges::any_of(fact.occurrences, [&](const FactStanding::Occurrence &place) {
                       return place.part == part.part && at.overlaps({ place.start, place.length });
                   })))
            return true;
        if (isOfGoods && !isMoved)
            return false;
        // A wrong date of the goods is corrected, which is enough said of it.
        if (isADay && fact.contradicted && isMoved)
            return true;
        return isADay && std::ranges::any_of(fact.occurrences, [&](const FactStanding::Occurrence &place) {
                   return place.part == part.part && place.start >= sentence.start && place.start < sentence.end();
               });
    });
}

/// "We will call you by Monday" promises news and nothing else, and another binds himself.
bool isToHearFromUs(const ReadPart &part, const Span &at)
{
    static const PhraseMatcher news(
        { u"call"_s,          u"write"_s,     u"tell"_s,      u"let you know"_s, u"inform"_s,      u"update"_s,
          u"contact"_s,       u"reply"_s,     u"respond"_s,   u"answer"_s,       u"hear"_s,        u"know"_s,
          u"get in touch"_s,  u"get back"_s,  u"reach out"_s, u"email"_s,        u"message"_s,     u"confirm"_s,
          u"ring"_s,          u"phone"_s,     u"share"_s,     u"look"_s,         u"check"_s,       u"discuss"_s,
          u"talk"_s,          u"speak"_s,     u"think"_s,     u"meet"_s,         u"investigate"_s, u"review"_s,
          u"back to you"_s,   u"decide"_s,    u"told us"_s,   u"tells us"_s,     u"need to"_s,     u"maker*"_s,
          u"manufacturer*"_s, u"supplier*"_s, u"carrier*"_s,  u"customer*"_s });
    return news.matches(NormalisedText(part.at(part.sentenceAt(at))));
}

/// "The boiler is replaced at night", where the record's service is its replacement: the work itself, and no amends.
bool isTheWorkItself(const Reading &reading, const Commitment &commitment)
{
    static const QRegularExpression replaced(u"(?i)\\breplac|\\bexchang|\\brenew"_s);
    return commitment.promises == std::set { Promise::Replacement }
    && std::ranges::any_of(reading.subject.records, [](const Record &record) {
               return replaced.match(record.text(factnames::SERVICE)).hasMatch()
                   || replaced.match(record.text(factnames::MILESTONE)).hasMatch();
           });
}

/// "We have taken the charge off", of an invoice that is too high: the mistake put right, and nothing given up.
bool isTheCorrection(const Reading &reading, const Commitment &commitment)
{
    return commitment.promises == std::set { Promise::Waiver } && !commitment.isCompanysPhrase
        && std::ranges::any_of(reading.subject.records, [](const Record &record) {
               const auto *billed = record.value<Money>(factnames::BILLED_AMOUNT);
               const auto *correct = record.value<Money>(factnames::CORRECT_AMOUNT);
               return billed && correct && billed->minor > correct->minor;
           });
}

/// "We are replacing the router this week", where the record's reason is a failed router: our own thing is mended.
bool isOfTheCause(const Reading &reading, const ReadPart &part, const Commitment &commitment)
{
    if (commitment.promises != std::set { Promise::Replacement })
        return false;
    constexpr qsizetype NEAR = 40; // units
    const QStringView behind = QStringView(part.text).mid(commitment.at.start, commitment.at.length + NEAR);
    return std::ranges::any_of(reading.subject.records, [&](const Record &record) {
        const QString reason = record.text(factnames::REASON);
        const QString product = record.text(factnames::PRODUCT);
        return std::ranges::any_of(reason.split(u' ', Qt::SkipEmptyParts), [&](const QString &word) {
            constexpr qsizetype SHORTEST = 4;
            return word.size() >= SHORTEST && behind.contains(word, Qt::CaseInsensitive)
                && !product.contains(word, Qt::CaseInsensitive);
        });
    });
}

bool commits(const Reading &reading, const ReadPart &part, const Commitment &commitment)
{
    if (isTheWorkItself(reading, commitment) || isTheCorrection(reading, commitment)
        || isOfTheCause(reading, part, commitment))
        return false;
    if (reading.isOfTheRecord(part, commitment.at) || isAnotherThing(part, commitment)
        || isOnlyMentioned(part, commitment.at))
        return false;
    if (commitment.promises.contains(Promise::Deadline)
        && (standsBesideADay(reading, part, commitment.at) || isToHearFromUs(part, commitment.at)))
        return false;
    const bool staysOne = !commitment.isCompanysPhrase && std::ranges::any_of(commitment.promises, holdsWhenNegated);
    const bool saysNo = commitment.isCompanysPhrase && commitment.promises.contains(Promise::NoRecurrence);
    if (!staysOne && !saysNo)
        return !isNegated(part, commitment.at);
    // "We cannot promise that it will not happen again" promises nothing.
    static const QRegularExpression declined(
        u"(?i)\\b(?:cannot|can not|can['’]t|unable to|not able to|do not|don['’]t)\\s+(?:\\w+\\s+)?(?:promise|guarantee|say|assure|rule out|exclude)\\b"_s);
    const Span sentence = part.sentenceAt(commitment.at);
    return !declined.match(part.at({ sentence.start, commitment.at.start - sentence.start }).toString()).hasMatch();
}

QString messageFor(const Reading &reading, const ReadPart &part, const Commitment &commitment)
{
    QString what = commitment.promises.empty() ? QString() : nameOf(*commitment.promises.begin());
    Allowed allowed = Allowed::RecoveryOffer;
    if (commitment.row) {
        const CommitmentRow &row = reading.foundation.commitments[*commitment.row];
        allowed = row.allowed;
        what = row.meaning.trimmed().isEmpty() ? what : row.meaning.trimmed();
    }
    QString message = u"%1 commits the company%2."_s.arg(wording::quoted(part.at(commitment.at)),
                                                         what.isEmpty() ? QString() : u" to "_s + what);
    return message
        + (allowed == Allowed::Never ? u" That is never promised."_s
                                     : u" Only the recovery offer of this type and tier may."_s);
}
} // namespace

std::vector<Finding> commitmentsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    std::optional<ContentWords> products; // most letters commit to nothing
    const auto isAllowed = [&](const ReadPart &part, const Commitment &commitment) {
        if (!products)
            products = wordsOfProducts(reading.subject);
        return isAuthorised(reading, part, commitment, *products);
    };
    for (const ReadPart *part : reading.parts()) {
        for (const Commitment &commitment : commitmentsOf(reading, *part)) {
            if (findings.size() >= ENOUGH)
                break;
            if (commits(reading, *part, commitment) && !isAllowed(*part, commitment))
                findings.push_back(findingAt(*part, commitment.at, FindingKind::Commitment, u"unauthorised"_s,
                                             Severity::Error, messageFor(reading, *part, commitment)));
        }
    }
    return findings;
}

} // namespace countersign
