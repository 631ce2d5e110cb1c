// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/listedletter.h"

#include <QHash>
#include <QTimeZone>

namespace countersign {

/// Where a letter stands in the queue.
enum class QueueSection { Individual, Scan, Released, Aside };
inline constexpr std::array<QueueSection, 4> QUEUE_SECTIONS { QueueSection::Individual, QueueSection::Scan,
                                                              QueueSection::Released, QueueSection::Aside };

/// The section of a letter; nothing for what is not the queue's: not drafted yet, on the wire, sent, dropped.
std::optional<QueueSection> sectionOf(const ListedLetter &letter);

/// Why a letter is where it is, by the gravest reason.
struct StrongestReason {
    QString id; ///< of the flag or block, "trigger" or "taken-out"; empty for none
    QString words; ///< "Third back-order since 23 October"
    bool isError = false;
};
StrongestReason strongestReasonOf(const ListedLetter &letter);

/// Lower case without accents, for finding what a person types.
QString foldedWords(QStringView text);

/// "Key" of "Key account": the tier where everybody knows what it is a tier of.
QString wordOfTier(const QString &name);

/// A sentence's beginning in upper case.
QString capitalised(const QString &words);

/// What the queue says of letters, in words: the names that the Foundation gives to tiers and types.
class QueueWords {
public:
    QueueWords() = default;
    QueueWords(const Foundation &foundation, const QDate &today, const QTimeZone &zone);

    int tierOrder(const TierId &tier) const; ///< 0 is the highest
    QString tierName(const TierId &tier) const; ///< "Key account"
    QString tierWord(const TierId &tier) const; ///< "Key"
    QString tierColour(const TierId &tier) const; ///< as the document has it, "#7B3FA0", or empty
    QString typeName(const TypeId &type, CommunicationKind communication) const; ///< "Back-order"
    QString shortDate(const QDate &date) const; ///< "15 Dec", "today"
    QString shortTime(const QDateTime &at) const; ///< "9:12", on the company's clock
    QDate today() const { return m_today; }

    /// "Back-order · 3 lines · today", "individually, 9:12", "Held: waits for the supplier".
    QString detail(const ListedLetter &letter, QueueSection section) const;
    /// "Key account Alfreds Futterkiste, back-order, third in four weeks, 2 errors, individual review".
    QString spoken(const ListedLetter &letter, QueueSection section, bool seen) const;
    QString searchText(const ListedLetter &letter, QueueSection section) const; ///< folded

private:
    struct Tier {
        QString name;
        QString word;
        QString colour;
        int order = 0;
    };
    QHash<TierId, Tier> m_tiers;
    QHash<TypeId, QString> m_types;
    mutable QHash<QDate, QString> m_shortDates;
    QDate m_today;
    QTimeZone m_zone = QTimeZone::utc();
};

} // namespace countersign
