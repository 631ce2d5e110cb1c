// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/textmarks.h"
#include "review/factsmodel.h"

#include <QStyledItemDelegate>
#include <QTableView>

namespace countersign {

class ActionButton;
class SectionHead;

/// Paints a fact: tick or cross, its name, its value, and what the letter says where it is wrong.
class FactDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The record beside the letter. Its height is that of its rows: the side scrolls as a whole.
class RecordPane : public QWidget {
    Q_OBJECT
public:
    explicit RecordPane(FactsModel &facts, QWidget *parent = nullptr);

    void light(int row); ///< the caret is on this fact; -1 for none
    LitFact lit() const; ///< the current row

Q_SIGNALS:
    void factChosen(int row); ///< the person went to it in the table
    void furtherPlaceWanted(int row); ///< Enter, or a click on the current one: where else the letter states it

protected:
    void changeEvent(QEvent *event) override;

private:
    class FactTable;
    void fit();

    FactsModel &m_facts;
    SectionHead *m_head;
    FactTable *m_table;
    ActionButton *m_more; ///< "3 more": what the letter does not state and need not
    bool m_showsAll = false;
    bool m_isLighting = false;
    bool m_isFresh = false; ///< the current row was just chosen
};

} // namespace countersign
