// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/documenttexts.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QStringList figuresIn(QStringView text)
{
    static const QRegularExpression figure(
        u"(?:[$€£]\\s?\\d[\\d.,]*\\d|[$€£]\\s?\\d|\\d(?:[\\d.,]*\\d)?\\s?(?:%|percent|per cent|USD|EUR|GBP))"_s);
    QStringList figures;
    if (std::ranges::none_of(text, [](QChar c) { return c.isDigit(); }))
        return figures;
    auto matches = figure.globalMatch(text.toString());
    while (matches.hasNext())
        figures += matches.next().captured().remove(u' ').replace(u"percent"_s, u"%"_s).replace(u"per cent"_s, u"%"_s);
    return figures;
}

bool namesACondition(QStringView text)
{
    // "A new one, or the money if you prefer" leaves a choice and asks for nothing.
    static const QRegularExpression condition(u"\\b(?:if(?!\\s+you\\s+(?:prefer|like|wish|want)\\b)|should|when|where|"
                                              u"unless|once|in case|in the event|as soon as|"
                                              u"had you|provided)\\b|\\?"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    return condition.match(text).hasMatch();
}

DocumentText::DocumentText(const QString &text)
    : promises(promisesMeantBy(text))
    , content(text)
    , figures(figuresIn(text))
    , hasPlaceholder(text.contains(u'{'))
    , isConditional(namesACondition(text))
{
}

DocumentTexts::DocumentTexts(const Foundation &foundation)
{
    for (const auto &[section, rows] : foundation.vocabulary) {
        for (const VocabularyRow &row : rows) {
            if (!m_texts.contains(row.text))
                m_texts.insert(row.text, DocumentText(row.text));
        }
    }
}

const DocumentText &DocumentTexts::of(const QString &text) const
{
    const auto known = m_texts.constFind(text);
    Q_ASSERT(known != m_texts.cend());
    return *known;
}

} // namespace countersign
