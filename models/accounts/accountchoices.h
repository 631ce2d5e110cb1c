// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/accountfile.h"
#include "tables/valuetablemodel.h"

namespace countersign {

/// An account in the list of those that can be briefed.
struct AccountChoice {
    AccountAtAGlance account;
    TierId tier; ///< its own, or by revenue
    QString tierName;
    QString tierColour; ///< "#RRGGBB" as the document has it, or empty
    QString foundBy = {}; ///< "order 11072", "Roland Mendel"; empty: by its name
    bool operator==(const AccountChoice &) const = default;

    bool isOpen() const { return account.waiting + account.escalations + account.told > 0; }
};

/// "2 letters wait · 1 escalation"; what asks for somebody there, else its city.
QString openInWords(const AccountChoice &choice);

/// Those with something open first, the rest by name.
void sortForCalls(std::vector<AccountChoice> &choices);

struct ChoiceContext {
    bool operator==(const ChoiceContext &) const = default;
};

/// The accounts that what is typed finds, the best first.
class AccountChoices : public ValueTableModel<AccountChoice, AccountId, ChoiceContext> {
    Q_OBJECT
public:
    enum Role { DetailRole = FirstOwnRole, TierRole, TierWordRole, TierColourRole, IsOpenRole };

    explicit AccountChoices(QObject *parent = nullptr);
    void fill(std::vector<AccountChoice> choices) { fillRows(std::move(choices)); }

protected:
    QVariant roleData(const AccountChoice &choice, int column, int role) const override;
    QString sentenceOf(const AccountChoice &choice) const override;
};

} // namespace countersign
