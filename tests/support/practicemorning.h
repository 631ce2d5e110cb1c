// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/sampleworkplace.h"
#include "services/localdesk.h"
#include "services/mailroom.h"

#include <QTest>

namespace countersign::testing {

/// The sample company on the day of its sample, with the practice outbox.
inline Result<std::unique_ptr<Workplace>> openPracticeMorning()
{
    WorkplaceOrder order;
    order.practice = true;
    order.today = QDate(2026, 11, 21);
    return openSampleWorkplace(order);
}

/// The desk that a window would have over a workplace, whose own store it closes first.
struct PracticeDesk {
    StoreWorker worker;
    Mailroom mailroom;
    LocalDesk desk;

    PracticeDesk(Workplace &place, const Office &office)
        : worker((place.closeStore(), place.storeFactory()))
        , mailroom(worker, { place.postFactory(), place.postVia(), PostState::Mode::Practice }, office)
        , desk(worker, mailroom, office, true)
    {
    }
    ~PracticeDesk() { mailroom.stop(); }
    PracticeDesk(const PracticeDesk &) = delete;
    PracticeDesk &operator=(const PracticeDesk &) = delete;
};

/// The answer, after the event loop brought it.
template <class T> T answerOf(QFuture<T> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000))
        qWarning("no answer came");
    return future.result();
}

} // namespace countersign::testing
