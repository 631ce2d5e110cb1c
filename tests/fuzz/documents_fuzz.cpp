// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace countersign;

namespace {
/// One of the five files, by the headings that stand in it; the others are small and sound.
QString fileMeantBy(const QByteArray &bytes)
{
    static constexpr const char *HEADINGS[] { "Tiers", "Tone", "Types", "Flags", "Triggers" };
    for (std::size_t i = 0; i < FOUNDATION_FILES.size(); ++i) {
        if (bytes.contains(HEADINGS[i]))
            return FOUNDATION_FILES[i].toString();
    }
    return FOUNDATION_FILES[static_cast<std::size_t>(bytes.size()) % FOUNDATION_FILES.size()].toString();
}

FoundationBytes soundSet()
{
    return { { QStringLiteral("account-tiers.md"),
               "## Tiers\n|Tier|Review|\n|-|-|\n|key|individual|\n|small|batch|\n" },
             { QStringLiteral("communication-standards.md"),
               "## Tone\n|Tier|Greeting|Sign-off|\n|-|-|-|\n|all|Dear {contact_name},|Regards,|\n" },
             { QStringLiteral("exception-vocabulary.md"),
               "## "
               "Types\n|Type|Communication|Family|\n|-|-|-|\n|back-order|exception|logistics|\n|complaint|"
               "acknowledgment|-|\n" },
             { QStringLiteral("quality-gate.md"), "## Flags\n|Flag|\n|-|\n|sampled|\n" },
             { QStringLiteral("escalation-protocol.md"),
               "## Routes\n|Route|\n|-|\n|team lead|\n## Triggers\n|Trigger|Looks at|Condition|Route|Respond "
               "within|\n|-|-|-|-|-|\n"
               "|legal|inbound text|lawyer*|team lead|1 h|\n" } };
}

void require(bool holds)
{
    if (!holds)
        std::abort();
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    FoundationBytes documents = soundSet();
    documents[fileMeantBy(bytes)] = bytes;
    const FoundationReading reading = readFoundation(documents);
    for (const DocumentProblem &problem : reading.problems) {
        require(problem.at.line >= 1 && problem.at.column >= 1);
        require(!problem.message.isEmpty() && problem.message.size() < 4000);
        require(!sentenceOf(problem).isEmpty());
    }
    require(readFoundation(documents).problems == reading.problems);
    return 0;
}
