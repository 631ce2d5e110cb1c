// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/choicepopup.h"

#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr double ROW_HEIGHT = 2.5, PLAIN_ROW_HEIGHT = 1.75, WIDTH = 32, PLAIN_WIDTH = 22; // in L
constexpr int MOST_ROWS = 7;

/// What a choice is, and what it says on one line.
enum ChoiceRole { CaptionRole = Qt::UserRole, TextRole, IsActRole };
} // namespace

class ChoicePopup::List : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Choice &choice = m_rows[static_cast<size_t>(index.row())];
        if (role == CaptionRole)
            return choice.caption;
        if (role == TextRole)
            return choice.text;
        if (role == IsActRole)
            return choice.isAct;
        if (role == Qt::DisplayRole)
            return choice.text.simplified();
        if (role == Qt::AccessibleTextRole)
            return choice.caption.isEmpty() ? choice.text.simplified()
                                            : QString(choice.caption + u": "_s + choice.text.simplified());
        return {};
    }
    void show(std::vector<Choice> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    std::vector<Choice> m_rows;
};

class ChoicePopup::RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(int height, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_height(height)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return { 0, m_height }; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            paintShape(painter, option.rect, 0, theme.selection(), theme.focus(), 2);
        const int padding = Theme::u(4);
        const QRect area = option.rect.adjusted(padding, Theme::u(1), -padding, -Theme::u(1));
        if (index.data(CaptionRole).toString().isEmpty()) {
            paintPlain(painter, option.rect, area, index, theme);
            painter->restore();
            return;
        }
        const QRect caption(area.left(), area.top(), area.width(), area.height() * 2 / 5);
        painter->setFont(Theme::font(Type::Small));
        painter->setPen(theme.muted());
        painter->drawText(caption, Qt::AlignVCenter | Qt::AlignLeft, index.data(CaptionRole).toString());
        const QRect words(area.left(), caption.bottom(), area.width(), area.bottom() - caption.bottom());
        painter->setFont(Theme::font(Type::Body));
        painter->setPen(theme.text());
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
    }

private:
    /// Of one line; what is done instead of putting in stands behind a separator, with an icon.
    static void paintPlain(QPainter *painter, const QRect &row, QRect area, const QModelIndex &index,
                           const Theme &theme)
    {
        painter->setFont(Theme::font(Type::Body));
        painter->setPen(theme.text());
        if (index.data(IsActRole).toBool()) {
            if (index.row() > 0)
                paintEdge(painter, row, Qt::TopEdge, theme.separator());
            const double side = Theme::buttonIcon();
            paintIcon(painter, QRectF(area.left(), area.center().y() - side / 2 + 0.5, side, side), u"vocabulary"_s,
                      theme.accent());
            area.setLeft(area.left() + qRound(side) + Theme::u(2));
        }
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width()));
    }

    int m_height;
};

ChoicePopup::ChoicePopup(const QString &heading, std::vector<Choice> choices, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_choices(std::move(choices))
    , m_field(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_list(new List(this))
{
    setObjectName(u"choicePopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(heading);
    setWindowTitle(heading);
    setModal(true);
    m_field->setObjectName(u"choiceField"_s);
    m_field->setAccessibleName(heading);
    m_field->setPlaceholderText(heading);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"choiceList"_s);
    m_view->setAccessibleName(heading);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new RowDelegate(rowHeight(), this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the field keeps it
    m_view->setUniformItemSizes(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    const int edge = Theme::u(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePopup::narrow);
    connect(m_view, &QListView::clicked, this, &ChoicePopup::choose);
    narrow({});
}

void ChoicePopup::openAt(const QPoint &below)
{
    const int line = Theme::lineSpacing();
    const int rows = std::clamp(static_cast<int>(m_choices.size()), 1, MOST_ROWS);
    const bool isPlain = rowHeight() < qRound(line * ROW_HEIGHT);
    const QSize wanted(qRound(line * (isPlain ? PLAIN_WIDTH : WIDTH)),
                       m_field->sizeHint().height() + Theme::u(6) + rowHeight() * rows);
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const QRect room = window ? QRect(window->mapToGlobal(QPoint(0, 0)), window->size()) : QRect(below, wanted);
    resize(wanted.boundedTo(room.size()));
    move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    open();
    m_field->setFocus(Qt::PopupFocusReason);
}

int ChoicePopup::rowHeight() const
{
    const bool isPlain = std::ranges::all_of(m_choices, [](const Choice &choice) { return choice.caption.isEmpty(); });
    return qRound(Theme::lineSpacing() * (isPlain ? PLAIN_ROW_HEIGHT : ROW_HEIGHT));
}

QString ChoicePopup::current() const
{
    return m_view->currentIndex().data(TextRole).toString();
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-MOST_ROWS);
        return true;
    case Qt::Key_PageDown:
        step(MOST_ROWS);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintShape(&painter, rect(), 0, theme.raised(), theme.control(), 1);
}

/// What holds the letters that were typed stays: in its caption first, then in its text.
void ChoicePopup::narrow(const QString &typed)
{
    struct Hit {
        int score = 0;
        const Choice *choice = nullptr;
    };
    std::vector<Hit> hits;
    for (const Choice &choice : m_choices) {
        const bool isInText = choice.text.contains(typed, Qt::CaseInsensitive);
        const bool isInCaption = choice.caption.contains(typed, Qt::CaseInsensitive);
        if (typed.isEmpty() || isInCaption || isInText)
            hits.push_back({ isInCaption ? 0 : 1, &choice });
    }
    std::ranges::stable_sort(hits, {}, &Hit::score);
    std::vector<Choice> rows;
    for (const Hit &hit : hits)
        rows.push_back(*hit.choice);
    m_list->show(std::move(rows));
    if (m_list->rowCount() > 0)
        m_view->setCurrentIndex(m_list->index(0));
}

void ChoicePopup::step(int rows)
{
    if (m_list->rowCount() == 0)
        return;
    const int row = std::clamp(m_view->currentIndex().row() + rows, 0, m_list->rowCount() - 1);
    m_view->setCurrentIndex(m_list->index(row));
}

void ChoicePopup::choose()
{
    const QString text = current();
    if (text.isEmpty())
        return;
    const bool isAct = m_view->currentIndex().data(IsActRole).toBool();
    accept();
    if (isAct)
        Q_EMIT actChosen(text);
    else
        Q_EMIT chosen(text);
}

} // namespace countersign
