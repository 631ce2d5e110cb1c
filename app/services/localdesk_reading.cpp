// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lastlook.h"
#include "services/localdesk.h"
#include "services/reviewing.h"

#include <QSet>

#include <limits>

// What is read of letters: the list that the models start with, portion by portion, and whole ones by their id.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How long what is finished stays on the desk when it is loaded.
constexpr int FINISHED_DAYS = 7;
/// A whole morning of a large company is told at once, and at once in its order; more comes in portions that are put
/// into their places within a few frames.
constexpr int FIRST_PORTION = 1'000;
constexpr int FURTHER_PORTION = 2'000;

/// Names, words and sentences that come again and again are held once.
class SharedTexts {
public:
    void share(ListedLetter &letter)
    {
        share(letter.batch, letter.account, letter.tier, letter.type);
        for (QString *text : { &letter.accountName, &letter.owner, &letter.contactName, &letter.to, &letter.orders,
                               &letter.products, &letter.subject, &letter.stateReason })
            share(*text);
        for (ListedVerdict::Flag &flag : letter.verdict.flags) {
            share(flag.id);
            share(flag.evidence);
        }
        for (ListedVerdict::Trigger &trigger : letter.verdict.triggers) {
            share(trigger.trigger);
            share(trigger.evidence);
        }
    }

private:
    template <class... Ids> void share(Ids &...ids)
    {
        const auto shareOne = [this](auto &id) {
            QString text = id.value();
            share(text);
            id = std::remove_reference_t<decltype(id)>(std::move(text));
        };
        (shareOne(ids), ...);
    }
    void share(QString &text)
    {
        if (!text.isEmpty())
            text = *m_texts.insert(text);
    }

    QSet<QString> m_texts;
};

} // namespace

/// How far the listing is. What stands in it is touched by the store's thread while a portion is read, and by this one
/// in between.
struct LocalDesk::Listing {
    QDateTime since; ///< UTC: what finished since then is told as well
    std::optional<ListPlace> next = ListPlace {};
    std::optional<qint64> upTo = {}; ///< number of the newest event when it began
    int listed = 0;
    int inAll = 0;
    bool isFirst = true;
    SharedTexts texts {};
};

void LocalDesk::load()
{
    if (m_listing && m_listing->isFirst)
        return;
    m_listing = std::make_shared<Listing>(Listing { m_office.now().addDays(-FINISHED_DAYS) });
    listOn();
}

void LocalDesk::listOn()
{
    m_worker
        .submit([listing = m_listing](Store &store) -> Result<std::vector<ListedRow>> {
            if (!listing->upTo) {
                // The events first: what is written between the two calls is then seen twice, never missed.
                const auto events = store.changesSince(std::numeric_limits<qint64>::max());
                const auto inAll = store.countListed(listing->since);
                if (!events || !inAll)
                    return tl::unexpected(events ? inAll.error() : events.error());
                listing->upTo = events->upTo;
                listing->inAll = *inAll;
            }
            auto portion
                = store.listed(listing->since, *listing->next, listing->isFirst ? FIRST_PORTION : FURTHER_PORTION);
            if (!portion)
                return tl::unexpected(portion.error());
            listing->next = portion->next;
            std::vector<ListedRow> rows;
            rows.reserve(portion->letters.size());
            for (ListedLetter &letter : portion->letters) {
                listing->texts.share(letter);
                rows.emplace_back(std::move(letter));
            }
            return rows;
        })
        .then(this, [this, listing = m_listing](Result<std::vector<ListedRow>> rows) {
            if (listing != m_listing)
                return; // it began anew meanwhile
            if (rows) {
                tellPortion(std::move(*rows), !listing->next);
                return;
            }
            m_listing.reset();
            Q_EMIT progressed(tr("Reading the letters"), listing->inAll, listing->inAll);
            Q_EMIT listingFailed(rows.error());
        });
}

void LocalDesk::tellPortion(std::vector<ListedRow> letters, bool isLast)
{
    const std::shared_ptr<Listing> listing = m_listing;
    m_seen = std::max(m_seen, *listing->upTo);
    listing->listed += static_cast<int>(
        std::ranges::count_if(letters, [](const ListedRow &letter) { return !isHandOver(letter->id); }));
    const Portion portion { std::move(letters), listing->listed, std::max(listing->inAll, listing->listed),
                            std::exchange(listing->isFirst, false), isLast };
    if (isLast)
        m_listing.reset();
    if (!isLast || !portion.isFirst)
        Q_EMIT progressed(tr("Reading the letters"), isLast ? portion.inAll : portion.listed, portion.inAll);
    Q_EMIT listed(portion);
    if (listing == m_listing)
        listOn();
}

namespace {

Result<OpenLetter> wholeLetter(Store &store, const Office &office, const CommunicationId &id)
{
    auto subject = subjectOf(store, office, id);
    if (!subject)
        return tl::unexpected(subject.error());
    auto escalations = store.openEscalations(subject->account.id);
    if (!escalations)
        return tl::unexpected(escalations.error());
    return OpenLetter { std::move(subject->dossier), std::move(subject->account), std::move(subject->judged),
                        office.rules, std::move(*escalations) };
}

} // namespace

QFuture<Result<OpenLetter>> LocalDesk::open(const CommunicationId &id)
{
    if (std::optional<OpenLetter> ahead = m_ahead.take(id, today())) {
        // It is written down that it was opened, and looked whether another desk changed it since it was read.
        m_worker
            .submit([id, office = m_office, given = ahead->dossier.communication](Store &store) -> Result<Change> {
                const auto opened = store.open(id, office.me.name, office.now());
                auto now = store.communication(id);
                if (!now)
                    return tl::unexpected(now.error());
                return *now == given ? Change {} : Change { 0, { std::move(*now) }, {} };
            })
            .then(this, [this](const Result<Change> &change) {
                if (change)
                    publish(*change);
            });
        return QtFuture::makeReadyFuture(Result<OpenLetter>(std::move(*ahead)));
    }
    return m_worker
        .submit([id, office = m_office](Store &store) {
            const auto opened = store.open(id, office.me.name, office.now());
            return wholeLetter(store, office, id);
        })
        .then(this, [](Result<OpenLetter> opened) { return opened; });
}

void LocalDesk::expect(const std::vector<CommunicationId> &ids)
{
    for (const CommunicationId &id : ids) {
        if (m_ahead.has(id))
            continue;
        m_worker.submit([id, office = m_office](Store &store) { return wholeLetter(store, office, id); })
            .then(this, [this, ticket = m_aheadTicket, day = today()](Result<OpenLetter> letter) {
                if (letter && ticket == m_aheadTicket)
                    m_ahead.keep(std::move(*letter), day);
            });
    }
}

void LocalDesk::forgetAhead()
{
    m_ahead.clear();
    ++m_aheadTicket;
}

} // namespace countersign
