// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/storeworker.h"
#include "platform/secrets.h"
#include "platform/settings.h"
#include "platform/systemclock.h"
#include "platform/workspace.h"
#include "services/office.h"
#include "store/storelocation.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace countersign {

class Post;

/// Where a program works, as its arguments say it.
struct WorkplaceOrder {
    QString folder; ///< empty: the user's data folder, or for practice one that is removed at exit
    bool practice = false;
    std::optional<QDate> today;
};

/// One desk's folder with what lives in it: settings, secrets, the store, the way out for letters. The window and every
/// verb of the command line stand on it. Used in the thread it was made in, but for what storeFactory() makes.
class Workplace {
public:
    static Result<std::unique_ptr<Workplace>> open(const WorkplaceOrder &order);
    /// In a folder that is removed with it.
    static Result<std::unique_ptr<Workplace>> openThrowAway(const WorkplaceOrder &order);
    ~Workplace();

    const Workspace &workspace() const { return m_workspace; }
    /// The program's log file from now on is this folder's. Where it cannot be written the work goes on without.
    void keepLog(const char *what) const;
    Settings &settings() { return m_settings; }
    Secrets &secrets() { return *m_secrets; }
    std::shared_ptr<const SystemClock> clock() const { return m_clock; }
    bool isPractice() const { return m_practice; }

    /// Makes the store that database.url names, in whatever thread it is called. It outlives this.
    StoreWorker::Factory storeFactory();
    /// The same for another database.url, to try it. \param password empty: the one that is kept
    StoreWorker::Factory storeFactory(const QString &url, Secret password);
    /// The store of this thread, opened when it is first asked for.
    Result<Store *> store();
    /// Before a worker of its own takes over.
    void closeStore();

    /// The office as it is now, with the Foundation in force.
    Result<Office> office();

    using PostFactory = std::function<Result<std::unique_ptr<Post>>()>;
    /// Makes the way out, in whatever thread it is called: the practice outbox, or the server that the settings name.
    PostFactory postFactory();
    Result<std::unique_ptr<Post>> post();
    /// The password of the server that sends, for this session: where there is no key ring a person is asked once.
    /// Taken over by what postFactory() gives from now on.
    void keepMailPassword(Secret password);
    QString postVia() const; ///< "the practice outbox", "smtp.example.com"
    bool sendsForPractice() const;
    /// Logs in to the server and sends nothing. How it stands, as a sentence.
    Result<QString> tryMail();

    /// Keeps the end of the audit log on this desk from now on, where none is kept yet: what a person has it do on a
    /// desk that is new to a team's database. A Conflict where one is kept.
    Result<Done> adoptAuditHead();
    /// Whether a file of that name is, or would be, one of those that the workspace lives in.
    bool isOwnFile(const QString &path) const;
    /// The database with the settings, in one file, verified.
    Result<Done> backUp(const QString &file);
    /// A backup into a workspace that holds nothing yet; where its database is stays as this place says. \returns its
    /// folder
    static Result<QString> restore(const QString &file, const WorkplaceOrder &order);

private:
    Workplace(Workspace workspace, Settings settings, const WorkplaceOrder &order);

    Result<StoreLocation> storeLocation();
    Result<StoreLocation> storeLocation(const QString &url, Secret typed);

    std::unique_ptr<QTemporaryDir> m_throwAway;
    Workspace m_workspace;
    Settings m_settings;
    std::unique_ptr<KeyRing> m_ring;
    std::unique_ptr<Secrets> m_secrets;
    std::shared_ptr<const SystemClock> m_clock;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const Secret> m_mailPassword; ///< of this session
    bool m_practice;
    bool m_isDaySet; ///< by hand, --today
};

/// An office of these settings, without a Foundation.
Office officeOf(const Settings &settings, std::shared_ptr<const Clock> clock);

/// Puts the starter documents in force where no Foundation was ever published, so that everything works from the first
/// report on; the company's own take their place.
Result<Done> beginWithStarter(Store &store, const Office &office);

/// The Foundation in force put into the office; left out where none was published.
Result<Done> takeFoundation(Store &store, Office &office);

} // namespace countersign
