// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <vector>

class QLineEdit;
class QListView;

namespace countersign {

/// Something to put in where the caret stands.
struct Choice {
    QString caption; ///< what it is: "Recovery offer", "Maria Anders"
    QString text; ///< what is put in
    bool isAct = false; ///< the text says what is done; nothing is put in
};

/// A short list beside the caret: typing narrows it, Up and Down walk it, Enter puts the choice in, Esc leaves. Opened,
/// never waited for.
class ChoicePopup : public QDialog {
    Q_OBJECT
public:
    /// \param heading says what is chosen: "Put in the company's words"
    ChoicePopup(const QString &heading, std::vector<Choice> choices, QWidget *parent);

    void openAt(const QPoint &below); ///< in global coordinates; kept within the window it was made for
    QString current() const; ///< the text that Enter would put in; empty where nothing fits what was typed

Q_SIGNALS:
    void chosen(const QString &text);
    void actChosen(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class List;
    class RowDelegate;
    void narrow(const QString &typed);
    void step(int rows);
    void choose();
    int rowHeight() const; ///< lower where no choice has a caption

    std::vector<Choice> m_choices;
    QLineEdit *m_field;
    QListView *m_view;
    List *m_list;
};

} // namespace countersign
