// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/settings.h"
#include "platform/systemclock.h"
#include "protocols/address.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct SettingWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::SettingRow)
};

constexpr auto security = "starttls tls none";
constexpr auto authentication = "plain login xoauth2 none";

using enum SettingKind;
constexpr std::array rows {
    SettingRow { "company.name", Text, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The company's name as it stands in letters.") },
    SettingRow { "company.phone", Phone, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The telephone number that letters give.") },
    SettingRow { "company.timezone", Zone, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "The zone in which days begin, such as Europe/Berlin; empty: this machine's.") },
    SettingRow { "company.currency", SettingKind::Currency, "USD", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The currency of amounts that name none, such as USD.") },
    SettingRow { "me.name", Text, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "Your name: it signs letters and stands beside what you decide.") },
    SettingRow { "me.role", Choice, "coordinator", "coordinator lead account-manager",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "What you do here: it stands beside your name.") },
    SettingRow { "review.words_per_minute", ReadingSpeed, "240", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "How fast you read in the scan, in words a minute: a card counts as seen after so "
                                   "long.") },
    SettingRow { "mail.from", Address, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "The address that letters leave from; your mail server must sign for it.") },
    SettingRow {
        "mail.reply_to", Address, "", "",
        QT_TRANSLATE_NOOP("countersign::SettingRow", "The address that answers come to; empty: the sender's.") },
    SettingRow { "mail.out.host", Host, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "The server that sends; empty: letters go to the practice outbox.") },
    SettingRow { "mail.out.port", Port, "587", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "Its port: 587 for starttls, 465 for tls.") },
    SettingRow { "mail.out.security", Choice, "starttls", security,
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "How the connection is encrypted; none is for this machine only.") },
    SettingRow { "mail.out.auth", Choice, "plain", authentication,
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "How to log in to the server that sends.") },
    SettingRow { "mail.out.user", Text, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The name to log in with.") },
    SettingRow { "mail.out.password_command", Command, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "A command that prints the password, where the key ring has none.") },
    SettingRow {
        "mail.out.ca_file", File, "", "",
        QT_TRANSLATE_NOOP("countersign::SettingRow", "Further certificate authorities to trust, a PEM file.") },
    SettingRow {
        "mail.out.undo_seconds", Seconds, "15", "",
        QT_TRANSLATE_NOOP("countersign::SettingRow", "How long a released letter waits in which Undo takes it back.") },
    SettingRow { "mail.out.per_minute", PerMinute, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "How many letters may leave in a minute; empty: as many as the server takes.") },
    SettingRow { "mail.out.hours", HoursOfDay, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "The hours in which letters leave, such as 07:00-20:00; empty: at any time.") },
    SettingRow { "mail.out.at_most_hours", Hours, "24", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "How many hours after its release a letter may still leave; later it goes back to "
                                   "review.") },
    SettingRow { "mail.in.host", Host, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The server that answers are read from.") },
    SettingRow { "mail.in.port", Port, "993", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "Its port: 993 for tls, 143 for starttls.") },
    SettingRow { "mail.in.security", Choice, "tls", security,
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "How the connection is encrypted; none is for this machine only.") },
    SettingRow {
        "mail.in.auth", Choice, "plain", authentication,
        QT_TRANSLATE_NOOP("countersign::SettingRow", "How to log in to the server that answers are read from.") },
    SettingRow { "mail.in.user", Text, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow", "The name to log in with.") },
    SettingRow { "mail.in.password_command", Command, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "A command that prints the password, where the key ring has none.") },
    SettingRow {
        "mail.in.ca_file", File, "", "",
        QT_TRANSLATE_NOOP("countersign::SettingRow", "Further certificate authorities to trust, a PEM file.") },
    SettingRow {
        "database.url", DatabaseUrl, "", "",
        QT_TRANSLATE_NOOP("countersign::SettingRow",
                          "Where the data lives: sqlite:FILE or postgresql://…; empty: a file in the workspace.") },
    SettingRow { "database.password_command", Command, "", "",
                 QT_TRANSLATE_NOOP("countersign::SettingRow",
                                   "A command that prints the database's password, where the key ring has none.") },
};

tl::unexpected<Problem> takes(const SettingRow &row, const QString &what)
{
    return problem(Cause::Input,
                   SettingWords::tr("The setting '%1' takes %2.").arg(QString::fromLatin1(row.key), what));
}

Result<QString> checkedHost(const SettingRow &row, const QString &value)
{
    const bool isIpv6 = value.contains(u':')
        && std::ranges::all_of(value, [](QChar c) { return u"0123456789abcdefABCDEF:."_s.contains(c); });
    if (isIpv6)
        return value.toLower();
    const QString ace = QString::fromLatin1(QUrl::toAce(value)).toLower();
    const bool isName = !ace.isEmpty() && ace.size() <= 253 && !ace.startsWith(u'-') && !ace.startsWith(u'.')
        && std::ranges::all_of(ace, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
           });
    if (!isName)
        return takes(row, SettingWords::tr("the name or address of a server, such as smtp.example.com"));
    return ace;
}

Result<QString> checkedNumber(const SettingRow &row, const QString &value, int least, int most)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return takes(row, SettingWords::tr("a number from %1 to %2").arg(least).arg(most));
    return QString::number(number);
}

Result<QString> checkedDatabase(const SettingRow &row, const QString &value)
{
    if (value.startsWith(u"sqlite:"_s) && value.size() > 7)
        return value;
    const QUrl url(value, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"postgresql"_s)
        return takes(row, SettingWords::tr("sqlite:FILE or postgresql://USER@HOST/DATABASE"));
    if (!url.password().isEmpty() || url.query().contains(u"password"_s)) {
        return takes(row,
                     SettingWords::tr("an address without a password: that comes from the key ring, from "
                                      "database.password_command or from COUNTERSIGN_DATABASE_PASSWORD"));
    }
    return value;
}

} // namespace

std::span<const SettingRow> settingRows()
{
    return rows;
}

const SettingRow *settingRow(QStringView key)
{
    const auto found
        = std::ranges::find_if(rows, [key](const SettingRow &row) { return key == QLatin1StringView(row.key); });
    return found == rows.end() ? nullptr : &*found;
}

QString helpOf(const SettingRow &row)
{
    return QCoreApplication::translate("countersign::SettingRow", row.help);
}

Result<QString> checkedSetting(const SettingRow &row, const QString &given)
{
    const QString value = given.trimmed();
    if (value.isEmpty() || value.size() > 2000 || hasControlCharacters(value))
        return takes(row, SettingWords::tr("one line of text"));
    switch (row.kind) {
    case Text:
    case Phone:
    case Command:
    case File:
        return value;
    case Zone:
        if (!isZone(value.toLatin1()))
            return takes(row, SettingWords::tr("the name of a time zone, such as Europe/Berlin or America/Chicago"));
        return value;
    case SettingKind::Currency: {
        const QString code = value.toUpper();
        const bool isCode
            = code.size() == 3 && std::ranges::all_of(code, [](QChar c) { return c >= u'A' && c <= u'Z'; });
        if (!isCode || !currencyOf(code))
            return takes(row, SettingWords::tr("the three letters of a currency, such as USD"));
        return code;
    }
    case Choice: {
        const QString choice = value.toLower();
        const QStringList choices = QString::fromLatin1(row.choices).split(u' ');
        if (!choices.contains(choice))
            return takes(row, SettingWords::tr("one of: %1").arg(choices.join(u", "_s)));
        return choice;
    }
    case Address: {
        const auto address = addressFrom(value);
        if (!address)
            return problem(Cause::Input, address.error().says);
        return value;
    }
    case Host:
        return checkedHost(row, value);
    case Port:
        return checkedNumber(row, value, 1, 65535);
    case Seconds:
        return checkedNumber(row, value, 0, 3600);
    case DatabaseUrl:
        return checkedDatabase(row, value);
    case PerMinute:
        return checkedNumber(row, value, 1, 10'000);
    case ReadingSpeed:
        return checkedNumber(row, value, 100, 600);
    case SettingKind::Hours:
        return checkedNumber(row, value, 1, 720);
    case HoursOfDay: {
        const auto hours = hoursFrom(value);
        if (!hours)
            return takes(row, SettingWords::tr("two different times of the day, such as 07:00-20:00"));
        return hours->first.toString(u"HH:mm"_s) + u'-' + hours->second.toString(u"HH:mm"_s);
    }
    }
    Q_UNREACHABLE();
}

} // namespace countersign
