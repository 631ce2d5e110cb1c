// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sharedtext.h"

#include <QHash>

#include <algorithm>

namespace countersign {

namespace {

struct TokenText {
    std::vector<TextToken> tokens;
    std::vector<int> numbers;
};

/// The tokens of a letter, those of a whole put together.
std::vector<TextToken> tokensWithWholes(const GroupLetter &letter)
{
    std::vector<TextToken> tokens;
    size_t whole = 0;
    bool isInside = false;
    for (const TextToken &token : tokensOf(letter.text)) {
        while (whole < letter.wholes.size() && letter.wholes[whole].end() <= token.at.start) {
            ++whole;
            isInside = false;
        }
        const bool belongs = whole < letter.wholes.size() && letter.wholes[whole].overlaps(token.at);
        if (belongs && isInside)
            tokens.back().at.length = token.at.end() - tokens.back().at.start;
        else
            tokens.push_back(belongs ? TextToken { TextToken::Kind::Word, token.at } : token);
        isInside = belongs;
    }
    return tokens;
}

std::vector<TokenText> numbered(const std::vector<GroupLetter> &letters)
{
    QHash<QString, int> numbers;
    std::vector<TokenText> texts;
    texts.reserve(letters.size());
    for (const GroupLetter &letter : letters) {
        TokenText text { tokensWithWholes(letter), {} };
        for (const TextToken &token : text.tokens) {
            const QString piece = letter.text.mid(token.at.start, token.at.length);
            auto found = numbers.find(piece);
            if (found == numbers.end())
                found = numbers.insert(piece, static_cast<int>(numbers.size()));
            text.numbers.push_back(*found);
        }
        texts.push_back(std::move(text));
    }
    return texts;
}

/// The tokens of the first letter (as indices) that every letter has, in order.
std::vector<int> sharedTokens(const std::vector<TokenText> &texts)
{
    std::vector<int> shared(texts.front().tokens.size());
    for (size_t i = 0; i < shared.size(); ++i)
        shared[i] = static_cast<int>(i);
    const auto numbersOf = [&](const std::vector<int> &tokens) {
        std::vector<int> numbers;
        numbers.reserve(tokens.size());
        for (const int token : tokens)
            numbers.push_back(texts.front().numbers[static_cast<size_t>(token)]);
        return numbers;
    };
    for (size_t letter = 1; letter < texts.size(); ++letter) {
        std::vector<int> kept;
        for (const auto &[inShared, inLetter] : commonSubsequence(numbersOf(shared), texts[letter].numbers))
            kept.push_back(shared[static_cast<size_t>(inShared)]);
        shared = std::move(kept);
    }
    return shared;
}

/// Where each shared token stands in a letter.
std::vector<int> placesIn(const TokenText &letter, const std::vector<int> &numbers)
{
    std::vector<int> places(numbers.size(), -1);
    for (const auto &[inShared, inLetter] : commonSubsequence(numbers, letter.numbers))
        places[static_cast<size_t>(inShared)] = inLetter;
    return places;
}

bool endsASentence(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    return text.contains(u'\n') || (!trimmed.isEmpty() && QStringView(u".!?:").contains(trimmed.back()));
}

Span withoutSpace(QStringView text, Span range)
{
    while (range.length > 0 && text[range.start].isSpace()) {
        ++range.start;
        --range.length;
    }
    while (range.length > 0 && text[range.end() - 1].isSpace())
        --range.length;
    return range;
}

/// A maximal run of shared tokens that stand side by side in every letter: positions in the list of shared tokens.
struct Run {
    size_t from = 0;
    size_t end = 0;
};

struct Alignment {
    std::vector<std::vector<int>> places; ///< per letter, per shared token
    std::vector<Run> runs;
};

Alignment aligned(const std::vector<TokenText> &texts, const std::vector<int> &shared)
{
    std::vector<int> numbers;
    for (const int token : shared)
        numbers.push_back(texts.front().numbers[static_cast<size_t>(token)]);
    Alignment alignment;
    for (const TokenText &text : texts)
        alignment.places.push_back(placesIn(text, numbers));
    for (size_t i = 0; i < shared.size(); ++i) {
        const bool follows = i > 0 && std::ranges::all_of(alignment.places, [i](const std::vector<int> &places) {
                                 return places[i] == places[i - 1] + 1;
                             });
        if (follows)
            alignment.runs.back().end = i + 1;
        else
            alignment.runs.push_back({ i, i + 1 });
    }
    return alignment;
}

qsizetype wordsAmong(const TokenText &text, const std::vector<int> &tokens)
{
    return std::ranges::count_if(
        tokens, [&](int token) { return text.tokens[static_cast<size_t>(token)].kind == TextToken::Kind::Word; });
}

} // namespace

std::vector<Span> SharedText::ownOf(size_t letter) const
{
    std::vector<Span> own;
    std::ranges::copy_if(fillings[letter], std::back_inserter(own), [](const Span &range) { return range.length > 0; });
    return own;
}

SharedText sharedTextOf(const std::vector<GroupLetter> &letters)
{
    SharedText result;
    if (letters.empty())
        return result;
    const std::vector<TokenText> texts = numbered(letters);
    std::vector<int> shared = letters.size() > 1 ? sharedTokens(texts) : std::vector<int>();
    Alignment alignment = aligned(texts, shared);
    const QString &first = letters.front().text;
    const auto textOf = [&](const Run &run) {
        const TextToken &from = texts.front().tokens[static_cast<size_t>(shared[run.from])];
        const TextToken &last = texts.front().tokens[static_cast<size_t>(shared[run.end - 1])];
        return first.mid(from.at.start, last.at.end() - from.at.start);
    };
    const auto isAtStart = [&](const Run &run) {
        return std::ranges::all_of(alignment.places,
                                   [&](const std::vector<int> &places) { return places[run.from] == 0; });
    };
    const auto isAtEnd = [&](const Run &run) {
        for (size_t letter = 0; letter < texts.size(); ++letter) {
            if (alignment.places[letter][run.end - 1] + 1 != static_cast<int>(texts[letter].tokens.size()))
                return false;
        }
        return true;
    };

    // What only happens to stand in all of them goes to the gaps around it.
    std::vector<Run> runs;
    for (const Run &run : alignment.runs) {
        const QString text = textOf(run);
        const bool stands = wordCount(text) >= 2 || isAtStart(run) || isAtEnd(run) || endsASentence(text);
        if (stands && !QStringView(text).trimmed().isEmpty())
            runs.push_back(run);
    }

    result.fillings.resize(letters.size());
    result.tailAt.resize(letters.size());
    const auto addGap = [&](auto rangeOf) {
        bool isFilled = false;
        bool startsWithSpace = true;
        bool endsWithSpace = true;
        std::vector<Span> fillings;
        for (size_t letter = 0; letter < letters.size(); ++letter) {
            const QStringView text = letters[letter].text;
            const Span range = rangeOf(letter);
            fillings.push_back(withoutSpace(text, range));
            if (fillings.back().length == 0)
                continue;
            isFilled = true;
            startsWithSpace = startsWithSpace && text[range.start].isSpace();
            endsWithSpace = endsWithSpace && text[range.end() - 1].isSpace();
        }
        if (!isFilled)
            return false;
        if (startsWithSpace && !result.pieces.empty() && !result.pieces.back().isGap)
            result.pieces.back().text += u' ';
        result.pieces.push_back({ {}, true });
        for (size_t letter = 0; letter < letters.size(); ++letter)
            result.fillings[letter].push_back(fillings[letter]);
        return endsWithSpace;
    };
    const auto startOf = [&](size_t letter, const Run &run) {
        return texts[letter].tokens[static_cast<size_t>(alignment.places[letter][run.from])].at.start;
    };
    const auto endOf = [&](size_t letter, const Run &run) {
        return texts[letter].tokens[static_cast<size_t>(alignment.places[letter][run.end - 1])].at.end();
    };
    for (size_t i = 0; i < runs.size(); ++i) {
        const bool endsWithSpace = addGap([&](size_t letter) {
            const qsizetype from = i == 0 ? 0 : endOf(letter, runs[i - 1]);
            return Span { from, startOf(letter, runs[i]) - from };
        });
        result.pieces.push_back({ (endsWithSpace ? QStringLiteral(" ") : QString()) + textOf(runs[i]), false });
    }
    addGap([&](size_t letter) {
        const qsizetype from = runs.empty() ? 0 : endOf(letter, runs.back());
        return Span { from, letters[letter].text.size() - from };
    });
    for (size_t letter = 0; letter < letters.size(); ++letter) {
        const bool endsShared = !result.pieces.empty() && !result.pieces.back().isGap;
        result.tailAt[letter] = endsShared ? startOf(letter, runs.back()) : letters[letter].text.size();
    }
    return result;
}

std::vector<std::vector<size_t>> clustersOf(const std::vector<GroupLetter> &letters)
{
    constexpr double LEAST_KEPT = 0.6; // of the words that the cluster shares so far
    constexpr double LEAST_SHARED = 0.4; // of the words of the letter that joins
    struct Cluster {
        std::vector<int> numbers;
        qsizetype words = 0;
        std::vector<size_t> members;
    };
    const std::vector<TokenText> texts = numbered(letters);
    QHash<int, bool> isWord;
    for (const TokenText &text : texts) {
        for (size_t i = 0; i < text.tokens.size(); ++i)
            isWord.insert(text.numbers[i], text.tokens[i].kind == TextToken::Kind::Word);
    }
    std::vector<Cluster> clusters;
    for (size_t letter = 0; letter < texts.size(); ++letter) {
        std::vector<int> all(texts[letter].tokens.size());
        for (size_t i = 0; i < all.size(); ++i)
            all[i] = static_cast<int>(i);
        const qsizetype words = wordsAmong(texts[letter], all);
        bool joined = false;
        for (Cluster &cluster : clusters) {
            std::vector<int> kept;
            for (const auto &[inCluster, inLetter] : commonSubsequence(cluster.numbers, texts[letter].numbers))
                kept.push_back(cluster.numbers[static_cast<size_t>(inCluster)]);
            const qsizetype keptWords = std::ranges::count_if(kept, [&](int number) { return isWord.value(number); });
            const bool fits = static_cast<double>(keptWords) >= LEAST_KEPT * static_cast<double>(cluster.words)
                && static_cast<double>(keptWords) >= LEAST_SHARED * static_cast<double>(words);
            if (!fits)
                continue;
            cluster.numbers = std::move(kept);
            cluster.words = keptWords;
            cluster.members.push_back(letter);
            joined = true;
            break;
        }
        if (!joined)
            clusters.push_back({ texts[letter].numbers, words, { letter } });
    }
    std::vector<std::vector<size_t>> members;
    members.reserve(clusters.size());
    for (Cluster &cluster : clusters)
        members.push_back(std::move(cluster.members));
    return members;
}

} // namespace countersign
