// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/deskfinder.h"

#include "panes/counted.h"
#include "theme/theme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

/// Of many, those that what is typed names best, the earlier first among equals.
class Best {
public:
    Best(const QString &typed, int atMost)
        : m_words(typedWords(typed))
        , m_atMost(static_cast<std::size_t>(atMost))
    {
    }
    /// Where nothing is typed the first ones are the best: the others are counted only.
    bool passes()
    {
        const bool isFull = m_words.isEmpty() && m_ranks.size() >= m_atMost;
        m_more += isFull;
        return isFull;
    }
    /// \param foldedAll with the detail, which names it less well
    bool offer(std::size_t place, const QString &foldedText, const QString &foldedAll)
    {
        const auto match = paletteMatch(m_words, foldedText, foldedAll);
        if (match)
            m_ranks.push_back({ match->score, place });
        return match.has_value();
    }
    int all() const { return static_cast<int>(m_ranks.size()) + m_more; }
    std::vector<std::size_t> places()
    {
        const auto isBetter = [](const Rank &a, const Rank &b) {
            return a.score != b.score ? a.score > b.score : a.place < b.place;
        };
        const auto end = m_ranks.begin() + static_cast<std::ptrdiff_t>(std::min(m_atMost, m_ranks.size()));
        std::partial_sort(m_ranks.begin(), end, m_ranks.end(), isBetter);
        std::vector<std::size_t> places;
        std::transform(m_ranks.begin(), end, std::back_inserter(places), [](const Rank &rank) { return rank.place; });
        return places;
    }

private:
    struct Rank {
        int score = 0;
        std::size_t place = 0;
    };
    QStringList m_words;
    std::size_t m_atMost;
    std::vector<Rank> m_ranks;
    int m_more = 0;
};

QString letterCount(int letters)
{
    return counted(letters, DeskFinder::tr("%1 letter"), DeskFinder::tr("%1 letters"));
}

} // namespace

QString DeskFinder::stateWords(const ListedLetter &letter)
{
    switch (letter.state) {
        using enum State;
    case Drafting:
        return DeskFinder::tr("being drafted");
    case InReview:
        return letter.lane() == Lane::Individual ? DeskFinder::tr("individual review") : DeskFinder::tr("batch scan");
    case Held:
        return DeskFinder::tr("on hold");
    case Released:
        return DeskFinder::tr("released");
    case Queued:
        return DeskFinder::tr("waits to go");
    case Sending:
    case Committing:
        return DeskFinder::tr("on its way");
    case Sent:
        return DeskFinder::tr("sent");
    case Failed:
        return DeskFinder::tr("failed");
    case Uncertain:
        return DeskFinder::tr("uncertain");
    case Dropped:
        return DeskFinder::tr("dropped");
    case Escalated:
        return DeskFinder::tr("escalated");
    }
    Q_UNREACHABLE();
}

DeskFinder::DeskFinder(Desk &desk, std::function<void(const CommunicationId &)> open, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_open(std::move(open))
{
    connect(&m_desk, &Desk::changed, this, &DeskFinder::apply);
    connect(&m_desk, &Desk::listed, this, [this](const Portion &portion) {
        if (portion.isFirst) {
            m_letters.reserve(static_cast<std::size_t>(portion.inAll));
            m_places.reserve(portion.inAll);
        }
        add(portion.letters);
        if (portion.isFirst)
            Q_EMIT loaded();
    });
    // A failure is told by the pages, which need the same.
    connect(&m_desk, &Desk::listingFailed, this, &DeskFinder::loaded);
    QMetaObject::invokeMethod(&m_desk, &Desk::load, Qt::QueuedConnection);
}

void DeskFinder::add(const std::vector<ListedRow> &letters)
{
    for (const ListedRow &letter : letters) {
        if (isHandOver(letter->id))
            continue; // a message to a colleague: its letters are found
        const auto known = m_places.constFind(letter->id);
        if (known != m_places.constEnd()) {
            m_letters[*known] = letter;
            continue;
        }
        m_places.insert(letter->id, m_letters.size());
        m_letters.push_back(letter);
    }
}

void DeskFinder::apply(const Change &change)
{
    std::vector<ListedRow> letters;
    for (const Communication &letter : change.communications)
        letters.emplace_back(listedOf(letter));
    add(letters);
    if (change.removed.empty())
        return;
    std::erase_if(m_letters, [&](const ListedRow &letter) {
        return std::find(change.removed.begin(), change.removed.end(), letter->id) != change.removed.end();
    });
    m_places.clear();
    for (std::size_t i = 0; i < m_letters.size(); ++i)
        m_places.insert(m_letters[i]->id, i);
}

PaletteThing DeskFinder::accountThing(const ListedLetter &letter, int letters) const
{
    PaletteThing thing;
    thing.group = tr("Accounts");
    thing.icon = u"person"_s;
    thing.text = letter.accountName;
    thing.detail = letterCount(letters);
    const auto rules = m_desk.rules();
    const TierRule *tier = rules ? rules->foundation().tier(letter.tier) : nullptr;
    thing.aside = tier ? tier->name : letter.tier.value();
    thing.asideInk = Theme::of(nullptr).tierColour(letter.tier, tier ? QColor(tier->colour) : QColor());
    thing.open = [open = m_open, id = letter.id] {
        open(id);
    };
    return thing;
}

PaletteThing DeskFinder::letterThing(const ListedLetter &letter) const
{
    PaletteThing thing;
    thing.group = tr("Letters");
    thing.icon = u"mail"_s;
    thing.text = u"%1: %2"_s.arg(letter.accountName, letter.subject);
    thing.detail = letter.contactName;
    thing.aside = stateWords(letter);
    thing.open = [open = m_open, id = letter.id] {
        open(id);
    };
    return thing;
}

PaletteFound DeskFinder::foundAccounts(const QString &typed, int atMost) const
{
    struct Letters {
        std::size_t first = 0; // of the account, to which it leads
        int count = 0;
    };
    QHash<AccountId, Letters> byAccount;
    for (std::size_t i = 0; i < m_letters.size(); ++i) {
        Letters &letters = byAccount[m_letters[i]->account];
        if (letters.count++ == 0)
            letters.first = i;
    }
    std::vector<Letters> accounts(byAccount.cbegin(), byAccount.cend());
    std::sort(accounts.begin(), accounts.end(), [](const Letters &a, const Letters &b) { return a.first < b.first; });
    Best best(typed, atMost);
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (best.passes())
            continue;
        const QString name = foldedForSearch(m_letters[accounts[i].first]->accountName);
        best.offer(i, name, name + u' ' + foldedForSearch(letterCount(accounts[i].count)));
    }
    PaletteFound found { {}, best.all() };
    for (const std::size_t i : best.places())
        found.best.push_back(accountThing(*m_letters[accounts[i].first], accounts[i].count));
    return found;
}

PaletteFound DeskFinder::foundLetters(const QString &typed, int atMost) const
{
    Best best(typed, atMost);
    for (std::size_t i = 0; i < m_letters.size(); ++i) {
        if (best.passes())
            continue;
        const ListedLetter &letter = *m_letters[i];
        const QString text = foldedForSearch(letter.accountName) + u": "_s + foldedForSearch(letter.subject);
        best.offer(i, text, text + u' ' + foldedForSearch(letter.contactName));
    }
    PaletteFound found { {}, best.all() };
    for (const std::size_t i : best.places())
        found.best.push_back(letterThing(*m_letters[i]));
    return found;
}

/// An order leads to the letter about it that still asks for something, else to the newest.
PaletteFound DeskFinder::foundOrders(const QString &typed, int atMost) const
{
    struct Order {
        QString number;
        const ListedLetter *shown = nullptr;
        int count = 0; // letters about it
    };
    const auto detailOf = [](const ListedLetter &letter) {
        return letter.products.isEmpty() ? letter.accountName : letter.accountName + u" · "_s + letter.products;
    };
    const auto eachNumber = [](const ListedLetter &letter, const auto &call) {
        for (const QStringView each : QStringView(letter.orders).tokenize(u';', Qt::SkipEmptyParts)) {
            if (const QStringView number = each.trimmed(); !number.isEmpty())
                call(number.toString());
        }
    };
    // Those that fit, each once, by one of their letters.
    std::vector<Order> orders;
    QHash<QString, std::size_t> places;
    Best best(typed, atMost);
    for (const ListedRow &letter : m_letters) {
        QString detail;
        eachNumber(*letter, [&](const QString &number) {
            if (places.contains(number) || best.passes())
                return;
            if (detail.isEmpty())
                detail = u' ' + foldedForSearch(detailOf(*letter));
            const QString folded = foldedForSearch(number);
            if (!best.offer(orders.size(), folded, folded + detail))
                return;
            places.insert(number, orders.size());
            orders.push_back({ number });
        });
    }
    PaletteFound found { {}, best.all() };
    const std::vector<std::size_t> shown = best.places();
    places.clear();
    for (const std::size_t i : shown)
        places.insert(orders[i].number, i);
    for (const ListedRow &letter : m_letters) {
        eachNumber(*letter, [&](const QString &number) {
            const auto known = places.constFind(number);
            if (known == places.cend())
                return;
            Order &order = orders[*known];
            ++order.count;
            if (!order.shown || letter->state == State::InReview || order.shown->state != State::InReview)
                order.shown = letter.get();
        });
    }
    for (const std::size_t i : shown) {
        const Order &order = orders[i];
        PaletteThing thing;
        thing.group = tr("Orders");
        thing.icon = u"record"_s;
        thing.text = order.number;
        thing.detail = detailOf(*order.shown);
        thing.aside = order.count == 1 ? stateWords(*order.shown) : tr("%1 letters").arg(order.count);
        thing.open = [open = m_open, id = order.shown->id] {
            open(id);
        };
        found.best.push_back(std::move(thing));
    }
    return found;
}

std::vector<PaletteFound> DeskFinder::find(const QString &typed, int atMost) const
{
    return { foundAccounts(typed, atMost), foundLetters(typed, atMost), foundOrders(typed, atMost) };
}

} // namespace countersign
