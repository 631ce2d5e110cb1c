// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace countersign {

/// What a pure function made of the texts that it was last asked for. The letters of a batch share most of their
/// paragraphs, and at a key stroke one paragraph changes: what was read once need not be read again. Of one thread; the
/// texts that were not asked for lately are forgotten, so that it stays small.
template <class Value> class Remembered {
public:
    /// \param most texts of each of two generations
    explicit Remembered(size_t most)
        : m_most(most)
    {
    }

    /// What `make` makes of the text; made now where it is not known. Stays where it is until the next call.
    template <class Make> const Value &of(QStringView text, Make make)
    {
        if (text.size() > LONGEST) {
            m_unkept = make(text);
            return m_unkept;
        }
        if (const auto known = m_young.find(text); known != m_young.end())
            return known->second;
        if (m_young.size() >= m_most) {
            m_old = std::move(m_young);
            m_young.clear();
        }
        if (const auto known = m_old.find(text); known != m_old.end())
            return m_young.insert(m_old.extract(known)).position->second;
        return m_young.emplace(text.toString(), make(text)).first->second;
    }

private:
    /// A text that is longer is no paragraph that comes again.
    static constexpr qsizetype LONGEST = 4000;

    struct Hash {
        using is_transparent = void;
        size_t operator()(QStringView text) const { return qHash(text); }
    };
    struct Equal {
        using is_transparent = void;
        bool operator()(QStringView one, QStringView other) const
        {
            return one.size() == other.size() && std::equal(one.utf16(), one.utf16() + one.size(), other.utf16());
        }
    };
    using Values = std::unordered_map<QString, Value, Hash, Equal>;

    size_t m_most;
    Values m_young, m_old;
    Value m_unkept {};
};

} // namespace countersign
