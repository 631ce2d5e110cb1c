// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <utility>

namespace countersign {

/// A value that never changes and is held once by all who have it; nothing where it was made without one. Two are equal
/// where what they hold is. As cheap to copy as a pointer, and no larger where there is nothing.
template <class T> class Shared {
public:
    Shared() = default;
    Shared(T value)
        : m_value(std::make_shared<const T>(std::move(value)))
    {
    }

    explicit operator bool() const { return m_value != nullptr; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    const T *get() const { return m_value.get(); } ///< null for nothing

    friend bool operator==(const Shared &a, const Shared &b)
    {
        return a.m_value == b.m_value || (a.m_value && b.m_value && *a.m_value == *b.m_value);
    }

private:
    std::shared_ptr<const T> m_value;
};

} // namespace countersign
