// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/scansheet.h"

#include "delegates/scancarddelegate.h"
#include "panes/actionbutton.h"
#include "panes/chip.h"
#include "panes/keyhint.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/shapes.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As narrow as the margin is drawn.
class MarginColumn : public QWidget {
public:
    using QWidget::QWidget;
    QSize minimumSizeHint() const override { return { 0, QWidget::minimumSizeHint().height() }; }
};

} // namespace

ScanView::ScanView(ScanModel &scan, QWidget *parent)
    : QListView(parent)
    , m_scan(scan)
    , m_cards(new ScanCardDelegate(this))
{
    setObjectName(u"scanView"_s);
    setAccessibleName(tr("Letters to scan"));
    setModel(&scan);
    setItemDelegate(m_cards);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
}

QModelIndex ScanView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const bool isBack = action == MoveUp || action == MovePrevious || action == MoveLeft || action == MovePageUp;
    const bool isForth = action == MoveDown || action == MoveNext || action == MoveRight || action == MovePageDown;
    const int rows = m_scan.rowCount();
    const int step = isBack || action == MoveEnd ? -1 : 1;
    int row = isBack || isForth ? currentIndex().row() + step : action == MoveEnd ? rows - 1 : 0;
    while (row >= 0 && row < rows && m_scan.idAt(row).isNull())
        row += step;
    return row >= 0 && row < rows ? m_scan.index(row) : currentIndex();
}

void ScanView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // cards grow and shrink with the width of their text
}

void ScanView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_cards->forget();
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

/// How many of the lane were seen.
class ScanSheet::SeenBar : public QWidget {
public:
    using QWidget::QWidget;
    void setShare(double share)
    {
        m_share = share;
        update();
    }
    QSize sizeHint() const override { return { Theme::lineSpacing(this) * 6, Theme::u(this) }; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        paintShape(&painter, rect(), height() / 2.0, theme.sunken(), {});
        if (m_share > 0)
            paintShape(&painter, QRectF(0, 0, std::max<double>(height(), width() * m_share), height()), height() / 2.0,
                       theme.success(), {});
    }

private:
    double m_share = 0;
};

ScanSheet::ScanSheet(ScanModel &scan, const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_scan(scan)
    , m_view(new ScanView(scan, this))
    , m_title(new ElidedWords(Type::Heading, Token::Text, {}, this))
    , m_count(new Words(Type::Body, Token::Muted, {}, this))
    , m_group(new Chip(Tone::Neutral, u"scan"_s, {}, this))
{
    setObjectName(u"scanSheet"_s);
    m_title->setObjectName(u"scanTitle"_s);
    auto *sheet = new QVBoxLayout;
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->setSpacing(0);
    sheet->addWidget(buildHead(acts.nextGroup));
    sheet->addWidget(new Line(Qt::Horizontal, this));
    sheet->addWidget(m_view, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(sheet, 1);
    row->addWidget(new Line(Qt::Vertical, this));
    row->addWidget(buildMargin(acts));

    m_timer.setInterval(TICK);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const bool isThere = !m_sinceTouched.hasExpired(std::chrono::milliseconds(LONGEST_PAUSE).count());
        if (isVisible() && isActiveWindow() && isThere)
            advance(TICK);
    });
    connect(&m_scan, &ScanModel::groupShown, this, &ScanSheet::showGroup);
    connect(&m_scan, &ScanModel::seenChanged, this, &ScanSheet::showSeen);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (const CommunicationId id = m_scan.idAt(index.row()); !id.isNull())
            Q_EMIT currentChanged(id);
    });
}

CommunicationId ScanSheet::current() const
{
    return m_scan.idAt(m_view->currentIndex().row());
}

void ScanSheet::setCurrent(const CommunicationId &id)
{
    if (const int row = m_scan.rowOf(id); row >= 0 && m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_scan.index(row));
}

void ScanSheet::start()
{
    touch();
    m_timer.start();
}

void ScanSheet::stop()
{
    m_timer.stop();
}

void ScanSheet::advance(std::chrono::milliseconds elapsed)
{
    m_scan.advance(elapsed, onScreen());
}

void ScanSheet::step(int direction)
{
    const int rows = m_scan.rowCount();
    for (int row = m_view->currentIndex().row() + direction; row >= 0 && row < rows; row += direction) {
        if (m_scan.idAt(row).isNull())
            continue;
        m_view->setCurrentIndex(m_scan.index(row));
        return;
    }
}

void ScanSheet::showNextUnseen()
{
    const std::vector<CardOnScreen> visible = onScreen();
    int from = m_view->currentIndex().row();
    for (const CardOnScreen &card : visible) {
        const bool isTallOne = card.isHigher && card.id == current();
        if (isTallOne && card.lastLine + 1 < card.lines) { // the rest of it first
            QScrollBar *bar = m_view->verticalScrollBar();
            bar->setValue(bar->value() + m_view->viewport()->height() - 2 * Theme::lineSpacing(this));
            return;
        }
        if (card.isWhole)
            from = std::max(from, m_scan.rowOf(card.id));
    }
    int row = m_scan.nextUnseenRow(from);
    if (row < 0) {
        const int group = m_scan.nextUnseenGroup();
        if (group != m_scan.group())
            m_scan.showGroup(group);
        return;
    }
    bring(row);
}

void ScanSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).ground());
}

QWidget *ScanSheet::buildHead(QAction *nextGroup)
{
    auto *head = new QWidget(this);
    head->setFixedHeight(Theme::u(11));
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(Theme::u(5), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(2.5));
    auto *button = new ActionButton(nextGroup, ButtonLook::Flat, head);
    button->setSizeOf(ActionButton::Size::Small);
    button->setObjectName(u"nextGroupButton"_s);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    row->addWidget(m_group);
    row->addWidget(button);
    return head;
}

QWidget *ScanSheet::buildMargin(const Acts &acts)
{
    auto *margin = new MarginColumn(this);
    margin->setObjectName(u"scanMargin"_s);
    auto *column = new QVBoxLayout(margin);
    const auto u = [](double times) {
        return Theme::u(times);
    };
    column->setContentsMargins(u(4), u(3.5), u(4), u(3.5));
    column->setSpacing(u(3.5));
    column->addWidget(new SectionHead(tr("Look for"), margin));
    auto *questions = new QGridLayout;
    questions->setColumnMinimumWidth(0, u(6));
    questions->setColumnStretch(1, 1);
    questions->setVerticalSpacing(0);
    const auto ask = [&](int number, const QString &what, const QString &question) {
        const int row = questions->rowCount();
        questions->addWidget(new Words(Type::BodyStrong, Token::Accent, QString::number(number), margin), row, 0);
        questions->addWidget(new Words(Type::BodyStrong, Token::Text, what, margin), row, 1);
        auto *words = new Words(Type::Small, Token::Muted, question, margin);
        words->setWordWrap(true);
        questions->addWidget(words, row + 1, 1);
        questions->setRowMinimumHeight(row + 2, u(3.5));
        return words;
    };
    m_toneQuestion = ask(1, tr("Tone"), tr("Does it fit the account?"));
    ask(2, tr("Attention"), tr("Does one of these accounts need a person today?"));
    ask(3, tr("Match"), tr("Does the text say what the report says?"));
    column->addLayout(questions);
    column->addWidget(new Line(Qt::Horizontal, margin));

    auto *seen = new QHBoxLayout;
    m_seenCount = new Words(Type::SmallStrong, Token::Text, {}, margin);
    m_seenCount->setObjectName(u"scanSeenCount"_s);
    seen->addWidget(new Words(Type::Small, Token::Text, tr("Seen"), margin), 1);
    seen->addWidget(m_seenCount);
    m_seenBar = new SeenBar(margin);
    auto *how = new Words(
        Type::Small, Token::Muted,
        tr("A card counts once all of it was on the screen for as long as its own words take to read."), margin);
    how->setWordWrap(true);
    auto *counts = new QVBoxLayout;
    counts->setSpacing(u(1.75));
    counts->addLayout(seen);
    counts->addWidget(m_seenBar);
    counts->addWidget(how);
    column->addLayout(counts);
    auto *time = new QHBoxLayout;
    m_time = new Words(Type::SmallStrong, Token::Text, {}, margin);
    m_time->setObjectName(u"scanTimeUsed"_s);
    time->addWidget(new Words(Type::Small, Token::Text, tr("Time"), margin), 1);
    time->addWidget(m_time);
    m_timeMark = new Words(Type::Small, Token::Muted, {}, margin);
    m_timeMark->setObjectName(u"scanTimeMark"_s);
    m_timeMark->setWordWrap(true);
    m_vigilance = new Words(Type::Small, Token::Muted, {}, margin);
    m_vigilance->setObjectName(u"scanVigilance"_s);
    m_vigilance->setWordWrap(true);
    m_vigilance->hide();
    auto *times = new QVBoxLayout;
    times->setSpacing(u(1));
    times->addLayout(time);
    times->addWidget(m_timeMark);
    column->addLayout(times);
    column->addWidget(m_vigilance);
    column->addWidget(new Line(Qt::Horizontal, margin));

    auto *keys = new QGridLayout;
    keys->setColumnMinimumWidth(0, u(16));
    keys->setColumnStretch(1, 1);
    keys->setVerticalSpacing(u(1.75));
    const auto key = [&](const QAction *action, const QString &does) {
        const int row = keys->rowCount();
        keys->addWidget(new KeyHint(action->shortcut(), margin), row, 0, Qt::AlignLeft);
        keys->addWidget(new Words(Type::Small, Token::Text, does, margin), row, 1);
    };
    key(acts.nextUnseen, tr("next unseen"));
    key(acts.takeOut, tr("take out of the scan"));
    key(acts.edit, tr("edit this letter"));
    key(acts.leave, tr("back to the queue"));
    column->addLayout(keys);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"scanMarginScroll"_s);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFixedWidth(Theme::lineSpacing(this) * 13);
    scroll->setWidget(margin);
    return scroll;
}

void ScanSheet::showGroup()
{
    m_title->setText(m_scan.groupTitle());
    const int count = m_scan.lettersInGroup();
    m_count->setText(count == 1 ? tr("1 letter") : tr("%1 letters").arg(count));
    m_group->display(Tone::Neutral, u"scan"_s, tr("Group %1 of %2").arg(m_scan.group() + 1).arg(m_scan.groupCount()));
    m_group->setVisible(m_scan.groupCount() > 1);
    m_toneQuestion->setText(m_scan.tierQuestion());
    if (!m_view->currentIndex().isValid() || m_scan.idAt(m_view->currentIndex().row()).isNull()) {
        if (const int row = m_scan.nextUnseenRow(-1); row >= 0)
            bring(row);
        else if (m_scan.rowCount() > 0)
            bring(m_scan.rowCount() - 1);
    }
    showSeen();
}

void ScanSheet::showTimeUsed(std::chrono::seconds used, int letters)
{
    const auto minutes = std::chrono::round<std::chrono::minutes>(used).count();
    m_time->setText(used < std::chrono::minutes(1) ? tr("under 1 min") : tr("%1 min").arg(minutes));
    m_timeMark->setText(letters == 0       ? tr("Twenty letters take 8 to 15.")
                            : letters == 1 ? tr("for 1 letter; twenty take 8 to 15.")
                                           : tr("for %1 letters; twenty take 8 to 15.").arg(letters));
}

void ScanSheet::showVigilance(const Vigilance &vigilance)
{
    m_vigilance->setVisible(vigilance.share > 0);
    if (vigilance.share <= 0)
        return;
    const QString often
        = tr("Probes are on: about 1 card in %1 is known to be wrong.").arg(qRound(1 / vigilance.share));
    const ProbeTally &tally = vigilance.tally;
    const auto percent = [](double share) {
        return qRound(share * 100);
    };
    QString caught;
    if (const auto rate = catchRate(tally))
        caught = tr("The team caught %1 of %2 (%3 to %4 %).")
                     .arg(tally.caught)
                     .arg(tally.shown)
                     .arg(percent(rate->low))
                     .arg(percent(rate->high));
    else if (tally.shown > 0)
        caught = tr("The team caught %1 of %2: too few for a rate.").arg(tally.caught).arg(tally.shown);
    m_vigilance->setText(caught.isEmpty() ? often : often + u' ' + caught);
}

void ScanSheet::showSeen()
{
    const int seen = m_scan.seenCount();
    const int all = m_scan.letterCount();
    m_seenCount->setText(tr("%1 of %2").arg(seen).arg(all));
    m_seenBar->setShare(all > 0 ? static_cast<double>(seen) / all : 0);
}

std::vector<CardOnScreen> ScanSheet::onScreen() const
{
    std::vector<CardOnScreen> cards;
    const QRectF sheet = m_view->viewport()->rect();
    for (int row = 0; row < m_scan.rowCount(); ++row) {
        const QModelIndex index = m_scan.index(row);
        const CommunicationId id = m_scan.idAt(row);
        const QRectF rect = m_view->visualRect(index);
        if (id.isNull() || rect.bottom() < 0)
            continue;
        if (rect.top() > sheet.bottom())
            break;
        const QRectF card = ScanCardLayout::of(rect, Theme::lineSpacing(), {}).card;
        const auto isShown = [&sheet](const QRectF &part) {
            return part.top() >= sheet.top() - 1 && part.bottom() <= sheet.bottom() + 1;
        };
        CardOnScreen onScreen;
        onScreen.id = id;
        onScreen.isWhole = isShown(card);
        onScreen.isHigher = card.height() > sheet.height();
        const std::vector<QRectF> lines = m_view->cards()->linesOf(rect, index);
        onScreen.lines = static_cast<int>(lines.size());
        const auto first = std::ranges::find_if(lines, isShown);
        const auto last = std::find_if(lines.rbegin(), lines.rend(), isShown);
        if (first != lines.end()) {
            onScreen.firstLine = static_cast<int>(first - lines.begin());
            onScreen.lastLine = static_cast<int>(lines.rend() - last) - 1;
        }
        cards.push_back(onScreen);
    }
    return cards;
}

/// Makes the card current at the top of the sheet, with the shared text above it where it is the first under it.
void ScanSheet::bring(int row)
{
    m_view->setCurrentIndex(m_scan.index(row));
    const bool isFirst = row > 0 && m_scan.idAt(row - 1).isNull();
    m_view->scrollTo(m_scan.index(isFirst ? row - 1 : row), QAbstractItemView::PositionAtTop);
}

} // namespace countersign
