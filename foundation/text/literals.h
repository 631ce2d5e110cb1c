// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <array>
#include <vector>

namespace countersign {

/// Finds all literals of a list in one pass over a text (Aho-Corasick), wherever they stand and however they overlap.
/// Compares unit by unit: who wants to overlook case folds both before. Immutable once made; time is linear in the text
/// and in what is found.
class Literals {
public:
    Literals() = default;
    explicit Literals(const std::vector<QString> &literals); ///< empty ones are never found

    bool isEmpty() const { return m_endsHere.size() < 2; }

    /// Calls `found(index of the literal, where it ends)` for every place, in the order of their ends.
    template <class Found> void each(QStringView text, Found found) const
    {
        walk(
            text, [](char16_t unit) { return unit; }, found);
    }
    /// The same for literals in lower case, whatever the case of A to Z in the text.
    template <class Found> void eachInAnyCase(QStringView text, Found found) const
    {
        walk(
            text, [](char16_t unit) { return unit >= u'A' && unit <= u'Z' ? char16_t(unit + 0x20) : unit; }, found);
    }

private:
    template <class Folded, class Found> void walk(QStringView text, Folded folded, Found found) const
    {
        if (isEmpty())
            return;
        int node = 0;
        for (qsizetype at = 0; at < text.size(); ++at) {
            node = childOf(node, classOf(folded(text[at].unicode())));
            for (const int index : m_endsHere[static_cast<size_t>(node)])
                found(index, at + 1);
        }
    }
    int classOf(char16_t unit) const
    {
        return unit < m_asciiClass.size() ? m_asciiClass[unit] : m_otherClass.value(unit, 0);
    }
    int childOf(int node, int unitClass) const { return m_next[static_cast<size_t>(node * m_classes + unitClass)]; }
    int addNode();
    void link();

    int m_classes = 1; ///< class 0 is every unit that no literal holds
    std::array<quint16, 128> m_asciiClass {};
    QHash<char16_t, quint16> m_otherClass;
    std::vector<int> m_next; ///< node × class → node
    std::vector<std::vector<int>> m_endsHere; ///< by node: literals that end there, themselves or as a suffix
};

} // namespace countersign
