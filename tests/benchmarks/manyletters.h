// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "ports/store.h"

#include <algorithm>

namespace countersign::testing {

constexpr int ACCOUNTS = 2000;
constexpr int AT_ONCE = 500;

/// What letters are made of.
struct LetterSamples {
    std::vector<Dossier> dossiers;
    std::vector<Account> accounts; ///< of those
};

inline Result<LetterSamples> lettersIn(Store &store, const QDateTime &at)
{
    const auto letters = store.communications(at);
    auto accounts = store.accounts();
    if (!letters || !accounts)
        return tl::unexpected(letters ? accounts.error() : letters.error());
    LetterSamples samples { {}, std::move(*accounts) };
    for (const Communication &letter : *letters) {
        auto dossier = store.dossier(letter.id);
        if (!dossier)
            return tl::unexpected(dossier.error());
        samples.dossiers.push_back(std::move(*dossier));
    }
    return samples;
}

/// Writes the samples into the store again and again, each about rows of its own: of 2,000 accounts, drafted and judged
/// as they are there. 100,000 take some 30 s on SQLite.
inline Result<Done> fillWithLetters(const LetterSamples &samples, Store &to, int count, const QString &by,
                                    const QDateTime &at)
{
    const std::vector<Dossier> &dossiers = samples.dossiers;
    const auto accountFor = [&](int letter) {
        Account account = *std::ranges::find(
            samples.accounts, dossiers[static_cast<size_t>(letter) % dossiers.size()].communication.account,
            &Account::id);
        const QString number = QString::number(letter / static_cast<int>(dossiers.size()) % (ACCOUNTS / 20));
        account.id = AccountId(account.id.value() + number);
        account.name += u' ' + number;
        return account;
    };
    std::vector<Account> all;
    for (int letter = 0; letter < std::min(count, ACCOUNTS); ++letter)
        all.push_back(accountFor(letter));
    if (const auto saved = to.saveAccounts(all, by, at); !saved)
        return saved;
    for (int begin = 0; begin < count; begin += AT_ONCE) {
        const int end = std::min(count, begin + AT_ONCE);
        const auto done = to.together([&]() -> Result<Done> {
            ImportOrder order {
                QStringLiteral("exceptions-%1.csv").arg(begin), CommunicationKind::Exception, by, at, {}
            };
            std::vector<size_t> lines;
            for (int letter = begin; letter < end; ++letter) {
                const Dossier &dossier = dossiers[static_cast<size_t>(letter) % dossiers.size()];
                lines.push_back(dossier.records.size());
                int line = 0;
                for (Record record : dossier.records) {
                    record.id = {};
                    record.account = accountFor(letter).id;
                    record.set(
                        { factnames::ORDER.toString(), QStringLiteral("%1-%2").arg(20'000 + letter).arg(++line), {} });
                    if (const QDate *promised = record.value<QDate>(factnames::PROMISED_DATE))
                        record.set({ factnames::PROMISED_DATE.toString(), promised->addDays((letter * 31) % 90), {} });
                    order.records.push_back(record);
                }
            }
            const auto imported = to.importRecords(order);
            if (!imported)
                return tl::unexpected(imported.error());
            size_t row = 0;
            for (int letter = begin; letter < end; ++letter) {
                const Dossier &dossier = dossiers[static_cast<size_t>(letter) % dossiers.size()];
                NewCommunication fresh;
                fresh.batch = imported->batch;
                fresh.account = accountFor(letter).id;
                fresh.communication = dossier.communication.communication;
                fresh.type = dossier.communication.type;
                for (size_t line = 0; line < lines[static_cast<size_t>(letter - begin)]; ++line)
                    fresh.records.push_back(imported->accepted.at(row++).id);
                fresh.contactName = dossier.communication.contactName;
                fresh.tier = dossier.communication.tier;
                fresh.draft = dossier.draft;
                fresh.draft.letter.subject += QStringLiteral(" (%1)").arg(letter);
                fresh.verdict = dossier.communication.verdict;
                fresh.verdict.revision = 1;
                fresh.by = by;
                fresh.at = at;
                if (const auto added = to.addCommunication(fresh); !added)
                    return tl::unexpected(added.error());
            }
            return Done {};
        });
        if (!done)
            return done;
    }
    return Done {};
}

} // namespace countersign::testing
