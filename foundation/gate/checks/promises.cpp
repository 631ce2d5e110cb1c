// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/promises.h"

#include "gate/checks/paraphrases.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct PromiseWords {
    Promise promise;
    QStringView phrase;
};

using enum Promise;

/// What commits wherever it stands, unless its sentence negates it.
constexpr PromiseWords WORDS[] {
    { Refund, u"refund*" },
    { Refund, u"reimburs*" },
    { Refund, u"money back" },
    { Refund, u"money-back" },
    { Refund, u"pay you back" },
    { Refund, u"return your payment" },
    { Refund, u"returning your payment" },
    { Refund, u"return your money" },
    { Refund, u"return the money" },
    { Refund, u"return the amount" },
    { Refund, u"return the full amount" },
    { Refund, u"give back the" },
    { Refund, u"repay" },
    { Refund, u"repaid" },
    { Refund, u"chargeback" },
    { Refund, u"transfer the amount back" },
    { Refund, u"pay back" },
    { Refund, u"paid back" },
    { Refund, u"transfer back" },
    { Refund, u"your money will be returned" },
    { Credit, u"credit note*" },
    { Credit, u"credit memo*" },
    { Credit, u"a credit" },
    { Credit, u"the credit" },
    { Credit, u"full credit" },
    { Credit, u"partial credit" },
    { Credit, u"account credit*" },
    { Credit, u"store credit*" },
    { Credit, u"service credit*" },
    { Credit, u"credit your" },
    { Credit, u"credit you" },
    { Credit, u"credit the" },
    { Credit, u"credited" },
    { Credit, u"crediting" },
    { Credit, u"credit of" },
    { Credit, u"credit to your" },
    { Credit, u"credit for" },
    { Credit, u"credit back" },
    { Credit, u"credit against" },
    { Credit, u"credit toward*" },
    { Credit, u"issue credit" },
    { Credit, u"credit will be" },
    { Credit, u"deduct* from your next invoice" },
    { Credit, u"offset against" },
    { Compensation, u"compensat*" },
    { Compensation, u"goodwill" },
    { Compensation, u"make it up to you" },
    { Compensation, u"making it up to you" },
    { Compensation, u"make up for the" },
    { Compensation, u"make up for this" },
    { Compensation, u"gift card*" },
    { Compensation, u"voucher*" },
    { Compensation, u"gift certificate*" },
    { Compensation, u"indemnif*" },
    { Compensation, u"pay damages" },
    { Compensation, u"pay for your losses" },
    { Compensation, u"cover your losses" },
    { Compensation, u"cover your loss" },
    { Compensation, u"make good your loss*" },
    { Compensation, u"redress" },
    { FreeOfCharge, u"free of charge" },
    { FreeOfCharge, u"free-of-charge" },
    { FreeOfCharge, u"free of cost" },
    { FreeOfCharge, u"free of any charge" },
    { FreeOfCharge, u"at no charge" },
    { FreeOfCharge, u"no charge to you" },
    { FreeOfCharge, u"no-charge" },
    { FreeOfCharge, u"at no cost" },
    { FreeOfCharge, u"no-cost" },
    { FreeOfCharge, u"at no extra cost" },
    { FreeOfCharge, u"at no additional cost" },
    { FreeOfCharge, u"at no further cost" },
    { FreeOfCharge, u"without extra cost" },
    { FreeOfCharge, u"without any extra cost" },
    { FreeOfCharge, u"at no extra charge" },
    { FreeOfCharge, u"at no additional charge" },
    { FreeOfCharge, u"without charge" },
    { FreeOfCharge, u"without cost" },
    { FreeOfCharge, u"no cost to you" },
    { FreeOfCharge, u"won't cost you" },
    { FreeOfCharge, u"will not cost you" },
    { FreeOfCharge, u"complimentary" },
    { FreeOfCharge, u"on the house" },
    { FreeOfCharge, u"for free" },
    { FreeOfCharge, u"gratis" },
    { FreeOfCharge, u"free shipping" },
    { FreeOfCharge, u"free delivery" },
    { FreeOfCharge, u"free express" },
    { FreeOfCharge, u"free freight" },
    { FreeOfCharge, u"free replacement*" },
    { FreeOfCharge, u"free return*" },
    { FreeOfCharge, u"free repair*" },
    { FreeOfCharge, u"free upgrade*" },
    { FreeOfCharge, u"free sample*" },
    { FreeOfCharge, u"free item*" },
    { FreeOfCharge, u"free unit*" },
    { FreeOfCharge, u"free product*" },
    { FreeOfCharge, u"free case*" },
    { FreeOfCharge, u"free service*" },
    { FreeOfCharge, u"free gift*" },
    { FreeOfCharge, u"at our expense" },
    { FreeOfCharge, u"at our own expense" },
    { FreeOfCharge, u"at our cost" },
    { FreeOfCharge, u"cover the cost*" },
    { FreeOfCharge, u"cover all costs" },
    { FreeOfCharge, u"cover the shipping" },
    { FreeOfCharge, u"cover the freight" },
    { FreeOfCharge, u"cover your cost*" },
    { FreeOfCharge, u"bear the cost*" },
    { FreeOfCharge, u"absorb the cost*" },
    { FreeOfCharge, u"pay for the shipping" },
    { FreeOfCharge, u"pay the shipping" },
    { FreeOfCharge, u"pay the freight" },
    { FreeOfCharge, u"shipping is on us" },
    { FreeOfCharge, u"this one is on us" },
    { Discount, u"discount*" },
    { Discount, u"% off" },
    { Discount, u"percent off" },
    { Discount, u"per cent off" },
    { Discount, u"price reduction*" },
    { Discount, u"reduced price*" },
    { Discount, u"reduce the price" },
    { Discount, u"reduce your bill" },
    { Discount, u"lower the price" },
    { Discount, u"lower price" },
    { Discount, u"price cut" },
    { Discount, u"rebate*" },
    { Discount, u"price match*" },
    { Discount, u"match the price" },
    { Discount, u"coupon*" },
    { Discount, u"special price" },
    { Discount, u"knock off" },
    { Discount, u"take something off" },
    { Discount, u"honour the old price" },
    { Discount, u"honor the old price" },
    { Discount, u"half price" },
    { Discount, u"money off" },
    { Waiver, u"waive*" },
    { Waiver, u"waiving" },
    { Waiver, u"waiver*" },
    { Waiver, u"not be charged" },
    { Waiver, u"won't be charged" },
    { Waiver, u"will not charge" },
    { Waiver, u"won't charge" },
    { Waiver, u"not charge you" },
    { Waiver, u"remove the fee*" },
    { Waiver, u"remove the late fee*" },
    { Waiver, u"drop the fee*" },
    { Waiver, u"cancel the fee*" },
    { Waiver, u"forgo the fee*" },
    { Waiver, u"write off" },
    { Waiver, u"written off" },
    { Waiver, u"no fee*" },
    { Waiver, u"not have to pay" },
    { Waiver, u"won't have to pay" },
    { Guarantee, u"guarantee*" },
    { Guarantee, u"guaranty" },
    { Guarantee, u"we promise" },
    { Guarantee, u"i promise" },
    { Guarantee, u"promise you" },
    { Guarantee, u"promise to" },
    { Guarantee, u"promise that" },
    { Guarantee, u"you have my word" },
    { Guarantee, u"you have our word" },
    { Guarantee, u"give you my word" },
    { Guarantee, u"give you our word" },
    { Guarantee, u"without fail" },
    { Guarantee, u"we commit to" },
    { Guarantee, u"i commit to" },
    { Guarantee, u"we hereby commit" },
    { Guarantee, u"warrant that" },
    { Guarantee, u"will definitely" },
    { Guarantee, u"will certainly" },
    { Guarantee, u"definitely arrive" },
    { Guarantee, u"100 % certain" },
    { Guarantee, u"100% certain" },
    { Guarantee, u"no matter what" },
    { Guarantee, u"come what may" },
    { Guarantee, u"pledge" },
    { Guarantee, u"you can count on it arriving" },
    { Guarantee, u"vouch for" },
    { NoRecurrence, u"not happen again" },
    { NoRecurrence, u"won't happen again" },
    { NoRecurrence, u"doesn't happen again" },
    { NoRecurrence, u"never happen again" },
    { NoRecurrence, u"never happens again" },
    { NoRecurrence, u"not occur again" },
    { NoRecurrence, u"won't occur again" },
    { NoRecurrence, u"doesn't occur again" },
    { NoRecurrence, u"never occur again" },
    { NoRecurrence, u"not recur" },
    { NoRecurrence, u"won't recur" },
    { NoRecurrence, u"doesn't recur" },
    { NoRecurrence, u"never recur" },
    { NoRecurrence, u"not be repeated" },
    { NoRecurrence, u"won't be repeated" },
    { NoRecurrence, u"not repeat itself" },
    { NoRecurrence, u"prevent this from happening again" },
    { NoRecurrence, u"prevent it from happening again" },
    { NoRecurrence, u"prevent a recurrence" },
    { NoRecurrence, u"prevent any recurrence" },
    { NoRecurrence, u"prevent recurrence" },
    { NoRecurrence, u"was the last time" },
    { NoRecurrence, u"is the last time" },
    { NoRecurrence, u"will be the last time" },
    { NoRecurrence, u"no more delays" },
    { NoRecurrence, u"not see this again" },
    { NoRecurrence, u"won't see this again" },
    { NoRecurrence, u"not experience this again" },
    { LegalConclusion, u"liable" },
    { LegalConclusion, u"liability" },
    { LegalConclusion, u"accept responsibility" },
    { LegalConclusion, u"accept full responsibility" },
    { LegalConclusion, u"take responsibility" },
    { LegalConclusion, u"take full responsibility" },
    { LegalConclusion, u"assume responsibility" },
    { LegalConclusion, u"legally" },
    { LegalConclusion, u"negligence" },
    { LegalConclusion, u"negligent*" },
    { LegalConclusion, u"breach of contract" },
    { LegalConclusion, u"in breach of" },
    { LegalConclusion, u"you are entitled" },
    { LegalConclusion, u"you're entitled" },
    { LegalConclusion, u"not entitled" },
    { LegalConclusion, u"admit fault" },
    { LegalConclusion, u"we are at fault" },
    { LegalConclusion, u"we were at fault" },
    { LegalConclusion, u"our fault" },
    { LegalConclusion, u"not our fault" },
    { LegalConclusion, u"your legal rights" },
    { LegalConclusion, u"statutory right*" },
    { LegalConclusion, u"under the law" },
    { LegalConclusion, u"violat* the contract" },
    { LegalConclusion, u"you have no claim" },
    { LegalConclusion, u"waive your right*" },
    { LegalConclusion, u"force majeure" },
    { SecurityConclusion, u"your data is safe" },
    { SecurityConclusion, u"your data are safe" },
    { SecurityConclusion, u"your data is secure" },
    { SecurityConclusion, u"your data remains secure" },
    { SecurityConclusion, u"your information is safe" },
    { SecurityConclusion, u"your information is secure" },
    { SecurityConclusion, u"your information remains secure" },
    { SecurityConclusion, u"no data was" },
    { SecurityConclusion, u"no data were" },
    { SecurityConclusion, u"no data has been" },
    { SecurityConclusion, u"no customer data" },
    { SecurityConclusion, u"no personal data" },
    { SecurityConclusion, u"data was not affected" },
    { SecurityConclusion, u"data were not affected" },
    { SecurityConclusion, u"data was not compromised" },
    { SecurityConclusion, u"not a security" },
    { SecurityConclusion, u"no security risk" },
    { SecurityConclusion, u"no security breach" },
    { SecurityConclusion, u"no security incident" },
    { SecurityConclusion, u"no breach" },
    { SecurityConclusion, u"was not hacked" },
    { SecurityConclusion, u"were not hacked" },
    { SecurityConclusion, u"completely secure" },
    { SecurityConclusion, u"fully secure" },
    { SecurityConclusion, u"systems are secure" },
    { SecurityConclusion, u"system is secure" },
    { SecurityConclusion, u"safe to use" },
    { SecurityConclusion, u"safe to eat" },
    { SecurityConclusion, u"safe to consume" },
    { SecurityConclusion, u"safe to drink" },
    { SecurityConclusion, u"perfectly safe" },
    { SecurityConclusion, u"completely safe" },
    { SecurityConclusion, u"no health risk" },
    { SecurityConclusion, u"poses no risk" },
    { SecurityConclusion, u"no safety risk" },
    { Roadmap, u"roadmap" },
    { Roadmap, u"road map" },
    { Roadmap, u"next release" },
    { Roadmap, u"upcoming release" },
    { Roadmap, u"future release" },
    { Roadmap, u"next version" },
    { Roadmap, u"upcoming version" },
    { Roadmap, u"future version" },
    { Roadmap, u"plan to launch" },
    { Roadmap, u"planning to launch" },
    { Roadmap, u"plan to introduce" },
    { Roadmap, u"planning to introduce" },
    { Roadmap, u"we will launch" },
    { Roadmap, u"we will be launching" },
    { Roadmap, u"will be released in" },
    { Roadmap, u"new feature*" },
    { Roadmap, u"upcoming feature*" },
    { Roadmap, u"planned feature*" },
};

/// Looser words, by which a document's table may name a promise.
constexpr PromiseWords MEANINGS[] {
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
};

template <size_t n> PhraseMatcher matcherOf(const PromiseWords (&words)[n])
{
    QStringList phrases;
    for (const PromiseWords &word : words)
        phrases += word.phrase.toString();
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
        return false;
    }
    Q_UNREACHABLE();
}

std::vector<PromiseHit> promisesIn(const NormalisedText &text)
{
    static const PhraseMatcher matcher = matcherOf(WORDS);
    std::vector<PromiseHit> found;
    for (const PhraseHit &hit : longestOf(matcher.hits(text))) {
        const Promise promise = WORDS[hit.phrase].promise;
        if (!found.empty() && found.back().promise == promise && found.back().at.overlaps(hit.at))
            found.back().at.length = hit.at.end() - found.back().at.start;
        else
            found.push_back({ promise, hit.at });
    }
    for (const PromiseHit &hit : paraphrasedPromisesIn(text)) {
        const bool isFound
            = std::ranges::any_of(found, [&](const PromiseHit &other) { return other.at.overlaps(hit.at); });
        if (!isFound)
            found.push_back(hit);
    }
    std::ranges::stable_sort(found, {}, [](const PromiseHit &hit) { return hit.at.start; });
    return found;
}

std::set<Promise> promisesMeantBy(QStringView phrase)
{
    static const PhraseMatcher matcher = matcherOf(MEANINGS);
    std::set<Promise> meant;
    const NormalisedText text(phrase);
    for (const PhraseHit &hit : matcher.hits(text))
        meant.insert(MEANINGS[hit.phrase].promise);
    for (const PromiseHit &hit : promisesIn(text))
        meant.insert(hit.promise);
    return meant;
}

CommitmentRules::CommitmentRules(const std::vector<CommitmentRow> &rows)
{
    QStringList phrases;
    for (size_t index = 0; index < rows.size(); ++index) {
        const CommitmentRow &row = rows[index];
        const QStringList forms = formsOfPhrase(row.phrase);
        phrases += forms;
        m_rowOfPhrase.insert(m_rowOfPhrase.end(), static_cast<size_t>(forms.size()), index);
        std::set<Promise> promises = promisesMeantBy(row.phrase);
        // A replacement is the thing itself where it is all that is promised.
        m_isGeneral.push_back(!namesItsObject(row.phrase) || promises == std::set { Promise::Replacement });
        if (promises.empty())
            promises = promisesMeantBy(row.meaning);
        m_promises.push_back(std::move(promises));
        m_length.push_back(row.phrase.size());
    }
    m_phrases = PhraseMatcher(phrases);
}

std::vector<CommitmentRules::Hit> CommitmentRules::hits(const NormalisedText &text) const
{
    std::vector<Hit> found;
    for (const PhraseHit &hit : longestOf(m_phrases.hits(text)))
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
