// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/workplace.h"

#include "documents/reader.h"
#include "mail/practicepost.h"
#include "mail/smtppost.h"
#include "platform/log.h"
#include "services/publishing.h"
#include "store/openstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString SETTINGS_DOCUMENT = u"workspace/settings"_s;

/// The key ring of practice: it holds nothing and keeps nothing, so that trying the program leaves no trace.
class NoKeyRing final : public KeyRing {
public:
    std::optional<Secret> read(const QString &) override { return {}; }
    Result<Done> write(const QString &, const Secret &) override
    {
        return problem(Cause::Input,
                       QCoreApplication::translate("countersign::Workplace", "Practice keeps no passwords."));
    }
};

/// The key that seals the audit log's head; made once, where there is a key ring to keep it.
std::shared_ptr<const Secret> headKeyOf(KeyRing &ring, const Workspace &workspace)
{
    const QString name = u"audit-head "_s + workspace.folder();
    if (auto kept = ring.read(name); kept && !kept->isEmpty())
        return std::make_shared<const Secret>(std::move(*kept));
    QByteArray random(32, '\0');
    for (char &byte : random)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    Secret fresh(random.toHex());
    if (!ring.write(name, fresh))
        return {};
    return std::make_shared<const Secret>(std::move(fresh));
}

} // namespace

Office officeOf(const Settings &settings, std::shared_ptr<const Clock> clock)
{
    Office office;
    office.company = settings.company();
    office.me = settings.me();
    office.company.coordinatorName = office.me.name;
    office.sender = { senderName(office.company), settings.value(u"mail.from"), settings.value(u"mail.reply_to") };
    // Letters that stay on this machine may be tried before the house has an address.
    if (office.sender.address.isEmpty() && settings.value(u"mail.out.host").isEmpty())
        office.sender.address = u"practice@countersign.example"_s;
    office.undoTime = undoTime(settings);
    office.leaving = leavingRules(settings);
    office.releaseHolds = releaseHolds(settings);
    office.readingSpeed = settings.value(u"review.words_per_minute").toInt();
    office.clock = std::move(clock);
    return office;
}

Result<Done> takeFoundation(Store &store, Office &office)
{
    const auto current = store.currentFoundation();
    if (!current)
        return tl::unexpected(current.error());
    if (!*current)
        return Done {};
    if (office.rules && office.foundation().version == (*current)->version)
        return Done {};
    office.rules = rulebookOf(readFoundation((*current)->documents));
    office.foundationNumber = (*current)->number;
    if (const Currency &meant = office.foundation().conventions.currency; !meant.isNull())
        office.company.currency = meant;
    return Done {};
}

Result<Done> beginWithStarter(Store &store, const Office &office)
{
    const auto current = store.currentFoundation();
    if (!current)
        return tl::unexpected(current.error());
    if (*current)
        return Done {};
    const auto published = publishFoundation(
        store, starterFoundation(), QCoreApplication::translate("countersign::Workplace", "The starter documents"),
        u"Countersign"_s, office.now());
    if (!published)
        return tl::unexpected(published.error());
    return Done {};
}

Workplace::Workplace(Workspace workspace, Settings settings, const WorkplaceOrder &order)
    : m_workspace(std::move(workspace))
    , m_settings(std::move(settings))
    , m_ring(order.practice ? std::make_unique<NoKeyRing>() : systemKeyRing())
    , m_secrets(std::make_unique<Secrets>(m_settings, *m_ring))
    , m_clock(std::make_shared<const SystemClock>(m_settings.company().timezone, order.today))
    , m_practice(order.practice)
    , m_isDaySet(order.today.has_value())
{
}

Workplace::~Workplace()
{
    // The store lets go of its file before a throw-away folder is removed.
    m_store.reset();
    if (m_throwAway)
        closeLog();
}

Result<std::unique_ptr<Workplace>> Workplace::open(const WorkplaceOrder &order)
{
    auto workspace = Workspace::open(order.folder);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto settings = Settings::open(workspace->settingsFile());
    if (!settings)
        return tl::unexpected(settings.error());
    return std::unique_ptr<Workplace>(new Workplace(std::move(*workspace), std::move(*settings), order));
}

Result<std::unique_ptr<Workplace>> Workplace::openThrowAway(const WorkplaceOrder &order)
{
    auto folder = std::make_unique<QTemporaryDir>();
    if (!folder->isValid())
        return problem(
            Cause::Storage,
            QCoreApplication::translate("countersign::Workplace", "No folder for practice could be made: %1.")
                .arg(folder->errorString()));
    WorkplaceOrder within = order;
    within.folder = folder->path();
    auto place = open(within);
    if (place)
        (*place)->m_throwAway = std::move(folder);
    return place;
}

void Workplace::keepLog(const char *what) const
{
    if (!openLog(m_workspace.logFile()))
        return;
    const QByteArray version = QCoreApplication::applicationVersion().toLatin1();
    logEvent(LogLevel::Info, what,
             { { "version", QLatin1StringView(version) },
               { "qt", QLatin1StringView(qVersion()) },
               { "process", QCoreApplication::applicationPid() } });
}

Result<StoreLocation> Workplace::storeLocation()
{
    return storeLocation(m_settings.value(u"database.url"), Secret());
}

Result<StoreLocation> Workplace::storeLocation(const QString &url, Secret typed)
{
    auto location = url.isEmpty() ? Result<StoreLocation>(StoreLocation {}) : storeLocationFromUrl(url);
    if (!location)
        return location;
    // A file that is named without its folder lies in the workspace, from wherever the program is called.
    if (location->engine == StoreLocation::Engine::Sqlite)
        location->file = location->file.isEmpty() ? m_workspace.databaseFile() : m_workspace.file(location->file);
    if (location->engine == StoreLocation::Engine::PostgreSql) {
        auto password = typed.isEmpty() ? m_secrets->read(SecretUse::Database) : Result<Secret>(std::move(typed));
        // None at all may be right, and the server says so otherwise; a command that gave none is what went wrong.
        if (!password && m_settings.isSet(u"database.password_command"))
            return tl::unexpected(password.error());
        if (password)
            location->password = std::make_shared<const Secret>(std::move(*password));
        location->headFile = m_workspace.file(u"audit.head"_s);
    }
    location->headKey = headKeyOf(*m_ring, m_workspace);
    location->timeZone = m_settings.company().timezone;
    location->isPractice = m_practice;
    // A day set by hand is for judging; the log of a real workspace tells the real time.
    if (m_isDaySet && !m_practice)
        location->clock = std::make_shared<const SystemClock>(m_settings.company().timezone);
    return location;
}

StoreWorker::Factory Workplace::storeFactory()
{
    return [where = storeLocation()]() -> Result<std::unique_ptr<Store>> {
        if (!where)
            return tl::unexpected(where.error());
        return openStore(*where);
    };
}

StoreWorker::Factory Workplace::storeFactory(const QString &url, Secret password)
{
    return [where = storeLocation(url, std::move(password))]() -> Result<std::unique_ptr<Store>> {
        if (!where)
            return tl::unexpected(where.error());
        return openStore(*where);
    };
}

Workplace::PostFactory Workplace::postFactory()
{
    const auto server = mailOut(m_settings);
    if (!server && !m_practice)
        return [trouble = server.error()]() -> Result<std::unique_ptr<Post>> {
            return tl::unexpected(trouble);
        };
    if (m_practice || server->host.isEmpty())
        return [folder = m_workspace.practiceOutbox()]() -> Result<std::unique_ptr<Post>> {
            return std::make_unique<PracticePost>(folder);
        };
    // The post works in a thread of its own and asks for the password with settings and a key ring of its own.
    return [server = *server, settings = m_settings, typed = m_mailPassword]() -> Result<std::unique_ptr<Post>> {
        struct Asking {
            explicit Asking(Settings own)
                : settings(std::move(own))
            {
            }
            Settings settings;
            std::unique_ptr<KeyRing> ring = systemKeyRing();
            Secrets secrets { settings, *ring };
        };
        auto asking = std::make_shared<Asking>(settings);
        return std::make_unique<SmtpPost>(server, [asking, typed]() -> Result<Secret> {
            return typed ? Secret(typed->reveal()) : asking->secrets.read(SecretUse::MailOut);
        });
    };
}

void Workplace::keepMailPassword(Secret password)
{
    m_mailPassword = password.isEmpty() ? nullptr : std::make_shared<const Secret>(std::move(password));
}

Result<std::unique_ptr<Post>> Workplace::post()
{
    return postFactory()();
}

QString Workplace::postVia() const
{
    const auto server = mailOut(m_settings);
    if (!server && !m_practice)
        return m_settings.value(u"mail.out.host");
    return m_practice || server->host.isEmpty()
        ? QCoreApplication::translate("countersign::Workplace", "the practice outbox")
        : server->host;
}

bool Workplace::sendsForPractice() const
{
    const auto server = mailOut(m_settings);
    return m_practice || (server && server->host.isEmpty());
}

Result<QString> Workplace::tryMail()
{
    const auto server = mailOut(m_settings);
    if (!server && !m_practice)
        return tl::unexpected(server.error());
    if (sendsForPractice())
        return QCoreApplication::translate("countersign::Workplace",
                                           "No server is set (mail.out.host): letters go to the practice outbox.");
    if (m_settings.value(u"mail.from").isEmpty())
        return problem(Cause::Input,
                       QCoreApplication::translate("countersign::Workplace",
                                                   "mail.from is not set: no letter can leave without a sender."));
    SmtpPost post(*server, [this] { return m_secrets->read(SecretUse::MailOut); });
    if (const auto done = post.tryLogin(); !done)
        return tl::unexpected(done.error());
    return QCoreApplication::translate("countersign::Workplace", "%1 takes our letters.").arg(server->host);
}

Result<Done> Workplace::backUp(const QString &file)
{
    const auto opened = store();
    if (!opened)
        return tl::unexpected(opened.error());
    // The settings travel in the file, so that it is the whole workspace.
    QJsonObject values;
    for (const SettingRow &row : settingRows()) {
        const QString key = QString::fromLatin1(row.key);
        if (m_settings.isSet(key))
            values[key] = m_settings.value(key);
    }
    if (auto kept = (*opened)->saveDocument(SETTINGS_DOCUMENT, values); !kept)
        return kept;
    return (*opened)->backup(file);
}

Result<QString> Workplace::restore(const QString &file, const WorkplaceOrder &order)
{
    auto place = open(order);
    if (!place)
        return tl::unexpected(place.error());
    const auto location = (*place)->storeLocation();
    if (!location)
        return tl::unexpected(location.error());
    if (const auto done = restoreBackup(file, *location, (*place)->m_clock->now()); !done)
        return tl::unexpected(done.error());
    const auto opened = (*place)->store();
    if (!opened)
        return tl::unexpected(opened.error());
    const auto documents = (*opened)->documents(SETTINGS_DOCUMENT);
    if (!documents)
        return tl::unexpected(documents.error());
    for (const auto &[name, values] : *documents) {
        for (auto at = values.begin(); at != values.end(); ++at) {
            // Where the database is belongs to the place and not to the workspace: the backup came from another one,
            // which may be at work. What this place says already stands.
            if (at.key().startsWith(u"database."_s) || (*place)->m_settings.isSet(at.key()))
                continue;
            if (const auto set = (*place)->m_settings.set(at.key(), at.value().toString()); !set)
                return tl::unexpected(set.error());
        }
    }
    return (*place)->m_workspace.folder();
}

Result<Done> Workplace::adoptAuditHead()
{
    const auto location = storeLocation();
    if (!location)
        return tl::unexpected(location.error());
    if (QFileInfo::exists(location->headFileInUse())) {
        return problem(Cause::Conflict,
                       QCoreApplication::translate("countersign::Workplace",
                                                   "A head of the audit log is kept here already (%1); it is not put "
                                                   "aside for another one.")
                           .arg(location->headFileInUse()));
    }
    closeStore();
    return sealAuditLog(*location);
}

bool Workplace::isOwnFile(const QString &path) const
{
    const QString file = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList own { m_workspace.settingsFile(), m_workspace.databaseFile(), m_workspace.file(u"audit.head"_s) };
    if (const auto location = storeLocationFromUrl(m_settings.value(u"database.url"));
        location && location->engine == StoreLocation::Engine::Sqlite)
        own += m_workspace.file(location->file);
    return std::ranges::any_of(own, [&file](const QString &each) {
        const QString name = QDir::cleanPath(each);
        return file == name || file.startsWith(name + u'-') || file.startsWith(name + u'.');
    });
}

void Workplace::closeStore()
{
    m_store.reset();
}

Result<Store *> Workplace::store()
{
    if (!m_store) {
        auto opened = storeFactory()();
        if (!opened)
            return tl::unexpected(opened.error());
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<Office> Workplace::office()
{
    const auto opened = store();
    if (!opened)
        return tl::unexpected(opened.error());
    Office office = officeOf(m_settings, m_clock);
    if (const auto begun = beginWithStarter(**opened, office); !begun)
        return tl::unexpected(begun.error());
    const auto taken = takeFoundation(**opened, office);
    if (!taken)
        return tl::unexpected(taken.error());
    const auto words = (*opened)->companyWords();
    if (!words)
        return tl::unexpected(words.error());
    office.dictionaries.setCompanyWords(*words);
    const auto vigilance = (*opened)->vigilance();
    if (!vigilance)
        return tl::unexpected(vigilance.error());
    office.vigilance = *vigilance;
    return office;
}

} // namespace countersign
