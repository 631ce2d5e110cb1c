// SPDX-License-Identifier: GPL-3.0-or-later
#include "briefing/statements.h"
#include "documents/placeholders.h"
#include "gate/wording.h"

#include <algorithm>
#include <map>

// What must not be said in this call: by the documents, and by what the records keep for ourselves.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

using Words = BriefingWords;
using enum BriefingSection;

constexpr qsizetype REMARK_AT_MOST = 200;

/// Any other column of a report is the company's own.
bool isToldToCustomers(const QString &fact)
{
    return sharedFactNames().contains(fact);
}

bool isForTier(const std::vector<TierId> &tiers, const TierId &tier)
{
    return tiers.empty() || std::ranges::find(tiers, tier) != tiers.end();
}

void addMissingDates(const Matters &matters, Statements &page)
{
    QStringList orders;
    std::vector<Receipt> receipts;
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (!lacksNewDate(matter, matters))
            continue;
        orders += matter.order;
        std::ranges::move(matter.receipts(), std::back_inserter(receipts));
    }
    orders.removeDuplicates();
    if (!orders.isEmpty())
        page.add(Statements::note(
            NotToSay,
            orders.size() == 1 ? Words::tr("No date for order %1: the record has none").arg(orders.front())
                               : Words::tr("No date for orders %1: the record has none").arg(wording::listed(orders)),
            receipts));
}

void addRemarks(const Matters &matters, Statements &page)
{
    for (const ExceptionMatter &matter : matters.exceptions) {
        if (matter.state != ExceptionMatter::State::Open)
            continue;
        for (const FiledRecord *line : matter.lines) {
            for (const Fact &fact : line->record.facts) {
                const QString value = writtenValue(fact.value, matters.subject.today).simplified();
                if (isToldToCustomers(fact.name) || value.isEmpty())
                    continue;
                page.add(Statements::note(NotToSay,
                                          Words::tr("%1 of order %2 stays here: %3", "internal remark of order …")
                                              .arg(wording::sentence(wording::factName(fact.name)).chopped(1),
                                                   matter.order, inQuotes(shortened(value, REMARK_AT_MOST))),
                                          { receiptOf(*line) }));
            }
        }
    }
}

void addCommitments(const Matters &matters, Statements &page)
{
    struct Meant {
        QStringList meanings;
        std::vector<Receipt> receipts;
    };
    std::map<CommitmentRow::Allowed, Meant> all;
    for (const CommitmentRow &row : matters.subject.foundation.commitments) {
        Meant &meant = all[row.allowed];
        meant.meanings += row.meaning.isEmpty() ? row.phrase : row.meaning;
        meant.receipts.push_back(documentReceipt(row.source));
    }
    for (auto &[allowed, meant] : all) {
        meant.meanings.removeDuplicates();
        const QString listed = wording::listed(meant.meanings);
        switch (allowed) {
        case CommitmentRow::Allowed::Never:
            page.add(
                Statements::note(NotToSay, Words::tr("Commit us to none of these: %1").arg(listed), meant.receipts));
            break;
        case CommitmentRow::Allowed::RecoveryOffer:
            page.add(Statements::note(
                NotToSay, Words::tr("Only in the offer that the documents give this type and tier: %1").arg(listed),
                meant.receipts));
            break;
        case CommitmentRow::Allowed::Always:
            break;
        }
    }
}

void addPhrases(const Matters &matters, Severity severity, Statements &page)
{
    QStringList phrases;
    std::vector<Receipt> receipts;
    for (const NeverSay &row : matters.subject.foundation.neverSay) {
        if (row.severity != severity || !isForTier(row.tiers, matters.tier))
            continue;
        QString phrase = row.phrase;
        phrases += inQuotes(phrase.remove(u'*'));
        receipts.push_back(documentReceipt(row.source));
    }
    if (phrases.isEmpty())
        return;
    page.add(Statements::note(NotToSay,
                              severity == Severity::Error ? Words::tr("Never say %1").arg(phrases.join(u", "_s))
                                                          : Words::tr("Better not %1").arg(phrases.join(u", "_s)),
                              receipts));
}

template <class Row, class NameOf>
void addWords(const std::vector<Row> &rows, const QString &sentence, const NameOf &nameOf, Statements &page)
{
    QStringList words;
    std::vector<Receipt> receipts;
    for (const Row &row : rows) {
        words += nameOf(row);
        receipts.push_back(documentReceipt(row.source));
    }
    if (!words.isEmpty())
        page.add(Statements::note(NotToSay, sentence.arg(words.join(u", "_s)), receipts));
}

} // namespace

bool isInternalFact(const QString &fact)
{
    return !isToldToCustomers(fact);
}

void addNotToSay(const Matters &matters, Statements &page)
{
    addMissingDates(matters, page);
    addPhrases(matters, Severity::Error, page);
    addCommitments(matters, page);
    addRemarks(matters, page);
    addPhrases(matters, Severity::Warning, page);
    addWords(
        matters.subject.foundation.internalTerms, Words::tr("Our own words stay here: %1"),
        [](const InternalTerm &row) { return row.term; }, page);
    addWords(
        matters.subject.foundation.competitors, Words::tr("Competitors are not named: %1"),
        [](const Competitor &row) { return row.name; }, page);
}

} // namespace countersign
