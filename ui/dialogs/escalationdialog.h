// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/escalation.h"

#include <QDialog>
#include <QTimeZone>

#include <array>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class Segments;
class Words;

/// Hands letters to a named person: to whom, until when, why, and the packet that the person gets, all of it filled in
/// and all of it to be changed. Several letters go in one message or in one each. Enter in a field hands over,
/// Ctrl+Enter also from the packet.
class EscalationDialog : public QDialog {
    Q_OBJECT
public:
    struct Setting {
        QDateTime now; ///< UTC
        QTimeZone zone; ///< of the company
    };
    /// \param letters at least one; \param heading "Escalate the letter to Ernst Handel?"
    EscalationDialog(const QString &heading, std::vector<HandOverProposal> letters, Setting setting, QWidget *parent);

    /// As it is filled in now.
    std::vector<HandOver> orders() const;

Q_SIGNALS:
    void decided(const std::vector<countersign::HandOver> &orders);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// One message as it is filled in.
    struct Message {
        std::vector<size_t> letters; ///< of m_letters
        QString person;
        QString address;
        QString packet;
    };
    QWidget *buildHeads();
    void buildReason(QVBoxLayout *column);
    QWidget *buildPacket();
    QWidget *buildFoot();
    void makeMessages();
    std::vector<Message> &messages(); ///< of the mode that is chosen
    const std::vector<Message> &messages() const;
    void takeRoute(); ///< who the route leads to
    void showMode();
    void keepShown();
    void keepShownIn(std::vector<Message> &messages);
    void showMessage(int index);
    void showClock();
    void allow();
    void decide();
    const RouteChoice *choiceOf(size_t letter) const;
    std::optional<QDateTime> due() const;
    QString whyNot() const; ///< empty where it can be handed over
    QStringList accountsOf(const Message &message) const;
    HandOver orderOf(const Message &message) const;

    std::vector<HandOverProposal> m_letters;
    Setting m_setting;
    std::array<std::vector<Message>, 2> m_byMode; ///< all in one message, or one for each letter
    int m_shown = -1; ///< of the messages
    Segments *m_mode = nullptr; ///< of several letters
    QComboBox *m_which = nullptr; ///< which message is shown, where there are several
    QComboBox *m_route;
    QLineEdit *m_person;
    QLineEdit *m_address;
    QLineEdit *m_within;
    Words *m_due;
    QPlainTextEdit *m_reason;
    QPlainTextEdit *m_packet;
    Words *m_told;
    ActionButton *m_accept;
};

} // namespace countersign
