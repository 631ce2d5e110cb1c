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
        int node = 0;
        for (const QChar unit : literals[index]) {
            const auto slot = static_cast<size_t>(node * m_classes + classOf(unit.unicode()));
            if (m_next[slot] < 0) {
                const int fresh = addNode();
                m_next[slot] = fresh;
            }
            node = m_next[slot];
        }
        m_endsHere[static_cast<size_t>(node)].push_back(static_cast<int>(index));
    }
    link();
    for (const auto &ends : m_endsHere)
        m_isEnd.push_back(ends.empty() ? 0 : 1);
    m_foldedClass = m_asciiClass;
    for (char16_t capital = u'A'; capital <= u'Z'; ++capital)
        m_foldedClass[capital] = m_asciiClass[static_cast<size_t>(capital - u'A' + u'a')];
}

int Literals::addNode()
{
    m_next.resize(m_next.size() + static_cast<size_t>(m_classes), -1);
    m_endsHere.emplace_back();
    return static_cast<int>(m_endsHere.size()) - 1;
}

/// Turns the tree into an automaton: where a node has no child, the longest suffix that has one goes on.
void Literals::link()
{
    std::vector<int> suffix(m_endsHere.size(), 0);
    std::queue<int> todo;
    for (int c = 0; c < m_classes; ++c) {
        int &child = m_next[static_cast<size_t>(c)];
        if (child < 0)
            child = 0;
        else
            todo.push(child);
    }
    while (!todo.empty()) {
        const int node = todo.front();
        todo.pop();
        const auto &inherited = m_endsHere[static_cast<size_t>(suffix[static_cast<size_t>(node)])];
        auto &own = m_endsHere[static_cast<size_t>(node)];
        own.insert(own.end(), inherited.begin(), inherited.end());
        for (int c = 0; c < m_classes; ++c) {
            int &child = m_next[static_cast<size_t>(node * m_classes + c)];
            const int fallback = childOf(suffix[static_cast<size_t>(node)], c);
            if (child < 0) {
                child = fallback;
            } else {
                suffix[static_cast<size_t>(child)] = fallback;
                todo.push(child);
            }
        }
    }
}

} // namespace countersign
