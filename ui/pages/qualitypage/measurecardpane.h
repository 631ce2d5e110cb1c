// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualityboard.h"

#include <QWidget>

namespace countersign {

class IconLabel;
class TrendChart;
class Words;

/// One of the three measures: its number this week, its trend with the alert line, and how it stands in words.
class MeasureCardPane : public QWidget {
    Q_OBJECT
public:
    MeasureCardPane(const QString &name, QWidget *parent = nullptr);

    void display(const MeasureCard &card);
    TrendChart *chart() const { return m_chart; }
    QString says() const; ///< figure and state, as they stand there

Q_SIGNALS:
    void weekChosen(countersign::Measure measure, const countersign::IsoWeek &week);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Measure m_measure = Measure::EditingRate;
    Words *m_title;
    Words *m_figure;
    Words *m_of;
    TrendChart *m_chart;
    IconLabel *m_icon;
    Words *m_state;
};

} // namespace countersign
