// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reports.h"

#include "readers/reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

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

QString reportText(const char *sentence)
{
    return QCoreApplication::translate("countersign::Reports", sentence);
}

/// The chosen sheet, those like it, and a note on each of the others that says something.
void takeSheets(std::vector<SheetTable> &tables, size_t chosen, ReadReport &report)
{
    report.table = std::move(tables[chosen]);
    const QString shape = signatureOf(report.table, IntakeKind::Records);
    for (size_t i = 0; i < tables.size(); ++i) {
        SheetTable &sheet = tables[i];
        if (i == chosen || sheet.rows.empty())
            continue;
        if (sheet.hidden) {
            report.table.notes += reportText("The sheet '%1' is hidden and was left out.").arg(sheet.name);
        } else if (signatureOf(sheet, IntakeKind::Records) == shape) {
            ReadReport further;
            further.file = report.file;
            further.table = std::move(sheet);
            report.further.push_back(std::move(further));
        } else {
            report.table.notes
                += reportText(
                       "The sheet '%1' was left out: its columns are not those of '%2'. Save it as a file of its "
                       "own if its rows are wanted.")
                       .arg(sheet.name, report.table.name);
        }
    }
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
    takeSheets(tables, *chosen, report);
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
    if (report.mapping.headerRow == 0)
        report.table.notes
            += reportText("No row names the columns, so only those are taken over whose values are known. "
                          "Name the columns in the first row.");
    stageAnew(report, knowledge);
    return report;
}

void stageAnew(ReadReport &report, const Knowledge &knowledge)
{
    report.staged = applyMapping(report.table, report.mapping, knowledge);
    for (ReadReport &sheet : report.further) {
        const ImportProfile alike = profileOf(QString(), report.table, report.mapping);
        sheet.mapping = mapColumns(sheet.table, knowledge, alike, IntakeKind::Records, report.mapping.codes);
        sheet.staged = applyMapping(sheet.table, sheet.mapping, knowledge);
    }
}

std::vector<ImportOrder> ordersFor(const ReadReport &report, const Office &office)
{
    std::vector<ImportOrder> orders;
    const auto add = [&](const std::vector<Record> &records) {
        for (const Record &record : records) {
            auto order = std::ranges::find(orders, record.communication, &ImportOrder::communication);
            if (order == orders.end()) {
                orders.push_back({ report.file, record.communication, office.me.name, office.now(), {} });
                order = std::prev(orders.end());
            }
            order->records.push_back(record);
        }
    };
    add(report.staged.records);
    for (const ReadReport &sheet : report.further)
        add(sheet.staged.records);
    return orders;
}

Result<StagedAccounts> readAccounts(const std::vector<SheetTable> &tables, const Knowledge &knowledge)
{
    const auto sheet = mapped(tables, knowledge, IntakeKind::Accounts);
    if (!sheet)
        return tl::unexpected(sheet.error());
    return stageAccounts(tables[sheet->first], sheet->second, knowledge);
}

std::vector<AccountNews> newsOf(const StagedAccounts &staged)
{
    std::vector<AccountNews> news;
    for (const Account &account : staged.accounts)
        news.push_back({ account, staged.fields, {} });
    return news;
}

ChangedAccounts changedAccounts(const std::vector<Account> &known, const std::vector<AccountNews> &news)
{
    ChangedAccounts changed;
    QHash<QString, Account> all; // by case-folded id
    for (const Account &account : known)
        all.insert(account.id.value().toCaseFolded(), account);
    std::vector<QString> touched;
    for (const AccountNews &each : news) {
        const QString key = each.account.id.value().toCaseFolded();
        const auto at = all.constFind(key);
        if (at == all.constEnd()) {
            ++changed.added;
            all.insert(key, each.account);
        } else if (const Account now = merged(*at, each); now != *at) {
            ++changed.updated;
            all.insert(key, now);
        } else {
            ++changed.unchanged;
            continue;
        }
        if (std::ranges::find(touched, key) == touched.end())
            touched.push_back(key);
    }
    for (const QString &key : touched)
        changed.accounts.push_back(all.value(key));
    return changed;
}

Result<ChangedAccounts> takeInAccounts(Store &store, const Office &office, const std::vector<AccountNews> &news)
{
    if (news.empty())
        return ChangedAccounts {};
    const auto known = store.accounts();
    if (!known)
        return tl::unexpected(known.error());
    ChangedAccounts changed = changedAccounts(*known, news);
    if (const auto saved = store.saveAccounts(changed.accounts, office.me.name, office.now()); !saved)
        return tl::unexpected(saved.error());
    for (const Account &account : changed.accounts) {
        // An empty history says something too: never written to.
        if (!account.history)
            continue;
        if (const auto added = store.addHistory(account.id, *account.history); !added)
            return tl::unexpected(added.error());
    }
    return changed;
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
