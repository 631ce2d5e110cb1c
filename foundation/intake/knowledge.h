// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/foundation.h"
#include "domain/account.h"

#include <QDate>
#include <QHash>
#include <QSet>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

/// What is known before a file is read, and what it is held against.
struct Knowledge {
    std::shared_ptr<const Foundation> foundation; ///< null: no types and tiers are known
    std::vector<Account> accounts;
    QHash<QString, AccountId> orders; ///< the account of every known order number
    QDate today;
    Currency currency; ///< of amounts that name none
    QByteArray timezone; ///< IANA id of the company's clock; empty: times with an offset stand as written
    std::optional<CommunicationKind> communication; ///< wanted of a report; nothing: by the type of each row
};

/// Codes that a workbook explains on another sheet: "B/O" → "Back-order".
using Codes = std::map<QString, QString>;

/// Finds accounts, orders and types by how reports write them. Made once per file; all look-ups are quick.
class Directory {
public:
    explicit Directory(const Knowledge &knowledge, const Codes &codes = {});

    struct AccountMatch {
        const Account *account = nullptr;
        QString says; ///< why there is none: unknown, with the nearest one, or several of that name
    };
    /// By id, else by name. `says` is empty where an account was found.
    AccountMatch accountCalled(QStringView text) const;
    bool isAccountId(QStringView text) const;
    bool isAccountName(QStringView text) const;

    /// Null where no order of that number is known.
    AccountId accountOfOrder(QStringView number) const;
    bool hasOrders() const { return !m_orders.isEmpty(); }

    /// By id, name, synonym or code of the documents; then by the usual codes and words for the starter types.
    const TypeRule *typeCalled(QStringView text) const;
    /// A type whose name the text nearly is; null where none is near.
    const TypeRule *typeNearly(QStringView text) const;
    struct NamedMatter {
        const TypeRule *type = nullptr;
        bool isSeveral = false; ///< the heading is about several types
    };
    /// The one type that a heading such as "Back-order report" is about. Words that say other things as well ("sent",
    /// "received", "service") count only where they are all that it says, and nothing counts that it denies.
    NamedMatter matterNamedIn(QStringView heading) const;

    const TierRule *tierCalled(QStringView text) const;
    QString tierNames() const; ///< "key, growth, transactional"

private:
    struct FoldedAccount {
        const Account *account = nullptr;
        QString id;
        QString name;
    };

    void addType(QStringView called, const TypeRule &type);
    /// Null where no account is near.
    const Account *nearestTo(const QString &foldedName) const;

    const Knowledge &m_knowledge;
    QHash<QString, const Account *> m_byId; ///< by case-folded id
    QHash<QString, const Account *> m_byNumber; ///< ids of digits alone, without leading zeros; null where several
    QHash<QString, std::vector<const Account *>> m_byName; ///< by folded name
    std::vector<FoldedAccount> m_folded;
    QHash<QString, AccountId> m_orders; ///< by case-folded number
    QHash<QString, const TypeRule *> m_types; ///< by folded name, spaces removed
    struct Phrase {
        QString words; ///< folded, single
        const TypeRule *type = nullptr;
        bool isName = false; ///< the name or id of the type
    };
    std::vector<Phrase> m_phrases; ///< the longest first
    QSet<QString> m_usual; ///< keys of m_types that no document of the company names
    mutable QHash<QString, QString> m_suggestions;
};

} // namespace countersign
