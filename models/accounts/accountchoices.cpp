// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/accountchoices.h"

#include "queue/queuewords.h"

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString counted(int count, const QString &one, const QString &several)
{
    return (count == 1 ? one : several).arg(count);
}

using ChoiceColumn = TableColumn<AccountChoice, ChoiceContext>;
constexpr std::array CHOICE_COLUMNS {
    ChoiceColumn { QT_TRANSLATE_NOOP("countersign::AccountChoices", "Account"),
                   [](const AccountChoice &choice, const ChoiceContext &) {
                       return QVariant(choice.account.name);
                   } },
};

} // namespace

QString openInWords(const AccountChoice &choice)
{
    const AccountAtAGlance &account = choice.account;
    QStringList parts;
    if (!choice.foundBy.isEmpty())
        parts += choice.foundBy;
    if (account.escalations > 0)
        parts
            += counted(account.escalations, AccountChoices::tr("%1 escalation"), AccountChoices::tr("%1 escalations"));
    if (account.waiting > 0)
        parts += counted(account.waiting, AccountChoices::tr("%1 letter waits"), AccountChoices::tr("%1 letters wait"));
    if (account.told > 0)
        parts += counted(account.told, AccountChoices::tr("%1 letter sent lately"),
                         AccountChoices::tr("%1 letters sent lately"));
    if (parts.isEmpty())
        parts += account.city.isEmpty() ? account.id.value() : account.city;
    return parts.join(u" · "_s);
}

void sortForCalls(std::vector<AccountChoice> &choices)
{
    const auto weight = [](const AccountChoice &choice) {
        return choice.account.escalations > 0 ? 0 : choice.account.waiting > 0 ? 1 : choice.account.told > 0 ? 2 : 3;
    };
    std::ranges::stable_sort(choices, [&](const AccountChoice &a, const AccountChoice &b) {
        return weight(a) != weight(b) ? weight(a) < weight(b)
                                      : a.account.name.compare(b.account.name, Qt::CaseInsensitive) < 0;
    });
}

AccountChoices::AccountChoices(QObject *parent)
    : ValueTableModel(
        CHOICE_COLUMNS, "countersign::AccountChoices", [](const AccountChoice &choice) { return choice.account.id; },
        {}, parent)
{
}

QVariant AccountChoices::roleData(const AccountChoice &choice, int, int role) const
{
    switch (role) {
    case DetailRole:
        return openInWords(choice);
    case TierRole:
        return choice.tier.value();
    case TierWordRole:
        return wordOfTier(choice.tierName);
    case TierColourRole:
        return choice.tierColour;
    case IsOpenRole:
        return choice.isOpen();
    case Qt::ToolTipRole:
        return sentenceOf(choice);
    default:
        return {};
    }
}

QString AccountChoices::sentenceOf(const AccountChoice &choice) const
{
    QStringList parts { choice.account.name, choice.tierName, openInWords(choice).replace(u" · "_s, u", "_s) };
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace countersign
