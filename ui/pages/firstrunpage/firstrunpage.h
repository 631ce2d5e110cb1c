// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/settingsdesk.h"
#include "ports/setupdesk.h"

#include <QWidget>

class QAction;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class Words;

/// A sheet for the window: what a fresh workspace is missing, step by step, each with what is done already. At most one
/// button is filled: the next step.
class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    struct Ways {
        QAction *import = nullptr; ///< of the window
        QAction *practice = nullptr; ///< opens the sample company; disabled where there is none to open
    };

    FirstRunPage(SettingsDesk &settings, SetupDesk &setup, const Ways &ways, QWidget *parent = nullptr);

    /// Looks again at how far it is.
    void look();

Q_SIGNALS:
    /// Settings are wanted, beginning with that key.
    void settingsWanted(const QString &key);
    void databaseWanted();
    void reviewWanted();

private:
    class Bullet;
    class Card;
    struct Step {
        Bullet *bullet = nullptr;
        Words *heading = nullptr;
        Words *says = nullptr;
        ActionButton *button = nullptr; ///< null where the step is a form
    };

    QWidget *buildHead();
    QWidget *buildSteps();
    QWidget *buildLists();
    QWidget *buildKeys();
    Step addStep(QVBoxLayout *column, const QString &heading, const QString &says, ActionButton *button);
    QWidget *buildForm();
    QLineEdit *field(const QString &key, const QString &title, QGridLayout *grid, int row, int column);
    void addLine(QVBoxLayout *column, const QString &icon, const QString &text, QWidget *aside);
    void orderTabs();
    void display(const SetupState &state);
    void keep(const QString &key, const QString &value);

    SettingsDesk &m_settings;
    SetupDesk &m_setup;
    Ways m_ways;
    int m_ticket = 0; ///< of the look asked for last
    Step m_sample;
    Step m_company;
    Step m_accounts;
    Step m_report;
    Step m_mail;
    QComboBox *m_role = nullptr;
    QLineEdit *m_first = nullptr;
    Words *m_trouble = nullptr;
    Words *m_database = nullptr;
    ActionButton *m_review = nullptr;
};

} // namespace countersign
