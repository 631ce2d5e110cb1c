// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/desk.h"

#include <optional>
#include <vector>

namespace countersign {

/// Letters that were read before anybody asked for them, as they are still: one that changed, or whose account did, is
/// forgotten. A handful, the oldest leaving first.
class ReadAhead {
public:
    static constexpr size_t MOST = 4;

    /// \param today when it was judged; it is good for no other day
    void keep(OpenLetter letter, const QDate &today);
    bool has(const CommunicationId &id) const;
    /// Once: who shows it hears of its changes from then on. Nothing where it is not at hand.
    std::optional<OpenLetter> take(const CommunicationId &id, const QDate &today);
    void forget(const Change &change);
    void clear() { m_letters.clear(); }

private:
    struct Ahead {
        OpenLetter letter;
        QDate day;
    };
    std::vector<Ahead> m_letters; ///< the oldest first
};

} // namespace countersign
