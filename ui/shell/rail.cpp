// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rail.h"

#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class Rail::Place : public QAbstractButton {
public:
    Place(const QString &title, const QString &iconName, QAction *go, QWidget *parent)
        : QAbstractButton(parent)
        , m_iconName(iconName)
    {
        setText(title);
        setAccessibleName(title);
        setToolTip(go->toolTip());
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus); // a click goes there and leaves the focus to the page
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setObjectName(go->objectName() + u"Place"_s);
        connect(this, &QAbstractButton::clicked, go, &QAction::trigger);
    }
    void setBadge(Badge badge, const QString &words)
    {
        m_badge = badge;
        setAccessibleDescription(words);
        setAccessibleName(words.isEmpty() ? text() : u"%1, %2"_s.arg(text(), words));
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::font(Type::Caption));
        return { Theme::u(17), Theme::u(2) + Theme::railIcon() + Theme::u(0.5) + metrics.height() + Theme::u(1.75) };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    // The window decides which page is on show; a click only asks.
    void nextCheckState() override { }
    void enterEvent(QEnterEvent *event) override
    {
        QAbstractButton::enterEvent(event);
        update();
    }
    void leaveEvent(QEvent *event) override
    {
        QAbstractButton::leaveEvent(event);
        update();
    }
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        if (isChecked() || underMouse())
            paintShape(&painter, rect(), panelRadius(), isChecked() ? theme.selection() : theme.hover(), {});
        const int side = Theme::railIcon();
        const double badgeRight = width() - Theme::u(1.75);
        // A long count takes the icon's room: the icon makes way.
        const double badgeLeft = m_badge.count > 0 ? badgeRight - badgeSize(m_badge).width() : width();
        const double left
            = std::max(Theme::u(0.5) * 1.0, std::min((width() - side) / 2.0, badgeLeft - side + Theme::u(0.5)));
        paintIcon(&painter, QRectF(left, Theme::u(2), side, side), m_iconName,
                  isChecked() ? theme.accent() : theme.muted());
        QFont font = Theme::font(Type::Caption);
        font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(font);
        painter.setPen(isChecked() ? theme.text() : theme.muted());
        const QRectF label(0, Theme::u(2.5) + side, width(), QFontMetrics(font).height());
        painter.drawText(label, Qt::AlignCenter | Qt::TextSingleLine, text());
        paintBadge(&painter, { badgeRight, Theme::u(1) * 1.0 }, m_badge, theme);
        if (hasFocus())
            paintShape(&painter, rect(), panelRadius(), {}, theme.focus(), 2);
    }

private:
    QString m_iconName;
    Badge m_badge;
};

Rail::Rail(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"rail"_s);
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_column->setContentsMargins(Theme::u(1.5), Theme::u(2), Theme::u(1.5), Theme::u(2));
    m_column->setSpacing(Theme::u(0.5));
    m_column->addStretch();
}

void Rail::addPlace(const QString &title, const QString &iconName, QAction *go)
{
    auto *place = new Place(title, iconName, go, this);
    m_column->insertWidget(static_cast<int>(m_places.size()), place);
    m_places.push_back(place);
    updateGeometry();
}

void Rail::setCurrent(int index)
{
    for (std::size_t i = 0; i < m_places.size(); ++i)
        m_places[i]->setChecked(static_cast<int>(i) == index);
}

void Rail::setBadge(int index, Badge badge, const QString &words)
{
    m_places.at(static_cast<std::size_t>(index))->setBadge(badge, words);
}

QSize Rail::sizeHint() const
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    int width = Theme::u(20);
    for (const Place *place : m_places)
        width = std::max(width, metrics.horizontalAdvance(place->text()) + Theme::u(4));
    return { width, m_column->sizeHint().height() };
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintEdge(&painter, rect(), Qt::RightEdge, Theme::of(this).separator());
}

} // namespace countersign
