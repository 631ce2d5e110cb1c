// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <span>

namespace countersign {

/// By the first two letters of plain words: whether one of a list begins so. Most words of a letter are told apart from
/// a list by it, sooner than by comparing them.
class LetterPairs {
public:
    constexpr void add(std::span<const QStringView> words)
    {
        for (const QStringView word : words) {
            if (word.size() > 1)
                m_known[pairOf(word[0].unicode(), word[1].unicode())] = true;
        }
    }
    constexpr bool mayHold(QStringView word) const
    {
        return word.size() > 1 && word[0].unicode() < 0x80 && word[1].unicode() < 0x80
            && m_known[pairOf(word[0].unicode(), word[1].unicode())];
    }

private:
    /// Of a letter, whatever its case.
    static constexpr size_t pairOf(char16_t first, char16_t second)
    {
        return static_cast<size_t>(first & 31) * 32 + static_cast<size_t>(second & 31);
    }
    std::array<bool, size_t(32) * 32> m_known {};
};

} // namespace countersign
