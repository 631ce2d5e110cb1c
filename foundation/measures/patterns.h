// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "measures/trend.h"

#include <QDate>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace countersign {

/// How likely a share that is at least so much larger than the one before is by chance alone: the exact conditional
/// test of two Poisson counts, each with what it was counted among as its exposure
/// (R: poisson.test(c(now, before), c(nowAmong, beforeAmong), alternative = "greater")).
/// \returns nothing where one was counted among none, or where nothing was counted at all
std::optional<double> largerByChance(const Proportion &now, const Proportion &before);

/// Those p-values so that together they are wrong no more often than one would be (Holm), in the order given.
/// \param tests how many were tested, those that are not in the list included; at least their number
std::vector<double> allowingForMany(std::span<const double> chances, size_t tests);

/// What exceptions can have in common.
enum class PatternOf { Product, Supplier, Carrier, Account, Reason };
inline constexpr std::array PATTERNS_OF { PatternOf::Product, PatternOf::Supplier, PatternOf::Carrier,
                                          PatternOf::Account, PatternOf::Reason };

/// An exception that a letter told a customer of.
struct ToldException {
    QDate day; ///< of its draft, on the company's calendar
    CommunicationId letter;
    QString accountName;
    Record record;
};

/// Something that many of the newest exceptions have in common.
struct Pattern {
    PatternOf of = PatternOf::Product;
    QString value; ///< "Chai", as it was written first
    Proportion now; ///< of the exceptions of the last seven days
    Proportion before; ///< of those of the eight weeks before
    qint64 accounts = 0; ///< different ones, of now
    std::optional<double> p; ///< of this one alone; nothing where the weeks before are too few to compare with
    std::optional<double> pAmongMany; ///< the same, allowing for all that were compared
    std::vector<CommunicationId> letters; ///< of now, each once
    bool operator==(const Pattern &) const = default;

    bool standsOut() const; ///< three exceptions or more, and hardly by chance (under 0.05 among all compared)
};

/// The exceptions of the last seven days against those of the eight weeks before.
struct PatternReading {
    QDate from; ///< the first of the seven days
    QDate to; ///< the last
    qint64 now = 0; ///< exceptions
    qint64 before = 0;
    size_t compared = 0; ///< values that were compared
    /// What stands out first, then by how much of now it is; what happened fewer than three times is left out.
    std::vector<Pattern> patterns;
    bool operator==(const PatternReading &) const = default;

    bool isJudged() const; ///< there are 20 exceptions or more before to compare with
};

/// \param today the last of the seven days; what is later or older than nine weeks is left out
PatternReading patternsIn(const std::vector<ToldException> &exceptions, const QDate &today);
inline constexpr int DAYS_OF_NOW = 7;
inline constexpr int DAYS_BEFORE = 56;

QString nameOf(PatternOf of); ///< "product", in a sentence
/// "14 of 20 exceptions trace to Chai (product), 9 accounts. In the eight weeks before it was 10 of 200. …"
QString sentenceOf(const Pattern &pattern, const PatternReading &reading);
/// A note to operations about these, as plain text to be copied into a message. \param by who signs it
QString operationsNote(const std::vector<Pattern> &patterns, const PatternReading &reading, const QString &by);

} // namespace countersign
