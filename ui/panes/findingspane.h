// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/findingsmodel.h"

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class SectionHead;
class Words;

/// The findings as a list that can be heard and walked: F8 goes through them, the current one offers its correction.
class FindingsPane : public QWidget {
    Q_OBJECT
public:
    struct Acts {
        QAction *next = nullptr; ///< F8
        QAction *correct = nullptr; ///< "Put in 108"
        QAction *override = nullptr;
    };
    FindingsPane(FindingsModel &findings, const Acts &acts, QWidget *parent = nullptr);

    int current() const { return m_current; } ///< -1 for none
    void setCurrent(int row);
    void setTabAfter(QWidget *before); ///< its rows follow that widget in the order of Tab
    QWidget *rowAt(int row) const; ///< null where it is not shown
    void setCorrectionFilled(bool filled); ///< the next step of the page is this correction

Q_SIGNALS:
    void findingChosen(int row);

private:
    class Row;
    void rebuild();
    void refresh(int first, int last);
    void orderTabs();

    static constexpr int MOST_SHOWN = 40;
    FindingsModel &m_findings;
    Acts m_acts;
    SectionHead *m_head;
    QVBoxLayout *m_column;
    std::vector<Row *> m_rows;
    Words *m_more;
    QWidget *m_tabAfter = nullptr;
    int m_current = -1;
    bool m_isFilled = false;
};

} // namespace countersign
