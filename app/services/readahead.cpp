// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readahead.h"

#include <algorithm>

namespace countersign {

namespace {

const Communication &communicationOf(const OpenLetter &letter)
{
    return letter.dossier.communication;
}

} // namespace

void ReadAhead::keep(OpenLetter letter, const QDate &today)
{
    std::erase_if(m_letters, [&id = communicationOf(letter).id](const Ahead &each) {
        return communicationOf(each.letter).id == id;
    });
    if (m_letters.size() == MOST)
        m_letters.erase(m_letters.begin());
    m_letters.push_back({ std::move(letter), today });
}

bool ReadAhead::has(const CommunicationId &id) const
{
    return std::ranges::any_of(m_letters, [&](const Ahead &each) { return communicationOf(each.letter).id == id; });
}

std::optional<OpenLetter> ReadAhead::take(const CommunicationId &id, const QDate &today)
{
    const auto found
        = std::ranges::find_if(m_letters, [&](const Ahead &each) { return communicationOf(each.letter).id == id; });
    if (found == m_letters.end())
        return std::nullopt;
    Ahead taken = std::move(*found);
    m_letters.erase(found);
    return taken.day == today ? std::optional(std::move(taken.letter)) : std::nullopt;
}

void ReadAhead::forget(const Change &change)
{
    std::erase_if(m_letters, [&](const Ahead &each) {
        const Communication &kept = communicationOf(each.letter);
        const bool isTold = std::ranges::any_of(change.communications, [&](const Communication &fresh) {
            return fresh.id == kept.id || fresh.account == kept.account;
        });
        return isTold || std::ranges::find(change.removed, kept.id) != change.removed.end()
            || std::ranges::find(change.accounts, kept.account) != change.accounts.end();
    });
}

} // namespace countersign
