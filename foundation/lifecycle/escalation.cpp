// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/escalation.h"

#include "domain/factnames.h"
#include "protocols/address.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct EscalationWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Escalation)
};

struct Part {
    const char *heading;
    QString Packet::*text;
};
constexpr std::array PARTS {
    Part { QT_TRANSLATE_NOOP("countersign::Escalation", "WHY IT IS HANDED OVER"), &Packet::why },
    Part { QT_TRANSLATE_NOOP("countersign::Escalation", "WHO THE CUSTOMER IS"), &Packet::who },
    Part { QT_TRANSLATE_NOOP("countersign::Escalation", "WHAT HAPPENED"), &Packet::history },
    Part { QT_TRANSLATE_NOOP("countersign::Escalation", "WHAT WAS TRIED"), &Packet::tried },
};

constexpr int HISTORY_LINES = 8;
constexpr int STEP_LINES = 12;

QString line(const QString &words)
{
    return u"– "_s + words.simplified();
}

QString longDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMMM yyyy"_s);
}

QString typeName(const Foundation &foundation, const TypeId &type)
{
    const TypeRule *rule = foundation.type(type);
    return rule && !rule->name.isEmpty() ? rule->name : type.value();
}

QString whyOf(const PacketSubject &letter)
{
    QStringList lines;
    const Verdict &verdict = letter.dossier.communication.verdict;
    for (const TriggerMatch &match : verdict.triggers)
        lines << line(match.evidence.isEmpty() ? match.trigger
                                               : EscalationWords::tr("%1: %2").arg(match.trigger, match.evidence));
    for (const Flag &flag : verdict.flags) {
        if (!flag.evidence.isEmpty() && flag.id != "escalation-trigger"_L1)
            lines << line(flag.evidence);
    }
    for (const Record &record : letter.dossier.records) {
        const QString wrote = record.text(factnames::INBOUND_TEXT).trimmed();
        if (!wrote.isEmpty())
            lines << EscalationWords::tr("What the customer wrote:") << wrote;
    }
    if (lines.isEmpty())
        lines << line(EscalationWords::tr("No trigger of the protocol fired: a person decided it."));
    return lines.join(u'\n');
}

QString whoOf(const PacketSubject &letter, const PacketSurroundings &around)
{
    const Account &account = letter.account;
    const TierRule *tier = around.foundation.tier(letter.dossier.communication.tier);
    QStringList head { account.name.isEmpty() ? account.id.value() : account.name,
                       tier && !tier->name.isEmpty() ? tier->name : letter.dossier.communication.tier.value(),
                       account.city };
    if (account.annualRevenue)
        head << EscalationWords::tr("%1 a year").arg(writtenAmount(*account.annualRevenue));
    head.removeAll(QString());
    QStringList lines { line(head.join(u", "_s)) };
    if (letter.orderValue)
        lines << line(EscalationWords::tr("At stake: %1").arg(writtenAmount(*letter.orderValue)));
    if (!account.owner.isEmpty())
        lines << line(EscalationWords::tr("Coordinator: %1").arg(account.owner));
    if (!account.accountManager.isEmpty())
        lines << line(EscalationWords::tr("Account manager: %1").arg(account.accountManager));
    for (const Contact &contact : account.contacts) {
        QStringList parts { contact.name, contact.email, contact.phone };
        parts.removeAll(QString());
        lines << line(EscalationWords::tr("Contact: %1").arg(parts.join(u", "_s)));
    }
    for (const AccountNote &note : account.notes) {
        if (note.isInForce(around.today))
            lines << line(note.owner.isEmpty() ? EscalationWords::tr("Note: %1").arg(note.text)
                                               : EscalationWords::tr("Note by %1: %2").arg(note.owner, note.text));
    }
    if (account.renewalDate)
        lines << line(EscalationWords::tr("Contract renews on %1").arg(longDate(*account.renewalDate)));
    if (account.atRisk)
        lines << line(EscalationWords::tr("Marked at risk"));
    if (account.openEscalations > 0)
        lines << line(EscalationWords::tr("Open escalations before this one: %1").arg(account.openEscalations));
    return lines.join(u'\n');
}

QString historyOf(const PacketSubject &letter, const PacketSurroundings &around)
{
    struct Happened {
        QDate on;
        QString what;
    };
    std::vector<Happened> happened;
    for (const QDate &day : letter.account.callbacks)
        happened.push_back({ day, EscalationWords::tr("The customer called back") });
    for (const QDate &day : letter.account.complaints)
        happened.push_back({ day, EscalationWords::tr("A complaint came in") });
    for (const PastCommunication &past : letter.account.history.value_or(std::vector<PastCommunication>())) {
        const QString type = typeName(around.foundation, past.type);
        QStringList parts { past.subject.isEmpty() ? type : past.subject };
        if (past.subject.isEmpty() && !past.order.isEmpty())
            parts << EscalationWords::tr("order %1").arg(past.order);
        parts << past.outcome;
        parts.removeAll(QString());
        happened.push_back({ past.date, parts.join(u", "_s) });
    }
    std::ranges::stable_sort(happened, std::ranges::greater(), &Happened::on);
    QStringList lines;
    for (const Record &record : letter.dossier.records) {
        QStringList parts { typeName(around.foundation, record.type) };
        for (const Fact &fact : record.facts) {
            if (fact.name == factnames::INBOUND_TEXT)
                continue;
            QString name = fact.name;
            name.replace(u'_', u' ');
            parts << EscalationWords::tr("%1 %2", "name and value of a fact")
                         .arg(name, writtenValue(fact.value, around.today));
        }
        lines << line(EscalationWords::tr("Now: %1").arg(parts.join(u", "_s)));
    }
    for (size_t i = 0; i < std::min<size_t>(HISTORY_LINES, happened.size()); ++i)
        lines << line(
            EscalationWords::tr("%1: %2", "day, what happened").arg(longDate(happened[i].on), happened[i].what));
    if (happened.size() > HISTORY_LINES)
        lines << line(EscalationWords::tr("and %1 more before").arg(happened.size() - HISTORY_LINES));
    if (!letter.account.history)
        lines << line(EscalationWords::tr("What was written before is not known."));
    else if (happened.empty())
        lines << line(EscalationWords::tr("Never written to before."));
    return lines.join(u'\n');
}

/// A step of the letter that somebody who takes over wants to know of.
QString stepWords(const Event &event)
{
    const auto by = [&](const QString &what) {
        return event.by.isEmpty() ? what : EscalationWords::tr("%1 by %2", "what was done, who").arg(what, event.by);
    };
    const auto because = [&](const QString &what) {
        const QString reason = event.details[u"reason"_s].toString();
        return reason.isEmpty() ? by(what) : EscalationWords::tr("%1: %2", "what was done, why").arg(by(what), reason);
    };
    switch (event.kind) {
    case EventKind::Drafted:
        return EscalationWords::tr("A letter was drafted");
    case EventKind::Redrafted:
        return EscalationWords::tr("Drafted anew, since its facts changed");
    case EventKind::Edited:
        return by(EscalationWords::tr("Edited"));
    case EventKind::Held:
        return because(EscalationWords::tr("Held"));
    case EventKind::Dropped:
        return because(EscalationWords::tr("Dropped"));
    case EventKind::Overridden:
        return because(EscalationWords::tr("An error was accepted"));
    case EventKind::Released:
        return by(EscalationWords::tr("Released"));
    case EventKind::Undone:
        return by(EscalationWords::tr("Taken back"));
    case EventKind::Sent:
        return EscalationWords::tr("Sent");
    case EventKind::Failed:
        return EscalationWords::tr("Could not be sent: %1").arg(event.details[u"says"_s].toString());
    case EventKind::Uncertain:
        return EscalationWords::tr("May have been sent; that is not known");
    case EventKind::Callback:
        return because(EscalationWords::tr("The customer called back"));
    case EventKind::Escalated:
        return event.by.isEmpty() ? QString() : because(EscalationWords::tr("Escalated"));
    case EventKind::Declined:
        return because(EscalationWords::tr("Declined"));
    case EventKind::Imported: // what follows says nothing to whoever takes over
    case EventKind::Judged:
    case EventKind::Opened:
    case EventKind::Seen:
    case EventKind::Signed:
    case EventKind::Queued:
    case EventKind::Resolved:
    case EventKind::Taken:
    case EventKind::Resumed:
    case EventKind::Returned:
    case EventKind::TakenOut:
    case EventKind::Updated:
    case EventKind::Scored:
    case EventKind::DocumentChanged:
    case EventKind::ModeChanged:
    case EventKind::Satisfaction:
    case EventKind::Probed:
        return {};
    }
    Q_UNREACHABLE();
}

QString triedOf(const PacketSubject &letter, const PacketSurroundings &around)
{
    QStringList steps;
    for (const Event &event : letter.dossier.events) {
        const QString words = stepWords(event);
        const QString step
            = line(EscalationWords::tr("%1: %2", "when, what was done")
                       .arg(QLocale::c().toString(event.at.toTimeZone(around.zone), u"d MMM, H:mm"_s), words));
        if (!words.isEmpty() && !steps.contains(step))
            steps << step;
    }
    if (steps.size() > STEP_LINES)
        steps = steps.mid(steps.size() - STEP_LINES);
    const Letter &text = letter.dossier.letter;
    steps << EscalationWords::tr("The letter that waits, %1, to %2:")
                 .arg(letter.dossier.communication.id.value(), text.to)
          << QString() << text.subject << QString() << text.body.trimmed();
    return steps.join(u'\n');
}

QString headingOf(const Part &part)
{
    return EscalationWords::tr(part.heading);
}

bool isSameRoute(const QString &a, const QString &b)
{
    return a.simplified().compare(b.simplified(), Qt::CaseInsensitive) == 0;
}

} // namespace

bool isHandOver(const CommunicationId &id)
{
    const QString &value = id.value();
    return value.size() > 1 && value.front() == u'E'
        && std::all_of(value.begin() + 1, value.end(), [](QChar each) { return each >= u'0' && each <= u'9'; });
}

Packet packetOf(const PacketSubject &letter, const PacketSurroundings &around)
{
    return { whyOf(letter), whoOf(letter, around), historyOf(letter, around), triedOf(letter, around) };
}

QString packetText(const std::vector<std::pair<QString, Packet>> &packets)
{
    QStringList parts;
    for (const Part &part : PARTS) {
        QStringList texts;
        for (const auto &[name, packet] : packets)
            texts << (packets.size() > 1 ? name + u":\n"_s + packet.*part.text : packet.*part.text);
        // The same customer is described once.
        texts.removeDuplicates();
        parts << headingOf(part) + u'\n' + texts.join(u"\n\n"_s);
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

QStringList missingIn(const QString &text)
{
    QStringList missing;
    for (const Part &part : PARTS) {
        const QString heading = headingOf(part);
        const auto at = text.indexOf(heading);
        QString under = at < 0 ? QString() : text.mid(at + heading.size());
        qsizetype end = under.size();
        for (const Part &other : PARTS) {
            if (const auto next = under.indexOf(headingOf(other)); next >= 0)
                end = std::min(end, next);
        }
        if (under.left(end).trimmed().isEmpty())
            missing << heading.toLower();
    }
    return missing;
}

std::vector<RouteChoice> routeChoices(const Foundation &foundation, const Account &account, const Verdict &verdict,
                                      const KnownPeople &people)
{
    std::vector<RouteChoice> choices;
    for (const RouteRule &rule : foundation.routes) {
        RouteChoice choice { rule.route, rule.name, rule.email, {} };
        if (choice.person.isEmpty() && isSameRoute(rule.route, u"account manager"_s))
            choice.person = account.accountManager;
        if (choice.person.isEmpty()) {
            if (const auto known = people.personOfRoute.find(rule.route); known != people.personOfRoute.end())
                choice.person = known->second;
        }
        if (choice.address.isEmpty()) {
            if (const auto known = people.addressOfPerson.find(choice.person); known != people.addressOfPerson.end())
                choice.address = known->second;
        }
        const auto takeFaster = [&choice](std::chrono::minutes within) {
            const bool isFaster = choice.within.count() == 0 || within < choice.within;
            if (within.count() > 0 && isFaster)
                choice.within = within;
        };
        for (const TriggerMatch &match : verdict.triggers) {
            if (isSameRoute(match.route, rule.route))
                takeFaster(match.respondWithin);
        }
        if (choice.within.count() == 0) {
            std::chrono::minutes slowest { 0 }; // nothing of it fired: as long as the protocol gives at most
            for (const TriggerRule &trigger : foundation.triggers) {
                if (isSameRoute(trigger.route, rule.route))
                    slowest = std::max(slowest, trigger.respondWithin);
            }
            choice.within = slowest;
        }
        choices.push_back(std::move(choice));
    }
    return choices;
}

QString presetRoute(const Foundation &foundation, const Verdict &verdict)
{
    for (const TriggerMatch &match : verdict.triggers) {
        const auto known = std::ranges::find_if(
            foundation.routes, [&](const RouteRule &rule) { return isSameRoute(rule.route, match.route); });
        if (known != foundation.routes.end())
            return known->route;
    }
    return foundation.routes.empty() ? QString() : foundation.routes.front().route;
}

Result<Done> mayBeHandedOver(const HandOver &order)
{
    const auto wrong = [](const QString &says) {
        return problem(Cause::Input, says);
    };
    if (order.letters.empty())
        return wrong(EscalationWords::tr("No letter is handed over."));
    if (order.reason.trimmed().isEmpty())
        return wrong(EscalationWords::tr("Say why it is handed over."));
    if (order.address.isEmpty())
        return Done {};
    if (order.person.trimmed().isEmpty())
        return wrong(EscalationWords::tr("Say who takes it over."));
    if (!isAddress(order.address))
        return wrong(EscalationWords::tr("“%1” is no e-mail address.").arg(order.address));
    if (const QStringList missing = missingIn(order.packet); !missing.isEmpty())
        return wrong(EscalationWords::tr("The packet lacks: %1.").arg(missing.join(u", "_s)));
    return Done {};
}

QString subjectOfHandOver(const QStringList &accounts, const QString &reason)
{
    constexpr int MOST_NAMED = 3;
    constexpr int LONGEST = 60;
    QString names = accounts.mid(0, MOST_NAMED).join(u", "_s);
    if (accounts.size() > MOST_NAMED)
        names = EscalationWords::tr("%1 and %2 more").arg(names).arg(accounts.size() - MOST_NAMED);
    const QString why = reason.simplified();
    return why.isEmpty() ? EscalationWords::tr("Escalation: %1").arg(names)
                         : EscalationWords::tr("Escalation: %1, %2")
                               .arg(names, why.size() > LONGEST ? why.left(LONGEST - 1).trimmed() + u'…' : why);
}

QString messageText(const HandOver &order, const QString &by, const QTimeZone &zone)
{
    QStringList parts { EscalationWords::tr("Hello %1,").arg(order.person) };
    QString asked = EscalationWords::tr("%1 hands this matter over to you.").arg(by);
    if (order.due)
        asked += u' '
            + EscalationWords::tr("Please have it in hand by %1.")
                  .arg(QLocale::c().toString(order.due->toTimeZone(zone), u"H:mm, d MMMM"_s));
    parts << asked << EscalationWords::tr("Reason: %1").arg(order.reason.trimmed()) << order.packet.trimmed()
          << (order.letters.size() == 1
                  ? EscalationWords::tr("The letter waits; nothing is sent to the customer meanwhile.")
                  : EscalationWords::tr("The letters wait; nothing is sent to the customers meanwhile."));
    return parts.join(u"\n\n"_s) + u'\n';
}

QString spanInWords(std::chrono::minutes span)
{
    const auto minutes = span.count();
    constexpr int DAY = 24 * 60;
    if (minutes >= DAY && minutes % DAY == 0)
        return minutes == DAY ? EscalationWords::tr("1 day") : EscalationWords::tr("%1 days").arg(minutes / DAY);
    if (minutes >= 60 && minutes % 60 == 0)
        return EscalationWords::tr("%1 h").arg(minutes / 60);
    return EscalationWords::tr("%1 min").arg(minutes);
}

std::optional<std::chrono::minutes> spanFromWords(QStringView words)
{
    static const QRegularExpression FORM(u"^(\\d{1,4}) ?(m|min|minutes?|h|hours?|d|days?)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = FORM.match(words.toString().simplified());
    if (!match.hasMatch())
        return {};
    const int count = match.captured(1).toInt();
    const QChar unit = match.captured(2).at(0).toLower();
    if (count == 0)
        return {};
    return std::chrono::minutes(unit == u'm' ? count : unit == u'h' ? count * 60 : count * 24 * 60);
}

} // namespace countersign
