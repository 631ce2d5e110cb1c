// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/spelling.h"

#include "gate/phrases.h"
#include "gate/wording.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

std::vector<Finding> spellingProblemsIn(const Reading &reading)
{
    std::vector<Finding> findings;
    const auto &unknown = reading.subject.unknownWords;
    if (unknown.isEmpty())
        return findings;
    for (const ReadPart *part : reading.parts()) {
        for (const Span &word : part->words) {
            const QString written = part->at(word).toString();
            if (!unknown.contains(written) || reading.isAWordOfTheRecord(written)
                || reading.rules.phrases().ownWords.contains(written.toCaseFolded()))
                continue;
            const auto nearest = reading.subject.nearestWords.constFind(written);
            const auto expected
                = nearest == reading.subject.nearestWords.constEnd() ? std::nullopt : std::optional(*nearest);
            findings.push_back(findingAt(*part, word, FindingKind::Spelling, u"unknown-word"_s, Severity::Warning,
                                         u"No dictionary knows %1."_s.arg(wording::quoted(written)), expected));
        }
    }
    return findings;
}

} // namespace countersign
