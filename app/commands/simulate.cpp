// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/verbs.h"
#include "measures/alerts.h"
#include "sample/simulatedhistory.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int WEEKS_AT_MOST = 520;
const QString MARK = u"simulation/history"_s; ///< the document that says what was simulated

constexpr OptionRule SIMULATE_OPTIONS[] = {
    { "weeks", "N", "how many weeks before this one (13 without it)" },
    { "seed", "N", "the same seed makes the same history (7 without it)" },
};

/// A whole number of the option, or what holds without it; nothing where it is none in that range.
std::optional<int> numberOf(const CommandCall &call, const QString &option, int otherwise, int most)
{
    if (!call.has(option))
        return otherwise;
    bool isNumber = false;
    const int number = call.value(option).toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Result<Reply> runSimulate(CommandCall &call)
{
    const auto weeks = numberOf(call, u"weeks"_s, 13, WEEKS_AT_MOST);
    if (!weeks)
        return call.wrong(u"--weeks is '%1', which is no number of weeks."_s.arg(call.value(u"weeks"_s)));
    const auto seed = numberOf(call, u"seed"_s, 7, std::numeric_limits<int>::max());
    if (!seed)
        return call.wrong(u"--seed is '%1', which is no whole number over 0."_s.arg(call.value(u"seed"_s)));
    if (!call.where.practice)
        return call.wrong(u"History is simulated for practice only: call it with --practice --workspace DIR."_s);
    const auto place = call.workplace();
    if (!place)
        return tl::unexpected(place.error());
    const auto store = (*place)->store();
    if (!store)
        return tl::unexpected(store.error());
    const auto marked = (*store)->documents(MARK);
    if (!marked)
        return tl::unexpected(marked.error());
    if (!marked->empty())
        return problem(Cause::Conflict, u"This workspace has a simulated history already; take a new folder."_s);
    auto accounts = (*store)->accounts();
    if (!accounts)
        return tl::unexpected(accounts.error());
    if (accounts->empty())
        return problem(Cause::Input, u"There is no account in this workspace to simulate letters to."_s);
    SimulationOrder order { *weeks, static_cast<quint32>(*seed), lastFullWeek((*place)->clock()->today()),
                            (*place)->clock()->zone(), std::move(*accounts) };
    const std::vector<Event> events = simulatedHistory(order);
    const Result<Done> kept = (*store)->together([&]() -> Result<Done> {
        if (auto added = (*store)->addSimulated(events); !added)
            return added;
        return (*store)->saveDocument(MARK, { { u"weeks"_s, *weeks }, { u"seed"_s, *seed } });
    });
    if (!kept)
        return tl::unexpected(kept.error());
    const auto many = static_cast<qint64>(events.size());
    return Reply { Exit::Done,
                   QJsonObject { { u"events"_s, many },
                                 { u"weeks"_s, *weeks },
                                 { u"seed"_s, *seed },
                                 { u"first_week"_s, order.last.plus(1 - *weeks).key() },
                                 { u"last_week"_s, order.last.key() } },
                   u"%1 simulated events from %2 to %3. Each is marked as simulated for ever.\n"_s.arg(many).arg(
                       order.last.plus(1 - *weeks).key(), order.last.key()),
                   {} };
}

} // namespace

const CommandRule SIMULATE { "simulate",       "",         "makes up weeks of history in a practice workspace", 0, 0,
                             SIMULATE_OPTIONS, runSimulate };

} // namespace countersign
