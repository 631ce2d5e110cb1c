// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewpage.h"

#include "pages/reviewpage/reviewactions.h"
#include "pages/reviewpage/reviewcommands.h"
#include "panes/actionstrip.h"
#include "panes/emptystate.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"

#include <QApplication>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QTimeZone>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Letters that are passed within this time are not opened: a held key walks the queue without opening each.
constexpr std::chrono::milliseconds PASSING { 120 };

QTimeZone zoneOf(const Company &company)
{
    const QTimeZone zone(company.timezone);
    return company.timezone.isEmpty() || !zone.isValid() ? QTimeZone::systemTimeZone() : zone;
}

} // namespace

ReviewPage::ReviewPage(Desk &desk, LetterReview::Judge judge, QWidget *parent)
    : Page({ u"review"_s, tr("Review"), u"review"_s, tr("&Letter") }, parent)
    , m_desk(desk)
    , m_review(desk, std::move(judge))
    , m_scan(desk)
    , m_actions(new Actions(reviewActionTable(), this))
    , m_commands(new ReviewCommands(
          desk, m_queue, m_review, [this](const CommunicationId &id) { return atHand(id); }, this))
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
    m_desk.load();
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
    QStringList sentences;
    const QHash<CommunicationId, LetterReview::Kept> kept = m_review.kept();
    if (kept.size() == 1) {
        const ListedLetter *letter = m_queue.letter(kept.cbegin().key());
        sentences << tr("What you typed in the letter to %1 is not stored, for somebody else changed the letter. It is "
                        "kept here, and you are asked at the next start which text stays.")
                         .arg(letter ? letter->accountName : kept.cbegin().key().value());
    } else if (!kept.isEmpty()) {
        sentences << tr("What you typed in %1 letters is not stored. It is kept here, and you are asked at the next "
                        "start which text stays.")
                         .arg(kept.size());
    }
    if (const int released = m_queue.counts().released)
        sentences << (released == 1 ? tr("1 letter is released and not yet sent.")
                                    : tr("%1 letters are released and not yet sent.").arg(released));
    return sentences.join(u'\n');
}

QByteArray ReviewPage::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << 1 << m_columns->saveState() << m_reading->saveState();
    for (const QueueSection section : QUEUE_SECTIONS)
        out << m_queue.isCollapsed(section);
    out << m_queuePane->filter() << QString();
    const QHash<CommunicationId, LetterReview::Kept> kept = m_review.kept();
    out << static_cast<qint32>(kept.size());
    for (const auto &[id, typed] : kept.asKeyValueRange())
        out << id.value() << typed.onRevision << typed.letter.to << typed.letter.subject << typed.letter.body;
    out << static_cast<qint32>(m_queue.chips().size());
    for (const FilterChip &chip : m_queue.chips())
        out << keyOf(chip.kind) << chip.value;
    out << m_queuePane->current().value() << static_cast<qint32>(m_queuePane->view()->currentOffset());
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
    QString filter;
    QString batch;
    qint32 kept = 0;
    in >> filter >> batch >> kept; // states of before have none of them
    if (in.status() != QDataStream::Ok)
        return;
    m_queuePane->setFilter(filter);
    std::vector<FilterChip> chips;
    if (!batch.isEmpty()) // of a state of before
        chips.push_back({ FilterKind::Batch, batch });
    for (qint32 i = 0; i < kept; ++i) {
        QString id;
        LetterReview::Kept typed;
        in >> id >> typed.onRevision >> typed.letter.to >> typed.letter.subject >> typed.letter.body;
        if (in.status() == QDataStream::Ok)
            m_review.keep(CommunicationId(id), typed);
    }
    qint32 count = 0;
    in >> count;
    for (qint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        QString kind;
        QString value;
        in >> kind >> value;
        if (const auto known = filterKindOf(kind))
            chips.push_back({ *known, value });
    }
    m_queuePane->setChips(chips);
    QString current;
    qint32 offset = 0;
    in >> current >> offset;
    if (in.status() != QDataStream::Ok)
        return;
    m_before = CommunicationId(current);
    m_offsetBefore = offset;
    if (m_queue.counts().all() > 0)
        bringBack();
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
        m_sheet->touch();
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

void ReviewPage::step(int direction)
{
    m_editWhenOpened = false;
    m_isScanning ? m_sheet->step(direction) : m_queuePane->step(direction);
}

/// The first portion is something to begin with: where nothing was open before, the most urgent of it is. What comes
/// after it puts rows around the current one.
void ReviewPage::takePortion(const Portion &portion)
{
    if (portion.isFirst) {
        Q_EMIT unsaid(u"load"_s);
        m_queue.reserve(portion.inAll);
        loadBatchNames();
    }
    for (const ListedRow &letter : portion.letters)
        countSent(*letter);
    m_isFilling = !portion.isLast;
    m_queue.setFilling(m_isFilling);
    m_queue.add(portion.letters);
    if (portion.isLast)
        m_idleTimer.start();
    bringBack();
    if (m_queuePane->current().isNull() && m_before.isNull())
        m_queuePane->setCurrent(firstToReview());
    showWhetherEmpty();
    showLetterState();
    // Where a hand begins, once there is something to begin with.
    if (portion.isFirst && isVisible() && !isTyping())
        m_queuePane->view()->setFocus(Qt::OtherFocusReason);
}

/// The letter that was current is so again where it stood, as soon as it is here, unless another was chosen meanwhile.
/// A batch that is gone narrows nothing any more.
void ReviewPage::bringBack()
{
    if (m_queue.rowOf(m_before) >= 0) {
        m_queuePane->setCurrent(std::exchange(m_before, {}));
        m_queuePane->view()->setCurrentOffset(m_offsetBefore);
    }
    if (m_isFilling)
        return;
    m_before = {};
    std::vector<FilterChip> chips = m_queue.chips();
    std::erase_if(chips, [&](const FilterChip &chip) {
        return chip.kind == FilterKind::Batch && !m_queue.hasLettersOf(BatchId(chip.value));
    });
    m_queuePane->setChips(chips);
}

void ReviewPage::loadBatchNames()
{
    m_desk.batches().then(this, [this](const Result<std::vector<BatchName>> &batches) {
        if (!batches)
            return; // they are called by their numbers
        constexpr int MOST = 24;
        QHash<BatchId, QString> names;
        for (const BatchName &batch : *batches) {
            const QString file = batch.source.size() <= MOST
                ? batch.source
                : batch.source.left(MOST - 10) + u'…' + batch.source.right(9);
            const QDateTime at = batch.importedAt.toTimeZone(m_zone);
            const QString when = at.date() == m_desk.today() ? m_queue.words().shortTime(batch.importedAt)
                                                             : m_queue.words().shortDate(at.date());
            names.insert(batch.id,
                         file.isEmpty() ? tr("Batch %1").arg(batch.id.value())
                                        : tr("%1, %2", "file, time").arg(file, when));
        }
        m_queue.setBatchNames(names);
    });
}

CommunicationId ReviewPage::firstToReview() const
{
    const int row = m_queue.nextLetterRow(-1, 1);
    const ListedLetter *letter = m_queue.letterAt(row);
    return letter && sectionOf(*letter) == QueueSection::Individual ? letter->id : CommunicationId();
}

void ReviewPage::countSent(const ListedLetter &letter)
{
    if (isHandOver(letter.id))
        return;
    const auto keep = [&letter](QSet<CommunicationId> &set, bool isIn) {
        if (isIn)
            set.insert(letter.id);
        else
            set.remove(letter.id);
    };
    const bool isToday = letter.sending && letter.sending->since.toTimeZone(m_zone).date() == m_desk.today();
    keep(m_sent, letter.state == State::Sent && isToday);
    keep(m_onTheirWay,
         letter.state == State::Sending || letter.state == State::Committing || letter.state == State::Failed
             || letter.state == State::Uncertain);
    const bool isMineOfToday = letter.release && letter.release->by == m_desk.person().name
        && letter.release->at.toTimeZone(m_zone).date() == m_desk.today();
    if (isMineOfToday)
        m_attentionToday.insert(letter.id, letter.release->attention);
    else
        m_attentionToday.remove(letter.id);
}

ReviewCommands::AtHand ReviewPage::atHand(const CommunicationId &id) const
{
    const bool isIt = !m_isScanning && m_review.isOpen() && m_review.id() == id && m_queuePane->current() == id
        && m_queuePane->selected() == id && !m_queuePane->isSeveral();
    if (!isIt)
        return ReviewCommands::AtHand::No;
    return m_letterPane->wasShown() && !isReadingPast() ? ReviewCommands::AtHand::Shown : ReviewCommands::AtHand::Open;
}

void ReviewPage::goOn(const CommunicationId &done)
{
    const CommunicationId next = std::exchange(m_goOnTo, {}).value_or(CommunicationId());
    if (m_queuePane->current() != done)
        return; // the person is elsewhere by now
    m_queuePane->setCurrent(next);
    openNow();
}

void ReviewPage::goOnFrom(const std::vector<CommunicationId> &done)
{
    const CommunicationId next = std::exchange(m_goOnTo, {}).value_or(CommunicationId());
    const bool isDone = std::ranges::find(done, m_queuePane->current()) != done.end();
    m_queuePane->setCurrent(isDone ? next : m_queuePane->current());
    m_queuePane->selectCurrentOnly();
    openNow();
}

void ReviewPage::showWhetherEmpty()
{
    const bool isEmpty = m_queue.counts().all() == 0 && m_queuePane->current().isNull();
    const auto sent = m_sent.size();
    const auto open = m_onTheirWay.size();
    if (sent + open > 0) {
        const QString done = sent == 1 ? tr("1 letter was sent today.") : tr("%1 letters were sent today.").arg(sent);
        const QString more = open == 0 ? QString()
            : open == 1                ? tr(" 1 more is in the outbox.")
                                       : tr(" %1 more are in the outbox.").arg(open);
        m_empty->say(open == 0 ? tr("The morning is done.") : tr("Nothing is left to review."), done + more);
    } else {
        m_empty->say(
            tr("Nothing to review."),
            tr("Import this morning's report: its letters are drafted and judged, and stand here to be read."));
    }
    m_empty->offerAction(sent + open > 0 ? EmptyState::Offer::Quietly : EmptyState::Offer::NextStep);
    showRest();
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
    if (isInIt && !m_queue.letter(current) && !m_goOnTo) // else goOn() follows
        m_queuePane->setCurrent(firstToReview());
}

void ReviewPage::takeWords()
{
    const auto rules = m_desk.rules();
    m_zone = zoneOf(m_desk.company());
    m_queue.setPerson(m_desk.person().name);
    m_queue.setWords(QueueWords(rules ? rules->foundation() : Foundation(), m_desk.today(), m_zone));
}

} // namespace countersign
