// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/folding.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QStringView spelledOut(QChar letter)
{
    switch (letter.unicode()) {
    case u'ø':
        return u"o";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ł':
        return u"l";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ß':
        return u"ss";
    case u'þ':
        return u"th";
    case u'ı':
        return u"i";
    default:
        return {};
    }
}

/// What people shorten in headers, and other words for the same.
const QHash<QString, QString> &abbreviations()
{
    static const QHash<QString, QString> words {
        { u"no"_s, u"number"_s },
        { u"num"_s, u"number"_s },
        { u"nr"_s, u"number"_s },
        { u"nbr"_s, u"number"_s },
        { u"nummer"_s, u"number"_s },
        { u"qty"_s, u"quantity"_s },
        { u"qnty"_s, u"quantity"_s },
        { u"quan"_s, u"quantity"_s },
        { u"qte"_s, u"quantity"_s },
        { u"quantities"_s, u"quantity"_s },
        { u"cust"_s, u"customer"_s },
        { u"acct"_s, u"account"_s },
        { u"acc"_s, u"account"_s },
        { u"ord"_s, u"order"_s },
        { u"dt"_s, u"date"_s },
        { u"desc"_s, u"description"_s },
        { u"descr"_s, u"description"_s },
        { u"amt"_s, u"amount"_s },
        { u"inv"_s, u"invoice"_s },
        { u"prod"_s, u"product"_s },
        { u"itm"_s, u"item"_s },
        { u"del"_s, u"delivery"_s },
        { u"dlv"_s, u"delivery"_s },
        { u"deliv"_s, u"delivery"_s },
        { u"dely"_s, u"delivery"_s },
        { u"est"_s, u"estimated"_s },
        { u"exp"_s, u"expected"_s },
        { u"exc"_s, u"exception"_s },
        { u"excp"_s, u"exception"_s },
        { u"req"_s, u"required"_s },
        { u"reqd"_s, u"required"_s },
        { u"prom"_s, u"promised"_s },
        { u"promise"_s, u"promised"_s },
        { u"orig"_s, u"original"_s },
        { u"ln"_s, u"line"_s },
        { u"pos"_s, u"position"_s },
        { u"mgr"_s, u"manager"_s },
        { u"tel"_s, u"telephone"_s },
        { u"ph"_s, u"telephone"_s },
        { u"phone"_s, u"telephone"_s },
        { u"backordered"_s, u"backorder"_s },
        { u"despatch"_s, u"dispatch"_s },
        { u"despatched"_s, u"dispatched"_s },
        { u"sched"_s, u"scheduled"_s },
        { u"addr"_s, u"address"_s },
        { u"mail"_s, u"email"_s },
        { u"curr"_s, u"currency"_s },
        { u"ccy"_s, u"currency"_s },
        { u"pcs"_s, u"pieces"_s },
        { u"ltd"_s, u"limited"_s },
        { u"ids"_s, u"id"_s },
    };
    return words;
}

QString wordKey(const QString &word)
{
    const auto &words = abbreviations();
    if (const auto at = words.find(word); at != words.end())
        return *at;
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith(u"ss"_s) && !word.endsWith(u"us"_s)) {
        const QString single = word.chopped(1);
        const auto at = words.find(single);
        return at != words.end() ? *at : single;
    }
    return word;
}
} // namespace

QString folded(QStringView text)
{
    const QString apart = text.toString().toCaseFolded().normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(apart.size());
    for (const QChar c : apart) {
        if (c.isMark())
            continue;
        if (const QStringView spelled = spelledOut(c); !spelled.isEmpty())
            out += spelled;
        else if (c.isLetterOrNumber() || c.isSurrogate())
            out += c;
        else if (c != u'\'' && c != u'’' && !out.isEmpty() && !out.endsWith(u' '))
            out += u' ';
    }
    if (out.endsWith(u' '))
        out.chop(1);
    return out;
}

QString headerKey(QStringView header)
{
    QString apart;
    apart.reserve(header.size() + 8);
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QChar c = header[i];
        if (i > 0 && c.isUpper() && header[i - 1].isLower())
            apart += u' ';
        if (c == u'#' || c == u'№')
            apart += u" number "_s;
        else
            apart += c;
    }
    QString text = u' ' + folded(apart) + u' ';
    static constexpr std::array<std::pair<QStringView, QStringView>, 8> JOINED { {
        { u" e mail ", u" email " },
        { u" b o ", u" backorder " },
        { u" bo ", u" backorder " },
        { u" back order ", u" backorder " },
        { u" back ordered ", u" backorder " },
        { u" p o ", u" po " },
        { u" s o ", u" so " },
        { u" e t a ", u" eta " },
    } };
    for (const auto &[from, to] : JOINED)
        text.replace(from.toString(), to.toString());
    static constexpr std::array<QStringView, 18> FILLERS { u"the", u"our", u"your",    u"of",  u"for", u"in",
                                                           u"is",  u"a",   u"an",      u"and", u"de",  u"du",
                                                           u"des", u"del", u"current", u"s",   u"la",  u"le" };
    QStringList words;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString key = wordKey(word);
        const bool again = !words.isEmpty() && words.back() == key;
        if (!again && std::ranges::find(FILLERS, QStringView(key)) == FILLERS.end())
            words += key;
    }
    return words.join(u' ');
}

QString factNameOf(QStringView header)
{
    QString spaced;
    for (const QChar c : header)
        spaced += c == u'#' ? u" number "_s : QString(c);
    QString name = folded(spaced).replace(u' ', u'_');
    if (!name.isEmpty() && name.front().isDigit())
        name.prepend(u"column_"_s);
    return name.left(64);
}

int editsBetween(QStringView a, QStringView b, int atMost)
{
    if (std::abs(a.size() - b.size()) > atMost || a.size() > 200 || b.size() > 200)
        return atMost + 1;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> twoAgo(width), before(width), now(width);
    for (size_t j = 0; j < width; ++j)
        before[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        int least = now[0];
        for (size_t j = 1; j < width; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int replaced = before[j - 1] + (a[i - 1] == b[at - 1] ? 0 : 1);
            now[j] = std::min({ replaced, before[j] + 1, now[j - 1] + 1 });
            if (i > 1 && at > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                now[j] = std::min(now[j], twoAgo[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > atMost)
            return atMost + 1;
        std::swap(twoAgo, before);
        std::swap(before, now);
    }
    return std::min(before[width - 1], atMost + 1);
}

} // namespace countersign
