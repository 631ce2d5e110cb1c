// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/factnames.h"
#include "review/factsmodel.h"
#include "scan/scanmodel.h"

#include <algorithm>
#include <array>
#include <utility>

// What the rows of the sheet say: the shared text and the cards.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString numberWord(int number)
{
    static const std::array<const char *, 13> WORDS { "",
                                                      "",
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "two"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "three"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "four"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "five"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "six"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "seven"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "eight"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "nine"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "ten"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "eleven"),
                                                      QT_TRANSLATE_NOOP("countersign::ScanModel", "twelve") };
    const bool hasWord = number >= 2 && number < static_cast<int>(WORDS.size());
    return hasWord ? ScanModel::tr(WORDS[static_cast<size_t>(number)]) : QString::number(number);
}

/// As little as tells it from others: "promised 2 Dec", "order 11040", "Chai".
QString shortFact(const FactStanding &fact, const QueueWords &words)
{
    const QString name = FactsModel::nameOf(fact.fact);
    if (const QDate date = QDate::fromString(fact.value, Qt::ISODate); date.isValid() && fact.value.size() == 10)
        return ScanModel::tr("%1 %2", "name of a date, date").arg(name, words.shortDate(date));
    const bool isNumber
        = std::ranges::all_of(fact.written, [](QChar c) { return c.isDigit() || c.isPunct() || c.isSpace(); });
    return isNumber ? ScanModel::tr("%1 %2", "name of a fact, number").arg(name, fact.written) : fact.written;
}

qint64 wholeSeconds(std::chrono::milliseconds time)
{
    return (time.count() + 999) / 1000;
}

} // namespace

QVariant ScanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    return row.member ? cardData(row, role) : sharedData(row, role);
}

QStringList ScanModel::factsOf(const Opened &opened) const
{
    constexpr std::array QUIET { factnames::COMPANY_NAME, factnames::COMPANY_PHONE,      factnames::COORDINATOR_NAME,
                                 factnames::ACCOUNT,      factnames::CONTACT_FIRST_NAME, factnames::CONTACT_NAME,
                                 factnames::SALUTATION };
    const std::vector<FactStanding> &standings = opened.letter.dossier.communication.verdict.facts;
    const auto ofTheSameRecord = [&](const FactStanding &fact, QStringView name) {
        const auto found = std::ranges::find_if(standings, [&](const FactStanding &other) {
            return other.stated && QStringView(other.fact) == name && other.record == fact.record;
        });
        return found == standings.end() ? nullptr : &*found;
    };
    QStringList facts;
    for (const FactStanding &fact : standings) {
        const QStringView name = fact.fact;
        const bool isQuiet = std::ranges::find(QUIET, name) != QUIET.end();
        if (!fact.stated || isQuiet)
            continue;
        if (name == factnames::ORDERED_QUANTITY && ofTheSameRecord(fact, factnames::QUANTITY))
            continue; // "17 of 20" says both
        QString words = shortFact(fact, m_words);
        if (name == factnames::QUANTITY) {
            if (const FactStanding *ordered = ofTheSameRecord(fact, factnames::ORDERED_QUANTITY))
                words = tr("%1 of %2", "quantity, ordered quantity").arg(fact.written, ordered->written);
        }
        if (!facts.contains(words))
            facts << words;
    }
    return facts;
}

QVariant ScanModel::sharedData(const Row &row, int role) const
{
    const CardCluster &cluster = m_clusters[row.cluster];
    switch (role) {
    case Qt::DisplayRole: {
        const int cards = m_cardsOf[row.cluster];
        if (m_clusters.size() == 1)
            return cards == 1 ? tr("It says") : cards == 2 ? tr("Both say") : tr("All %1 say").arg(numberWord(cards));
        return cards == 1 ? tr("The next one says") : tr("The next %1 say").arg(numberWord(cards));
    }
    case Qt::AccessibleTextRole: {
        QString text;
        for (const CardCluster::Piece &piece : cluster.shared)
            text += piece.isGap ? u'[' + piece.text + u']' : piece.text;
        return tr("%1: %2").arg(sharedData(row, Qt::DisplayRole).toString(), text);
    }
    case IsSharedRole:
        return true;
    case SharedPiecesRole:
        return QVariant::fromValue(cluster.shared);
    default:
        return {};
    }
}

QVariant ScanModel::cardData(const Row &row, int role) const
{
    const Opened &opened = *m_opened.constFind(row.id);
    const Communication &communication = opened.letter.dossier.communication;
    const CardCluster &cluster = m_clusters[row.cluster];
    const SeenClock::Standing standing = m_clock.standing(row.id);
    switch (role) {
    case Qt::DisplayRole:
        return communication.accountName;
    case Qt::AccessibleTextRole: {
        QStringList own;
        for (const Span &span : cluster.own[*row.member])
            own << opened.card.text.mid(span.start, span.length).simplified();
        const ScanAnswer tone = toneAnswer(communication.verdict, communication.tier, m_words);
        const ScanAnswer attention
            = attentionAnswer(opened.letter.account, communication.type, m_desk.today(), m_words);
        return tr("%1, %2, own words: %3; tone: %4; attention: %5; the record agrees: %6")
            .arg(communication.accountName, seenWords(row.id), own.join(u"; "_s), tone.lines.join(u", "_s),
                 attention.lines.join(u", "_s), factsOf(opened).join(u", "_s));
    }
    case IsSharedRole:
        return false;
    case IdRole:
        return row.id.value();
    case RevisionRole:
        return communication.revision;
    case PlaceRole: {
        QStringList place { communication.contactName.isEmpty() ? communication.to : communication.contactName,
                            opened.letter.account.city };
        place.removeAll(QString());
        return place.join(u", "_s);
    }
    case TextRole:
        return opened.card.text.left(cluster.shownLength[*row.member]);
    case OwnRole:
        return QVariant::fromValue(cluster.own[*row.member]);
    case ToneRole:
        return QVariant::fromValue(toneAnswer(communication.verdict, communication.tier, m_words));
    case AttentionRole:
        return QVariant::fromValue(attentionAnswer(opened.letter.account, communication.type, m_desk.today(), m_words));
    case FactsRole:
        return factsOf(opened);
    case TierRole:
        return communication.tier.value();
    case TierColourRole:
        return m_words.tierColour(communication.tier);
    case SpentRole:
        return static_cast<qint64>(standing.spent.count());
    case NeededRole:
        return static_cast<qint64>(standing.needed.count());
    case SeenRole:
        return standing.isSeen;
    case Qt::ToolTipRole:
        return tr("To %1").arg(communication.to);
    default:
        return {};
    }
}

QString ScanModel::seenWords(const CommunicationId &id) const
{
    const SeenClock::Standing standing = m_clock.standing(id);
    if (standing.isSeen)
        return tr("seen");
    if (standing.spent > std::chrono::milliseconds::zero())
        return tr("read for %1 of %2 seconds").arg(standing.spent.count() / 1000).arg(wholeSeconds(standing.needed));
    return tr("not yet seen");
}

} // namespace countersign
