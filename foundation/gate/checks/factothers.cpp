// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

OtherSources::OtherSources(const FactLedger &ledger, const DateContext &context, const QString &foldedVocabulary)
    : m_ledger(ledger)
    , m_context(context)
    , m_foldedVocabulary(foldedVocabulary)
{
}

void OtherSources::gather()
{
    if (std::exchange(m_isGathered, true))
        return;
    using namespace factnames;
    constexpr qsizetype LONGEST = 20000;
    for (const Record &record : m_ledger.subject().records) {
        for (const Fact &fact : record.facts) {
            const auto *text = std::get_if<QString>(&fact.value);
            // A number that names something counts nothing, and a product's belongs to its name.
            if (!text || fact.name == ORDER || fact.name == INVOICE || fact.name == TRACKING || fact.name == SKU
                || fact.name == PRODUCT || fact.name == LINE || fact.name == ACCOUNT)
                continue;
            const Tokens tokens(QStringView(*text).left(LONGEST));
            Claims claims(tokens);
            for (const DateOccurrence &date : findDates(tokens, claims, m_context)) {
                // "in two days" counted from another day.
                if (date.form == DateOccurrence::Form::Relative || date.form == DateOccurrence::Form::Weekday
                    || date.form == DateOccurrence::Form::Within)
                    continue;
                for (const DateReading &reading : date.readings) {
                    if (reading.isDay())
                        m_dates.push_back(reading.from);
                }
            }
            for (qsizetype at = 0; at < tokens.size(); ++at) {
                auto number = readDigits(tokens, at);
                if (!number)
                    number = readNumberWords(tokens, at);
                if (!number)
                    continue;
                if (claims.areFree(at, number->last)) {
                    m_numbers.push_back(number->thousandths);
                    if (number->otherReading)
                        m_numbers.push_back(*number->otherReading);
                }
                at = number->last;
            }
            Claims afresh(tokens);
            for (const ReferenceOccurrence &reference : findReferences(tokens, afresh, {}))
                m_references.push_back(tokens.original(reference.span).toString());
        }
    }
    const Account &account = m_ledger.subject().account;
    if (account.history) {
        for (const PastCommunication &past : *account.history) {
            for (const QStringView order : QStringView(past.order).split(u';'))
                m_references.push_back(order.trimmed().toString());
        }
    }
    m_references.push_back(account.id.value());
}

bool OtherSources::holdsDate(const std::vector<DateReading> &readings)
{
    gather();
    return std::ranges::any_of(m_dates, [&](const QDate &date) {
        return std::ranges::any_of(readings, [&](const DateReading &reading) {
            return reading.isDay() && reading.fits(date, m_context.today);
        });
    });
}

bool OtherSources::holdsNumber(qint64 thousandths)
{
    gather();
    return std::ranges::find(m_numbers, thousandths) != m_numbers.end();
}

bool OtherSources::holdsDifference(qint64 thousandths)
{
    gather();
    constexpr size_t MANY = 200; // more are no remarks
    return thousandths > 0 && m_numbers.size() <= MANY && std::ranges::any_of(m_numbers, [&](qint64 one) {
               return std::ranges::find(m_numbers, one - thousandths) != m_numbers.end();
           });
}

bool OtherSources::holdsReference(QStringView reference)
{
    gather();
    return std::ranges::any_of(m_references, [reference](const QString &known) {
        return !known.isEmpty() && isSameReference(known, reference);
    });
}

namespace {
/// Whether the folded text has the folded words, not within longer ones.
bool says(const QString &folded, const QString &sought)
{
    for (qsizetype at = folded.indexOf(sought); at >= 0; at = folded.indexOf(sought, at + 1)) {
        const qsizetype end = at + sought.size();
        const bool begins = at == 0 || !folded[at - 1].isLetterOrNumber();
        const bool ends = end == folded.size() || !folded[end].isLetterOrNumber();
        if (begins && ends)
            return true;
    }
    return false;
}
} // namespace

bool OtherSources::saysVocabulary(QStringView text)
{
    return says(m_foldedVocabulary, foldedText(text));
}

bool OtherSources::saysRecord(QStringView text)
{
    constexpr qsizetype LONGEST = 20000;
    const QString sought = foldedText(text);
    return std::ranges::any_of(m_ledger.subject().records, [&](const Record &record) {
        return std::ranges::any_of(record.facts, [&](const Fact &fact) {
            const auto *words = std::get_if<QString>(&fact.value);
            return words && says(foldedText(QStringView(*words).left(LONGEST)), sought);
        });
    });
}

} // namespace countersign
