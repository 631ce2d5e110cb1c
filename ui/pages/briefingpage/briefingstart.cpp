// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/briefingstart.h"

#include "delegates/accountdelegate.h"
#include "panes/sectionhead.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr int WIDEST = 60; ///< of both lists together, in L

} // namespace

BriefingStart::BriefingStart(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"briefingStart"_s);
    auto *lists = new QHBoxLayout;
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(Theme::u(8));
    lists->addWidget(build(m_open, tr("With something open"), u"openAccounts"_s, tr("Nothing is open at any account.")),
                     1);
    lists->addWidget(build(m_recent, tr("Recently briefed"), u"recentAccounts"_s,
                           tr("You opened no briefing yet. The accounts that you open stand here, the latest first.")),
                     1);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(Theme::lineSpacing() * WIDEST);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(Theme::u(7), Theme::u(6), Theme::u(7), 0);
    column->setSpacing(Theme::u(2));
    column->addWidget(new Words(Type::Heading, Token::Text, tr("Whom do you call?"), inside));
    auto *next = new Words(
        Type::Body, Token::Muted,
        tr("Type a name, a person there, a city or an order number, or choose one of these with Tab and the arrows."),
        inside);
    next->setWordWrap(true);
    column->addWidget(next);
    column->addSpacing(Theme::u(3));
    column->addLayout(lists, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inside, 1);
    row->addStretch();
}

QWidget *BriefingStart::build(Column &column, const QString &caption, const QString &name, const QString &empty)
{
    auto *pane = new QWidget(this);
    column.head = new SectionHead(caption, pane);
    column.list = new QListView(pane);
    column.list->setObjectName(name);
    column.list->setAccessibleName(caption);
    column.list->setFrameShape(QFrame::NoFrame);
    column.list->setUniformItemSizes(true);
    column.list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column.list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column.list->viewport()->setAutoFillBackground(false); // below its rows is the ground of the page
    column.list->setModel(&column.choices);
    column.list->setItemDelegate(new AccountDelegate(column.list));
    column.list->installEventFilter(this);
    auto *words = new Words(Type::Body, Token::Muted, empty, pane);
    words->setObjectName(name + u"Empty"_s);
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    words->setContentsMargins(0, Theme::u(3), 0, 0);
    column.middle = new QStackedWidget(pane);
    column.middle->addWidget(column.list);
    column.middle->addWidget(words);
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(column.head);
    layout->addSpacing(Theme::u(1.5));
    layout->addWidget(new Line(Qt::Horizontal, pane));
    layout->addWidget(column.middle, 1);
    connect(column.list, &QListView::clicked, this, [this, &column](const QModelIndex &index) {
        Q_EMIT accountChosen(column.choices.at(index.row()).account.id);
    });
    return pane;
}

void BriefingStart::fill(Column &column, std::vector<AccountChoice> choices)
{
    const bool isEmpty = choices.empty();
    column.head->setAside(QString::number(choices.size()));
    column.choices.fill(std::move(choices));
    column.middle->setCurrentIndex(isEmpty ? 1 : 0);
}

void BriefingStart::display(std::vector<AccountChoice> open, std::vector<AccountChoice> recent)
{
    fill(m_open, std::move(open));
    fill(m_recent, std::move(recent));
}

bool BriefingStart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        // Arrows begin at a row that can be seen.
        auto *list = static_cast<QListView *>(watched);
        if (!list->currentIndex().isValid())
            list->setCurrentIndex(list->model()->index(0, 0));
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        Q_EMIT left();
        return true;
    }
    const Column &column = watched == m_open.list ? m_open : m_recent;
    const QModelIndex current = column.list->currentIndex();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && current.isValid()) {
        Q_EMIT accountChosen(column.choices.at(current.row()).account.id);
        return true;
    }
    const QListView *other = watched == m_open.list ? m_recent.list : m_open.list;
    const bool isAside = key == (watched == m_open.list ? Qt::Key_Right : Qt::Key_Left);
    if (isAside && other->model()->rowCount() > 0) {
        (watched == m_open.list ? m_recent : m_open).list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace countersign
