// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/settingsdesk.h"

#include <QDialog>

class QFormLayout;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class Appearance;
class IconLabel;
class Words;

/// Company, me, mail out, looks. Each value is kept as soon as its field is left; what cannot be kept says why under
/// it.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    SettingsDialog(SettingsDesk &desk, Appearance &appearance, QWidget *parent);

    /// Puts the focus on the field of that key ("mail.out.password").
    void goTo(const QString &key);

private:
    struct Field {
        SettingEntry entry;
        QWidget *editor = nullptr;
        Words *help = nullptr;
    };

    void buildSection(const QString &section, const std::vector<SettingEntry> &entries, QVBoxLayout *column);
    QWidget *editorFor(const SettingEntry &entry);
    void buildLooks(QVBoxLayout *column);
    void buildTest(QVBoxLayout *column);
    void keep(const QString &key, const QString &value);
    void keepSecret(const QString &key, const QString &value);
    void tell(const QString &key, const QString &trouble);
    void sendTest();
    Field *field(const QString &key);

    SettingsDesk &m_desk;
    Appearance &m_appearance;
    std::vector<Field> m_fields;
    ActionButton *m_test = nullptr;
    IconLabel *m_testIcon = nullptr;
    Words *m_testResult = nullptr;
};

} // namespace countersign
