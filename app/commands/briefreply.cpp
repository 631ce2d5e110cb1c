// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/briefreply.h"

#include <QJsonArray>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wholeText(const Statement &statement)
{
    return statement.outcome.isEmpty() ? statement.text : u"%1 – %2"_s.arg(statement.text, statement.outcome);
}

QString wordOf(MatterStanding standing)
{
    switch (standing) {
    case MatterStanding::Plain:
        return u"plain"_s;
    case MatterStanding::Good:
        return u"good"_s;
    case MatterStanding::Waiting:
        return u"waiting"_s;
    case MatterStanding::Doubtful:
        return u"doubtful"_s;
    case MatterStanding::Bad:
        return u"bad"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject statementToJson(const Statement &statement)
{
    QJsonArray receipts;
    for (const Receipt &receipt : statement.receipts)
        receipts += QJsonObject { { u"kind"_s, keyOf(receipt.kind) },
                                  { u"id"_s, receipt.id },
                                  { u"date"_s,
                                    receipt.date ? QJsonValue(receipt.date->toString(Qt::ISODate)) : QJsonValue() } };
    QJsonObject json { { u"section"_s, keyOf(statement.section) },
                       { u"text"_s, wholeText(statement) },
                       { u"internal"_s, statement.isInternal() },
                       { u"standing"_s, wordOf(statement.standing) },
                       { u"receipts"_s, receipts } };
    if (statement.weight != 0)
        json[u"weight"_s] = statement.weight;
    return json;
}

QJsonObject openToJson(const OpenMatters &open)
{
    return { { u"complaints"_s, open.complaints },
             { u"escalations"_s, open.escalations },
             { u"exceptions"_s, open.exceptions },
             { u"letters_uncertain"_s, open.uncertain },
             { u"letters_unsent"_s, open.unsent } };
}

} // namespace

QJsonObject briefingToJson(const Briefing &briefing)
{
    QJsonArray statements;
    for (const Statement &statement : briefing.statements)
        statements += statementToJson(statement);
    return { { u"account"_s, briefing.account.value() },
             { u"name"_s, briefing.accountName },
             { u"tier"_s, briefing.tier.value() },
             { u"day"_s, briefing.day.toString(Qt::ISODate) },
             { u"purpose"_s, keyOf(briefing.purpose) },
             { u"health"_s, briefing.health.sentence },
             { u"weight"_s, briefing.health.weight },
             { u"open"_s, openToJson(briefing.open) },
             { u"statements"_s, statements } };
}

QString briefingInWords(const Briefing &briefing)
{
    QString text = u"%1 (%2), %3, %4. Call about: %5\n%6\n"_s.arg(
        briefing.accountName, briefing.account.value(), briefing.tierName, writtenDate(briefing.day),
        nameOf(briefing.purpose).toLower(), briefing.health.sentence);
    for (const BriefingSection section : briefing.sections()) {
        text += u"\n%1\n"_s.arg(nameOf(section).toUpper());
        for (const Statement *statement : briefing.of(section)) {
            QStringList receipts;
            for (const Receipt &receipt : statement->receipts)
                receipts += u"%1 %2"_s.arg(keyOf(receipt.kind), receipt.id);
            constexpr qsizetype SHOWN = 3;
            if (receipts.size() > SHOWN)
                receipts = receipts.mid(0, SHOWN) << u"and %1 more"_s.arg(receipts.size() - SHOWN);
            const QString weight = statement->weight == 0 ? QString()
                : statement->weight > 0                   ? u"+%1 "_s.arg(statement->weight)
                                                          : u"%1 "_s.arg(statement->weight);
            text += u"- %1%2%3 [%4]\n"_s.arg(weight, wholeText(*statement),
                                             statement->isInternal() ? u" (internal)"_s : QString(),
                                             receipts.join(u", "_s));
        }
    }
    return text;
}

Result<Done> writeBriefing(const Briefing &briefing, const CommandCall &call, const Office &office, const QString &file)
{
    const QString paper = call.value(u"paper"_s);
    const QPageSize size = paper == u"letter" ? QPageSize(QPageSize::Letter)
        : paper == u"a4"                      ? QPageSize(QPageSize::A4)
                                              : usualPaper();
    const TierRule *tier = office.rules ? office.foundation().tier(briefing.tier) : nullptr;
    return writeBriefingPdf({ briefing, call.value(u"as"_s), office.company.name,
                              tier && !tier->colour.isEmpty() ? QColor(tier->colour) : QColor() },
                            size, file);
}

} // namespace countersign
