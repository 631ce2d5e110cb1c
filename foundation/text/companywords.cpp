// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/companywords.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

CompanyWords::CompanyWords(std::vector<CompanyWord> words)
    : m_words(std::move(words))
{
    std::ranges::stable_sort(m_words, [](const CompanyWord &a, const CompanyWord &b) {
        const int order = QString::compare(a.word, b.word, Qt::CaseInsensitive);
        return order != 0 ? order < 0 : a.word < b.word;
    });
    for (const CompanyWord &word : m_words)
        m_folded.insert(folded(word.word));
}

bool CompanyWords::know(const QString &word) const
{
    return !m_folded.isEmpty() && m_folded.contains(folded(word));
}

QString CompanyWords::folded(const QString &word)
{
    static const QRegularExpression ENDING(u"'(?:s|ll|re|ve|d|m)?$"_s);
    QString plain = word.normalized(QString::NormalizationForm_C).toCaseFolded();
    plain.replace(u'’', u'\'');
    return plain.remove(ENDING);
}

bool CompanyWords::isAWord(const QString &word)
{
    if (word.isEmpty() || word.size() > LONGEST || !word.front().isLetter())
        return false;
    return std::ranges::all_of(
        word, [](QChar c) { return c.isLetter() || c.isMark() || c == u'\'' || c == u'’' || c == u'-'; });
}

} // namespace countersign
