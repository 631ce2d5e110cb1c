// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <bit>
#include <cstring>
#include <string_view>

namespace countersign {

/// A list of words, made ready for the question whether a word is among them: most words of a letter are not, and are
/// told apart by their length and three of their letters without being compared.
template <size_t Count> class WordSet {
public:
    explicit constexpr WordSet(const std::array<QStringView, Count> &words)
    {
        for (const QStringView word : words) {
            size_t slot = slotOf(word.utf16(), static_cast<size_t>(word.size()));
            while (!m_words[slot].isEmpty())
                slot = (slot + 1) % SLOTS;
            m_words[slot] = word;
        }
    }
    /// Unit by unit: who wants to overlook case folds both before. The empty word is in no set.
    bool contains(QStringView word) const
    {
        const auto size = static_cast<size_t>(word.size());
        if (size == 0)
            return false;
        const char16_t *letters = word.utf16();
        for (size_t slot = slotOf(letters, size); !m_words[slot].isEmpty(); slot = (slot + 1) % SLOTS) {
            const QStringView known = m_words[slot];
            if (known.size() == word.size() && std::memcmp(known.utf16(), letters, size * sizeof(char16_t)) == 0)
                return true;
        }
        return false;
    }

private:
    static constexpr size_t SLOTS = std::bit_ceil(4 * Count); ///< most of them empty
    static constexpr size_t slotOf(const char16_t *letters, size_t size)
    {
        return (size * 37 + size_t(101) * letters[0] + size_t(23) * letters[size - 1] + size_t(7) * letters[size / 2])
            % SLOTS;
    }
    std::array<QStringView, SLOTS> m_words {};
};

/// How many words a list has, parted by single spaces.
constexpr size_t countOfWords(QStringView list)
{
    size_t count = 1;
    for (const char16_t unit : std::u16string_view(list.utf16(), static_cast<size_t>(list.size())))
        count += unit == u' ' ? size_t(1) : size_t(0);
    return count;
}

/// The words of such a list.
template <size_t Count> constexpr std::array<QStringView, Count> wordsOfList(QStringView list)
{
    std::array<QStringView, Count> words {};
    qsizetype start = 0;
    for (QStringView &word : words) {
        qsizetype end = start;
        while (end < list.size() && list[end].unicode() != u' ')
            ++end;
        word = QStringView(list.utf16() + start, end - start);
        start = end + 1;
    }
    return words;
}

} // namespace countersign
