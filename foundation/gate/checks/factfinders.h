// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/factstatements.h"

/// What each kind of occurrence states or breaks; called by judgeFacts over every part of the letter.
namespace countersign {

/// Values that stand in texts of the records, in the account or in the vocabulary: borne out, though no typed fact has
/// them. Made at most once a letter, and only when something would be found fault with otherwise.
class OtherSources {
public:
    /// \param foldedVocabulary all that the vocabulary writes; outlives this
    OtherSources(const FactLedger &ledger, const DateContext &context, const QString &foldedVocabulary);
    bool holdsDate(const std::vector<DateReading> &readings);
    bool holdsNumber(qint64 thousandths);
    /// Whether two of those numbers lie so far apart.
    bool holdsDifference(qint64 thousandths);
    bool holdsReference(QStringView reference);
    /// Whether the vocabulary of the letter's types says these very words.
    bool saysVocabulary(QStringView text);
    /// Whether a text of the records says these very words: the customer's "yesterday" is no date of ours.
    bool saysRecord(QStringView text);

private:
    void gather();
    const FactLedger &m_ledger;
    const DateContext &m_context;
    const QString &m_foldedVocabulary;
    bool m_isGathered = false;
    std::vector<QDate> m_dates;
    std::vector<qint64> m_numbers;
    std::vector<QString> m_references;
};

void stateDates(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger,
                const DateContext &context, OtherSources &others);
/// "They are on back-order and will ship on 24 November", where that is the day they will not.
bool affirmsThePromise(const PartReading &reading, const FactLedger &ledger, const DateOccurrence &date,
                       const Statement &statement);
/// At the verb. \param promise the promised date
void reportAffirmation(const PartReading &reading, FactLedger &ledger, const DateOccurrence &date, size_t promise);
/// Whether the count is what is left of a line's order when what is affected is taken off.
bool isRestOfALine(const FactLedger &ledger, qint64 thousandths);
void stateQuantities(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger,
                     OtherSources &others);
void stateAmounts(std::vector<Statement> &statements, PartReading &reading, FactLedger &ledger, OtherSources &others);
void judgeReferences(const std::vector<PartReading *> &parts, FactLedger &ledger, OtherSources &others);
/// Comes after judgeReferences and judgeProducts.
void judgeOrdersOfLines(const std::vector<PartReading *> &parts, FactLedger &ledger);
/// The product's name as this part writes it elsewhere; else as the record has it.
QString nameInTheLetter(const PartReading &reading, const ProductNames &products, const FactLedger &ledger,
                        size_t fact);
/// In a folded letter, lines that bear another line's name over their own values. Comes after judgeReferences and
/// before judgeProducts; the lines then lead to the records that they are of.
void judgeLineHeads(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger);
void judgeProducts(const std::vector<PartReading *> &parts, const ProductNames &products, FactLedger &ledger);
/// Whoever carries the goods, where the letter names another than the record.
void judgeCarriers(const std::vector<PartReading *> &parts, FactLedger &ledger);
void judgeTexts(const std::vector<PartReading *> &parts, FactLedger &ledger);
/// Comes after the dates are read by the company's convention (stateDates).
void judgeTimes(const std::vector<PartReading *> &parts, FactLedger &ledger, const DateContext &context);
/// The company's own telephone number, wrong by a slip.
void judgePhones(const std::vector<PartReading *> &parts, FactLedger &ledger);
void judgePeople(const std::vector<PartReading *> &parts, FactLedger &ledger);

} // namespace countersign
