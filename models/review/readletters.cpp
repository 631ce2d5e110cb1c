// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/readletters.h"

namespace countersign {

void ReadLetters::look(const CommunicationId &id, int revision, std::chrono::seconds attention)
{
    if (m_openId != id)
        close();
    m_openId = id;
    m_open = { revision, attention };
}

void ReadLetters::close()
{
    const CommunicationId id = std::exchange(m_openId, {});
    if (id.isNull())
        return;
    Reading &reading = m_readings[id];
    if (reading.revision != m_open.revision)
        reading = { m_open.revision, std::chrono::seconds(0) };
    reading.attention += m_open.attention;
}

std::optional<ReadLetters::Reading> ReadLetters::of(const ListedLetter &letter) const
{
    const auto found = m_readings.constFind(letter.id);
    const bool wasRead = found != m_readings.cend() && found->revision == letter.revision;
    const bool isOpen = m_openId == letter.id && m_open.revision == letter.revision;
    if (!wasRead && !isOpen)
        return std::nullopt;
    return Reading { letter.revision,
                     (wasRead ? found->attention : std::chrono::seconds(0))
                         + (isOpen ? m_open.attention : std::chrono::seconds(0)) };
}

} // namespace countersign
