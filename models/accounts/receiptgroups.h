// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"
#include "tables/valuetablemodel.h"

#include <QHash>

namespace countersign {

/// What stands under one number of a briefing: a record, or many that a statement sums up.
struct ReceiptGroup {
    int number = 0; ///< 1, 2, 3 … in the order of the page
    std::vector<Receipt> receipts;
    QString title; ///< "Order 11072", "30 orders"
    QString source; ///< "exceptions.csv, row 21"
    QStringList restsOn; ///< the statements, as they stand there
    bool operator==(const ReceiptGroup &) const = default;
};

/// Numbers the receipts of a page. Few of a statement have a number each, many have one together.
class ReceiptGroups {
public:
    static constexpr size_t EACH_UP_TO = 3;

    ReceiptGroups() = default;
    explicit ReceiptGroups(const Briefing &briefing);

    const std::vector<ReceiptGroup> &all() const { return m_groups; }
    /// \param statement its place in the briefing
    const std::vector<int> &numbersOf(size_t statement) const { return m_numbers.at(statement); }
    const ReceiptGroup *group(int number) const;

private:
    int numberOf(const std::vector<Receipt> &receipts, const Briefing &briefing);

    std::vector<ReceiptGroup> m_groups;
    std::vector<std::vector<int>> m_numbers; ///< by statement
    QHash<QString, int> m_known; ///< by the receipts of a group
};

/// "30 orders", "2 orders and 1 letter": records by their kinds.
QString kindsInWords(const std::vector<Receipt> &receipts);

struct ReceiptContext {
    bool operator==(const ReceiptContext &) const = default;
};

/// The receipts of a page as a list.
class ReceiptsModel : public ValueTableModel<ReceiptGroup, int, ReceiptContext> {
    Q_OBJECT
public:
    enum Role { NumberRole = FirstOwnRole, SourceRole };

    explicit ReceiptsModel(QObject *parent = nullptr);
    void fill(std::vector<ReceiptGroup> groups) { fillRows(std::move(groups)); }

protected:
    QVariant roleData(const ReceiptGroup &group, int column, int role) const override;
    QString sentenceOf(const ReceiptGroup &group) const override;
};

} // namespace countersign
