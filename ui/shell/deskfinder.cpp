// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/deskfinder.h"

#include "panes/counted.h"
#include "theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace countersign {

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
    thing.detail = counted(letters, tr("%1 letter"), tr("%1 letters"));
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

/// An order leads to the letter about it that still asks for something, else to the newest.
std::vector<PaletteThing> DeskFinder::orderThings() const
{
    struct Letters {
        const ListedLetter *shown = nullptr;
        int count = 0;
    };
    std::vector<QString> numbers; // in the order in which they came
    QHash<QString, Letters> byNumber;
    for (const ListedRow &letter : m_letters) {
        for (const QString &each : letter->orders.split(u';', Qt::SkipEmptyParts)) {
            const QString number = each.trimmed();
            if (number.isEmpty())
                continue;
            Letters &about = byNumber[number];
            if (about.count++ == 0)
                numbers.push_back(number);
            if (!about.shown || letter->state == State::InReview || about.shown->state != State::InReview)
                about.shown = letter.get();
        }
    }
    std::vector<PaletteThing> things;
    for (const QString &number : numbers) {
        const Letters &about = byNumber[number];
        PaletteThing thing;
        thing.group = tr("Orders");
        thing.icon = u"record"_s;
        thing.text = number;
        thing.detail = about.shown->accountName;
        if (!about.shown->products.isEmpty())
            thing.detail += u" · "_s + about.shown->products;
        thing.aside = about.count == 1 ? stateWords(*about.shown) : tr("%1 letters").arg(about.count);
        thing.open = [open = m_open, id = about.shown->id] {
            open(id);
        };
        things.push_back(std::move(thing));
    }
    return things;
}

std::vector<PaletteThing> DeskFinder::things() const
{
    QHash<AccountId, int> counts;
    for (const ListedRow &letter : m_letters)
        ++counts[letter->account];
    std::vector<PaletteThing> found;
    // The account leads to its letter that came first.
    for (const ListedRow &letter : m_letters) {
        if (const int letters = counts.take(letter->account); letters > 0)
            found.push_back(accountThing(*letter, letters));
    }
    for (const ListedRow &letter : m_letters)
        found.push_back(letterThing(*letter));
    std::vector<PaletteThing> orders = orderThings();
    std::move(orders.begin(), orders.end(), std::back_inserter(found));
    return found;
}

} // namespace countersign
