// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/companywords.h"

#include <QAbstractListModel>

namespace countersign {

/// The company's dictionary as a list, in the order of the alphabet: each word with who taught it, and when.
class CompanyWordsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        WordRole = Qt::UserRole + 1,
        OriginRole, ///< "Laura Callahan, 18 November 2026"; empty where it is not known
    };

    explicit CompanyWordsModel(QObject *parent = nullptr);

    /// The words as they are now; views hear of what came and what went.
    void show(const CompanyWords &words);
    QString word(int row) const { return m_words[static_cast<size_t>(row)].word; }
    int rowOf(const QString &word) const; ///< whatever its capitals; -1 where it is not there

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::vector<CompanyWord> m_words;
};

} // namespace countersign
