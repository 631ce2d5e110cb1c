// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/textmarks.h"

#include "theme/theme.h"

#include <algorithm>

namespace countersign {

namespace {

MarkKind kindOf(const Finding &finding)
{
    if (finding.kind == FindingKind::Spelling)
        return MarkKind::Spelling;
    switch (finding.severity) {
    case Severity::Error:
        return finding.overriddenBecause ? MarkKind::Note : MarkKind::Error;
    case Severity::Warning:
        return MarkKind::Warning;
    case Severity::Note:
        return MarkKind::Note;
    }
    Q_UNREACHABLE();
}

struct Character {
    int kind = -1;
    bool isLit = false;
    bool operator==(const Character &) const = default;
};

} // namespace

std::vector<TextMark> marksOf(const Verdict &verdict, LetterPart part, qsizetype partLength, const LitFact &lit)
{
    std::vector<Character> characters(static_cast<size_t>(partLength));
    const auto paint = [&](qsizetype start, qsizetype length, MarkKind kind, bool isLit) {
        const qsizetype end = std::min(start + length, partLength);
        for (qsizetype i = std::max<qsizetype>(0, start); i < end; ++i) {
            Character &character = characters[static_cast<size_t>(i)];
            character.kind = std::max(character.kind, static_cast<int>(kind));
            character.isLit = character.isLit || isLit;
        }
    };
    for (const FactStanding &fact : verdict.facts) {
        const bool isLit = !lit.fact.isEmpty() && fact.fact == lit.fact && fact.record == lit.record;
        for (const FactStanding::Occurrence &at : fact.occurrences) {
            if (at.part == part)
                paint(at.start, at.length, MarkKind::Agrees, isLit);
        }
    }
    for (const Finding &finding : verdict.findings) {
        const bool isLit
            = !lit.fact.isEmpty() && finding.fact == lit.fact && (!finding.record || finding.record == lit.record);
        if (finding.part == part)
            paint(finding.start, finding.length, kindOf(finding), isLit);
    }
    std::vector<TextMark> marks;
    for (size_t i = 0; i < characters.size(); ++i) {
        const Character &character = characters[i];
        if (character.kind < 0)
            continue;
        const auto at = static_cast<qsizetype>(i);
        const bool goesOn = !marks.empty() && marks.back().start + marks.back().length == at
            && static_cast<int>(marks.back().kind) == character.kind && marks.back().isLit == character.isLit;
        if (goesOn)
            ++marks.back().length;
        else
            marks.push_back({ at, 1, static_cast<MarkKind>(character.kind), character.isLit });
    }
    return marks;
}

QTextCharFormat formatOf(const TextMark &mark, const Theme &theme)
{
    QTextCharFormat format;
    const auto underline = [&](QTextCharFormat::UnderlineStyle style, const QColor &colour) {
        format.setUnderlineStyle(style);
        format.setUnderlineColor(colour);
    };
    switch (mark.kind) {
    case MarkKind::Error:
        underline(QTextCharFormat::WaveUnderline, theme.error());
        format.setBackground(theme.errorTint());
        break;
    case MarkKind::Warning:
        underline(QTextCharFormat::DashUnderline, theme.warning());
        break;
    case MarkKind::Note:
        underline(QTextCharFormat::SingleUnderline, theme.note());
        break;
    case MarkKind::Spelling:
        underline(QTextCharFormat::WaveUnderline, theme.muted());
        break;
    case MarkKind::Agrees:
        underline(QTextCharFormat::DotLine, theme.success());
        break;
    }
    if (mark.isLit && mark.kind != MarkKind::Error)
        format.setBackground(theme.selection());
    return format;
}

std::vector<GutterMark> gutterMarksOf(const Verdict &verdict)
{
    std::vector<GutterMark> marks;
    for (const Finding &finding : verdict.findings) {
        const bool isShown = finding.part == LetterPart::Body && finding.length > 0
            && finding.kind != FindingKind::Spelling && !finding.overriddenBecause;
        if (isShown)
            marks.push_back({ finding.start, finding.severity });
    }
    return marks;
}

} // namespace countersign
