// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/cancel.h"
#include "jobs/serialworker.h"
#include "jobs/storeworker.h"
#include "mail/postman.h"
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
    struct Way {
        std::function<Result<std::unique_ptr<Post>>()> makePost; ///< called in the post's thread
        QString via; ///< "the practice outbox", "smtp.example.com"
        PostState::Mode mode = PostState::Mode::Practice;
    };

    /// \param worker outlives this
    Mailroom(StoreWorker &worker, Way way, Office office, QObject *parent = nullptr);
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
    void take(Office office, Way way);
    /// Stops between two letters; returns when the one on the wire has its answer.
    void stop();

Q_SIGNALS:
    void changed(const countersign::Change &change);
    void stateChanged();
    void failed(const countersign::Problem &problem);

private:
    struct Room;
    void furnish();
    void sendDue();
    void tell(const PostRound &round);
    void setState(PostState state);

    StoreWorker &m_worker;
    Way m_way;
    Office m_office;
    PostState m_state;
    std::optional<PostRest> m_rest; ///< why letters that are due wait
    Cancel m_cancel;
    bool m_isSending = false;
    bool m_isStarted = false;
    Ticket m_look;
    QTimer m_timer;
    std::shared_ptr<Room> m_room; ///< touched in the post's thread only
    SerialWorker m_post;
};

} // namespace countersign
