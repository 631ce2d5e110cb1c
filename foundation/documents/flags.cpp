// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/flagnames.h"
#include "documents/values.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array FLAG_COLUMNS { ColumnSpec { u"Flag", MUST_BE_FILLED }, ColumnSpec { u"Threshold" },
                                    ColumnSpec { u"Window" }, ColumnSpec { u"Applies to" } };
constexpr TableSpec FLAGS { u"Flags", Presence::Expected, FLAG_COLUMNS };

constexpr auto NO_THRESHOLD = FlagSpec::Threshold::None;
constexpr auto NO_WINDOW = FlagSpec::Window::None;
constexpr std::array FLAG_SPECS {
    FlagSpec { u"key-account", NO_THRESHOLD, NO_WINDOW, false },
    FlagSpec { u"repeat-occurrence", FlagSpec::Threshold::Count, FlagSpec::Window::InDays },
    FlagSpec { u"quality-issue" },
    FlagSpec { u"value-threshold", FlagSpec::Threshold::Amount, NO_WINDOW },
    FlagSpec { u"relationship-risk", NO_THRESHOLD, FlagSpec::Window::Risk },
    FlagSpec { u"escalation-trigger", NO_THRESHOLD, NO_WINDOW, false },
    FlagSpec { u"drafter-uncertain" },
    FlagSpec { u"fact-mismatch", NO_THRESHOLD, NO_WINDOW, false },
    FlagSpec { u"missing-facts" },
    FlagSpec { u"account-note" },
    FlagSpec { u"novel-case" },
    FlagSpec { u"duplicate", NO_THRESHOLD, FlagSpec::Window::InDays },
    FlagSpec { u"compliance", NO_THRESHOLD, NO_WINDOW, false },
    FlagSpec { u"sampled" },
    FlagSpec { u"phase-individual" },
};

void complainAbout(const DocumentCell &cell, const FlagRow &flag, const QString &message, DocumentProblems &problems)
{
    problems.error(cell.line, cell.column, u"flag %1: %2"_s.arg(quoted(flag.flag), message));
}

void readThreshold(const DocumentCell &cell, const FlagSpec &spec, const Currency &bare, FlagRow &flag,
                   DocumentProblems &problems)
{
    if (!cell.isSet())
        return;
    if (isSameTitle(cell.text, u"off")) {
        flag.off = spec.mayBeOff;
        if (!spec.mayBeOff)
            complainAbout(cell, flag, u"it cannot be switched off (write - in place of off)"_s, problems);
        return;
    }
    switch (spec.threshold) {
    case FlagSpec::Threshold::None:
        complainAbout(cell, flag,
                      u"it has no threshold, so %1 would mean nothing (write -%2)"_s.arg(
                          quoted(cell.text), spec.mayBeOff ? u", or off"_s : QString()),
                      problems);
        return;
    case FlagSpec::Threshold::Count:
        flag.count = countOf(cell.text);
        if (!flag.count || *flag.count < 1) {
            flag.count.reset();
            complainAbout(cell, flag, u"threshold %1 is no number of times (write 3, or off)"_s.arg(quoted(cell.text)),
                          problems);
        }
        return;
    case FlagSpec::Threshold::Amount:
        flag.amount = amountOf(cell.text, bare);
        if (!flag.amount)
            complainAbout(cell, flag, u"threshold %1 is no amount%2"_s.arg(quoted(cell.text), amountAdvice(cell.text)),
                          problems);
        return;
    }
    Q_UNREACHABLE();
}

void readWindow(const DocumentCell &cell, const FlagSpec &spec, FlagRow &flag, DocumentProblems &problems)
{
    if (!cell.isSet())
        return;
    switch (spec.window) {
    case FlagSpec::Window::None:
        complainAbout(cell, flag, u"it has no window, so %1 would mean nothing (write -)"_s.arg(quoted(cell.text)),
                      problems);
        return;
    case FlagSpec::Window::InDays:
        flag.window = daysOf(cell.text);
        if (flag.window && flag.window->count() > 0)
            return;
        flag.window.reset();
        if (durationOf(cell.text))
            complainAbout(cell, flag, u"window %1 is not in whole days (write 7 d or 4 weeks)"_s.arg(quoted(cell.text)),
                          problems);
        else
            complainAbout(cell, flag, u"window %1 is no duration%2"_s.arg(quoted(cell.text), durationAdvice(cell.text)),
                          problems);
        return;
    case FlagSpec::Window::Risk: {
        RiskWindowsReading reading = riskWindowsOf(cell.text);
        if (!reading.wrong.isEmpty())
            complainAbout(cell, flag, reading.wrong, problems);
        flag.risk = reading.windows;
        return;
    }
    }
    Q_UNREACHABLE();
}

QStringList flagNames()
{
    QStringList names;
    for (const FlagSpec &spec : FLAG_SPECS)
        names += spec.id.toString();
    return names;
}
} // namespace

std::span<const FlagSpec> flagSpecs()
{
    return FLAG_SPECS;
}

void readFlags(const MarkdownDocument &document, const References &references, Foundation &foundation,
               DocumentProblems &problems)
{
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, FLAGS, problems)) {
        const DocumentCell &name = row.cell(u"Flag");
        for (const QString &written : listOf(name.text)) {
            const QString id = written.toLower();
            const auto spec = std::ranges::find(FLAG_SPECS, QStringView(id), &FlagSpec::id);
            if (spec == FLAG_SPECS.end()) {
                problems.error(
                    name.line, name.column,
                    u"flag %1 is not known%2"_s.arg(quoted(written), problems.suggestionFrom(written, flagNames())));
                continue;
            }
            FlagRow flag;
            flag.flag = id;
            flag.source = { problems.file(), row.line() };
            readThreshold(row.cell(u"Threshold"), *spec, foundation.conventions.currency, flag, problems);
            readWindow(row.cell(u"Window"), *spec, flag, problems);
            const auto to = references.appliesTo(row.cell(u"Applies to"), u"flag %1"_s.arg(quoted(id)), problems);
            if (!to)
                continue;
            flag.to = *to;
            const QString key = id + u'|' + reachOf(flag.to);
            if (seen.contains(key))
                problems.error(
                    name.line, name.column,
                    u"flag %1 stands here twice for the same, first on line %2 (remove one, or change what it applies "
                    u"to)"_s.arg(quoted(id))
                        .arg(seen[key]));
            else
                seen.insert(key, row.line());
            foundation.flags.push_back(std::move(flag));
        }
    }
}

} // namespace countersign
