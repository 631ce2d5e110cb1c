// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/importdesk.h"

#include <QScrollArea>

class QComboBox;
class QGridLayout;

namespace countersign {

class Words;

/// What each column of the file is: its header, a choice of facts, the reason of the choice, its first values.
class ColumnChoices : public QScrollArea {
    Q_OBJECT
public:
    explicit ColumnChoices(QWidget *parent = nullptr);

    void display(const StagedReport &report);
    std::vector<QWidget *> choices() const; ///< from the top down, for Tab

Q_SIGNALS:
    void chosen(int column, const QString &fact);

private:
    struct Row {
        int column = 0;
        Words *header = nullptr;
        QComboBox *fact = nullptr;
        Words *reason = nullptr;
        Words *values = nullptr;
    };

    void build(const StagedReport &report);

    QWidget *m_content;
    QGridLayout *m_grid;
    std::vector<Row> m_rows;
    std::vector<FactChoice> m_facts;
};

} // namespace countersign
