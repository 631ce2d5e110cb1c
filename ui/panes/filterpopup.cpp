// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/filterpopup.h"

#include "panes/filterchips.h"
#include "panes/keyhint.h"
#include "panes/words.h"
#include "queue/queuewords.h"
#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ROW_HEIGHT = 1.6, CAPTION_HEIGHT = 1.7, WIDTH = 22, MOST_HEIGHT = 26; // in L
constexpr int PAGE = 10;

enum ChoiceRole { IsCaptionRole = Qt::UserRole, CountRole, IsChosenRole, KindRole };

} // namespace

/// Captions and choices, in one list.
class FilterPopup::List : public QAbstractListModel {
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
        const Row &row = m_rows[static_cast<size_t>(index.row())];
        const FilterChoice &choice = row.choice;
        switch (role) {
        case Qt::DisplayRole:
            return row.isCaption ? nameOf(choice.chip.kind) : choice.name;
        case Qt::AccessibleTextRole:
            if (row.isCaption)
                return nameOf(choice.chip.kind);
            return (choice.isChosen ? tr("%1: %2, letters: %3, chosen") : tr("%1: %2, letters: %3"))
                .arg(nameOf(choice.chip.kind), choice.name)
                .arg(choice.letters);
        case IsCaptionRole:
            return row.isCaption;
        case CountRole:
            return choice.letters;
        case IsChosenRole:
            return choice.isChosen;
        case KindRole:
            return static_cast<int>(choice.chip.kind);
        default:
            return {};
        }
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return isCaption(index.row()) ? Qt::ItemIsEnabled : QAbstractListModel::flags(index);
    }
    bool isCaption(int row) const { return row < 0 || row >= rowCount() || m_rows[static_cast<size_t>(row)].isCaption; }
    FilterChip chipAt(int row) const { return m_rows[static_cast<size_t>(row)].choice.chip; }
    int rowOf(const FilterChip &chip) const
    {
        const auto found
            = std::ranges::find_if(m_rows, [&](const Row &row) { return !row.isCaption && row.choice.chip == chip; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    void show(const std::vector<FilterChoice> &choices)
    {
        beginResetModel();
        m_rows.clear();
        for (const FilterChoice &choice : choices) {
            if (m_rows.empty() || m_rows.back().choice.chip.kind != choice.chip.kind)
                m_rows.push_back({ choice, true });
            m_rows.push_back({ choice, false });
        }
        endResetModel();
    }

private:
    static QString tr(const char *text) { return FilterPopup::tr(text); }
    struct Row {
        FilterChoice choice; ///< of a caption: one of its kind
        bool isCaption = false;
    };
    std::vector<Row> m_rows;
};

class FilterPopup::RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { 0, qRound(Theme::lineSpacing() * (index.data(IsCaptionRole).toBool() ? CAPTION_HEIGHT : ROW_HEIGHT)) };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const int padding = Theme::u(2);
        QRect area = option.rect.adjusted(padding, 0, -padding, 0);
        if (index.data(IsCaptionRole).toBool()) {
            painter->setFont(Theme::font(Type::SectionCaption));
            painter->setPen(theme.muted());
            painter->drawText(area.adjusted(0, Theme::u(1), 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                              index.data().toString());
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected))
            paintShape(painter, option.rect, 0, theme.selection(), theme.focus(), 2);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.hover());
        const int side = Theme::buttonIcon();
        const bool isChosen = index.data(IsChosenRole).toBool();
        const QRectF mark(area.left(), area.center().y() - side / 2.0, side, side);
        const auto kind = static_cast<FilterKind>(index.data(KindRole).toInt());
        paintIcon(painter, mark, isChosen ? u"tick"_s : iconOf(kind), isChosen ? theme.accent() : theme.muted());
        const QString count = QLocale::c().toString(index.data(CountRole).toInt());
        painter->setFont(Theme::font(Type::Small));
        const int countWidth = painter->fontMetrics().horizontalAdvance(count) + 1;
        painter->setPen(theme.muted());
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, count);
        area.adjust(side + Theme::u(2), 0, -countWidth - Theme::u(2), 0);
        painter->setFont(Theme::font(isChosen ? Type::BodyStrong : Type::Body));
        const bool isIdle = !isChosen && index.data(CountRole).toInt() == 0; // it would leave nothing
        painter->setPen(isIdle ? theme.muted() : theme.text());
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, area.width()));
        painter->restore();
    }
};

FilterPopup::FilterPopup(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_list(new List(this))
{
    setObjectName(u"filterPopup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString heading = tr("Filter by tier, type, flag, batch, owner");
    setAccessibleName(heading);
    setWindowTitle(heading);
    setModal(true);
    m_field->setObjectName(u"filterPopupField"_s);
    m_field->setAccessibleName(heading);
    m_field->setPlaceholderText(tr("Tier, type, flag, batch, owner…"));
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_view->setObjectName(u"filterPopupList"_s);
    m_view->setAccessibleName(heading);
    m_view->setModel(m_list);
    m_view->setItemDelegate(new RowDelegate(this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus); // the field keeps it
    m_view->setMouseTracking(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *column = new QVBoxLayout(this);
    const int edge = Theme::u(2);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Theme::u(1));
    const auto hint = [&](const char *key, const QString &does) {
        keys->addWidget(new KeyHint(QKeySequence(QLatin1StringView(key)), this));
        keys->addWidget(new Words(Type::Small, Token::Muted, does, this));
        keys->addSpacing(Theme::u(2));
    };
    hint("Return", tr("choose"));
    hint("Ctrl+Return", tr("choose more"));
    keys->addStretch(1);
    hint("Esc", tr("close"));
    column->addLayout(keys);
    connect(m_field, &QLineEdit::textChanged, this, &FilterPopup::narrow);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (!m_list->isCaption(index.row()))
            choose(QApplication::keyboardModifiers() & Qt::ControlModifier ? Then::Stay : Then::Close);
    });
}

void FilterPopup::display(const std::vector<FilterChoice> &choices)
{
    m_choices = choices;
    narrow();
}

void FilterPopup::openAt(const QPoint &below)
{
    const int line = Theme::lineSpacing();
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    int rows = 0;
    for (int row = 0; row < m_list->rowCount(); ++row)
        rows += m_view->sizeHintForRow(row);
    const QSize wanted(qRound(line * WIDTH), std::min(rows, qRound(line * MOST_HEIGHT)) + line * 5);
    const QRect room = window ? QRect(window->mapToGlobal(QPoint(0, 0)), window->size()) : QRect(below, wanted);
    resize(wanted.boundedTo(room.size()));
    move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - width())),
         std::clamp(below.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    open();
    m_field->setFocus(Qt::PopupFocusReason);
}

bool FilterPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-PAGE);
        return true;
    case Qt::Key_PageDown:
        step(PAGE);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key->isAutoRepeat())
            choose(key->modifiers() & Qt::ControlModifier ? Then::Stay : Then::Close);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void FilterPopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintShape(&painter, rect(), 0, theme.raised(), theme.control(), 1);
}

/// What holds every word that was typed stays, in its name or its kind's; the current one stays current.
void FilterPopup::narrow()
{
    const int before = m_view->currentIndex().row();
    const bool hadCurrent = !m_list->isCaption(before);
    const FilterChip current = hadCurrent ? m_list->chipAt(before) : FilterChip();
    const QStringList words = foldedWords(m_field->text()).split(u' ', Qt::SkipEmptyParts);
    std::vector<FilterChoice> fitting;
    std::ranges::copy_if(m_choices, std::back_inserter(fitting), [&](const FilterChoice &choice) {
        const QString text = foldedWords(QString(nameOf(choice.chip.kind) + u' ' + choice.name));
        return std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
    });
    m_list->show(fitting);
    const int again = hadCurrent ? m_list->rowOf(current) : -1;
    const int row = again >= 0 ? again : 1; // under the first caption
    if (row < m_list->rowCount())
        m_view->setCurrentIndex(m_list->index(row));
}

void FilterPopup::step(int rows)
{
    const int count = m_list->rowCount();
    if (count == 0)
        return;
    const int direction = rows > 0 ? 1 : -1;
    int row = std::clamp(m_view->currentIndex().row() + rows, 0, count - 1);
    while (row >= 0 && row < count && m_list->isCaption(row))
        row += direction;
    if (row < 0 || row >= count)
        row = m_view->currentIndex().row();
    m_view->setCurrentIndex(m_list->index(row));
}

void FilterPopup::choose(Then then)
{
    const int row = m_view->currentIndex().row();
    if (m_list->isCaption(row))
        return;
    const FilterChip chip = m_list->chipAt(row);
    if (then == Then::Close)
        accept();
    Q_EMIT toggled(chip);
}

} // namespace countersign
