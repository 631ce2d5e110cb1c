// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/qualitydesk.h"
#include "quality/standoutmodels.h"

#include <QWidget>

namespace countersign {

class Actions;
class RowTable;
class Words;

/// What people change in drafts beside what the newest exceptions have in common, and what can be done about either.
class StandOutPane : public QWidget {
    Q_OBJECT
public:
    /// \param actions of the page: the buttons are theirs
    StandOutPane(Actions &actions, QWidget *parent);

    void display(const StandOut &outstanding);
    /// The current one where its table is the one that had the focus last, else nothing.
    const EditGroup *currentEdit() const;
    const Pattern *currentPattern() const;
    /// Those that stand out; where none does, the current one.
    QString note() const;
    void enter();

Q_SIGNALS:
    void currentChanged();
    void lettersWanted();

private:
    QWidget *buildEdits(Actions &actions);
    QWidget *buildPatterns(Actions &actions);
    void tell();

    StandOut m_outstanding;
    bool m_isAtPatterns = false; ///< the table that had the focus last
    EditsModel m_edits;
    PatternsModel m_patterns;
    RowTable *m_editTable = nullptr;
    RowTable *m_patternTable = nullptr;
    Words *m_editsSay = nullptr;
    Words *m_patternsSay = nullptr;
    Words *m_edit = nullptr; ///< the current one as a sentence
    Words *m_pattern = nullptr;
};

} // namespace countersign
