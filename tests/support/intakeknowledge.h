// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/knowledge.h"

#include <QStringList>

/// What tests of the intake know: the starter documents' types and tiers, and a few accounts.
namespace countersign::testing {

inline TypeRule typeRule(const char16_t *id, const char16_t *name, CommunicationKind communication,
                         const char16_t *alsoCalled = u"")
{
    TypeRule rule;
    rule.id = TypeId(QString::fromUtf16(id));
    rule.name = QString::fromUtf16(name);
    rule.communication = communication;
    rule.alsoCalled = QString::fromUtf16(alsoCalled).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    return rule;
}

inline std::shared_ptr<const Foundation> starterTypes()
{
    auto foundation = std::make_shared<Foundation>();
    using enum CommunicationKind;
    foundation->types = { typeRule(u"back-order", u"Back-order", Exception, u"backorder;out of stock;B/O"),
                          typeRule(u"delivery-delay", u"Delivery delay", Exception, u"late delivery"),
                          typeRule(u"discontinued", u"Discontinued item", Exception),
                          typeRule(u"quality-issue", u"Quality issue", Exception),
                          typeRule(u"billing-discrepancy", u"Billing discrepancy", Exception),
                          typeRule(u"service-disruption", u"Service disruption", Exception),
                          typeRule(u"order-placed", u"Order placed", Status),
                          typeRule(u"order-packed", u"Order packed", Status),
                          typeRule(u"order-shipped", u"Order shipped", Status),
                          typeRule(u"in-transit", u"In transit", Status),
                          typeRule(u"delivery-confirmed", u"Delivery confirmation", Status, u"delivered"),
                          typeRule(u"milestone", u"Milestone", Status),
                          typeRule(u"appointment-reminder", u"Appointment reminder", Status),
                          typeRule(u"service-follow-up", u"Service follow-up", Status),
                          typeRule(u"complaint", u"Complaint", Acknowledgment) };
    for (const auto &[id, name] : { std::pair(u"key", u"Key account"), std::pair(u"growth", u"Growth account"),
                                    std::pair(u"transactional", u"Transactional account") }) {
        TierRule tier;
        tier.id = TierId(QString::fromUtf16(id));
        tier.name = QString::fromUtf16(name);
        foundation->tiers.push_back(tier);
    }
    return foundation;
}

inline Account account(const QString &id, const QString &name)
{
    Account made;
    made.id = AccountId(id);
    made.name = name;
    return made;
}

inline Knowledge someKnowledge()
{
    Knowledge knowledge;
    knowledge.foundation = starterTypes();
    knowledge.today = QDate(2026, 11, 18);
    knowledge.currency = { QStringLiteral("USD") };
    knowledge.accounts = { account(QStringLiteral("ALFKI"), QStringLiteral("Alfreds Futterkiste")),
                           account(QStringLiteral("BERGS"), QStringLiteral("Berglunds snabbköp")),
                           account(QStringLiteral("BOLID"), QStringLiteral("Bólido Comidas preparadas")),
                           account(QStringLiteral("AROUT"), QStringLiteral("Around the Horn")),
                           account(QStringLiteral("00417"), QStringLiteral("Suprêmes délices")) };
    knowledge.orders = { { QStringLiteral("10643"), AccountId(QStringLiteral("ALFKI")) },
                         { QStringLiteral("10278"), AccountId(QStringLiteral("BERGS")) } };
    return knowledge;
}

} // namespace countersign::testing
