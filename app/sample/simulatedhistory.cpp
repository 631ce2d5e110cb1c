// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/simulatedhistory.h"

#include <QJsonArray>
#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

// A week's letters. They are as many each week, so that a rate moves only where the plan moves it.
constexpr int EXCEPTIONS = 85;
constexpr int STATUS_UPDATES = 40;
constexpr int ACKNOWLEDGMENTS = 8;
constexpr int LETTERS = EXCEPTIONS + STATUS_UPDATES + ACKNOWLEDGMENTS;
constexpr int DROPPED = 2;
constexpr int HANDED_ON = 1;
constexpr int ANSWERS = 24; ///< of customers, about drafted letters and as many about hand-written ones
constexpr int SCORED = 8;
constexpr int PROBES = 2;

/// What the plan moves, from the newest week backwards; weeks before them go on in turns of the last two.
constexpr std::array EDITED { 25, 18, 14, 15, 16, 14, 16, 13, 16, 14, 18, 15, 17 };
constexpr std::array ESCALATED { 3, 8, 3, 2, 3, 4, 3, 2, 4, 3, 2, 3, 4 };
constexpr std::array EXCEPTION_CALLBACKS { 3, 4, 3, 5, 3, 4, 2, 4, 3, 5, 3, 4, 3 };
constexpr std::array STATUS_CALLBACKS { 2, 5, 2, 1, 2, 1, 2, 2, 1, 2, 1, 2, 1 };
constexpr std::array UNHAPPY { 3, 2, 11, 3, 2 }; ///< answers about drafted letters that are a point lower

int planned(std::span<const int> plan, int back)
{
    const auto size = static_cast<int>(plan.size());
    return plan[static_cast<size_t>(back < size ? back : size - 2 + (back - size) % 2)];
}

struct Weighted {
    QLatin1StringView type;
    int upTo; ///< of a hundred
};
constexpr std::array EXCEPTION_TYPES { Weighted { "back-order"_L1, 52 }, Weighted { "delivery-delay"_L1, 80 },
                                       Weighted { "quality-issue"_L1, 92 },
                                       Weighted { "billing-discrepancy"_L1, 100 } };

/// Draws a week's letters and tells what happens to each.
class SimulatedWeek {
public:
    SimulatedWeek(const SimulationOrder &order, int back, int &number, QRandomGenerator &random)
        : m_order(order)
        , m_back(back)
        , m_number(number)
        , m_random(random)
        , m_monday(order.last.plus(-back).monday())
        , m_places(LETTERS)
    {
        std::iota(m_places.begin(), m_places.end(), 0);
        std::shuffle(m_places.begin(), m_places.end(), m_random);
    }

    std::vector<Event> tell()
    {
        const int edited = planned(EDITED, m_back);
        const int escalated = planned(ESCALATED, m_back);
        for (int i = 0; i < LETTERS; ++i)
            m_letters.push_back(draw(i));
        // By the shuffled places: who is dropped and handed on is not sent, and so can be neither edited nor called.
        std::vector<Letter *> sent;
        int out = 0;
        for (const int place : m_places) {
            Letter &letter = m_letters[static_cast<size_t>(place)];
            if (out < DROPPED + HANDED_ON && letter.communication == u"exception") {
                letter.isDropped = out < DROPPED;
                letter.isHandedOn = out >= DROPPED;
                ++out;
            } else {
                sent.push_back(&letter);
            }
        }
        for (int i = 0; i < edited; ++i)
            sent[static_cast<size_t>(i)]->isEdited = true;
        for (int i = 0; i < escalated - HANDED_ON; ++i)
            sent[sent.size() - 1 - static_cast<size_t>(i)]->isFired = true;
        call(sent, u"exception", planned(EXCEPTION_CALLBACKS, m_back));
        call(sent, u"status", planned(STATUS_CALLBACKS, m_back));
        for (int i = 0; i < SCORED; ++i)
            sent[static_cast<size_t>(i) * 3 + 1]->isScored = true;
        for (const Letter &letter : m_letters)
            tellLetter(letter);
        tellAnswers();
        std::ranges::stable_sort(m_events, {}, &Event::at);
        return std::move(m_events);
    }

private:
    struct Letter {
        CommunicationId id;
        const Account *account = nullptr;
        QString communication;
        QString type;
        QDateTime at;
        bool isFlagged = false;
        bool isDropped = false;
        bool isHandedOn = false;
        bool isEdited = false;
        bool isFired = false;
        bool isCalled = false;
        bool isScored = false;
    };

    int below(int end) { return m_random.bounded(end); }

    /// A working hour of one of the week's five days.
    QDateTime anyTime()
    {
        constexpr int FIRST_HOUR = 8;
        constexpr int HOURS = 4;
        const QTime time(FIRST_HOUR + below(HOURS), below(60), below(60));
        return QDateTime(m_monday.addDays(below(5)), time, m_order.zone).toUTC();
    }

    Letter draw(int index)
    {
        Letter letter;
        letter.id = CommunicationId(u"S%1"_s.arg(++m_number));
        letter.account = &m_order.accounts[static_cast<size_t>(below(static_cast<int>(m_order.accounts.size())))];
        letter.at = anyTime();
        if (index < EXCEPTIONS) {
            letter.communication = keyOf(CommunicationKind::Exception);
            const int drawn = below(100);
            letter.type = std::ranges::find_if(EXCEPTION_TYPES, [drawn](const Weighted &each) {
                              return drawn < each.upTo;
                          })->type;
        } else if (index < EXCEPTIONS + STATUS_UPDATES) {
            letter.communication = keyOf(CommunicationKind::Status);
            letter.type = u"order-status"_s;
        } else {
            letter.communication = keyOf(CommunicationKind::Acknowledgment);
            letter.type = u"complaint"_s;
        }
        letter.isFlagged = below(100) < (letter.communication == u"status" ? 5 : 30);
        return letter;
    }

    void call(const std::vector<Letter *> &sent, QStringView communication, int many)
    {
        for (auto letter = sent.rbegin(); letter != sent.rend() && many > 0; ++letter) {
            if ((*letter)->communication != communication)
                continue;
            (*letter)->isCalled = true;
            --many;
        }
    }

    void put(const Letter &letter, EventKind kind, qint64 secondsLater, QJsonObject details = {},
             const QString &by = {})
    {
        const QString coordinator = letter.account->owner.isEmpty() ? u"Laura Callahan"_s : letter.account->owner;
        details[u"communication_type"_s] = letter.communication;
        details[u"type"_s] = letter.type;
        details[u"tier"_s] = letter.account->tier.isNull() ? u"transactional"_s : letter.account->tier.value();
        details[u"coordinator"_s] = coordinator;
        details[u"drafter"_s] = u"vocabulary"_s;
        const bool isByAPerson
            = kind == EventKind::Released || kind == EventKind::Dropped || kind == EventKind::Callback;
        m_events.push_back({ 0, letter.at.addSecs(secondsLater), kind, letter.id, letter.account->id,
                             by.isEmpty() && isByAPerson ? coordinator : by, std::move(details) });
    }

    void tellLetter(const Letter &letter)
    {
        constexpr qint64 MINUTE = 60;
        constexpr qint64 HOUR = 60 * MINUTE;
        const int words = 70 + below(90);
        QJsonArray flags;
        if (letter.isFlagged)
            flags += letter.communication == u"acknowledgment" ? u"phase-individual"_s : u"repeat-occurrence"_s;
        put(letter, EventKind::Imported, 0);
        put(letter, EventKind::Drafted, 2, { { u"words"_s, words }, { u"tokens"_s, 0 }, { u"flags"_s, flags } });
        if (letter.isFired)
            put(letter, EventKind::Escalated, 3, { { u"by"_s, u"protocol"_s } });
        const qint64 decided = 5 * MINUTE + below(40) * MINUTE;
        if (letter.isDropped) {
            put(letter, EventKind::Dropped, decided, { { u"reason"_s, u"the order shipped meanwhile"_s } });
            return;
        }
        if (letter.isHandedOn) {
            put(letter, EventKind::Escalated, decided,
                { { u"by"_s, u"person"_s }, { u"reason"_s, u"asked for a manager"_s } });
            put(letter, EventKind::Taken, decided + HOUR, { { u"useful"_s, below(10) > 1 } });
            return;
        }
        const bool isSingle = letter.isFlagged || letter.communication == u"acknowledgment";
        const int changed = letter.isEdited ? 2 + below(9) : 0;
        if (letter.isEdited)
            put(letter, EventKind::Edited, decided - MINUTE, { { u"edited"_s, true } });
        put(letter, EventKind::Released, decided,
            { { u"how"_s, isSingle ? u"individual"_s : u"scan"_s },
              { u"seconds"_s, (isSingle ? 35 : 14) + below(30) },
              { u"edited"_s, letter.isEdited },
              { u"material"_s, letter.isEdited && changed * 20 > words },
              { u"words"_s, words },
              { u"words_changed"_s, changed } });
        put(letter, EventKind::Queued, decided + 1);
        put(letter, EventKind::Sent, decided + 17);
        if (letter.isCalled) {
            put(letter, EventKind::Callback, decided + 2 * HOUR + below(44) * HOUR,
                { { u"expected"_s, false }, { u"reason"_s, u"asked what happens now"_s } });
        }
        if (letter.isScored) {
            QJsonObject points;
            for (const QString &key : { u"correctness"_s, u"policy"_s, u"safety"_s, u"escalation"_s, u"tone"_s })
                points[key] = below(100) < 92 ? 1 : 0;
            put(letter, EventKind::Scored, decided + 5 * HOUR, points);
        }
    }

    void tellAnswers()
    {
        for (int i = 0; i < ANSWERS; ++i) {
            const int usual = i % 3 == 0 ? 5 : 4;
            answer(usual - (i < planned(UNHAPPY, m_back) ? 1 : 0), u"ai"_s);
            answer(usual, u"hand"_s);
        }
        for (int i = 0; i < PROBES; ++i)
            m_events.push_back(
                { 0, anyTime(), EventKind::Probed, {}, {}, {}, QJsonObject { { u"caught"_s, below(10) > 1 } } });
    }

    void answer(int score, const QString &origin)
    {
        m_events.push_back({ 0,
                             anyTime(),
                             EventKind::Satisfaction,
                             {},
                             {},
                             {},
                             QJsonObject { { u"score"_s, score }, { u"origin"_s, origin } } });
    }

    const SimulationOrder &m_order;
    int m_back;
    int &m_number;
    QRandomGenerator &m_random;
    QDate m_monday;
    std::vector<int> m_places;
    std::vector<Letter> m_letters;
    std::vector<Event> m_events;
};

} // namespace

std::vector<Event> simulatedHistory(const SimulationOrder &order)
{
    std::vector<Event> events;
    if (order.accounts.empty())
        return events;
    QRandomGenerator random(order.seed);
    int number = 0;
    for (int back = order.weeks - 1; back >= 0; --back) {
        std::vector<Event> week = SimulatedWeek(order, back, number, random).tell();
        events.insert(events.end(), std::make_move_iterator(week.begin()), std::make_move_iterator(week.end()));
    }
    std::ranges::stable_sort(events, {}, &Event::at);
    return events;
}

} // namespace countersign
