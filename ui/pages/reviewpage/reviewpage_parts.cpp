// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"
#include "panes/accountpane.h"
#include "panes/actionstrip.h"
#include "panes/emptystate.h"
#include "panes/findingspane.h"
#include "panes/inboundpane.h"
#include "panes/letterpane.h"
#include "panes/notespane.h"
#include "panes/panesplitter.h"
#include "panes/pastletterpane.h"
#include "panes/queuepane.h"
#include "panes/reasonspane.h"
#include "panes/recordpane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"
#include "theme/icons.h"
#include "theme/shapes.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

// Of what the page is made, where its parts stand, and who hears whom.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double QUEUE_WIDTH = 19.3; // in L, as the next three
constexpr double SIDE_WIDTH = 18.4;
constexpr double LETTERS_SHARE = 0.62; // of the height, where the side is below
constexpr double NARROW = 61; // of the page: from here on the side goes below the letter

/// The column beside the letter: a line above each part but the first that is there.
class SideColumn : public QWidget {
public:
    using QWidget::QWidget;

    /// As narrow as the side is drawn: what is too wide gives way inside.
    QSize minimumSizeHint() const override { return { 0, QWidget::minimumSizeHint().height() }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        for (const QObject *child : children()) {
            const auto *part = qobject_cast<const QWidget *>(child);
            if (part && part->isVisible() && part->geometry().top() > 0)
                paintEdge(&painter, QRectF(0, part->geometry().top() - 1, width(), 1), Qt::TopEdge, theme.separator());
        }
    }
};

} // namespace

void ReviewPage::build()
{
    m_queuePane = new QueuePane(m_queue, { m_actions->at("filterBy"_L1), m_actions->at("clearFilter"_L1) }, this);
    buildQueueMenu();
    m_queuePane->empty()->say(tr("Nothing is left to review."), {});
    m_import->setObjectName(u"importReport"_s);
    m_import->setIcon(icon(u"import"_s));
    m_empty = new EmptyState(this);
    m_empty->setObjectName(u"reviewEmpty"_s);
    m_empty->setAction(m_import);
    m_paper = new QStackedWidget(this);
    m_letterPane = new LetterPane(m_paper);
    m_pastPane = new PastLetterPane(m_paper);
    m_paper->addWidget(m_letterPane);
    m_paper->addWidget(m_pastPane);
    buildSide();
    m_strip = new ActionStrip({ { m_actions->at("edit"_L1), m_actions->at("hold"_L1), m_actions->at("escalate"_L1),
                                  m_actions->at("drop"_L1) },
                                { m_actions->at("takeOut"_L1) },
                                m_actions->at("release"_L1),
                                m_actions->at("send"_L1),
                                m_actions->at("undoSend"_L1) },
                              this);

    auto *reading = new PaneSplitter(Qt::Horizontal, this);
    m_reading = reading;
    m_reading->setObjectName(u"readingSplitter"_s);
    m_reading->setChildrenCollapsible(false);
    m_reading->addWidget(m_paper);
    m_reading->addWidget(m_side);
    m_reading->setStretchFactor(0, 1);
    m_reading->setStretchFactor(1, 0);
    reading->setLeastShare(LETTERS_SHARE);
    m_columns = new PaneSplitter(Qt::Horizontal, this);
    m_columns->setObjectName(u"queueSplitter"_s);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_queuePane);
    m_sheet = new ScanSheet(m_scan,
                            { m_actions->at("nextUnseen"_L1), m_actions->at("takeOut"_L1), m_actions->at("edit"_L1),
                              m_actions->at("nextGroup"_L1), m_actions->at("leaveScan"_L1) },
                            this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(m_reading);
    m_middle->addWidget(m_sheet);
    m_rest = new EmptyState(this);
    m_rest->setObjectName(u"reviewRest"_s);
    m_rest->setAction(m_actions->at("scan"_L1));
    m_middle->addWidget(m_rest);
    m_columns->addWidget(m_middle);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    const int line = Theme::lineSpacing(this);
    m_queuePane->setMinimumWidth(line * 13);
    m_side->setMinimumWidth(line * 14);
    m_paper->setMinimumWidth(line * 20);
    m_columns->setSizes({ qRound(line * QUEUE_WIDTH), line * 60 });
    m_reading->setSizes({ line * 40, qRound(line * SIDE_WIDTH) });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_columns, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_strip);
}

void ReviewPage::buildSide()
{
    m_side = new QScrollArea(this);
    m_side->setObjectName(u"side"_s);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus);
    auto *content = new SideColumn(m_side);
    m_inboundPane = new InboundPane(content);
    m_recordPane = new RecordPane(m_review.facts(), content);
    m_reasonsPane = new ReasonsPane(m_actions->at("sign"_L1), content);
    m_findingsPane = new FindingsPane(
        m_review.findings(),
        { m_actions->at("nextFinding"_L1), m_actions->at("correct"_L1), m_actions->at("override"_L1) }, content);
    m_findingsPane->setTabAfter(m_reasonsPane->lastToFocus());
    m_accountPane = new AccountPane(m_actions->at("note"_L1), m_actions->at("prepareCall"_L1), content);
    auto *column = m_sideColumn = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *pane :
         std::initializer_list<QWidget *> { m_inboundPane, m_recordPane, m_reasonsPane, m_findingsPane, m_accountPane })
        column->addWidget(pane);
    column->addStretch(1);
    column->setSpacing(1);
    m_side->setWidget(content);
}

void ReviewPage::arrangeSide()
{
    const bool isBlocked = m_review.isOpen()
        && std::ranges::any_of(m_review.verdict().findings, [](const Finding &finding) { return finding.blocks(); });
    const int wanted = isBlocked ? 0 : m_sideColumn->indexOf(m_accountPane) - 1;
    if (m_sideColumn->indexOf(m_findingsPane) == wanted)
        return;
    m_sideColumn->removeWidget(m_findingsPane);
    m_sideColumn->insertWidget(isBlocked ? 0 : m_sideColumn->indexOf(m_accountPane), m_findingsPane);
}

void ReviewPage::arrange()
{
    const bool isNarrow = width() < Theme::lineSpacing(this) * NARROW;
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_reading->orientation() == wanted)
        return;
    m_reading->setOrientation(wanted);
    const int line = Theme::lineSpacing(this);
    if (isNarrow)
        m_reading->setSizes({ qRound(height() * LETTERS_SHARE), qRound(height() * (1 - LETTERS_SHARE)) });
    else
        m_reading->setSizes({ line * 40, qRound(line * SIDE_WIDTH) });
}

void ReviewPage::connectActions()
{
    QWidget *list = m_queuePane->view();
    for (const QLatin1StringView id :
         { "release"_L1, "edit"_L1, "hold"_L1, "escalate"_L1, "drop"_L1, "override"_L1, "sign"_L1, "backToDraft"_L1,
           "takeOut"_L1, "scan"_L1, "next"_L1, "previous"_L1, "selectSection"_L1, "letterMenu"_L1, "note"_L1,
           "pastLetters"_L1, "prepareCall"_L1 })
        list->addAction(m_actions->at(id));
    for (const QLatin1StringView id : { "filterBy"_L1, "mine"_L1, "clearFilter"_L1 })
        m_queuePane->addAction(m_actions->at(id)); // in the field and on the chips as well
    for (const QLatin1StringView id : { "release"_L1, "edit"_L1, "takeOut"_L1, "nextUnseen"_L1, "nextGroup"_L1,
                                        "leaveScan"_L1, "next"_L1, "previous"_L1 })
        m_sheet->view()->addAction(m_actions->at(id));
    list->addAction(m_actions->at("leaveScan"_L1));
    // What is beside the letter hears its single keys as well: there is nothing to type there.
    for (const QLatin1StringView id : { "override"_L1, "sign"_L1 }) {
        m_findingsPane->addAction(m_actions->at(id));
        m_reasonsPane->addAction(m_actions->at(id));
    }
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, this, slot);
    };
    on("release"_L1, [this] {
        if (m_isScanning)
            releaseSeen();
        else if (m_wasSeveral)
            m_commands->releaseSeveral([this] { return several(); });
        else
            m_commands->release();
    });
    on("edit"_L1, [this] { editLetter(); });
    on("hold"_L1, [this] { m_wasSeveral ? m_commands->holdSeveral(several()) : m_commands->hold(); });
    on("escalate"_L1, [this] { m_wasSeveral ? m_commands->escalateSeveral(several()) : m_commands->escalate(); });
    on("drop"_L1, [this] { m_wasSeveral ? m_commands->dropSeveral(several()) : m_commands->drop(); });
    on("correct"_L1, [this] { correct(); });
    on("override"_L1, [this] {
        if (const int row = m_findingsPane->current(); row >= 0)
            m_commands->overrideFinding(m_review.findings().finding(row));
    });
    on("sign"_L1, [this] { m_commands->sign(); });
    on("nextFinding"_L1, [this] { stepFinding(1); });
    on("previousFinding"_L1, [this] { stepFinding(-1); });
    on("changes"_L1, [this] { toggleChanges(); });
    on("backToDraft"_L1, [this] { backToDraft(); });
    on("paragraphToDraft"_L1, [this] { paragraphToDraft(); });
    on("insert"_L1, [this] { offerWords(); });
    on("preview"_L1, [this] { preview(); });
    on("note"_L1, [this] {
        m_accountPane->notes()->startNew();
        // Once it is laid out: all of it, from the end to the beginning.
        QMetaObject::invokeMethod(
            this, [this] { m_side->ensureWidgetVisible(m_accountPane->notes(), 0, 0); }, Qt::QueuedConnection);
    });
    on("prepareCall"_L1, [this] {
        if (m_review.isOpen())
            Q_EMIT accountWanted(m_review.communication().account);
    });
    on("pastLetters"_L1, [this] {
        if (!m_accountPane->readableLetters().empty())
            readPast(m_accountPane->readableLetters().front().id);
    });
    on("takeOut"_L1, [this] { takeOut(); });
    on("scan"_L1, [this] { startScan(); });
    on("nextUnseen"_L1, [this] { m_sheet->showNextUnseen(); });
    on("nextGroup"_L1, [this] { nextGroup(); });
    on("leaveScan"_L1, [this] { leaveScan({}); });
    on("next"_L1, [this] { step(1); });
    on("previous"_L1, [this] { step(-1); });
    on("filter"_L1, [this] { m_queuePane->focusFilter(); });
    on("filterBy"_L1, [this] { m_queuePane->openFilters(); });
    on("mine"_L1, [this] { m_queuePane->toggleChip({ FilterKind::Mine, {} }); });
    on("clearFilter"_L1, [this] { m_queuePane->clearFilter(); });
    on("selectSection"_L1, [this] { m_queuePane->view()->selectAll(); });
    on("letterMenu"_L1, [this] { openQueueMenu(); });
    on("send"_L1, [this] { sendAll(); });
    on("undoSend"_L1, [this] { m_commands->undoSend(); });
}

void ReviewPage::connectModels()
{
    connect(m_queuePane, &QueuePane::currentChanged, this, &ReviewPage::openSoon);
    connect(m_queuePane, &QueuePane::currentChanged, this, [this] { m_before = {}; });
    connect(&m_openTimer, &QTimer::timeout, this, &ReviewPage::openNow);
    connect(&m_queue, &QueueModel::countsChanged, this, [this] {
        const int individual = m_queue.counts().individual;
        setBadge({ individual, false },
                 individual == 1 ? tr("1 letter wants a review") : tr("%1 letters want a review").arg(individual));
        showWhetherEmpty();
        showStrip();
    });
    connect(m_queuePane, &QueuePane::currentChanged, this, &ReviewPage::showWhetherEmpty);
    connect(m_queuePane, &QueuePane::selectionSettled, this, &ReviewPage::showJudgement);
    connect(m_queuePane->view(), &QueueView::selectedChanged, this, &ReviewPage::showSelection);
    connect(&m_queue, &QueueModel::chipsChanged, this, &ReviewPage::showMine);

    connect(&m_review, qOverload<const CommunicationId &>(&LetterReview::opened), this, &ReviewPage::openedLetter);
    connect(&m_review, &LetterReview::reloaded, this, &ReviewPage::openedLetter);
    connect(&m_review, &LetterReview::closed, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::judged, this, &ReviewPage::showJudgement);
    connect(&m_review, &LetterReview::changedElsewhere, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::saved, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::conflicted, this, &ReviewPage::showConflict);

    connect(m_letterPane, &LetterPane::edited, this, [this](const Letter &letter) {
        m_commands->noteEdit(m_review.letter());
        m_review.setLetter(letter);
    });
    connect(m_commands, &ReviewCommands::textWanted, m_letterPane, &LetterPane::replaceAll);
    connect(m_letterPane, &LetterPane::caretMoved, this, &ReviewPage::caretMoved);
    connect(m_letterPane, &LetterPane::menuWanted, this, &ReviewPage::offerMenu);
    connect(m_letterPane, &LetterPane::left, this, &ReviewPage::backToQueue);
    connect(m_recordPane, &RecordPane::factChosen, this, &ReviewPage::factChosen);
    connect(m_recordPane, &RecordPane::furtherPlaceWanted, this, &ReviewPage::goToFurtherPlace);
    connect(m_findingsPane, &FindingsPane::findingChosen, this, &ReviewPage::goToFinding);

    connect(m_pastPane, &PastLetterPane::wanted, this, &ReviewPage::showPast);
    connect(m_pastPane, &PastLetterPane::left, this, &ReviewPage::leavePast);
    connect(m_accountPane, &AccountPane::letterWanted, this, &ReviewPage::readPast);
    connect(m_accountPane->notes(), &NotesPane::changeWanted, m_commands, &ReviewCommands::changeNote);
    connect(m_accountPane->notes(), &NotesPane::left, this, &ReviewPage::backToQueue);
    connect(m_commands, &ReviewCommands::noteRefused, m_accountPane->notes(), &NotesPane::showProblem);
    connect(m_commands, &ReviewCommands::noteStored, this, [this] {
        m_accountPane->notes()->closeForm();
        backToQueue();
    });
    connect(&m_review, &LetterReview::accountChanged, this, &ReviewPage::showAccount);

    connect(m_commands, &ReviewCommands::said, this, &Page::said);
    connect(m_commands, &ReviewCommands::unsaid, this, &Page::unsaid);
    connect(m_commands, &ReviewCommands::undoOffered, this, &Page::undoOffered);
    connect(m_commands, &ReviewCommands::undoWithdrawn, this, &Page::undoWithdrawn);
    connect(m_commands, &ReviewCommands::began, this,
            [this](const CommunicationId &id) { m_goOnTo = m_queuePane->neighbourOf({ id }); });
    connect(m_commands, &ReviewCommands::finished, this, &ReviewPage::goOn);
    connect(m_commands, &ReviewCommands::beganSeveral, this,
            [this](const std::vector<CommunicationId> &letters) { m_goOnTo = m_queuePane->neighbourOf(letters); });
    connect(m_commands, &ReviewCommands::finishedSeveral, this, &ReviewPage::goOnFrom);
    connect(m_commands, &ReviewCommands::unfinished, this, [this] { m_goOnTo.reset(); });
    connect(m_commands, &ReviewCommands::wanted, this, [this](const CommunicationId &id) {
        m_queuePane->setCurrent(id);
        m_queuePane->view()->setFocus(Qt::OtherFocusReason);
    });

    connect(&m_desk, &Desk::listed, this, &ReviewPage::takePortion);
    connect(&m_desk, &Desk::listingFailed, this, [this](const Problem &problem) {
        Q_EMIT said({ u"load"_s,
                      Tone::Error,
                      problem.says,
                      tr("Nothing was changed."),
                      tr("Try again"),
                      [this] { m_desk.load(); },
                      {},
                      {},
                      true });
    });
    connect(&m_desk, &Desk::changed, this, [this](const Change &change) {
        for (const Communication &letter : change.communications)
            countSent(listedOf(letter));
        const auto isNews = [this](const Communication &letter) {
            return !m_queue.knowsBatch(letter.batch);
        };
        if (std::ranges::any_of(change.communications, isNews))
            loadBatchNames();
        m_queue.apply(change);
        leaveWhatWent(change);
        takeScanLane();
    });
    connect(m_sheet, &ScanSheet::currentChanged, m_queuePane, &QueuePane::setCurrent);
    connect(&m_scan, &ScanModel::seenChanged, this, [this] {
        m_queue.setSeen(m_scan.seen());
        showScanState();
    });
    connect(&m_scan, &ScanModel::groupShown, this, &ReviewPage::showScanState);
    connect(&m_desk, &Desk::scanRulesChanged, this, &ReviewPage::takeScanRules);
    takeScanRules();
    connect(&m_scan, &ScanModel::failed, this, [this](const Problem &problem) {
        Q_EMIT said(
            { u"scan"_s, Tone::Error, problem.says, tr("The other letters can be scanned."), {}, {}, {}, {}, true });
    });
    connect(&m_desk, &Desk::postChanged, this, &ReviewPage::showStrip);
    connect(&m_desk, &Desk::foundationChanged, this, &ReviewPage::takeWords);
    connect(&m_idleTimer, &QTimer::timeout, this, [this] {
        constexpr int AT_ONCE = 200; // a millisecond
        if (!m_queue.prepareSearch(AT_ONCE))
            m_idleTimer.stop();
    });
    connect(&m_secondTimer, &QTimer::timeout, this, &ReviewPage::showStrip);
}

} // namespace countersign
