// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/sampleworkplace.h"

#include "exchange/json.h"
#include "readers/reader.h"
#include "sample/practicefolder.h"
#include "services/intake.h"
#include "services/publishing.h"
#include "services/reports.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

// A resource of a static library is taken in by naming it once; outside of any namespace.
static void takeInSampleResources()
{
    Q_INIT_RESOURCE(countersign_sample);
}

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDate REPORT_DAY(2026, 11, 18); ///< of the sample as it is kept, a Wednesday

Problem brokenSample(const QString &what)
{
    return { Cause::Bug,
             QCoreApplication::translate("countersign::Sample", "The sample company cannot be built: %1").arg(what),
             {} };
}

QByteArray sampleFile(const QString &name)
{
    QFile file(u":/sample/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Moves every day of the sample by the same whole weeks.
class Shift {
public:
    explicit Shift(int weeks)
        : m_days(7 * weeks)
    {
    }

    QDate operator()(const QDate &day) const { return day.addDays(m_days); }
    void move(std::optional<QDate> &day) const
    {
        if (day)
            day = (*this)(*day);
    }
    void move(Record &record) const
    {
        for (Fact &fact : record.facts) {
            if (auto *day = std::get_if<QDate>(&fact.value))
                *day = (*this)(*day);
            else if (auto *moment = std::get_if<Moment>(&fact.value))
                moment->date = (*this)(moment->date);
        }
    }
    void move(Order &order) const
    {
        move(order.ordered);
        move(order.required);
        move(order.shipped);
    }
    void move(Account &account) const
    {
        move(account.renewalDate);
        for (QDate &day : account.callbacks)
            day = (*this)(day);
        for (QDate &day : account.complaints)
            day = (*this)(day);
        for (AccountNote &note : account.notes)
            move(note.expires);
        if (account.history) {
            for (PastCommunication &past : *account.history)
                past.date = (*this)(past.date);
        }
    }
    /// Writes the days that stand as [[2026-12-15]] in a text.
    QString moved(QString text, const QDate &today) const
    {
        for (qsizetype at = text.indexOf(u"[["); at >= 0; at = text.indexOf(u"[[", at)) {
            const QDate day = QDate::fromString(text.mid(at + 2, 10), Qt::ISODate);
            text.replace(at, 14, writtenDate((*this)(day), today));
        }
        return text;
    }

private:
    int m_days;
};

/// The starter documents after some months: several types are scanned by now, and large orders begin lower.
FoundationBytes sampleFoundation()
{
    FoundationBytes documents = starterFoundation();
    QByteArray &gate = documents[u"quality-gate.md"_s];
    gate.replace("| value-threshold | 10000 USD |", "| value-threshold | 5000 USD |");
    gate.replace("| exception | quality-issue | order; product |",
                 "| exception | quality-issue | order; product; lot |");
    gate.replace("| all | all | all | individual |\n",
                 "| all | all | all | individual |\n"
                 "| exception | back-order; delivery-delay; discontinued; billing-discrepancy; service-disruption | "
                 "growth; transactional | batch |\n"
                 "| status | all | growth; transactional | batch |\n");
    QByteArray &protocol = documents[u"escalation-protocol.md"_s];
    protocol.replace("| team lead | - | - |", "| team lead | Andrew Fuller | andrew.fuller@northwind.example |");
    return documents;
}

class SampleBuilder {
public:
    SampleBuilder(Store &store, Office office)
        : m_store(store)
        , m_office(std::move(office))
        , m_shift(weeksToMove(m_office.today()))
    {
    }

    Result<Done> build();

private:
    Result<Done> publish();
    Result<Done> addAccounts();
    Result<Done> addOrders();
    Result<Done> importReport();
    Result<Done> importLetters();
    Result<std::vector<SheetTable>> tables(const QString &name) const { return readTables(sampleFile(name), name); }

    Store &m_store;
    Office m_office;
    Shift m_shift;
};

Result<Done> SampleBuilder::publish()
{
    const auto outcome = publishFoundation(m_store, sampleFoundation(), u"Several types moved to batch review"_s,
                                           m_office.me.name, m_office.now());
    if (!outcome)
        return tl::unexpected(outcome.error());
    if (!outcome->published)
        return tl::unexpected(brokenSample(outcome->problems.empty() ? u"its Foundation was not published"_s
                                                                     : sentenceOf(outcome->problems.front())));
    return takeFoundation(m_store, m_office);
}

Result<Done> SampleBuilder::addAccounts()
{
    const auto sheets = tables(u"accounts.csv"_s);
    const auto knowledge = knowledgeOf(m_store, m_office);
    if (!sheets || !knowledge)
        return tl::unexpected(sheets ? knowledge.error() : sheets.error());
    auto staged = readAccounts(*sheets, *knowledge);
    if (!staged)
        return tl::unexpected(staged.error());
    const QJsonArray overlays
        = QJsonDocument::fromJson(sampleFile(u"history.json"_s)).object()[u"accounts"_s].toArray();
    std::map<AccountId, std::vector<PastCommunication>> histories;
    for (const auto &value : overlays) {
        auto overlay = accountFromJson(value.toObject(), m_office.company.currency);
        const auto account
            = overlay ? std::ranges::find(staged->accounts, overlay->id, &Account::id) : staged->accounts.end();
        if (account == staged->accounts.end())
            return tl::unexpected(brokenSample(u"history.json names an account that accounts.csv lacks"_s));
        account->notes = overlay->notes;
        account->callbacks = overlay->callbacks;
        account->complaints = overlay->complaints;
        if (overlay->renewalDate)
            account->renewalDate = overlay->renewalDate;
        m_shift.move(*overlay);
        histories[account->id] = overlay->history.value_or(std::vector<PastCommunication>());
    }
    for (Account &account : staged->accounts)
        m_shift.move(account);
    if (auto saved = m_store.saveAccounts(staged->accounts, m_office.me.name, m_office.now()); !saved)
        return saved;
    for (const auto &[account, history] : histories) {
        if (auto added = m_store.addHistory(account, history); !added)
            return added;
    }
    return Done {};
}

Result<Done> SampleBuilder::addOrders()
{
    auto orders = tables(u"orders.csv"_s);
    auto lines = tables(u"order-lines.csv"_s);
    const auto knowledge = knowledgeOf(m_store, m_office);
    if (!orders || !lines || !knowledge)
        return tl::unexpected(brokenSample(u"its orders cannot be read"_s));
    auto read = readOrders({ std::move(*orders), std::move(*lines) }, *knowledge);
    if (!read)
        return tl::unexpected(read.error());
    for (Order &order : read->orders)
        m_shift.move(order);
    return m_store.saveOrders(read->orders, m_office.me.name, m_office.now());
}

Result<Done> SampleBuilder::importReport()
{
    auto sheets = tables(u"exception-report.csv"_s);
    const auto knowledge = knowledgeOf(m_store, m_office, CommunicationKind::Exception);
    if (!sheets || !knowledge)
        return tl::unexpected(brokenSample(u"its report cannot be read"_s));
    const auto report = readReport(std::move(*sheets), u"exception-report.csv"_s, *knowledge, {});
    if (!report)
        return tl::unexpected(report.error());
    if (!report->staged.rejected.empty())
        return tl::unexpected(brokenSample(report->staged.rejected.front().reason));
    for (ImportOrder order : ordersFor(*report, m_office)) {
        for (Record &record : order.records)
            m_shift.move(record);
        const auto outcome = takeIn(m_store, m_office, order, ThenDraft::Everything);
        if (!outcome)
            return tl::unexpected(outcome.error());
    }
    return Done {};
}

Result<Done> SampleBuilder::importLetters()
{
    const auto knowledge = knowledgeOf(m_store, m_office);
    if (!knowledge)
        return tl::unexpected(knowledge.error());
    auto letters = readGivenLetters(sampleFile(u"letters.json"_s), *knowledge);
    if (!letters)
        return tl::unexpected(letters.error());
    for (CheckSubject &subject : letters->file.communications) {
        for (Record &record : subject.records)
            m_shift.move(record);
        if (subject.draft)
            subject.draft->body = m_shift.moved(subject.draft->body, m_office.today());
    }
    const auto outcome = takeInFile(m_store, m_office, *letters, u"letters.json"_s, ThenDraft::Everything);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return Done {};
}

Result<Done> SampleBuilder::build()
{
    for (const auto step : { &SampleBuilder::publish, &SampleBuilder::addAccounts, &SampleBuilder::addOrders,
                             &SampleBuilder::importReport, &SampleBuilder::importLetters }) {
        if (auto done = (this->*step)(); !done)
            return done;
    }
    return Done {};
}

Result<Done> settle(Settings &settings)
{
    const std::pair<QString, QString> values[] { { u"company.name"_s, u"Northwind Traders"_s },
                                                 { u"company.phone"_s, u"206 555 0104"_s },
                                                 { u"company.currency"_s, u"USD"_s },
                                                 { u"me.name"_s, u"Laura Callahan"_s },
                                                 { u"me.role"_s, u"lead"_s },
                                                 { u"mail.from"_s, u"care@northwind.example"_s } };
    for (const auto &[key, value] : values) {
        if (settings.isSet(key))
            continue;
        if (auto done = settings.set(key, value); !done)
            return done;
    }
    return Done {};
}

/// The sample company in a workplace that holds nothing yet.
Result<Done> buildSample(const Result<std::unique_ptr<Workplace>> &place)
{
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    if (auto settled = settle((*place)->settings()); !settled)
        return settled;
    return SampleBuilder(**store, officeOf((*place)->settings(), (*place)->clock())).build();
}

} // namespace

int weeksToMove(const QDate &today)
{
    const qint64 days = REPORT_DAY.daysTo(today);
    return static_cast<int>(days >= 0 ? days / 7 : (days - 6) / 7);
}

Result<std::unique_ptr<Workplace>> openSampleWorkplace(const WorkplaceOrder &order)
{
    takeInSampleResources();
    WorkplaceOrder practice = order;
    practice.practice = true;
    if (!order.folder.isEmpty()) {
        if (const auto ready = makePracticeFolder(order.folder,
                                                  [&practice](const QString &folder) {
                                                      WorkplaceOrder within = practice;
                                                      within.folder = folder;
                                                      return buildSample(Workplace::open(within));
                                                  });
            !ready)
            return tl::unexpected(ready.error());
        return Workplace::open(practice);
    }
    auto place = Workplace::openThrowAway(practice);
    if (const auto built = buildSample(place); !built)
        return tl::unexpected(built.error());
    return place;
}

} // namespace countersign
