// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/span.h"

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

#include <vector>

namespace countersign {

/// A text as phrases are compared with it: case folded and decomposed, a run of white space of any kind one space,
/// apostrophes, quotation marks and dashes of one kind, invisible characters gone. Every unit leads back to where it
/// stood, so that what is found has its place in the original, in UTF-16 units, whatever its length became.
class NormalisedText {
public:
    NormalisedText() = default;
    explicit NormalisedText(QStringView original);
    /// Makes room for what is put together of this many units.
    explicit NormalisedText(qsizetype room) { m_text.reserve(room); }

    /// What white space here becomes, and what follows it: so a text is put together of its paragraphs.
    void appendSpace(const Span &original);
    /// \param from where it stands in the original
    void append(const NormalisedText &paragraph, qsizetype from);

    const QString &text() const { return m_text; }
    qsizetype size() const { return m_text.size(); }
    /// Whether all of it is ASCII.
    bool isPlain() const { return m_isPlain; }

    /// The stretch of the original that the units [from, to) of the normalised text came from.
    Span original(qsizetype from, qsizetype to) const;

    /// The units that came from what begins within this stretch of the original.
    QStringView within(const Span &original) const;

    /// The stretch of the original that became this unit and others; null for a unit that stands for one of its own.
    /// \param piece where to look first, 0 to begin with; it moves on, so that units are best asked for in their order
    const Span *clusterAt(qsizetype unit, size_t &piece) const;

    /// Whether a word may begin or end before the unit `at`: not inside "don't", "24.5" or "a_b"; before a possessive
    /// "'s" it may.
    bool isWordEdge(qsizetype at) const;

private:
    using Units = QVarLengthArray<char16_t, 2048>;
    void add(Units &units, QStringView more, Span cluster);
    /// The units from `at` on that stand for themselves, but for their case: plain letters, digits, signs and single
    /// spaces; how many they are.
    qsizetype appendPlain(Units &units, QStringView original, qsizetype at);

    /// Units that came from the original side by side, one of each, or all of them from one cluster.
    struct Piece {
        qsizetype unit = 0; ///< the first
        Span original;
        bool isRun = false; ///< one of each
    };
    const Piece &pieceOf(qsizetype unit) const;

    bool m_isPlain = true;
    QString m_text;
    std::vector<Piece> m_pieces; ///< by unit, and by place in the original
};

/// Whether a normalised unit can be part of a word: letters, digits, marks, the underscore and halves of surrogate
/// pairs.
inline bool isWordUnit(QChar unit)
{
    const char16_t code = unit.unicode();
    if (code < 0x80)
        return (code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9') || (code >= u'A' && code <= u'Z')
            || code == u'_';
    return unit.isLetterOrNumber() || unit.isMark() || unit.isSurrogate();
}

} // namespace countersign
