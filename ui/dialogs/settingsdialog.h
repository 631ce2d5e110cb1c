// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/settingsdesk.h"
#include "ports/setupdesk.h"

#include <QDialog>

class QFormLayout;
class QLineEdit;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class Appearance;
class Desk;
class IconLabel;
class Words;
enum class Token;

/// Company, me, mail out, database, looks. Each value is kept as soon as its field is left; what cannot be kept says
/// why under it.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    /// \param setup offers another database; null: none is offered
    SettingsDialog(SettingsDesk &desk, Appearance &appearance, QWidget *parent, SetupDesk *setup = nullptr);

    /// Puts the focus on the field of that key ("mail.out.password").
    void goTo(const QString &key);
    void offerVigilance(Desk &desk); ///< how often a scan holds a probe: all see it, a lead sets it
    void offerDictionary(Desk &desk); ///< a section with the company's dictionary. \param desk outlives this
    inline static const QString DATABASE = QStringLiteral("database.url"); ///< the key of the database's address

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
    void buildDatabase(QVBoxLayout *column);
    void addRow(QFormLayout *form, const QString &title, QWidget *editor, QWidget *help);
    QFormLayout *newForm() const;
    void tryDatabase();
    void useDatabase(const QString &address, const QString &password);
    void tellDatabase(const QString &words, Token ink);
    void keep(const QString &key, const QString &value);
    void keepSecret(const QString &key, const QString &value);
    void tell(const QString &key, const QString &trouble);
    void sendTest();
    Field *field(const QString &key);

    SettingsDesk &m_desk;
    SetupDesk *m_setup;
    Appearance &m_appearance;
    QVBoxLayout *m_column = nullptr;
    std::vector<Field> m_fields;
    ActionButton *m_test = nullptr;
    IconLabel *m_testIcon = nullptr;
    Words *m_testResult = nullptr;
    QLineEdit *m_address = nullptr;
    QLineEdit *m_databasePassword = nullptr;
    ActionButton *m_tryDatabase = nullptr;
    ActionButton *m_openDatabase = nullptr;
    Words *m_databaseResult = nullptr;
};

} // namespace countersign
