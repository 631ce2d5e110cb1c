// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listedletter.h"

#include <QByteArrayMatcher>
#include <QSet>

#include <array>
#include <functional>

namespace countersign {

/// By what the queue can be narrowed, beside what is typed.
enum class FilterKind {
    Mine, ///< of the person at this desk
    Tier,
    Type,
    Flag, ///< or "errors", "edited", "taken-out"
    Batch,
    Owner,
};
inline constexpr std::array<FilterKind, 6> FILTER_KINDS { FilterKind::Mine, FilterKind::Tier,  FilterKind::Type,
                                                          FilterKind::Flag, FilterKind::Batch, FilterKind::Owner };

QString keyOf(FilterKind kind); ///< "tier": as it is stored
std::optional<FilterKind> filterKindOf(const QString &key);

/// One value that letters must have; shown as a chip that can be removed.
struct FilterChip {
    FilterKind kind = FilterKind::Mine;
    QString value; ///< an id, an owner's name; empty for Mine
    bool operator==(const FilterChip &) const = default;
};

/// A value to narrow by, with how many letters it would leave.
struct FilterChoice {
    FilterChip chip;
    QString name; ///< "Key account", "exceptions.csv, 9:12"
    int letters = 0; ///< that fit what is typed and the chips of the other kinds
    bool isChosen = false;
    bool operator==(const FilterChoice &) const = default;
};

/// What a letter must be to be shown: every word typed stands somewhere in it, and of each kind that has chips one
/// fits.
class QueueFilter {
public:
    QueueFilter() { setTyped({}); }

    void setTyped(const QString &typed);
    const QString &typed() const { return m_typed; } ///< without spaces around it
    void setChips(std::vector<FilterChip> chips);
    const std::vector<FilterChip> &chips() const { return m_chips; } ///< in the order in which they were chosen
    void setPerson(const QString &name); ///< whose letters are "mine"
    const QString &person() const { return m_person; }
    bool isEmpty() const { return m_typed.isEmpty() && m_chips.empty(); }
    bool hasTyped() const { return !m_words.empty(); }

    /// \param search folded, in UTF-8
    bool fitsTyped(QByteArrayView search) const;
    bool fitsChips(const ListedLetter &letter) const;
    /// The one kind whose chips it does not fit; Fits for none, Not for several.
    struct Misfit {
        enum class How { Fits, One, Not } how = How::Fits;
        FilterKind kind = FilterKind::Mine;
    };
    Misfit misfit(const ListedLetter &letter) const;
    /// Calls with each value that the letter has of that kind.
    void eachValue(const ListedLetter &letter, FilterKind kind, const std::function<void(const QString &)> &call) const;

private:
    bool fits(const ListedLetter &letter, FilterKind kind) const;

    QString m_typed;
    std::vector<QByteArrayMatcher> m_words;
    std::vector<FilterChip> m_chips;
    std::array<QSet<QString>, FILTER_KINDS.size()> m_values;
    QString m_person;
};

} // namespace countersign
