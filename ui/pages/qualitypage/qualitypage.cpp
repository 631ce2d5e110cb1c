// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/qualitypage/qualitypage.h"

#include "charts/trendchart.h"
#include "dialogs/behinddialog.h"
#include "dialogs/reasondialog.h"
#include "pages/qualitypage/measurecardpane.h"
#include "pages/qualitypage/standoutpane.h"
#include "panes/actionbutton.h"
#include "panes/counted.h"
#include "panes/emptystate.h"
#include "panes/rowtable.h"
#include "panes/words.h"
#include "shell/actions.h"

#include <QApplication>
#include <QComboBox>
#include <QItemSelectionModel>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr ActionEntry QUALITY_ACTIONS[] = {
    { "openLettersBehind", QT_TRANSLATE_NOOP("countersign::Actions", "&Letters behind the number"), "mail",
      "Return; Enter", QT_TRANSLATE_NOOP("countersign::Actions", "Lists the letters that the chosen number is made of"),
      MenuPlace::Page, KeyContext::List },
    { "acknowledge", QT_TRANSLATE_NOOP("countersign::Actions", "&Acknowledge the alert…"), "agrees", "A",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that you know of the alert, with a note; it is remembered"),
      MenuPlace::Page, KeyContext::List },
    { "asTable", QT_TRANSLATE_NOOP("countersign::Actions", "As a &table"), "record", "T",
      QT_TRANSLATE_NOOP("countersign::Actions", "Shows every measure week by week as a table, and the charts again"),
      MenuPlace::Page, KeyContext::List },
    { "standOut", QT_TRANSLATE_NOOP("countersign::Actions", "&What stands out"), "search", "W",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Shows what people change in drafts and what exceptions have in common, and the charts again"),
      MenuPlace::Page, KeyContext::List },
    { "neverSay", QT_TRANSLATE_NOOP("countersign::Actions", "Propose as &never say…"), "cross", "N",
      QT_TRANSLATE_NOOP("countersign::Actions", "Tries the phrase as one that is never said, before it is published"),
      MenuPlace::Page, KeyContext::List },
    { "asVocabulary", QT_TRANSLATE_NOOP("countersign::Actions", "Propose as &vocabulary…"), "vocabulary", "V",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Tries people's words in place of the draft's in the vocabulary, before it is published"),
      MenuPlace::Page, KeyContext::List },
    { "kindFact", QT_TRANSLATE_NOOP("countersign::Actions", "It changes a &fact"), "", "1",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that such edits change a fact"), MenuPlace::Page,
      KeyContext::List },
    { "kindTone", QT_TRANSLATE_NOOP("countersign::Actions", "It changes the &tone"), "", "2",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that such edits change the tone"), MenuPlace::Page,
      KeyContext::List },
    { "kindVocabulary", QT_TRANSLATE_NOOP("countersign::Actions", "It changes the v&ocabulary"), "", "3",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that such edits say the same in other words"), MenuPlace::Page,
      KeyContext::List },
    { "kindRelationship", QT_TRANSLATE_NOOP("countersign::Actions", "It changes the &relationship"), "", "4",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that such edits speak from person to person"), MenuPlace::Page,
      KeyContext::List },
    { "kindCosmetic", QT_TRANSLATE_NOOP("countersign::Actions", "It is &cosmetic"), "", "5",
      QT_TRANSLATE_NOOP("countersign::Actions", "Says that such edits change spelling or punctuation"), MenuPlace::Page,
      KeyContext::List },
    { "noteToOperations", QT_TRANSLATE_NOOP("countersign::Actions", "Copy a note to o&perations"), "record", "O",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Copies what stands out among the exceptions, to be sent to operations"),
      MenuPlace::Page, KeyContext::List },
    { "readAgain", QT_TRANSLATE_NOOP("countersign::Actions", "&Count again"), "repeat", "F5",
      QT_TRANSLATE_NOOP("countersign::Actions", "Reads the newest counts"), MenuPlace::Page },
};

constexpr std::chrono::milliseconds SOON { 400 };

constexpr std::array DIMENSIONS { QualityBoard::Dimension::Communication, QualityBoard::Dimension::Type,
                                  QualityBoard::Dimension::Tier, QualityBoard::Dimension::Coordinator,
                                  QualityBoard::Dimension::Drafter };

} // namespace

QualityPage::QualityPage(QualityDesk &desk, QWidget *parent)
    : Page({ u"quality"_s, tr("Quality"), u"quality"_s, tr("&Quality") }, parent)
    , m_desk(desk)
    , m_actions(new Actions(QUALITY_ACTIONS, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new Line(Qt::Horizontal, this));
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(buildCharts());
    m_middle->addWidget(buildWeeks());
    m_empty = new EmptyState(m_middle);
    m_empty->setObjectName(u"qualityEmpty"_s);
    m_empty->say(tr("Nothing was sent yet."),
                 tr("From the first letters on, this page says whether their quality is what the accounts require."));
    m_middle->addWidget(m_empty);
    m_standOut = new StandOutPane(*m_actions, m_middle);
    m_middle->addWidget(m_standOut);
    m_actions->listenIn(m_middle);
    column->addWidget(m_middle, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(SOON);
    connectActions();
    connectStandOut();
    display();
    // After the window listens: what cannot be read is told.
    QMetaObject::invokeMethod(this, &QualityPage::load, Qt::QueuedConnection);
}

void QualityPage::connectActions()
{
    const auto on = [this](QLatin1StringView id, auto slot) {
        connect(m_actions->at(id), &QAction::triggered, this, slot);
    };
    on("openLettersBehind"_L1, &QualityPage::openCurrent);
    on("acknowledge"_L1, &QualityPage::acknowledge);
    on("asTable"_L1, &QualityPage::toggleTable);
    on("readAgain"_L1, &QualityPage::load);
    connect(m_alertTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &QualityPage::allowActions);
    connect(m_alertTable, &QTableView::doubleClicked, this, &QualityPage::openCurrent);
    connect(m_restTable, &QTableView::doubleClicked, this, &QualityPage::openCurrent);
    connect(m_weekTable, &QTableView::doubleClicked, this, &QualityPage::openCurrent);
    connect(&m_soon, &QTimer::timeout, this, &QualityPage::load);
    connect(&m_desk, &QualityDesk::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            m_soon.start();
    });
}

void QualityPage::load()
{
    m_isStale = false;
    m_isStandOutStale = true;
    m_desk.load(QualityBoard::WEEKS_TO_LOAD).then(this, [this](const Result<QualityView> &view) {
        if (!view) {
            Q_EMIT said({ u"quality-load"_s,
                          Tone::Error,
                          view.error().says,
                          tr("Nothing was changed."),
                          tr("Read again"),
                          [this] { load(); },
                          {},
                          {},
                          true });
            return;
        }
        Q_EMIT unsaid(u"quality-load"_s);
        m_board.take(*view);
        fillFilters();
        display();
    });
}

void QualityPage::display()
{
    const std::array<MeasureCard, 3> cards = m_board.cards();
    for (size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->display(cards[i]);
    const QModelIndex alert = m_alertTable->currentIndex();
    const QModelIndex rest = m_restTable->currentIndex();
    m_alerts.fill(m_board.alerts());
    m_alertTable->fitLines(2, m_alerts.rowCount());
    m_rest.fill(m_board.rest());
    m_weeks.fill(m_board.trend());
    m_alertTable->setCurrentIndex(m_alerts.index(std::max(0, std::min(alert.row(), m_alerts.rowCount() - 1)), 0));
    m_restTable->setCurrentIndex(m_rest.index(std::max(0, std::min(rest.row(), m_rest.rowCount() - 1)), 0));
    if (!m_weekTable->currentIndex().isValid())
        m_weekTable->setCurrentIndex(m_weeks.index(0, 1));
    m_period->setText(m_board.periodInWords());
    const int news = m_board.toAcknowledge();
    setBadge({ news, news > 0 },
             news > 0 ? counted(news, tr("%1 alert to acknowledge"), tr("%1 alerts to acknowledge")) : QString());
    QWidget *shown = m_board.isEmpty() ? static_cast<QWidget *>(m_empty)
        : m_view == View::Table        ? static_cast<QWidget *>(m_weekTable)
        : m_view == View::StandOut     ? static_cast<QWidget *>(m_standOut)
                                       : m_charts;
    m_middle->setCurrentWidget(shown);
    // Every changed letter is read for it: only while somebody looks.
    if (shown == m_standOut && m_isStandOutStale)
        loadStandOut();
    allowActions();
}

void QualityPage::fillFilters()
{
    const std::array all { tr("All communications"), tr("All types"), tr("All tiers"), tr("Everyone"),
                           tr("All drafters") };
    for (size_t i = 0; i < m_filters.size(); ++i) {
        const QString before = m_filters[i]->currentData().toString();
        m_filters[i]->clear();
        m_filters[i]->addItem(all[i], QString());
        for (const QString &choice : m_board.choicesOf(DIMENSIONS[i]))
            m_filters[i]->addItem(i == 0 ? lettersInWords(choice) : choice, choice);
        m_filters[i]->setCurrentIndex(std::max(0, m_filters[i]->findData(before)));
    }
    takeFilters();
}

void QualityPage::takeFilters()
{
    const auto chosen = [this](size_t i) {
        const QString value = m_filters[i]->currentData().toString();
        return value.isEmpty() ? std::optional<QString>() : value;
    };
    const Group group { chosen(0), chosen(1), chosen(2), chosen(3), chosen(4) };
    m_isStandOutStale = m_isStandOutStale || group != m_board.group();
    m_board.setGroup(group);
    display();
}

void QualityPage::allowActions()
{
    const AlertRow *alert = currentAlert();
    m_actions->at("acknowledge"_L1)
        ->setEnabled(m_view == View::Charts && alert && alert->state == AlertRow::State::New);
    m_actions->at("openLettersBehind"_L1)->setEnabled(!m_board.isEmpty());
    m_actions->at("asTable"_L1)->setEnabled(!m_board.isEmpty());
    m_actions->at("asTable"_L1)->setText(m_view == View::Table ? tr("As &charts") : tr("As a &table"));
    m_actions->at("standOut"_L1)->setEnabled(!m_board.isEmpty());
    m_actions->at("standOut"_L1)->setText(m_view == View::StandOut ? tr("As &charts") : tr("&What stands out"));
    allowStandOut();
}

void QualityPage::enter()
{
    if (m_board.isEmpty())
        setFocus();
    else if (m_view == View::Table)
        m_weekTable->setFocus();
    else if (m_view == View::StandOut)
        m_standOut->enter();
    else if (m_board.toAcknowledge() > 0)
        m_alertTable->setFocus();
    else
        m_cards.front()->chart()->setFocus();
}

void QualityPage::toggleTable()
{
    m_view = m_view == View::Table ? View::Charts : View::Table;
    display();
    enter();
}

const AlertRow *QualityPage::currentAlert() const
{
    const QModelIndex current = m_alertTable->currentIndex();
    return current.isValid() ? &m_alerts.at(current.row()) : nullptr;
}

void QualityPage::acknowledge()
{
    const AlertRow *alert = currentAlert();
    if (!alert || alert->state != AlertRow::State::New)
        return;
    ReasonDialog::Question question;
    question.heading = tr("Acknowledge the alert of %1?").arg(alert->alert.week.shortName());
    question.text = alert->alert.standing.says;
    question.accept = tr("Acknowledge");
    question.mayBeEmpty = true;
    question.suggestions = { tr("Known, and being worked on"), tr("It may be chance; we watch the next week"),
                             tr("A change of the Foundation explains it") };
    auto *dialog = new ReasonDialog(question, this);
    connect(dialog, &ReasonDialog::decided, this, [this, id = alert->alert.id()](const QString &note) {
        m_desk.acknowledge(id, note).then(this, [this](const Result<Acknowledgment> &done) {
            if (!done) {
                Q_EMIT said({ u"quality-acknowledge"_s,
                              Tone::Error,
                              done.error().says,
                              tr("The alert stays as it was."),
                              {},
                              {},
                              {},
                              {},
                              true });
                return;
            }
            m_board.acknowledge(*done);
            display();
        });
    });
    dialog->open();
}

void QualityPage::openCurrent()
{
    const QWidget *focus = QApplication::focusWidget();
    for (const MeasureCardPane *card : m_cards) {
        if (focus == card->chart()) {
            const auto index = static_cast<size_t>(std::max(0, card->chart()->current()));
            const auto which = static_cast<size_t>(std::find(m_cards.begin(), m_cards.end(), card) - m_cards.begin());
            const MeasureCard shown = m_board.cards()[which];
            openLetters(shown.measure, shown.points[index].week);
            return;
        }
    }
    if (m_view == View::StandOut) {
        if (const EditGroup *edit = m_standOut->currentEdit())
            openLettersOf(sentenceOf(*edit), edit->letters);
        else if (const Pattern *pattern = m_standOut->currentPattern())
            openLettersOf(sentenceOf(*pattern, m_outstanding.patterns), pattern->letters);
        return;
    }
    if (m_view == View::Table) {
        const auto measure = m_weeks.measureAt(m_weekTable->currentIndex());
        if (measure)
            openLetters(*measure, m_weeks.weekAt(m_weekTable->currentIndex()));
    } else if (focus == m_restTable) {
        if (const QModelIndex current = m_restTable->currentIndex(); current.isValid())
            openLetters(m_rest.at(current.row()).measure, m_board.week());
    } else if (const AlertRow *alert = currentAlert()) {
        openLetters(alert->alert.measure, alert->alert.week);
    }
}

void QualityPage::openLetters(Measure measure, const IsoWeek &week)
{
    auto *dialog = new BehindDialog(m_desk, measure, week, m_board.group(), this);
    connect(dialog, &BehindDialog::letterWanted, this, [this, dialog](const CommunicationId &id) {
        dialog->accept();
        Q_EMIT pageWanted(u"review"_s, id);
    });
    dialog->open();
}

void QualityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale)
        m_soon.start();
}

QByteArray QualityPage::saveState() const
{
    switch (m_view) {
    case View::Charts:
        return "charts";
    case View::Table:
        return "table";
    case View::StandOut:
        return "stand-out";
    }
    Q_UNREACHABLE();
}

void QualityPage::restoreState(const QByteArray &state)
{
    m_view = state == "table" ? View::Table : state == "stand-out" ? View::StandOut : View::Charts;
    display();
}

} // namespace countersign
