// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/importdesk.h"

#include <QPromise>

#include <memory>
#include <optional>
#include <utility>

namespace countersign::testing {

/// A report of five columns, one of them unclear, with a question and two rows that stay out.
inline StagedReport sampleReport()
{
    const auto s = [](const char *utf8) {
        return QString::fromUtf8(utf8);
    };
    StagedReport report;
    report.file = s("exceptions-18-november.csv");
    report.subject = s("exceptions");
    report.columns
        = { { 1, s("Cust ID"), s("account"), s("Its values are ids of accounts.") },
            { 2, s("SO No"), s("order"), s("“SO No” is a name for the order number.") },
            { 3, s("Item"), s("product"), s("“Item” is a name for the product.") },
            { 4, s("B/O Qty"), s("quantity"), s("“B/O Qty” is a name for the quantity that is short.") },
            { 5, s("Prom."), s("promised_date"), s("“Prom.” is a name for the promised date; its values are dates.") },
            { 6, s("Buyer"), {}, s("Nothing that a letter needs is called so.") } };
    report.facts = { { {}, s("Not taken over") },       { s("account"), s("account") },
                     { s("order"), s("order number") }, { s("product"), s("product") },
                     { s("quantity"), s("quantity") },  { s("promised_date"), s("promised date") },
                     { s("new_date"), s("new date") } };
    report.firstRows
        = { { 2, { s("ERNSH"), s("11072"), s("Wimmers gute Semmelknödel"), s("108"), s("12/11/2026"), s("MF") } },
            { 3, { s("ERNSH"), s("11072"), s("Chang"), s("8"), s("12/11/2026"), s("MF") } },
            { 4, { s("RATTC"), s("11077"), s("Tofu"), s("2"), s("11/12/2026"), s("JD") } },
            { 5, { s("LINOD"), s("11039"), s("Rössle Sauerkraut"), s("44"), s("01/12/2026"), s("JD") } },
            { 6, { s("QUEEN"), s("11068"), s("Konbu"), s("36"), s("09/12/2026"), s("MF") } } };
    report.rows = 33;
    report.good = 31;
    report.rejected = { { { 19, { s("ALFKX"), s("11011"), s("Escargots"), s("20"), s("02/12/2026") } },
                          s("There is no account ALFKX. The nearest is ALFKI.") },
                        { { 27, { s("BOTTM"), s("11045"), s("Manjimup"), s("many"), s("03/12/2026") } },
                          s("The quantity “many” is no number.") } };
    report.questions = { { s("Are the dates day first or month first?"),
                           { s("day first"), s("month first") },
                           { s("Day first"), s("Month first") },
                           {} } };
    report.notes = { s("2 blank rows were passed over.") };
    report.suggestedProfile = s("Exception report");
    report.kinds = { { s("report"), s("A report") }, { s("accounts"), s("Accounts") }, { s("orders"), s("Orders") } };
    report.kind = s("report");
    return report;
}

/// An ImportDesk that answers from one report and notes what it was asked.
class FakeImportDesk : public ImportDesk {
public:
    explicit FakeImportDesk(QObject *parent = nullptr)
        : ImportDesk(parent)
    {
    }

    QStringList commands;
    StagedReport report = sampleReport();
    ImportCounts counts { 29, 1, 1, 2, 14, {} };
    std::optional<Problem> failure;
    /// Answers are kept back until finish(), those about the report until finishReport().
    bool isSlow = false;
    bool isSlowToRead = false;

    void finish()
    {
        m_promise->addResult(Result<ImportCounts>(counts));
        m_promise->finish();
        m_promise.reset();
    }

    void finishReport()
    {
        m_reading->addResult(Result<StagedReport>(report));
        m_reading->finish();
        m_reading.reset();
    }

    QFuture<Result<StagedReport>> read(const QString &path) override
    {
        commands.append(QStringLiteral("read ") + path);
        return answerWith();
    }
    QFuture<Result<StagedReport>> takeFor(const QString &kind) override
    {
        commands.append(QStringLiteral("takeFor ") + kind);
        report.kind = kind;
        return answerWith();
    }
    QFuture<Result<StagedReport>> assign(int column, const QString &fact) override
    {
        commands.append(QStringLiteral("assign %1 %2").arg(column).arg(fact));
        for (StagedColumn &each : report.columns) {
            if (!failure && each.column == column) {
                each.fact = fact;
                each.reason = QStringLiteral("You said so.");
            }
        }
        return answerWith();
    }
    QFuture<Result<StagedReport>> answer(int question, const QString &option) override
    {
        commands.append(QStringLiteral("answer %1 %2").arg(question).arg(option));
        report.questions[static_cast<std::size_t>(question)].answer = option;
        return answerWith();
    }
    QFuture<Result<ImportCounts>> confirm(const QString &profile) override
    {
        commands.append(QStringLiteral("confirm ") + profile);
        if (isSlow) {
            m_promise = std::make_unique<QPromise<Result<ImportCounts>>>();
            m_promise->start();
            return m_promise->future();
        }
        if (failure)
            return QtFuture::makeReadyFuture<Result<ImportCounts>>(
                tl::unexpected<Problem>(std::exchange(failure, {}).value()));
        return QtFuture::makeReadyFuture<Result<ImportCounts>>(counts);
    }
    QFuture<Result<Done>> saveRejected(const QString &path) override
    {
        commands.append(QStringLiteral("saveRejected ") + path);
        return QtFuture::makeReadyFuture<Result<Done>>(Done {});
    }
    void cancel() override { commands.append(QStringLiteral("cancel")); }

private:
    QFuture<Result<StagedReport>> answerWith()
    {
        if (isSlowToRead) {
            m_reading = std::make_unique<QPromise<Result<StagedReport>>>();
            m_reading->start();
            return m_reading->future();
        }
        if (failure)
            return QtFuture::makeReadyFuture<Result<StagedReport>>(
                tl::unexpected<Problem>(std::exchange(failure, {}).value()));
        return QtFuture::makeReadyFuture<Result<StagedReport>>(report);
    }

    std::unique_ptr<QPromise<Result<ImportCounts>>> m_promise;
    std::unique_ptr<QPromise<Result<StagedReport>>> m_reading;
};

} // namespace countersign::testing
