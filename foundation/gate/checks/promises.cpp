// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promises.h"

#include "gate/checks/standing.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using enum Promise;

/// A looser word, by which a document's table may name a promise.
struct Meaning {
    Promise promise;
    QStringView phrase;
};

constexpr auto MEANINGS = std::to_array<Meaning>({
    { Refund, u"refund*" },
    { Refund, u"repay*" },
    { Refund, u"money back" },
    { Refund, u"reimburs*" },
    { Credit, u"credit*" },
    { Compensation, u"compensat*" },
    { Compensation, u"damages" },
    { Compensation, u"goodwill" },
    { Compensation, u"voucher*" },
    { FreeOfCharge, u"free" },
    { FreeOfCharge, u"no charge" },
    { FreeOfCharge, u"no cost" },
    { FreeOfCharge, u"complimentary" },
    { FreeOfCharge, u"without charge" },
    { FreeOfCharge, u"gratis" },
    { FreeOfCharge, u"at our expense" },
    { Replacement, u"replac*" },
    { Replacement, u"swap*" },
    { Replacement, u"exchange*" },
    { Replacement, u"new one" },
    { Discount, u"discount*" },
    { Discount, u"rebate*" },
    { Discount, u"price reduction" },
    { Discount, u"reduced price" },
    { Discount, u"price cut" },
    { Discount, u"money off" },
    { Discount, u"lower price" },
    { Waiver, u"waive*" },
    { Waiver, u"waiving" },
    { Waiver, u"fee" },
    { Waiver, u"fees" },
    { Guarantee, u"guarant*" },
    { Guarantee, u"promise*" },
    { Guarantee, u"warrant*" },
    { Guarantee, u"assurance*" },
    { NoRecurrence, u"happen again" },
    { NoRecurrence, u"recur*" },
    { NoRecurrence, u"repeat*" },
    { NoRecurrence, u"never again" },
    { LegalConclusion, u"liab*" },
    { LegalConclusion, u"legal*" },
    { LegalConclusion, u"fault" },
    { LegalConclusion, u"responsibility" },
    { LegalConclusion, u"negligen*" },
    { LegalConclusion, u"entitle*" },
    { SecurityConclusion, u"security" },
    { SecurityConclusion, u"secure" },
    { SecurityConclusion, u"safe" },
    { SecurityConclusion, u"safety" },
    { Roadmap, u"roadmap" },
    { Roadmap, u"road map" },
    { Roadmap, u"release*" },
    { Roadmap, u"feature*" },
    { SpecialTerms, u"same price" },
    { SpecialTerms, u"at the price of" },
    { SpecialTerms, u"price held" },
    { SpecialTerms, u"priority" },
    { SpecialTerms, u"exclusiv*" },
    { SpecialTerms, u"payment terms" },
});

PhraseMatcher matcherOfMeanings()
{
    QStringList phrases;
    for (const Meaning &meaning : MEANINGS)
        phrases += meaning.phrase.toString();
    return PhraseMatcher(phrases);
}

/// "refund" → refund, refunds, refunded, refunding; "waive" → waive, waives, waived, waiving; "credit*" stays.
QStringList formsOf(const QString &word)
{
    if (word.size() < 3 || !word.back().isLetter())
        return { word };
    const QString stem = word.endsWith(u'e') ? word.chopped(1) : word;
    QStringList forms { word, word + u's', stem + u"ed"_s, stem + u"ing"_s };
    if (word.endsWith(u'y'))
        forms += QStringList { word.chopped(1) + u"ies"_s, word.chopped(1) + u"ied"_s };
    if (word.endsWith(u's') || word.endsWith(u'x') || word.endsWith(u"ch") || word.endsWith(u"sh"))
        forms += word + u"es"_s;
    return forms;
}

QStringList formsOfPhrase(const QString &phrase)
{
    const QStringList words = phrase.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList forms { phrase };
    if (words.isEmpty())
        return forms;
    for (const QString &first : formsOf(words.first())) {
        QStringList changed = words;
        changed.first() = first;
        forms += changed.join(u' ');
    }
    for (const QString &last : formsOf(words.last())) {
        QStringList changed = words;
        changed.last() = last;
        forms += changed.join(u' ');
    }
    forms.removeDuplicates();
    return forms;
}
/// Whether the phrase speaks of one thing only: "free shipping" says nothing about a free replacement.
bool namesItsObject(const QString &phrase)
{
    static const PhraseMatcher objects({ u"shipping"_s, u"shipment*"_s, u"delivery"_s, u"freight"_s, u"return*"_s,
                                         u"replacement*"_s, u"sample*"_s, u"product*"_s, u"item*"_s, u"unit*"_s,
                                         u"price*"_s, u"upgrade*"_s, u"repair*"_s, u"express"_s, u"installation"_s,
                                         u"service"_s, u"support"_s });
    return objects.matches(NormalisedText(phrase));
}
} // namespace

QString nameOf(Promise promise)
{
    switch (promise) {
    case Refund:
        return u"a refund"_s;
    case Credit:
        return u"a credit"_s;
    case Compensation:
        return u"compensation"_s;
    case FreeOfCharge:
        return u"something free of charge"_s;
    case Replacement:
        return u"a replacement"_s;
    case Discount:
        return u"a lower price"_s;
    case Waiver:
        return u"waiving a charge"_s;
    case Guarantee:
        return u"a guarantee"_s;
    case NoRecurrence:
        return u"this never happening again"_s;
    case LegalConclusion:
        return u"a legal conclusion"_s;
    case SecurityConclusion:
        return u"a conclusion about security or safety"_s;
    case Roadmap:
        return u"plans for products"_s;
    case SpecialTerms:
        return u"special terms"_s;
    case Deadline:
        return u"a date that the record does not hold"_s;
    }
    Q_UNREACHABLE();
}

bool holdsWhenNegated(Promise promise)
{
    switch (promise) {
    case NoRecurrence:
    case LegalConclusion:
    case SecurityConclusion:
        return true;
    case Refund:
    case Credit:
    case Compensation:
    case FreeOfCharge:
    case Replacement:
    case Discount:
    case Waiver:
    case Guarantee:
    case Roadmap:
    case SpecialTerms:
    case Deadline:
        return false;
    }
    Q_UNREACHABLE();
}

namespace {
std::vector<PromiseHit> promisesIn(const NormalisedText &text, QStringView original)
{
    const SpokenWords words = turnsOfPromise().wordsOf(text, original);
    std::vector<PromiseHit> found;
    std::optional<size_t> last; // the last that binds
    for (const TurnsOfPhrase::Hit &hit : turnsOfPromise().hits(words)) {
        const Promise promise = promiseWords()[hit.pattern].promise;
        const Span at = TurnsOfPhrase::placeOf(words, hit.first, hit.last, text);
        const bool binds = standingOf({ hit.pattern, hit.first, hit.last }, words) == Standing::Binding;
        if (binds && last && found[*last].at.overlaps(at)) {
            PromiseHit &other = found[*last];
            // The day of a promise tells less than what is promised.
            if (promise == Deadline && other.promise != Deadline)
                continue;
            if (other.promise == Deadline && promise != Deadline) {
                other = { promise, at, true };
                continue;
            }
            if (other.promise == promise)
                other.at.length = std::max(other.at.end(), at.end()) - other.at.start;
            else if (at.length > other.at.length)
                other = { promise, at, true };
            continue;
        }
        found.push_back({ promise, at, binds });
        if (binds)
            last = found.size() - 1;
    }
    return found;
}
} // namespace

std::vector<PromiseHit> promisesIn(std::span<const PlacedParagraph> paragraphs)
{
    struct Promises {
        std::vector<PromiseHit> hits;
    };
    std::vector<PromiseHit> found;
    for (const auto &[at, read] : paragraphs) {
        const Paragraph &paragraph = *read;
        const auto &own
            = paragraph.answer<Promises>([&] { return Promises { promisesIn(paragraph.normalised, paragraph.text) }; });
        for (PromiseHit hit : own.hits) {
            hit.at.start += at.start;
            found.push_back(hit);
        }
    }
    return found;
}

std::set<Promise> promisesMeantBy(QStringView phrase)
{
    static const PhraseMatcher matcher = matcherOfMeanings();
    std::set<Promise> meant;
    const NormalisedText text(phrase);
    for (const PhraseHit &hit : matcher.hits(text))
        meant.insert(MEANINGS[static_cast<size_t>(hit.phrase)].promise);
    for (const PromiseHit &hit : promisesIn(text, phrase))
        meant.insert(hit.promise);
    return meant;
}

CommitmentRules::CommitmentRules(const std::vector<CommitmentRow> &rows)
{
    for (size_t index = 0; index < rows.size(); ++index) {
        const CommitmentRow &row = rows[index];
        const QStringList forms = formsOfPhrase(row.phrase);
        m_phrases += forms;
        m_rowOfPhrase.insert(m_rowOfPhrase.end(), static_cast<size_t>(forms.size()), index);
        std::set<Promise> promises = promisesMeantBy(row.phrase);
        // A replacement is the thing itself where it is all that is promised.
        m_isGeneral.push_back(!namesItsObject(row.phrase) || promises == std::set { Promise::Replacement });
        if (promises.empty())
            promises = promisesMeantBy(row.meaning);
        m_promises.push_back(std::move(promises));
        m_length.push_back(row.phrase.size());
    }
}

std::vector<CommitmentRules::Hit> CommitmentRules::hits(const std::vector<PhraseHit> &phrases) const
{
    std::vector<Hit> found;
    found.reserve(phrases.size());
    for (const PhraseHit &hit : phrases)
        found.push_back({ m_rowOfPhrase[static_cast<size_t>(hit.phrase)], hit.at });
    return found;
}

std::optional<size_t> CommitmentRules::rowFor(Promise promise) const
{
    std::optional<size_t> best;
    for (size_t row = 0; row < m_promises.size(); ++row) {
        if (m_isGeneral[row] && m_promises[row].contains(promise) && (!best || m_length[row] < m_length[*best]))
            best = row;
    }
    return best;
}

} // namespace countersign
