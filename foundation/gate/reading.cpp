// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/reading.h"

#include "domain/factnames.h"
#include "facts/tokens.h"
#include "gate/phrases.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
void append(std::vector<Span> &all, const std::vector<Span> &more, qsizetype from)
{
    const size_t before = all.size();
    all.resize(before + more.size());
    for (size_t at = 0; at < more.size(); ++at)
        all[before + at] = { more[at].start + from, more[at].length };
}
} // namespace

ReadPart::ReadPart(LetterPart which, const QString &written)
    : part(which)
    , text(written)
    , paragraphs(paragraphsOf(written))
{
    size_t sentenceCount = 0;
    size_t lineCount = 0;
    for (const auto &[_, read] : paragraphs) {
        sentenceCount += read->sentences.size();
        lineCount += read->lines.size();
    }
    sentences.reserve(sentenceCount);
    lines.reserve(lineCount);
    for (const auto &[place, read] : paragraphs) {
        append(sentences, read->sentences, place.start);
        append(lines, read->lines, place.start);
        digits += read->digits;
    }
}

const NormalisedText &ReadPart::normalised() const
{
    if (!m_normalised) {
        m_normalised.emplace(text.size());
        qsizetype end = 0;
        for (const auto &[place, read] : paragraphs) {
            m_normalised->appendSpace({ end, place.start - end });
            m_normalised->append(read->normalised, place.start);
            end = place.end();
        }
        m_normalised->appendSpace({ end, text.size() - end });
    }
    return *m_normalised;
}

const PlacedParagraph *ReadPart::paragraphAt(const Span &place) const
{
    const auto paragraph = std::ranges::upper_bound(paragraphs, place.start, {},
                                                    [](const PlacedParagraph &each) { return each.at.end(); });
    return paragraph != paragraphs.end() && paragraph->at.start <= place.start ? &*paragraph : nullptr;
}

const PlainText &ReadPart::plain() const
{
    if (!m_plain)
        m_plain.emplace(text);
    return *m_plain;
}

namespace {
/// Calls `take(words, start)` for the words of each paragraph that begin within the place; they count from `start`.
template <class Take> void eachRunOfWords(std::span<const PlacedParagraph> paragraphs, const Span &place, Take take)
{
    auto paragraph = std::ranges::upper_bound(paragraphs, place.start, {},
                                              [](const PlacedParagraph &each) { return each.at.end(); });
    for (; paragraph != paragraphs.end() && paragraph->at.start < place.end(); ++paragraph) {
        const std::span<const Span> words = paragraph->read->words;
        const qsizetype start = paragraph->at.start;
        const auto first = std::ranges::lower_bound(words, place.start - start, {}, &Span::start);
        const auto last = std::ranges::lower_bound(first, words.end(), place.end() - start, {}, &Span::start);
        take(std::span(first, last), start);
    }
}
} // namespace

std::vector<Span> ReadPart::wordsIn(const Span &place) const
{
    std::vector<Span> found;
    eachRunOfWords(paragraphs, place, [&](std::span<const Span> words, qsizetype start) {
        for (const Span &word : words)
            found.push_back({ word.start + start, word.length });
    });
    return found;
}

size_t ReadPart::countWordsIn(const Span &place) const
{
    size_t count = 0;
    eachRunOfWords(paragraphs, place, [&](std::span<const Span> words, qsizetype) { count += words.size(); });
    return count;
}

Span ReadPart::sentenceAt(const Span &place) const
{
    const auto sentence = std::ranges::upper_bound(sentences, place.start, {}, &Span::end);
    return sentence != sentences.end() && sentence->overlaps(place) ? *sentence : place;
}

namespace {
std::vector<TypeId> typesOf(const Case &subject)
{
    std::vector<TypeId> types;
    for (const Record &record : subject.records) {
        const TypeId &type = record.type.isNull() ? subject.type : record.type;
        if (std::ranges::find(types, type) == types.end())
            types.push_back(type);
    }
    if (types.empty())
        types.push_back(subject.type);
    return types;
}

bool isBlank(const FactValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text && text->trimmed().isEmpty();
}
} // namespace

Reading::Reading(const Case &judged, const Rulebook &book)
    : subject(judged)
    , rules(book)
    , foundation(book.foundation())
    , tier(tierOf(judged.account, book.foundation()))
    , tierRule(foundation.tier(tier))
    , tone(foundation.tone(tier))
    , contact(contactOf(judged.account, judged.letter.to))
    , types(typesOf(judged))
    , subjectLine(LetterPart::Subject, judged.letter.subject)
    , body(LetterPart::Body, judged.letter.body)
{
    const auto add = [this](const QString &text) {
        if (!text.trimmed().isEmpty())
            m_namesAndTexts += text.trimmed();
    };
    for (const Record &record : subject.records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            if (text && fact.name != factnames::INBOUND_TEXT)
                add(*text);
        }
    }
    add(subject.account.name);
    add(subject.company.name);
    add(subject.company.coordinatorName);
    add(subject.account.owner);
    add(subject.account.accountManager);
    for (const Contact &person : subject.account.contacts)
        add(person.name);
    qsizetype size = 0;
    for (const QString &known : std::as_const(m_namesAndTexts))
        size += known.size() + 1;
    QString all;
    all.reserve(size);
    for (const QString &known : std::as_const(m_namesAndTexts)) {
        all += known;
        all += u'\n';
    }
    m_allNamesAndTexts = foldedText(all);
}

bool Reading::isNoneOfTheRecords(QStringView words) const
{
    constexpr qsizetype LONGEST = 64;
    std::array<char16_t, LONGEST> small; // set before it is read
    if (words.size() > LONGEST)
        return false;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const char16_t unit = words[at].unicode();
        // How other letters fold is not ours to know.
        if (unit >= 0x80)
            return false;
        small[static_cast<size_t>(at)] = unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit | 0x20) : unit;
    }
    const QStringView all(m_allNamesAndTexts);
    return std::u16string_view(all.utf16(), static_cast<size_t>(all.size()))
               .find(std::u16string_view(small.data(), static_cast<size_t>(words.size())))
        == std::u16string_view::npos;
}

bool Reading::fits(const AppliesTo &to) const
{
    return std::ranges::any_of(types, [&](const TypeId &type) { return to.fits(subject.communication, type, tier); });
}

bool Reading::hasFamily(QStringView family) const
{
    return std::ranges::any_of(types, [&](const TypeId &type) {
        const TypeRule *rule = foundation.type(type);
        return rule && rule->family.compare(family, Qt::CaseInsensitive) == 0;
    });
}

std::optional<FactValue> Reading::known(const Record &record, QStringView name) const
{
    using namespace factnames;
    const Fact *fact = record.find(name);
    if (fact && !isBlank(fact->value))
        return fact->value;
    const auto text = [](const QString &value) -> std::optional<FactValue> {
        return value.trimmed().isEmpty() ? std::nullopt : std::optional<FactValue>(value);
    };
    if (name == ACCOUNT)
        return text(subject.account.name.isEmpty() ? subject.account.id.value() : subject.account.name);
    if (name == CONTACT_NAME)
        return contact ? text(contact->name) : std::nullopt;
    if (name == CONTACT_FIRST_NAME)
        return contact ? text(contact->firstName()) : std::nullopt;
    if (name == SALUTATION)
        return contact ? text(contact->salutation) : std::nullopt;
    if (name == COMPANY_NAME)
        return text(subject.company.name);
    if (name == COMPANY_PHONE)
        return text(subject.company.phone);
    if (name == COORDINATOR_NAME)
        return text(subject.company.coordinatorName.isEmpty() ? subject.account.owner
                                                              : subject.company.coordinatorName);
    if (name == ORDER_VALUE && subject.orderValue)
        return *subject.orderValue;
    return {};
}

bool Reading::isOfTheRecord(const ReadPart &part, const Span &place) const
{
    return isWithinAName(part, place, place.length + 1);
}

bool Reading::isNamedByTheRecord(const ReadPart &part, const Span &place) const
{
    return isWithinAName(part, place, place.length);
}

bool Reading::isWithinAName(const ReadPart &part, const Span &place, qsizetype fromLength) const
{
    const QStringView found = part.at(place);
    if (isNoneOfTheRecords(found))
        return false;
    for (const QString &known : m_namesAndTexts) {
        if (known.size() < fromLength || !known.contains(found, Qt::CaseInsensitive))
            continue;
        // Only where it can cover the place: a long text is not searched again for every place in it.
        const qsizetype from = std::max<qsizetype>(0, place.end() - known.size());
        const QStringView around = QStringView(part.text).mid(from, 2 * known.size() - place.length);
        for (qsizetype at = around.indexOf(known, 0, Qt::CaseInsensitive); at >= 0;
             at = around.indexOf(known, at + 1, Qt::CaseInsensitive)) {
            if (Span { from + at, known.size() }.contains(place))
                return true;
        }
    }
    return false;
}

bool Reading::isAWordOfTheRecord(QStringView word) const
{
    const QString folded = foldedText(word);
    const QStringView all(m_allNamesAndTexts);
    for (qsizetype at = all.indexOf(folded); at >= 0; at = all.indexOf(folded, at + 1)) {
        const qsizetype start = all.lastIndexOf(u'\n', at) + 1;
        const QStringView line = all.mid(start, all.indexOf(u'\n', at) - start);
        const auto own = words(line);
        if (std::ranges::find(own, Span { at - start, folded.size() }) != own.end())
            return true;
    }
    return false;
}

bool Reading::holds(const std::vector<Condition> &conditions, const Record &record) const
{
    return std::ranges::all_of(conditions, [&](const Condition &condition) {
        if (condition.fact == u"lines")
            return (condition.value == u"many") == (subject.records.size() > 1);
        if (condition.test != Condition::Test::Is) {
            const Fact *fact = record.find(condition.fact);
            const bool isKnown = (fact && !isBlank(fact->value)) || known(record, condition.fact).has_value();
            return isKnown == (condition.test == Condition::Test::Known);
        }
        const auto value = known(record, condition.fact);
        return value && plainValue(*value).simplified().compare(condition.value.simplified(), Qt::CaseInsensitive) == 0;
    });
}

std::vector<Reading::ChosenText> Reading::chosenTexts() const
{
    std::vector<ChosenText> texts;
    static const Record none;
    const auto addFrom = [&](const QString &section, const Record &record) {
        const auto &vocabulary = rules.phrases().vocabulary;
        const auto parts = vocabulary.find(section);
        if (parts == vocabulary.end())
            return;
        for (const Rulebook::Phrases::Part &part : parts->second) {
            // What is written for the tier goes before what is written for all.
            const VocabularyRow *chosen = nullptr;
            for (const VocabularyRow *row : part.rows) {
                const bool isForTier = std::ranges::find(row->tiers, tier) != row->tiers.end();
                const bool mayBe = isForTier || (row->tiers.empty() && !chosen);
                if (!mayBe || !holds(row->when, record))
                    continue;
                chosen = row;
                if (isForTier)
                    break;
            }
            if (chosen)
                texts.push_back({ chosen->part, chosen->text });
        }
    };
    for (const Record &record : subject.records)
        addFrom(typeOf(record).value(), record);
    if (subject.records.empty())
        addFrom(subject.type.value(), none);
    if (types.size() > 1) {
        const TypeRule *rule = foundation.type(types.front());
        addFrom((rule ? rule->family : subject.type.value()).toLower() + u", several"_s, subject.records.front());
    }
    return texts;
}

const QStringList &Reading::vocabularyTexts(QStringView part) const
{
    const auto known = m_vocabulary.find(part);
    if (known != m_vocabulary.end())
        return known->second;
    if (!m_chosen)
        m_chosen = chosenTexts();
    QStringList texts;
    for (const ChosenText &chosen : *m_chosen) {
        const bool isAsked = part.isEmpty() || chosen.part.compare(part, Qt::CaseInsensitive) == 0;
        if (isAsked && !texts.contains(chosen.text))
            texts += chosen.text;
    }
    return m_vocabulary.emplace(part.toString(), std::move(texts)).first->second;
}

std::vector<ValueAtStake> valuesAtStake(const Case &subject)
{
    std::vector<ValueAtStake> values;
    int index = 0;
    for (const Record &record : subject.records) {
        if (const auto *value = record.value<Money>(factnames::ORDER_VALUE))
            values.push_back({ *value, u"order value"_s, index });
        else if (subject.orderValue)
            values.push_back({ *subject.orderValue, u"order value"_s, index });
        else if (const auto *amount = record.value<Money>(factnames::AMOUNT))
            values.push_back({ *amount, u"amount"_s, index });
        ++index;
    }
    if (subject.records.empty() && subject.orderValue)
        values.push_back({ *subject.orderValue, u"order value"_s, 0 });
    for (ValueAtStake &stake : values) {
        if (stake.value.currency.isNull())
            stake.value.currency = subject.company.currency;
    }
    return values;
}

std::optional<int> compared(const Money &a, const Money &b)
{
    if (!a.currency.isNull() && !b.currency.isNull() && a.currency != b.currency)
        return {};
    const auto thousandths = [](const Money &money) {
        qint64 unit = 1;
        for (int digit = 0; digit < minorDigits(money.currency); ++digit)
            unit *= 10;
        return std::pair(money.minor / unit, money.minor % unit * (1000 / unit));
    };
    const auto left = thousandths(a);
    const auto right = thousandths(b);
    return left < right ? -1 : left > right ? 1 : 0;
}

bool isWithin(const QDate &date, const QDate &today, Days n)
{
    const qint64 gone = date.daysTo(today);
    return date.isValid() && gone >= 0 && gone < n.count();
}

} // namespace countersign
