// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/segments.h"

#include "theme/shapes.h"
#include "theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class Segments::Segment : public QToolButton {
public:
    Segment(const QString &text, QWidget *parent)
        : QToolButton(parent)
        , m_words(text)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setCount({});
    }
    void setCount(std::optional<int> count)
    {
        m_count = count ? QString::number(*count) : QString();
        setText(m_count.isEmpty() ? m_words : m_words + u' ' + m_count);
        setAccessibleName(text());
        updateGeometry();
        update();
    }
    void setEnds(bool first, bool last)
    {
        m_isFirst = first;
        m_isLast = last;
        update();
    }
    QSize sizeHint() const override
    {
        // As wide as its strong form, so that choosing it moves nothing.
        const QFontMetrics metrics(Theme::font(Type::BodyStrong));
        const int count = m_count.isEmpty() ? 0 : metrics.horizontalAdvance(m_count) + Theme::u(1.5);
        return { metrics.horizontalAdvance(m_words) + count + Theme::u(5.5), Theme::u(7) };
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        painter.setRenderHint(QPainter::Antialiasing);
        // The outline is one: each segment paints its part of it and is clipped to its own ground.
        const double reach = width();
        const QRectF whole = QRectF(rect()).adjusted(m_isFirst ? 0 : -reach, 0, m_isLast ? 0 : reach, 0);
        paintShape(&painter, whole, controlRadius(),
                   isChecked()        ? theme.selection()
                       : underMouse() ? theme.hover()
                                      : theme.raised(),
                   theme.control());
        if (!m_isLast)
            paintEdge(&painter, QRectF(rect()).adjusted(0, 1, 0, -1), Qt::RightEdge, theme.separator());
        const QFont font = Theme::font(isChecked() ? Type::BodyStrong : Type::Body);
        const QFontMetrics metrics(font);
        const int gap = m_count.isEmpty() ? 0 : Theme::u(1.5);
        const int used = metrics.horizontalAdvance(m_words) + gap + metrics.horizontalAdvance(m_count);
        const double x = (width() - used) / 2.0;
        painter.setFont(font);
        painter.setPen(isEnabled() ? theme.text() : theme.muted());
        painter.drawText(QRectF(x, 0, width(), height()), Qt::AlignVCenter | Qt::AlignLeft, m_words);
        painter.drawText(QRectF(x + metrics.horizontalAdvance(m_words) + gap, 0, width(), height()),
                         Qt::AlignVCenter | Qt::AlignLeft, m_count);
        if (hasFocus())
            paintShape(&painter, rect(), controlRadius(), {}, theme.focus(), 2);
    }

private:
    QString m_words;
    QString m_count;
    bool m_isFirst = true;
    bool m_isLast = true;
};

Segments::Segments(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int Segments::addSegment(const QString &text, const QString &objectName)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(objectName);
    segment->setAccessibleDescription(accessibleName());
    const int index = count();
    m_segments.push_back(segment);
    m_group->addButton(segment, index);
    m_row->addWidget(segment);
    for (int i = 0; i < count(); ++i)
        m_segments[static_cast<std::size_t>(i)]->setEnds(i == 0, i == count() - 1);
    if (index == 0 && m_isRequired)
        segment->setChecked(true);
    return index;
}

void Segments::setCount(int index, std::optional<int> count)
{
    if (index >= 0 && index < this->count())
        m_segments[static_cast<std::size_t>(index)]->setCount(count);
}

void Segments::setCurrent(int index)
{
    if (index >= 0 && index < count())
        m_segments[static_cast<std::size_t>(index)]->setChecked(true);
}

int Segments::current() const
{
    return m_group->checkedId();
}
int Segments::count() const
{
    return static_cast<int>(m_segments.size());
}

} // namespace countersign
