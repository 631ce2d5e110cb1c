// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/backtodraft.h"

#include "text/words.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace countersign {

namespace {

/// Paragraphs that share less than this of their words are two, not one that was changed.
constexpr double LEAST_ALIKE = 0.25;

using WordCounts = QHash<QString, int>;

WordCounts countsOf(const QString &text, const Span &paragraph)
{
    WordCounts counts;
    const QString piece = text.mid(paragraph.start, paragraph.length);
    for (const Span &word : words(piece))
        ++counts[piece.mid(word.start, word.length).toCaseFolded()];
    return counts;
}

/// 0 for none in common, 1 for the same words.
double likenessOf(const WordCounts &a, const WordCounts &b)
{
    int common = 0;
    int all = 0;
    for (const auto &[word, count] : a.asKeyValueRange()) {
        common += std::min(count, b.value(word));
        all += count;
    }
    for (const int count : b)
        all += count;
    return all == 0 ? 0 : 2.0 * common / all;
}

struct Pairing {
    std::vector<int> draftOf; ///< per paragraph of now: its paragraph of the draft, -1 for none
};

/// What was rewritten as a whole is the one that lies between the same neighbours.
void pairWhatIsLeftBetween(Pairing &pairing, size_t first, size_t end, int draftFirst, int draftEnd)
{
    if (end - first == 1 && draftEnd - draftFirst == 1)
        pairing.draftOf[first] = draftFirst;
}

Pairing paired(const QString &draft, const std::vector<Span> &before, const QString &now,
               const std::vector<Span> &after)
{
    const size_t rows = before.size();
    const size_t columns = after.size();
    std::vector<WordCounts> draftWords;
    std::vector<WordCounts> nowWords;
    for (const Span &paragraph : before)
        draftWords.push_back(countsOf(draft, paragraph));
    for (const Span &paragraph : after)
        nowWords.push_back(countsOf(now, paragraph));
    std::vector<std::vector<double>> likeness(rows, std::vector<double>(columns));
    std::vector<std::vector<double>> best(rows + 1, std::vector<double>(columns + 1));
    for (size_t i = rows; i-- > 0;) {
        for (size_t j = columns; j-- > 0;) {
            likeness[i][j] = likenessOf(draftWords[i], nowWords[j]);
            best[i][j] = std::max(best[i + 1][j], best[i][j + 1]);
            if (likeness[i][j] >= LEAST_ALIKE)
                best[i][j] = std::max(best[i][j], likeness[i][j] + best[i + 1][j + 1]);
        }
    }
    Pairing pairing { std::vector<int>(columns, -1) };
    for (size_t i = 0, j = 0; i < rows && j < columns;) {
        const bool isPair = likeness[i][j] >= LEAST_ALIKE && best[i][j] == likeness[i][j] + best[i + 1][j + 1];
        if (isPair)
            pairing.draftOf[j++] = static_cast<int>(i++);
        else if (best[i][j] == best[i + 1][j])
            ++i;
        else
            ++j;
    }
    int draftFirst = 0;
    size_t first = 0;
    for (size_t j = 0; j <= columns; ++j) {
        const int there = j < columns ? pairing.draftOf[j] : static_cast<int>(rows);
        if (there < 0)
            continue;
        pairWhatIsLeftBetween(pairing, first, j, draftFirst, there);
        draftFirst = there + 1;
        first = j + 1;
    }
    return pairing;
}

/// A paragraph that the draft does not have, with the blank line that parts it from its neighbours.
TextReplacement removed(const QString &now, const std::vector<Span> &paragraphs, size_t which)
{
    const qsizetype from = which == 0 ? paragraphs[which].start : paragraphs[which - 1].end();
    const qsizetype to
        = which == 0 ? (paragraphs.size() > 1 ? paragraphs[1].start : now.size()) : paragraphs[which].end();
    return { { from, to - from }, {} };
}

} // namespace

std::optional<TextReplacement> paragraphBack(const QString &draft, const QString &now, qsizetype caret)
{
    const std::vector<Span> before = paragraphs(draft);
    const std::vector<Span> after = paragraphs(now);
    const Pairing pairing = paired(draft, before, now, after);
    const auto here = std::ranges::find_if(
        after, [caret](const Span &paragraph) { return caret >= paragraph.start && caret <= paragraph.end(); });
    if (here != after.end()) {
        const auto which = static_cast<size_t>(here - after.begin());
        if (pairing.draftOf[which] < 0)
            return removed(now, after, which);
        const Span &was = before[static_cast<size_t>(pairing.draftOf[which])];
        const QString text = draft.mid(was.start, was.length);
        if (now.mid(here->start, here->length) == text)
            return std::nullopt;
        return TextReplacement { *here, text };
    }
    // Between two paragraphs, before the first or after the last: what the draft has there.
    const auto next = static_cast<size_t>(
        std::ranges::find_if(after, [caret](const Span &paragraph) { return paragraph.start > caret; })
        - after.begin());
    const int previousOfDraft = next == 0 ? -1 : pairing.draftOf[next - 1];
    const int nextOfDraft = next == after.size() ? static_cast<int>(before.size()) : pairing.draftOf[next];
    const bool isKnown = (next == 0 || previousOfDraft >= 0) && nextOfDraft >= 0;
    if (!isKnown || nextOfDraft - previousOfDraft <= 1)
        return std::nullopt;
    const qsizetype from = next == 0 ? 0 : after[next - 1].end();
    const qsizetype to = next == after.size() ? now.size() : after[next].start;
    const qsizetype draftFrom = previousOfDraft < 0 ? 0 : before[static_cast<size_t>(previousOfDraft)].end();
    const qsizetype draftTo = nextOfDraft == static_cast<int>(before.size())
        ? draft.size()
        : before[static_cast<size_t>(nextOfDraft)].start;
    return TextReplacement { { from, to - from }, draft.mid(draftFrom, draftTo - draftFrom) };
}

} // namespace countersign
