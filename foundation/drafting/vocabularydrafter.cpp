// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "drafting/brief.h"
#include "drafting/placeholders.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Records = std::vector<Record>;

/// A part that begins with a value ("the online portal") begins with a capital all the same.
QString startingASentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Writes one letter: the parts of one section of the vocabulary over the records of one brief.
class VocabularyDrafter {
public:
    VocabularyDrafter(const Brief &brief, const Foundation &foundation)
        : m_brief(brief)
        , m_foundation(foundation)
        , m_rows(rowsFor(brief, foundation))
    {
    }

    Draft write();
    std::vector<PartText> texts();

private:
    static const std::vector<VocabularyRow> *rowsFor(const Brief &brief, const Foundation &foundation);

    bool holds(const Condition &condition, const Records &records) const;
    std::optional<QString> rowText(const VocabularyRow &row, const Records &records);
    std::optional<QString> firstThatHolds(const std::vector<VocabularyRow> &rows, QStringView part,
                                          const Records &records);
    std::optional<QString> partText(QStringView part);
    std::optional<QString> textByGroups(QStringView part);
    QString lineText(const Record &record);
    QString lineAdditions(const std::vector<VocabularyRow> &rows, const Record &record);
    QString lineWithoutWords(const Record &record) const;
    QString linesText();
    bool isRequired(QStringView part) const;
    QString greeting() const;
    QString closing() const;
    void doubt(const QString &sentence) { m_doubts += sentence; }

    const Brief &m_brief;
    const Foundation &m_foundation;
    const std::vector<VocabularyRow> *m_rows;
    bool m_linesWritten = false;
    QStringList m_doubts;
};

const std::vector<VocabularyRow> *VocabularyDrafter::rowsFor(const Brief &brief, const Foundation &foundation)
{
    const bool mixed = std::ranges::any_of(
        brief.records, [&](const Record &record) { return record.type != brief.records.front().type; });
    const QString section = mixed ? brief.family.toLower() + u", several"_s : brief.type.value();
    const auto rows = foundation.vocabulary.find(section);
    return rows == foundation.vocabulary.end() ? nullptr : &rows->second;
}

bool VocabularyDrafter::holds(const Condition &condition, const Records &records) const
{
    if (condition.fact == u"lines")
        return (condition.value == u"many") == (m_brief.records.size() > 1);
    const auto textIn = [&](const Record &record) -> std::optional<QString> {
        return condition.fact == u"type" ? std::optional(record.type.value())
                                         : placeholderText(condition.fact, record, m_brief);
    };
    return std::ranges::all_of(records, [&](const Record &record) {
        const auto text = textIn(record);
        switch (condition.test) {
        case Condition::Test::Known:
            return text.has_value();
        case Condition::Test::Unknown:
            return !text.has_value();
        case Condition::Test::Is: {
            const Fact *fact = record.find(condition.fact);
            return text
                && (text->compare(condition.value, Qt::CaseInsensitive) == 0
                    || (fact && plainValue(fact->value).compare(condition.value, Qt::CaseInsensitive) == 0));
        }
        }
        Q_UNREACHABLE();
    });
}

std::optional<QString> VocabularyDrafter::rowText(const VocabularyRow &row, const Records &records)
{
    if (!std::ranges::all_of(row.when, [&](const Condition &condition) { return holds(condition, records); }))
        return {};
    bool withLines = false;
    auto text = filled(row.text, [&](const QString &name) -> std::optional<QString> {
        if (name != u"lines")
            return sharedText(name, records, m_brief);
        withLines = true;
        return QString(QChar(0x1f));
    });
    if (!text || !withLines)
        return text ? std::optional(startingASentence(*text)) : text;
    m_linesWritten = true;
    // The list stands on lines of its own, whatever surrounds {lines} in the sentence.
    const QStringList around = text->split(QChar(0x1f));
    QString result = around.first().trimmed() + u'\n' + linesText();
    if (const QString after = around.mid(1).join(QString()).trimmed(); after.size() > 1)
        result += u"\n\n"_s + after;
    return result.trimmed();
}

std::optional<QString> VocabularyDrafter::firstThatHolds(const std::vector<VocabularyRow> &rows, QStringView part,
                                                         const Records &records)
{
    for (const bool forThisTier : { true, false }) {
        for (const VocabularyRow &row : rows) {
            const bool named = std::ranges::find(row.tiers, m_brief.tier) != row.tiers.end();
            if (row.part != part || (forThisTier ? !named : !row.tiers.empty()))
                continue;
            if (auto text = rowText(row, records))
                return text;
        }
    }
    return {};
}

/// Where the records differ in what the rows ask for (some have a new date, some none), each kind is told in its own
/// sentence that names its products.
std::optional<QString> VocabularyDrafter::textByGroups(QStringView part)
{
    std::map<QString, Records> groups;
    QStringList order;
    for (const Record &record : m_brief.records) {
        QString signature;
        for (const VocabularyRow &row : *m_rows) {
            if (row.part != part)
                continue;
            const bool all = std::ranges::all_of(
                row.when, [&](const Condition &condition) { return holds(condition, { record }); });
            signature += all ? u'1' : u'0';
        }
        // Dates that differ cannot share a sentence either.
        const Fact *date = record.find(factnames::NEW_DATE);
        signature += date ? plainValue(date->value) : QString();
        if (!groups.contains(signature))
            order += signature;
        groups[signature].push_back(record);
    }
    if (groups.size() < 2)
        return {};
    QStringList sentences;
    for (const QString &signature : std::as_const(order)) {
        const Records &group = groups[signature];
        const auto text = firstThatHolds(*m_rows, part, group);
        const auto products = sharedText(factnames::PRODUCT.toString(), group, m_brief);
        const auto orders = sharedText(factnames::ORDER.toString(), group, m_brief);
        if (!text || !(products || orders))
            return {};
        sentences += u"For %1: %2"_s.arg(products ? *products : u"order "_s + *orders, *text);
    }
    return sentences.join(u'\n');
}

std::optional<QString> VocabularyDrafter::partText(QStringView part)
{
    if (auto text = firstThatHolds(*m_rows, part, m_brief.records))
        return text;
    return m_brief.records.size() > 1 ? textByGroups(part) : std::nullopt;
}

QString VocabularyDrafter::lineText(const Record &record)
{
    const auto own = m_foundation.vocabulary.find(record.type.value());
    for (const auto *rows : { m_rows, own == m_foundation.vocabulary.end() ? nullptr : &own->second }) {
        if (!rows)
            continue;
        if (const auto text = firstThatHolds(*rows, u"Line", { record }))
            return *text + lineAdditions(*rows, record);
    }
    return lineWithoutWords(record);
}

/// What a line says besides, of facts that some records hold and some do not: every row that holds, in their order.
QString VocabularyDrafter::lineAdditions(const std::vector<VocabularyRow> &rows, const Record &record)
{
    QString all;
    for (const VocabularyRow &row : rows) {
        const bool isForTheTier = row.tiers.empty() || std::ranges::find(row.tiers, m_brief.tier) != row.tiers.end();
        const bool holdsHere
            = std::ranges::all_of(row.when, [&](const Condition &condition) { return holds(condition, { record }); });
        if (row.part != u"Line addition" || !isForTheTier || !holdsHere)
            continue;
        auto text = filled(row.text, [&](const QString &name) { return sharedText(name, { record }, m_brief); });
        if (!text)
            continue;
        while (text->endsWith(u'.'))
            text->chop(1);
        all += u", "_s + *text;
    }
    return all;
}

/// The line of a record for which the vocabulary has no words: it is still there, with what the record holds.
QString VocabularyDrafter::lineWithoutWords(const Record &record) const
{
    using namespace factnames;
    struct Part {
        QStringView name;
        QStringView before;
    };
    static constexpr Part PARTS[] { { ORDER, u"order " },
                                    { INVOICE, u"invoice " },
                                    { PRODUCT, u"" },
                                    { SKU, u"item " },
                                    { LINE, u"line " },
                                    { QUANTITY, u"quantity " },
                                    { SERVICE, u"" },
                                    { MILESTONE, u"" },
                                    { STATUS, u"status " },
                                    { APPOINTMENT_AT, u"on " },
                                    { PROMISED_DATE, u"promised for " },
                                    { NEW_DATE, u"new date " } };
    const TypeRule *type = m_foundation.type(record.type);
    QStringList parts;
    for (const auto &[name, before] : PARTS) {
        const auto text = placeholderText(name, record, m_brief);
        const bool isNamedAlready = name == SKU && record.find(PRODUCT);
        if (text && !isNamedAlready)
            parts += before.toString() + *text;
    }
    const QString what = type ? type->name : record.type.value();
    return parts.isEmpty() ? what : what + u": "_s + parts.join(u", "_s);
}

QString VocabularyDrafter::linesText()
{
    QStringList lines;
    for (const Record &record : m_brief.records)
        lines += u"– "_s + lineText(record);
    return lines.join(u'\n');
}

bool VocabularyDrafter::isRequired(QStringView part) const
{
    return m_foundation.requiredPartsOf(m_brief.communication, m_brief.type)
        .contains(part.toString(), Qt::CaseInsensitive);
}

QString VocabularyDrafter::greeting() const
{
    const ToneRule *tone = m_foundation.tone(m_brief.tier);
    const QString pattern = tone && !tone->greeting.isEmpty() ? tone->greeting : u"Dear {contact_name},"_s;
    const auto text = filled(pattern, [this](const QString &name) {
        const bool formal = name == factnames::CONTACT_NAME;
        return placeholderText(formal ? factnames::SALUTATION : QStringView(name), m_brief.records.front(), m_brief);
    });
    if (text)
        return *text;
    const QString word = pattern.section(u' ', 0, 0);
    return m_brief.account.name.isEmpty() ? word + u',' : word + u' ' + m_brief.account.name + u" team,"_s;
}

QString VocabularyDrafter::closing() const
{
    const ToneRule *tone = m_foundation.tone(m_brief.tier);
    QStringList lines { tone && !tone->signOff.isEmpty() ? tone->signOff : u"Kind regards,"_s };
    for (const QString &line : m_foundation.signature) {
        const auto text = filled(
            line, [this](const QString &name) { return placeholderText(name, m_brief.records.front(), m_brief); });
        if (text && !text->trimmed().isEmpty())
            lines += *text;
    }
    return lines.join(u'\n');
}

Draft VocabularyDrafter::write()
{
    Draft draft;
    draft.provenance.drafter = u"vocabulary"_s;
    draft.provenance.foundation = m_foundation.version;
    draft.letter.to = m_brief.contact.email.trimmed();
    QStringList paragraphs { greeting() };
    if (!m_rows) {
        const TypeRule *type = m_foundation.type(m_brief.type);
        const QString name = type ? type->name : m_brief.type.value();
        doubt(QCoreApplication::translate("countersign::VocabularyDrafter", "The vocabulary has no words for '%1'.")
                  .arg(name));
        draft.letter.subject = u"Needs human review: "_s + name;
        paragraphs += u"Needs human review: "_s + m_doubts.last();
        paragraphs += linesText();
    } else {
        const auto needed = [this](QStringView part) {
            doubt(
                QCoreApplication::translate("countersign::VocabularyDrafter", "No row of the vocabulary fits for '%1'.")
                    .arg(part));
            return u"Needs human review: "_s + m_doubts.last();
        };
        const auto written = [&](QStringView part) {
            if (auto text = partText(part))
                return *text;
            return isRequired(part) ? needed(part) : QString();
        };
        const auto subject = partText(u"Subject");
        draft.letter.subject = subject ? subject->simplified() : needed(u"Subject");
        QString trouble = written(u"Opening");
        const QString told = written(u"Disclosure");
        const QString solved = written(u"Resolution");
        QString next = written(u"Next step");
        if (!trouble.isEmpty() && !told.isEmpty())
            trouble += trouble.contains(u'\n') || told.contains(u'\n') ? u"\n\n"_s : u" "_s;
        trouble += told;
        if (m_brief.records.size() > 1 && !m_linesWritten)
            trouble += u"\n\n"_s + linesText();
        const QString offer = partText(u"Recovery offer").value_or(QString());
        if (!offer.isEmpty())
            next = next.isEmpty() ? offer : offer + u' ' + next;
        for (const QString &paragraph : { trouble, solved, next }) {
            if (!paragraph.isEmpty())
                paragraphs += paragraph;
        }
    }
    paragraphs += closing();
    draft.letter.body = paragraphs.join(u"\n\n"_s) + u'\n';
    draft.provenance.doubts = m_doubts;
    return draft;
}

std::vector<PartText> VocabularyDrafter::texts()
{
    std::vector<PartText> all;
    const auto add = [&all](const QString &part, const QString &text) {
        if (!text.trimmed().isEmpty() && std::ranges::find(all, text, &PartText::text) == all.end())
            all.push_back({ part, text });
    };
    add(u"Greeting"_s, greeting());
    QStringList parts;
    for (const VocabularyRow &row : m_rows ? *m_rows : std::vector<VocabularyRow>()) {
        if (!parts.contains(row.part) && row.part != u"Subject" && row.part != u"Line" && row.part != u"Line addition")
            parts += row.part;
    }
    for (const QString &part : std::as_const(parts)) {
        for (const bool forThisTier : { true, false }) {
            for (const VocabularyRow &row : *m_rows) {
                const bool isNamed = std::ranges::find(row.tiers, m_brief.tier) != row.tiers.end();
                if (row.part != part || (forThisTier ? !isNamed : !row.tiers.empty()))
                    continue;
                if (const auto text = rowText(row, m_brief.records))
                    add(part, *text);
            }
        }
        if (const auto text = m_brief.records.size() > 1 ? textByGroups(part) : std::nullopt)
            add(part, *text);
    }
    if (m_brief.records.size() > 1)
        add(u"Lines"_s, linesText());
    add(u"Sign-off"_s, closing());
    return all;
}

} // namespace

std::vector<PartText> partTexts(const Brief &brief, const Foundation &foundation)
{
    if (brief.records.empty())
        return {};
    return VocabularyDrafter(brief, foundation).texts();
}

Draft draftFromVocabulary(const Brief &brief, const Foundation &foundation)
{
    if (brief.records.empty())
        return {};
    return VocabularyDrafter(brief, foundation).write();
}

} // namespace countersign
