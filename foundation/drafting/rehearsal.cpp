// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafting/rehearsal.h"

#include "documents/problems.h"
#include "domain/factnames.h"
#include "drafting/brief.h"
#include "gate/checks/tone.h"
#include "gate/gate.h"

#include <QSet>

#include <algorithm>
#include <span>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr size_t MOST_LETTERS = 6000, MOST_FINDINGS_OF_A_LETTER = 50;
constexpr qsizetype MOST_CHARACTERS = 8'000'000;

/// A value that a record could hold under this name; the second of a pair differs from the first.
FactValue sampleOf(const QString &name, const QDate &today, bool second)
{
    using namespace factnames;
    switch (factTypeOf(name)) {
    case FactType::Date: {
        const bool isPast = name == ORDER_DATE || name == SHIPPED_DATE || name == DELIVERED_DATE;
        const int days = name == PROMISED_DATE ? 3 : name == NEW_DATE ? 10 : isPast ? -4 : 12;
        return today.addDays(days);
    }
    case FactType::Moment:
        return Moment { today.addDays(name == APPOINTMENT_AT || name == RESTORED_AT || name == DUE_AT ? 5 : -1),
                        QTime(9, 30) };
    case FactType::Quantity:
        return Quantity::of(name == ORDERED_QUANTITY ? 48 : 12);
    case FactType::Money:
        return Money { name == CORRECT_AMOUNT ? 42050 : 45075, Currency { u"USD"_s } };
    case FactType::Text:
        break;
    }
    if (name == ORDER)
        return second ? u"40718"_s : u"40716"_s;
    if (name == INVOICE)
        return second ? u"80718"_s : u"80716"_s;
    if (name == PRODUCT)
        return second ? u"Oak Shelf"_s : u"Pine Table"_s;
    if (name == CARRIER)
        return u"Speedy Express"_s;
    if (name == TRACKING)
        return u"SX4071655"_s;
    if (name == SERVICE)
        return u"Window cleaning"_s;
    if (name == REASON)
        return u"a machine stood still"_s;
    if (name == SKU)
        return second ? u"OS-20"_s : u"PT-10"_s;
    return u"as agreed"_s;
}

/// The documents with the recovery offers as the only texts: what another row promises is then no better authorised
/// than what a writer makes up.
Foundation withOffersOnly(Foundation documents)
{
    for (auto &[section, rows] : documents.vocabulary)
        std::erase_if(rows, [](const VocabularyRow &row) { return row.part != u"Recovery offer"; });
    return documents;
}

/// The letter that a row is put into, and whose words it is.
struct Rehearsal {
    QString section;
    const VocabularyRow *row = nullptr;
    TierId tier;
};

class Stage {
public:
    explicit Stage(const Foundation &foundation)
        : m_foundation(foundation)
        , m_rules(std::make_shared<const Foundation>(withOffersOnly(foundation)))
        , m_today(2026, 3, 2)
    {
        m_company.name = u"Our House"_s;
        m_company.phone = u"030 555 0134"_s;
        m_company.coordinatorName = u"Anna Berg"_s;
        m_company.currency = Currency { u"USD"_s };
        m_account.id = AccountId(u"REHEARSAL"_s);
        m_account.name = u"Green Grocers"_s;
        m_account.owner = m_company.coordinatorName;
        Contact contact;
        contact.name = u"Maria Stone"_s;
        contact.email = u"maria.stone@grocers.example"_s;
        m_account.contacts = { contact };
        for (const QStringView name : FOUNDATION_FILES)
            m_problems.emplace_back(name.toString());
    }

    void playSections();
    void playReplacements();
    std::vector<DocumentProblem> problems() const;

private:
    void play(const Rehearsal &rehearsal);
    std::vector<Record> recordsFor(const Rehearsal &rehearsal) const;
    void report(const Verdict &verdict, const Letter &letter, const Rehearsal &rehearsal);
    std::optional<RuleSource> sourceOf(const Finding &finding, const Letter &letter, const Rehearsal &rehearsal) const;
    QString filledIn(const VocabularyRow &row, const std::vector<Record> &records, const TierId &tier) const;
    void say(const RuleSource &source, const QString &what, const Finding &finding);
    Brief briefFor(const std::vector<Record> &records, const TierId &tier) const;
    Case caseFor(const std::vector<Record> &records, const TierId &tier, const Letter &letter) const;

    const Foundation &m_foundation;
    const Rulebook m_rules;
    QDate m_today;
    Company m_company;
    Account m_account;
    std::vector<DocumentProblems> m_problems;
    size_t m_tried = 0;
    qsizetype m_characters = 0; ///< of the letters judged
    QSet<QString> m_played; ///< letters by tier and text, each once
    QSet<QString> m_said; ///< place and rule, each once
};

Brief Stage::briefFor(const std::vector<Record> &records, const TierId &tier) const
{
    Brief brief;
    brief.today = m_today;
    brief.company = m_company;
    brief.account = m_account;
    brief.account.tier = tier;
    brief.tier = tier;
    brief.contact = m_account.contacts.front();
    brief.communication = records.front().communication;
    brief.type = records.front().type;
    const TypeRule *type = m_foundation.type(brief.type);
    brief.family = type ? type->family : QString();
    brief.records = records;
    return brief;
}

Case Stage::caseFor(const std::vector<Record> &records, const TierId &tier, const Letter &letter) const
{
    Case subject;
    subject.today = m_today;
    subject.company = m_company;
    subject.account = m_account;
    subject.account.tier = tier;
    subject.communication = records.front().communication;
    subject.type = records.front().type;
    subject.records = records;
    subject.letter = letter;
    return subject;
}

/// Records for which the row holds: what it wants known and what the type requires, without what it wants unknown.
std::vector<Record> Stage::recordsFor(const Rehearsal &rehearsal) const
{
    std::vector<TypeId> types;
    if (const TypeRule *type = m_foundation.type(TypeId(rehearsal.section))) {
        types.push_back(type->id);
    } else {
        const QString family = rehearsal.section.section(u',', 0, 0);
        for (const TypeRule &each : m_foundation.types) {
            if (each.family == family && each.communication == CommunicationKind::Exception && types.size() < 2)
                types.push_back(each.id);
        }
    }
    bool isMany = types.size() > 1 || rehearsal.row->part == u"Line" || rehearsal.row->part == u"Line addition";
    for (const Condition &condition : rehearsal.row->when) {
        if (condition.fact == u"lines")
            isMany = condition.value == u"many";
    }
    if (types.size() == 1 && isMany)
        types.push_back(types.front());
    std::vector<Record> records;
    for (const TypeId &id : types) {
        const TypeRule *type = m_foundation.type(id);
        Record record;
        record.account = m_account.id;
        record.type = id;
        record.communication = type->communication;
        const bool isSecond = !records.empty();
        const auto put = [&](const QString &name) {
            record.set({ name, sampleOf(name, m_today, isSecond), {} });
        };
        for (const QString &fact : m_foundation.requiredFactsOf(type->communication, id))
            put(fact);
        if (isMany)
            put(factnames::ORDER.toString());
        for (const Condition &condition : rehearsal.row->when) {
            if (condition.fact == u"lines" || condition.fact == u"type")
                continue;
            switch (condition.test) {
            case Condition::Test::Known:
                put(condition.fact);
                break;
            case Condition::Test::Unknown:
                std::erase_if(record.facts, [&](const Fact &fact) { return fact.name == condition.fact; });
                break;
            case Condition::Test::Is:
                record.set({ condition.fact, condition.value, {} });
                break;
            }
        }
        records.push_back(std::move(record));
    }
    return records;
}

void Stage::playSections()
{
    for (const auto &[section, rows] : m_foundation.vocabulary) {
        for (const VocabularyRow &row : rows) {
            for (const TierRule &tier : m_foundation.tiers) {
                const bool isForTier = row.tiers.empty() || std::ranges::find(row.tiers, tier.id) != row.tiers.end();
                if (isForTier && m_tried < MOST_LETTERS && m_characters < MOST_CHARACTERS)
                    play({ section, &row, tier.id });
            }
        }
    }
}

void Stage::play(const Rehearsal &rehearsal)
{
    const std::vector<Record> records = recordsFor(rehearsal);
    if (records.empty())
        return;
    ++m_tried;
    const Draft draft = draftFromVocabulary(briefFor(records, rehearsal.tier), m_foundation);
    const QString key = rehearsal.section + QChar(0x1f) + rehearsal.tier.value() + QChar(0x1f) + draft.letter.subject
        + QChar(0x1f) + draft.letter.body;
    if (m_played.contains(key) || !draft.provenance.doubts.isEmpty())
        return;
    m_played.insert(key);
    m_characters += key.size();
    report(judge(caseFor(records, rehearsal.tier, draft.letter), m_rules), draft.letter, rehearsal);
}

/// What the gate would hold against the letter's words; what it says of the record is not the documents' doing.
bool isOfTheWords(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::Tone:
        return finding.rule != u"jargon" && finding.rule != u"passive";
    case FindingKind::Commitment:
    case FindingKind::Privacy:
    case FindingKind::Honesty:
    case FindingKind::Artefact:
        return true;
    case FindingKind::Clarity:
        return finding.rule == u"reading-grade" || finding.rule == u"long-sentence";
    case FindingKind::Fact:
    case FindingKind::Completeness:
    case FindingKind::Spelling:
    case FindingKind::Recipient:
        return false;
    }
    Q_UNREACHABLE();
}

QString Stage::filledIn(const VocabularyRow &row, const std::vector<Record> &records, const TierId &tier) const
{
    const Brief brief = briefFor(records, tier);
    QString text;
    qsizetype at = 0;
    for (qsizetype open = row.text.indexOf(u'{'); open >= 0; open = row.text.indexOf(u'{', at)) {
        const qsizetype close = row.text.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto value
            = placeholderText(QStringView(row.text).mid(open + 1, close - open - 1).trimmed(), records.front(), brief);
        text += row.text.mid(at, open - at) + value.value_or(QString());
        at = close + 1;
    }
    return (text + row.text.mid(at)).simplified();
}

/// The row whose text the finding's words stand in: of the vocabulary, or of the tone for greeting and sign-off.
std::optional<RuleSource> Stage::sourceOf(const Finding &finding, const Letter &letter,
                                          const Rehearsal &rehearsal) const
{
    const std::vector<Record> records = recordsFor(rehearsal);
    const bool isInSubject = finding.part == LetterPart::Subject;
    const QString &part = isInSubject ? letter.subject : letter.body;
    QString words = finding.text.simplified();
    if (finding.rule == u"reading-grade") {
        // The finding names the longest sentence; what it quotes may be cut.
        words = finding.message.section(u'"', 1, 1);
        words.remove(u'…');
    }
    const auto standsThere = [&](const QString &text) {
        for (qsizetype at = part.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
             at = part.indexOf(text, at + 1, Qt::CaseInsensitive)) {
            if (at <= finding.start && finding.start + finding.length <= at + text.size())
                return true;
        }
        return false;
    };
    const VocabularyRow *likely = nullptr;
    for (const VocabularyRow &row : m_foundation.vocabulary.at(rehearsal.section)) {
        const bool isForTier = row.tiers.empty() || std::ranges::find(row.tiers, rehearsal.tier) != row.tiers.end();
        if (!isForTier || (row.part == u"Subject") != isInSubject)
            continue;
        const QString text = filledIn(row, records, rehearsal.tier);
        if (finding.length > 0 && !text.isEmpty() && standsThere(text))
            return row.source;
        // A row with a list in it, or with a value that the other line has, stands there in pieces.
        if (!likely && words.size() > 1 && text.contains(words, Qt::CaseInsensitive))
            likely = &row;
    }
    const ToneRule *tone = m_foundation.tone(rehearsal.tier);
    const bool isGreeting = finding.start + finding.length <= letter.body.indexOf(u'\n');
    const bool isSignOff = tone && finding.start >= letter.body.lastIndexOf(tone->signOff.trimmed());
    if (tone && !isInSubject && finding.length > 0 && (isGreeting || isSignOff))
        return tone->source;
    return likely ? std::optional(likely->source) : std::nullopt;
}

void Stage::say(const RuleSource &source, const QString &what, const Finding &finding)
{
    const auto file = std::ranges::find(FOUNDATION_FILES, QStringView(source.file));
    const QString key = u"%1:%2:%3:%4"_s.arg(source.file).arg(source.line).arg(finding.rule, finding.text);
    if (file == FOUNDATION_FILES.end() || m_said.contains(key))
        return;
    m_said.insert(key);
    QString message = finding.message.simplified();
    while (message.endsWith(u'.'))
        message.chop(1);
    const QString rule
        = finding.source.isEmpty() || finding.source.startsWith(source.file + u':' + QString::number(source.line))
        ? QString()
        : u"; the rule: %1"_s.arg(finding.source);
    m_problems[static_cast<size_t>(file - FOUNDATION_FILES.begin())].warning(
        source.line, 1, u"%1: the quality gate stops it (%2%3)"_s.arg(what, message, rule));
}

void Stage::report(const Verdict &verdict, const Letter &letter, const Rehearsal &rehearsal)
{
    for (const Finding &finding :
         std::span(verdict.findings).first(std::min(verdict.findings.size(), MOST_FINDINGS_OF_A_LETTER))) {
        if (!isOfTheWords(finding))
            continue;
        const auto source = sourceOf(finding, letter, rehearsal);
        if (!source)
            continue;
        const TypeRule *type = m_foundation.type(TypeId(rehearsal.section));
        const auto &rows = m_foundation.vocabulary.at(rehearsal.section);
        const auto row = std::ranges::find(rows, *source, &VocabularyRow::source);
        const QString what = row == rows.end()
            ? u"greeting and sign-off of tier %1"_s.arg(quoted(rehearsal.tier.value()))
            : u"%1 %2 for tier %3"_s.arg(quoted(type ? type->name : rehearsal.section), row->part,
                                         quoted(rehearsal.tier.value()));
        say(*source, what, finding);
    }
}

/// What never-say phrases and internal terms are to be replaced with is put in by one key, and so is judged alike.
void Stage::playReplacements()
{
    struct Replacement {
        QString text;
        RuleSource source;
        std::vector<TierId> tiers;
        QString of;
    };
    std::vector<Replacement> replacements;
    for (const NeverSay &rule : m_foundation.neverSay)
        replacements.push_back({ rule.sayInstead, rule.source, rule.tiers, rule.phrase });
    for (const InternalTerm &term : m_foundation.internalTerms)
        replacements.push_back({ term.sayInstead, term.source, {}, term.term });
    constexpr size_t MOST_REPLACEMENTS = 2000;
    for (const Replacement &each : std::span(replacements).first(std::min(replacements.size(), MOST_REPLACEMENTS))) {
        if (!canStandInTheText(each.text.trimmed()))
            continue;
        Record none;
        none.communication = CommunicationKind::Status;
        for (const TierRule &tier : m_foundation.tiers) {
            if (!each.tiers.empty() && std::ranges::find(each.tiers, tier.id) == each.tiers.end())
                continue;
            Letter letter;
            letter.to = m_account.contacts.front().email;
            letter.body = u"This is %1."_s.arg(each.text.simplified());
            for (const Finding &finding : judge(caseFor({ none }, tier.id, letter), m_rules).findings) {
                const bool isForbidden = finding.rule == u"never-say" || finding.kind == FindingKind::Privacy
                    || finding.kind == FindingKind::Commitment;
                if (isForbidden)
                    say(each.source, u"what to say instead of %1"_s.arg(quoted(each.of)), finding);
            }
        }
    }
}

std::vector<DocumentProblem> Stage::problems() const
{
    std::vector<DocumentProblem> all;
    for (const DocumentProblems &ofOne : m_problems)
        std::ranges::move(ofOne.sorted(), std::back_inserter(all));
    return all;
}
} // namespace

std::vector<DocumentProblem> rehearse(const FoundationReading &reading)
{
    if (reading.hasErrors())
        return {};
    Stage stage(reading.foundation);
    stage.playSections();
    stage.playReplacements();
    return stage.problems();
}

FoundationReading readAndRehearse(const FoundationBytes &documents)
{
    FoundationReading reading = readFoundation(documents);
    std::vector<DocumentProblem> more = rehearse(reading);
    std::ranges::move(more, std::back_inserter(reading.problems));
    const auto place = [](const DocumentProblem &problem) {
        const auto file = std::ranges::find(FOUNDATION_FILES, QStringView(problem.at.file));
        return std::tuple(file - FOUNDATION_FILES.begin(), problem.at.line, problem.at.column);
    };
    std::ranges::stable_sort(reading.problems, {}, place);
    return reading;
}

} // namespace countersign
