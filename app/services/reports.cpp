// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reports.h"

#include "readers/reader.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString PROFILES = u"profile/"_s;

/// The sheet that such a file is about, mapped.
Result<std::pair<size_t, Mapping>> mapped(const std::vector<SheetTable> &tables, const Knowledge &knowledge,
                                          IntakeKind kind)
{
    const auto chosen = chooseTable(tables, knowledge, kind);
    if (!chosen)
        return tl::unexpected(chosen.error());
    return std::pair(*chosen, mapColumns(tables[*chosen], knowledge, {}, kind, codesExplained(tables, *chosen)));
}

} // namespace

Result<Knowledge> knowledgeOf(Store &store, const Office &office, std::optional<CommunicationKind> wanted)
{
    Knowledge knowledge;
    if (office.rules)
        knowledge.foundation = std::make_shared<const Foundation>(office.foundation());
    auto accounts = store.accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    knowledge.accounts = std::move(*accounts);
    const auto orders = store.accountsOfOrders();
    if (!orders)
        return tl::unexpected(orders.error());
    knowledge.orders = *orders;
    knowledge.today = office.today();
    knowledge.currency = office.company.currency;
    knowledge.timezone = office.company.timezone;
    knowledge.communication = wanted;
    return knowledge;
}

Result<std::vector<ImportProfile>> importProfiles(Store &store)
{
    const auto documents = store.documents(PROFILES);
    if (!documents)
        return tl::unexpected(documents.error());
    std::vector<ImportProfile> profiles;
    for (const auto &[name, document] : *documents) {
        if (auto profile = profileFromJson(document))
            profiles.push_back(std::move(*profile));
    }
    return profiles;
}

QString freeProfileName(const QString &wanted, const QString &signature, const std::vector<ImportProfile> &profiles)
{
    QString name = wanted;
    for (int number = 2;; ++number) {
        const auto taken = std::ranges::find(profiles, name, &ImportProfile::name);
        if (taken == profiles.end() || taken->signature == signature)
            return name;
        name = u"%1 %2"_s.arg(wanted).arg(number);
    }
}

Result<Done> keepProfile(Store &store, const ImportProfile &profile)
{
    return store.saveDocument(PROFILES + profile.name, profileToJson(profile));
}

Result<ReadReport> readReport(const QString &path, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName)
{
    auto tables = readTables(path);
    if (!tables)
        return tl::unexpected(tables.error());
    return readReport(std::move(*tables), QFileInfo(path).fileName(), knowledge, profiles, profileName);
}

Result<ReadReport> readReport(std::vector<SheetTable> tables, const QString &name, const Knowledge &knowledge,
                              const std::vector<ImportProfile> &profiles, const QString &profileName)
{
    const auto chosen = chooseTable(tables, knowledge);
    if (!chosen)
        return tl::unexpected(chosen.error());
    ReadReport report;
    report.file = name;
    const Codes codes = codesExplained(tables, *chosen);
    report.table = std::move(tables[*chosen]);
    if (profileName.isEmpty()) {
        report.profile = profileFor(report.table, profiles);
    } else {
        const auto named = std::ranges::find(profiles, profileName, &ImportProfile::name);
        if (named == profiles.end())
            return problem(
                Cause::Input,
                QCoreApplication::translate("countersign::Reports", "There is no profile '%1'.").arg(profileName));
        report.profile = *named;
    }
    report.mapping = mapColumns(report.table, knowledge, report.profile, IntakeKind::Records, codes);
    report.staged = applyMapping(report.table, report.mapping, knowledge);
    return report;
}

std::vector<ImportOrder> ordersFor(const ReadReport &report, const Office &office)
{
    std::vector<ImportOrder> orders;
    for (const Record &record : report.staged.records) {
        auto order = std::ranges::find(orders, record.communication, &ImportOrder::communication);
        if (order == orders.end()) {
            orders.push_back({ report.file, record.communication, office.me.name, office.now(), {} });
            order = std::prev(orders.end());
        }
        order->records.push_back(record);
    }
    return orders;
}

Result<StagedAccounts> readAccounts(const std::vector<SheetTable> &tables, const Knowledge &knowledge)
{
    const auto sheet = mapped(tables, knowledge, IntakeKind::Accounts);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return stageAccounts(tables[sheet->first], sheet->second, knowledge);
}

Result<ReadOrders> readOrders(const std::vector<std::vector<SheetTable>> &files, const Knowledge &knowledge,
                              const std::vector<Order> &known)
{
    ReadOrders read;
    for (const std::vector<SheetTable> &tables : files) {
        const auto sheet = mapped(tables, knowledge, IntakeKind::Orders);
        if (!sheet)
            return tl::unexpected(sheet.error());
        read.files.push_back(stageOrders(tables[sheet->first], sheet->second, knowledge));
    }
    read.orders = joinOrders(read.files, knowledge, known);
    return read;
}

} // namespace countersign
