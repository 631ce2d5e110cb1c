// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/reasondialog.h"
#include "outbox/outboxmodel.h"
#include "shell/page.h"

class QStackedWidget;

namespace countersign {

class EmptyState;
class OutboxDetail;
class RowTable;
class Segments;
class Words;

/// What was released, on its way out: waiting, sent, failed, uncertain, each with what is known and what comes next.
class OutboxPage : public Page {
    Q_OBJECT
public:
    explicit OutboxPage(Desk &desk, QWidget *parent = nullptr);

    Actions *actions() const override { return m_actions; }
    void enter() override;
    bool showLetter(const CommunicationId &id) override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    /// The model, for the window's palette.
    const OutboxModel &model() const { return m_model; }

private:
    QWidget *buildBar();
    QWidget *buildList();
    void connectActions();
    void takePortion(const Portion &portion);
    void showSegment(int index);
    void showCounts();
    void showSurroundings();
    void showChosen();
    void choose(const CommunicationId &id);
    CommunicationId chosen() const;
    void loadDossier();
    void allowActions();
    void markSent();
    void sendAgain();
    void tryAgain();
    void backToReview();
    void ask(const ReasonDialog::Question &question, const CommunicationId &id, State to);
    void resolve(const CommunicationId &id, State to, const QString &because);
    void openInReview();

    Desk &m_desk;
    OutboxModel m_model;
    OutboxFilter m_filter;
    Actions *m_actions;
    Segments *m_segments = nullptr;
    Words *m_summary = nullptr;
    RowTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_middle = nullptr;
    OutboxDetail *m_detail = nullptr;
    int m_ticket = 0; ///< of the dossier asked for last
};

} // namespace countersign
