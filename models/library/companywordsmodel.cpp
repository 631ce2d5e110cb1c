// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/companywordsmodel.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

CompanyWordsModel::CompanyWordsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void CompanyWordsModel::show(const CompanyWords &words)
{
    const std::vector<CompanyWord> &fresh = words.words();
    for (size_t row = m_words.size(); row-- > 0;) {
        if (std::ranges::find(fresh, m_words[row]) != fresh.end())
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        m_words.erase(m_words.begin() + static_cast<std::ptrdiff_t>(row));
        endRemoveRows();
    }
    // What is left is part of the fresh ones and in the same order.
    for (size_t row = 0; row < fresh.size(); ++row) {
        if (row < m_words.size() && m_words[row] == fresh[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_words.insert(m_words.begin() + static_cast<std::ptrdiff_t>(row), fresh[row]);
        endInsertRows();
    }
}

int CompanyWordsModel::rowOf(const QString &word) const
{
    const QString folded = CompanyWords::folded(word);
    const auto found = std::ranges::find_if(
        m_words, [&folded](const CompanyWord &each) { return CompanyWords::folded(each.word) == folded; });
    return found == m_words.end() ? -1 : static_cast<int>(found - m_words.begin());
}

int CompanyWordsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

QVariant CompanyWordsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompanyWord &word = m_words[static_cast<size_t>(index.row())];
    QStringList origin { word.by };
    if (word.at.isValid())
        origin << QLocale::c().toString(word.at.date(), u"d MMMM yyyy"_s);
    origin.removeAll(QString());
    switch (role) {
    case Qt::DisplayRole:
    case WordRole:
        return word.word;
    case OriginRole:
        return origin.join(u", "_s);
    case Qt::AccessibleTextRole:
        return origin.isEmpty() ? word.word : tr("%1, added by %2").arg(word.word, origin.join(u", "_s));
    default:
        return {};
    }
}

} // namespace countersign
