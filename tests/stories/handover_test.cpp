// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"
#include "services/dispatch.h"
#include "services/handingover.h"
#include "services/reviewing.h"
#include "support/practicemorning.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

/// What a coordinator does beyond the letter: hands a matter to a person, and writes down what everybody should know.
class HandOverTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Workplace> m_place;
    Store *m_store = nullptr;
    Office m_office;

    Communication of(const QString &account) const
    {
        const auto all = m_store->communications(m_office.now());
        if (!all)
            return {};
        const auto found = std::ranges::find(*all, AccountId(account), &Communication::account);
        return found == all->end() ? Communication() : *found;
    }
    HandOver orderFrom(const HandOverProposal &proposal) const
    {
        HandOver order;
        order.letters = { proposal.letter };
        order.reason = proposal.reason.isEmpty() ? u"They want a person"_s : proposal.reason;
        order.route = proposal.route;
        const auto choice = std::ranges::find(proposal.routes, proposal.route, &RouteChoice::route);
        if (choice != proposal.routes.end()) {
            order.person = choice->person;
            order.address = choice->address;
            order.due = m_office.now().addSecs(std::chrono::seconds(choice->within).count());
        }
        order.subject = subjectOfHandOver({ proposal.accountName }, order.reason);
        order.packet = packetText({ { proposal.accountName, proposal.packet } });
        return order;
    }
    QStringList mails() const { return QDir(m_place->workspace().practiceOutbox()).entryList({ u"*.eml"_s }); }

private Q_SLOTS:
    void init()
    {
        auto place = testing::openPracticeMorning();
        QVERIFY2(place, qPrintable(place ? QString() : place.error().says));
        m_place = std::move(*place);
        m_store = *m_place->store();
        m_office = *m_place->office();
        m_office.undoTime = std::chrono::seconds(0);
    }
    void cleanup() { m_place.reset(); }

    void theProtocolSaysToWhomAndHowFast()
    {
        const Communication complaint = of(u"BERGS"_s);
        const auto proposals = proposeHandOver(*m_store, m_office, { complaint.id });
        QVERIFY2(proposals, qPrintable(proposals ? QString() : proposals.error().says));
        const HandOverProposal &proposal = proposals->front();
        QCOMPARE(proposal.route, u"team lead"_s);
        QCOMPARE(proposal.routes.front().person, u"Andrew Fuller"_s);
        QCOMPARE(proposal.routes.front().within, std::chrono::minutes(120)); // asks for a manager
        QVERIFY(proposal.reason.contains(u"manager"_s));
        QVERIFY(missingIn(packetText({ { proposal.accountName, proposal.packet } })).isEmpty());
        QVERIFY(proposal.packet.why.contains(u"What the customer wrote:"_s));
        QVERIFY(proposal.packet.tried.contains(complaint.subject));
        // The account's own manager stands for that route.
        const auto manager = std::ranges::find(proposal.routes, u"account manager"_s, &RouteChoice::route);
        QVERIFY(manager != proposal.routes.end());
        QVERIFY(!manager->person.isEmpty());
    }
    void thePacketLeavesThroughTheOutboxAndTheLetterWaits()
    {
        const Communication complaint = of(u"BERGS"_s);
        const auto proposals = proposeHandOver(*m_store, m_office, { complaint.id });
        const auto done = handOver(*m_store, m_office, { orderFrom(proposals->front()) });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().says));
        QCOMPARE(of(u"BERGS"_s).state, State::Escalated);
        QCOMPARE(m_store->queued()->size(), size_t(1));
        // At night no letter leaves; a colleague whose clock runs is written to.
        const QTime now = m_office.now().time();
        m_office.leaving.from = now.addSecs(7200);
        m_office.leaving.until = now.addSecs(10800);
        PracticePost post(m_place->workspace().practiceOutbox());
        const auto sent = dispatch(*m_store, m_office, post);
        QVERIFY(sent);
        QCOMPARE(sent->sent, 1);
        QCOMPARE(mails().size(), 1);
        QFile mail(QDir(m_place->workspace().practiceOutbox()).filePath(mails().front()));
        QVERIFY(mail.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(mail.readAll());
        QVERIFY(text.contains(u"andrew.fuller@northwind.example"_s));
        QVERIFY(!text.contains(u"To: "_s + complaint.to));
        QCOMPARE(of(u"BERGS"_s).state, State::Escalated); // it still waits
        const auto open = m_store->openEscalations(complaint.account);
        QCOMPARE(open->size(), size_t(1));
        QCOMPARE(open->front().mail, State::Sent);
        const auto packet = m_store->dossier(open->front().id);
        QVERIFY(packet->letter.subject.startsWith(u"Escalation: "_s));
        QVERIFY(packet->letter.body.contains(u"WHO THE CUSTOMER IS"_s));
        QCOMPARE(dispatch(*m_store, m_office, post)->letters.size(), size_t(0)); // once
        QVERIFY(m_store->verifyAudit()->intact);
    }
    void whatIsTakenUpAgainInTimeIsNotSent()
    {
        const Communication complaint = of(u"BERGS"_s);
        const auto proposals = proposeHandOver(*m_store, m_office, { complaint.id });
        QVERIFY(handOver(*m_store, m_office, { orderFrom(proposals->front()) }));
        QVERIFY(m_store->resume(complaint.id, u"Laura Callahan"_s, m_office.now()));
        PracticePost post(m_place->workspace().practiceOutbox());
        QCOMPARE(dispatch(*m_store, m_office, post)->letters.size(), size_t(0));
        QVERIFY(mails().isEmpty());
        QCOMPARE(of(u"BERGS"_s).state, State::InReview);
    }
    void whoWasWrittenToIsKnownTheNextTime()
    {
        const Communication first = of(u"ERNSH"_s);
        const auto proposals = proposeHandOver(*m_store, m_office, { first.id });
        HandOver order = orderFrom(proposals->front());
        order.route = u"account manager"_s;
        order.person = u"Steven Buchanan"_s;
        order.address = u"steven@northwind.example"_s;
        QVERIFY(handOver(*m_store, m_office, { order }));
        const auto next = proposeHandOver(*m_store, m_office, { of(u"RATTC"_s).id });
        const auto manager = std::ranges::find(next->front().routes, u"Steven Buchanan"_s, &RouteChoice::person);
        if (manager != next->front().routes.end())
            QCOMPARE(manager->address, u"steven@northwind.example"_s);
        auto documents = m_store->documents(u"people"_s);
        const QJsonObject addresses = documents->at(u"people"_s)[u"addresses"_s].toObject();
        QCOMPARE(addresses[u"Steven Buchanan"_s].toString(), u"steven@northwind.example"_s);
    }
    void oneThatCannotBeHandedOverKeepsNoOther()
    {
        const Communication gone = of(u"RATTC"_s);
        const Communication stays = of(u"BERGS"_s);
        const auto proposals = proposeHandOver(*m_store, m_office, { gone.id, stays.id });
        QVERIFY(m_store->drop(gone.id, u"not needed"_s, u"Laura Callahan"_s, m_office.now()));
        const auto done = handOver(*m_store, m_office, { orderFrom((*proposals)[0]), orderFrom((*proposals)[1]) });
        QVERIFY(done);
        QCOMPARE(of(u"BERGS"_s).state, State::Escalated);
        QCOMPARE(m_store->queued()->size(), size_t(1));
        const auto none = handOver(*m_store, m_office, { orderFrom((*proposals)[0]) });
        QVERIFY(!none);
        QCOMPARE(none.error().cause, Cause::Conflict);
    }
    void aNoteActsInTheGateAtOnce()
    {
        const Communication letter = of(u"RATTC"_s);
        const auto dossier = m_store->dossier(letter.id);
        const QString word = QRegularExpression(u"\\b[a-z]{8,}\\b"_s).match(dossier->letter.body).captured();
        QVERIFY(!word.isEmpty());
        const auto isFound = [&] {
            const std::vector<Finding> findings = of(u"RATTC"_s).verdict.findings;
            return std::ranges::any_of(findings, [&](const Finding &finding) {
                return finding.rule == u"never-say"_s && finding.text.compare(word, Qt::CaseInsensitive) == 0;
            });
        };
        QVERIFY(!isFound());
        const NoteChange change { letter.account,
                                  {},
                                  AccountNote { u"never say "_s + word, u"Laura Callahan"_s, {}, true, false } };
        const auto changed = changeNote(*m_store, m_office, change);
        QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().says));
        QVERIFY(isFound());
        const std::vector<Flag> flags = of(u"RATTC"_s).verdict.flags;
        QVERIFY(std::ranges::any_of(flags, [](const Flag &flag) { return flag.id == u"account-note"_s; }));
        QVERIFY(std::ranges::any_of(changed->communications,
                                    [&](const Communication &each) { return each.id == letter.id; }));
        QVERIFY(changeNote(*m_store, m_office, change.reversed()));
        QVERIFY(!isFound());
    }
};

COUNTERSIGN_TEST(HandOverTest)

} // namespace countersign

#include "handover_test.moc"
