// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QStringView>

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
        const Asked asked { text, qHash(text) };
        if (const auto known = m_young.find(asked); known != m_young.end())
            return known->second;
        if (m_young.size() >= m_most) {
            m_old = std::move(m_young);
            m_young.clear();
        }
        if (const auto known = m_old.find(asked); known != m_old.end())
            return m_young.insert(m_old.extract(known)).position->second;
        return m_young.emplace(Key { text.toString(), asked.hash }, make(text)).first->second;
    }

private:
    /// A text that is longer is no paragraph that comes again.
    static constexpr qsizetype LONGEST = 4000;

    /// A text is hashed once, however often it is looked for.
    struct Key {
        QString text;
        size_t hash = 0;
    };
    struct Asked {
        QStringView text;
        size_t hash = 0;
    };
    struct Hash {
        using is_transparent = void;
        size_t operator()(const Key &key) const { return key.hash; }
        size_t operator()(const Asked &asked) const { return asked.hash; }
    };
    struct Equal {
        using is_transparent = void;
        template <class One, class Other> bool operator()(const One &one, const Other &other) const
        {
            return one.hash == other.hash && QStringView(one.text) == QStringView(other.text);
        }
    };
    using Values = std::unordered_map<Key, Value, Hash, Equal>;

    size_t m_most;
    Values m_young, m_old;
    Value m_unkept {};
};

} // namespace countersign
