// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace countersign {

/// Values of any type, side by side in few pieces of memory: for many small ones that are made one after the other and
/// go together. Each stays where it is; the last one goes first.
class Keepsakes {
public:
    Keepsakes() = default;
    Keepsakes(const Keepsakes &) = delete;
    Keepsakes &operator=(const Keepsakes &) = delete;
    ~Keepsakes()
    {
        while (!m_kept.empty()) {
            m_kept.back().destroy(m_kept.back().value);
            m_kept.pop_back();
        }
    }

    /// \returns the value where it is kept
    template <class Value> Value *keep(Value value)
    {
        static_assert(alignof(Value) <= alignof(std::max_align_t));
        constexpr size_t SOME = 32;
        if (m_kept.empty())
            m_kept.reserve(SOME);
        // Room in the list first, so that nothing is kept that it does not know of.
        m_kept.push_back({ nullptr, [](void *) {
                          } });
        auto *kept = std::construct_at(static_cast<Value *>(roomFor(sizeof(Value))), std::move(value));
        m_kept.back() = { kept, [](void *each) {
                             std::destroy_at(static_cast<Value *>(each));
                         } };
        return kept;
    }

private:
    void *roomFor(size_t size)
    {
        constexpr size_t STEP = alignof(std::max_align_t);
        constexpr size_t PIECE = 1008; // bytes; what is asked for most fits in twice
        const size_t needed = (size + STEP - 1) / STEP * STEP;
        if (needed > m_left) {
            m_left = needed > PIECE ? needed : PIECE;
            m_pieces.push_back(std::make_unique_for_overwrite<std::byte[]>(m_left)); // NOLINT(modernize-avoid-c-arrays)
            m_free = m_pieces.back().get();
        }
        std::byte *room = m_free;
        m_free += needed;
        m_left -= needed;
        return room;
    }

    struct Kept {
        void *value = nullptr;
        void (*destroy)(void *) = nullptr;
    };
    std::vector<Kept> m_kept;
    std::vector<std::unique_ptr<std::byte[]>> m_pieces; // NOLINT(modernize-avoid-c-arrays)
    std::byte *m_free = nullptr;
    size_t m_left = 0; ///< bytes from m_free on
};

} // namespace countersign
