// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/cardtext.h"

#include "review/factsmodel.h"

#include <algorithm>
#include <iterator>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A body without its line breaks, and where each of its characters went.
struct Flowed {
    QString text;
    std::vector<qsizetype> placeOf; ///< per character of the body, and its end
    qsizetype lastParagraphAt = -1;
};

Flowed flowed(const QString &body)
{
    Flowed result;
    result.placeOf.reserve(static_cast<size_t>(body.size()) + 1);
    int lineBreaks = 0;
    bool wantsSpace = false;
    for (const QChar c : body) {
        if (c.isSpace()) {
            lineBreaks += c == u'\n';
            wantsSpace = true;
            result.placeOf.push_back(result.text.size());
            continue;
        }
        if (wantsSpace && !result.text.isEmpty())
            result.text += u' ';
        if (lineBreaks > 1 && !result.text.isEmpty())
            result.lastParagraphAt = result.text.size();
        lineBreaks = 0;
        wantsSpace = false;
        result.placeOf.push_back(result.text.size());
        result.text += c;
    }
    result.placeOf.push_back(result.text.size());
    return result;
}

QString gapName(const std::vector<CardText> &cards, const std::vector<size_t> &members, const SharedText &shared,
                size_t gap)
{
    QStringList names;
    for (size_t member = 0; member < members.size(); ++member) {
        const Span filling = shared.fillings[member][gap];
        for (const CardText::FactAt &fact : cards[members[member]].facts) {
            const QString name = FactsModel::nameOf(fact.fact);
            if (fact.at.overlaps(filling) && !names.contains(name))
                names << name;
        }
    }
    constexpr qsizetype MOST_NAMES = 3;
    return names.isEmpty() || names.size() > MOST_NAMES ? u"…"_s : names.join(u", "_s);
}

std::vector<GroupLetter> those(const std::vector<GroupLetter> &letters, const std::vector<size_t> &members)
{
    std::vector<GroupLetter> group;
    for (const size_t member : members)
        group.push_back(letters[member]);
    return group;
}

/// How many words these members have to themselves beside the others of their group.
int ownWordsIn(const std::vector<CardText> &cards, const std::vector<GroupLetter> &letters,
               const std::vector<size_t> &group, const std::vector<size_t> &members)
{
    const SharedText shared = sharedTextOf(those(letters, group));
    int words = 0;
    for (size_t i = 0; i < group.size(); ++i) {
        if (std::ranges::find(members, group[i]) != members.end())
            words += ownWordsOf(cards[group[i]], shared.ownOf(i));
    }
    return words;
}

/// A letter that folds several records says "on your orders" and "these items": one such among letters of a single
/// record would make those words each one's own. Where that is so, they part.
std::vector<std::vector<size_t>> withoutFoldedStrangers(const std::vector<CardText> &cards,
                                                        const std::vector<GroupLetter> &letters,
                                                        const std::vector<size_t> &members)
{
    std::vector<size_t> single;
    std::vector<size_t> folded;
    for (const size_t member : members)
        (cards[member].records > 1 ? folded : single).push_back(member);
    if (single.size() < 2 || folded.empty())
        return { members };
    const int together = ownWordsIn(cards, letters, members, single);
    const int apart = ownWordsIn(cards, letters, single, single);
    if (together * 4 <= apart * 5) // a word here and there is no reason
        return { members };
    return { single, folded };
}

} // namespace

CardText cardTextOf(const Letter &letter, const std::vector<FactStanding> &facts)
{
    CardText card;
    const QString subject = letter.subject.simplified();
    const Flowed body = flowed(letter.body);
    const qsizetype bodyAt = subject.isEmpty() ? 0 : subject.size() + 1;
    card.text = subject.isEmpty() ? body.text : subject + u'\n' + body.text;
    card.signOffAt = body.lastParagraphAt < 0 ? card.text.size() : bodyAt + body.lastParagraphAt;

    for (const FactStanding &fact : facts)
        card.records = std::max(card.records, fact.record.value_or(0) + 1);
    std::vector<CardText::FactAt> found;
    const bool subjectIsAsWritten = subject == letter.subject;
    for (const FactStanding &fact : facts) {
        for (const FactStanding::Occurrence &at : fact.occurrences) {
            const qsizetype end = at.start + at.length;
            if (at.part == LetterPart::Subject && subjectIsAsWritten && end <= subject.size())
                found.push_back({ { at.start, at.length }, fact.fact });
            if (at.part != LetterPart::Body || at.start < 0 || at.length <= 0 || end > letter.body.size())
                continue;
            const qsizetype from = body.placeOf[static_cast<size_t>(at.start)];
            const qsizetype to = body.placeOf[static_cast<size_t>(end - 1)] + 1;
            found.push_back({ { bodyAt + from, to - from }, fact.fact });
        }
    }
    std::ranges::stable_sort(found, {}, [](const CardText::FactAt &fact) { return fact.at.start; });
    for (const CardText::FactAt &fact : found) {
        if (card.facts.empty() || card.facts.back().at.end() <= fact.at.start)
            card.facts.push_back(fact);
    }
    return card;
}

std::vector<CardCluster> clustered(const std::vector<CardText> &cards)
{
    std::vector<GroupLetter> letters;
    letters.reserve(cards.size());
    for (const CardText &card : cards) {
        letters.push_back({ card.text, {} });
        for (const CardText::FactAt &fact : card.facts)
            letters.back().wholes.push_back(fact.at);
    }
    std::vector<std::vector<size_t>> wordings;
    for (const std::vector<size_t> &members : clustersOf(letters)) {
        for (std::vector<size_t> &part : withoutFoldedStrangers(cards, letters, members))
            wordings.push_back(std::move(part));
    }
    std::ranges::sort(wordings, {}, [](const std::vector<size_t> &members) { return members.front(); });
    std::vector<CardCluster> clusters;
    for (const std::vector<size_t> &members : wordings) {
        const SharedText shared = sharedTextOf(those(letters, members));
        CardCluster cluster;
        cluster.members = members;
        size_t gap = 0;
        for (const SharedPiece &piece : shared.pieces) {
            if (members.size() > 1)
                cluster.shared.push_back(
                    { piece.isGap ? gapName(cards, members, shared, gap) : piece.text, piece.isGap });
            gap += piece.isGap;
        }
        for (size_t member = 0; member < members.size(); ++member) {
            const CardText &card = cards[members[member]];
            if (members.size() > 1) {
                cluster.own.push_back(shared.ownOf(member));
            } else {
                std::vector<Span> &facts = cluster.own.emplace_back();
                std::ranges::transform(card.facts, std::back_inserter(facts), &CardText::FactAt::at);
            }
            const bool sharesItsSignOff = members.size() > 1 && shared.tailAt[member] <= card.signOffAt;
            cluster.shownLength.push_back(sharesItsSignOff ? card.signOffAt : card.text.size());
        }
        clusters.push_back(std::move(cluster));
    }
    return clusters;
}

int ownWordsOf(const CardText &card, const std::vector<Span> &own)
{
    int words = 0;
    for (const Span &span : own)
        words += wordCount(QStringView(card.text).sliced(span.start, span.length));
    return words;
}

int wordsToReadOf(const CardCluster &cluster, size_t member, const CardText &card)
{
    constexpr int SKIMMED = 3;
    const int own = ownWordsOf(card, cluster.own[member]);
    return cluster.members.size() > 1 ? own : own + std::max(0, wordCount(card.text) - own) / SKIMMED;
}

} // namespace countersign
