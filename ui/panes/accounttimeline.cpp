// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/accounttimeline.h"

#include "theme/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString dayAndMonth(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMM"_s);
}

QString timelineTr(const char *text)
{
    return QCoreApplication::translate("countersign::AccountTimeline", text);
}

} // namespace

std::vector<TimelinePoint> timelineOf(const Account &account, const QDate &today)
{
    std::vector<TimelinePoint> points;
    const auto add = [&](TimelinePoint::Kind kind, const QDate &date) {
        if (date.isValid() && date <= today && date.daysTo(today) < AccountTimeline::DAYS)
            points.push_back({ kind, date });
    };
    if (account.history) {
        for (const PastCommunication &past : *account.history)
            add(past.communication == CommunicationKind::Exception ? TimelinePoint::Kind::Exception
                                                                   : TimelinePoint::Kind::Letter,
                past.date);
    }
    for (const QDate &date : account.callbacks)
        add(TimelinePoint::Kind::Callback, date);
    for (const QDate &date : account.complaints)
        add(TimelinePoint::Kind::Complaint, date);
    std::ranges::stable_sort(points, {}, &TimelinePoint::date);
    return points;
}

QString timelineWords(const std::vector<TimelinePoint> &points)
{
    if (points.empty())
        return timelineTr("Nothing in the last 90 days");
    QStringList parts;
    const auto say = [&](TimelinePoint::Kind kind, const char *one, const char *many) {
        const auto count = std::ranges::count(points, kind, &TimelinePoint::kind);
        if (count == 0)
            return;
        const auto last = std::find_if(points.rbegin(), points.rend(),
                                       [kind](const TimelinePoint &point) { return point.kind == kind; });
        parts << timelineTr(count == 1 ? one : many).arg(count).arg(dayAndMonth(last->date));
    };
    say(TimelinePoint::Kind::Exception, QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 exception (on %2)"),
        QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 exceptions (last on %2)"));
    say(TimelinePoint::Kind::Letter, QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 letter (on %2)"),
        QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 letters (last on %2)"));
    say(TimelinePoint::Kind::Callback, QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 callback (on %2)"),
        QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 callbacks (last on %2)"));
    say(TimelinePoint::Kind::Complaint, QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 complaint (on %2)"),
        QT_TRANSLATE_NOOP("countersign::AccountTimeline", "%1 complaints (last on %2)"));
    return timelineTr("In 90 days: %1").arg(parts.join(u", "_s));
}

std::vector<TimelineColumn> columnsOf(const std::vector<TimelinePoint> &points, const QDate &today, double from,
                                      double to, double mark)
{
    std::vector<TimelineColumn> columns;
    const int count = std::max(1, static_cast<int>((to - from) / std::max(1.0, mark)));
    std::vector<TimelineColumn> all(static_cast<size_t>(count) + 1);
    const QDate start = today.addDays(1 - AccountTimeline::DAYS);
    for (const TimelinePoint &point : points) {
        const double share = static_cast<double>(start.daysTo(point.date)) / (AccountTimeline::DAYS - 1);
        if (share < 0 || share > 1)
            continue;
        const auto cell = static_cast<size_t>(std::lround(share * count));
        all[cell].x = from + (to - from) * static_cast<double>(cell) / count;
        all[cell].points.push_back(point);
    }
    for (TimelineColumn &column : all) {
        if (column.points.empty())
            continue;
        std::ranges::stable_sort(column.points, std::ranges::greater(), &TimelinePoint::kind);
        columns.push_back(std::move(column));
    }
    return columns;
}

AccountTimeline::AccountTimeline(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"accountTimeline"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AccountTimeline::display(const std::vector<TimelinePoint> &points, const QDate &today)
{
    m_points = points;
    m_today = today;
    const QString words = timelineWords(points);
    setAccessibleName(words);
    setToolTip(words);
    update();
}

int AccountTimeline::tallest() const
{
    size_t most = 1;
    for (const TimelineColumn &column : columns())
        most = std::max(most, column.points.size());
    return static_cast<int>(most);
}

std::vector<TimelineColumn> AccountTimeline::columns() const
{
    const double half = Theme::u(this, 1);
    const double room = std::max(width(), Theme::lineSpacing(this) * 6);
    return m_today.isValid() ? columnsOf(m_points, m_today, half + 1, room - half - 1, 2 * half + 1)
                             : std::vector<TimelineColumn>();
}

/// As high for few as for many, so that nothing under it moves from account to account.
QSize AccountTimeline::sizeHint() const
{
    return { Theme::lineSpacing(this) * 12, qRound(Theme::lineSpacing(this) * 2.8) };
}

QSize AccountTimeline::minimumSizeHint() const
{
    return { Theme::lineSpacing(this) * 6, sizeHint().height() };
}

void AccountTimeline::paintEvent(QPaintEvent *)
{
    if (!m_today.isValid())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const double half = Theme::u(this, 1);
    const double y = Theme::lineSpacing(this) * 1.5;
    const double highest = y - 1; // of a bar
    const QDate start = m_today.addDays(1 - DAYS);
    painter.setPen(QPen(theme.control(), 1));
    painter.drawLine(QPointF(0, y), QPointF(width(), y));
    const int most = tallest();
    for (const TimelineColumn &column : columns()) {
        for (size_t level = 0; level < column.points.size(); ++level) {
            const TimelinePoint::Kind kind = column.points[level].kind;
            if (most > MOST_MARKS) {
                const double unit = highest / most;
                const QRectF piece(column.x - half, y - unit * static_cast<double>(level + 1), 2 * half, unit);
                painter.fillRect(piece,
                                 kind == TimelinePoint::Kind::Letter          ? theme.control()
                                     : kind == TimelinePoint::Kind::Exception ? theme.warning()
                                     : kind == TimelinePoint::Kind::Callback  ? theme.note()
                                                                              : theme.error());
                continue;
            }
            const QPointF at(column.x, y - (2 * half - 1) * static_cast<double>(level));
            switch (kind) {
            case TimelinePoint::Kind::Letter:
                painter.setPen(QPen(theme.muted(), 1.5));
                painter.setBrush(theme.raised());
                painter.drawEllipse(at, half - 0.5, half - 0.5);
                break;
            case TimelinePoint::Kind::Exception:
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme.warning());
                painter.drawRect(QRectF(at.x() - half + 0.5, at.y() - half + 0.5, 2 * half - 1, 2 * half - 1));
                break;
            case TimelinePoint::Kind::Callback:
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme.note());
                painter.drawPolygon(
                    QPolygonF({ QPointF(at.x(), at.y() - half * 1.1), QPointF(at.x() + half * 1.1, at.y() + half * 0.8),
                                QPointF(at.x() - half * 1.1, at.y() + half * 0.8) }));
                break;
            case TimelinePoint::Kind::Complaint:
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme.error());
                painter.drawEllipse(at, half - 0.25, half - 0.25);
                break;
            }
        }
    }
    painter.setFont(Theme::font(Type::Caption));
    painter.setPen(theme.muted());
    const QRectF words(0, y + half, width(), height() - y - half);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom, dayAndMonth(start));
    painter.drawText(words, Qt::AlignRight | Qt::AlignBottom, dayAndMonth(m_today));
}

} // namespace countersign
