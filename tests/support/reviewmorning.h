// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakedesk.h"
#include "support/plainjudge.h"

/// The morning of samplecommunications.h with letters to read: texts, records and accounts for the review.
namespace countersign::testing {

/// Judges the letter that is typed for facts and phrases; its flags are those that the sample gives the communication.
class MorningJudge {
public:
    std::optional<Verdict> operator()(const Case &subject, const Rulebook *rules) const
    {
        std::vector<Flag> flags;
        for (const Communication &sample : sampleCommunications()) {
            if (sample.id == subject.id)
                flags = sample.verdict.flags;
        }
        std::optional<Verdict> verdict = PlainJudge()(subject, rules);
        const bool isWrong = verdict->count(Severity::Error) > 0;
        std::erase_if(flags, [&](const Flag &flag) { return !isWrong && flag.id == QStringLiteral("fact-mismatch"); });
        verdict->flags = flags;
        return verdict;
    }
};

/// Tiers and types as the sample company has them.
inline std::shared_ptr<const Rulebook> morningRules()
{
    auto foundation = std::make_shared<Foundation>();
    const auto tier = [&](const char *id, const char *name, ReviewMode review) {
        TierRule rule;
        rule.id = TierId(QString::fromLatin1(id));
        rule.name = QString::fromLatin1(name);
        rule.review = review;
        foundation->tiers.push_back(rule);
    };
    tier("key", "Key account", ReviewMode::Individual);
    tier("growth", "Growth", ReviewMode::Batch);
    tier("transactional", "Transactional", ReviewMode::Batch);
    const auto type = [&](const char *id, const char *name) {
        TypeRule rule;
        rule.id = TypeId(QString::fromLatin1(id));
        rule.name = QString::fromLatin1(name);
        foundation->types.push_back(rule);
    };
    type("back-order", "Back-order");
    type("delivery-delay", "Delivery delay");
    type("discontinued", "Discontinued");
    type("quality-issue", "Quality issue");
    foundation->routes = { { QStringLiteral("team lead"), QStringLiteral("Andrew Fuller"), {}, {} },
                           { QStringLiteral("account manager"), {}, {}, {} } };
    return std::make_shared<const Rulebook>(std::move(foundation));
}

/// What a letter of the scan says: one wording for a type, each one's own facts in it.
inline QString scanText(const Communication &letter)
{
    return QStringLiteral(
               "Dear %1,\n\nI am writing about %2 on your order %3. It is not in stock, so it will not ship on %4. "
               "Our suppliers have not given us a date yet; I will write to you as soon as I have one.\n\n"
               "To change or cancel it, reply to this message or call 206 555 0104.\n\n"
               "Kind regards,\nLaura Callahan\nNorthwind Traders, Customer Service\n206 555 0104\n")
        .arg(letter.contactName, letter.products, letter.orders,
             letter.promised ? writtenDate(*letter.promised, sampleNow().date()) : QStringLiteral("time"));
}

/// Gives the desk the texts that the pictures show: a wrong quantity and a phrase never said in C1, one wording in the
/// scan.
inline void prepareMorning(FakeDesk &desk)
{
    desk.setRules(morningRules());
    for (const Communication &sample : sampleCommunications()) {
        if (!desk.has(sample.id.value()))
            continue;
        OpenLetter open = sampleLetter(sample, sampleNow());
        open.dossier.communication = sample;
        Letter letter = open.dossier.letter;
        if (sample.id.value() == QStringLiteral("C1")) {
            letter.body = QStringLiteral("Dear Roland Mendel,\n\nI am writing about three items on your orders 11072 "
                                         "and 11008 that we cannot ship in full.\n\n"
                                         "Order 11072, promised for 18 November:\n– Wimmers gute Semmelknödel: 98 of "
                                         "130 are on back-order.\n– Chang: 8 of 8 are on "
                                         "back-order.\n\nOrder 11008, promised for 18 November:\n– Rössle Sauerkraut: "
                                         "8 of 70 will not ship. It has been discontinued "
                                         "and will not be restocked.\n\nThe rest of both orders is not affected. Our "
                                         "suppliers have not given us a date for the two "
                                         "back-ordered items yet; I will write to you as soon as I have one.\n\nIn "
                                         "place of the sauerkraut I can offer you an equal "
                                         "product at the same price, or take it off the order. Tell me which you "
                                         "prefer by replying to this message, or call me on "
                                         "206 555 0104. We apologize for any inconvenience.\n\nKind regards,\nLaura "
                                         "Callahan\nNorthwind Traders, Customer "
                                         "Service\n206 555 0104\n");
        } else if (sample.lane() == Lane::Scan) {
            letter.body = scanText(sample);
        }
        open.dossier.letter = letter;
        open.dossier.draft.letter = letter;
        open.dossier.revisions = { Revision { 1, letter, sample.drafter, sample.draftedAt } };
        open.subject.letter = letter;
        open.account.city = QStringLiteral("Graz");
        open.account.annualRevenue = Money { 6987300, { QStringLiteral("USD") } };
        const QDate today = sampleNow().date();
        open.account.history = std::vector<PastCommunication> { { today.addDays(-19),
                                                                  CommunicationKind::Exception,
                                                                  TypeId(QStringLiteral("back-order")),
                                                                  QStringLiteral("11008"),
                                                                  {},
                                                                  QStringLiteral("Order 11008: 44 short"),
                                                                  QStringLiteral("no reply") },
                                                                { today.addDays(-29),
                                                                  CommunicationKind::Status,
                                                                  TypeId(QStringLiteral("shipped")),
                                                                  QStringLiteral("10990"),
                                                                  {},
                                                                  QStringLiteral("Order 10990 shipped"),
                                                                  QStringLiteral("no reply") },
                                                                { today.addDays(-72),
                                                                  CommunicationKind::Status,
                                                                  TypeId(QStringLiteral("shipped")),
                                                                  QStringLiteral("10895"),
                                                                  {},
                                                                  QStringLiteral("Order 10895 shipped"),
                                                                  QStringLiteral("thanked us") } };
        open.account.callbacks = { today.addDays(-6) };
        AccountNote note;
        note.text = QStringLiteral("Quantities first, then the reasons.");
        note.owner = QStringLiteral("Andrew Fuller");
        note.expires = QDate(2027, 1, 31);
        open.account.notes = { note };
        desk.setOpenLetter(open);
        Communication judged = sample;
        judged.verdict = *MorningJudge()(open.subject, nullptr);
        desk.change(judged);
    }
}

/// Many letters with long names.
inline std::vector<Communication> longMorning(int count)
{
    const std::vector<Communication> samples = sampleCommunications();
    std::vector<Communication> letters;
    for (int i = 0; i < count; ++i) {
        Communication letter = samples[static_cast<size_t>(i) % samples.size()];
        letter.id = CommunicationId(QStringLiteral("L%1").arg(i));
        letter.accountName = QStringLiteral("%1 – Grosshandelsgesellschaft für Lebensmittel und Getränke %2")
                                 .arg(letter.accountName)
                                 .arg(i);
        letters.push_back(letter);
    }
    return letters;
}

} // namespace countersign::testing
