// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queuefilter.h"

#include <QDialog>

class QLineEdit;
class QListView;

namespace countersign {

/// By what the queue can be narrowed, under captions, each with how many letters it would leave. Typing narrows the
/// list, Up and Down walk it, Enter chooses or takes back, Ctrl+Enter the same and stays for more, Esc leaves. Opened,
/// never waited for.
class FilterPopup : public QDialog {
    Q_OBJECT
public:
    explicit FilterPopup(QWidget *parent);

    void display(const std::vector<FilterChoice> &choices); ///< also after each that was chosen
    void openAt(const QPoint &below); ///< in global coordinates; kept within the window it was made for

Q_SIGNALS:
    void toggled(const countersign::FilterChip &chip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class List;
    class RowDelegate;
    enum class Then { Close, Stay };
    void narrow();
    void step(int rows); ///< over the captions
    void choose(Then then);

    std::vector<FilterChoice> m_choices;
    QLineEdit *m_field;
    QListView *m_view;
    List *m_list;
};

} // namespace countersign
