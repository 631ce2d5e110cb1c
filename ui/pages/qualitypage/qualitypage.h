// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "quality/qualitymodels.h"
#include "quality/weeksmodel.h"
#include "shell/page.h"

#include <QTimer>

#include <array>

class QComboBox;
class QStackedWidget;

namespace countersign {

class EmptyState;
class MeasureCardPane;
class RowTable;
class StandOutPane;
class Words;

/// Whether the quality is what the accounts require: the three measures with their trend and alert, what was judged of
/// them, and the other measures beside the week before.
class QualityPage : public Page {
    Q_OBJECT
public:
    /// \param desk outlives this
    explicit QualityPage(QualityDesk &desk, QWidget *parent = nullptr);

    Actions *actions() const override { return m_actions; }
    void enter() override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    const QualityBoard &board() const { return m_board; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    static constexpr int FILTERS = 5;

    QWidget *buildBar();
    QWidget *buildCharts();
    QWidget *buildAlerts();
    QWidget *buildRest();
    QWidget *buildWeeks();
    void connectActions();
    void load();
    void display();
    void fillFilters();
    void takeFilters();
    void allowActions();
    void connectStandOut();
    void loadStandOut();
    void allowStandOut();
    void toggleTable();
    void toggleStandOut();
    void openLettersOf(const QString &heading, const std::vector<CommunicationId> &ids);
    void correctKind(EditKind kind);
    void propose(Improvement::Kind kind);
    void askToPublish(const Trial &trial);
    void publish(const Trial &trial, const QString &reason);
    void copyNote();
    void tellProblem(const QString &id, const Problem &problem, const QString &kept);
    void acknowledge();
    void openCurrent();
    void openLetters(Measure measure, const IsoWeek &week);
    const AlertRow *currentAlert() const;

    QualityDesk &m_desk;
    QualityBoard m_board;
    RestModel m_rest;
    AlertsModel m_alerts;
    WeeksModel m_weeks;
    Actions *m_actions;
    std::array<QComboBox *, FILTERS> m_filters {};
    Words *m_period = nullptr;
    QStackedWidget *m_middle = nullptr;
    QWidget *m_charts = nullptr;
    StandOutPane *m_standOut = nullptr;
    StandOut m_outstanding;
    std::array<MeasureCardPane *, 3> m_cards {};
    RowTable *m_alertTable = nullptr;
    RowTable *m_restTable = nullptr;
    RowTable *m_weekTable = nullptr;
    EmptyState *m_empty = nullptr;
    QTimer m_soon; ///< what changed is read again in one go
    bool m_isStale = false;
    bool m_isStandOutStale = true;
    enum class View { Charts, Table, StandOut } m_view = View::Charts;
};

} // namespace countersign
