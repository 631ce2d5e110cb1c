// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/factnames.h"
#include "ports/qualitydesk.h"

namespace countersign::testing {

/// Twelve letters without "Unfortunately", one with a call offered; fourteen of twenty exceptions about Chai.
inline StandOut standingOut()
{
    using namespace Qt::Literals::StringLiterals;
    const QDate today(2026, 11, 22);
    StandOut all;
    std::vector<EditedLetter> edited;
    const auto add = [&](const QString &tier, const QString &draft, const QString &sent) {
        const CommunicationId id(u"C%1"_s.arg(edited.size()));
        edited.push_back({ id, TierId(tier), { {}, {}, draft }, { {}, {}, sent }, {} });
    };
    for (int i = 0; i < 12; ++i)
        add(u"growth"_s, u"Unfortunately, your goods are late."_s, u"Your goods are late."_s);
    add(u"key"_s, u"Reply to this message."_s, u"Reply to this message or ring me."_s);
    std::vector<ToldException> told;
    const auto tell = [&](int many, int daysAgo, const QString &product, const QString &carrier) {
        for (int i = 0; i < many; ++i) {
            ToldException one;
            one.day = today.addDays(-daysAgo);
            one.letter = CommunicationId(u"C%1"_s.arg(told.size()));
            one.accountName = u"Account %1"_s.arg(told.size() % 9);
            one.record.account = AccountId(one.accountName);
            one.record.set({ factnames::PRODUCT.toString(), product, {} });
            one.record.set({ factnames::CARRIER.toString(), carrier, {} });
            LetterBehind behind { {}, one.accountName, false };
            behind.story.id = one.letter;
            all.letters.emplace(one.letter, behind);
            told.push_back(std::move(one));
        }
    };
    tell(14, 2, u"Chai"_s, u"Federal Shipping"_s);
    tell(6, 3, u"Tofu"_s, u"United Package"_s);
    tell(10, 30, u"Chai"_s, u"United Package"_s);
    tell(110, 30, u"Tofu"_s, u"Federal Shipping"_s);
    tell(80, 40, u"Konbu"_s, u"United Package"_s);
    all.edits = readEdits(edited, {});
    all.patterns = patternsIn(told, today);
    all.person = u"Steven Buchanan"_s;
    return all;
}

} // namespace countersign::testing
