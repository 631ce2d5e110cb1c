// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/flags/flags.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
QString disagreement(const Finding &finding)
{
    if (finding.text.isEmpty())
        return finding.fact ? u"the letter does not state the %1"_s.arg(wording::factName(*finding.fact))
                            : finding.message;
    if (finding.expected)
        return u"letter and record disagree: %1 in the letter, %2 in the record"_s.arg(finding.text, *finding.expected);
    return u"%1 in the letter, not in the record"_s.arg(finding.text);
}
} // namespace

std::optional<Evidence> flags::factMismatch(const FlagContext &context)
{
    constexpr qsizetype SHOWN = 3;
    QStringList said;
    for (const Finding &finding : context.verdict.findings) {
        if (finding.kind != FindingKind::Fact || finding.severity != Severity::Error)
            continue;
        const QString words = disagreement(finding);
        if (!said.contains(words))
            said += words;
    }
    if (said.isEmpty())
        return {};
    const qsizetype more = said.size() - SHOWN;
    return said.mid(0, SHOWN).join(u"; "_s) + (more > 0 ? u"; and %1 more"_s.arg(more) : QString());
}

} // namespace countersign
