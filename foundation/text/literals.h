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
        eachOf(text, found, [this](char16_t unit) { return classOf(unit); });
    }

    /// The same with the capitals of the text read as small letters; the literals are of small letters.
    template <class Found> void eachInAnyCase(QStringView text, Found found) const
    {
        eachOf(text, found, [this](char16_t unit) {
            return unit < m_foldedClass.size() ? m_foldedClass[unit]
                                               : m_otherClass.value(QChar(unit).toCaseFolded().unicode(), 0);
        });
    }

private:
    template <class Found, class ClassOf> void eachOf(QStringView text, Found &found, ClassOf classOfUnit) const
    {
        if (isEmpty())
            return;
        const char16_t *units = text.utf16();
        const qsizetype size = text.size();
        const quint32 *next = m_steps.data();
        quint32 step = 0;
        for (qsizetype at = 0; at < size; ++at) {
            step = next[(step & ~ENDS) + classOfUnit(units[at])];
            if ((step & ENDS) == 0)
                continue;
            for (const int index : m_endsHere[(step & ~ENDS) / m_classes])
                found(index, at + 1);
        }
    }
    quint16 classOf(char16_t unit) const
    {
        return unit < m_asciiClass.size() ? m_asciiClass[unit] : m_otherClass.value(unit, 0);
    }
    size_t addNode();
    void link();

    /// A step leads to a node: where its row begins in m_steps, with this bit where a literal ends there.
    static constexpr quint32 ENDS = quint32(1) << 31;

    size_t m_classes = 1; ///< class 0 is every unit that no literal holds
    std::array<quint16, 128> m_asciiClass {};
    std::array<quint16, 128> m_foldedClass {}; ///< the same, a capital as its small letter
    QHash<char16_t, quint16> m_otherClass;
    std::vector<quint32> m_steps; ///< node × class → step
    std::vector<std::vector<int>> m_endsHere; ///< by node: literals that end there, themselves or as a suffix
};

} // namespace countersign
