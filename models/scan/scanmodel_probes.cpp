// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scanmodel.h"

#include <algorithm>
#include <utility>

// Vigilance: cards in whose place a probe stands.
namespace countersign {

void ScanModel::setProbes(double share, std::function<double()> draw)
{
    m_probeShare = share;
    m_draw = std::move(draw);
}

void ScanModel::slipProbesIn()
{
    m_probes.removeIf([this](const auto &entry) {
        const auto opened = m_opened.constFind(entry.key());
        return !letter(entry.key()) || (opened != m_opened.cend() && !opened->hasProbe);
    });
    if (m_probeShare <= 0 || !m_draw)
        return;
    for (const CommunicationId &id : m_groups[static_cast<size_t>(m_group)].letters) {
        const auto opened = m_opened.find(id);
        if (opened == m_opened.end() || m_drawn.contains(id) || m_clock.isSeen(id))
            continue;
        m_drawn.insert(id);
        if (m_draw() >= m_probeShare)
            continue;
        const Dossier &dossier = opened->letter.dossier;
        const std::vector<FactStanding> &facts = dossier.communication.verdict.facts;
        const auto seed = static_cast<quint32>(m_draw() * 1e6);
        if (const auto probe = makeProbe(id, dossier.letter, facts, seed)) {
            opened->card = cardTextOf(probe->letter, facts);
            opened->hasProbe = true;
            m_probes.insert(id, *probe);
        }
    }
}

std::optional<Probe> ScanModel::reveal(const CommunicationId &standsFor)
{
    const auto found = m_probes.constFind(standsFor);
    if (found == m_probes.cend())
        return std::nullopt;
    Probe probe = *found;
    m_probes.erase(found);
    if (const auto opened = m_opened.find(standsFor); opened != m_opened.end()) {
        const Dossier &dossier = opened->letter.dossier;
        opened->card = cardTextOf(dossier.letter, dossier.communication.verdict.facts);
        opened->hasProbe = false;
    }
    m_clock.forget(standsFor);
    if (m_group >= 0)
        build();
    return probe;
}

std::vector<Probe> ScanModel::revealMissed()
{
    std::vector<CommunicationId> passed;
    for (const CommunicationId &id : m_probes.keys()) {
        if (m_clock.isSeen(id))
            passed.push_back(id);
    }
    std::vector<Probe> revealed;
    for (const CommunicationId &id : passed) {
        if (auto probe = reveal(id))
            revealed.push_back(std::move(*probe));
    }
    return revealed;
}

} // namespace countersign
