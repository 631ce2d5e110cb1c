// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "ports/desk.h"

#include <QDialog>
#include <QKeySequence>

class QPlainTextEdit;
class QStackedWidget;
class QTextBrowser;

namespace countersign {

class Segments;

/// The letter as the customer's mail program shows it, formatted or plain: to look at, not to change. Arrow keys on the
/// choice change the form; Esc, or the key that opened it, leaves.
class PreviewDialog : public QDialog {
    Q_OBJECT
public:
    PreviewDialog(const SentForm &form, const Letter &letter, QWidget *parent);

    void setLeavingKeys(const QKeySequence &keys) { m_leavingKeys = keys; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QKeySequence m_leavingKeys;
    Segments *m_forms;
    QStackedWidget *m_stack;
    QTextBrowser *m_formatted;
    QPlainTextEdit *m_plain;
};

} // namespace countersign
