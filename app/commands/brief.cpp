// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/bench.h"
#include "pages/briefingpage/accountfinder.h"
#include "services/calldesk.h"
#include "sheets/briefingpaper.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array BRIEF_OPTIONS {
    OptionRule { "pdf", "FILE", "writes it as one page" },
    OptionRule { "paper", "SIZE", "a4 or letter (what is usual where you are without it)" },
    OptionRule {
        "purpose", "WHAT",
        "complaint, repeat-exceptions, renewal, opportunity or first-call (what the records suggest without it)" },
    OptionRule { "as", "NAME", "for whom it is" },
};
constexpr size_t NAMED_AT_MOST = 5;

QString namesOf(const std::vector<AccountChoice> &choices)
{
    QStringList names;
    for (size_t i = 0; i < std::min(NAMED_AT_MOST, choices.size()); ++i)
        names += u"%1 (%2)"_s.arg(choices[i].account.name, choices[i].account.id.value());
    if (choices.size() > NAMED_AT_MOST)
        names += u"and %1 more"_s.arg(choices.size() - NAMED_AT_MOST);
    return names.join(u", "_s);
}

/// By its number or name as it is written, an order, else the only one that fits.
Result<AccountId> accountCalled(const Bench &bench, const QString &typed)
{
    const auto accounts = accountsToCall(*bench.store, bench.office);
    if (!accounts)
        return tl::unexpected(accounts.error());
    std::vector<AccountChoice> choices;
    choices.reserve(accounts->size());
    for (const AccountAtAGlance &account : *accounts) {
        const bool isMeant = account.id.value().compare(typed, Qt::CaseInsensitive) == 0
            || account.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (isMeant)
            return account.id;
        choices.push_back({ account, {}, {}, {} });
    }
    const auto orders = bench.store->ordersLike(typed);
    if (!orders)
        return tl::unexpected(orders.error());
    const auto order = std::ranges::find(*orders, typed, &OrderOwner::number);
    if (order != orders->end())
        return order->account;
    AccountFinder finder;
    finder.take(std::move(choices));
    const std::vector<AccountChoice> found = finder.find(typed);
    if (found.size() == 1)
        return found.front().account.id;
    if (found.empty())
        return problem(Cause::Input, u"No account, contact or order is called '%1'."_s.arg(typed));
    return problem(Cause::Input,
                   u"Several accounts fit '%1': %2. Give the number of one."_s.arg(typed, namesOf(found)));
}

QString wholeText(const Statement &statement)
{
    return statement.outcome.isEmpty() ? statement.text : u"%1 – %2"_s.arg(statement.text, statement.outcome);
}

QString keyOf(MatterStanding standing)
{
    switch (standing) {
    case MatterStanding::Plain:
        return u"plain"_s;
    case MatterStanding::Good:
        return u"good"_s;
    case MatterStanding::Waiting:
        return u"waiting"_s;
    case MatterStanding::Doubtful:
        return u"doubtful"_s;
    case MatterStanding::Bad:
        return u"bad"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject statementToJson(const Statement &statement)
{
    QJsonArray receipts;
    for (const Receipt &receipt : statement.receipts)
        receipts += QJsonObject { { u"kind"_s, countersign::keyOf(receipt.kind) },
                                  { u"id"_s, receipt.id },
                                  { u"date"_s,
                                    receipt.date ? QJsonValue(receipt.date->toString(Qt::ISODate)) : QJsonValue() } };
    QJsonObject json { { u"section"_s, countersign::keyOf(statement.section) },
                       { u"text"_s, wholeText(statement) },
                       { u"internal"_s, statement.isInternal() },
                       { u"standing"_s, keyOf(statement.standing) },
                       { u"receipts"_s, receipts } };
    if (statement.weight != 0)
        json[u"weight"_s] = statement.weight;
    return json;
}

QString inWords(const Briefing &briefing)
{
    QString text = u"%1 (%2), %3, %4. Call about: %5\n%6\n"_s.arg(
        briefing.accountName, briefing.account.value(), briefing.tierName, writtenDate(briefing.day),
        nameOf(briefing.purpose).toLower(), briefing.health.sentence);
    for (const BriefingSection section : briefing.sections()) {
        text += u"\n%1\n"_s.arg(nameOf(section).toUpper());
        for (const Statement *statement : briefing.of(section)) {
            QStringList receipts;
            for (const Receipt &receipt : statement->receipts)
                receipts += u"%1 %2"_s.arg(countersign::keyOf(receipt.kind), receipt.id);
            constexpr qsizetype SHOWN = 3;
            if (receipts.size() > SHOWN)
                receipts = receipts.mid(0, SHOWN) << u"and %1 more"_s.arg(receipts.size() - SHOWN);
            const QString weight = statement->weight == 0 ? QString()
                : statement->weight > 0                   ? u"+%1 "_s.arg(statement->weight)
                                                          : u"%1 "_s.arg(statement->weight);
            text += u"- %1%2%3 [%4]\n"_s.arg(weight, wholeText(*statement),
                                             statement->isInternal() ? u" (internal)"_s : QString(),
                                             receipts.join(u", "_s));
        }
    }
    return text;
}

Result<Reply> runBrief(CommandCall &call)
{
    auto bench = benchOf(call);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto account = accountCalled(*bench, call.arguments.first().trimmed());
    if (!account)
        return tl::unexpected(account.error());
    const auto briefing = briefFor(*bench->store, bench->office, *account, purposeFromKey(call.value(u"purpose"_s)));
    if (!briefing)
        return tl::unexpected(briefing.error());
    Reply reply;
    QJsonArray statements;
    for (const Statement &statement : briefing->statements)
        statements += statementToJson(statement);
    reply.json = QJsonObject { { u"account"_s, briefing->account.value() },
                               { u"name"_s, briefing->accountName },
                               { u"tier"_s, briefing->tier.value() },
                               { u"day"_s, briefing->day.toString(Qt::ISODate) },
                               { u"purpose"_s, countersign::keyOf(briefing->purpose) },
                               { u"health"_s, briefing->health.sentence },
                               { u"weight"_s, briefing->health.weight },
                               { u"statements"_s, statements } };
    reply.text = inWords(*briefing);
    if (!call.has(u"pdf"_s))
        return reply;
    const QString paper = call.value(u"paper"_s);
    const QPageSize size = paper == u"letter" ? QPageSize(QPageSize::Letter)
        : paper == u"a4"                      ? QPageSize(QPageSize::A4)
                                              : usualPaper();
    const TierRule *tier = bench->office.rules ? bench->office.foundation().tier(briefing->tier) : nullptr;
    const auto written = writeBriefingPdf({ *briefing, call.value(u"as"_s), bench->office.company.name,
                                            tier && !tier->colour.isEmpty() ? QColor(tier->colour) : QColor() },
                                          size, call.value(u"pdf"_s));
    if (!written)
        return tl::unexpected(written.error());
    reply.text = u"%1\nThe briefing of %2 is in %3\n"_s.arg(briefing->health.sentence, briefing->accountName,
                                                            call.value(u"pdf"_s));
    return reply;
}

} // namespace

const CommandRule BRIEF {
    "brief", "ACCOUNT", "what to know of an account before a call", 1, 1, BRIEF_OPTIONS, runBrief
};

} // namespace countersign
