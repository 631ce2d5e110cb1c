// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/reviewpage/reviewcommands.h"
#include "panes/textmarks.h"
#include "queue/queuemodel.h"
#include "queue/severalletters.h"
#include "review/letterreview.h"
#include "review/readletters.h"
#include "scan/scanmodel.h"
#include "shell/page.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimeZone>
#include <QTimer>

class QMenu;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace countersign {

class AccountPane;
class ActionStrip;
class EmptyState;
class FindingsPane;
class InboundPane;
class LetterPane;
class PastLetterPane;
class QueuePane;
class ReasonsPane;
class RecordPane;
class ScanSheet;

/// Where a coordinator spends the morning: the queue, the letter with its record and findings, and the scan.
class ReviewPage : public Page {
    Q_OBJECT
public:
    explicit ReviewPage(Desk &desk, LetterReview::Judge judge = &LetterReview::judgedByTheGate,
                        QWidget *parent = nullptr);
    ~ReviewPage() override;

    Actions *actions() const override { return m_actions; }
    void enter() override;
    bool showLetter(const CommunicationId &id) override;
    QString leftBehind() const override;
    bool tellsRefusals() const override { return true; }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    QueueModel &queue() { return m_queue; }
    LetterReview &review() { return m_review; }
    ScanModel &scan() { return m_scan; }
    bool isScanning() const { return m_isScanning; }
    QAction *importAction() const { return m_import; } ///< of the empty queue; connected by who can import

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildSide();
    void connectActions();
    void connectModels();
    void takePortion(const Portion &portion);
    void loadBatchNames();
    void showWhetherEmpty();
    void leaveWhatWent(const Change &change);
    void countSent(const ListedLetter &letter);
    bool isFilling() const { return m_isFilling; } ///< not all letters are here yet
    CommunicationId firstToReview() const; ///< null where none needs an individual review
    ReviewCommands::AtHand atHand(const CommunicationId &id) const;
    void goOn(const CommunicationId &done); ///< to the letter after that one
    void goOnFrom(const std::vector<CommunicationId> &done); ///< and only that one is selected
    void showRest(); ///< what is left where no letter is open
    void takeWords(); ///< the names of tiers and types, the day
    void openSoon(const CommunicationId &id);
    void openNow();
    void openedLetter();
    void expectNext();
    void showLetterState();
    void showJudgement();
    void showStrip();
    void showConflict(const QString &sentence);
    void light(const LitFact &lit);
    void caretMoved(LetterPart part, qsizetype position);
    void factChosen(int row);
    void showPlaceOf(int row);
    void goToFurtherPlace(int row);
    void goToFinding(int row);
    void stepFinding(int direction);
    SeveralLetters several(); ///< the letters that are selected together
    void noteRead(); ///< the open letter, where it was before the person
    void showSelection(); ///< one letter or several
    void enableForSeveral();
    void buildQueueMenu();
    void openQueueMenu(); ///< at the current letter
    void showMine(); ///< whether only mine are shown
    void bringBack(); ///< the letter that was current when the program was left
    void showAccount();
    void readPast(const CommunicationId &id); ///< in the letter's place
    void leavePast(); ///< back to the letter under review
    void showPast(const CommunicationId &id);
    bool isReadingPast() const;
    void step(int direction); ///< through the queue, or the cards
    void correct();
    void offerSpellings(const Finding &finding);
    void putSpelling(const CommunicationId &id, const Finding &finding, const QString &word);
    void offerMenu(LetterPart part, qsizetype position, const QPoint &at);
    void openMenu(LetterPart part, const std::optional<Finding> &unknown, const QStringList &suggestions,
                  const QPoint &at);
    void editLetter();
    void toggleChanges();
    void backToDraft();
    void paragraphToDraft();
    void preview();
    void offerWords(); ///< of the vocabulary, or contacts where the caret is in the address
    void backToQueue();
    void sendAll();
    void startScan();
    void leaveScan(const CommunicationId &show); ///< null: the letter that is current
    void takeScanLane(); ///< what is in it now
    void showScanState();
    void nextGroup();
    void takeScanRules(); ///< reading speed and probes
    void showTimeUsed();
    void takeOut(); ///< of the scan, or back into it; a probe is caught by it
    bool catchProbe(const CommunicationId &id); ///< and whether it was one
    void releaseSeen();
    void revealMissed();
    void arrange();
    void arrangeSide(); ///< what blocks stands first
    static bool isTyping(); ///< a text has the focus
    QString countsWords() const;
    QString sendWords(int count) const;
    QString originWords() const;

    Desk &m_desk;
    QueueModel m_queue;
    LetterReview m_review;
    ScanModel m_scan;
    Actions *m_actions;
    ReviewCommands *m_commands;
    QAction *m_import;
    QMenu *m_queueMenu = nullptr;
    QueuePane *m_queuePane = nullptr;
    LetterPane *m_letterPane = nullptr;
    PastLetterPane *m_pastPane = nullptr;
    QStackedWidget *m_paper = nullptr; ///< the letter, or one of the past
    InboundPane *m_inboundPane = nullptr;
    RecordPane *m_recordPane = nullptr;
    ReasonsPane *m_reasonsPane = nullptr;
    FindingsPane *m_findingsPane = nullptr;
    AccountPane *m_accountPane = nullptr;
    ActionStrip *m_strip = nullptr;
    QSplitter *m_columns = nullptr; ///< queue | letter and side
    QSplitter *m_reading = nullptr; ///< letter | side
    QScrollArea *m_side = nullptr;
    QVBoxLayout *m_sideColumn = nullptr;
    QStackedWidget *m_middle = nullptr; ///< the reading, the scan, or what is left
    EmptyState *m_rest = nullptr; ///< no letter is open: what is left to do
    ScanSheet *m_sheet = nullptr;
    EmptyState *m_empty = nullptr; ///< in place of everything where nothing is there
    ReadLetters m_read;
    bool m_wasSeveral = false;
    SeveralLetters m_several;
    CommunicationId m_before; ///< current when the program was left; null once it was brought back
    int m_offsetBefore = 0; ///< where its row stood
    QTimeZone m_zone; ///< of the company
    QTimer m_openTimer;
    int m_pastTicket = 0;
    QElapsedTimer m_sinceOpen;
    QTimer m_idleTimer; ///< once all letters are here, until they can be searched at once
    QTimer m_secondTimer; ///< while a countdown runs
    std::optional<CommunicationId> m_goOnTo; ///< while a command is on its way: where it leads, null for no letter
    QSet<CommunicationId> m_sent; ///< today
    QSet<CommunicationId> m_onTheirWay;
    QHash<CommunicationId, std::chrono::seconds> m_attentionToday; ///< on what this person released today
    std::optional<FindingKey> m_finding; ///< the current one
    LitFact m_lit;
    size_t m_placeOfFact = 0; ///< of the chosen fact, which of its places is selected
    bool m_isLighting = false;
    bool m_isFilling = true;
    bool m_isScanning = false;
    QList<int> m_columnsBeforeScan;
    bool m_editWhenOpened = false;
};

} // namespace countersign
