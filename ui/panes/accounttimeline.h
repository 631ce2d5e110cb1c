// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"

#include <QWidget>

namespace countersign {

/// One thing on the time line of an account.
struct TimelinePoint {
    enum class Kind { Letter, Exception, Callback, Complaint } kind = Kind::Letter;
    QDate date;
    bool operator==(const TimelinePoint &) const = default;
};

/// What happened with an account in the last 90 days, oldest first; today is the last of them.
std::vector<TimelinePoint> timelineOf(const Account &account, const QDate &today);

/// The same in words: "In 90 days: 2 letters, 1 callback (last on 12 Nov)".
QString timelineWords(const std::vector<TimelinePoint> &points);

/// The points of one stretch of the line, which stand on each other there: the gravest lowest.
struct TimelineColumn {
    double x = 0; ///< of its middle
    std::vector<TimelinePoint> points;
    bool operator==(const TimelineColumn &) const = default;
};

/// Parts the line into stretches that are one mark wide, so that no mark covers another. Pure: tested without a screen.
/// \param from, to where the first and the last of the 90 days stand
/// \param mark width of a mark
std::vector<TimelineColumn> columnsOf(const std::vector<TimelinePoint> &points, const QDate &today, double from,
                                      double to, double mark);

/// 90 days as a line: hollow circle a letter, square an exception, triangle a callback, filled circle a complaint.
/// Several of one stretch stand on each other; where they are too many for marks, as a bar of their colours. Its
/// accessible name says the same in words.
class AccountTimeline : public QWidget {
    Q_OBJECT
public:
    static constexpr int DAYS = 90;
    explicit AccountTimeline(QWidget *parent = nullptr);

    void display(const std::vector<TimelinePoint> &points, const QDate &today);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static constexpr int MOST_MARKS = 4; ///< on each other; more are a bar
    int tallest() const;
    std::vector<TimelineColumn> columns() const;

    std::vector<TimelinePoint> m_points;
    QDate m_today;
};

} // namespace countersign
