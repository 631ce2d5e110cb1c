// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>

namespace countersign {

/// A password or key in memory: no comparison, no stream; wiped when it goes.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArray value)
        : m_value(std::move(value))
    {
    }
    Secret(Secret &&other) noexcept
        : m_value(std::exchange(other.m_value, {}))
    {
    }
    Secret &operator=(Secret &&other) noexcept
    {
        wipe();
        m_value = std::exchange(other.m_value, {});
        return *this;
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { wipe(); }

    bool isEmpty() const { return m_value.isEmpty(); }
    /// The bytes, for the one call that needs them; not to be kept.
    const QByteArray &reveal() const { return m_value; }

private:
    void wipe() { m_value.fill('\0'); }
    QByteArray m_value;
};

} // namespace countersign
