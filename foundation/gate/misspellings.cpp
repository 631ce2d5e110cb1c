// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/misspellings.h"

#include "text/words.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Words that tell what a text is about, long enough to be known with a letter wrong.
constexpr QStringView TELLING
    = u"legal lawyer lawyers attorney attorneys solicitor solicitors barrister lawsuit litigation ombudsman liability "
      u"action "
      u"injured injury injuries hospital ambulance allergic accident explosion exploded dangerous hazardous poisoned "
      u"poisoning contaminated unconscious unsafe desperate depressed suicide suicidal frightened terrified bankrupt "
      u"bankruptcy homeless funeral deceased overcharged overcharging refund refunded invoice invoiced dispute "
      u"disputed "
      u"chargeback unauthorised unauthorized fraudulent forgery phishing privacy confidential journalist journalists "
      u"newspaper newspapers television facebook trustpilot cancel cancelling cancelled cancellation terminate "
      u"terminating termination contract account manager managers supervisor supervisors superior director complaint "
      u"complaints compensation discount agreement agreements subscription membership competitor competitors "
      u"mortgage bankrupt electrocuted";
/// Words of their own that differ from one of those by a letter.
constexpr QStringView OTHERS
    = u"layer layers sawyer viability mitigation auction auctions faction insured inured injure injures explode "
      u"explodes "
      u"explored prisoned imprisoned brightened rightened terrifies hopeless decreased funereal refound dispute "
      u"disputes "
      u"primacy forger forgers journalism cancer cancers canceled canceling chancel germinate germination contact "
      u"contacts "
      u"contrast contracts contracted accounts manage managed manages supervisory directory directed complain "
      u"complains "
      u"complained compliant miscount discounts acting actions supervised disputed overcharge overcharges poison";

QSet<QString> setOf(QStringView words)
{
    QSet<QString> set;
    for (const QStringView word : words.split(u' '))
        set.insert(word.toString());
    return set;
}

/// The one telling word that is meant; empty where the word is one of its own, or several could be meant.
QString meantBy(const QString &word)
{
    constexpr qsizetype SHORTEST = 5;
    static const QSet<QString> telling = setOf(TELLING);
    static const QSet<QString> others = setOf(OTHERS);
    static const QHash<QChar, QStringList> byFirst = [] {
        QHash<QChar, QStringList> lists;
        for (const QString &each : telling)
            lists[each.front()] += each;
        return lists;
    }();
    if (word.size() < SHORTEST || telling.contains(word) || others.contains(word))
        return {};
    QString meant;
    const QStringList candidates = byFirst.value(word.front());
    for (const QString &each : candidates) {
        if (!isOneMistakeFrom(word, each))
            continue;
        if (!meant.isEmpty())
            return {};
        meant = each;
    }
    return meant;
}
} // namespace

bool isOneMistakeFrom(QStringView written, QStringView meant)
{
    const qsizetype shorter = std::min(written.size(), meant.size());
    qsizetype from = 0;
    while (from < shorter && written[from] == meant[from])
        ++from;
    const QStringView a = written.mid(from), b = meant.mid(from);
    if (a.size() == b.size()) {
        const bool isSwapped = a.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.mid(2) == b.mid(2);
        return !a.isEmpty() && (isSwapped || a.mid(1) == b.mid(1));
    }
    return a.size() == b.size() + 1 ? a.mid(1) == b : b.size() == a.size() + 1 && b.mid(1) == a;
}

MeantText::MeantText(const QString &original)
{
    qsizetype copied = 0;
    for (const Span &word : words(original)) {
        const QString meant = meantBy(original.mid(word.start, word.length).toLower());
        if (meant.isEmpty())
            continue;
        m_text += QStringView(original).mid(copied, word.start - copied);
        m_changes.push_back({ word, { m_text.size(), meant.size() } });
        m_text += meant;
        copied = word.end();
    }
    m_text += QStringView(original).mid(copied);
}

qsizetype MeantText::originalOf(qsizetype at, bool isEnd) const
{
    qsizetype shift = 0;
    for (const Change &change : m_changes) {
        if (at < change.meant.start || (isEnd && at == change.meant.start))
            break;
        if (at < change.meant.end() || (isEnd && at == change.meant.end()))
            return isEnd ? change.written.end() : change.written.start;
        shift = change.written.end() - change.meant.end();
    }
    return at + shift;
}

Span MeantText::original(const Span &place) const
{
    const qsizetype start = originalOf(place.start, false);
    return { start, originalOf(place.end(), true) - start };
}

} // namespace countersign
