// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "library/companywordsmodel.h"
#include "ports/desk.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace countersign {

class ActionButton;
class Words;

/// The company's dictionary in the settings: typing narrows the list, Enter adds what is not there yet, Del takes the
/// chosen word out; what was done last can be taken back.
class DictionaryPane : public QWidget {
    Q_OBJECT
public:
    /// \param desk outlives this
    explicit DictionaryPane(Desk &desk, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Way { In, Out };
    void change(const QString &word, Way way, const QString &said);
    void add();
    void remove();
    void takeBack();
    void showState();

    Desk &m_desk;
    CompanyWordsModel m_words;
    QSortFilterProxyModel *m_shown;
    QLineEdit *m_field;
    ActionButton *m_add;
    QListView *m_view;
    ActionButton *m_remove;
    ActionButton *m_back;
    Words *m_told;
    struct Step {
        QString word;
        Way way = Way::In;
    };
    std::optional<Step> m_last; ///< that can be taken back
};

} // namespace countersign
