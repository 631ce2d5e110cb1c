// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/matters.h"

#include <functional>

namespace countersign {

/// The statements of one page as they come together.
class Statements {
public:
    /// A statement without a receipt is none, and is left out.
    Statement *add(Statement statement);

    /// Begins a statement that may be talked about.
    static Statement say(BriefingSection section, const QString &text, std::vector<Receipt> receipts);
    /// Begins one that stays in the house.
    static Statement note(BriefingSection section, const QString &text, std::vector<Receipt> receipts);

    std::vector<Statement> all;
};

// Each part of the page, from the matters; one file each.
void addOpen(const Matters &matters, Statements &page);
void addSaid(const Matters &matters, Statements &page);
void addVoices(const Matters &matters, Statements &page);
void addNumbers(const Matters &matters, Statements &page);
void addPatterns(const Matters &matters, Statements &page);
void addPeople(const Matters &matters, Statements &page);
void addTalkingPoints(const Matters &matters, CallPurpose purpose, Statements &page);
void addNotToSay(const Matters &matters, Statements &page);
void addQuestions(const Matters &matters, Statements &page);
Health judgeHealth(const Matters &matters, Statements &page);
OpenMatters openMattersOf(const Matters &matters);

CallPurpose suggestedPurpose(const Matters &matters);
Evidence evidenceOf(const Receipt &receipt, const Matters &matters);
std::vector<MonthCount> exceptionsByMonth(const Matters &matters);

/// "108 of 130 Wimmers gute Semmelknödel and 8 of 8 Chang".
QString linesInWords(const ExceptionMatter &matter);
/// "Order 11072, back-order: 8 of 8 Chang; promised for 15 December, no new date".
QString inWords(const ExceptionMatter &matter, const Matters &matters);
/// The type that came at least three times within four weeks, today included; null where none did.
TypeId repeatedType(const Matters &matters);
/// Whether a column of a report is the company's own and not for customers.
bool isInternalFact(const QString &fact);
/// Whether a new date is to be expected: the vocabulary of the type speaks of one. Without a vocabulary it is.
bool expectsNewDate(const TypeId &type, const Foundation &foundation);
/// An open exception of an order without the new date that is to be expected.
bool lacksNewDate(const ExceptionMatter &matter, const Matters &matters);
/// Whether letters of this type are written with the reason that the record gives.
bool isReasonTold(const TypeId &type, const Foundation &foundation);

} // namespace countersign
