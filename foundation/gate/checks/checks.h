// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/reading.h"

#include <span>

namespace countersign {

/// Everything of one kind that is wrong or doubtful in a letter. The facts have their own (checks/factcheck.h).
struct Check {
    FindingKind kind;
    std::vector<Finding> (*findingsIn)(const Reading &);
};

/// All checks; their order decides nothing, the gate sorts what they find.
std::span<const Check> checks();

/// A finding at a place of a part, with the text that stands there.
Finding findingAt(const ReadPart &part, const Span &place, FindingKind kind, const QString &rule, Severity severity,
                  const QString &message, const std::optional<QString> &expected = {});

/// A finding of something that is missing: body, start 0, length 0.
Finding findingOfMissing(FindingKind kind, const QString &rule, Severity severity, const QString &message);

/// The finding, of a rule that stands in a document.
Finding from(const RuleSource &source, Finding finding);

/// "key accounts", as the tier of the letter is spoken of; "these accounts" where the documents do not know it.
QString customersOf(const Reading &reading);

/// `replacement` with the capitals of `text`: its first letter, or all.
QString inTheCaseOf(QStringView text, const QString &replacement);

} // namespace countersign
