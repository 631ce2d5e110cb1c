// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "gate/paragraph.h"
#include "text/normalised.h"

#include <QHash>

#include <functional>
#include <span>
#include <unordered_map>
#include <vector>

namespace countersign {

/// The customers beside the one a letter is for, made ready for finding their names, contacts, addresses and orders in
/// it. Made once for a batch or a house, in time and memory linear in their names; immutable, shared between threads.
class Neighbours {
public:
    /// An order or invoice, and whose it is.
    struct OwnedNumber {
        QString number;
        AccountId account;
    };
    explicit Neighbours(const std::vector<Account> &accounts, const std::vector<OwnedNumber> &numbers = {});

    enum class What { Name, Contact, Address, Number };
    struct Mention {
        What what = What::Name;
        AccountId account; ///< whose it is
        Span at;
        bool isInLowerCase = false; ///< of a name that is written with capitals
    };
    /// What is said of anybody else than `own`, with or without accents and the legal form. What the account shares
    /// with another (a contact of both, a number that both have) is nobody's secret and left out.
    std::vector<Mention> mentionsIn(const NormalisedText &text, QStringView original, const AccountId &own) const;
    /// The same of a text in paragraphs: most of them mention nobody, and that is kept with them.
    std::vector<Mention> mentionsIn(std::span<const PlacedParagraph> paragraphs, const AccountId &own) const;

    /// The customer's name; the id where it has none.
    QString nameOf(const AccountId &account) const;

private:
    struct Known {
        What what = What::Name;
        QString words; ///< normalised, without accents
        std::vector<AccountId> accounts;
        bool beginsWithCapital = false;
    };
    void add(What what, const QString &words, const AccountId &account);

    quint64 m_id; ///< tells these from all others that were made
    std::vector<Known> m_known;
    QHash<AccountId, QString> m_names;
    struct WordHash {
        using is_transparent = void;
        size_t operator()(QStringView word) const { return qHash(word); }
    };
    static size_t kindOf(QStringView word);
    std::vector<bool> m_firstWords
        = std::vector<bool>(KINDS, false); ///< by kind: whether a name begins with such a word
    static constexpr size_t KINDS = 1 << 16;
    /// The longer ones first.
    std::unordered_map<QString, std::vector<size_t>, WordHash, std::equal_to<>> m_byFirstWord;
};

} // namespace countersign
