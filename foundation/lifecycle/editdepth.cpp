// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/editdepth.h"

#include "text/worddiff.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

namespace {

constexpr int MATERIAL_SHARE = 20; ///< over a twentieth of the words

/// "March", "Mar", "Tuesday", "Tue"; with a capital, since "may" and "march" are verbs as well.
bool isCalendarWord(QStringView word)
{
    const QLocale english = QLocale::c();
    for (const auto length : { QLocale::LongFormat, QLocale::ShortFormat }) {
        for (int month = 1; month <= 12; ++month) {
            if (word == english.monthName(month, length))
                return true;
        }
        for (int day = 1; day <= 7; ++day) {
            if (word == english.dayName(day, length))
                return true;
        }
    }
    return false;
}

bool isMaterial(QStringView before, QStringView after, LetterPart part, const Verdict &verdict)
{
    return std::ranges::any_of(wordDiff(before, after), [&](const DiffRun &run) {
        switch (run.kind) {
        case DiffRun::Kind::Same:
            return false;
        case DiffRun::Kind::Struck:
            return statesAFact(before.sliced(run.at.start, run.at.length));
        case DiffRun::Kind::Inserted:
            break;
        }
        const bool isOfAFinding = std::ranges::any_of(verdict.findings, [&](const Finding &finding) {
            const bool counts = finding.kind == FindingKind::Fact || finding.kind == FindingKind::Commitment;
            return counts && finding.part == part && finding.start < run.at.end()
                && run.at.start < finding.start + finding.length;
        });
        return isOfAFinding || statesAFact(after.sliced(run.at.start, run.at.length));
    });
}

} // namespace

bool statesAFact(QStringView words)
{
    return std::ranges::any_of(tokensOf(words), [words](const TextToken &token) {
        if (token.kind != TextToken::Kind::Word)
            return false;
        const QStringView word = words.sliced(token.at.start, token.at.length);
        return isCalendarWord(word) || std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    });
}

EditDepth editDepthOf(const Letter &draft, const Letter &letter, const Verdict &verdict)
{
    EditDepth depth;
    depth.words = wordCount(draft.subject) + wordCount(draft.body);
    depth.edited = !sameButForSpace(draft.subject, letter.subject) || !sameButForSpace(draft.body, letter.body);
    if (!depth.edited)
        return depth;
    depth.wordsChanged = wordsChanged(draft.subject, letter.subject) + wordsChanged(draft.body, letter.body);
    depth.material = depth.wordsChanged * MATERIAL_SHARE > depth.words
        || isMaterial(draft.subject, letter.subject, LetterPart::Subject, verdict)
        || isMaterial(draft.body, letter.body, LetterPart::Body, verdict);
    return depth;
}

} // namespace countersign
