// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/undosteps.h"

namespace countersign {

namespace {
constexpr std::size_t KEPT_STEPS = 200;
}

void UndoSteps::offer(UndoStep step)
{
    m_undone.clear();
    if (m_done.size() == KEPT_STEPS)
        m_done.erase(m_done.begin());
    m_done.push_back(std::move(step));
    Q_EMIT changed();
}

void UndoSteps::withdraw(const QString &id)
{
    const auto isIt = [&](const UndoStep &step) {
        return step.id == id;
    };
    if (std::erase_if(m_done, isIt) + std::erase_if(m_undone, isIt) > 0)
        Q_EMIT changed();
}

void UndoSteps::undo()
{
    if (m_done.empty())
        return;
    UndoStep step = std::move(m_done.back());
    m_done.pop_back();
    const auto act = step.undo;
    if (step.redo)
        m_undone.push_back(std::move(step));
    Q_EMIT changed();
    if (act)
        act();
}

void UndoSteps::redo()
{
    if (m_undone.empty())
        return;
    UndoStep step = std::move(m_undone.back());
    m_undone.pop_back();
    const auto act = step.redo;
    m_done.push_back(std::move(step));
    Q_EMIT changed();
    act();
}

} // namespace countersign
