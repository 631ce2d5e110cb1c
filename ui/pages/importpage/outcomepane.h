// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staging/stagingmodel.h"

#include <QWidget>

class QAction;

namespace countersign {

class ActionButton;
class EmptyState;
class RowTable;

/// What became of a file: a sentence, the rows that stayed out with their reasons, and, when asked for, the letters
/// that were written anew.
class OutcomePane : public QWidget {
    Q_OBJECT
public:
    /// \param save writes the rows that stayed out into a file
    explicit OutcomePane(QAction *save, QWidget *parent = nullptr);

    /// A sentence and what to do, without a list.
    void say(const QString &heading, const QString &next);
    void display(const ImportCounts &counts, const std::vector<RejectedRow> &rejected);

private:
    void showList(const std::vector<ImportNews> &rows);
    void toggleNews();

    EmptyState *m_words;
    ActionButton *m_showNews;
    ActionButton *m_save;
    RowTable *m_list;
    ImportNewsModel m_model;
    std::vector<ImportNews> m_rejected;
    std::vector<ImportNews> m_news;
    bool m_isNewsShown = false;
};

} // namespace countersign
