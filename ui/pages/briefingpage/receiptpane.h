// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/receiptgroups.h"

#include <QWidget>

class QAction;
class QListView;
class QTextBrowser;

namespace countersign {

class ActionButton;
class SectionHead;

/// Beside the page: the record behind the current receipt, and all receipts as a list.
class ReceiptPane : public QWidget {
    Q_OBJECT
public:
    /// \param openLetter opens the letter that is shown, in the review
    explicit ReceiptPane(QAction *openLetter, QWidget *parent = nullptr);

    void display(const Briefing &briefing, const ReceiptGroups &groups);
    void clear();
    void showReceipt(int number);
    void showText(const CommunicationId &letter, const QString &text); ///< of that letter, which was read meanwhile
    /// The letter that is shown and whose text is not here; null where it is no letter, or its text is here.
    CommunicationId letterToRead() const { return m_toRead; }
    CommunicationId shownLetter() const { return m_letter; } ///< null where it is none
    int current() const { return m_current; }
    void focusRecord();
    void focusList();
    QListView *list() const { return m_list; }

Q_SIGNALS:
    void receiptChosen(int number); ///< in the list

protected:
    void changeEvent(QEvent *event) override;

private:
    void set();
    void dress();
    QString recordHtml(const Receipt &receipt, bool isWhole) const;

    Briefing m_briefing;
    ReceiptGroups m_groups;
    ReceiptsModel m_model;
    SectionHead *m_head;
    QTextBrowser *m_record;
    ActionButton *m_open;
    QListView *m_list;
    int m_current = 0;
    CommunicationId m_letter;
    CommunicationId m_toRead;
    QString m_text; ///< of m_letter, where it was read by itself
    bool m_isSetting = false;
};

} // namespace countersign
