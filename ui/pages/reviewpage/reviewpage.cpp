// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"

#include "pages/reviewpage/reviewactions.h"
#include "pages/reviewpage/reviewcommands.h"
#include "panes/accountpane.h"
#include "panes/actionstrip.h"
#include "panes/emptystate.h"
#include "panes/findingspane.h"
#include "panes/letteredit.h"
#include "panes/letterpane.h"
#include "panes/panesplitter.h"
#include "panes/queuepane.h"
#include "panes/reasonspane.h"
#include "panes/recordpane.h"
#include "panes/scansheet.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "theme/icons.h"
#include "theme/shapes.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDataStream>
#include <QIODevice>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimeZone>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Letters that are passed within this time are not opened: a held key walks the queue without opening each.
constexpr std::chrono::milliseconds PASSING { 120 };
constexpr double QUEUE_WIDTH = 19.3; // in L, as the next three
constexpr double LEAST_LETTER = 26;
constexpr double SIDE_WIDTH = 18.4;
constexpr double NARROW = 61; // of the page: from here on the side goes below the letter

QTimeZone zoneOf(const Company &company)
{
    const QTimeZone zone(company.timezone);
    return company.timezone.isEmpty() || !zone.isValid() ? QTimeZone::systemTimeZone() : zone;
}

/// The column beside the letter: a line above each part but the first that is there.
class SideColumn : public QWidget {
public:
    using QWidget::QWidget;

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

bool isTextInput(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

} // namespace

ReviewPage::ReviewPage(Desk &desk, LetterReview::Judge judge, QWidget *parent)
    : Page({ u"review"_s, tr("Review"), u"review"_s, tr("&Letter") }, parent)
    , m_desk(desk)
    , m_review(desk, std::move(judge))
    , m_scan(desk)
    , m_actions(new Actions(reviewActionTable(), this))
    , m_commands(new ReviewCommands(desk, m_queue, m_review, this))
    , m_import(new QAction(tr("Import a report…"), this))
{
    m_openTimer.setSingleShot(true);
    m_openTimer.setInterval(PASSING);
    m_secondTimer.setInterval(std::chrono::seconds(1));
    takeWords();
    build();
    connectActions();
    connectModels();
    showLetterState();
    showWhetherEmpty();
    load();
}

ReviewPage::~ReviewPage()
{
    qApp->removeEventFilter(this);
    m_review.flush();
}

void ReviewPage::enter()
{
    m_queuePane->view()->setFocus(Qt::OtherFocusReason);
}

bool ReviewPage::showLetter(const CommunicationId &id)
{
    m_queuePane->setCurrent(id);
    return true;
}

QString ReviewPage::leftBehind() const
{
    const int released = m_queue.counts().released;
    if (released == 0)
        return {};
    return released == 1 ? tr("1 letter is released and not yet sent.")
                         : tr("%1 letters are released and not yet sent.").arg(released);
}

QByteArray ReviewPage::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << 1 << m_columns->saveState() << m_reading->saveState();
    for (const QueueSection section : QUEUE_SECTIONS)
        out << m_queue.isCollapsed(section);
    return state;
}

void ReviewPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    int version = 0;
    QByteArray columns;
    QByteArray reading;
    in >> version >> columns >> reading;
    if (version != 1 || in.status() != QDataStream::Ok)
        return;
    m_columns->restoreState(columns);
    m_reading->restoreState(reading);
    for (const QueueSection section : QUEUE_SECTIONS) {
        bool isCollapsed = false;
        in >> isCollapsed;
        m_queue.setCollapsed(section, isCollapsed);
    }
    arrange();
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

/// Whatever a person does in the window keeps the attention clock going; the window in the back stops it.
bool ReviewPage::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_review.isOpen())
            m_review.attention().touch(m_desk.now());
        break;
    case QEvent::WindowDeactivate:
        if (watched == window() && m_review.isOpen())
            m_review.attention().leave(m_desk.now());
        break;
    default:
        break;
    }
    return Page::eventFilter(watched, event);
}

void ReviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    qApp->installEventFilter(this);
}

void ReviewPage::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    m_review.save();
    m_review.attention().leave(m_desk.now());
    Page::hideEvent(event);
}

void ReviewPage::build()
{
    m_queuePane = new QueuePane(m_queue, this);
    m_queuePane->empty()->say(tr("Nothing to review."), tr("All letters are on their way."));
    m_import->setObjectName(u"importReport"_s);
    m_import->setIcon(icon(u"import"_s));
    m_empty = new EmptyState(this);
    m_empty->say(tr("Nothing to review."),
                 tr("Import this morning's report: its letters are drafted and judged, and stand here to be read."));
    m_empty->setAction(m_import);
    m_letterPane = new LetterPane(this);
    buildSide();
    m_strip = new ActionStrip({ { m_actions->at("edit"_L1), m_actions->at("hold"_L1), m_actions->at("escalate"_L1),
                                  m_actions->at("drop"_L1) },
                                { m_actions->at("takeOut"_L1) },
                                m_actions->at("release"_L1),
                                m_actions->at("send"_L1),
                                m_actions->at("undoSend"_L1) },
                              this);

    m_reading = new PaneSplitter(Qt::Horizontal, this);
    m_reading->setObjectName(u"readingSplitter"_s);
    m_reading->setChildrenCollapsible(false);
    m_reading->addWidget(m_letterPane);
    m_reading->addWidget(m_side);
    m_reading->setStretchFactor(0, 1);
    m_reading->setStretchFactor(1, 0);
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
    m_columns->addWidget(m_middle);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    const int line = Theme::lineSpacing(this);
    m_queuePane->setMinimumWidth(line * 13);
    m_side->setMinimumWidth(line * 14);
    m_letterPane->setMinimumWidth(line * 20);
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
    m_recordPane = new RecordPane(m_review.facts(), content);
    m_reasonsPane = new ReasonsPane(m_actions->at("sign"_L1), content);
    m_findingsPane = new FindingsPane(
        m_review.findings(),
        { m_actions->at("nextFinding"_L1), m_actions->at("correct"_L1), m_actions->at("override"_L1) }, content);
    m_accountPane = new AccountPane(content);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *pane :
         std::initializer_list<QWidget *> { m_recordPane, m_reasonsPane, m_findingsPane, m_accountPane })
        column->addWidget(pane);
    column->addStretch(1);
    column->setSpacing(1);
    m_side->setWidget(content);
}

void ReviewPage::connectActions()
{
    QWidget *list = m_queuePane->view();
    for (const QLatin1StringView id :
         { "release"_L1, "edit"_L1, "hold"_L1, "escalate"_L1, "drop"_L1, "override"_L1, "sign"_L1, "backToDraft"_L1,
           "takeOut"_L1, "scan"_L1, "next"_L1, "previous"_L1 })
        list->addAction(m_actions->at(id));
    for (const QLatin1StringView id :
         { "release"_L1, "edit"_L1, "takeOut"_L1, "nextUnseen"_L1, "nextGroup"_L1, "leaveScan"_L1 })
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
    on("release"_L1,
       [this] { m_isScanning ? m_commands->releaseScanned(m_scan.ordersForTheSeen()) : m_commands->release(); });
    on("edit"_L1, [this] { editLetter(); });
    on("hold"_L1, [this] { m_commands->hold(); });
    on("escalate"_L1, [this] { m_commands->escalate(); });
    on("drop"_L1, [this] { m_commands->drop(); });
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
    on("takeOut"_L1, [this] { m_commands->takeOut(m_isScanning ? m_sheet->current() : m_queuePane->current()); });
    on("scan"_L1, [this] { startScan(); });
    on("nextUnseen"_L1, [this] { m_sheet->showNextUnseen(); });
    on("nextGroup"_L1, [this] { nextGroup(); });
    on("leaveScan"_L1, [this] { leaveScan({}); });
    on("next"_L1, [this] { m_queuePane->step(1); });
    on("previous"_L1, [this] { m_queuePane->step(-1); });
    on("filter"_L1, [this] { m_queuePane->focusFilter(); });
    on("send"_L1, [this] { sendAll(); });
    on("undoSend"_L1, [this] { m_commands->undoSend(); });
}

void ReviewPage::connectModels()
{
    connect(m_queuePane, &QueuePane::currentChanged, this, &ReviewPage::openSoon);
    connect(&m_openTimer, &QTimer::timeout, this, &ReviewPage::openNow);
    connect(&m_queue, &QueueModel::countsChanged, this, [this] {
        const int individual = m_queue.counts().individual;
        setBadge({ individual, false },
                 individual == 1 ? tr("1 letter wants a review") : tr("%1 letters want a review").arg(individual));
        showWhetherEmpty();
        showStrip();
    });
    connect(m_queuePane, &QueuePane::currentChanged, this, &ReviewPage::showWhetherEmpty);

    connect(&m_review, qOverload<const CommunicationId &>(&LetterReview::opened), this, &ReviewPage::openedLetter);
    connect(&m_review, &LetterReview::reloaded, this, &ReviewPage::openedLetter);
    connect(&m_review, &LetterReview::closed, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::judged, this, &ReviewPage::showJudgement);
    connect(&m_review, &LetterReview::changedElsewhere, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::saved, this, &ReviewPage::showLetterState);
    connect(&m_review, &LetterReview::conflicted, this, &ReviewPage::showConflict);

    connect(m_letterPane, &LetterPane::edited, &m_review, &LetterReview::setLetter);
    connect(m_letterPane, &LetterPane::caretMoved, this, &ReviewPage::caretMoved);
    connect(m_letterPane, &LetterPane::left, this, &ReviewPage::backToQueue);
    connect(m_recordPane, &RecordPane::factChosen, this, &ReviewPage::factChosen);
    connect(m_findingsPane, &FindingsPane::findingChosen, this, &ReviewPage::goToFinding);

    connect(m_commands, &ReviewCommands::said, this, &Page::said);
    connect(m_commands, &ReviewCommands::unsaid, this, &Page::unsaid);
    connect(m_commands, &ReviewCommands::undoOffered, this, &Page::undoOffered);
    connect(m_commands, &ReviewCommands::undoWithdrawn, this, &Page::undoWithdrawn);
    connect(m_commands, &ReviewCommands::began, this,
            [this](const CommunicationId &id) { m_goOnTo = m_queuePane->neighbourOf(id); });
    connect(m_commands, &ReviewCommands::finished, this, [this](const CommunicationId &id) {
        if (m_queuePane->current() != id)
            return;
        m_queuePane->setCurrent(std::exchange(m_goOnTo, {}));
        openNow();
    });
    connect(m_commands, &ReviewCommands::wanted, this, [this](const CommunicationId &id) {
        m_queuePane->setCurrent(id);
        m_queuePane->view()->setFocus(Qt::OtherFocusReason);
    });

    connect(&m_desk, &Desk::changed, this, [this](const Change &change) {
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
    connect(&m_scan, &ScanModel::failed, this, [this](const Problem &problem) {
        Q_EMIT said(
            { u"scan"_s, Tone::Error, problem.says, tr("The other letters can be scanned."), {}, {}, {}, {}, true });
    });
    connect(&m_desk, &Desk::postChanged, this, &ReviewPage::showStrip);
    connect(&m_desk, &Desk::foundationChanged, this, &ReviewPage::takeWords);
    connect(&m_secondTimer, &QTimer::timeout, this, &ReviewPage::showStrip);
}

void ReviewPage::load()
{
    m_desk.load().then(this, [this](const Result<std::vector<Communication>> &result) {
        if (!result) {
            Q_EMIT said({ u"load"_s,
                          Tone::Error,
                          result.error().says,
                          tr("Nothing was changed."),
                          tr("Try again"),
                          [this] { load(); },
                          {},
                          {},
                          true });
            return;
        }
        m_queue.fill(*result);
        if (m_queuePane->current().isNull() && m_queue.rowCount() > 0)
            m_queuePane->setCurrent(m_queue.idAt(m_queue.nextLetterRow(-1, 1)));
    });
}

void ReviewPage::showWhetherEmpty()
{
    const bool isEmpty = m_queue.counts().all() == 0 && m_queuePane->current().isNull();
    m_empty->setVisible(isEmpty);
    m_columns->setVisible(!isEmpty);
    m_strip->setVisible(!isEmpty);
}

/// The letter that is open was sent or dropped: the next one that waits takes its place.
void ReviewPage::leaveWhatWent(const Change &change)
{
    const CommunicationId current = m_queuePane->current();
    const auto isIt = [&](const CommunicationId &id) {
        return id == current;
    };
    const bool isInIt = std::ranges::any_of(change.communications, isIt, &Communication::id)
        || std::ranges::any_of(change.removed, isIt);
    if (isInIt && !m_queue.letter(current) && m_goOnTo.isNull())
        m_queuePane->setCurrent(m_queue.idAt(m_queue.nextLetterRow(-1, 1)));
}

void ReviewPage::takeWords()
{
    const auto rules = m_desk.rules();
    m_queue.setWords(QueueWords(rules ? rules->foundation() : Foundation(), m_desk.today(), zoneOf(m_desk.company())));
}

void ReviewPage::openSoon(const CommunicationId &id)
{
    if (m_isScanning) {
        if (m_scan.rowOf(id) >= 0)
            m_sheet->setCurrent(id);
        else
            leaveScan(id);
        return;
    }
    const bool isPassing = m_sinceOpen.isValid() && m_sinceOpen.elapsed() < PASSING.count();
    m_sinceOpen.start();
    if (isPassing)
        m_openTimer.start();
    else
        openNow();
}

void ReviewPage::openNow()
{
    m_openTimer.stop();
    m_review.open(m_queuePane->current());
}

void ReviewPage::openedLetter()
{
    const Communication &letter = m_review.communication();
    m_letterPane->load(m_review.letter(), letter.contactName);
    m_finding.reset();
    m_lit = {};
    Q_EMIT unsaid(u"conflict"_s);
    m_accountPane->display(m_review.shown().account, letter.tier, m_queue.words());
    m_side->ensureVisible(0, 0);
    showLetterState();
    if (std::exchange(m_editWhenOpened, false))
        editLetter();
}

void ReviewPage::showLetterState()
{
    if (m_isScanning)
        return;
    const bool isOpen = m_review.isOpen();
    const auto enable = [this](QLatin1StringView id, bool enabled) {
        m_actions->at(id)->setEnabled(enabled);
    };
    const State state = isOpen ? m_review.communication().state : State::Drafting;
    const bool isInReview = state == State::InReview;
    const bool isAside = state == State::Held || state == State::Escalated;
    const bool isReleased = state == State::Released || state == State::Queued;
    if (!isOpen) {
        m_letterPane->clear();
        m_accountPane->setVisible(false);
        m_reasonsPane->setVisible(false);
    } else {
        m_letterPane->setMayBeEdited(m_review.mayBeEdited());
        if (isInReview && m_review.communication().lane() == Lane::Scan)
            m_letterPane->showLane(Tone::Neutral, u"scan"_s, tr("Batch scan"));
        else if (isInReview)
            m_letterPane->showLane(Tone::Note, u"flag"_s, tr("Individual review"));
        else if (isReleased)
            m_letterPane->showLane(Tone::Success, u"release"_s, tr("Released"));
        else if (isAside)
            m_letterPane->showLane(Tone::Warning, state == State::Held ? u"hold"_s : u"escalate"_s,
                                   state == State::Held ? tr("Held") : tr("Escalated"));
        else
            m_letterPane->showLane(Tone::Neutral, u"mail"_s, tr("Not in review"));
    }
    enable("edit"_L1, isInReview || state == State::Held || isReleased);
    enable("hold"_L1, isInReview || isAside);
    m_actions->at("hold"_L1)->setText(isAside ? tr("Take &up again") : tr("&Hold"));
    enable("escalate"_L1, isInReview);
    enable("drop"_L1, isInReview);
    enable("backToDraft"_L1, m_review.mayBeEdited());
    enable("changes"_L1, isOpen);
    enable("next"_L1, true);
    enable("previous"_L1, true);
    enable("scan"_L1, true);
    for (const QLatin1StringView id : { "nextUnseen"_L1, "nextGroup"_L1, "leaveScan"_L1 })
        enable(id, false);
    const bool mayBeScanned
        = isInReview && (m_review.communication().lane() == Lane::Scan || m_review.communication().takenOut);
    enable("takeOut"_L1, mayBeScanned);
    m_actions->at("takeOut"_L1)
        ->setText(mayBeScanned && m_review.communication().takenOut ? tr("Put back into the scan") : tr("&Take out"));
    showJudgement();
}

void ReviewPage::showJudgement()
{
    if (m_isScanning)
        return;
    const bool isOpen = m_review.isOpen();
    FindingsModel &findings = m_review.findings();
    int row = m_finding ? findings.rowOf(*m_finding) : -1;
    if (row < 0)
        row = findings.firstToMend();
    m_findingsPane->setCurrent(row);
    m_finding = row < 0 ? std::optional<FindingKey>() : keyOf(findings.finding(row));
    const bool hasCorrection = row >= 0 && findings.finding(row).expected && !findings.finding(row).overriddenBecause;
    QAction *correct = m_actions->at("correct"_L1);
    correct->setEnabled(hasCorrection && m_review.mayBeEdited());
    correct->setText(hasCorrection ? tr("Put in %1").arg(findings.finding(row).expected->left(40))
                                   : tr("Put in the &correction"));
    m_actions->at("override"_L1)
        ->setEnabled(row >= 0 && findings.finding(row).severity == Severity::Error
                     && !findings.finding(row).overriddenBecause);
    m_actions->at("nextFinding"_L1)->setEnabled(findings.rowCount() > 0);
    m_actions->at("previousFinding"_L1)->setEnabled(findings.rowCount() > 0);
    m_actions->at("sign"_L1)->setEnabled(isOpen && !m_review.stepsToSign().empty());
    m_actions->at("release"_L1)->setEnabled(m_commands->mayRelease());
    if (isOpen) {
        m_letterPane->showVerdict(m_review.verdict(), m_lit);
        m_reasonsPane->display(m_review.reasons(), m_review.verdict().compliance);
        m_letterPane->showFoot(m_review.isEditedAgainstDraft() ? tr("Edited") : tr("Same as the draft"), originWords());
    }
    showStrip();
}

void ReviewPage::showStrip()
{
    const QueueCounts counts = m_queue.counts();
    const PostState post = m_desk.post();
    StripState state;
    state.counts = countsWords();
    state.doneShare = counts.all() > 0 ? static_cast<double>(counts.released + counts.queued) / counts.all() : 0;
    const bool isInReview = !m_isScanning && m_review.isOpen() && m_review.communication().state == State::InReview;
    const int seen = m_isScanning ? m_scan.seenCount() : 0;
    if (isInReview)
        state.blocked = m_review.blockedBecause();
    if (m_isScanning) {
        const int unseen = m_scan.letterCount() - seen;
        state.isError = false;
        if (unseen > 0)
            state.blocked = tr("%1 not seen yet stay in the queue").arg(unseen);
        state.release = seen > 0 ? tr("Release the %1 seen").arg(seen) : tr("Release the seen");
    }
    state.send = sendWords(counts.released);
    state.sendShort = tr("Send %1…").arg(counts.released);
    m_actions->at("send"_L1)->setEnabled(counts.released > 0);
    m_actions->at("undoSend"_L1)->setEnabled(counts.queued > 0);
    if (counts.queued > 0) {
        const qint64 seconds = post.nextAt ? std::max<qint64>(0, m_desk.now().secsTo(*post.nextAt)) : 0;
        const QString who = counts.queued == 1 ? tr("1 letter goes") : tr("%1 letters go").arg(counts.queued);
        state.countdown = seconds > 0 ? tr("%1 in %2 s").arg(who).arg(seconds) : tr("%1 now").arg(who);
    }
    counts.queued > 0 ? (m_secondTimer.isActive() ? void() : m_secondTimer.start()) : m_secondTimer.stop();

    const bool correctsNext = isInReview && !state.blocked.isEmpty() && m_actions->at("correct"_L1)->isEnabled();
    const bool nothingLeft = counts.individual + counts.scan == 0;
    if (correctsNext)
        state.next = StripState::Next::Correction;
    else if (m_isScanning ? seen > 0 : m_commands->mayRelease())
        state.next = StripState::Next::Release;
    else if (nothingLeft && counts.released > 0)
        state.next = StripState::Next::Send;
    m_findingsPane->setCorrectionFilled(correctsNext);
    m_strip->display(state);
}

void ReviewPage::showConflict(const QString &sentence)
{
    Message message;
    message.id = u"conflict"_s;
    message.tone = Tone::Warning;
    message.happened = sentence;
    message.kept = tr("What you typed is kept and not stored. Choose which text stays.");
    message.act = tr("Keep mine");
    message.onAct = [this] {
        Q_EMIT unsaid(u"conflict"_s);
        m_review.keepMine();
    };
    message.second = tr("Take theirs");
    message.onSecond = [this] {
        Q_EMIT unsaid(u"conflict"_s);
        m_review.takeTheirs();
    };
    message.mayBeClosed = false;
    Q_EMIT said(message);
    showJudgement();
}

void ReviewPage::light(const LitFact &lit)
{
    if (lit == m_lit)
        return;
    m_lit = lit;
    if (m_review.isOpen())
        m_letterPane->showVerdict(m_review.verdict(), m_lit);
}

void ReviewPage::caretMoved(LetterPart part, qsizetype position)
{
    if (m_isLighting || !m_review.isOpen())
        return;
    const QScopedValueRollback lighting(m_isLighting, true);
    const int row = m_review.facts().rowAt(part, position);
    m_recordPane->light(row);
    light(m_recordPane->lit());
    if (const int finding = m_review.findings().rowAt(part, position); finding >= 0) {
        m_finding = keyOf(m_review.findings().finding(finding));
        showJudgement();
    }
}

void ReviewPage::factChosen(int row)
{
    if (m_isLighting || !m_review.isOpen())
        return;
    const QScopedValueRollback lighting(m_isLighting, true);
    light(m_recordPane->lit());
    const FactStanding &fact = m_review.facts().fact(row);
    const auto inBody = std::ranges::find(fact.occurrences, LetterPart::Body, &FactStanding::Occurrence::part);
    if (inBody != fact.occurrences.end())
        m_letterPane->goTo(LetterPart::Body, inBody->start, 0);
}

void ReviewPage::goToFinding(int row)
{
    if (row < 0 || row >= m_review.findings().rowCount())
        return;
    const Finding finding = m_review.findings().finding(row);
    m_finding = keyOf(finding);
    {
        const QScopedValueRollback lighting(m_isLighting, true);
        if (finding.length > 0)
            m_letterPane->goTo(finding.part, finding.start, finding.length);
        m_recordPane->light(m_review.facts().rowOf(finding));
        light(m_recordPane->lit());
    }
    showJudgement();
}

void ReviewPage::stepFinding(int direction)
{
    const int count = m_review.findings().rowCount();
    if (count == 0)
        return;
    // The first press goes to the current one where the caret is not there yet.
    const int current = m_findingsPane->current();
    const Finding *here = current >= 0 ? &m_review.findings().finding(current) : nullptr;
    const QTextCursor caret = m_letterPane->body()->textCursor();
    const bool isThere = here
        && (here->part != LetterPart::Body || here->length == 0
            || (caret.selectionStart() == here->start && caret.selectionEnd() == here->start + here->length));
    goToFinding(isThere ? (current + direction + count) % count : std::max(0, current));
}

void ReviewPage::correct()
{
    const int row = m_findingsPane->current();
    if (row < 0 || !m_review.mayBeEdited())
        return;
    const Finding finding = m_review.findings().finding(row);
    if (!finding.expected)
        return;
    m_finding.reset();
    m_letterPane->replace(finding.part, finding.start, finding.length, *finding.expected);
}

void ReviewPage::editLetter()
{
    if (m_isScanning) {
        m_editWhenOpened = true;
        leaveScan(m_sheet->current());
        return;
    }
    if (!m_review.isOpen())
        return;
    m_commands->reopen();
    m_letterPane->leaveChanges();
    m_letterPane->focusBody();
}

void ReviewPage::toggleChanges()
{
    if (!m_review.isOpen())
        return;
    const bool hadFocus = m_letterPane->hasFocusInside();
    if (m_letterPane->isShowingChanges()) {
        m_letterPane->leaveChanges();
        showJudgement();
    } else {
        m_letterPane->showChanges(m_review.draft().letter);
        m_letterPane->showFoot(m_review.isEditedAgainstDraft() ? tr("Changes against the draft")
                                                               : tr("No changes against the draft"),
                               originWords());
    }
    if (hadFocus)
        m_letterPane->focusBody();
}

void ReviewPage::backToDraft()
{
    if (!m_review.mayBeEdited() || !m_review.isEditedAgainstDraft())
        return;
    m_letterPane->leaveChanges();
    m_letterPane->replaceAll(m_review.draft().letter);
}

void ReviewPage::backToQueue()
{
    m_review.save();
    m_queuePane->view()->setFocus(Qt::ShortcutFocusReason);
}

/// Not while a text has the focus: there the key does nothing, so that it is never pressed by habit of another program.
void ReviewPage::sendAll()
{
    if (!isTextInput(QApplication::focusWidget()))
        m_commands->send();
}

void ReviewPage::startScan()
{
    if (m_isScanning)
        return;
    if (m_queue.counts().scan == 0) {
        Q_EMIT said({ u"scan"_s,
                      Tone::Note,
                      tr("There is nothing to scan."),
                      tr("Every letter that waits needs you singly."),
                      {},
                      {},
                      {},
                      {},
                      true });
        return;
    }
    m_review.close();
    m_isScanning = true;
    const CommunicationId current = m_queuePane->current();
    m_scan.setWords(m_queue.words());
    m_scan.setLetters(m_queue.lettersIn(QueueSection::Scan));
    const int group = m_scan.groupOf(current);
    m_middle->setCurrentWidget(m_sheet);
    m_strip->setScanning(true);
    m_scan.showGroup(group >= 0 ? group : m_scan.firstUnseenGroup());
    m_sheet->setCurrent(current);
    m_sheet->view()->setFocus(Qt::ShortcutFocusReason);
    m_sheet->start();
    showScanState();
}

void ReviewPage::leaveScan(const CommunicationId &show)
{
    if (!m_isScanning)
        return;
    m_isScanning = false;
    m_sheet->stop();
    m_middle->setCurrentWidget(m_reading);
    m_strip->setScanning(false);
    m_queuePane->view()->setFocus(Qt::ShortcutFocusReason);
    if (!show.isNull())
        m_queuePane->setCurrent(show);
    else if (!m_queue.letter(m_queuePane->current()))
        m_queuePane->setCurrent(m_queue.idAt(m_queue.nextLetterRow(-1, 1)));
    openNow();
    showLetterState();
}

void ReviewPage::takeScanLane()
{
    if (!m_isScanning)
        return;
    m_scan.setLetters(m_queue.lettersIn(QueueSection::Scan));
    if (m_scan.letterCount() == 0)
        leaveScan(m_queue.idAt(m_queue.nextLetterRow(-1, 1)));
    else
        showScanState();
}

void ReviewPage::showScanState()
{
    if (!m_isScanning)
        return;
    for (QAction *action : m_actions->all())
        action->setEnabled(m_actions->contextOf(action) != KeyContext::List);
    const auto enable = [this](QLatin1StringView id, bool enabled) {
        m_actions->at(id)->setEnabled(enabled);
    };
    for (const QLatin1StringView id : { "nextFinding"_L1, "previousFinding"_L1, "correct"_L1, "changes"_L1 })
        enable(id, false);
    for (const QLatin1StringView id : { "nextUnseen"_L1, "leaveScan"_L1, "next"_L1, "previous"_L1 })
        enable(id, true);
    enable("release"_L1, m_scan.seenCount() > 0);
    enable("nextGroup"_L1, m_scan.groupCount() > 1);
    enable("takeOut"_L1, !m_sheet->current().isNull());
    m_actions->at("takeOut"_L1)->setText(tr("&Take out"));
    enable("edit"_L1, !m_sheet->current().isNull());
    showStrip();
}

void ReviewPage::nextGroup()
{
    if (m_scan.groupCount() > 0)
        m_scan.showGroup((m_scan.group() + 1) % m_scan.groupCount());
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
        m_reading->setSizes({ height() * 3 / 5, height() * 2 / 5 });
    else
        m_reading->setSizes({ line * 40, qRound(line * SIDE_WIDTH) });
}

QString ReviewPage::countsWords() const
{
    const QueueCounts counts = m_queue.counts();
    if (counts.all() == 0)
        return tr("Nothing is waiting");
    QStringList parts { tr("%1 drafted").arg(counts.all()), tr("<b>%1 need you</b>").arg(counts.individual),
                        tr("%1 to scan").arg(counts.scan) };
    if (counts.released + counts.queued > 0)
        parts << tr("%1 released").arg(counts.released + counts.queued);
    if (counts.aside > 0)
        parts << tr("%1 aside").arg(counts.aside);
    return parts.join(u" · "_s);
}

QString ReviewPage::sendWords(int count) const
{
    const PostState post = m_desk.post();
    switch (post.mode) {
    case PostState::Mode::Practice:
        return tr("Send %1 to the practice outbox").arg(count);
    case PostState::Mode::Server:
        return tr("Send %1 via %2").arg(count).arg(post.via);
    }
    Q_UNREACHABLE();
}

QString ReviewPage::originWords() const
{
    const Provenance &origin = m_review.draft().provenance;
    const QString drafter
        = origin.drafter == "vocabulary"_L1 || origin.drafter.isEmpty() ? tr("Vocabulary drafter") : origin.drafter;
    const QString foundation = tr("Foundation %1").arg(m_desk.foundationNumber());
    return origin.fellBack ? tr("%1 after another failed, %2").arg(drafter, foundation)
                           : tr("%1, %2").arg(drafter, foundation);
}

} // namespace countersign
