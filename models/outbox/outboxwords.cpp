// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/outboxwords.h"

#include "lifecycle/escalation.h"
#include "outbox/outboxmodel.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// Of what a server wrote. Our own sentences are whole: they end in what to do.
constexpr qsizetype LONGEST_REPLY = 160;
constexpr qsizetype LONGEST_SENTENCE = 2000;

/// A server's words are anybody's text, and our sentences may quote them: one line, no controls, not endless.
QString harmless(const QString &words, qsizetype longest)
{
    QString text = words.simplified();
    text.removeIf([](QChar c) { return !c.isPrint(); });
    if (text.size() > longest)
        text = text.left(longest - 1) + u'…';
    return text;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("countersign::OutboxModel", text);
}

QString detail(const Event &event, QLatin1StringView key)
{
    return harmless(event.details.value(key).toString(), key == "reply"_L1 ? LONGEST_REPLY : LONGEST_SENTENCE);
}

/// The event's own words, else ours.
QString saidIn(const Event &event, const QString &otherwise)
{
    if (QString says = detail(event, "says"_L1); !says.isEmpty())
        return says;
    if (const QString reply = detail(event, "reply"_L1); !reply.isEmpty())
        return u"“%1”"_s.arg(reply);
    return otherwise;
}
} // namespace

QString outboxStateWord(State state)
{
    switch (state) {
        using enum State;
    case Queued:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Waiting"));
    case Sending:
    case Committing:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Sending"));
    case Sent:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Sent"));
    case Failed:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Failed"));
    case Uncertain:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Uncertain"));
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return {};
    }
    Q_UNREACHABLE();
}

int outboxUrgency(State state)
{
    switch (state) {
        using enum State;
    case Uncertain:
        return 0;
    case Failed:
        return 1;
    case Committing:
        return 2;
    case Sending:
        return 3;
    case Queued:
        return 4;
    case Sent:
        return 5;
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return 6;
    }
    Q_UNREACHABLE();
}

QString serverSaid(const ListedLetter &letter)
{
    if (!letter.sending)
        return u"–"_s;
    if (QString says = harmless(letter.sending->says, LONGEST_SENTENCE); !says.isEmpty())
        return says;
    if (const QString reply = harmless(letter.sending->reply, LONGEST_REPLY); !reply.isEmpty())
        return u"“%1”"_s.arg(reply);
    return u"–"_s;
}

QString shortTime(const QDateTime &at, const OutboxSurroundings &around)
{
    if (!at.isValid())
        return {};
    const QDateTime here = at.toTimeZone(around.zone);
    QString time = here.time().toString(u"H:mm");
    if (!around.now.isValid() || here.date() == around.now.toTimeZone(around.zone).date())
        return time;
    return u"%1, %2"_s.arg(here.date().toString(u"d MMM"), time);
}

QString whatHappensNext(const ListedLetter &letter, const OutboxSurroundings &around)
{
    switch (letter.state) {
        using enum State;
    case Queued: {
        if (around.post.paused)
            return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Goes when sending goes on"));
        const bool isLater = letter.sending && around.now.isValid() && letter.sending->notBefore > around.now;
        const QString time = isLater ? shortTime(letter.sending->notBefore, around) : QString();
        if (letter.sending && letter.sending->attempts > 0)
            return isLater ? tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Tried again at %1")).arg(time)
                           : tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Tried again next"));
        if (isLater && around.now.secsTo(letter.sending->notBefore) <= 60)
            return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Goes within a minute; can be undone"));
        return isLater ? tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Goes at %1; can be undone")).arg(time)
                       : tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Goes next"));
    }
    case Sending:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "On its way now"));
    case Committing:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "The server’s answer is awaited"));
    case Sent:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Nothing"));
    case Failed:
        return isHandOver(letter.id)
            ? tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "You decide: try again, or hand it over anew"))
            : tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "You decide: try again, or back to review"));
    case Uncertain:
        return tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "You decide; never sent again by itself"));
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return {};
    }
    Q_UNREACHABLE();
}

QString sentenceOf(const OutboxCounts &counts)
{
    if (counts.all() == 0)
        return {};
    QStringList parts {
        tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "%1 of %2 sent")).arg(counts.sent).arg(counts.all())
    };
    if (counts.waiting > 0)
        parts.append(tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "%1 waiting")).arg(counts.waiting));
    if (counts.failed > 0)
        parts.append(tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "%1 failed")).arg(counts.failed));
    if (counts.uncertain > 0)
        parts.append(tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "%1 uncertain")).arg(counts.uncertain));
    return parts.join(u", "_s);
}

std::vector<KnownStep> knownOf(const Dossier &dossier)
{
    using Kind = KnownStep::Kind;
    std::vector<KnownStep> known;
    for (const Event &event : dossier.events) {
        const auto add = [&](Kind kind, const QString &says) {
            known.push_back({ event.at, kind, says });
        };
        switch (event.kind) {
            using enum EventKind;
        case Released:
            add(Kind::Done,
                event.by.isEmpty() ? tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Released"))
                                   : tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Released by %1")).arg(event.by));
            break;
        case Queued:
            // With something said it was not taken and put back; without, it came here by its release.
            add(detail(event, "says"_L1).isEmpty() && detail(event, "reply"_L1).isEmpty() ? Kind::Done : Kind::Trouble,
                saidIn(event, tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Written down in the outbox"))));
            break;
        case Sent:
            add(Kind::Done, saidIn(event, tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "The server took it"))));
            break;
        case Failed:
            add(Kind::Trouble,
                saidIn(event, tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "The server did not take it"))));
            break;
        case Uncertain:
            add(Kind::Doubt,
                saidIn(event,
                       tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "The whole text went; no answer came back"))));
            break;
        case Resolved: {
            const QString why
                = !detail(event, "because"_L1).isEmpty() ? detail(event, "because"_L1) : detail(event, "reason"_L1);
            const QString who = event.by.isEmpty()
                ? tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Decided"))
                : tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Decided by %1")).arg(event.by);
            add(Kind::Done, why.isEmpty() ? who : u"%1: %2"_s.arg(who, why));
            break;
        }
        case Undone:
        case Returned:
            add(Kind::Doubt, saidIn(event, tr(QT_TRANSLATE_NOOP("countersign::OutboxModel", "Went back to review"))));
            break;
        default: // what came before the release says nothing of the sending
            break;
        }
    }
    return known;
}

} // namespace countersign
