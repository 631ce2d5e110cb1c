// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "services/workplace.h"

#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>

namespace countersign {

/// How a verb ended: the exit code of the program.
enum class Exit {
    Done = 0,
    NeedsAPerson = 1, ///< done, but something is blocked, rejected, refused, failed, uncertain or broken
    WrongArguments = 2,
    CouldNot = 3, ///< input unreadable or malformed, no database
};

/// What a verb says: one JSON document for machines, the same in words for people.
struct Reply {
    Exit exit = Exit::Done;
    QJsonValue json; ///< null: the text is for machines as it is (JSON lines)
    QString text; ///< lines end in "\n"
    QStringList asides; ///< for standard error
};

struct OptionRule {
    const char *name; ///< "reason"
    const char *value; ///< "TEXT"; null for a switch
    const char *help;
};

class CommandCall;

/// One verb of the command line.
struct CommandRule {
    const char *verb; ///< "foundation lint"
    const char *arguments; ///< "ID…", as the help shows them
    const char *summary;
    int argumentsAtLeast;
    int argumentsAtMost; ///< -1: any number
    std::span<const OptionRule> options;
    Result<Reply> (*run)(CommandCall &call);
    QString (*moreHelp)() = nullptr; ///< what --help says below the options; lines end in "\n"
};

/// The verbs, in the order in which the help lists them.
std::span<const CommandRule> commandRules();

/// A verb as it was called: its arguments, and the workplace it is for, which is opened when it is first asked for.
class CommandCall {
public:
    QStringList arguments;
    QHash<QString, QString> options;
    bool json = false;
    WorkplaceOrder where;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option) const { return options.value(option); }
    Result<Workplace *> workplace();
    /// The name given with --as, else the settings' own. A Problem where there is neither.
    Result<QString> person();
    /// The workplace's office in the name of --as.
    Result<Office> office();
    /// The call itself is wrong, whatever stands in the workspace: the program ends with Exit::WrongArguments.
    tl::unexpected<Problem> wrong(const QString &why);
    bool isWrong() const { return m_isWrong; }
    /// What should be said of the workplace whatever the verb does: values in its settings that are not in force.
    QStringList complaints() const;

private:
    std::unique_ptr<Workplace> m_workplace;
    bool m_isWrong = false;
};

/// Whether the arguments (without the program's name) name a verb, or ask for help or the version: else the window
/// opens.
bool isForTheCommandLine(const QStringList &arguments);

/// The options that come before or after any verb.
struct GlobalOptions {
    WorkplaceOrder where;
    QString picture; ///< the window is drawn into this file and closed
    QStringList rest;
    QString trouble; ///< why the arguments are wrong; empty where they are not
};
GlobalOptions readGlobalOptions(const QStringList &arguments);

/// Whether a page is drawn into a file, which takes fonts: a QGuiApplication, be it without a screen.
bool drawsPages(const QStringList &arguments);

/// Runs a verb. Writes to standard output and standard error. \returns the exit code
int runCommandLine(const QStringList &arguments);

} // namespace countersign
