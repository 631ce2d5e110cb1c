// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/qualitydesk.h"

#include <QTimeZone>

namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

/// Monday, 16 November to Sunday, 22 November 2026.
inline constexpr IsoWeek WEEK_47 { 2026, 47 };

/// Twelve weeks of counts that end with W47: editing rises over its last three, escalations stay as they are, status
/// updates are too few.
inline Counts qualityCounts()
{
    constexpr std::array EDITED { 17, 15, 18, 14, 16, 13, 16, 14, 16, 14, 18, 25 };
    const Dimensions growth { u"exception"_s, u"back-order"_s, u"growth"_s, u"Kim Park"_s, u"vocabulary"_s };
    const Dimensions key { u"exception"_s, u"delivery-delay"_s, u"key"_s, u"Lee Ross"_s, u"vocabulary"_s };
    const Dimensions status { u"status"_s, u"order-status"_s, u"growth"_s, u"Kim Park"_s, u"vocabulary"_s };
    Counts counts;
    for (int i = 0; i < static_cast<int>(EDITED.size()); ++i) {
        const IsoWeek week = WEEK_47.plus(i + 1 - static_cast<int>(EDITED.size()));
        const auto put = [&](const Dimensions &of, Counted what, qint64 sum) {
            counts.sums.push_back({ week, of, what, {}, sum });
        };
        for (const Dimensions &of : { growth, key, status }) {
            const qint64 many = of == status ? 10 : 60;
            put(of, Counted::Produced, many);
            put(of, Counted::ProducedEscalated, of == key ? 3 : 0);
            put(of, Counted::Sent, many);
            put(of, Counted::SentDrafted, many);
            put(of, Counted::SentEdited, of == growth ? EDITED[static_cast<size_t>(i)] : 0);
            put(of, Counted::Closed72, week == WEEK_47 && of == key ? many - 4 : many);
            put(of, Counted::CalledBack72, of == key ? 2 : 0);
            put(of, Counted::Reviewed, many);
            put(of, Counted::ReleasedUnedited, many - (of == growth ? EDITED[static_cast<size_t>(i)] : 0));
            counts.covered.push_back({ week, of, AccountId(of.tier) });
        }
    }
    return counts;
}

/// Answers at once with what it was given, and remembers what was asked of it.
class FakeQualityDesk : public QualityDesk {
public:
    QualityView view { qualityCounts(), {}, QDate(2026, 11, 23) };
    std::vector<AccountName> known { { AccountId(u"ALFKI"_s), u"Alfreds Futterkiste"_s },
                                     { AccountId(u"AROUT"_s), u"Around the Horn"_s },
                                     { AccountId(u"ERNSH"_s), u"Ernst Handel"_s } };
    std::vector<SentLetter> letters { { CommunicationId(u"C9"_s), u"Your order 11072"_s, noon(20) },
                                      { CommunicationId(u"C4"_s), u"Your order 10643"_s, noon(12) } };
    std::vector<CallbackNote> callbacks;
    struct Asked {
        Measure measure = Measure::EditingRate;
        IsoWeek week;
        Group group;
    };
    std::vector<Asked> asked; ///< for letters behind a number
    StandOut outstanding;
    std::vector<Group> standOutOf; ///< what it was asked of, in turn
    std::vector<std::pair<QString, EditKind>> corrected;
    std::vector<Improvement> tried;
    std::vector<std::pair<Trial, QString>> published; ///< with their reasons
    QStringList errorsOfTrial;
    int loads = 0;
    std::optional<Problem> trouble; ///< that the next loading has

    static QDateTime noon(int day) { return QDateTime(QDate(2026, 11, day), QTime(12, 0), QTimeZone::utc()); }

    QFuture<Result<QualityView>> load(int) override
    {
        ++loads;
        if (trouble)
            return ready(Result<QualityView>(tl::unexpected<Problem>(*std::exchange(trouble, {}))));
        return ready(Result<QualityView>(view));
    }
    QFuture<Result<std::vector<LetterBehind>>> lettersBehind(Measure measure, const IsoWeek &week,
                                                             const Group &group) override
    {
        asked.push_back({ measure, week, group });
        LetterBehind edited { {}, u"Ernst Handel"_s, true };
        edited.story.id = CommunicationId(u"C9"_s);
        edited.story.known = { u"exception"_s, u"back-order"_s, u"growth"_s, u"Kim Park"_s, u"vocabulary"_s };
        edited.story.sent = CountedMoment { noon(20), edited.story.known };
        LetterBehind other = edited;
        other.story.id = CommunicationId(u"C4"_s);
        other.accountName = u"Around the Horn"_s;
        other.isPart = false;
        return ready(Result<std::vector<LetterBehind>>(std::vector { edited, other }));
    }
    QFuture<Result<Letter>> letter(const CommunicationId &id) override
    {
        return ready(Result<Letter>(Letter { u"x@example.test"_s, u"Subject of %1"_s.arg(id.value()), u"Dear …"_s }));
    }
    QFuture<Result<Acknowledgment>> acknowledge(const QString &alert, const QString &note) override
    {
        const Acknowledgment said { alert, note, u"Steven Buchanan"_s, noon(23) };
        view.acknowledged.push_back(said);
        return ready(Result<Acknowledgment>(said));
    }
    QFuture<Result<StandOut>> standOut(const Group &group) override
    {
        standOutOf.push_back(group);
        return ready(Result<StandOut>(outstanding));
    }
    QFuture<Result<Done>> correctKind(const QString &edit, EditKind kind) override
    {
        corrected.emplace_back(edit, kind);
        for (EditGroup &group : outstanding.edits.groups) {
            if (group.edit.key() == edit)
                group.edit.kind = kind;
        }
        return ready(Result<Done>(Done {}));
    }
    QFuture<Result<Trial>> tryOut(const Improvement &improvement) override
    {
        tried.push_back(improvement);
        Trial trial;
        trial.improvement = improvement;
        trial.file = u"communication-standards.md"_s;
        trial.lines = { { {}, u"| %1 | growth | leave it out | warning |"_s.arg(improvement.phrase) } };
        trial.letters = 40;
        trial.flagged = 12;
        trial.problems = errorsOfTrial;
        return ready(Result<Trial>(trial));
    }
    QFuture<Result<Done>> publish(const Trial &trial, const QString &reason) override
    {
        published.emplace_back(trial, reason);
        return ready(Result<Done>(Done {}));
    }
    QFuture<Result<std::vector<AccountName>>> accounts() override
    {
        return ready(Result<std::vector<AccountName>>(known));
    }
    QFuture<Result<std::vector<SentLetter>>> lettersTo(const AccountId &account) override
    {
        return ready(
            Result<std::vector<SentLetter>>(account == AccountId(u"ERNSH"_s) ? letters : std::vector<SentLetter>()));
    }
    QFuture<Result<Done>> logCallback(const CallbackNote &note) override
    {
        callbacks.push_back(note);
        return ready(Result<Done>(Done {}));
    }
    void tellChange() { Q_EMIT changed(); }

private:
    template <class T> static QFuture<T> ready(T value) { return QtFuture::makeReadyFuture(std::move(value)); }
};

} // namespace countersign::testing
