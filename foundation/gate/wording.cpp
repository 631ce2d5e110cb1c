// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/wording.h"

#include <algorithm>
#include <array>

namespace countersign::wording {

using namespace Qt::Literals::StringLiterals;

QString ordinal(int n)
{
    constexpr std::array<QStringView, 10> WORDS { u"first", u"second",  u"third",  u"fourth", u"fifth",
                                                  u"sixth", u"seventh", u"eighth", u"ninth",  u"tenth" };
    if (n >= 1 && n <= static_cast<int>(WORDS.size()))
        return WORDS[static_cast<size_t>(n - 1)].toString();
    const int tens = n % 100;
    const bool isTeen = tens >= 11 && tens <= 13;
    const QString ending = isTeen ? u"th"_s
        : n % 10 == 1             ? u"st"_s
        : n % 10 == 2             ? u"nd"_s
        : n % 10 == 3             ? u"rd"_s
                                  : u"th"_s;
    return QString::number(n) + ending;
}

QString inASentence(QStringView name)
{
    QString text = name.trimmed().toString();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool beginsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        const bool restIsLower = at + 1 < text.size() && (text[at + 1].isLower() || text[at + 1] == u'-');
        if (beginsWord && text[at].isUpper() && restIsLower)
            text[at] = text[at].toLower();
    }
    return text;
}

QString typeName(const TypeId &type, const Foundation &foundation)
{
    const TypeRule *rule = foundation.type(type);
    return rule && !rule->name.isEmpty() ? inASentence(rule->name) : type.value();
}

QString factName(QStringView name)
{
    return name.toString().replace(u'_', u' ');
}

QString listed(const QStringList &words)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.mid(0, words.size() - 1).join(u", "_s) + u" and "_s + words.last();
}

QString daysAgo(const QDate &date, const QDate &today)
{
    const qint64 gone = date.daysTo(today);
    return gone == 0 ? u"today"_s : gone == 1 ? u"yesterday"_s : u"%1 days ago"_s.arg(gone);
}

QString days(qint64 count)
{
    return count == 1 ? u"1 day"_s : u"%1 days"_s.arg(count);
}

QString duration(std::chrono::minutes minutes)
{
    const auto count = minutes.count();
    if (count > 0 && count % (24 * 60) == 0)
        return u"%1 d"_s.arg(count / (24 * 60));
    QStringList parts;
    if (count >= 60)
        parts += u"%1 h"_s.arg(count / 60);
    if (count % 60 != 0 || count == 0)
        parts += u"%1 min"_s.arg(count % 60);
    return parts.join(u' ');
}

QString customersOf(const TierRule &tier)
{
    const QString name = inASentence(tier.name.isEmpty() ? tier.id.value() : tier.name);
    for (const QStringView word : { u"account", u"customer", u"client" }) {
        if (name.endsWith(word))
            return name + u's';
        if (name.endsWith(word.toString() + u's'))
            return name;
    }
    return name + u" accounts"_s;
}

QString placeOf(const RuleSource &source)
{
    return source.line > 0 ? u"%1:%2"_s.arg(source.file).arg(source.line) : QString();
}

QString sentence(QStringView advice)
{
    QString text = advice.toString().simplified();
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    return QStringView(u".?!").contains(text.back()) ? text : text + u'.';
}

QString quoted(QStringView text)
{
    constexpr qsizetype LONGEST = 80;
    const QString plain = text.toString().simplified();
    return u'"' + (plain.size() > LONGEST ? plain.left(LONGEST - 1) + u'…' : plain) + u'"';
}

} // namespace countersign::wording
