// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plaintext.h"

#include <algorithm>

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
{
    const char16_t *units = QStringView(original).utf16();
    const qsizetype size = original.size();
    unsigned all = 0, digits = 0;
    for (qsizetype at = 0; at < size; ++at) {
        all |= units[at];
        digits += units[at] - unsigned(u'0') < 10 ? 1 : 0;
    }
    if (all < 0x80) {
        m_text = original;
        m_digits = digits;
        return;
    }
    m_text = original;
    bool hasHidden = false;
    for (qsizetype at = 0; at < size && !hasHidden; ++at) {
        if (units[at] < 0x80)
            continue;
        hasHidden = isInvisible(units[at]);
        if (const QChar plain = plainUnit(units[at]); plain != units[at])
            m_text[at] = plain;
    }
    if (hasHidden)
        leaveOutHidden(original);
    m_digits = std::ranges::count_if(m_text, [](QChar unit) { return unit >= u'0' && unit <= u'9'; });
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
