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
        if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"_s))
            word.chop(1);
        single += word;
    }
    return single.join(u' ');
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
}

void Directory::addType(QStringView called, const TypeRule &type)
{
    const QString key = tight(called);
    if (!key.isEmpty() && !m_types.contains(key))
        m_types.insert(key, &type);
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
    return key.isEmpty() ? nullptr : m_types.value(key);
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

const TypeRule *Directory::typeNamedIn(QStringView heading) const
{
    if (!m_knowledge.foundation)
        return nullptr;
    QString words = u' ' + withoutPlural(folded(heading)) + u' ';
    words.replace(u" back order "_s, u" backorder "_s);
    const TypeRule *named = nullptr;
    const auto consider = [&](QStringView called, const TypeRule &type) {
        QString phrase = withoutPlural(folded(called));
        phrase.replace(u"back order"_s, u"backorder"_s);
        if (phrase.size() < 4 || !words.contains(u' ' + phrase + u' '))
            return true;
        if (named && named != &type)
            return false;
        named = &type;
        return true;
    };
    for (const TypeRule &type : m_knowledge.foundation->types) {
        bool alone = consider(type.id.value(), type) && consider(type.name, type);
        for (const QString &other : type.alsoCalled)
            alone = alone && consider(other, type);
        if (!alone)
            return nullptr;
    }
    if (named)
        return named;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts)) {
        const TypeRule *type = word.size() >= 5 ? m_types.value(word) : nullptr;
        if (type && named && named != type)
            return nullptr;
        if (type)
            named = type;
    }
    return named;
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
