// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lifecycle/notes.h"
#include "ports/desk.h"
#include "support/samplecommunications.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <map>
#include <utility>

namespace countersign::testing {

/// A Desk that keeps its communications in memory: it does what it is told, notes it, and fails when asked to.
/// Commands answer at once (the future is ready) and their Change comes by changed() as well.
class FakeDesk : public Desk {
public:
    explicit FakeDesk(std::vector<Communication> communications = sampleCommunications(), QObject *parent = nullptr)
        : Desk(parent)
    {
        for (Communication &communication : communications)
            put(std::move(communication));
        m_post.via = QStringLiteral("the practice outbox");
        recount();
    }

    // What a test looks at
    QHash<QString, QString> nearestWords; ///< what a dictionary would say
    QHash<QString, QStringList> suggestions; ///< what dictionaries say of a word
    int speed = 240; ///< of reading, in words a minute
    Vigilance probes;
    KnownPeople people { {}, { { QStringLiteral("Andrew Fuller"), QStringLiteral("andrew@northwind.example") } } };
    std::vector<HandOver> handedOver;
    QSet<QString> unknown; ///< words that no dictionary has
    QStringList commands; ///< "release C1", "drop C2 duplicate", in the order in which they came
    const Communication &at(const QString &id) const { return m_communications.at(CommunicationId(id)); }
    std::vector<ListedRow> all() const ///< in the order in which they came
    {
        std::vector<ListedRow> rows;
        for (const CommunicationId &id : m_order) {
            if (const auto letter = m_communications.find(id); letter != m_communications.end())
                rows.emplace_back(listedOf(letter->second));
        }
        return rows;
    }
    bool has(const QString &id) const { return m_communications.contains(CommunicationId(id)); }

    std::vector<AccountNote> notesOf(const AccountId &account) const
    {
        if (const auto known = m_notes.find(account); known != m_notes.end())
            return known->second;
        for (const auto &[id, letter] : m_open) {
            if (letter.account.id == account)
                return letter.account.notes;
        }
        return {};
    }

    // What a test arranges
    void failNext(Problem problem) { m_failure = std::move(problem); }
    /// The next release refuses these, each with that reason.
    void refuse(const QString &id, const QString &because)
    {
        m_refusals.insert_or_assign(CommunicationId(id), because);
    }
    void setPost(PostState post)
    {
        m_post = std::move(post);
        Q_EMIT postChanged(m_post);
    }
    void setRules(std::shared_ptr<const Rulebook> rules)
    {
        m_rules = std::move(rules);
        Q_EMIT foundationChanged();
    }
    void setOpenLetter(OpenLetter letter)
    {
        const CommunicationId id = letter.dossier.communication.id;
        m_open.insert_or_assign(id, std::move(letter));
    }
    void setPerson(Person person) { m_person = std::move(person); }
    void setNow(const QDateTime &now) { m_now = now; }
    /// From the next load() on; the first is told by it, the others by tellPortion().
    void listInPortionsOf(size_t letters) { m_portion = letters; }
    /// \returns whether more is to come
    bool tellPortion()
    {
        Portion portion;
        portion.isFirst = m_listed == 0;
        for (; m_listed < m_order.size() && portion.letters.size() < m_portion; ++m_listed) {
            if (const auto letter = m_communications.find(m_order[m_listed]); letter != m_communications.end())
                portion.letters.emplace_back(listedOf(letter->second));
        }
        portion.isLast = m_listed == m_order.size();
        portion.listed = static_cast<int>(m_listed);
        portion.inAll = static_cast<int>(m_order.size());
        Q_EMIT listed(portion);
        return !portion.isLast;
    }
    void setBatches(std::vector<BatchName> batches) { m_batches = std::move(batches); }
    /// As if another desk had done it.
    void change(Communication communication)
    {
        const CommunicationId id = communication.id;
        put(std::move(communication));
        announce({ id });
    }
    void removeCommunication(const QString &id)
    {
        m_communications.erase(CommunicationId(id));
        Change change { ++m_event, {}, { CommunicationId(id) } };
        recount();
        Q_EMIT changed(change);
    }

    // Desk
    Person person() const override { return m_person; }
    bool isPractice() const override { return m_post.mode == PostState::Mode::Practice; }
    QDate today() const override { return m_now.date(); }
    QDateTime now() const override { return m_now; }
    Company company() const override
    {
        return { QStringLiteral("Northwind Traders"),
                 QStringLiteral("206 555 0104"),
                 m_person.name,
                 { QStringLiteral("USD") },
                 "UTC" };
    }
    std::shared_ptr<const Rulebook> rules() const override { return m_rules; }
    int foundationNumber() const override { return 12; }
    PostState post() const override { return m_post; }

    /// All at once, or in the portions that a test asked for.
    void load() override
    {
        commands.append(QStringLiteral("load"));
        if (m_failure) {
            Q_EMIT listingFailed(std::exchange(m_failure, {}).value());
            return;
        }
        m_listed = 0;
        tellPortion();
    }
    QFuture<Result<std::vector<BatchName>>> batches() override { return ready<std::vector<BatchName>>(m_batches); }
    QFuture<Result<OpenLetter>> open(const CommunicationId &id) override
    {
        commands.append(QStringLiteral("open ") + id.value());
        if (m_failure)
            return ready<OpenLetter>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        if (!m_communications.contains(id))
            return ready<OpenLetter>(problem(Cause::Input, QStringLiteral("There is no letter %1.").arg(id.value())));
        OpenLetter letter = m_open.contains(id) ? m_open.at(id) : sampleLetter(m_communications.at(id), m_now);
        letter.dossier.communication = m_communications.at(id);
        letter.rules = m_rules;
        if (const auto notes = m_notes.find(letter.account.id); notes != m_notes.end())
            letter.account.notes = letter.subject.account.notes = notes->second;
        return ready<OpenLetter>(std::move(letter));
    }
    QFuture<Result<Dossier>> read(const CommunicationId &id) override
    {
        commands.append(QStringLiteral("read ") + id.value());
        if (m_failure)
            return ready<Dossier>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        if (m_open.contains(id))
            return ready<Dossier>(m_open.at(id).dossier);
        if (!m_communications.contains(id))
            return ready<Dossier>(problem(Cause::Input, QStringLiteral("There is no letter %1.").arg(id.value())));
        Dossier dossier = sampleLetter(m_communications.at(id), m_now).dossier;
        dossier.communication = m_communications.at(id);
        return ready<Dossier>(std::move(dossier));
    }
    QFuture<Result<Change>> changeNote(const NoteChange &change) override
    {
        const auto kind = !change.before ? "add" : !change.now ? "remove" : "change";
        commands.append(QStringLiteral("%1 note of %2: %3")
                            .arg(QLatin1StringView(kind), change.account.value(),
                                 change.now ? change.now->text : change.before->text));
        if (m_failure)
            return ready<Change>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        auto notes = notesAfter(notesOf(change.account), change);
        if (!notes)
            return ready<Change>(tl::unexpected<Problem>(notes.error()));
        m_notes.insert_or_assign(change.account, std::move(*notes));
        Change told { ++m_event, {}, {}, { change.account } };
        Q_EMIT changed(told);
        return ready<Change>(std::move(told));
    }
    QFuture<Result<Change>> edit(const CommunicationId &id, int revisionSeen, const Letter &letter) override
    {
        commands.append(QStringLiteral("edit %1 r%2").arg(id.value()).arg(revisionSeen));
        return alter({ id }, [&](Communication &communication) {
            OpenLetter open = m_open.contains(id) ? m_open.at(id) : sampleLetter(communication, m_now);
            open.dossier.letter = letter;
            open.subject.letter = letter;
            ++communication.revision;
            communication.edited = true;
            communication.to = letter.to;
            communication.subject = letter.subject;
            communication.verdict.revision = communication.revision;
            if (communication.state == State::Released || communication.state == State::Queued)
                communication.state = State::InReview;
            communication.release.reset();
            m_open.insert_or_assign(id, std::move(open));
        });
    }
    QFuture<Result<Change>> release(const std::vector<ReleaseOrder> &orders) override
    {
        std::vector<CommunicationId> ids;
        std::vector<Refusal> refusals;
        std::map<CommunicationId, ReleaseOrder> byId;
        for (const ReleaseOrder &order : orders) {
            commands.append(QStringLiteral("release %1 %2").arg(order.id.value(), keyOf(order.how)));
            if (const auto refusal = m_refusals.find(order.id); refusal != m_refusals.end()) {
                refusals.push_back({ order.id, refusal->second });
                continue;
            }
            ids.push_back(order.id);
            byId.insert_or_assign(order.id, order);
        }
        auto done = alter(ids, [&](Communication &communication) {
            const ReleaseOrder &order = byId.at(communication.id);
            communication.state = State::Released;
            communication.release
                = Release { order.by.isEmpty() ? m_person.name : order.by,
                            m_now,
                            order.revision,
                            order.how,
                            order.attention,
                            MessageId(QStringLiteral("<%1@northwind.example>").arg(communication.id.value())) };
        });
        if (!refusals.empty())
            Q_EMIT refused(refusals);
        return done;
    }
    SentForm asSent(const Letter &letter) const override
    {
        return { QStringLiteral("Laura Callahan <service@northwind.example>"),
                 QStringLiteral("<p>") + letter.body.toHtmlEscaped() + QStringLiteral("</p>"), letter.body };
    }
    QFuture<Result<QHash<QString, QString>>> nearestWordsTo(const QSet<QString> &words) override
    {
        commands.append(QStringLiteral("nearestWordsTo"));
        QHash<QString, QString> nearest;
        for (const QString &word : words) {
            if (nearestWords.contains(word))
                nearest.insert(word, nearestWords.value(word));
        }
        return ready<QHash<QString, QString>>(std::move(nearest));
    }
    QFuture<Result<QStringList>> suggestionsFor(const QString &word) override
    {
        return ready<QStringList>(suggestions.value(word));
    }
    QSet<QString> unknownWordsOf(const Letter &letter) const override
    {
        QSet<QString> words;
        for (const QString &word : unknown) {
            if ((letter.body.contains(word) || letter.subject.contains(word)) && !m_companyWords.know(word))
                words.insert(word);
        }
        return words;
    }
    int readingSpeed() const override { return speed; }
    Vigilance vigilance() const override { return probes; }
    QFuture<Result<Done>> setProbeShare(double share) override
    {
        commands.append(QStringLiteral("setProbeShare %1").arg(share));
        if (m_person.role != Role::Lead)
            return ready<Done>(problem(Cause::Conflict, QStringLiteral("A team lead decides how often probes come.")));
        probes.share = share;
        Q_EMIT scanRulesChanged();
        return ready<Done>(Done {});
    }
    QFuture<Result<Done>> noteProbe(bool wasCaught, const QString &fact) override
    {
        commands.append(QStringLiteral("noteProbe %1 %2")
                            .arg(wasCaught ? QStringLiteral("caught") : QStringLiteral("missed"), fact));
        ++probes.tally.shown;
        probes.tally.caught += wasCaught ? 1 : 0;
        Q_EMIT scanRulesChanged();
        return ready<Done>(Done {});
    }
    const CompanyWords &companyWords() const override { return m_companyWords; }
    QFuture<Result<Change>> learnWord(const QString &word) override
    {
        commands.append(QStringLiteral("learnWord ") + word);
        std::vector<CompanyWord> words = m_companyWords.words();
        words.push_back({ word, m_person.name, m_now });
        return keepWords(std::move(words));
    }
    QFuture<Result<Change>> forgetWord(const QString &word) override
    {
        commands.append(QStringLiteral("forgetWord ") + word);
        std::vector<CompanyWord> words = m_companyWords.words();
        std::erase_if(words, [&](const CompanyWord &each) { return each.word == word; });
        return keepWords(std::move(words));
    }
    QFuture<Result<Change>> undoRelease(const std::vector<CommunicationId> &ids) override
    {
        for (const CommunicationId &id : ids)
            commands.append(QStringLiteral("undoRelease ") + id.value());
        return alter(ids, [](Communication &communication) {
            communication.state = State::InReview;
            communication.release.reset();
            communication.sending.reset();
        });
    }
    QFuture<Result<Change>> undoSend(const std::vector<CommunicationId> &ids) override
    {
        std::vector<CommunicationId> waiting;
        for (const CommunicationId &id : ids) {
            commands.append(QStringLiteral("undoSend ") + id.value());
            if (m_communications.contains(id) && m_communications.at(id).state == State::Queued)
                waiting.push_back(id);
        }
        return alter(waiting, [](Communication &communication) {
            communication.state = State::Released;
            communication.sending.reset();
        });
    }
    QFuture<Result<Change>> hold(const CommunicationId &id, const QString &reason) override
    {
        return to(State::Held, QStringLiteral("hold"), id, reason);
    }
    QFuture<Result<Change>> resume(const CommunicationId &id) override
    {
        return to(State::InReview, QStringLiteral("resume"), id, {});
    }
    QFuture<Result<Change>> drop(const CommunicationId &id, const QString &reason) override
    {
        return to(State::Dropped, QStringLiteral("drop"), id, reason);
    }
    QFuture<Result<std::vector<HandOverProposal>>> proposeHandOver(const std::vector<CommunicationId> &ids) override
    {
        commands.append(QStringLiteral("proposeHandOver"));
        if (m_failure)
            return ready<std::vector<HandOverProposal>>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        std::vector<HandOverProposal> proposals;
        const Foundation none;
        const Foundation &foundation = m_rules ? m_rules->foundation() : none;
        for (const CommunicationId &id : ids) {
            const Communication &letter = m_communications.at(id);
            OpenLetter open = m_open.contains(id) ? m_open.at(id) : sampleLetter(letter, m_now);
            open.dossier.communication = letter;
            HandOverProposal proposal;
            proposal.letter = id;
            proposal.accountName = letter.accountName;
            proposal.packet
                = packetOf({ open.dossier, open.account, {} }, { foundation, QTimeZone::utc(), m_now.date() });
            proposal.routes = routeChoices(foundation, open.account, letter.verdict, people);
            proposal.route = presetRoute(foundation, letter.verdict);
            for (const TriggerMatch &match : letter.verdict.triggers)
                proposal.reasons << match.trigger + QStringLiteral(": ") + match.evidence;
            proposal.reason = proposal.reasons.value(0);
            proposals.push_back(std::move(proposal));
        }
        return ready<std::vector<HandOverProposal>>(std::move(proposals));
    }
    QFuture<Result<Change>> handOver(const std::vector<HandOver> &orders) override
    {
        std::vector<CommunicationId> ids;
        std::map<CommunicationId, QString> reasons;
        for (const HandOver &order : orders) {
            QStringList letters;
            for (const CommunicationId &id : order.letters) {
                letters << id.value();
                ids.push_back(id);
                reasons[id] = order.reason;
            }
            commands.append(QStringLiteral("escalate %1 to %2 <%3>: %4")
                                .arg(letters.join(u' '), order.person, order.address, order.reason));
            handedOver.push_back(order);
        }
        return alter(ids, [&](Communication &communication) {
            communication.state = State::Escalated;
            communication.stateReason = reasons.at(communication.id);
        });
    }
    QFuture<Result<Change>> holdAll(const std::vector<CommunicationId> &ids, const QString &reason) override
    {
        return allTo(State::Held, QStringLiteral("hold"), ids, reason);
    }
    QFuture<Result<Change>> resumeAll(const std::vector<CommunicationId> &ids) override
    {
        return allTo(State::InReview, QStringLiteral("resume"), ids, {});
    }
    QFuture<Result<Change>> dropAll(const std::vector<CommunicationId> &ids, const QString &reason) override
    {
        return allTo(State::Dropped, QStringLiteral("drop"), ids, reason);
    }
    QFuture<Result<Change>> takeOut(const CommunicationId &id, bool out) override
    {
        commands.append(
            QStringLiteral("takeOut %1 %2").arg(id.value(), out ? QStringLiteral("yes") : QStringLiteral("no")));
        return alter({ id }, [&](Communication &communication) { communication.takenOut = out; });
    }
    QFuture<Result<Change>> overrideFinding(const CommunicationId &id, int, const FindingKey &finding,
                                            const QString &reason) override
    {
        commands.append(QStringLiteral("override %1 %2: %3").arg(id.value(), finding.rule, reason));
        return alter({ id }, [&](Communication &communication) {
            for (Finding &each : communication.verdict.findings)
                if (keyOf(each) == finding)
                    each.overriddenBecause = reason;
            if (communication.verdict.count(Severity::Error) == 0)
                std::erase_if(communication.verdict.blocks,
                              [](const Block &block) { return block.id == QStringLiteral("error-finding"); });
        });
    }
    QFuture<Result<Change>> sign(const CommunicationId &id, int, const QString &check) override
    {
        commands.append(QStringLiteral("sign %1 %2").arg(id.value(), check));
        return alter({ id }, [&](Communication &communication) {
            for (ComplianceStep &step : communication.verdict.compliance)
                if (step.check == check)
                    step.signature = m_person.name;
            std::erase_if(communication.verdict.blocks,
                          [](const Block &block) { return block.id == QStringLiteral("compliance"); });
        });
    }
    QFuture<Result<Change>> send() override
    {
        commands.append(QStringLiteral("send"));
        std::vector<CommunicationId> ids;
        for (const auto &[id, communication] : m_communications)
            if (communication.state == State::Released)
                ids.push_back(id);
        m_post.nextAt = m_now.addSecs(15);
        return alter(ids, [&](Communication &communication) {
            communication.state = State::Queued;
            communication.sending = Sending { m_now.addSecs(15), m_now, 0, {}, {} };
        });
    }
    QFuture<Result<Change>> resolve(const CommunicationId &id, State to, const QString &because) override
    {
        commands.append(QStringLiteral("resolve %1 %2: %3").arg(id.value(), keyOf(to), because));
        return alter({ id }, [&](Communication &communication) {
            communication.state = to;
            communication.stateReason = because;
            if (communication.sending)
                communication.sending->since = m_now;
        });
    }
    void resumeSending() override
    {
        commands.append(QStringLiteral("resumeSending"));
        m_post.paused = false;
        m_post.trouble.clear();
        Q_EMIT postChanged(m_post);
    }

private:
    template <class T> static QFuture<Result<T>> ready(Result<T> result)
    {
        return QtFuture::makeReadyFuture<Result<T>>(std::move(result));
    }
    QFuture<Result<Change>> keepWords(std::vector<CompanyWord> words)
    {
        if (m_failure)
            return ready<Change>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        m_companyWords = CompanyWords(std::move(words));
        Q_EMIT companyWordsChanged();
        return ready<Change>(Change { ++m_event, {}, {} });
    }
    void put(Communication communication)
    {
        const CommunicationId id = communication.id;
        if (!m_communications.contains(id))
            m_order.push_back(id);
        m_communications.insert_or_assign(id, std::move(communication));
    }
    void recount()
    {
        m_post.waiting = 0;
        for (const auto &[id, communication] : m_communications)
            if (communication.state == State::Queued || communication.state == State::Sending
                || communication.state == State::Committing)
                ++m_post.waiting;
    }
    Change announce(const std::vector<CommunicationId> &ids)
    {
        Change change { ++m_event, {}, {} };
        for (const CommunicationId &id : ids)
            change.communications.push_back(m_communications.at(id));
        const int before = m_post.waiting;
        recount();
        Q_EMIT changed(change);
        if (before != m_post.waiting)
            Q_EMIT postChanged(m_post);
        return change;
    }
    template <class Alteration>
    QFuture<Result<Change>> alter(const std::vector<CommunicationId> &ids, Alteration alteration)
    {
        if (m_failure)
            return ready<Change>(tl::unexpected<Problem>(std::exchange(m_failure, {}).value()));
        for (const CommunicationId &id : ids) {
            if (!m_communications.contains(id))
                return ready<Change>(
                    problem(Cause::Conflict, QStringLiteral("There is no letter %1.").arg(id.value())));
        }
        for (const CommunicationId &id : ids)
            alteration(m_communications.at(id));
        return ready<Change>(announce(ids));
    }
    QFuture<Result<Change>> to(State state, const QString &verb, const CommunicationId &id, const QString &reason)
    {
        commands.append(QStringLiteral("%1 %2 %3").arg(verb, id.value(), reason).trimmed());
        return alter({ id }, [&](Communication &communication) {
            communication.state = state;
            communication.stateReason = reason;
        });
    }

    /// Noted as one command: "drop C1 C2 duplicate".
    QFuture<Result<Change>> allTo(State state, const QString &verb, const std::vector<CommunicationId> &ids,
                                  const QString &reason)
    {
        QStringList words { verb };
        for (const CommunicationId &id : ids)
            words << id.value();
        commands.append((words.join(u' ') + u' ' + reason).trimmed());
        return alter(ids, [&](Communication &communication) {
            communication.state = state;
            communication.stateReason = reason;
        });
    }

    Person m_person { QStringLiteral("Laura Callahan"), Role::Coordinator, {} };
    QDateTime m_now = sampleNow();
    std::map<CommunicationId, Communication> m_communications;
    std::vector<CommunicationId> m_order;
    size_t m_portion = std::numeric_limits<size_t>::max();
    size_t m_listed = 0; ///< of m_order
    std::map<CommunicationId, OpenLetter> m_open;
    std::map<CommunicationId, QString> m_refusals;
    std::shared_ptr<const Rulebook> m_rules;
    PostState m_post;
    std::vector<BatchName> m_batches;
    CompanyWords m_companyWords;
    std::map<AccountId, std::vector<AccountNote>> m_notes; ///< where they were changed
    std::optional<Problem> m_failure;
    qint64 m_event = 100;
};

} // namespace countersign::testing
