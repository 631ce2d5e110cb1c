// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/setupbook.h"

#include "jobs/compute.h"

#include <QUrl>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString DATABASE = u"database.url"_s;

QString roleWords(Role role)
{
    switch (role) {
    case Role::Coordinator:
        return SetupBook::tr("coordinator");
    case Role::Lead:
        return SetupBook::tr("team lead");
    case Role::AccountManager:
        return SetupBook::tr("account manager");
    }
    Q_UNREACHABLE();
}

QString databaseWords(const QString &address)
{
    if (address.isEmpty() || address.startsWith(u"sqlite:"_s))
        return SetupBook::tr("on this computer");
    const QUrl url(address);
    return SetupBook::tr("%1 on %2", "database, server").arg(url.path().mid(1), url.host());
}

} // namespace

SetupBook::SetupBook(Workplace &place, StoreWorker &worker, std::function<void()> startAnew, QObject *parent)
    : SetupDesk(parent)
    , m_place(place)
    , m_worker(worker)
    , m_startAnew(std::move(startAnew))
{
}

QString SetupBook::databaseAddress() const
{
    return m_place.settings().value(DATABASE);
}

QFuture<Result<SetupState>> SetupBook::look()
{
    SetupState state;
    const Settings &settings = m_place.settings();
    state.companyName = settings.value(u"company.name");
    state.companyPhone = settings.value(u"company.phone");
    state.personName = settings.value(u"me.name");
    state.roleWords = roleWords(settings.me().role);
    state.server = m_place.sendsForPractice() ? QString() : m_place.postVia();
    state.database = databaseWords(databaseAddress());
    state.isPractice = m_place.isPractice();
    return m_worker
        .submit([state](Store &store) -> Result<SetupState> {
            SetupState looked = state;
            const auto accounts = store.accounts();
            if (!accounts)
                return tl::unexpected(accounts.error());
            const auto orders = store.accountsOfOrders();
            if (!orders)
                return tl::unexpected(orders.error());
            const auto letters = store.countListed(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
            if (!letters)
                return tl::unexpected(letters.error());
            looked.accounts = static_cast<int>(accounts->size());
            looked.orders = static_cast<int>(orders->size());
            looked.letters = *letters;
            return looked;
        })
        .then(this, [](Result<SetupState> looked) { return looked; });
}

QFuture<Result<QString>> SetupBook::tryDatabase(const QString &address, const QString &password)
{
    const auto row = settingRow(DATABASE);
    const auto checked = checkedSetting(*row, address);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<QString>(tl::unexpected(checked.error())));
    return compute([open = m_place.storeFactory(*checked, Secret(password.toUtf8()))]() -> Result<QString> {
        const auto store = open();
        if (!store)
            return tl::unexpected(store.error());
        const auto accounts = (*store)->accounts();
        if (!accounts)
            return tl::unexpected(accounts.error());
        return accounts->empty()
            ? SetupBook::tr("It answers, and holds nothing yet.")
            : SetupBook::tr("It answers, and knows %n account(s).", nullptr, static_cast<int>(accounts->size()));
    });
}

Result<Done> SetupBook::useDatabase(const QString &address, const QString &password)
{
    if (!password.isEmpty()) {
        if (auto kept = m_place.secrets().store(SecretUse::Database, Secret(password.toUtf8())); !kept)
            return kept;
    }
    return m_place.settings().set(DATABASE, address);
}

} // namespace countersign
