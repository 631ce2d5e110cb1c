// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/filterchips.h"

#include "panes/actionbutton.h"
#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QString iconOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Mine:
    case FilterKind::Owner:
        return u"person"_s;
    case FilterKind::Tier:
        return u"people"_s;
    case FilterKind::Type:
        return u"record"_s;
    case FilterKind::Flag:
        return u"flag"_s;
    case FilterKind::Batch:
        return u"import"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Mine:
        return FilterChips::tr("Whose");
    case FilterKind::Tier:
        return FilterChips::tr("Tier");
    case FilterKind::Type:
        return FilterChips::tr("Type");
    case FilterKind::Flag:
        return FilterChips::tr("Flag");
    case FilterKind::Batch:
        return FilterChips::tr("Batch");
    case FilterKind::Owner:
        return FilterChips::tr("Owner");
    }
    Q_UNREACHABLE();
}

/// A chip that can be pressed: what it stands for, and a cross.
class FilterChips::ChipButton : public QPushButton {
public:
    ChipButton(const Shown &shown, FilterChips *chips)
        : QPushButton(shown.name, chips)
        , m_chips(chips)
        , m_icon(iconOf(shown.chip.kind))
    {
        setAutoDefault(false);
        setObjectName(u"filterChip"_s);
        setAccessibleName(tr("%1: %2").arg(nameOf(shown.chip.kind), shown.name));
        setAccessibleDescription(tr("Removes this filter"));
        setToolTip(tr("%1: %2. Enter or a click removes this filter.").arg(nameOf(shown.chip.kind), shown.name));
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(Type::Small));
        return { metrics.horizontalAdvance(text()) + 2 * Theme::rowIcon() + Theme::u(6),
                 std::max(Theme::u(6), metrics.height() + Theme::u(1)) };
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            if (!event->isAutoRepeat())
                click();
            return;
        case Qt::Key_Left:
            m_chips->step(this, -1);
            return;
        case Qt::Key_Right:
            m_chips->step(this, 1);
            return;
        default:
            QPushButton::keyPressEvent(event);
        }
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        paintShape(&painter, rect(), controlRadius(), underMouse() || isDown() ? theme.hover() : theme.selection(),
                   hasFocus() ? theme.focus() : theme.control(), hasFocus() ? 2 : 1);
        const int side = Theme::rowIcon();
        const double top = (height() - side) / 2.0;
        paintIcon(&painter, QRectF(Theme::u(1.75), top, side, side), m_icon, theme.muted());
        const double cross = width() - Theme::u(1.5) - side;
        paintIcon(&painter, QRectF(cross, top, side, side), u"cross"_s, theme.text());
        const double left = Theme::u(1.75) + side + Theme::u(1.25);
        const QRectF words(left, 0, cross - Theme::u(1) - left, height());
        painter.setFont(Theme::font(Type::Small));
        painter.setPen(theme.text());
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, static_cast<int>(words.width())));
    }

private:
    FilterChips *m_chips;
    QString m_icon;
};

FilterChips::FilterChips(QAction *clear, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"filterChips"_s);
    setAccessibleName(tr("Active filters"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    if (clear) {
        m_clear = new ActionButton(clear, ButtonLook::Flat, this);
        m_clear->setObjectName(u"clearFilterButton"_s);
        m_clear->setSizeOf(ActionButton::Size::Small);
        m_clear->setWords(tr("Clear all"));
        m_clear->setIconName({});
    }
    hide();
}

void FilterChips::display(const std::vector<Shown> &chips)
{
    if (m_shown == chips)
        return;
    const auto focused = std::ranges::find_if(m_buttons, &QWidget::hasFocus);
    const auto place = focused - m_buttons.begin();
    const bool hadFocus = focused != m_buttons.end() || (m_clear && m_clear->hasFocus());
    for (ChipButton *button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // it may be the one that was pressed
    }
    m_shown = chips;
    QWidget *before = nullptr;
    for (const Shown &shown : m_shown) {
        auto *button = new ChipButton(shown, this);
        connect(button, &QPushButton::clicked, this, [this, chip = shown.chip] { Q_EMIT removed(chip); });
        if (before)
            setTabOrder(before, button);
        before = button;
        m_buttons.push_back(button);
        button->show();
    }
    if (m_clear) {
        m_clear->setVisible(m_buttons.size() > 1);
        if (before)
            setTabOrder(before, m_clear);
    }
    setVisible(!m_buttons.empty());
    updateGeometry();
    arrange(width(), true);
    if (hadFocus && !m_buttons.empty())
        m_buttons[static_cast<size_t>(std::min<std::ptrdiff_t>(place, std::ssize(m_buttons) - 1))]->setFocus();
    else if (hadFocus)
        Q_EMIT left();
}

int FilterChips::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FilterChips::sizeHint() const
{
    return { Theme::lineSpacing(this) * 12, arrange(std::max(width(), Theme::lineSpacing(this) * 12), false) };
}

QSize FilterChips::minimumSizeHint() const
{
    return { 0, m_buttons.empty() ? 0 : m_buttons.front()->sizeHint().height() };
}

void FilterChips::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width(), true);
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        updateGeometry();
        arrange(width(), true);
    }
}

int FilterChips::arrange(int width, bool moves) const
{
    const int edge = Theme::u(this, 2);
    const int gap = Theme::u(this, 1);
    int x = edge;
    int y = 0;
    int line = 0;
    const auto put = [&](QWidget *widget) {
        const QSize size = widget->sizeHint().boundedTo({ std::max(1, width - 2 * edge), 1000 });
        if (x > edge && x + size.width() > width - edge) {
            x = edge;
            y += line + gap;
            line = 0;
        }
        if (moves)
            widget->setGeometry({ QPoint(x, y), size });
        x += size.width() + gap;
        line = std::max(line, size.height());
    };
    for (ChipButton *button : m_buttons)
        put(button);
    if (m_clear && m_buttons.size() > 1)
        put(m_clear);
    return y + line + edge;
}

void FilterChips::step(const QWidget *from, int direction)
{
    const auto here = std::ranges::find(m_buttons, from);
    const auto to = here - m_buttons.begin() + direction;
    if (here != m_buttons.end() && to >= 0 && to < std::ssize(m_buttons))
        m_buttons[static_cast<size_t>(to)]->setFocus(Qt::TabFocusReason);
}

} // namespace countersign
