// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "queue/queuewords.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign {

class AccountTimeline;
class SectionHead;
class Words;

/// The account behind the letter: who they are, what happened lately, what is to be known of them.
class AccountPane : public QWidget {
    Q_OBJECT
public:
    explicit AccountPane(QWidget *parent = nullptr);

    void display(const Account &account, const TierId &tier, const QueueWords &words);

private:
    void addHistory(const Account &account, const QueueWords &words);
    void addNotes(const Account &account, const QDate &today);
    void addContacts(const Account &account);
    void addAttention(const Account &account, const QueueWords &words);
    Words *addLine(const QString &text, bool isQuiet);

    Words *m_name;
    Words *m_about;
    AccountTimeline *m_timeline;
    QVBoxLayout *m_column;
    QWidget *m_rows = nullptr;
    QVBoxLayout *m_rowColumn = nullptr;
};

} // namespace countersign
