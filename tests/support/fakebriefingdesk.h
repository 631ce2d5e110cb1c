// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/briefingdesk.h"
#include "support/accountfiles.h"

namespace countersign::testing {

/// A file with something in every part of its briefing: a promise that was moved, an open exception with a remark that
/// stays inside, a complaint, a callback, a hand-over, late orders and notes.
inline AccountFile aBusyFile()
{
    AccountFile file = aFileWithAPromise();
    file.account.id = AccountId(u"ERNSH"_s);
    file.account.name = u"Ernst Handel"_s;
    file.account.tier = TierId(u"key"_s);
    file.account.city = u"Graz"_s;
    file.account.annualRevenue = dollars(69873);
    file.account.accountManager = u"Steven Buchanan"_s;
    file.account.renewalDate = day(2027, 1, 4);
    file.account.contacts
        = { Contact { u"Roland Mendel"_s, u"Mr Mendel"_s, u"roland.mendel@ernsh.example"_s, u"7675-3425"_s, {}, {} } };
    file.account.notes
        = { { u"Quantities first, then the reasons."_s, u"Andrew Fuller"_s, day(2027, 1, 31), true, false } };
    file.account.callbacks = { day(2026, 9, 8) };
    file.account.history = std::vector { aPast(day(2026, 10, 14), u"back-order"_s, u"10990"_s) };
    file.account.history->front().subject = u"Order 10990: 12 short"_s;
    file.orders = { anOrder(u"10990"_s, day(2026, 9, 8), day(2026, 10, 8), day(2026, 10, 20), u"Speedy Express"_s),
                    anOrder(u"10643"_s, day(2026, 10, 20), day(2026, 11, 24)),
                    anOrder(u"11008"_s, day(2026, 10, 21), day(2026, 11, 18)),
                    anOrder(u"11072"_s, day(2026, 11, 17), day(2026, 12, 15)) };
    FiledRecord moved = aFiledRecord(u"R4"_s, day(2026, 11, 16), u"10643"_s);
    moved.record.set({ factnames::NEW_DATE.toString(), day(2026, 12, 4), {} });
    file.records.front().overtakenBy = moved.record.id;
    FiledRecord fresh = aFiledRecord(u"R2"_s, day(2026, 11, 18), u"11072"_s);
    fresh.record.set({ factnames::PRODUCT.toString(), u"Wimmers gute Semmelknödel"_s, {} });
    fresh.record.set({ factnames::QUANTITY.toString(), Quantity::of(108), {} });
    fresh.record.set({ factnames::ORDERED_QUANTITY.toString(), Quantity::of(130), {} });
    fresh.record.set({ factnames::PROMISED_DATE.toString(), day(2026, 12, 15), {} });
    fresh.record.set({ u"internal_remark"_s, u"Only 22 of 130 in stock; 80 are on purchase order with Plutzer"_s, {} });
    fresh.letter = CommunicationId(u"C2"_s);
    file.records.push_back(moved);
    file.records.push_back(fresh);
    file.letters.push_back(aFiledLetter(u"C2"_s, State::InReview, day(2026, 11, 18), u"11072"_s));
    file.letters.back().letter.subject = u"Order 11072: two items will not ship in full"_s;
    file.callbacks = { { u"K1"_s, CommunicationId(u"C1"_s), false, u"Where is it? He sounded tired of us."_s,
                         u"Laura Callahan"_s, noonOf(day(2026, 11, 12)) } };
    FiledEscalation escalation;
    escalation.escalation.id = CommunicationId(u"E1"_s);
    escalation.escalation.person = u"Steven Buchanan"_s;
    escalation.escalation.reason = u"large order at risk"_s;
    escalation.escalation.by = u"Laura Callahan"_s;
    escalation.escalation.at = noonOf(day(2026, 11, 18));
    escalation.escalation.due = noonOf(day(2026, 11, 23));
    file.escalations = { escalation };
    return file;
}

/// Briefs from files in memory, at once, and remembers what was asked.
class FakeBriefingDesk : public BriefingDesk {
public:
    std::map<AccountId, AccountFile> files;
    std::vector<OrderOwner> orders { { u"11072"_s, AccountId(u"ERNSH"_s) } };
    std::vector<std::pair<AccountId, std::optional<CallPurpose>>> opened;
    std::vector<CommunicationId> read;
    std::optional<Problem> trouble; ///< that the next briefing has

    FakeBriefingDesk()
    {
        put(aBusyFile());
        put(anEmptyFile());
        AccountFile late = anEmptyFile();
        late.account.id = AccountId(u"BERGS"_s);
        late.account.name = u"Berglunds snabbköp"_s;
        late.account.tier = TierId(u"growth"_s);
        late.account.contacts.front() = { u"Christina Berglund"_s, {}, u"christina@bergs.example"_s, {}, {}, {} };
        late.letters = { aFiledLetter(u"C9"_s, State::InReview, day(2026, 11, 18), u"11050"_s) };
        put(late);
    }
    void put(const AccountFile &file) { files.insert_or_assign(file.account.id, file); }
    void tellChange(const AccountId &account) { Q_EMIT changed({ account }); }

    QFuture<Result<std::vector<AccountAtAGlance>>> accounts() override
    {
        std::vector<AccountAtAGlance> all;
        for (const auto &[id, file] : files) {
            AccountAtAGlance glance {
                id, file.account.name, file.account.tier, file.account.annualRevenue, file.account.city, {}
            };
            for (const Contact &contact : file.account.contacts)
                glance.people << contact.name << contact.email;
            for (const FiledLetter &letter : file.letters)
                glance.waiting += letter.letter.state == State::InReview ? 1 : 0;
            glance.escalations = static_cast<int>(file.escalations.size());
            all.push_back(glance);
        }
        return ready(Result<std::vector<AccountAtAGlance>>(all));
    }
    QFuture<Result<std::vector<OrderOwner>>> ordersLike(const QString &beginning) override
    {
        std::vector<OrderOwner> found;
        for (const OrderOwner &order : orders) {
            if (order.number.startsWith(beginning))
                found.push_back(order);
        }
        return ready(Result<std::vector<OrderOwner>>(found));
    }
    QFuture<Result<Briefing>> open(const AccountId &account, std::optional<CallPurpose> purpose) override
    {
        opened.emplace_back(account, purpose);
        if (trouble)
            return ready(Result<Briefing>(tl::unexpected<Problem>(*std::exchange(trouble, {}))));
        return ready(Result<Briefing>(briefed(files.at(account), purpose)));
    }
    QFuture<Result<Letter>> letter(const CommunicationId &id) override
    {
        read.push_back(id);
        return ready(Result<Letter>(Letter { {}, {}, u"The whole text of %1."_s.arg(id.value()) }));
    }
    TierId tierOf(const AccountAtAGlance &account) const override { return account.tier; }
    QString tierName(const TierId &tier) const override
    {
        const TierRule *rule = m_foundation.tier(tier);
        return rule ? rule->name : tier.value();
    }
    QString tierColour(const TierId &) const override { return {}; }
    QString company() const override { return u"Northwind Traders"_s; }
    QString person() const override { return u"Andrew Fuller"_s; }
    QDate today() const override { return testDay(); }

private:
    template <class T> static QFuture<T> ready(T value) { return QtFuture::makeReadyFuture(std::move(value)); }

    Foundation m_foundation = aBriefingFoundation();
};

} // namespace countersign::testing
