// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/company.h"
#include "domain/result.h"
#include "lifecycle/leaving.h"
#include "protocols/mailserver.h"

#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <optional>
#include <span>

namespace countersign {

/// What a setting's value may be.
enum class SettingKind {
    Text,
    Phone,
    Zone,
    Currency,
    Choice,
    Address,
    Host,
    Port,
    Seconds,
    Command,
    File,
    DatabaseUrl,
    PerMinute, ///< how many a minute
    HoursOfDay, ///< "07:00-20:00"
    ReadingSpeed, ///< words a minute
    Hours
};

/// One row of the table of settings.
struct SettingRow {
    const char *key; ///< "mail.out.host"
    SettingKind kind;
    const char *preset; ///< in force until something is set; empty: nothing
    const char *choices; ///< of a Choice, joined with spaces
    const char *help; ///< a sentence, to be translated
};
std::span<const SettingRow> settingRows();
const SettingRow *settingRow(QStringView key); ///< nullptr where there is none
QString helpOf(const SettingRow &row); ///< translated

/// A value as it is kept: trimmed, in its usual form. A Problem says what the setting takes.
Result<QString> checkedSetting(const SettingRow &row, const QString &value);

/// The configuration of one workspace, in one file that this user alone can read: JSON, one key a line. Values are
/// looked at when they are set and again when they are read; a secret is never among them.
class Settings {
public:
    /// A file that is missing is a configuration of presets; one that cannot be read is a Problem.
    static Result<Settings> open(const QString &file);

    QString value(QStringView key) const; ///< what is set, else the preset; empty for an unknown key
    bool isSet(QStringView key) const;
    /// Looks at the value and writes the file, whole or not at all. An empty value goes back to the preset.
    Result<Done> set(const QString &key, const QString &value);
    /// For scripts and tests: the value of a known key, or a Problem that names the keys that are near.
    Result<QString> read(const QString &key) const;
    QStringList complaints() const { return m_complaints.values(); } ///< about values in the file that were left aside
    /// About the first of these keys whose value in the file is not in force; empty where all are.
    QString complaintAbout(const QStringList &keys) const;

    Company company() const;
    Person me() const;

private:
    explicit Settings(QString file);
    Result<Done> write(const QMap<QString, QString> &values, const QJsonObject &leftAside) const;

    QString m_file;
    QMap<QString, QString> m_values;
    QJsonObject m_leftAside; ///< another version's keys, and values that do not fit: written back as they are
    QMap<QString, QString> m_complaints; ///< by key
};

/// How outgoing mail is reached. An empty host: none is configured, and letters go to the practice outbox.
/// \returns a Problem where the values contradict each other (no encryption to another machine, no user)
Result<MailServer> mailOut(const Settings &settings);
std::chrono::seconds undoTime(const Settings &settings);
/// How many letters may leave a minute and at which hours.
LeavingRules leavingRules(const Settings &settings);
/// How long after its release a letter may still leave.
std::chrono::hours releaseHolds(const Settings &settings);

} // namespace countersign
