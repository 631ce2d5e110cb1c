// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/secrets.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <qt6keychain/keychain.h>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct KeyRingWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::KeyRing)
};

constexpr int patience = 10'000; // milliseconds: the key ring may ask to be unlocked

const QString &service()
{
    static const QString name = u"countersign"_s;
    return name;
}

/// Whether the job ended in time. QtKeychain answers by signals alone, so that a loop of its own is needed.
bool ranToItsEnd(QKeychain::Job &job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    bool hasEnded = false;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&hasEnded, &loop] {
        hasEnded = true;
        loop.quit();
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    job.start();
    if (!hasEnded)
        loop.exec();
    return hasEnded;
}

class SystemKeyRing : public KeyRing {
public:
    std::optional<Secret> read(const QString &name) override
    {
        auto *const job = new QKeychain::ReadPasswordJob(service());
        job->setKey(name);
        // A job that has not ended still has calls under way: it is left to end by itself.
        if (!ranToItsEnd(*job)) {
            job->setAutoDelete(true);
            return {};
        }
        const std::unique_ptr<QKeychain::ReadPasswordJob> ended(job);
        if (ended->error() != QKeychain::NoError)
            return {};
        return Secret(ended->binaryData());
    }

    Result<Done> write(const QString &name, const Secret &secret) override
    {
        QKeychain::Job *job = nullptr;
        if (secret.isEmpty()) {
            job = new QKeychain::DeletePasswordJob(service());
        } else {
            auto *const writing = new QKeychain::WritePasswordJob(service());
            writing->setBinaryData(secret.reveal());
            job = writing;
        }
        job->setKey(name);
        if (!ranToItsEnd(*job)) {
            job->setAutoDelete(true);
            return problem(Cause::Storage, KeyRingWords::tr("The key ring did not answer."));
        }
        const std::unique_ptr<QKeychain::Job> ended(job);
        const bool isGone = secret.isEmpty() && ended->error() == QKeychain::EntryNotFound;
        if (ended->error() != QKeychain::NoError && !isGone) {
            return problem(
                Cause::Storage,
                KeyRingWords::tr("The key ring did not keep the password (%1). It can be given for this session, "
                                 "by a command or by the environment.")
                    .arg(ended->errorString()));
        }
        return Done {};
    }
};

} // namespace

std::unique_ptr<KeyRing> systemKeyRing()
{
    return std::make_unique<SystemKeyRing>();
}

} // namespace countersign
