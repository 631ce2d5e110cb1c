// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "facts/numbers.h"
#include "gate/checks/factcuewords.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace factnames;

namespace {
using Names = FactNames;
Cue reply(Names facts)
{
    Cue cue = weak(std::move(facts));
    cue.isReply = true;
    return cue;
}

enum class Lead {
    Promised, ///< "promised", "originally"
    Move, ///< "moved to", "rescheduled for"
    Ship, ///< "ship on": what was promised or what is new, by the words around
    Shipped, ///< "shipped on"
    Deliver,
    Delivered,
    Expect, ///< "expected on", "due on", "scheduled for"
    Date, ///< "date": as the words before it say
    Ordered,
    Received,
    Appointment,
    Started,
    Restored,
    Reply,
};

const QHash<QStringView, Lead> &leads()
{
    static const QHash<QStringView, Lead> table = [] {
        QHash<QStringView, Lead> words;
        const auto add = [&words](Lead lead, std::initializer_list<QStringView> all) {
            for (const QStringView word : all)
                words.insert(word, lead);
        };
        add(Lead::Promised, { u"promised", u"originally", u"initially", u"promise", u"confirmed", u"announced" });
        add(Lead::Move,
            { u"moved", u"moves", u"rescheduled", u"postponed", u"pushed", u"revised", u"delayed", u"changed",
              u"slipped", u"brought", u"shifted", u"extended" });
        add(Lead::Ship,
            { u"ship", u"ships", u"shipping", u"dispatch", u"dispatching", u"leave", u"leaves", u"leaving", u"send",
              u"sending", u"sends", u"available", u"stock", u"ready", u"restocked", u"follow", u"follows", u"go",
              u"goes" });
        add(Lead::Shipped, { u"shipped", u"dispatched", u"left", u"sent", u"despatched" });
        add(Lead::Deliver,
            { u"deliver", u"delivers", u"delivering", u"delivery", u"arrive", u"arrives", u"arriving", u"arrival",
              u"reach", u"reaches", u"receive", u"get", u"collect", u"come", u"comes", u"coming", u"transit", u"bring",
              u"brings" });
        add(Lead::Delivered, { u"delivered", u"arrived", u"reached", u"signed" });
        add(Lead::Expect,
            { u"expected", u"expect", u"due", u"scheduled", u"planned", u"estimated", u"eta", u"anticipate",
              u"anticipated", u"set", u"supposed", u"hope", u"expecting", u"counting" });
        add(Lead::Date, { u"date", u"dates", u"day" });
        add(Lead::Ordered, { u"ordered", u"placed" });
        add(Lead::Received,
            { u"received", u"wrote", u"message", u"email", u"mail", u"letter", u"call", u"called", u"complaint",
              u"reported", u"contacted", u"enquiry", u"inquiry", u"note", u"asked", u"rang", u"phoned", u"spoke",
              u"talked" });
        add(Lead::Appointment,
            { u"appointment", u"visit", u"visits", u"technician", u"engineer", u"booked", u"see", u"inspection" });
        add(Lead::Started,
            { u"started", u"began", u"begun", u"outage", u"interruption", u"interrupted", u"failed", u"since" });
        add(Lead::Restored, { u"restored", u"resumed", u"resolved", u"restore", u"resume", u"fixed", u"restoration" });
        add(Lead::Reply,
            { u"write", u"reply", u"respond", u"answer", u"update", u"inform", u"contact", u"know", u"hear", u"resolve",
              u"response", u"resolution", u"tell", u"back", u"check", u"ask", u"enquire", u"speak", u"talk" });
        return words;
    }();
    return table;
}

/// What the words around a lead say of it.
struct Modifiers {
    bool negated = false, promised = false, renewed = false, future = false;
};

void modify(Modifiers &modifiers, const Tokens &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    if (!token.isWord())
        return;
    const QStringView word = token.text;
    // "no. 11808" is a number.
    const bool isNumberSign = tokens.is(at, u"no") && tokens.isSign(at + 1, u'.') && tokens[at + 2].isNumber();
    if (isNumberSign)
        return;
    if (tokens.isOneOf(at, u"not", u"cannot", u"unable", u"no", u"never", u"longer", u"miss", u"missed", u"fail",
                       u"failed", u"neither", u"nor", u"without", u"past", u"nothing", u"none")
        || word.endsWith(u"n't"))
        modifiers.negated = true;
    else if (tokens.isOneOf(at, u"promised", u"originally", u"original", u"supposed", u"planned", u"initially",
                            u"initial", u"meant", u"was", u"were", u"had", u"hoped", u"previous", u"earlier", u"old"))
        modifiers.promised = true;
    else if (tokens.isOneOf(at, u"now", u"new", u"instead", u"revised", u"updated", u"rescheduled", u"moved",
                            u"postponed", u"later", u"pushed", u"latest"))
        modifiers.renewed = true;
    else if (tokens.isOneOf(at, u"will", u"shall", u"would", u"be", u"to") || word.endsWith(u"'ll"))
        modifiers.future = true;
}

bool endsClause(const Tokens &tokens, qsizetype at)
{
    return tokens.isSign(at, u';') || tokens.isSign(at, u':') || tokens.isSign(at, u'(') || tokens.isSign(at, u')')
        || (tokens.isSign(at, u'-') && tokens[at].spaceBefore && tokens[at + 1].spaceBefore)
        || (tokens.isSign(at, u',') && tokens.isOneOf(at + 1, u"so", u"but", u"and", u"they", u"it", u"we", u"which"))
        || (tokens.is(at, u"and") && (tokens[at + 1].isNumber() || readNumberWords(tokens, at + 1)))
        || (tokens.is(at, u"and")
            && tokens.isOneOf(at + 1, u"are", u"is", u"will", u"should", u"now", u"can", u"they", u"it", u"we", u"you",
                              u"instead", u"expected", u"arrive", u"arrives", u"come", u"comes", u"follow", u"follows",
                              u"ship", u"ships"))
        || tokens.isOneOf(at, u"but")
        // "I write to confirm that your order shipped on"
        || (tokens.is(at, u"that")
            && tokens.isOneOf(at - 1, u"confirm", u"say", u"know", u"inform", u"tell", u"you", u"see", u"sure",
                              u"report"));
}

/// A company's own fact is called by the words of its name: "expiry_date" by "expiry".
void addOwnFacts(Cue &cue, const Tokens &tokens, qsizetype from, qsizetype to, const FactLedger &ledger)
{
    for (const StatableFact &fact : ledger.facts()) {
        if (!fact.date().isValid() || factTypeOf(fact.fact->name) != FactType::Text)
            continue;
        const QStringView name = fact.fact->name;
        for (const QStringView word : name.split(u'_')) {
            // "next Tuesday" is no "next update".
            if (word.size() < 4 || word == u"date" || word == u"next" || word == u"last")
                continue;
            for (qsizetype at = from; at <= to; ++at) {
                // "complete on 20 November" of a column "completed_date"
                constexpr qsizetype ENDING = 2;
                const bool isItsVerb = word.endsWith(u"ed") && word.size() > 6
                    && tokens[at].text.startsWith(word.chopped(ENDING)) && tokens[at].text.size() <= word.size() + 1;
                if (tokens[at].text == word || isItsVerb) {
                    cue.facts.insert(cue.facts.begin(), name);
                    cue.isStrong = cue.isStrong || (isItsVerb && to - at < 3);
                }
            }
        }
    }
}

/// What stands right before the date.
enum class Standing {
    Anywhere,
    Behind, ///< "of", "from", "on", "dated"
    Until, ///< "until", "before"
    Deadline, ///< "by", "no later than"
};

Cue cueOfLead(Lead lead, const Modifiers &modifiers, Standing place, const FactLedger &ledger)
{
    Cue cue;
    const bool promised = modifiers.promised && !modifiers.renewed;
    switch (lead) {
    case Lead::Promised:
        return strong(modifiers.renewed && !modifiers.negated ? laterDates(ledger) : Names { PROMISED_DATE });
    case Lead::Move:
        return strong({ NEW_DATE });
    case Lead::Ship:
    case Lead::Deliver:
    case Lead::Expect:
    case Lead::Date:
        if (place == Standing::Until && modifiers.negated)
            return weak({ NEW_DATE });
        if (modifiers.renewed && !modifiers.negated)
            return strong(laterDates(ledger));
        // "was with you last Wednesday": what is done, where nothing was promised
        if (promised && !holds(ledger, PROMISED_DATE) && holds(ledger, DELIVERED_DATE))
            return strong({ DELIVERED_DATE });
        if (promised && !holds(ledger, PROMISED_DATE) && holds(ledger, APPOINTMENT_AT))
            return strong({ APPOINTMENT_AT });
        if (modifiers.negated || promised)
            return strong(lead == Lead::Expect ? Names { PROMISED_DATE, DUE_AT } : Names { PROMISED_DATE });
        cue.facts = laterDates(ledger);
        if (lead == Lead::Date || lead == Lead::Deliver)
            cue.facts.insert(cue.facts.end(), { PROMISED_DATE, DELIVERED_DATE });
        if (lead == Lead::Expect || lead == Lead::Deliver)
            cue.facts.insert(cue.facts.end(), { DUE_AT, APPOINTMENT_AT });
        return cue;
    case Lead::Shipped:
    case Lead::Delivered:
        // "cannot be shipped until"
        if (place == Standing::Until && modifiers.negated)
            return weak({ NEW_DATE });
        if (modifiers.negated || (promised && modifiers.future))
            return strong({ PROMISED_DATE });
        if (modifiers.renewed || modifiers.future)
            return told(laterDates(ledger), modifiers.renewed);
        if (lead == Lead::Shipped)
            return told({ SHIPPED_DATE, NEW_DATE }, holds(ledger, SHIPPED_DATE));
        return told({ DELIVERED_DATE, NEW_DATE, SHIPPED_DATE }, holds(ledger, DELIVERED_DATE));
    case Lead::Ordered:
        return specific({ ORDER_DATE }, holds(ledger, ORDER_DATE));
    case Lead::Received:
        return specific({ RECEIVED_AT }, place == Standing::Behind && holds(ledger, RECEIVED_AT));
    case Lead::Appointment:
        return specific({ APPOINTMENT_AT }, false);
    case Lead::Started:
        return specific({ STARTED_AT }, holds(ledger, STARTED_AT));
    case Lead::Restored:
        return told({ RESTORED_AT, DUE_AT }, holds(ledger, RESTORED_AT));
    case Lead::Reply: {
        Cue cueOfReply = reply({ DUE_AT });
        cueOfReply.isStrong = place == Standing::Deadline && holds(ledger, DUE_AT);
        return cueOfReply;
    }
    }
    Q_UNREACHABLE();
}

std::optional<Lead> leadAt(const Tokens &tokens, qsizetype at)
{
    if (tokens.is(at, u"with") && tokens.is(at + 1, u"you"))
        return Lead::Deliver;
    // "You will have it", "you should have them"
    if (tokens.is(at, u"have")
        && (tokens.isOneOf(at - 1, u"will", u"should", u"shall") || tokens[at - 1].text.endsWith(u"'ll"))
        && tokens.isOneOf(at + 1, u"it", u"them", u"your", u"the", u"these", u"those", u"this", u"everything", u"all"))
        return Lead::Deliver;
    // "You were to have them on"
    if (tokens.is(at, u"have") && tokens.is(at - 1, u"to") && tokens.isOneOf(at - 2, u"were", u"was"))
        return Lead::Deliver;
    if (tokens.is(at, u"counting") && !tokens.is(at + 1, u"on"))
        return {};
    if (tokens.is(at, u"back")
        && (tokens.isOneOf(at + 1, u"order", u"in")
            || (tokens.isSign(at + 1, u'-') && tokens.isOneOf(at + 2, u"order", u"ordered", u"orders"))))
        return {};
    // "I will check the stock again tomorrow"
    if (tokens.is(at, u"stock")
        && isPrecededBy(tokens, at, 3, { u"check", u"count", u"checked", u"counted", u"watch" }))
        return {};
    // "You can reach me today"
    if (tokens.is(at, u"reach") && tokens.isOneOf(at + 1, u"me", u"us", u"our"))
        return {};
    // "I tried to reach you this morning", "reach you by phone"
    if (tokens.is(at, u"reach") && tokens.is(at + 1, u"you")
        && (tokens.isOneOf(at - 2, u"tried", u"trying", u"try", u"attempted")
            || (tokens.isOneOf(at + 2, u"by", u"on")
                && tokens.isOneOf(at + 3, u"phone", u"telephone", u"mail", u"email"))))
        return Lead::Reply;
    // "The scaffold comes down this week", "the wheel came off": nothing is brought.
    if (tokens.isOneOf(at, u"come", u"comes", u"coming", u"go", u"goes")
        && tokens.isOneOf(at + 1, u"down", u"off", u"up", u"apart", u"away", u"together"))
        return {};
    // "The ship passed Singapore on Sunday"
    if (tokens.is(at, u"ship") && tokens.isOneOf(at - 1, u"the", u"a", u"our", u"this", u"that")
        && !tokens.is(at + 1, u"date"))
        return {};
    // "We had it down for 20 November; the plant now says 1 December"
    if (tokens.is(at, u"down") && tokens.is(at + 1, u"for")
        && tokens.isOneOf(at - 1, u"it", u"them", u"this", u"these", u"that", u"you", u"order"))
        return Lead::Promised;
    if (tokens.isOneOf(at, u"says", u"say", u"reads") && tokens.is(at - 1, u"now"))
        return Lead::Move;
    // "was down from 6 pm"
    if (tokens.is(at, u"down") && tokens.isOneOf(at - 1, u"was", u"were", u"been", u"went", u"is", u"are"))
        return Lead::Started;
    const auto lead = leads().constFind(tokens[at].text);
    if (lead == leads().cend())
        return {};
    // "Your message reached us"
    if (*lead == Lead::Delivered && tokens.is(at + 1, u"us"))
        return Lead::Received;
    return *lead;
}

/// Whether the words tell when something of the record happens: "our engineer comes today", "it was due yesterday";
/// not "I am writing today", "we are short this week", "reply within 24 hours".
bool saysWhen(const Tokens &tokens, qsizetype at, qsizetype date, Lead lead, const Modifiers &modifiers,
              const FactLedger &ledger)
{
    static constexpr std::initializer_list<QStringView> MAIL { u"letter",    u"message", u"email",   u"mail",
                                                               u"note",      u"invoice", u"credit",  u"quote",
                                                               u"form",      u"update",  u"list",    u"confirmation",
                                                               u"link",      u"survey",  u"details", u"reply",
                                                               u"voicemail", u"notice",  u"report" };
    static constexpr std::initializer_list<QStringView> CONDITION { u"if", u"unless", u"whether", u"when", u"would" };
    static constexpr std::initializer_list<QStringView> REST { u"remaining", u"rest", u"other", u"others", u"balance" };
    const qsizetype from = std::min(at, date);
    const qsizetype to = std::max(at, date);
    if (isPrecededBy(tokens, from, 12, CONDITION) || isPrecededBy(tokens, from, 6, REST))
        return false;
    if (modifiers.negated && !modifiers.promised)
        return false;
    // "The right one follows by post this week."
    for (qsizetype word = from + 1; word < to; ++word) {
        if (tokens.is(word, u"by") && tokens.isOneOf(word + 1, u"post", u"mail", u"email"))
            return false;
    }
    const auto isAdjacent = [&] {
        qsizetype before = date - 1;
        if (tokens.isOneOf(before, u"on", u"for", u"by", u"the", u"now") || tokens.isSign(before, u':'))
            --before;
        return before == at || tokens.isOneOf(before, u"is", u"was", u"be", u"now");
    };
    switch (lead) {
    case Lead::Ship:
    case Lead::Shipped:
    case Lead::Deliver:
    case Lead::Delivered:
    case Lead::Expect:
    case Lead::Date:
        if (isPrecededBy(tokens, to, 12, MAIL) && isPrecededBy(tokens, to, static_cast<int>(to - from) + 5, MAIL))
            return false;
        if (tokens.isOneOf(at, u"hope", u"set", u"see")
            || (tokens.isOneOf(at, u"go", u"goes") && !tokens.isOneOf(at + 1, u"out", u"off")))
            return false;
        if (tokens.is(at, u"left") && tokens.isOneOf(at + 1, u"you", u"a", u"the", u"us", u"in", u"of"))
            return false;
        if (tokens.isOneOf(at, u"delivery", u"arrival", u"transit", u"date", u"dates", u"day", u"eta", u"stock",
                           u"shipping", u"dispatch"))
            return isAdjacent() && !tokens.isOneOf(at - 1, u"in", u"of", u"with", u"to", u"on");
        return true;
    case Lead::Promised:
        return !tokens.is(at, u"confirmed");
    case Lead::Move:
        return tokens.isOneOf(date - 1, u"to", u"for", u"until", u"till", u"by");
    case Lead::Ordered:
        return holds(ledger, ORDER_DATE);
    case Lead::Received:
        return holds(ledger, RECEIVED_AT)
            && !isPrecededBy(tokens, date, static_cast<int>(to - from), { u"that", u"which" })
            && (tokens.is(at, u"received") || isPrecededBy(tokens, at, 3, { u"your", u"you" }));
    case Lead::Appointment:
        return holds(ledger, APPOINTMENT_AT) && !tokens.is(at, u"see");
    case Lead::Started:
        return holds(ledger, STARTED_AT);
    case Lead::Restored:
        return holds(ledger, STARTED_AT) || holds(ledger, RESTORED_AT);
    case Lead::Reply:
        // Ours, not what the customer is asked to do.
        return holds(ledger, DUE_AT) && !tokens.isOneOf(at, u"know", u"tell") && !tokens.is(at + 2, u"you")
            && isPrecededBy(tokens, from, 6, { u"we", u"i", u"we'll", u"i'll", u"our", u"my", u"you'll", u"you" })
            && !isPrecededBy(tokens, from, 6, { u"please", u"can", u"could", u"must", u"need" });
    }
    Q_UNREACHABLE();
}

/// "the next routine visit in February": where the record's is past, that one is another.
bool isTheNextOne(const Tokens &tokens, const FactLedger &ledger, qsizetype appointment)
{
    return (tokens.is(appointment - 1, u"next") || tokens.is(appointment - 2, u"next"))
        && std::ranges::any_of(ledger.facts(), [&](const StatableFact &fact) {
               return fact.is(APPOINTMENT_AT) && fact.date().isValid() && fact.date() < ledger.subject().today;
           });
}

/// Of "today" and its like at the head of a sentence: "Today 12 boxes left us".
std::optional<Cue> cueBehind(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date)
{
    const Tokens &tokens = reading.tokens;
    const bool isHead = date.first == 0 || !reading.regions.shareSentence(date.first - 1, date.first)
        || tokens[date.first - 1].kind == Token::Kind::LineEnd;
    // "On Tuesday it failed", "On 15 November your line was down"
    const bool isADay = date.form != DateOccurrence::Form::Period && tokens.is(date.first - 1, u"on")
        && (date.first == 1 || !reading.regions.shareSentence(date.first - 2, date.first)
            || tokens[date.first - 2].kind == Token::Kind::LineEnd);
    if (!isADay
        && (!isHead || (date.form != DateOccurrence::Form::Relative && date.form != DateOccurrence::Form::Within)))
        return {};
    Modifiers modifiers;
    for (qsizetype at = date.last + 1; at < date.last + 12 && reading.regions.shareSentence(at, date.first); ++at) {
        if (tokens.isOneOf(at, u"because", u"that", u"which", u"about", u"so", u"but")
            || (tokens.isSign(at, u',') && at > date.last + 1))
            return {};
        const auto lead = leadAt(tokens, at);
        if (!lead) {
            modify(modifiers, tokens, at);
            continue;
        }
        Cue cue = cueOfLead(*lead, modifiers, Standing::Anywhere, ledger);
        cue.saysWhen = saysWhen(tokens, at, date.first, *lead, modifiers, ledger);
        return cue.saysWhen ? std::optional(cue) : std::nullopt;
    }
    return {};
}

} // namespace

Cue cueOfDate(const PartReading &reading, const FactLedger &ledger, size_t date)
{
    const Tokens &tokens = reading.tokens;
    const DateOccurrence &occurrence = reading.dates[date];
    const qsizetype first = occurrence.first;
    const DateOccurrence *previous = date > 0 ? &reading.dates[date - 1] : nullptr;
    if (previous && !reading.regions.shareSentence(previous->first, first))
        previous = nullptr;
    const DateOccurrence *next = date + 1 < reading.dates.size() ? &reading.dates[date + 1] : nullptr;
    if (next && !reading.regions.shareSentence(next->first, first))
        next = nullptr;
    if (auto cue = cueBeside(reading, ledger, date))
        return *cue;
    const auto skipArticle = [&](qsizetype at) {
        return tokens.isOneOf(at, u"the", u"our", u"your") ? at - 1 : at;
    };
    const qsizetype direct = skipArticle(first - 1);
    if ((tokens.is(direct, u"of") && tokens.is(direct - 1, u"instead"))
        || (tokens.is(direct, u"than") && tokens.is(direct - 1, u"rather"))
        || (tokens.is(direct, u"of") && tokens.is(direct - 1, u"place")) || tokens.is(direct, u"not")
        || (tokens.isOneOf(direct, u"on", u"by", u"for", u"before") && tokens.is(direct - 1, u"not")))
        return strong({ PROMISED_DATE });
    // "your order 10643 of 18 November"
    if (tokens.isOneOf(direct, u"of", u"from", u"dated")) {
        for (qsizetype at = direct - 1; at >= direct - 5 && !tokens.endsLine(at); --at) {
            if (tokens.isOneOf(at, u"order", u"orders"))
                return specific({ ORDER_DATE }, holds(ledger, ORDER_DATE));
            if (tokens.isOneOf(at, u"date", u"delivery", u"on", u"for"))
                break;
        }
    }
    // "on 23 November as promised, the other twenty on 30 November"
    const auto isAsPromised = [&tokens](qsizetype behind) {
        return tokens.is(behind, u"as")
            && tokens.isOneOf(behind + 1, u"promised", u"planned", u"agreed", u"scheduled", u"booked", u"arranged",
                              u"announced");
    };
    if (isAsPromised(occurrence.last + 1))
        return strong({ PROMISED_DATE });
    // "The shipment of 23 November is not possible", "come on Tuesday and not this Friday"
    const bool isPutOff = tokens.isOneOf(occurrence.last + 1, u"is", u"was", u"has", u"will")
        && (tokens.isOneOf(occurrence.last + 2, u"postponed", u"delayed", u"cancelled", u"canceled", u"late", u"moved")
            || tokens.isOneOf(occurrence.last + 3, u"postponed", u"delayed", u"cancelled", u"canceled", u"late",
                              u"moved"));
    const bool isDenied = tokens.is(direct, u"of")
        && tokens.isOneOf(direct - 1, u"shipment", u"delivery", u"dispatch", u"date", u"collection")
        && tokens.isOneOf(occurrence.last + 1, u"is", u"was", u"will", u"can", u"cannot")
        && (tokens.is(occurrence.last + 1, u"cannot") || tokens.is(occurrence.last + 2, u"not") || isPutOff);
    if (isDenied || (tokens.isOneOf(direct, u"this", u"next") && tokens.is(direct - 1, u"not"))
        || (tokens.isOneOf(first, u"this", u"next") && tokens.is(first - 1, u"not")))
        return strong({ PROMISED_DATE });
    const Standing place = tokens.isOneOf(direct, u"until", u"till", u"before") ? Standing::Until
        : tokens.isOneOf(direct, u"by", u"than")                                ? Standing::Deadline
        : tokens.isOneOf(direct, u"of", u"from", u"on", u"dated")               ? Standing::Behind
                                                                                : Standing::Anywhere;
    const qsizetype lowest = previous ? previous->last + 1 : 0;
    bool isOfTheNext = false;
    for (qsizetype at = first - 1; at >= lowest && reading.regions.shareSentence(at, first); --at) {
        if (!tokens[at].isWord())
            continue;
        const auto lead = leadAt(tokens, at);
        if (!lead || (previous && at == previous->last + 2 && isAsPromised(at - 1)))
            continue;
        isOfTheNext = isOfTheNext || (*lead == Lead::Appointment && isTheNextOne(tokens, ledger, at));
        if (*lead == Lead::Appointment && isOfTheNext)
            continue;
        // "will not be back until", "call us by": a verb of ours only where we do it.
        Modifiers modifiers;
        int steps = 0;
        for (qsizetype word = at - 1; word >= lowest && steps < 7 && reading.regions.shareSentence(word, first);
             --word, ++steps) {
            if (endsClause(tokens, word))
                break;
            // "Ribbon No. 12 comes tomorrow": a name denies nothing.
            if (!reading.claims.isTaken(word))
                modify(modifiers, tokens, word);
        }
        for (qsizetype word = at + 1; word < first; ++word) {
            if (!reading.claims.isTaken(word))
                modify(modifiers, tokens, word);
        }
        Cue cue = cueOfLead(*lead, modifiers, place, ledger);
        cue.saysWhen = saysWhen(tokens, at, first, *lead, modifiers, ledger);
        cue.isTheirs
            = cue.isReply && !isPrecededBy(tokens, at, 6, { u"we", u"i", u"we'll", u"i'll", u"our", u"my", u"you'll" });
        addOwnFacts(cue, tokens, std::max(lowest, at - 4), first - 1, ledger);
        return cue;
    }
    if (const auto cue = cueBehind(reading, ledger, occurrence))
        return *cue;
    // "1 December is the new date", "24 November, as promised"
    const qsizetype highest = next ? next->first : tokens.size();
    int steps = 0;
    for (qsizetype at = occurrence.last + 1; at < highest && steps < 8 && reading.regions.shareSentence(at, first);
         ++at, ++steps) {
        if (tokens.isSign(at, u';'))
            break;
        if (tokens.isOneOf(at, u"promised", u"originally", u"original"))
            return told({ PROMISED_DATE }, tokens.isOneOf(at - 1, u"the", u"as", u"originally", u"our", u"your"));
        if (tokens.is(at, u"new") && tokens.isOneOf(at + 1, u"date", u"delivery", u"ship", u"shipping"))
            return strong(laterDates(ledger));
    }
    Cue cue;
    addOwnFacts(cue, tokens, std::max<qsizetype>(lowest, first - 8), first - 1, ledger);
    return cue;
}

} // namespace countersign
