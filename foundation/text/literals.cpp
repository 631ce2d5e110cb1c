// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/literals.h"

#include <queue>

namespace countersign {

Literals::Literals(const std::vector<QString> &literals)
{
    for (const QString &literal : literals) {
        for (const QChar unit : literal) {
            if (classOf(unit.unicode()) != 0)
                continue;
            const auto fresh = static_cast<quint16>(m_classes++);
            if (unit.unicode() < m_asciiClass.size())
                m_asciiClass[unit.unicode()] = fresh;
            else
                m_otherClass.insert(unit.unicode(), fresh);
        }
    }
    addNode();
    for (size_t index = 0; index < literals.size(); ++index) {
        if (literals[index].isEmpty())
            continue;
        size_t node = 0;
        for (const QChar unit : literals[index]) {
            const size_t slot = node * m_classes + classOf(unit.unicode());
            if (m_steps[slot] == 0) {
                const size_t fresh = addNode();
                m_steps[slot] = static_cast<quint32>(fresh * m_classes);
            }
            node = m_steps[slot] / m_classes;
        }
        m_endsHere[node].push_back(static_cast<int>(index));
    }
    link();
    m_foldedClass = m_asciiClass;
    for (char16_t capital = u'A'; capital <= u'Z'; ++capital)
        m_foldedClass[capital] = m_asciiClass[static_cast<size_t>(capital) - u'A' + u'a'];
}

size_t Literals::addNode()
{
    m_steps.resize(m_steps.size() + m_classes, 0);
    m_endsHere.emplace_back();
    return m_endsHere.size() - 1;
}

/// Turns the tree into an automaton: where a node has no child, the longest suffix that has one goes on. A step that
/// leads nowhere leads to the root, as none of the tree does.
void Literals::link()
{
    std::vector<size_t> suffix(m_endsHere.size(), 0);
    std::queue<size_t> todo;
    for (size_t c = 0; c < m_classes; ++c) {
        if (m_steps[c] != 0)
            todo.push(m_steps[c] / m_classes);
    }
    while (!todo.empty()) {
        const size_t node = todo.front();
        todo.pop();
        const auto &inherited = m_endsHere[suffix[node]];
        auto &own = m_endsHere[node];
        own.insert(own.end(), inherited.begin(), inherited.end());
        for (size_t c = 0; c < m_classes; ++c) {
            quint32 &child = m_steps[node * m_classes + c];
            const quint32 fallback = m_steps[suffix[node] * m_classes + c];
            if (child == 0) {
                child = fallback;
            } else {
                suffix[child / m_classes] = fallback / m_classes;
                todo.push(child / m_classes);
            }
        }
    }
    for (quint32 &step : m_steps) {
        if (!m_endsHere[step / m_classes].empty())
            step |= ENDS;
    }
}

} // namespace countersign
