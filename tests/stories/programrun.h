// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

namespace countersign::testing {

/// What the program answered to a shell.
struct ProgramAnswer {
    int exit = -1; ///< also where it did not start, or did not end in two minutes
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

/// Runs the program that was built beside the tests, to its end.
inline ProgramAnswer runProgram(const QStringList &arguments)
{
    constexpr int LONGEST = 120'000; // ms
    QProcess program;
    program.start(QStringLiteral(COUNTERSIGN_PROGRAM), arguments);
    if (!program.waitForStarted() || !program.waitForFinished(LONGEST))
        return {};
    return { program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError() };
}

} // namespace countersign::testing
