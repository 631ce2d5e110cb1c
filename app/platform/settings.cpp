// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"

#include "jobs/wholefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Settings)
};

constexpr qint64 largestFile = 1024 * 1024;

QStringList nearKeys(const QString &key)
{
    const QString area = key.section(u'.', 0, 0);
    QStringList near;
    for (const SettingRow &row : settingRows()) {
        const QString known = QString::fromLatin1(row.key);
        if (known.startsWith(QString(area + u'.')))
            near.append(known);
    }
    return near;
}

/// Whether a value under this key would be a secret; the command that prints one is none.
bool looksSecret(const QString &key)
{
    const QString last = key.section(u'.', -1).toLower();
    if (last.endsWith(u"_command"))
        return false;
    return std::ranges::any_of(std::array { u"password"_s, u"passwd"_s, u"secret"_s, u"token"_s, u"key"_s },
                               [&last](const QString &word) { return last.contains(word); });
}

tl::unexpected<Problem> unknownKey(const QString &key)
{
    if (looksSecret(key)) {
        return problem(
            Cause::Input,
            SettingsWords::tr("'%1' would be a secret: those are never kept in the settings. Use the key ring, the "
                              "setting that ends in 'password_command', or the environment.")
                .arg(key));
    }
    const QStringList near = nearKeys(key);
    if (near.isEmpty())
        return problem(Cause::Input,
                       SettingsWords::tr("There is no setting '%1'. 'settings list' shows them all.").arg(key));
    return problem(Cause::Input,
                   SettingsWords::tr("There is no setting '%1'. Near it are: %2.").arg(key, near.join(u", "_s)));
}

} // namespace

Settings::Settings(QString file)
    : m_file(std::move(file))
{
}

Result<Settings> Settings::open(const QString &file)
{
    Settings settings(file);
    QFile source(file);
    if (!source.exists())
        return settings;
    const auto unreadable = [&file](const QString &why) {
        return problem(
            Cause::Storage,
            SettingsWords::tr("The settings '%1' cannot be read: %2. Mend the file, or remove it to start with the "
                              "presets.")
                .arg(file, why));
    };
    if (!source.open(QFile::ReadOnly))
        return unreadable(source.errorString());
    if (source.size() > largestFile)
        return unreadable(SettingsWords::tr("it is too large"));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(source.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable(SettingsWords::tr("%1 at character %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        return unreadable(SettingsWords::tr("it is no JSON object"));
    const QJsonObject values = document.object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString text = it->isDouble() ? QString::number(it->toDouble()) : it->toString();
        if (const SettingRow *row = settingRow(it.key())) {
            const auto checked = checkedSetting(*row, text);
            if (!checked) {
                settings.m_complaints.insert(it.key(), checked.error().says);
                settings.m_leftAside.insert(it.key(), *it);
                continue;
            }
            settings.m_values.insert(it.key(), *checked);
        } else if (looksSecret(it.key())) {
            settings.m_complaints.insert(
                it.key(),
                SettingsWords::tr(
                    "The settings file holds a secret under '%1'. It is not used from there, and the next "
                    "change of a setting takes it out: put it into the key ring, a command or the "
                    "environment, and change it, since others may have read it.")
                    .arg(it.key()));
        } else {
            settings.m_leftAside.insert(it.key(), *it);
        }
    }
    return settings;
}

QString Settings::value(QStringView key) const
{
    const SettingRow *row = settingRow(key);
    if (!row)
        return {};
    const auto found = m_values.constFind(key.toString());
    return found == m_values.constEnd() ? QString::fromUtf8(row->preset) : *found;
}

bool Settings::isSet(QStringView key) const
{
    return m_values.contains(key.toString());
}

Result<QString> Settings::read(const QString &key) const
{
    if (!settingRow(key))
        return unknownKey(key);
    return value(key);
}

Result<Done> Settings::set(const QString &key, const QString &value)
{
    const SettingRow *row = settingRow(key);
    if (!row)
        return unknownKey(key);
    QMap<QString, QString> values = m_values;
    if (value.trimmed().isEmpty()) {
        values.remove(key);
    } else {
        const auto checked = checkedSetting(*row, value);
        if (!checked)
            return tl::unexpected(checked.error());
        values.insert(key, *checked);
    }
    QJsonObject leftAside = m_leftAside;
    leftAside.remove(key);
    if (const auto written = write(values, leftAside); !written)
        return written;
    m_values = values;
    m_leftAside = leftAside;
    m_complaints.remove(key);
    for (const QString &dropped : m_complaints.keys()) {
        if (looksSecret(dropped))
            m_complaints.remove(dropped);
    }
    return Done {};
}

QString Settings::complaintAbout(const QStringList &keys) const
{
    for (const QString &key : keys) {
        if (settingRow(key) && m_complaints.contains(key))
            return m_complaints.value(key);
    }
    return {};
}

Result<Done> Settings::write(const QMap<QString, QString> &values, const QJsonObject &leftAside) const
{
    // What this version does not understand stays as it is: it may be a slip of the pen that somebody will mend.
    QJsonObject json = leftAside;
    for (auto it = values.begin(); it != values.end(); ++it)
        json.insert(it.key(), it.value());
    QString trouble;
    if (!writeWholeFile(m_file, QJsonDocument(json).toJson(), &trouble)) {
        return problem(Cause::Storage,
                       SettingsWords::tr("The settings '%1' cannot be written (%2). They are as they were before.")
                           .arg(m_file, trouble));
    }
    return Done {};
}

Company Settings::company() const
{
    Company company;
    company.name = value(u"company.name");
    company.phone = value(u"company.phone");
    company.coordinatorName = value(u"me.name");
    company.currency = Currency { value(u"company.currency") };
    company.timezone = value(u"company.timezone").toLatin1();
    return company;
}

Person Settings::me() const
{
    return { value(u"me.name"), fromKey<Role>(value(u"me.role")).value_or(Role::Coordinator), {} };
}

} // namespace countersign
