// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/accountchoices.h"

#include <QWidget>

class QListView;
class QStackedWidget;

namespace countersign {

class SectionHead;

/// What the Briefing page shows before an account is chosen: where something is open, and who was briefed last.
class BriefingStart : public QWidget {
    Q_OBJECT
public:
    explicit BriefingStart(QWidget *parent = nullptr);

    /// \param open the most pressing first  \param recent the latest first
    void display(std::vector<AccountChoice> open, std::vector<AccountChoice> recent);

Q_SIGNALS:
    void accountChosen(const countersign::AccountId &account);
    void left(); ///< by Esc

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column {
        AccountChoices choices;
        SectionHead *head = nullptr;
        QListView *list = nullptr;
        QStackedWidget *middle = nullptr; ///< the list, or words where it is empty
    };
    QWidget *build(Column &column, const QString &caption, const QString &name, const QString &empty);
    void fill(Column &column, std::vector<AccountChoice> choices);

    Column m_open;
    Column m_recent;
};

} // namespace countersign
