// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/messagebar.h"
#include "staging/stagingmodel.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace countersign {

class ActionButton;
class Actions;
class ColumnChoices;
class OutcomePane;
class ProgressStrip;
class RowTable;
class SectionHead;
class Segments;
class Words;

/// A sheet for the window: a report whose shape is new. Its first rows, what each column was taken for and why, what it
/// leaves open, what stays out; a person corrects and confirms. What needs nobody goes through without a stop.
class ImportPage : public QWidget {
    Q_OBJECT
public:
    explicit ImportPage(ImportDesk &desk, QWidget *parent = nullptr);

    /// One after the other.
    void begin(const QStringList &files);
    Actions *actions() const { return m_actions; }

Q_SIGNALS:
    void said(const countersign::Message &message);
    /// A file went in without a stop: what came of it. The sheet goes on with the next or closes.
    void imported(const QString &file, const countersign::ImportCounts &counts);
    /// No file is left: the window may close the sheet. True where letters wait for review.
    void finished(bool somethingCame);

private:
    QWidget *buildReport();
    QWidget *buildLeft(QWidget *parent);
    QWidget *buildRight(QWidget *parent);
    QWidget *buildStrip();
    void connectAll();
    void next();
    void read(const QString &path);
    void showReport(const StagedReport &report);
    void showQuestions();
    void buildQuestions();
    void showRejected();
    void showProblem(const Problem &problem);
    void showKind();
    void sayAbout();
    void orderTabs();
    void assign(int column, const QString &fact);
    void answer(int question, const QString &option);
    void confirm();
    void showCounts(const ImportCounts &counts);
    void saveRejected();
    void leave();
    void setWorking(bool working);
    void take(QFuture<Result<StagedReport>> answer);

    ImportDesk &m_desk;
    StagedReport m_report;
    StagedRowsModel m_rowsModel;
    RejectedRowsModel m_rejectedModel;
    std::vector<StagedQuestion> m_asked;
    std::vector<Segments *> m_answers; ///< one a question
    QStringList m_files; ///< still to come
    QString m_path;
    int m_ticket = 0;
    bool m_somethingCame = false;
    bool m_isKnown = false; ///< the file goes through without a stop
    enum class Stage { Reading, Asking, Importing, Done, Failed } m_stage = Stage::Reading;

    Actions *m_actions;
    Words *m_title = nullptr;
    Words *m_about = nullptr;
    QStackedWidget *m_middle = nullptr;
    OutcomePane *m_outcome = nullptr;
    Words *m_kindLabel = nullptr;
    Segments *m_kind = nullptr; ///< what the file is taken for
    RowTable *m_rows = nullptr;
    ColumnChoices *m_choices = nullptr;
    QVBoxLayout *m_questions = nullptr;
    QWidget *m_questionArea = nullptr;
    SectionHead *m_rejectedHead = nullptr;
    RowTable *m_rejected = nullptr;
    ActionButton *m_save = nullptr;
    Words *m_notes = nullptr;
    QWidget *m_profileArea = nullptr;
    QLineEdit *m_profile = nullptr;
    Words *m_summary = nullptr;
    ProgressStrip *m_progress = nullptr;
    ActionButton *m_cancel = nullptr;
    ActionButton *m_import = nullptr;
};

} // namespace countersign
