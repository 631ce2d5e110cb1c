// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/knowledge.h"

#include "intake/folding.h"

#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype SUGGESTIONS_AT_MOST = 50; ///< each looks at every account

/// Codes and words that reports use for the types of the starter documents. The company's own names come first.
struct UsualNames {
    QStringView type;
    QStringView called; ///< separated by ";"
};
constexpr UsualNames USUAL[] = {
    { u"back-order",
      u"back order;backorder;backordered;on back order;b/o;bo;bko;out of stock;oos;stock "
      u"out;stockout;short;shortage;no stock;lieferruckstand;ruckstand" },
    { u"delivery-delay",
      u"delivery delay;delay;delayed;delayed delivery;late;late delivery;late shipment;shipment delay;shipping "
      u"delay;dly;dlay;overdue;past due;"
      u"carrier delay;delayed shipment;lieferverzug;verspatung" },
    { u"discontinued",
      u"discontinued;discontinued item;disc;disco;dis;eol;end of life;obsolete;no longer available;item "
      u"discontinued;auslauf;auslaufartikel" },
    { u"quality-issue",
      u"quality issue;quality;qual;qi;quality hold;defect;defective;damaged;ncr;nonconformance;non conformance;quality "
      u"problem;qualitatsmangel" },
    { u"billing-discrepancy",
      u"billing discrepancy;billing;bill;invoice error;billing error;price discrepancy;pricing error;invoice "
      u"discrepancy;overcharge;rechnungsdifferenz" },
    { u"service-disruption",
      u"service disruption;service;disruption;outage;service outage;service interruption;down;storung" },
    { u"order-placed", u"order placed;placed;ordered;order received;order confirmed;confirmed;new order" },
    { u"order-packed", u"order packed;packed;picked and packed;packing complete" },
    { u"order-shipped", u"order shipped;shipped;dispatched;despatched;sent out;shipment sent;versandt" },
    { u"in-transit", u"in transit;transit;on the way;on its way;out for delivery;unterwegs" },
    { u"delivery-confirmed",
      u"delivery confirmed;delivered;delivery confirmation;pod;proof of delivery;delivery complete;zugestellt" },
    { u"milestone", u"milestone;project milestone;milestone reached" },
    { u"appointment-reminder", u"appointment reminder;appointment;reminder;visit reminder" },
    { u"service-follow-up", u"service follow up;follow up;followup;after service;post service" },
};

QString tight(QStringView text)
{
    return folded(text).remove(u' ');
}

QString withoutZeros(QStringView text)
{
    qsizetype zeros = 0;
    while (zeros + 1 < text.size() && text[zeros] == u'0')
        ++zeros;
    return text.mid(zeros).toString();
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString withoutPlural(const QString &words)
{
    QStringList single;
    for (QString word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word.size() > 4 && word.endsWith(u"ies"_s)) {
            word.chop(3);
            word += u'y';
        } else if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"_s)) {
            word.chop(1);
        }
        single += word;
    }
    return single.join(u' ');
}

/// A text as phrases are looked for in it.
QString phraseOf(QStringView text)
{
    QString words = u' ' + withoutPlural(folded(text)) + u' ';
    words.replace(u" back order "_s, u" backorder "_s).replace(u" back ordered "_s, u" backordered "_s);
    return words.trimmed();
}

bool deniesWhatFollows(const QString &word)
{
    static const QSet<QString> words { u"no"_s,    u"not"_s, u"without"_s, u"except"_s, u"excluding"_s,
                                       u"excl"_s,  u"nil"_s, u"keine"_s,   u"kein"_s,   u"ohne"_s,
                                       u"other"_s, u"sin"_s, u"geen"_s,    u"zonder"_s, u"sans"_s };
    return words.contains(word);
}

/// Whether a phrase says a kind of matter wherever it stands. "Sent", "received" and "service" do not.
bool isPlain(const QString &phrase, bool isName)
{
    static const QSet<QString> plainWords {
        u"backorder"_s,       u"backordered"_s, u"delay"_s,     u"delayed"_s,           u"discontinued"_s,
        u"obsolete"_s,        u"overdue"_s,     u"defect"_s,    u"defective"_s,         u"damaged"_s,
        u"recall"_s,          u"outage"_s,      u"downtime"_s,  u"interruption"_s,      u"disruption"_s,
        u"stockout"_s,        u"shortage"_s,    u"ruckstand"_s, u"verspatung"_s,        u"lieferruckstand"_s,
        u"lieferverzug"_s,    u"auslauf"_s,     u"storung"_s,   u"milestone"_s,         u"auslaufartikel"_s,
        u"qualitatsmangel"_s, u"grievance"_s,   u"complaint"_s, u"rechnungsdifferenz"_s
    };
    if (!phrase.contains(u' '))
        return plainWords.contains(phrase);
    return isName || !phrase.startsWith(u"order "_s);
}

/// Words of a title beside its matter: what kind of paper it is, and of when.
bool saysNothingOfTheMatter(const QString &word)
{
    static const QSet<QString> words = [] {
        QSet<QString> all;
        for (const QStringView each :
             QStringView(u"report list listing export extract open daily weekly monthly today order line item product "
                         u"exception notification notice customer account overview all current new as of at on for the "
                         u"by date page update statu status shipment delivery sheet data file liste bericht auftrag "
                         u"january february march april may june july august september october november december jan "
                         u"feb mar apr jun jul aug sep sept oct nov dec week kw monday tuesday wednesday thursday "
                         u"friday saturday sunday since from")
                 .split(u' '))
            all.insert(each.toString());
        return all;
    }();
    return words.contains(word) || (!word.isEmpty() && word.front().isDigit());
}
} // namespace

Directory::Directory(const Knowledge &knowledge, const Codes &codes)
    : m_knowledge(knowledge)
{
    for (const Account &account : knowledge.accounts) {
        m_byId.insert(account.id.value().trimmed().toCaseFolded(), &account);
        if (isDigits(account.id.value())) {
            const QString number = withoutZeros(account.id.value());
            m_byNumber.insert(number, m_byNumber.contains(number) ? nullptr : &account);
        }
        const QString name = folded(account.name);
        if (!name.isEmpty())
            m_byName[name].push_back(&account);
        m_folded.push_back({ &account, folded(account.id.value()), name });
    }
    m_orders.reserve(knowledge.orders.size());
    for (const auto &[number, account] : knowledge.orders.asKeyValueRange())
        m_orders.insert(number.trimmed().toCaseFolded(), account);
    if (!knowledge.foundation)
        return;
    for (const TypeRule &type : knowledge.foundation->types) {
        addType(type.id.value(), type);
        addType(type.name, type);
        for (const QString &other : type.alsoCalled)
            addType(other, type);
    }
    for (const UsualNames &usual : USUAL) {
        const auto &types = knowledge.foundation->types;
        const auto type = std::ranges::find_if(
            types, [&](const TypeRule &rule) { return tight(rule.id.value()) == tight(usual.type); });
        if (type == types.end())
            continue;
        for (const QStringView called : usual.called.split(u';')) {
            if (!m_types.contains(tight(called)))
                m_usual.insert(tight(called));
            addType(called, *type);
        }
    }
    for (const auto &[code, meaning] : codes) {
        if (const TypeRule *type = typeCalled(meaning))
            m_types.insert(tight(code), type);
    }
    std::ranges::stable_sort(m_phrases, std::ranges::greater(),
                             [](const Phrase &phrase) { return phrase.words.size(); });
}

void Directory::addType(QStringView called, const TypeRule &type)
{
    const QString key = tight(called);
    if (!key.isEmpty() && !m_types.contains(key))
        m_types.insert(key, &type);
    const QString phrase = phraseOf(called);
    const bool isKnown = std::ranges::any_of(m_phrases, [&](const Phrase &other) { return other.words == phrase; });
    if (phrase.size() >= 4 && !isKnown)
        m_phrases.push_back({ phrase, &type, called == type.name || called == type.id.value() });
}

bool Directory::isAccountId(QStringView text) const
{
    const QStringView id = text.trimmed();
    return m_byId.contains(id.toString().toCaseFolded()) || (isDigits(id) && m_byNumber.value(withoutZeros(id)));
}

bool Directory::isAccountName(QStringView text) const
{
    return m_byName.contains(folded(text));
}

Directory::AccountMatch Directory::accountCalled(QStringView text) const
{
    const QStringView called = text.trimmed();
    if (const Account *account = m_byId.value(called.toString().toCaseFolded()))
        return { account, {} };
    const QString name = folded(called);
    if (const auto at = m_byName.find(name); at != m_byName.end()) {
        if (at->size() == 1)
            return { at->front(), {} };
        const auto exact = std::ranges::count_if(*at, [&](const Account *account) { return account->name == called; });
        if (exact == 1)
            return { *std::ranges::find_if(*at, [&](const Account *account) { return account->name == called; }), {} };
        QStringList ids;
        for (const Account *account : *at)
            ids += account->id.value();
        return { nullptr,
                 u"'%1' is the name of several accounts (%2); give the account's id."_s.arg(
                     called, ids.mid(0, 5).join(u", "_s)) };
    }
    if (isDigits(called)) {
        if (const Account *account = m_byNumber.value(withoutZeros(called)))
            return { account, {} };
    }
    if (m_knowledge.accounts.empty())
        return { nullptr, u"There is no account '%1': no accounts have been imported yet."_s.arg(called) };
    const QString key = called.left(80).toString();
    if (const auto at = m_suggestions.constFind(key); at != m_suggestions.constEnd())
        return { nullptr, *at };
    QString says = u"There is no account '%1'."_s.arg(called);
    if (m_suggestions.size() < SUGGESTIONS_AT_MOST) {
        const Account *nearest = nearestTo(name);
        if (nearest)
            says += u" The nearest is %1, %2."_s.arg(nearest->id.value(), nearest->name);
        m_suggestions.insert(key, says);
    }
    return { nullptr, says };
}

const Account *Directory::nearestTo(const QString &foldedName) const
{
    const Account *nearest = nullptr;
    int fewest = foldedName.size() <= 4 ? 2 : foldedName.size() <= 9 ? 3 : 4;
    const auto consider = [&](const Account *account, int edits) {
        if (edits < fewest) {
            nearest = account;
            fewest = edits;
        }
    };
    for (const auto &[account, id, name] : m_folded) {
        consider(account, editsBetween(foldedName, id, fewest));
        consider(account, editsBetween(foldedName, name, fewest));
        // "Bolido Comidas" for "Bólido Comidas preparadas": the start of the name.
        if (foldedName.size() >= 6 && name.size() > foldedName.size())
            consider(account, 1 + editsBetween(foldedName, QStringView(name).left(foldedName.size()), fewest));
        if (name.size() >= 4 && foldedName.startsWith(name + u' '))
            consider(account, 1);
    }
    return nearest;
}

AccountId Directory::accountOfOrder(QStringView number) const
{
    return m_orders.value(number.trimmed().toString().toCaseFolded());
}

const TypeRule *Directory::typeCalled(QStringView text) const
{
    const QString key = tight(text);
    if (key.isEmpty())
        return nullptr;
    if (const TypeRule *type = m_types.value(key))
        return type;
    return m_types.value(withoutPlural(folded(text)).remove(u' '));
}

const TypeRule *Directory::typeNearly(QStringView text) const
{
    const QString key = tight(text);
    if (key.size() < 5)
        return nullptr;
    const int atMost = key.size() < 8 ? 1 : 2;
    int fewest = atMost + 1;
    const TypeRule *nearest = nullptr;
    for (const auto &[name, type] : m_types.asKeyValueRange()) {
        const int edits = name.size() >= 5 ? editsBetween(key, name, atMost) : atMost + 1;
        if (edits < fewest || (nearest && edits == fewest && edits <= atMost && type->id < nearest->id)) {
            nearest = type;
            fewest = edits;
        }
    }
    return nearest;
}

Directory::NamedMatter Directory::matterNamedIn(QStringView heading) const
{
    QString words = u' ' + phraseOf(heading) + u' ';
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (deniesWhatFollows(word))
            return {};
    }
    QSet<const TypeRule *> plain, byTheWay;
    for (const Phrase &phrase : m_phrases) {
        const QString found = u' ' + phrase.words + u' ';
        if (!words.contains(found))
            continue;
        if (isPlain(phrase.words, phrase.isName)) {
            plain += phrase.type;
            words.replace(found, u" "_s);
        }
    }
    if (!plain.isEmpty())
        return { plain.size() == 1 ? *plain.begin() : nullptr, plain.size() > 1 };
    for (const Phrase &phrase : m_phrases) {
        const QString found = u' ' + phrase.words + u' ';
        if (words.contains(found)) {
            byTheWay += phrase.type;
            words.replace(found, u" "_s);
        }
    }
    const QStringList rest = words.split(u' ', Qt::SkipEmptyParts);
    if (byTheWay.isEmpty() || !std::ranges::all_of(rest, saysNothingOfTheMatter))
        return {};
    return { byTheWay.size() == 1 ? *byTheWay.begin() : nullptr, byTheWay.size() > 1 };
}

const TierRule *Directory::tierCalled(QStringView text) const
{
    if (!m_knowledge.foundation)
        return nullptr;
    const QString key = tight(text);
    for (const TierRule &tier : m_knowledge.foundation->tiers) {
        const QString name = tight(tier.name);
        if (key == tight(tier.id.value()) || key == name || key + u"account"_s == name)
            return &tier;
    }
    return nullptr;
}

QString Directory::tierNames() const
{
    QStringList names;
    if (m_knowledge.foundation) {
        for (const TierRule &tier : m_knowledge.foundation->tiers)
            names += tier.id.value();
    }
    return names.join(u", "_s);
}

} // namespace countersign
