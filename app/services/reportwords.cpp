// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reportwords.h"

#include "domain/factnames.h"
#include "intake/folding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::ReportDesk)
};

QString factWords(QStringView fact)
{
    return fact.toString().replace(u'_', u' ');
}

constexpr std::array KINDS { std::pair(IntakeKind::Records, "report"), std::pair(IntakeKind::Accounts, "accounts"),
                             std::pair(IntakeKind::Orders, "orders") };

QString kindWords(IntakeKind kind)
{
    switch (kind) {
    case IntakeKind::Records:
        return ReportWords::tr("A report");
    case IntakeKind::Accounts:
        return ReportWords::tr("Accounts");
    case IntakeKind::Orders:
        return ReportWords::tr("Orders");
    }
    Q_UNREACHABLE();
}

/// What a column of an accounts or an orders file may be.
std::vector<QStringView> listFacts(IntakeKind kind)
{
    using namespace factnames;
    if (kind == IntakeKind::Accounts)
        return { columns::ID,
                 columns::NAME,
                 columns::TIER,
                 CONTACT_NAME,
                 CONTACT_FIRST_NAME,
                 columns::CONTACT_LAST_NAME,
                 SALUTATION,
                 columns::EMAIL,
                 columns::TELEPHONE,
                 columns::RECEIVES,
                 columns::OPTED_OUT,
                 columns::REVENUE,
                 CURRENCY,
                 columns::OWNER,
                 columns::ACCOUNT_MANAGER,
                 columns::RENEWAL_DATE,
                 columns::COUNTRY,
                 columns::CITY,
                 columns::NOTE };
    return { columns::NUMBER,
             ACCOUNT,
             columns::ACCOUNT_NAME,
             ORDER_DATE,
             columns::REQUIRED_DATE,
             SHIPPED_DATE,
             CARRIER,
             columns::TOTAL,
             CURRENCY,
             LINE,
             SKU,
             PRODUCT,
             QUANTITY,
             columns::UNIT_PRICE };
}

} // namespace

QString kindId(IntakeKind kind)
{
    const auto found = std::ranges::find(KINDS, kind, &std::pair<IntakeKind, const char *>::first);
    return QString::fromLatin1(found->second);
}

std::optional<IntakeKind> kindOf(QStringView id)
{
    for (const auto &[kind, name] : KINDS) {
        if (id == QLatin1StringView(name))
            return kind;
    }
    return {};
}

std::vector<StagedKind> stagedKinds()
{
    std::vector<StagedKind> kinds;
    for (const auto &[kind, id] : KINDS)
        kinds.push_back({ QString::fromLatin1(id), kindWords(kind) });
    return kinds;
}

std::vector<FactChoice> factChoices(const Mapping &mapping)
{
    using namespace factnames;
    if (mapping.kind != IntakeKind::Records) {
        std::vector<FactChoice> choices { { QString(), ReportWords::tr("not taken over") } };
        for (const QStringView fact : listFacts(mapping.kind))
            choices.push_back({ fact.toString(), factWords(fact) });
        return choices;
    }
    constexpr std::array STANDARD {
        ACCOUNT,        columns::ACCOUNT_NAME,
        columns::TYPE,  columns::STATE,
        ORDER,          LINE,
        PRODUCT,        SKU,
        QUANTITY,       ORDERED_QUANTITY,
        ORDER_DATE,     PROMISED_DATE,
        NEW_DATE,       SHIPPED_DATE,
        CARRIER,        TRACKING,
        AMOUNT,         BILLED_AMOUNT,
        CORRECT_AMOUNT, ORDER_VALUE,
        CURRENCY,       INVOICE,
        REASON,         SERVICE,
        STARTED_AT,     RESTORED_AT,
        MILESTONE,      STATUS,
        APPOINTMENT_AT, DELIVERED_DATE,
        RECEIVED_AT,    DUE_AT,
        INBOUND_TEXT,
    };
    std::vector<FactChoice> choices { { QString(), ReportWords::tr("not taken over") } };
    for (const QStringView fact : STANDARD)
        choices.push_back({ fact.toString(), factWords(fact) });
    for (const MappedColumn &column : mapping.columns) {
        const QString own = factNameOf(column.header);
        const auto known = std::ranges::find(choices, own, &FactChoice::fact);
        if (!own.isEmpty() && known == choices.end())
            choices.push_back({ own, ReportWords::tr("%1 (your own)").arg(factWords(own)) });
    }
    return choices;
}

StagedRow stagedRow(const SheetRow &row)
{
    StagedRow staged { row.number, {} };
    for (const Cell &cell : row.cells)
        staged.cells += cell.text;
    return staged;
}

std::vector<RejectedRow> rejectedRows(const SheetTable &table, const std::vector<SetAsideRow> &setAside)
{
    std::vector<RejectedRow> rejected;
    for (const SetAsideRow &each : setAside) {
        const auto row = std::ranges::find(table.rows, each.row, &SheetRow::number);
        rejected.push_back({ row == table.rows.end() ? StagedRow { each.row, {} } : stagedRow(*row), each.reason });
    }
    return rejected;
}

} // namespace countersign
