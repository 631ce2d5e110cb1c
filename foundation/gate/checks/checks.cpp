// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/checks.h"

#include "gate/checks/artefact.h"
#include "gate/checks/clarity.h"
#include "gate/checks/commitment.h"
#include "gate/checks/completeness.h"
#include "gate/checks/honesty.h"
#include "gate/checks/privacy.h"
#include "gate/checks/recipient.h"
#include "gate/checks/spelling.h"
#include "gate/checks/tone.h"
#include "gate/wording.h"

#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array CHECKS {
    Check { FindingKind::Artefact, artefactsIn },          Check { FindingKind::Clarity, clarityProblemsIn },
    Check { FindingKind::Commitment, commitmentsIn },      Check { FindingKind::Completeness, missingPartsIn },
    Check { FindingKind::Honesty, honestyProblemsIn },     Check { FindingKind::Privacy, privacyProblemsIn },
    Check { FindingKind::Recipient, recipientProblemsIn }, Check { FindingKind::Spelling, spellingProblemsIn },
    Check { FindingKind::Tone, toneProblemsIn },
};
} // namespace

std::span<const Check> checks()
{
    return CHECKS;
}

Finding findingAt(const ReadPart &part, const Span &place, FindingKind kind, const QString &rule, Severity severity,
                  const QString &message, const std::optional<QString> &expected)
{
    Finding finding;
    finding.kind = kind;
    finding.rule = rule;
    finding.severity = severity;
    finding.part = part.part;
    finding.start = place.start;
    finding.length = place.length;
    finding.text = part.at(place).toString();
    finding.expected = expected;
    finding.message = message;
    return finding;
}

Finding findingOfMissing(FindingKind kind, const QString &rule, Severity severity, const QString &message)
{
    Finding finding;
    finding.kind = kind;
    finding.rule = rule;
    finding.severity = severity;
    finding.message = message;
    return finding;
}

Finding from(const RuleSource &source, Finding finding)
{
    finding.source = wording::placeOf(source);
    return finding;
}

QString customersOf(const Reading &reading)
{
    return reading.tierRule ? wording::customersOf(*reading.tierRule) : u"these accounts"_s;
}

QString inTheCaseOf(QStringView text, const QString &replacement)
{
    if (text.isEmpty() || replacement.isEmpty() || !text[0].isUpper())
        return replacement;
    const bool allCapitals = text.size() > 1 && text.toString() == text.toString().toUpper();
    return allCapitals ? replacement.toUpper() : replacement.left(1).toUpper() + replacement.mid(1);
}

} // namespace countersign
