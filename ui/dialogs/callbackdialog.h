// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/qualitydesk.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QCompleter;
class QLineEdit;

namespace countersign {

class ActionButton;
class Words;

/// Logs that a customer came back by telephone: the account by typing, the letter (the newest is preselected), whether
/// the contact was expected, and why they called. Enter logs it. Opened, never waited for.
class CallbackDialog : public QDialog {
    Q_OBJECT
public:
    /// \param desk outlives this
    CallbackDialog(QualityDesk &desk, QWidget *parent);

    const AccountId &account() const { return m_account; } ///< null as long as what is typed fits none or several

Q_SIGNALS:
    void logged(const QString &accountName);

private:
    void build();
    void load();
    void resolve(const QString &typed);
    void loadLetters();
    void allow();
    void log();

    QualityDesk &m_desk;
    std::vector<AccountName> m_accounts;
    AccountId m_account;
    QLineEdit *m_name;
    QComboBox *m_letter;
    QCheckBox *m_expected;
    QLineEdit *m_reason;
    Words *m_hint;
    ActionButton *m_accept;
    int m_ticket = 0; ///< of the letters asked for last
};

} // namespace countersign
