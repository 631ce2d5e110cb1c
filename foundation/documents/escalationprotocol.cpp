// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/placeholders.h"
#include "documents/values.h"
#include "domain/fact.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array TRIGGER_COLUMNS { ColumnSpec { u"Trigger", MUST_BE_FILLED },
                                       ColumnSpec { u"Looks at", MUST_BE_FILLED },
                                       ColumnSpec { u"Condition", MUST_BE_FILLED },
                                       ColumnSpec { u"Route", MUST_BE_FILLED },
                                       ColumnSpec { u"Respond within", MUST_BE_FILLED } };
constexpr std::array ROUTE_COLUMNS { ColumnSpec { u"Route", MUST_BE_FILLED }, ColumnSpec { u"Name" },
                                     ColumnSpec { u"E-mail" } };
constexpr TableSpec TRIGGERS { u"Triggers", Presence::Required, TRIGGER_COLUMNS };
constexpr TableSpec ROUTES { u"Routes", Presence::Required, ROUTE_COLUMNS };

const QStringList &lookedAt()
{
    static const QStringList NAMES { u"inbound text"_s, u"draft text"_s, u"order value"_s, u"account revenue"_s,
                                     u"exception type"_s };
    return NAMES;
}

bool isText(const QString &looksAt)
{
    return looksAt == u"inbound text" || looksAt == u"draft text" || looksAt == u"inbound_text";
}

/// Where the trigger looks, in its one spelling; empty where that is not known.
QString readLooksAt(const DocumentCell &cell, const QString &what, DocumentProblems &problems)
{
    const auto known
        = std::ranges::find_if(lookedAt(), [&cell](const QString &name) { return isSameTitle(name, cell.text); });
    if (known != lookedAt().end())
        return *known;
    const QString fact = cell.text.trimmed();
    const QStringList all = lookedAt() + sharedFactNames();
    if (!isFactName(fact)) {
        problems.error(cell.line, cell.column,
                       u"%1: it cannot look at %2%3"_s.arg(what, quoted(fact), problems.suggestionFrom(fact, all)));
        return {};
    }
    if (sharedFactNames().contains(fact))
        return fact;
    if (const QString near = problems.nearestOf(fact, all); !near.isEmpty())
        problems.warning(cell.line, cell.column,
                         u"%1: fact %2 is an own one (did you mean %3?)"_s.arg(what, quoted(fact), quoted(near)));
    return fact;
}

/// "over 10000 USD", for what is compared; what is wrong with it, or nothing.
QString readLimit(const QString &amount, const QString &looksAt, const Currency &bare, TriggerRule &trigger)
{
    const bool isMoney
        = looksAt == u"order value" || looksAt == u"account revenue" || factTypeOf(looksAt) == FactType::Money;
    trigger.amount = amountOf(amount, bare);
    if (!trigger.amount && !isMoney) {
        if (const auto count = countOf(amount))
            trigger.amount = moneyFromPlain(QString::number(*count), {});
    }
    if (trigger.amount)
        return {};
    return u"%1 is no amount%2"_s.arg(quoted(amount),
                                      isMoney ? amountAdvice(amount) : u" (write a number such as 100)"_s);
}

void readWords(const QStringList &words, const DocumentCell &cell, const QString &what, TriggerRule &trigger,
               DocumentProblems &problems)
{
    if (words.isEmpty())
        problems.error(cell.line, cell.column,
                       u"%1: the condition names nothing (write words, separated by ;)"_s.arg(what));
    for (const QString &word : words) {
        if (trigger.test == TriggerRule::Test::Phrases)
            checkPhrase(word, cell, u"%1: phrase %2"_s.arg(what, quoted(word)), problems);
        if (trigger.words.contains(word, Qt::CaseInsensitive))
            problems.warning(cell.line, cell.column,
                             u"%1: %2 stands here twice (remove one)"_s.arg(what, quoted(word)));
        else
            trigger.words += word;
    }
}

void readTypeValues(const DocumentCell &cell, const QString &what, const References &references, TriggerRule &trigger,
                    DocumentProblems &problems)
{
    for (QString &word : trigger.words) {
        if (const auto type = references.type(word))
            word = type->value();
        else
            problems.error(cell.line, cell.column,
                           u"%1: type %2 is not known%3"_s.arg(what, quoted(word),
                                                               problems.suggestionFrom(word, references.typeNames())));
    }
}

/// "late-crate; site-outage": a plain list. Types in it are meant by their names; other words are looked for in names.
void readTypeList(const DocumentCell &cell, const QString &what, const References &references, TriggerRule &trigger,
                  DocumentProblems &problems)
{
    const QStringList words = listOf(cell.text.simplified());
    const auto isType = [&](const QString &word) {
        return references.type(word).has_value();
    };
    if (!words.isEmpty() && std::ranges::all_of(words, isType)) {
        trigger.test = TriggerRule::Test::Is;
        readWords(words, cell, what, trigger, problems);
        readTypeValues(cell, what, references, trigger, problems);
        return;
    }
    readWords(words, cell, what, trigger, problems);
    for (const QString &word : words) {
        if (!isType(word) && !word.contains(u'*'))
            problems.warning(cell.line, cell.column,
                             u"%1: no type is called %2%3"_s.arg(
                                 what, quoted(word), problems.suggestionFrom(word, references.typeNames())));
    }
}

void readCondition(const DocumentCell &cell, const QString &what, const References &references, const Currency &bare,
                   TriggerRule &trigger, DocumentProblems &problems)
{
    using Test = TriggerRule::Test;
    const QString whole = cell.text.simplified();
    const QString first = whole.section(u' ', 0, 0).toLower();
    const QString rest = whole.section(u' ', 1);
    if (isText(trigger.looksAt)) {
        readWords(listOf(whole), cell, what, trigger, problems);
        return;
    }
    if (first == u"over" || first == u"under") {
        trigger.test = first == u"over" ? Test::Over : Test::Under;
        const QString wrong = trigger.looksAt == u"exception type"
            ? u"a type is not over or under anything (write is back-order)"_s
            : readLimit(rest, trigger.looksAt, bare, trigger);
        if (!wrong.isEmpty())
            problems.error(cell.line, cell.column, what + u": "_s + wrong);
    } else if (first == u"is") {
        trigger.test = Test::Is;
        readWords(listOf(rest), cell, what, trigger, problems);
        if (trigger.looksAt == u"exception type")
            readTypeValues(cell, what, references, trigger, problems);
    } else if (rest.isEmpty() && (first == u"known" || first == u"unknown")) {
        trigger.test = first == u"known" ? Test::Known : Test::Unknown;
    } else if (trigger.looksAt == u"order value" || trigger.looksAt == u"account revenue") {
        problems.error(
            cell.line, cell.column,
            u"%1: condition %2 is not understood (write over 10000 USD, under 10000 USD, known or unknown)"_s.arg(
                what, quoted(whole)));
    } else if (trigger.looksAt == u"exception type") {
        readTypeList(cell, what, references, trigger, problems);
    } else {
        readWords(listOf(whole), cell, what, trigger, problems);
    }
}

bool isAddress(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return at > 0 && at == text.lastIndexOf(u'@') && at + 1 < text.size() && !text.contains(u' ')
        && !text.contains(u';') && !text.endsWith(u'.') && text[at + 1] != u'.';
}
} // namespace

void readRoutes(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    const QStringList roles { u"team lead"_s, u"account manager"_s, u"coordinator"_s };
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, ROUTES, problems)) {
        const DocumentCell &cell = row.cell(u"Route");
        RouteRule route { cell.text.simplified(),
                          row.text(u"Name").simplified(),
                          row.text(u"E-mail").trimmed(),
                          { problems.file(), row.line() } };
        const QString what = u"route %1"_s.arg(quoted(route.route));
        const QString key = route.route.toCaseFolded();
        if (seen.contains(key)) {
            problems.error(cell.line, cell.column,
                           u"%1 stands here twice, first on line %2 (remove one)"_s.arg(what).arg(seen[key]));
            continue;
        }
        seen.insert(key, row.line());
        const DocumentCell &email = row.cell(u"E-mail");
        if (email.isSet() && !isAddress(route.email))
            problems.error(email.line, email.column,
                           u"%1: %2 is no e-mail address (write name@example.com)"_s.arg(what, quoted(email.text)));
        if (route.name.isEmpty() && route.email.isEmpty() && !roles.contains(key))
            problems.warning(
                cell.line, cell.column,
                u"%1: nobody is named for it, and it is no role that the settings name (write a name; roles are team "
                u"lead, account manager and coordinator)"_s.arg(what));
        foundation.routes.push_back(std::move(route));
    }
}

void readTriggers(const MarkdownDocument &document, const References &references, Foundation &foundation,
                  DocumentProblems &problems)
{
    QHash<QString, QString> routes;
    QStringList routeNames;
    for (const RouteRule &route : foundation.routes) {
        routes.insert(route.route.toCaseFolded(), route.route);
        routeNames += route.route;
    }
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, TRIGGERS, problems)) {
        TriggerRule trigger;
        trigger.name = row.text(u"Trigger").simplified();
        trigger.source = { problems.file(), row.line() };
        const QString what = u"trigger %1"_s.arg(quoted(trigger.name));
        trigger.looksAt = readLooksAt(row.cell(u"Looks at"), what, problems);
        if (!trigger.looksAt.isEmpty())
            readCondition(row.cell(u"Condition"), what, references, foundation.conventions.currency, trigger, problems);
        const DocumentCell &route = row.cell(u"Route");
        trigger.route = routes.value(route.text.simplified().toCaseFolded(), route.text.simplified());
        if (!routes.isEmpty() && !routes.contains(route.text.simplified().toCaseFolded()))
            problems.error(route.line, route.column,
                           u"%1: route %2 is not known%3"_s.arg(what, quoted(route.text),
                                                                problems.suggestionFrom(route.text, routeNames)));
        const DocumentCell &within = row.cell(u"Respond within");
        if (const auto duration = durationOf(within.text); duration && duration->count() > 0)
            trigger.respondWithin = *duration;
        else
            problems.error(within.line, within.column,
                           u"%1: respond within %2 is no duration%3"_s.arg(what, quoted(within.text),
                                                                           durationAdvice(within.text)));
        const QString key = trigger.name.toCaseFolded() + u'|' + trigger.looksAt;
        if (seen.contains(key))
            problems.warning(row.line(), row.cell(u"Trigger").column,
                             u"%1 looks at %2 twice, first on line %3 (join them)"_s.arg(what, quoted(trigger.looksAt))
                                 .arg(seen[key]));
        else
            seen.insert(key, row.line());
        if (!trigger.looksAt.isEmpty())
            foundation.triggers.push_back(std::move(trigger));
    }
    reportStrayTables(document, { u"Triggers"_s, u"Routes"_s }, problems);
}

} // namespace countersign
