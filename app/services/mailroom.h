// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/cancel.h"
#include "jobs/serialworker.h"
#include "jobs/storeworker.h"
#include "mail/post.h"
#include "ports/desk.h"
#include "services/office.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace countersign {

/// Sends what is queued when its time has come, on the post's own thread, and tells the desk what became of it. Nothing
/// is sent twice by it and nothing is forgotten: every step is in the store before the wire is touched (mail.md).
class Mailroom final : public QObject {
    Q_OBJECT
public:
    /// Makes the way out; called in the post's thread.
    using PostFactory = std::function<Result<std::unique_ptr<Post>>()>;

    Mailroom(StoreWorker &worker, PostFactory post, QString via, Office office, PostState::Mode mode,
             QObject *parent = nullptr);
    /// Lets the letter that is on the wire finish.
    ~Mailroom() override;

    const PostState &state() const { return m_state; }

    /// Settles what a dead process left behind, then begins.
    void start();
    /// Looks at the outbox again.
    void wake();
    /// After a whole-server trouble that a person saw.
    void resume();
    /// The settings changed.
    void take(Office office, PostFactory post, QString via, PostState::Mode mode);
    /// Stops between two letters; returns when the one on the wire has its answer.
    void stop();

Q_SIGNALS:
    void changed(const countersign::Change &change);
    void stateChanged();
    void failed(const countersign::Problem &problem);

private:
    void look();
    void schedule(const std::vector<OutboxLetter> &queued);
    void sendDue();
    void setState(PostState state);

    StoreWorker &m_worker;
    PostFactory m_makePost;
    Office m_office;
    PostState m_state;
    Cancel m_cancel;
    bool m_sending = false;
    bool m_started = false;
    QTimer m_timer;
    struct Desk;
    SerialWorker m_post;
};

} // namespace countersign
