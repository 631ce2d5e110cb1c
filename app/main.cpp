// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandline.h"
#include "workstation.h"

#include <QApplication>
#include <QMessageBox>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

using namespace countersign;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int COULD_NOT = 3;

void nameTheProgram()
{
    QCoreApplication::setApplicationName(u"countersign"_s);
    QCoreApplication::setApplicationVersion(u"" COUNTERSIGN_VERSION ""_s);
}

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// A display that is missing would end the program inside of Qt, without a word of ours.
bool hasDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// A database that is away for a while is the usual reason. Who started the program from a menu sees no terminal.
bool wantsToTryAgain(const Problem &problem)
{
    const QString platform = QGuiApplication::platformName();
    if (platform == u"offscreen" || platform == u"minimal")
        return false;
    QMessageBox box(QMessageBox::Warning, QApplication::translate("main", "Countersign"), problem.says,
                    QMessageBox::Retry | QMessageBox::Close);
    box.setInformativeText(QApplication::translate("main", "Nothing was changed."));
    return box.exec() == QMessageBox::Retry;
}

int runWindow(int argc, char **argv, const QStringList &arguments)
{
    if (!hasDisplay()) {
        std::fputs("countersign: There is no display here. `countersign --help` lists what it does without one.\n",
                   stderr);
        return COULD_NOT;
    }
    const QApplication application(argc, argv);
    nameTheProgram();
    const GlobalOptions options = readGlobalOptions(arguments);
    Workstation workstation(options.where);
    workstation.show();
    for (auto opened = workstation.open(); !opened; opened = workstation.open()) {
        std::fputs(qPrintable(u"countersign: "_s + opened.error().says + u'\n'), stderr);
        if (!wantsToTryAgain(opened.error()))
            return COULD_NOT;
    }
    if (!options.picture.isEmpty())
        workstation.drawInto(options.picture);
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QStringList arguments = argumentsOf(argc, argv);
    if (!isForTheCommandLine(arguments))
        return runWindow(argc, argv, arguments);
    if (drawsPages(arguments)) {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
        qputenv("QT_QPA_PLATFORM", "offscreen"); // fonts are found without a display
#endif
        const QGuiApplication application(argc, argv);
        nameTheProgram();
        return runCommandLine(arguments);
    }
    const QCoreApplication application(argc, argv);
    nameTheProgram();
    return runCommandLine(arguments);
}
