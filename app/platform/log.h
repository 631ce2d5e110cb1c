// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/result.h"

#include <chrono>
#include <concepts>
#include <initializer_list>
#include <string>

namespace countersign {

/// A text of which only the length may be known.
struct Redacted {
    QStringView text;
};

/// Something that may stand in a log file. There is no way to make one of a QString: bodies, names, addresses and
/// secrets have none.
class LogField {
public:
    template <class Tag>
    LogField(const char *key, const Id<Tag> &id)
        : m_text(key + ('=' + id.value().toStdString()))
    {
    }
    template <std::integral Number>
    LogField(const char *key, Number number)
        : m_text(key + ('=' + std::to_string(number)))
    {
    }
    template <class Rep, class Period>
    LogField(const char *key, std::chrono::duration<Rep, Period> took)
        : LogField(key, std::chrono::duration_cast<std::chrono::milliseconds>(took).count())
    {
        m_text += "ms";
    }
    LogField(const char *key, QLatin1StringView word); ///< a word of the program's own: the key of an enum value
    LogField(const char *key, const Redacted &text); ///< body=[412 chars]

    const std::string &text() const { return m_text; }

private:
    std::string m_text;
};

enum class LogLevel {
    Debug, ///< the steps
    Info, ///< a person did or got something
    Warning, ///< recovered
    Error, ///< somebody must act
};

/// Takes Qt's own messages from now on: warnings go to standard error, but for those of the program's own categories
/// ("countersign.…"), which are for the log alone. openLog() does the same.
void takeQtMessages();

/// Writes to `file` from now on, in this process: rotating, a few megabytes in all, readable by this user only. Qt's
/// own messages go there too. Called once, before other threads start.
Result<Done> openLog(const QString &file);
void closeLog(); ///< what is written afterwards goes nowhere

/// "sent communication=C12 took=41ms". Thread-safe; goes nowhere until openLog().
/// \param event what happened, in a word or two of the program's own
void logEvent(LogLevel level, const char *event, std::initializer_list<LogField> fields = {});

} // namespace countersign
