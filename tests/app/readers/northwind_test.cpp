// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "intake/accounts.h"
#include "intake/orders.h"
#include "intake/records.h"
#include "readers/reader.h"
#include "support/intakeknowledge.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// The sample company's own files, as they come.
class NorthwindTest : public QObject {
    Q_OBJECT

    QString m_folder = qEnvironmentVariable("COUNTERSIGN_SHARED_DIR", QStringLiteral(COUNTERSIGN_SHARED_DIR))
        + QStringLiteral("/data/northwind/");
    Knowledge m_knowledge;

    SheetTable tableIn(const QString &file, IntakeKind kind, Codes *codes = nullptr)
    {
        const auto tables = readTables(m_folder + file);
        if (!tables) {
            qWarning("%s", qPrintable(tables.error().says));
            return {};
        }
        const auto chosen = chooseTable(*tables, m_knowledge, kind);
        if (!chosen) {
            qWarning("%s", qPrintable(chosen.error().says));
            return {};
        }
        if (codes)
            *codes = codesExplained(*tables, *chosen);
        return tables->at(*chosen);
    }
    StagedAccounts readAccounts()
    {
        const SheetTable table = tableIn(u"accounts.csv"_s, IntakeKind::Accounts);
        return stageAccounts(table, mapColumns(table, m_knowledge, {}, IntakeKind::Accounts), m_knowledge);
    }
    StagedOrders stagedOrders(const QString &file)
    {
        const SheetTable table = tableIn(file, IntakeKind::Orders);
        return stageOrders(table, mapColumns(table, m_knowledge, {}, IntakeKind::Orders), m_knowledge);
    }
    StagedRecords readRecords(const QString &file)
    {
        Codes codes;
        const SheetTable table = tableIn(file, IntakeKind::Records, &codes);
        return applyMapping(table, mapColumns(table, m_knowledge, {}, IntakeKind::Records, codes), m_knowledge);
    }
    static const Record *recordInRow(const StagedRecords &staged, int row)
    {
        const auto at = std::ranges::find(staged.records, row, &Record::row);
        return at == staged.records.end() ? nullptr : &*at;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFileInfo::exists(m_folder + u"accounts.csv"_s))
            return;
        m_knowledge = testing::someKnowledge();
        m_knowledge.accounts.clear();
        m_knowledge.orders.clear();
        m_knowledge.accounts = readAccounts().accounts;
        m_knowledge.orders.clear();
        std::vector<StagedOrders> files { stagedOrders(u"orders.csv"_s) };
        for (const Order &order : joinOrders(files, m_knowledge))
            m_knowledge.orders.insert(order.number, order.account);
    }
    // Not in initTestCase(): a skip there would skip the classes that follow as well.
    void init()
    {
        if (!QFileInfo::exists(m_folder + u"accounts.csv"_s))
            QSKIP("The sample company's files are not here.");
    }
    void readsEveryAccount()
    {
        const StagedAccounts staged = readAccounts();
        QCOMPARE(staged.read, 91);
        QCOMPARE(staged.rejected, std::vector<SetAsideRow>());
        QCOMPARE(staged.ignored, std::vector<SetAsideRow>());
        QCOMPARE(staged.accounts.size(), size_t(91));
        const Account &first = staged.accounts.front();
        QCOMPARE(first.id, AccountId(u"ALFKI"_s));
        QCOMPARE(first.name, u"Alfreds Futterkiste"_s);
        QCOMPARE(first.annualRevenue, std::optional(Money { 427300, { u"USD"_s } }));
        QCOMPARE(first.country, u"Germany"_s);
        QCOMPARE(first.city, u"Berlin"_s);
        QCOMPARE(first.contacts.size(), size_t(1));
        QCOMPARE(first.contacts.front().name, u"Maria Anders"_s);
        QCOMPARE(first.contacts.front().email, u"maria.anders@alfki.example"_s);
        QCOMPARE(first.contacts.front().phone, u"030-0074321"_s);
        QVERIFY(first.tier.isNull());
        QCOMPARE(
            std::ranges::count_if(staged.accounts, [](const Account &a) { return a.contacts.front().email.isEmpty(); }),
            2);
    }
    void readsEveryOrderWithItsLines()
    {
        std::vector<StagedOrders> files { stagedOrders(u"order_lines.csv"_s), stagedOrders(u"orders.csv"_s) };
        QCOMPARE(files[0].read, 2155);
        QCOMPARE(files[1].read, 830);
        const std::vector<Order> orders = joinOrders(files, m_knowledge);
        QCOMPARE(files[0].rejected, std::vector<SetAsideRow>());
        QCOMPARE(files[1].rejected, std::vector<SetAsideRow>());
        QCOMPARE(orders.size(), size_t(830));
        const Order &first = orders.front();
        QCOMPARE(first.number, u"10248"_s);
        QCOMPARE(first.account, AccountId(u"VINET"_s));
        QCOMPARE(first.ordered, std::optional(QDate(2025, 1, 16)));
        QCOMPARE(first.required, std::optional(QDate(2025, 2, 13)));
        QCOMPARE(first.shipped, std::optional(QDate(2025, 1, 28)));
        QCOMPARE(first.carrier, u"Federal Shipping"_s);
        QCOMPARE(first.total, std::optional(Money { 44000, { u"USD"_s } }));
        QCOMPARE(first.lines.size(), size_t(3));
        QCOMPARE(first.lines[0].product, u"Queso Cabrales"_s);
        QCOMPARE(first.lines[0].sku, u"11"_s);
        QCOMPARE(first.lines[0].quantity, Quantity::of(12));
        QCOMPARE(first.lines[0].unitPrice, std::optional(Money { 1400, { u"USD"_s } }));
        size_t lines = 0, open = 0;
        for (const Order &order : orders) {
            lines += order.lines.size();
            open += order.shipped ? 0U : 1U;
        }
        QCOMPARE(lines, size_t(2155));
        QCOMPARE(open, size_t(21));
    }
    void readsTheExceptionReport()
    {
        const StagedRecords staged = readRecords(u"exceptions.csv"_s);
        QCOMPARE(staged.rejected, std::vector<SetAsideRow>());
        QCOMPARE(staged.records.size(), size_t(31));
        QCOMPARE(staged.ignored.size(), size_t(92));
        QCOMPARE(staged.ignored.front(), (SetAsideRow { 2, u"It is already closed."_s }));
        std::map<QString, int> types;
        for (const Record &record : staged.records)
            ++types[record.type.value()];
        QCOMPARE(types, (std::map<QString, int> { { u"back-order"_s, 25 }, { u"discontinued"_s, 6 } }));
    }
    void readsTheWorkbookWithItsQuirks()
    {
        Codes codes;
        const SheetTable table = tableIn(u"exceptions.xlsx"_s, IntakeKind::Records, &codes);
        QCOMPARE(table.name, u"Exceptions"_s);
        QCOMPARE(codes,
                 (Codes { { u"B/O"_s, u"Back-order"_s },
                          { u"DISC"_s, u"Discontinued"_s },
                          { u"DELAY"_s, u"Late delivery"_s } }));
        const Mapping mapping = mapColumns(table, m_knowledge, {}, IntakeKind::Records, codes);
        QCOMPARE(mapping.headerRow, 5);
        QStringList facts;
        for (const MappedColumn &column : mapping.columns)
            facts += column.fact;
        QCOMPARE(
            facts.join(u' '),
            u"type account account_name order line product ordered_quantity quantity order_date promised_date new_date reason"_s);
        const StagedRecords staged = applyMapping(table, mapping, m_knowledge);
        QCOMPARE(staged.rejected, std::vector<SetAsideRow>());
        QCOMPARE(staged.ignored, (std::vector<SetAsideRow> { { 78, u"It is a total."_s } }));
        QCOMPARE(staged.records.size(), size_t(71));
        const Record *merged = recordInRow(staged, 9);
        QVERIFY(merged);
        QCOMPARE(merged->account, AccountId(u"LINOD"_s));
        QCOMPARE(merged->text(factnames::ORDER), u"11039"_s);
        QVERIFY(!merged->find(factnames::NEW_DATE));
        const Record *last = recordInRow(staged, 76);
        QVERIFY(last);
        QCOMPARE(last->type, TypeId(u"delivery-delay"_s));
        QCOMPARE(*last->value<QDate>(factnames::PROMISED_DATE), QDate(2026, 10, 20));
        QCOMPARE(*last->value<QDate>(factnames::NEW_DATE), QDate(2026, 11, 6));
        QCOMPARE(*last->value<Quantity>(factnames::QUANTITY), Quantity::of(40));
    }
    void saysTheSameInTheWorkbookAsInTheCsv()
    {
        const StagedRecords fromCsv = readRecords(u"exceptions.csv"_s);
        const StagedRecords fromSheet = readRecords(u"exceptions.xlsx"_s);
        for (const Record &record : fromCsv.records) {
            const auto same = std::ranges::find_if(fromSheet.records, [&](const Record &other) {
                return other.text(factnames::ORDER) == record.text(factnames::ORDER)
                    && other.text(factnames::LINE) == record.text(factnames::LINE);
            });
            QVERIFY2(same != fromSheet.records.end(), qPrintable(record.text(factnames::ORDER)));
            QCOMPARE(same->account, record.account);
            QCOMPARE(same->type, record.type);
            for (const QStringView fact : { factnames::PRODUCT, factnames::QUANTITY, factnames::ORDERED_QUANTITY,
                                            factnames::ORDER_DATE, factnames::PROMISED_DATE, factnames::REASON }) {
                QVERIFY(same->find(fact));
                QCOMPARE(same->find(fact)->value, record.find(fact)->value);
            }
        }
    }
    void namesEveryColumnOfTheReport()
    {
        const SheetTable table = tableIn(u"exceptions.csv"_s, IntakeKind::Records);
        const Mapping mapping = mapColumns(table, m_knowledge);
        QStringList facts;
        for (const MappedColumn &column : mapping.columns) {
            facts += column.fact;
            QVERIFY2(!column.reason.isEmpty(), qPrintable(column.header));
        }
        QCOMPARE(
            facts.join(u' '),
            u"exception_id type state account account_name order line sku product ordered_quantity quantity order_date promised_date new_date days_late carrier reason"_s);
        QVERIFY(mapping.questions.empty());
    }
    void readsEveryDailyReport()
    {
        const QStringList files = QDir(m_folder + u"daily"_s).entryList({ u"*.csv"_s }, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 20);
        QString counts;
        for (const QString &file : files) {
            const StagedRecords staged = readRecords(u"daily/"_s + file);
            QCOMPARE(staged.rejected, std::vector<SetAsideRow>());
            QCOMPARE(staged.ignored, std::vector<SetAsideRow>());
            counts += QString::number(staged.records.size()) + u' ';
        }
        QCOMPARE(counts.trimmed(), u"1 1 1 1 1 1 1 0 0 0 0 2 4 5 4 4 4 2 2 6"_s);
    }
};

COUNTERSIGN_TEST(NorthwindTest)

} // namespace countersign

#include "northwind_test.moc"
