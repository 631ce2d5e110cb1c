// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/case.h"
#include "gate/verdict.h"

#include <memory>

namespace countersign {

/// A Foundation made ready for judging: its phrases compiled once. Immutable, shared between threads.
class Rulebook {
public:
    explicit Rulebook(std::shared_ptr<const Foundation> foundation);
    ~Rulebook();
    Rulebook(const Rulebook &) = delete;
    Rulebook &operator=(const Rulebook &) = delete;

    const Foundation &foundation() const { return *m_foundation; }

    struct Phrases; ///< the compiled matchers, known to the gate only
    const Phrases &phrases() const { return *m_phrases; }

private:
    std::shared_ptr<const Foundation> m_foundation;
    std::unique_ptr<const Phrases> m_phrases;
};

/// Judges one communication. Pure: the same case and rulebook give the same verdict, always. About 1 ms or less a
/// letter.
Verdict judge(const Case &subject, const Rulebook &rules);

/// The tier that an account is treated as: its own, else by revenue, else the document's last.
TierId tierOf(const Account &account, const Foundation &foundation);

/// The contact a letter is for: the one whose address is `to` (whatever the case), else the first; null without
/// contacts.
const Contact *contactOf(const Account &account, QStringView to);

} // namespace countersign
