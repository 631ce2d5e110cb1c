// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plaintext.h"

#include <cstring>

namespace countersign {

namespace {
bool isInvisible(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c < 0x00AD)
        return false;
    return c == 0x00AD || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

/// How many units of ASCII the text begins with.
qsizetype plainUnits(QStringView text)
{
    constexpr qsizetype AT_A_TIME = 4;
    constexpr quint64 OTHERS = 0xFF80FF80FF80FF80;
    const char16_t *units = text.utf16();
    qsizetype at = 0;
    for (; at + AT_A_TIME <= text.size(); at += AT_A_TIME) {
        quint64 four = 0;
        std::memcpy(&four, units + at, sizeof four);
        if ((four & OTHERS) != 0)
            break;
    }
    while (at < text.size() && units[at] < 0x80)
        ++at;
    return at;
}

QChar plainUnit(QChar unit)
{
    const char16_t c = unit.unicode();
    if (c < 0x80)
        return unit;
    if (c == 0x0085 || c == 0x2028 || c == 0x2029)
        return u'\n';
    if (unit.isSpace())
        return u' ';
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0xFE63 || c == 0xFF0D)
        return u'-';
    const int digit = unit.category() == QChar::Number_DecimalDigit ? unit.digitValue() : -1;
    return digit >= 0 ? QChar(char16_t(u'0' + digit)) : unit;
}
} // namespace

PlainText::PlainText(const QString &original)
    : m_text(original)
{
    const QStringView text(original);
    bool hasHidden = false;
    for (qsizetype at = plainUnits(text); at < text.size() && !hasHidden; at += 1 + plainUnits(text.mid(at + 1))) {
        hasHidden = isInvisible(text[at]);
        if (const QChar plain = plainUnit(text[at]); plain != text[at])
            m_text[at] = plain;
    }
    if (hasHidden)
        leaveOutHidden(original);
}

void PlainText::leaveOutHidden(const QString &original)
{
    m_text.clear();
    for (qsizetype at = 0; at < original.size(); ++at) {
        if (isInvisible(original[at]))
            continue;
        m_text += plainUnit(original[at]);
        m_from.push_back(at);
    }
}

Span PlainText::original(Span place) const
{
    if (m_from.empty() || place.length <= 0)
        return place;
    const qsizetype start = m_from[static_cast<size_t>(place.start)];
    return { start, m_from[static_cast<size_t>(place.end() - 1)] + 1 - start };
}

} // namespace countersign
