// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/verdict.h"

#include <QAbstractTableModel>

namespace countersign {

/// How a fact of the record fares in the letter.
enum class Standing { Agrees, Wrong, NotStated };

/// The record beside the letter: one row a fact, with a tick, a cross or neither; the facts of one record stand
/// together.
class FactsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { MarkColumn, NameColumn, ValueColumn, ColumnCount };
    enum Role {
        StandingRole = Qt::UserRole + 1, ///< int of Standing
        HereRole, ///< what the letter says in place of it, where it is wrong
        StartsRecordRole, ///< the first row of a further record
        RequiredRole,
        AcceptedRole, ///< it is wrong in the letter, and a person accepted that with a reason
        IsAsideRole, ///< the letter does not state it and need not: shown on demand
    };

    explicit FactsModel(QObject *parent = nullptr);

    void show(const Verdict &verdict);
    const FactStanding &fact(int row) const { return m_rows[static_cast<size_t>(row)].fact; }
    Standing standing(int row) const { return m_rows[static_cast<size_t>(row)].standing; }
    /// The row of the fact that stands at this place of the letter, agreeing or not; -1 for none.
    int rowAt(LetterPart part, qsizetype position) const;
    int rowOf(const Finding &finding) const; ///< of the fact it speaks of
    /// Where the letter states it, agreeing or not: in the body first, each part from its beginning.
    std::vector<FactStanding::Occurrence> places(int row) const;
    int agreeing() const;
    int checked() const; ///< those that agree and those that do not
    int aside() const; ///< rows that are shown on demand
    QString summary() const; ///< "10 of 11 agree"

    static QString nameOf(QStringView fact); ///< "promised", "new date"

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        FactStanding fact;
        Standing standing = Standing::NotStated;
        QString here;
        std::optional<FactStanding::Occurrence> wrongAt;
        bool isAccepted = false;
        bool startsRecord = false;
        bool operator==(const Row &) const = default;
    };
    static bool isAside(const Row &row) { return row.standing == Standing::NotStated && !row.fact.required; }
    static std::vector<Row> rowsOf(const Verdict &verdict);
    QString spoken(const Row &row) const;

    std::vector<Row> m_rows;
};

} // namespace countersign
