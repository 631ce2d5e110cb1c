// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/triage.h"

#include "gate/inboundreading.h"
#include "gate/ownwords.h"
#include "gate/phrases.h"
#include "gate/reading.h"
#include "gate/wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
using enum InboundKind;

struct KindRule {
    InboundKind kind;
    QStringView key;
    QStringView name;
    TriggerLevel level;
    bool canBeNegated; ///< "nobody was hurt", "we do not want to cancel"
};
constexpr std::array KINDS {
    KindRule { Legal, u"legal", u"legal threat or liability", TriggerLevel::Always, true },
    KindRule { Safety, u"safety", u"safety or injury", TriggerLevel::Always, true },
    KindRule { Distress, u"distress", u"distress, fear or vulnerability", TriggerLevel::Always, true },
    KindRule { Bereavement, u"bereavement", u"bereavement", TriggerLevel::Always, false },
    KindRule { BillingDispute, u"billing-dispute", u"dispute over money", TriggerLevel::Always, true },
    KindRule { Fraud, u"fraud", u"fraud", TriggerLevel::Always, true },
    KindRule { Privacy, u"privacy", u"privacy or security", TriggerLevel::Always, true },
    KindRule { Press, u"press", u"press or public exposure", TriggerLevel::Always, true },
    KindRule { Cancellation, u"cancellation", u"contract and termination", TriggerLevel::Always, true },
    KindRule { ManagerRequest, u"manager-request", u"request for a manager or a person", TriggerLevel::Always, true },
    KindRule { Value, u"value", u"serious complaint of a high-value customer", TriggerLevel::Always, false },
    KindRule { Novel, u"novel", u"something never seen", TriggerLevel::Consider, false },
    KindRule { MultiPart, u"multi-part", u"several matters in one", TriggerLevel::Consider, false },
    KindRule { Negotiation, u"negotiation", u"negotiation or exception to policy", TriggerLevel::Consider, false },
    KindRule { Outage, u"outage", u"several customers or an outage", TriggerLevel::Consider, false },
};

const KindRule &ruleOf(InboundKind kind)
{
    const auto rule = std::ranges::find(KINDS, kind, &KindRule::kind);
    Q_ASSERT(rule != KINDS.end());
    return *rule;
}

void addWords(QStringList &words, QStringView found)
{
    constexpr qsizetype ENOUGH = 50;
    const QString quoted = wording::quoted(found);
    if (words.size() < ENOUGH && !words.contains(quoted, Qt::CaseInsensitive))
        words += quoted;
}

/// The type that the text names most often; by name or synonym, the earlier on a tie.
TypeId typeSpokenOf(const NormalisedText &text, const Rulebook &rules)
{
    std::map<size_t, int> counts;
    std::optional<size_t> best;
    const auto &types = rules.foundation().types;
    for (size_t index = 0; index < types.size(); ++index) {
        if (types[index].communication != CommunicationKind::Exception)
            continue;
        const int count = static_cast<int>(longestOf(rules.phrases().typeNames[index].hits(text)).size());
        counts[index] = count;
        if (count > 0 && (!best || count > counts[*best]))
            best = index;
    }
    return best ? types[*best].id : TypeId();
}

TypeId typeOfFamily(QStringView family, const Foundation &foundation)
{
    const auto type = std::ranges::find_if(foundation.types, [family](const TypeRule &rule) {
        return rule.communication == CommunicationKind::Exception
            && rule.family.compare(family, Qt::CaseInsensitive) == 0;
    });
    return type == foundation.types.end() ? TypeId() : type->id;
}

/// What the text is about where it names no type: its own words for a lack, a delay, a fault, a bill, a failure.
TypeId typeByItsWords(const QString &text, const Foundation &foundation)
{
    struct Cue {
        QStringView pattern;
        QStringView type; ///< of the starter documents
        QStringView family; ///< where the company has no such type
    };
    static constexpr std::array CUES {
        Cue { u"\\b(?:out of stock|not in stock|back-? ?order\\w*|still waiting for (?:the )?stock|when .{0,30} "
              u"(?:in|back in) stock)\\b",
              u"back-order", u"logistics" },
        Cue { u"\\b(?:discontinued|no longer (?:made|sold|carried|available))\\b", u"discontinued", u"logistics" },
        Cue { u"\\b(?:late|delay\\w*|overdue|not (?:yet )?(?:arrived|been delivered|shipped|received|come)|hasn't "
              u"(?:arrived|come|shipped|been delivered)|haven't (?:received|got|arrived)|never "
              u"(?:arrived|came|received|showed up)|did not arrive|didn't arrive|still waiting|where is (?:my|our) "
              u"(?:order|delivery|shipment|package|goods)|missing (?:delivery|shipment|package|box\\w*|items?)|lost in "
              u"transit)\\b",
              u"delivery-delay", u"logistics" },
        Cue { u"\\b(?:damag\\w*|broken|defect\\w*|faulty|quality|mou?ld\\w*|spoil\\w*|rotten|leak\\w*|crack\\w*|does(?:"
              u"n't| not) work|stopped working|contaminat\\w*|expired|wrong (?:product|item|size|colou?r|goods))\\b",
              u"quality-issue", u"quality" },
        Cue { u"\\b(?:invoice\\w*|overcharg\\w*|billed|billing|charged|charge[sd]?|wrong "
              u"(?:price|amount)|refund\\w*|credit note|double payment)\\b",
              u"billing-discrepancy", u"billing" },
        Cue { u"\\b(?:outage|service (?:is|was) (?:down|interrupted|unavailable)|technician (?:did "
              u"not|didn't|never)|no[- ]show|did not (?:come|show)|didn't (?:come|show up)|missed "
              u"(?:appointment|visit|service)|cleaning|maintenance)\\b",
              u"service-disruption", u"service" },
    };
    static const std::vector<QRegularExpression> compiled = [] {
        std::vector<QRegularExpression> patterns;
        for (const Cue &cue : CUES)
            patterns.emplace_back(cue.pattern.toString());
        return patterns;
    }();
    for (size_t index = 0; index < CUES.size(); ++index) {
        if (!compiled[index].match(text).hasMatch())
            continue;
        const TypeRule *type = foundation.type(TypeId(CUES[index].type.toString()));
        const TypeId own = type ? type->id : typeOfFamily(CUES[index].family, foundation);
        if (!own.isNull())
            return own;
    }
    return {};
}

bool isHighValue(const Account &account, const Foundation &foundation)
{
    const TierRule *tier = foundation.tier(tierOf(account, foundation));
    return tier && tier->review == ReviewMode::Individual;
}

QStringList wordsOfASeriousComplaint(const QString &text)
{
    static const PhraseMatcher phrases({ u"unacceptable"_s,
                                         u"outrageous"_s,
                                         u"furious"_s,
                                         u"disgusted"_s,
                                         u"appalled"_s,
                                         u"appalling"_s,
                                         u"third time"_s,
                                         u"fourth time"_s,
                                         u"again and again"_s,
                                         u"every time"_s,
                                         u"fed up"_s,
                                         u"sick and tired"_s,
                                         u"disgrace*"_s,
                                         u"last straw"_s,
                                         u"had enough"_s,
                                         u"lost confidence"_s,
                                         u"lost trust"_s,
                                         u"lost customers"_s,
                                         u"lost sales"_s,
                                         u"losing customers"_s,
                                         u"production stopped"_s,
                                         u"line is down"_s,
                                         u"very disappointed"_s,
                                         u"extremely disappointed"_s,
                                         u"deeply disappointed"_s,
                                         u"seriously"_s,
                                         u"complaint"_s,
                                         u"terrible"_s,
                                         u"horrible"_s,
                                         u"worst"_s,
                                         u"inexcusable"_s });
    QStringList words;
    const NormalisedText normalised(text);
    for (const PhraseHit &hit : longestOf(phrases.hits(normalised)))
        addWords(words, QStringView(text).mid(hit.at.start, hit.at.length));
    return words;
}

/// Several matters in one: different types, or a list that the writer announces.
QStringList signsOfSeveralMatters(const QString &text, const NormalisedText &normalised, const Rulebook &rules)
{
    QStringList types;
    const auto &known = rules.foundation().types;
    for (size_t index = 0; index < known.size(); ++index) {
        if (known[index].communication == CommunicationKind::Exception
            && rules.phrases().typeNames[index].matches(normalised))
            types += wording::inASentence(known[index].name);
    }
    if (types.size() > 1)
        return types;
    static const PhraseMatcher announced({ u"secondly"_s, u"second issue"_s, u"another issue"_s, u"another problem"_s,
                                           u"another thing"_s, u"also, regarding"_s, u"two things"_s, u"three things"_s,
                                           u"several issues"_s, u"several problems"_s, u"on another matter"_s,
                                           u"on a separate note"_s, u"in addition to that"_s, u"one more thing"_s });
    QStringList words;
    for (const PhraseHit &hit : longestOf(announced.hits(normalised)))
        addWords(words, QStringView(text).mid(hit.at.start, hit.at.length));
    return words;
}
} // namespace

QString keyOf(InboundKind kind)
{
    return ruleOf(kind).key.toString();
}

QString nameOf(InboundKind kind)
{
    return ruleOf(kind).name.toString();
}

InboundKind kindOf(const TriggerRule &rule)
{
    std::map<InboundKind, int> votes;
    const auto count = [&votes](const QString &text, int weight) {
        for (const SpokenOf &spoken : inboundKindsIn(text))
            votes[spoken.kind] += weight;
    };
    const QString name = rule.name.simplified().toLower();
    for (const KindRule &kind : KINDS) {
        if (name == kind.key || name == kind.key.toString().replace(u'-', u' ') || name == kind.name)
            return kind.kind;
    }
    constexpr int NAME_COUNTS = 5;
    count(name, NAME_COUNTS);
    for (const QString &word : rule.words)
        count(QString(word).remove(u'*'), 1);
    const auto most = std::ranges::max_element(votes, {}, [](const auto &vote) { return vote.second; });
    return most == votes.end() ? Novel : most->first;
}

QString keyOf(TriggerLevel level)
{
    return level == TriggerLevel::Always ? u"always"_s : u"consider"_s;
}

TriggerLevel levelOf(InboundKind kind)
{
    return ruleOf(kind).level;
}

namespace {
std::vector<SpokenOf> spokenOfIn(const InboundReading &reading, const QString &text)
{
    std::map<InboundKind, std::vector<Span>> places; // those that overlap as one
    for (const InboundReading::Place &place : reading.places()) {
        if (place.isInnocent || (ruleOf(place.kind).canBeNegated && place.isDenied))
            continue;
        std::vector<Span> &own = places[place.kind];
        if (!own.empty() && own.back().overlaps(place.at))
            own.back().length = std::max(own.back().end(), place.at.end()) - own.back().start;
        else
            own.push_back(place.at);
    }
    std::map<InboundKind, QStringList> found;
    for (const auto &[kind, spans] : places) {
        for (const Span &span : spans)
            addWords(found[kind], QStringView(text).mid(span.start, span.length));
    }
    std::vector<SpokenOf> kinds;
    for (const KindRule &rule : KINDS) {
        const auto words = found.find(rule.kind);
        if (words != found.end() && !words->second.isEmpty())
            kinds.push_back({ rule.kind, words->second });
    }
    return kinds;
}

/// Whether words that a protocol looks for are denied where they stand, or mean something else there.
bool isMeantOtherwise(const InboundReading &reading, InboundKind kind, const PhraseHit &hit)
{
    const InboundReading::Place place = reading.placeOf(kind, hit.at);
    return place.isInnocent || (ruleOf(kind).canBeNegated && place.isDenied);
}
} // namespace

std::vector<SpokenOf> inboundKindsIn(const QString &text)
{
    return spokenOfIn(InboundReading(text), text);
}

Triage triage(const QString &subject, const QString &text, const Rulebook &rules, const Account *account)
{
    const Foundation &foundation = rules.foundation();
    const QString all = subject.isEmpty() ? text : subject + u"\n\n"_s + text;
    const QString whole = withOwnWordsOnly(all);
    const NormalisedText normalised(whole);
    const InboundReading reading(whole);
    Triage result;
    std::map<InboundKind, const TriggerRule *> routes;
    std::set<InboundKind> matched;
    for (size_t index = 0; index < foundation.triggers.size(); ++index) {
        const TriggerRule &rule = foundation.triggers[index];
        if (rule.test != TriggerRule::Test::Phrases
            || rule.looksAt.simplified().compare(u"inbound text", Qt::CaseInsensitive) != 0)
            continue;
        const InboundKind kind = rules.phrases().triggerKinds[index];
        routes.emplace(kind, &rule);
        QStringList words;
        for (const PhraseHit &hit : longestOf(rules.phrases().triggers[index].hits(normalised))) {
            if (!isMeantOtherwise(reading, kind, hit))
                addWords(words, QStringView(whole).mid(hit.at.start, hit.at.length));
        }
        if (words.isEmpty())
            continue;
        matched.insert(kind);
        result.triggers.push_back(
            { rule.name, kind, TriggerLevel::Always, rule.route, rule.respondWithin, words.join(u", "_s) });
    }
    const auto add = [&](InboundKind kind, const QStringList &words) {
        if (words.isEmpty() || !matched.insert(kind).second)
            return;
        constexpr std::chrono::minutes AN_HOUR { 60 };
        const auto own = routes.find(kind);
        const QString anyRoute = foundation.routes.empty() ? u"team lead"_s : foundation.routes.front().route;
        result.triggers.push_back(
            { nameOf(kind), kind, levelOf(kind), own == routes.end() ? anyRoute : own->second->route,
              own == routes.end() ? AN_HOUR : own->second->respondWithin, words.mid(0, 5).join(u", "_s) });
    };
    const auto spoken = spokenOfIn(reading, whole);
    for (const SpokenOf &kind : spoken)
        add(kind.kind, kind.words);
    result.type = typeSpokenOf(normalised, rules);
    if (result.type.isNull())
        result.type = typeByItsWords(normalised.text(), foundation);
    if (account && isHighValue(*account, foundation)) {
        const QStringList serious = wordsOfASeriousComplaint(whole);
        const bool isEscalated = std::ranges::any_of(
            result.triggers, [](const InboundTrigger &trigger) { return trigger.level == TriggerLevel::Always; });
        add(Value, isEscalated && serious.isEmpty() ? QStringList { wording::quoted(account->name) } : serious);
    }
    add(MultiPart, signsOfSeveralMatters(whole, normalised, rules));
    return result;
}

} // namespace countersign
