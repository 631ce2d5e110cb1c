// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"
#include "support/builders.h"

#include <QTimeZone>

/// Files of accounts as the store gives them, for briefings.
namespace countersign::testing {

inline const QTimeZone &briefingZone()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

inline QDateTime noonOf(const QDate &date)
{
    return QDateTime(date, QTime(12, 0), QTimeZone::utc());
}

inline Order anOrder(const QString &number, const QDate &ordered, const QDate &due,
                     const std::optional<QDate> &shipped = {}, const QString &carrier = {})
{
    Order order;
    order.number = number;
    order.account = AccountId(u"ALFKI"_s);
    order.ordered = ordered;
    order.required = due;
    order.shipped = shipped;
    order.carrier = carrier;
    order.total = dollars(100);
    order.lines = { { u"1"_s, u"Chai"_s, u"NW-001"_s, Quantity::of(12), dollars(8) } };
    return order;
}

/// A row of a report of that day, with the promised date of aRecord() unless the facts say otherwise.
inline FiledRecord aFiledRecord(const QString &id, const QDate &on, const QString &order,
                                const QString &type = u"back-order"_s)
{
    FiledRecord filed;
    filed.record = aRecord();
    filed.record.id = RecordId(id);
    filed.record.type = TypeId(type);
    filed.record.row = 7;
    filed.record.set({ factnames::ORDER.toString(), order, {} });
    std::erase_if(filed.record.facts, [](const Fact &fact) { return fact.name == factnames::NEW_DATE; });
    filed.source = u"exceptions.csv"_s;
    filed.on = on;
    return filed;
}

inline FiledLetter aFiledLetter(const QString &id, State state, const QDate &on, const QString &orders,
                                const QString &body = {})
{
    FiledLetter filed;
    Communication &letter = filed.letter;
    letter.id = CommunicationId(id);
    letter.account = AccountId(u"ALFKI"_s);
    letter.type = TypeId(u"back-order"_s);
    letter.state = state;
    letter.contactName = u"Maria Anders"_s;
    letter.subject = u"Order %1"_s.arg(orders);
    letter.orders = orders;
    letter.draftedAt = noonOf(on);
    if (state == State::Sent) {
        letter.release = Release { u"Laura Callahan"_s, noonOf(on), 1, ReviewKind::Individually, {}, {} };
        letter.sending = Sending { noonOf(on), noonOf(on), 1, {}, {} };
    }
    filed.body = body;
    return filed;
}

/// Alfreds Futterkiste with a contact, whose history is empty and of which nothing else is kept.
inline AccountFile anEmptyFile()
{
    AccountFile file;
    file.account = anAccount();
    file.account.history = std::vector<PastCommunication>();
    file.account.owner = u"Laura Callahan"_s;
    return file;
}

/// A letter of 2 November that names 20 November for order 10643, with its record.
inline AccountFile aFileWithAPromise()
{
    AccountFile file = anEmptyFile();
    FiledRecord filed = aFiledRecord(u"R1"_s, day(2026, 11, 2), u"10643"_s);
    filed.record.set({ factnames::NEW_DATE.toString(), day(2026, 11, 20), {} });
    filed.letter = CommunicationId(u"C1"_s);
    file.records = { filed };
    file.letters
        = { aFiledLetter(u"C1"_s, State::Sent, day(2026, 11, 2), u"10643"_s,
                         u"Dear Maria Anders,\n\nOrder 10643 now ships on 20 November.\n\nKind regards,\n"_s) };
    return file;
}

/// With words that are never said, of which nothing is told to a customer.
inline Foundation aBriefingFoundation()
{
    Foundation foundation = aFoundation();
    foundation.neverSay = {
        { u"per our policy"_s, {}, u"explain the reason"_s, Severity::Error, { u"communication-standards.md"_s, 45 } },
        { u"unfortunately"_s,
          { TierId(u"key"_s) },
          u"say the fact itself"_s,
          Severity::Warning,
          { u"communication-standards.md"_s, 46 } }
    };
    foundation.commitments
        = { { u"compensat*"_s, u"compensation"_s, CommitmentRow::Allowed::Never, { u"quality-gate.md"_s, 90 } },
            { u"discount*"_s, u"a discount"_s, CommitmentRow::Allowed::RecoveryOffer, { u"quality-gate.md"_s, 91 } } };
    foundation.internalTerms = { { u"dead stock"_s, {}, { u"communication-standards.md"_s, 60 } } };
    foundation.competitors = { { u"Oakfield Supply"_s, { u"communication-standards.md"_s, 70 } } };
    return foundation;
}

/// The briefing on 21 November 2026.
inline Briefing briefed(const AccountFile &file, std::optional<CallPurpose> purpose = {},
                        const Punctuality &house = { 90, 10 })
{
    const Foundation foundation = aBriefingFoundation();
    return briefingOf({ file, foundation, house, testDay(), briefingZone() }, purpose);
}

/// Its texts of one part, each with its outcome after " | ".
inline QStringList textsOf(const Briefing &briefing, BriefingSection section)
{
    QStringList texts;
    for (const Statement *statement : briefing.of(section))
        texts += statement->outcome.isEmpty() ? statement->text : statement->text + u" | "_s + statement->outcome;
    return texts;
}

} // namespace countersign::testing
