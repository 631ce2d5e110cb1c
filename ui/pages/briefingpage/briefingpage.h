// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/briefingpage/accountfinder.h"
#include "ports/briefingdesk.h"
#include "sheets/briefingpaper.h"
#include "shell/page.h"

#include <QTimer>

#include <memory>

class QLineEdit;
class QListView;
class QPrinter;
class QSplitter;
class QStackedWidget;

namespace countersign {

class BriefingSheet;
class BriefingStart;
class EmptyState;
class ReceiptPane;
class SectionHead;
class Segments;

/// Everything that a person needs before a hard call, on one page: an account is found, its briefing is read, and every
/// statement leads to the record behind it.
class BriefingPage : public Page {
    Q_OBJECT
public:
    /// \param desk outlives this
    explicit BriefingPage(BriefingDesk &desk, QWidget *parent = nullptr);
    ~BriefingPage() override;

    Actions *actions() const override { return m_actions; }
    void enter() override;
    bool showBriefing(const AccountId &account) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    /// Opens the briefing of that account. \param purpose nothing: the one that the records suggest
    void open(const AccountId &account, std::optional<CallPurpose> purpose = {});
    const std::optional<Briefing> &briefing() const { return m_briefing; }

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildFinder();
    QWidget *buildMiddle();
    QWidget *buildStrip();
    void connectActions();
    void loadAccounts();
    void find(const QString &typed);
    void findOrders(const QString &typed);
    void fillChoices(std::vector<AccountChoice> choices);
    void openCurrent();
    void openChosen(); ///< the current one, which a person chose to read
    void remember(const AccountId &account);
    void fillStart();
    void showStart();
    void load();
    void display(const Briefing &briefing);
    void chooseReceipt(int number);
    void choosePurpose(int index);
    void readLetter();
    void showRecord();
    void openLetter();
    PaperBriefing paper() const;
    void save();
    void saveInto(const QString &file);
    void print();
    void allowActions();
    void tellTrouble(const Problem &problem);
    void takeChange(const std::vector<AccountId> &accounts);

    BriefingDesk &m_desk;
    AccountFinder m_finder;
    AccountChoices m_choices;
    std::optional<Briefing> m_briefing;
    std::vector<AccountId> m_recent; ///< the latest first; kept with the state of the page
    AccountId m_account; ///< whose briefing is shown or on its way
    std::optional<CallPurpose> m_purpose; ///< as a person chose it for this account
    Actions *m_actions;
    QLineEdit *m_field = nullptr;
    SectionHead *m_head = nullptr;
    QListView *m_list = nullptr;
    Segments *m_purposes = nullptr;
    BriefingSheet *m_sheet = nullptr;
    ReceiptPane *m_receipts = nullptr;
    EmptyState *m_empty = nullptr;
    BriefingStart *m_start = nullptr;
    QStackedWidget *m_middle = nullptr;
    QWidget *m_paper = nullptr; ///< bar and sheet
    QSplitter *m_columns = nullptr;
    std::unique_ptr<QPrinter> m_printer; ///< as it was set last
    QTimer m_openSoon; ///< while the list is walked
    QTimer m_readSoon; ///< what changed is read again in one go
    int m_ticket = 0; ///< of the briefing asked for last
    int m_orderTicket = 0;
    bool m_areAccountsStale = true;
    bool m_isFilling = false;
    bool m_isPurposeShown = false; ///< the segments are being set to what is shown
};

} // namespace countersign
