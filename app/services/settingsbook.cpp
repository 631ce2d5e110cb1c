// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/settingsbook.h"

#include "jobs/compute.h"
#include "mail/post.h"

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString PASSWORD = u"mail.out.password"_s;

struct ShownSetting {
    const char *key;
    const char *section;
    const char *title;
};
constexpr std::array SHOWN {
    ShownSetting { "company.name", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Company"),
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Name") },
    ShownSetting { "company.phone", "Company", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Telephone") },
    ShownSetting { "company.timezone", "Company", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Time zone") },
    ShownSetting { "company.currency", "Company", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Currency") },
    ShownSetting { "me.name", QT_TRANSLATE_NOOP("countersign::SettingsBook", "You"),
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Name") },
    ShownSetting { "me.role", "You", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Role") },
    ShownSetting { "review.words_per_minute", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Batch scan"),
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Reading speed") },
    ShownSetting { "mail.from", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Mail out"),
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Sender") },
    ShownSetting { "mail.reply_to", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Answers to") },
    ShownSetting { "mail.out.host", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Server") },
    ShownSetting { "mail.out.port", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Port") },
    ShownSetting { "mail.out.security", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Encryption") },
    ShownSetting { "mail.out.auth", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Log in with") },
    ShownSetting { "mail.out.user", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "User") },
    ShownSetting { "mail.out.password", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Password") },
    ShownSetting { "mail.out.undo_seconds", "Mail out",
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Seconds to undo") },
    ShownSetting { "mail.out.hours", "Mail out", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Hours") },
    ShownSetting { "mail.out.per_minute", "Mail out",
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Letters a minute") },
    ShownSetting { "mail.out.at_most_hours", "Mail out",
                   QT_TRANSLATE_NOOP("countersign::SettingsBook", "Too late after") },
};

/// A choice as a person reads it; as it is where there is no other word.
QString titleOf(const QString &choice)
{
    struct Title {
        const char *choice;
        const char *words;
    };
    constexpr std::array TITLES {
        Title { "coordinator", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Coordinator") },
        Title { "lead", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Team lead") },
        Title { "account-manager", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Account manager") },
        Title { "starttls", QT_TRANSLATE_NOOP("countersign::SettingsBook", "STARTTLS") },
        Title { "tls", QT_TRANSLATE_NOOP("countersign::SettingsBook", "TLS from the beginning") },
        Title { "none", QT_TRANSLATE_NOOP("countersign::SettingsBook", "None") },
        Title { "plain", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Password (PLAIN)") },
        Title { "login", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Password (LOGIN)") },
        Title { "xoauth2", QT_TRANSLATE_NOOP("countersign::SettingsBook", "Token (XOAUTH2)") },
    };
    for (const Title &title : TITLES) {
        if (choice == QLatin1StringView(title.choice))
            return SettingsBook::tr(title.words);
    }
    return choice;
}

SettingEntry::Kind kindOf(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Choice:
        return SettingEntry::Kind::Choice;
    case SettingKind::Port:
    case SettingKind::Seconds:
    case SettingKind::PerMinute:
    case SettingKind::Hours:
    case SettingKind::ReadingSpeed:
        return SettingEntry::Kind::Number;
    case SettingKind::Text:
    case SettingKind::Phone:
    case SettingKind::Zone:
    case SettingKind::Currency:
    case SettingKind::Address:
    case SettingKind::Host:
    case SettingKind::Command:
    case SettingKind::File:
    case SettingKind::DatabaseUrl:
    case SettingKind::HoursOfDay:
        return SettingEntry::Kind::Text;
    }
    Q_UNREACHABLE();
}

} // namespace

SettingsBook::SettingsBook(Workplace &place, QObject *parent)
    : SettingsDesk(parent)
    , m_place(place)
{
}

std::vector<SettingEntry> SettingsBook::entries() const
{
    std::vector<SettingEntry> entries;
    const Settings &settings = m_place.settings();
    for (const ShownSetting &shown : SHOWN) {
        SettingEntry entry;
        entry.key = QString::fromLatin1(shown.key);
        entry.section = tr(shown.section);
        entry.title = tr(shown.title);
        if (entry.key == PASSWORD) {
            entry.kind = SettingEntry::Kind::Secret;
            const QString source = m_place.isPractice() ? QString() : m_place.secrets().sourceOf(SecretUse::MailOut);
            entry.isSet = !source.isEmpty();
            entry.help = entry.isSet ? tr("It comes from %1.").arg(source)
                                     : tr("It is kept in the system's key ring; without one, for this session.");
        } else if (const SettingRow *row = settingRow(entry.key)) {
            entry.kind = kindOf(row->kind);
            entry.help = helpOf(*row);
            if (entry.kind == SettingEntry::Kind::Choice) {
                entry.allowed = QString::fromLatin1(row->choices).split(u' ');
                for (const QString &choice : std::as_const(entry.allowed))
                    entry.allowedTitles += titleOf(choice);
            }
            entry.value = settings.value(entry.key);
            entry.isSet = settings.isSet(entry.key);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<Done> SettingsBook::set(const QString &key, const QString &value)
{
    auto done = m_place.settings().set(key, value);
    if (done)
        Q_EMIT changed(key);
    return done;
}

QFuture<Result<Done>> SettingsBook::setSecret(const QString &key, const QString &value)
{
    if (key != PASSWORD)
        return QtFuture::makeReadyFuture(Result<Done>(problem(Cause::Bug, tr("There is no such password."))));
    auto kept = m_place.secrets().store(SecretUse::MailOut, Secret(value.toUtf8()));
    // Without a key ring it holds for this session, and the field says so.
    m_place.keepMailPassword(kept ? Secret() : Secret(value.toUtf8()));
    Q_EMIT changed(key);
    return QtFuture::makeReadyFuture(kept);
}

/// A letter of its own, beside the outbox: it concerns no customer.
QFuture<Result<QString>> SettingsBook::sendTest()
{
    const Office office = officeOf(m_place.settings(), m_place.clock());
    const QString to = office.sender.address;
    if (to.isEmpty())
        return QtFuture::makeReadyFuture(Result<QString>(problem(Cause::Input, tr("Set the sender's address first."))));
    return compute([office, to, makePost = m_place.postFactory(), local = m_place.clock()->local(),
                    subject = tr("A test from Countersign"),
                    body = tr("This letter went out as letters to customers will.")]() -> Result<QString> {
        const auto letter = compose({ CommunicationId(u"test"_s),
                                      { to, subject, body + u'\n' },
                                      office.me.name,
                                      office.sender,
                                      makeMessageId(office.sender.address),
                                      {},
                                      local });
        if (!letter)
            return tl::unexpected(letter.error());
        auto post = makePost();
        if (!post)
            return tl::unexpected(post.error());
        const Delivery delivery = (*post)->deliver(*letter, { [] { return Result<Done>(Done {}); }, {} });
        (*post)->close();
        if (delivery.fate != Delivery::Fate::Accepted)
            return problem(Cause::Network,
                           delivery.fate == Delivery::Fate::NotAccepted ? delivery.trouble.says : delivery.says);
        return SettingsBook::tr("Sent to %1 via %2.").arg(to, (*post)->via());
    });
}

} // namespace countersign
