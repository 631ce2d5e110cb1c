// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/log.h"

#include "platform/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

namespace countersign {
namespace {

struct LogWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Log)
};

constexpr size_t largestLog = 1024 * 1024;
constexpr size_t mostOldLogs = 4;
constexpr const char *loggerName = "countersign";

spdlog::level::level_enum levelOf(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return spdlog::level::debug;
    case LogLevel::Info:
        return spdlog::level::info;
    case LogLevel::Warning:
        return spdlog::level::warn;
    case LogLevel::Error:
        return spdlog::level::err;
    }
    Q_UNREACHABLE();
}

/// One line, whatever the text holds: a line break could forge an entry.
std::string inOneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
    return text;
}

void write(spdlog::level::level_enum level, const std::string &line)
{
    if (const auto logger = spdlog::get(loggerName))
        logger->log(level, spdlog::string_view_t(line));
}

void takeQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const std::string line
        = inOneLine(std::string("qt category=") + context.category + " says=" + message.toStdString());
    switch (type) {
    case QtDebugMsg:
        return write(spdlog::level::debug, line);
    case QtInfoMsg:
        return write(spdlog::level::info, line);
    case QtWarningMsg:
        write(spdlog::level::warn, line);
        break;
    case QtCriticalMsg:
    case QtFatalMsg:
        write(spdlog::level::err, line);
        break;
    }
    // What the person should know is said by whoever met the trouble, in a sentence.
    if (!QByteArrayView(context.category).startsWith("countersign."))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace

LogField::LogField(const char *key, QLatin1StringView word)
    : m_text(inOneLine(key + ('=' + std::string(word.data(), static_cast<size_t>(word.size())))))
{
}

LogField::LogField(const char *key, const Redacted &text)
    : m_text(key + ("=[" + std::to_string(text.text.size()) + " chars]"))
{
}

void takeQtMessages()
{
    qInstallMessageHandler(takeQtMessage);
}

Result<Done> openLog(const QString &file)
{
    const auto failed = [&file](const QString &why) {
        return problem(Cause::Storage, LogWords::tr("The log '%1' cannot be written (%2).").arg(file, why));
    };
    if (!makePrivateFolder(QFileInfo(file).path()))
        return failed(LogWords::tr("its folder cannot be made"));
    QFile own(file);
    if (!own.open(QFile::Append) || !own.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return failed(own.errorString());
    own.close();
    closeLog();
    try {
        const auto logger
            = spdlog::rotating_logger_mt(loggerName, QFile::encodeName(file).toStdString(), largestLog, mostOldLogs);
        logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
        logger->set_level(spdlog::level::debug);
        logger->flush_on(spdlog::level::info);
    } catch (const spdlog::spdlog_ex &error) {
        return failed(QString::fromLocal8Bit(error.what()));
    }
    takeQtMessages();
    return Done {};
}

void closeLog()
{
    qInstallMessageHandler(nullptr);
    spdlog::drop(loggerName);
}

void logEvent(LogLevel level, const char *event, std::initializer_list<LogField> fields)
{
    std::string line = event;
    for (const LogField &field : fields)
        line += ' ' + field.text();
    write(levelOf(level), inOneLine(line));
}

} // namespace countersign
