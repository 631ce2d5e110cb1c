// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outboxpage/outboxpage.h"

#include "outbox/outboxwords.h"
#include "pages/outboxpage/outboxdetail.h"
#include "panes/counted.h"
#include "panes/emptystate.h"
#include "panes/keyhint.h"
#include "panes/rowtable.h"
#include "panes/segments.h"
#include "shell/actions.h"

#include <QApplication>
#include <QDataStream>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr auto OUTBOX_ACTIONS = std::to_array<ActionEntry>({
    { "markSent", QT_TRANSLATE_NOOP("countersign::Actions", "It was sent: &mark it so…"), "sent", "M",
      QT_TRANSLATE_NOOP("countersign::Actions", "Settles an uncertain letter as sent, with a reason"), MenuPlace::Page,
      KeyContext::List },
    { "sendAgain", QT_TRANSLATE_NOOP("countersign::Actions", "It was not: &send it again…"), "send", "Shift+S",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts an uncertain letter back on its way, with a reason"),
      MenuPlace::Page, KeyContext::List },
    { "tryAgain", QT_TRANSLATE_NOOP("countersign::Actions", "&Try again"), "repeat", "R",
      QT_TRANSLATE_NOOP("countersign::Actions", "Puts a failed letter back on its way"), MenuPlace::Page,
      KeyContext::List },
    { "backToReview", QT_TRANSLATE_NOOP("countersign::Actions", "&Back to review"), "undo", "B",
      QT_TRANSLATE_NOOP("countersign::Actions", "Takes the letter out of the outbox; its release is void"),
      MenuPlace::Page, KeyContext::List },
    { "openLetter", QT_TRANSLATE_NOOP("countersign::Actions", "&Read the letter"), "mail", "Return; Enter",
      QT_TRANSLATE_NOOP("countersign::Actions", "Opens the letter where it is reviewed"), MenuPlace::Page,
      KeyContext::List },
    { "nextSegment", QT_TRANSLATE_NOOP("countersign::Actions", "&Next group of letters"), "filter", "Ctrl+Right",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Shows all, waiting, sent, failed or uncertain letters, one after the other"),
      MenuPlace::Page },
    { "resumeSending", QT_TRANSLATE_NOOP("countersign::Actions", "&Go on sending"), "send", "Ctrl+Shift+Return",
      QT_TRANSLATE_NOOP("countersign::Actions", "Goes on after a trouble with the whole server"), MenuPlace::Page },
});

CellDress dressOf(const QModelIndex &index)
{
    if (index.column() == OutboxModel::SubjectColumn || index.column() == OutboxModel::NextColumn)
        return { {}, Token::Muted, false };
    if (index.column() != OutboxModel::StateColumn)
        return {};
    switch (static_cast<State>(index.data(OutboxModel::StateRole).toInt())) {
        using enum State;
    case Sent:
        return { u"sent"_s, Token::Success, true };
    case Failed:
        return { u"error"_s, Token::Error, true };
    case Uncertain:
        return { u"uncertain"_s, Token::Warning, true };
    case Sending:
    case Committing:
        return { u"sending"_s, Token::Text, true };
    case Queued:
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return { u"clock"_s, Token::Text, true };
    }
    Q_UNREACHABLE();
}

QString nameOf(const ListedLetter &letter)
{
    return letter.contactName.isEmpty() ? letter.to : letter.contactName;
}

QTimeZone zoneOf(const Company &company)
{
    const QTimeZone zone(company.timezone);
    return company.timezone.isEmpty() || !zone.isValid() ? QTimeZone::systemTimeZone() : zone;
}
} // namespace

OutboxPage::OutboxPage(Desk &desk, QWidget *parent)
    : Page({ u"outbox"_s, tr("Outbox"), u"outbox"_s, tr("&Outbox") }, parent)
    , m_desk(desk)
    , m_actions(new Actions(OUTBOX_ACTIONS, this))
{
    m_filter.setSourceModel(&m_model);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(buildList(), 1);
    m_detail = new OutboxDetail(*m_actions, this);
    column->addWidget(m_detail);
    connectActions();

    connect(&m_model, &OutboxModel::countsChanged, this, &OutboxPage::showCounts);
    connect(m_segments, &Segments::currentChanged, this, &OutboxPage::showSegment);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &OutboxPage::showChosen);
    connect(&m_desk, &Desk::listed, this, &OutboxPage::takePortion);
    connect(&m_desk, &Desk::listingFailed, this, [this](const Problem &problem) {
        Q_EMIT said({ u"outbox-load"_s,
                      Tone::Error,
                      problem.says,
                      tr("Nothing was changed."),
                      tr("Read again"),
                      [this] { m_desk.load(); },
                      {},
                      {},
                      true });
    });
    connect(&m_desk, &Desk::changed, this, [this](const Change &change) {
        const CommunicationId before = chosen();
        showSurroundings();
        m_model.apply(change);
        if (chosen().isNull() && !before.isNull())
            choose({}); // it went back to review: the next one
        showChosen();
    });
    connect(&m_desk, &Desk::postChanged, this, &OutboxPage::showSurroundings);
    showSurroundings();
    showChosen();
    // After the window listens: what cannot be read is told.
    QMetaObject::invokeMethod(&m_desk, &Desk::load, Qt::QueuedConnection);
}

QWidget *OutboxPage::buildBar()
{
    auto *bar = new QWidget(this);
    bar->setFixedHeight(Theme::u(11));
    m_segments = new Segments(tr("Letters shown"), bar);
    m_segments->setObjectName(u"outboxSegments"_s);
    const std::array names { std::pair(tr("All"), u"segmentAll"_s), std::pair(tr("Waiting"), u"segmentWaiting"_s),
                             std::pair(tr("Sent"), u"segmentSent"_s), std::pair(tr("Failed"), u"segmentFailed"_s),
                             std::pair(tr("Uncertain"), u"segmentUncertain"_s) };
    for (const auto &[text, name] : names)
        m_segments->addSegment(text, name);
    m_summary = new Words(Type::Body, Token::Muted, {}, bar);
    m_summary->setObjectName(u"outboxSummary"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(4));
    row->addWidget(new Words(Type::PageTitle, Token::Text, place().title, bar));
    row->addWidget(m_segments);
    row->addStretch();
    row->addWidget(m_summary);
    return bar;
}

QWidget *OutboxPage::buildList()
{
    m_middle = new QStackedWidget(this);
    m_table = new RowTable(tr("Letters in the outbox"), m_middle);
    m_table->setObjectName(u"outboxTable"_s);
    m_table->setModel(&m_filter);
    m_table->setDress(dressOf);
    m_table->setColumnWidths({ { 7.2, 0 }, { 11, 3 }, { 11, 4 }, { 4.2, 0 }, { 9.5, 3 }, { 11.5, 1 } });
    m_table->setSortingEnabled(false);
    m_actions->listenIn(m_table);
    m_empty = new EmptyState(m_middle);
    m_empty->setObjectName(u"outboxEmpty"_s);
    m_middle->addWidget(m_table);
    m_middle->addWidget(m_empty);
    return m_middle;
}

void OutboxPage::connectActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, this, slot);
    };
    on("markSent"_L1, &OutboxPage::markSent);
    on("sendAgain"_L1, &OutboxPage::sendAgain);
    on("tryAgain"_L1, &OutboxPage::tryAgain);
    on("backToReview"_L1, &OutboxPage::backToReview);
    on("openLetter"_L1, &OutboxPage::openInReview);
    on("nextSegment"_L1, [this] { m_segments->setCurrent((m_segments->current() + 1) % m_segments->count()); });
    on("resumeSending"_L1, [this] { m_desk.resumeSending(); });
}

void OutboxPage::showSegment(int index)
{
    // The focus goes along to what takes the table's place, and back.
    const QWidget *focus = QApplication::focusWidget();
    const bool isOurs = focus && (focus == this || m_middle->isAncestorOf(focus));
    m_filter.setSegment(static_cast<OutboxSegment>(index));
    if (chosen().isNull())
        choose({});
    showCounts();
    showChosen();
    if (isOurs)
        enter();
}

void OutboxPage::enter()
{
    if (m_middle->currentWidget() == m_table) {
        if (!m_table->currentIndex().isValid())
            choose({});
        m_table->setFocus();
    } else {
        setFocus();
    }
}

void OutboxPage::takePortion(const Portion &portion)
{
    Q_EMIT unsaid(u"outbox-load"_s);
    const CommunicationId before = chosen();
    m_model.add(portion.letters);
    if (before.isNull())
        choose({});
    showCounts();
    const auto isChosen = [this](const ListedRow &letter) {
        return letter->id == chosen();
    };
    if (std::ranges::any_of(portion.letters, isChosen))
        showChosen();
}

void OutboxPage::showSurroundings()
{
    m_model.setSurroundings({ m_desk.post(), zoneOf(m_desk.company()), m_desk.now() });
    m_actions->at("resumeSending"_L1)->setEnabled(m_desk.post().paused);
    showCounts();
}

void OutboxPage::showCounts()
{
    const OutboxCounts &counts = m_model.counts();
    for (int i = 0; i < m_segments->count(); ++i)
        m_segments->setCount(i, counts.of(static_cast<OutboxSegment>(i)));
    const QString rests = m_desk.post().rests;
    m_summary->setText(rests.isEmpty() ? sentenceOf(counts) : sentenceOf(counts) + u" · "_s + rests);
    const int toDecide = counts.failed + counts.uncertain;
    setBadge({ toDecide, toDecide > 0 },
             toDecide > 0 ? counted(toDecide, tr("%1 letter to decide about"), tr("%1 letters to decide about"))
                          : QString());
    if (counts.all() == 0)
        m_empty->say(tr("Nothing is on its way."),
                     tr("Letters that you release and send wait here, go out, and stay with what the server said."));
    else
        m_empty->say(counted(counts.all(), tr("The %1 letter is not here."), tr("None of the %1 letters is here.")),
                     tr("%1 shows the next group.").arg(keyText(m_actions->at("nextSegment"_L1)->shortcut())));
    m_middle->setCurrentWidget(m_filter.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

CommunicationId OutboxPage::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? CommunicationId(current.data(OutboxModel::IdRole).toString()) : CommunicationId();
}

void OutboxPage::choose(const CommunicationId &id)
{
    QModelIndex index = m_filter.index(0, 0);
    if (const int row = m_model.rowOf(id); row >= 0)
        index = m_filter.mapFromSource(m_model.index(row, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void OutboxPage::showChosen()
{
    allowActions();
    const ListedLetter *letter = m_model.letter(chosen());
    m_detail->setVisible(letter != nullptr);
    if (!letter) {
        m_detail->clear();
        return;
    }
    m_detail->showLetter(*letter, m_model.context());
    loadDossier();
}

void OutboxPage::loadDossier()
{
    const int ticket = ++m_ticket;
    m_desk.read(chosen()).then(this, [this, ticket](const Result<Dossier> &dossier) {
        if (ticket != m_ticket)
            return;
        if (dossier)
            m_detail->showKnown(knownOf(*dossier), m_model.context());
        else
            m_detail->showProblem(dossier.error().says);
    });
}

void OutboxPage::allowActions()
{
    const ListedLetter *letter = m_model.letter(chosen());
    const auto is = [&](State state) {
        return letter && letter->state == state;
    };
    const bool isLetter = letter && !isHandOver(letter->id); // a packet has no review
    m_actions->at("markSent"_L1)->setEnabled(is(State::Uncertain));
    m_actions->at("sendAgain"_L1)->setEnabled(is(State::Uncertain));
    m_actions->at("tryAgain"_L1)->setEnabled(is(State::Failed));
    m_actions->at("backToReview"_L1)->setEnabled(isLetter && (is(State::Failed) || is(State::Queued)));
    m_actions->at("openLetter"_L1)->setEnabled(isLetter);
}

void OutboxPage::markSent()
{
    const ListedLetter *letter = m_model.letter(chosen());
    if (!letter)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Mark the letter to %1 as sent?").arg(nameOf(*letter));
    question.text = tr("It counts as sent from then on and is never sent again; this cannot be taken back. How do you "
                       "know that it went?");
    question.suggestions
        = { tr("The customer has it"), tr("It is in the mailbox of sent letters"), tr("The server’s log has it") };
    question.accept = tr("It was sent");
    question.isDanger = true;
    ask(question, letter->id, State::Sent);
}

void OutboxPage::ask(const ReasonDialog::Question &question, const CommunicationId &id, State to)
{
    auto *dialog = new ReasonDialog(question, this);
    connect(dialog, &ReasonDialog::decided, this, [this, id, to](const QString &reason) { resolve(id, to, reason); });
    dialog->open();
}

void OutboxPage::sendAgain()
{
    const ListedLetter *letter = m_model.letter(chosen());
    if (!letter)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Send the letter to %1 again?").arg(nameOf(*letter));
    question.text
        = tr("It may have arrived already: then the customer gets it twice. How do you know that it did not?");
    question.suggestions = { tr("The customer says that nothing came"), tr("It is not in the mailbox of sent letters"),
                             tr("The server’s log does not have it") };
    question.accept = tr("Send it again");
    question.isDanger = true;
    ask(question, letter->id, State::Queued);
}

void OutboxPage::tryAgain()
{
    resolve(chosen(), State::Queued, tr("Tried again by hand"));
}

void OutboxPage::backToReview()
{
    const CommunicationId id = chosen();
    const ListedLetter *letter = m_model.letter(id);
    if (letter && letter->state == State::Queued) {
        m_desk.undoRelease({ id }).then(this, [this](const Result<Change> &done) {
            if (!done)
                Q_EMIT said({ u"outbox"_s, Tone::Error, done.error().says, {}, {}, {}, {}, {}, true });
        });
        return;
    }
    resolve(id, State::InReview, tr("Back to review by hand"));
}

void OutboxPage::resolve(const CommunicationId &id, State to, const QString &because)
{
    if (id.isNull())
        return;
    m_desk.resolve(id, to, because).then(this, [this](const Result<Change> &done) {
        if (done)
            Q_EMIT unsaid(u"outbox"_s);
        else
            Q_EMIT said({ u"outbox"_s,
                          Tone::Error,
                          done.error().says,
                          tr("The letter stayed as it was."),
                          {},
                          {},
                          {},
                          {},
                          true });
    });
}

void OutboxPage::openInReview()
{
    Q_EMIT pageWanted(u"review"_s, chosen());
}

bool OutboxPage::showLetter(const CommunicationId &id)
{
    if (!m_model.letter(id))
        return false;
    if (!m_filter.mapFromSource(m_model.index(m_model.rowOf(id), 0)).isValid())
        m_segments->setCurrent(static_cast<int>(OutboxSegment::All));
    choose(id);
    return true;
}

QByteArray OutboxPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << m_segments->current() << m_table->saveColumns();
    return state;
}

void OutboxPage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    int segment = 0;
    QByteArray header;
    stream >> segment >> header;
    if (stream.status() != QDataStream::Ok)
        return;
    m_segments->setCurrent(segment);
    m_table->restoreColumns(header);
}

} // namespace countersign
