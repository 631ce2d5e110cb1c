// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/briefingpage.h"
#include "pages/briefingpage/briefingsheet.h"
#include "pages/briefingpage/briefingstart.h"
#include "pages/briefingpage/receiptpane.h"

#include <QDataStream>
#include <QIODevice>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

// How an account is chosen, left, and remembered.
namespace countersign {

namespace {

constexpr size_t RECENT_AT_MOST = 12;
constexpr qint32 STATE_VERSION = 1;

} // namespace

/// Who walks the list looks; who presses Return or clicks prepares a call.
void BriefingPage::openChosen()
{
    openCurrent();
    remember(m_account);
    m_sheet->setFocus(Qt::OtherFocusReason);
}

void BriefingPage::remember(const AccountId &account)
{
    if (account.isNull())
        return;
    std::erase(m_recent, account);
    m_recent.insert(m_recent.begin(), account);
    if (m_recent.size() > RECENT_AT_MOST)
        m_recent.resize(RECENT_AT_MOST);
    fillStart();
}

void BriefingPage::fillStart()
{
    if (m_finder.isEmpty()) // not read yet: nothing is said of them
        return;
    std::vector<AccountChoice> open = m_finder.find({});
    std::erase_if(open, [](const AccountChoice &choice) { return !choice.isOpen(); });
    std::vector<AccountChoice> recent;
    for (const AccountId &account : m_recent) {
        if (const AccountChoice *choice = m_finder.account(account))
            recent.push_back(*choice);
    }
    m_start->display(std::move(open), std::move(recent));
}

/// Back to where an account is chosen.
void BriefingPage::showStart()
{
    if (m_account.isNull())
        return;
    ++m_ticket; // what is on its way is not wanted any more
    m_openSoon.stop();
    m_account = {};
    m_purpose.reset();
    m_briefing.reset();
    m_receipts->clear();
    m_receipts->hide();
    m_isFilling = true;
    m_list->setCurrentIndex({});
    m_isFilling = false;
    m_middle->setCurrentWidget(m_start);
    allowActions();
}

QByteArray BriefingPage::saveState() const
{
    QStringList recent;
    for (const AccountId &account : m_recent)
        recent += account.value();
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << STATE_VERSION << m_columns->saveState() << recent;
    return state;
}

void BriefingPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    qint32 version = 0;
    in >> version;
    if (version != STATE_VERSION) { // the columns alone, as they were kept before
        m_columns->restoreState(state);
        return;
    }
    QByteArray columns;
    QStringList recent;
    in >> columns >> recent;
    if (in.status() != QDataStream::Ok)
        return;
    m_columns->restoreState(columns);
    m_recent.clear();
    for (const QString &account : recent.mid(0, static_cast<qsizetype>(RECENT_AT_MOST)))
        m_recent.emplace_back(account);
    fillStart();
}

} // namespace countersign
