// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/causes.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool meet(const Finding &a, const Finding &b)
{
    return a.part == b.part && a.length > 0 && b.length > 0 && a.start < b.start + b.length
        && b.start < a.start + a.length;
}

bool isOfAnotherAccount(const Finding &finding)
{
    return finding.kind == FindingKind::Privacy && finding.rule == u"other-account"_s;
}

/// A name or number that is not the record's: what another customer's is, too.
bool isOfAWrongName(const Finding &finding)
{
    return finding.kind == FindingKind::Fact && finding.rule != u"missing-fact"_s && finding.rule != u"ambiguous"_s
        && finding.rule != u"swapped"_s;
}

/// A span is the shortest text that the correction replaces, so it comes with its place.
void takeCorrection(Finding &graver, const Finding &other)
{
    if (graver.expected || !other.expected)
        return;
    graver.expected = other.expected;
    graver.start = other.start;
    graver.length = other.length;
    graver.text = other.text;
    graver.record = other.record;
    graver.fact = other.fact;
}
} // namespace

void leaveOnePerCause(std::vector<Finding> &findings)
{
    std::ranges::stable_sort(findings, {},
                             [](const Finding &finding) { return std::pair(finding.part, finding.start); });
    std::vector<char> goes(findings.size(), 0);
    const auto settle = [&](Finding &graver, size_t with) {
        const Finding &lesser = findings[with];
        const bool isLesser = lesser.rule == u"unknown-word"_s || lesser.rule == u"near-miss"_s
            || (isOfAnotherAccount(graver) && isOfAWrongName(lesser));
        if (goes[with] || !isLesser || !meet(graver, lesser))
            return;
        goes[with] = 1;
        if (lesser.kind == FindingKind::Fact)
            takeCorrection(graver, lesser);
    };
    // What meets a place begins within it, or is one of the few that begin right before.
    constexpr size_t NEAR = 6;
    for (size_t at = 0; at < findings.size(); ++at) {
        Finding &graver = findings[at];
        if (goes[at] || (!isOfAnotherAccount(graver) && !isOfAWrongName(graver)))
            continue;
        const qsizetype end = graver.start + graver.length;
        for (size_t with = at > NEAR ? at - NEAR : 0; with < at; ++with)
            settle(graver, with);
        for (size_t with = at + 1; with < findings.size() && findings[with].part == graver.part; ++with) {
            if (findings[with].start >= end)
                break;
            settle(graver, with);
        }
    }
    size_t at = 0;
    std::erase_if(findings, [&](const Finding &) { return goes[at++] != 0; });
}

} // namespace countersign
