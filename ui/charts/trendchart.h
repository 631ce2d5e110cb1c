// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualityboard.h"

#include <QWidget>

namespace countersign {

/// A rate over the weeks as a line, with the line over which the alert starts. Left and Right walk the weeks, Home and
/// End go to the ends, Enter or a click opens the letters behind the point. Empty weeks stay gaps. What the current
/// point says is the widget's accessible description.
class TrendChart : public QWidget {
    Q_OBJECT
public:
    explicit TrendChart(const QString &name, QWidget *parent = nullptr);

    void display(const std::vector<TrendPoint> &points, std::optional<double> alertLine);
    int current() const { return m_current; }
    void setCurrent(int index);
    QString currentInWords() const; ///< "W46: 19.2 % (20 of 104), part of the alert"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void weekChosen(const countersign::IsoWeek &week);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Where everything is, from the widget's size.
    struct Layout {
        QRectF plot;
        double top = 0; ///< the share at the upper edge
        double yOf(double share) const { return plot.bottom() - share / top * plot.height(); }
        double xOf(int index, int many) const;
    };
    Layout layoutNow() const;
    int nearestTo(double x) const;
    void paintGrid(QPainter &painter, const Layout &layout) const;
    void paintLine(QPainter &painter, const Layout &layout) const;
    void paintAlertLine(QPainter &painter, const Layout &layout) const;

    std::vector<TrendPoint> m_points;
    std::optional<double> m_alertLine;
    int m_current = -1;
};

} // namespace countersign
