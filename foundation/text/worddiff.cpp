// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/worddiff.h"

#include "text/words.h"

#include <QHash>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace countersign {

namespace {

constexpr int MOST_DIFFERENCES = 1500;

bool isSpace(QStringView piece)
{
    return std::ranges::all_of(piece, [](QChar c) { return c.isSpace(); });
}

/// Equal tokens get equal numbers.
std::vector<int> numbersOf(QStringView text, const std::vector<TextToken> &tokens, QHash<QString, int> &known)
{
    std::vector<int> numbers;
    numbers.reserve(tokens.size());
    for (const TextToken &token : tokens) {
        const QString piece = text.sliced(token.at.start, token.at.length).toString();
        auto found = known.find(piece);
        if (found == known.end())
            found = known.insert(piece, static_cast<int>(known.size()));
        numbers.push_back(*found);
    }
    return numbers;
}

/// Myers' greedy search on what is left between the equal beginning and end; empty where it differs too much.
std::vector<std::pair<int, int>> searched(const std::vector<int> &a, const std::vector<int> &b, int from, int endA,
                                          int endB)
{
    const int n = endA - from;
    const int m = endB - from;
    const int most = std::min(n + m, MOST_DIFFERENCES);
    const auto at = [](std::vector<int> &row, int d, int k) -> int & {
        return row[static_cast<size_t>(k + d + 1)];
    };
    std::vector<std::vector<int>> rows;
    int found = -1;
    for (int d = 0; d <= most && found < 0; ++d) {
        std::vector<int> row(static_cast<size_t>(2 * d + 3), -1);
        for (int k = -d; k <= d; k += 2) {
            int x = 0;
            if (d > 0) {
                std::vector<int> &last = rows.back();
                const int down = k < d ? at(last, d - 1, k + 1) : -1;
                const int right = k > -d ? at(last, d - 1, k - 1) : -1;
                x = k == -d || (k != d && right < down) ? down : right + 1;
            }
            int y = x - k;
            while (x < n && y < m && a[static_cast<size_t>(from + x)] == b[static_cast<size_t>(from + y)]) {
                ++x;
                ++y;
            }
            at(row, d, k) = x;
            if (x >= n && y >= m)
                found = d;
        }
        rows.push_back(std::move(row));
    }
    std::vector<std::pair<int, int>> pairs;
    if (found < 0)
        return pairs;
    int x = n;
    int y = m;
    for (int d = found; d >= 0; --d) {
        const int k = x - y;
        int startX = 0;
        int startY = 0;
        bool down = false;
        if (d > 0) {
            std::vector<int> &last = rows[static_cast<size_t>(d - 1)];
            const int fromDown = k < d ? at(last, d - 1, k + 1) : -1;
            const int fromRight = k > -d ? at(last, d - 1, k - 1) : -1;
            down = k == -d || (k != d && fromRight < fromDown);
            startX = down ? fromDown : fromRight + 1;
            startY = startX - k;
        }
        while (x > startX && y > startY) {
            --x;
            --y;
            pairs.emplace_back(from + x, from + y);
        }
        if (d > 0)
            down ? --y : --x;
    }
    std::ranges::reverse(pairs);
    return pairs;
}

struct Compared {
    std::vector<TextToken> before;
    std::vector<TextToken> after;
    std::vector<std::pair<int, int>> same; ///< pairs that stand; lonely white space between changes is left out
};

Compared compare(QStringView before, QStringView after)
{
    Compared compared { tokensOf(before), tokensOf(after), {} };
    QHash<QString, int> known;
    const std::vector<int> a = numbersOf(before, compared.before, known);
    const std::vector<int> b = numbersOf(after, compared.after, known);
    const std::vector<std::pair<int, int>> pairs = commonSubsequence(a, b);
    for (size_t first = 0; first < pairs.size();) {
        size_t end = first + 1;
        while (end < pairs.size() && pairs[end].first == pairs[end - 1].first + 1
               && pairs[end].second == pairs[end - 1].second + 1)
            ++end;
        const bool touchesAnEnd = (pairs[first].first == 0 && pairs[first].second == 0)
            || (pairs[end - 1].first + 1 == static_cast<int>(a.size())
                && pairs[end - 1].second + 1 == static_cast<int>(b.size()));
        const bool isLonelySpace = end - first == 1
            && compared.before[static_cast<size_t>(pairs[first].first)].kind == TextToken::Kind::Space;
        if (touchesAnEnd || !isLonelySpace)
            compared.same.insert(compared.same.end(), pairs.begin() + static_cast<std::ptrdiff_t>(first),
                                 pairs.begin() + static_cast<std::ptrdiff_t>(end));
        first = end;
    }
    return compared;
}

Span across(const std::vector<TextToken> &tokens, int from, int end)
{
    if (from >= end)
        return {};
    const qsizetype start = tokens[static_cast<size_t>(from)].at.start;
    return { start, tokens[static_cast<size_t>(end - 1)].at.end() - start };
}

void add(std::vector<DiffRun> &runs, DiffRun::Kind kind, const Span &at)
{
    if (at.length == 0)
        return;
    if (!runs.empty() && runs.back().kind == kind && runs.back().at.end() == at.start)
        runs.back().at.length += at.length;
    else
        runs.push_back({ kind, at });
}

} // namespace

std::vector<TextToken> tokensOf(QStringView text)
{
    std::vector<TextToken> tokens;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text.data(), text.size());
    qsizetype start = 0;
    bool isWord = finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
    while (start < text.size()) {
        const qsizetype end = finder.toNextBoundary();
        if (end < 0)
            break;
        const QStringView piece = text.sliced(start, end - start);
        const TextToken::Kind kind = isWord ? TextToken::Kind::Word
            : isSpace(piece)                ? TextToken::Kind::Space
                                            : TextToken::Kind::Mark;
        if (kind == TextToken::Kind::Space && !tokens.empty() && tokens.back().kind == kind)
            tokens.back().at.length += piece.size();
        else
            tokens.push_back({ kind, { start, piece.size() } });
        start = end;
        isWord = finder.boundaryReasons().testFlag(QTextBoundaryFinder::StartOfItem);
    }
    return tokens;
}

int wordCount(QStringView text)
{
    return static_cast<int>(words(text).size());
}

std::vector<std::pair<int, int>> commonSubsequence(const std::vector<int> &a, const std::vector<int> &b)
{
    const int sizeA = static_cast<int>(a.size());
    const int sizeB = static_cast<int>(b.size());
    int from = 0;
    while (from < sizeA && from < sizeB && a[static_cast<size_t>(from)] == b[static_cast<size_t>(from)])
        ++from;
    int endA = sizeA;
    int endB = sizeB;
    while (endA > from && endB > from && a[static_cast<size_t>(endA - 1)] == b[static_cast<size_t>(endB - 1)]) {
        --endA;
        --endB;
    }
    std::vector<std::pair<int, int>> pairs;
    pairs.reserve(static_cast<size_t>(std::min(sizeA, sizeB)));
    for (int i = 0; i < from; ++i)
        pairs.emplace_back(i, i);
    if (endA > from && endB > from) {
        const std::vector<std::pair<int, int>> between = searched(a, b, from, endA, endB);
        pairs.insert(pairs.end(), between.begin(), between.end());
    }
    for (int i = 0; endA + i < sizeA; ++i)
        pairs.emplace_back(endA + i, endB + i);
    return pairs;
}

std::vector<DiffRun> wordDiff(QStringView before, QStringView after)
{
    const Compared compared = compare(before, after);
    std::vector<DiffRun> runs;
    int nextBefore = 0;
    int nextAfter = 0;
    const auto changeUpTo = [&](int endBefore, int endAfter) {
        add(runs, DiffRun::Kind::Struck, across(compared.before, nextBefore, endBefore));
        add(runs, DiffRun::Kind::Inserted, across(compared.after, nextAfter, endAfter));
    };
    for (const auto &[inBefore, inAfter] : compared.same) {
        changeUpTo(inBefore, inAfter);
        add(runs, DiffRun::Kind::Same, compared.after[static_cast<size_t>(inAfter)].at);
        nextBefore = inBefore + 1;
        nextAfter = inAfter + 1;
    }
    changeUpTo(static_cast<int>(compared.before.size()), static_cast<int>(compared.after.size()));
    return runs;
}

int wordsChanged(QStringView before, QStringView after)
{
    int changed = 0;
    int struck = 0;
    int inserted = 0;
    const auto close = [&] {
        changed += std::max(std::exchange(struck, 0), std::exchange(inserted, 0));
    };
    for (const DiffRun &run : wordDiff(before, after)) {
        switch (run.kind) {
        case DiffRun::Kind::Same:
            close();
            break;
        case DiffRun::Kind::Struck:
            struck += wordCount(before.sliced(run.at.start, run.at.length));
            break;
        case DiffRun::Kind::Inserted:
            inserted += wordCount(after.sliced(run.at.start, run.at.length));
            break;
        }
    }
    close();
    return changed;
}

bool sameButForSpace(QStringView before, QStringView after)
{
    const auto skip = [](QStringView text, qsizetype from) {
        while (from < text.size() && text[from].isSpace())
            ++from;
        return from;
    };
    qsizetype i = skip(before, 0);
    qsizetype j = skip(after, 0);
    while (i < before.size() && j < after.size()) {
        if (before[i] != after[j])
            return false;
        const qsizetype nextI = skip(before, i + 1);
        const qsizetype nextJ = skip(after, j + 1);
        const bool bothEnd = nextI >= before.size() || nextJ >= after.size();
        if (!bothEnd && (nextI > i + 1) != (nextJ > j + 1))
            return false;
        i = nextI;
        j = nextJ;
    }
    return i >= before.size() && j >= after.size();
}

} // namespace countersign
