// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace countersign {

/// The stems of the words that carry a text's meaning: without articles, pronouns, auxiliaries, placeholders and
/// numbers. Each once.
class ContentWords {
public:
    ContentWords() = default;
    explicit ContentWords(QStringView text);

    bool isEmpty() const { return m_stems.empty(); }
    /// These without those of the other.
    ContentWords without(const ContentWords &other) const;
    /// How many of them the other has as well.
    size_t sharedWith(const ContentWords &other) const;
    /// The share of them that the other has as well; 0 where there are none.
    double shareIn(const ContentWords &other) const;

private:
    static constexpr size_t LONGEST = 6; ///< letters that tell a word
    using Stem = std::array<char16_t, LONGEST>; ///< filled up with zeros
    std::vector<Stem> m_stems; ///< sorted
};

} // namespace countersign
