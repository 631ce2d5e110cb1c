// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts/letterpairs.h"
#include "facts/names.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace countersign {

/// The names of all products that the house is known to sell, made ready for finding one in a letter whose record has
/// another. Made once for a batch or a house; immutable, shared between threads.
class KnownProducts {
public:
    explicit KnownProducts(const QStringList &names);

    struct Mention {
        size_t which = 0; ///< index into names
        qsizetype first = 0, last = 0; ///< tokens, both in
        bool isWithPack = false; ///< its pack size stands there too
    };
    /// Every product that stands in the text with its capitals, the longest winning; by position.
    std::vector<Mention> mentionsIn(const Tokens &tokens) const;
    const SoughtName &name(size_t which) const { return m_names[which]; }
    /// Tells these names from all others that were made ready.
    quint64 id() const { return m_id; }

private:
    quint64 m_id;
    std::vector<SoughtName> m_names;
    QHash<QString, std::vector<size_t>> m_byFirstWord;
    LetterPairs m_beginnings; ///< of the first words
    bool mayBegin(QStringView word) const;
};

} // namespace countersign
