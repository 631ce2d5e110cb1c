// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/words.h"

#include <QByteArray>
#include <QString>

#include <optional>

/// How values are put into one column of bytes one after the other, and read back without trust.
namespace countersign {

/// Numbers as groups of seven bits, texts as UTF-8 with their length before them, words by their key.
class Packer {
public:
    void number(quint64 value)
    {
        while (value >= 0x80) {
            bytes += static_cast<char>(value | 0x80);
            value >>= 7;
        }
        bytes += static_cast<char>(value);
    }
    void text(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        number(static_cast<quint64>(utf8.size()));
        bytes += utf8;
    }
    void maybeText(const std::optional<QString> &value)
    {
        number(value ? 1 : 0);
        if (value)
            text(*value);
    }
    void maybeIndex(const std::optional<int> &value)
    {
        number(value && *value >= 0 ? static_cast<quint64>(*value) + 1 : 0);
    }
    template <class Enum> void word(Enum value) { text(keyOf(value)); }
    template <class Values, class Each> void all(const Values &values, Each each)
    {
        number(values.size());
        for (const auto &value : values)
            each(value);
    }

    QByteArray bytes;
};

/// Stops at the first thing that does not fit; what comes after it is empty.
class Unpacker {
public:
    explicit Unpacker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    bool isSound() const { return m_isSound; }
    bool isAtEnd() const { return m_rest.isEmpty(); }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (m_rest.isEmpty())
                return fail();
            const auto byte = static_cast<unsigned char>(m_rest.front());
            m_rest = m_rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                return value;
        }
        return fail();
    }
    QByteArrayView slice()
    {
        const quint64 size = number();
        if (size > static_cast<quint64>(m_rest.size())) {
            fail();
            return {};
        }
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(size));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }
    void passText() { slice(); }
    bool passMaybeText()
    {
        const bool isThere = number() != 0;
        if (isThere)
            slice();
        return isThere;
    }
    QString text()
    {
        const QByteArrayView taken = slice();
        return taken.isEmpty() ? QString() : QString::fromUtf8(taken);
    }
    std::optional<QString> maybeText()
    {
        if (number() == 0)
            return {};
        QString read = text();
        return read.isNull() ? QStringLiteral("") : read;
    }
    int smallNumber()
    {
        const quint64 value = number();
        return value > 0x7fffffff ? static_cast<int>(fail()) : static_cast<int>(value);
    }
    std::optional<int> maybeIndex()
    {
        const int value = smallNumber();
        return value > 0 ? std::optional(value - 1) : std::nullopt;
    }
    bool truth() { return number() != 0; }
    template <class Keys> auto word(const Keys &keys)
    {
        const QByteArrayView key = slice();
        for (const auto &[known, value] : keys) {
            if (key == known)
                return value;
        }
        fail();
        return keys.front().second;
    }
    template <class Values, class Each> void all(Values &values, Each each)
    {
        const quint64 count = number();
        // Each takes a byte at least, so that a false count cannot ask for more memory than there are bytes.
        if (count > static_cast<quint64>(m_rest.size())) {
            fail();
            return;
        }
        values.reserve(static_cast<size_t>(count));
        for (quint64 i = 0; i < count && m_isSound; ++i)
            values.push_back(each());
    }
    /// The same where nothing is kept of them.
    template <class Each> void pass(Each each)
    {
        for (quint64 left = number(); left > 0 && m_isSound; --left)
            each();
    }

private:
    quint64 fail()
    {
        m_isSound = false;
        m_rest = {};
        return 0;
    }

    QByteArrayView m_rest;
    bool m_isSound = true;
};

} // namespace countersign
