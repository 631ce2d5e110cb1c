// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gate/checks/standing.h"

#include <optional>

namespace countersign {

/// The sets that say what a word does in the clause around a promise, looked up once.
struct ClauseSets {
    const TurnsOfPhrase &turns = turnsOfPromise();
    int subject = turns.set(u"subject"), opens = turns.set(u"opens"), turn = turns.set(u"turn"),
        condition = turns.set(u"condition"), like = turns.set(u"like"), will = turns.set(u"will"),
        be = turns.set(u"be"), have = turns.set(u"have"), grants = turns.set(u"grants"), speaks = turns.set(u"speaks"),
        granted = turns.set(u"granted"), passive = turns.set(u"passive"), was = turns.set(u"was"),
        happens = turns.set(u"happens"), past = turns.set(u"past"), preposition = turns.set(u"preposition"),
        small = turns.set(u"small"), third = turns.set(u"third"), paper = turns.set(u"paper"),
        finite = turns.set(u"finite"), ours = turns.set(u"ours"), you = turns.set(u"you"), gets = turns.set(u"gets"),
        lets = turns.set(u"lets"), by = turns.set(u"by"), open = turns.set(u"open"), ifs = turns.set(u"ifs"),
        offers = turns.set(u"offers"), we = turns.set(u"we"), there = turns.set(u"there"), been = turns.set(u"been"),
        figure = turns.set(u"figure"), lightly = turns.set(u"lightly"), asks = turns.set(u"asks"),
        that = turns.set(u"that"), feels = turns.set(u"feels"), thanks = turns.set(u"thanks"),
        weighs = turns.set(u"weighs"), gladly = turns.set(u"gladly"), team = turns.set(u"team"),
        earlier = turns.set(u"earlier"), reports = turns.set(u"reports"), states = turns.set(u"states"),
        plural = turns.set(u"plural"), strives = turns.set(u"strives"), hopes = turns.set(u"hopes"),
        effort = turns.set(u"effort"), to = turns.set(u"to"), it = turns.set(u"it"), hedge = turns.set(u"hedge"),
        topic = turns.set(u"topic"), delays = turns.set(u"delays"), gone = turns.set(u"gone"),
        couponlike = turns.set(u"couponlike"), trifle = turns.set(u"trifle"), policy = turns.set(u"policy"),
        under = turns.set(u"under"), may = turns.set(u"may"), done = turns.set(u"done"), only = turns.set(u"only"),
        pains = turns.set(u"pains"), does = turns.set(u"does"), us = turns.set(u"us"), asksfor = turns.set(u"asksfor"),
        should = turns.set(u"should"), reaches = turns.set(u"reaches"), unknown = turns.set(u"unknown"),
        in = turns.set(u"in"), these = turns.set(u"these"), numbers = turns.set(u"numbers"), of = turns.set(u"of"),
        applies = turns.set(u"applies"), forWord = turns.set(u"for"), seeks = turns.set(u"seeks"),
        requests = turns.set(u"requests"), holding = turns.set(u"holding"), forward = turns.set(u"forward"),
        can = turns.set(u"can"), finds = turns.set(u"finds"), might = turns.set(u"might"),
        qualifies = turns.set(u"qualifies"), orders = turns.set(u"orders"), your = turns.set(u"your"),
        above = turns.set(u"above"), expects = turns.set(u"expects"), already = turns.set(u"already"),
        me = turns.set(u"me"), enjoys = turns.set(u"enjoys"), duties = turns.set(u"duties"),
        others = turns.set(u"others"), gave = turns.set(u"gave"), they = turns.set(u"they"), held = turns.set(u"held"),
        please = turns.set(u"please"), accuses = turns.set(u"accuses"), requires_ = turns.set(u"requires"),
        wants = turns.set(u"wants"), ensures = turns.set(u"ensures"), obtained = turns.set(u"obtained"),
        feeling = turns.set(u"feeling"), obtains = turns.set(u"obtains"), proposal = turns.set(u"proposal"),
        promised = turns.set(u"promised"), back = turns.set(u"back"), promise = turns.set(u"promise"),
        broke = turns.set(u"broke"), omits = turns.set(u"omits"), aside = turns.set(u"aside"),
        suspect = turns.set(u"suspect"), negation = turns.set(u"negation"), putoff = turns.set(u"putoff"),
        undelivered = turns.set(u"undelivered"), whence = turns.set(u"whence"), withus = turns.set(u"withus"),
        otherwise = turns.set(u"otherwise"), foreseen = turns.set(u"foreseen"), assures = turns.set(u"assures"),
        news = turns.set(u"news"), writes = turns.set(u"writes"), data = turns.set(u"data"),
        holdings = turns.set(u"holdings"), delivers = turns.set(u"delivers"), adverb = turns.set(u"adverb"),
        cause = turns.set(u"cause"), ordering = turns.set(u"ordering"), lasting = turns.set(u"lasting"),
        spans = turns.set(u"spans"), habits = turns.set(u"habits"), theirpay = turns.set(u"theirpay");
};
const ClauseSets &clauseSets();

/// The clause around a place that names or says a promise, in its sentence.
struct PromiseClause {
    const SpokenWords &words;
    const PromisePlace &place;
    size_t sentenceStart, start, end; ///< words [start, end)

    PromiseClause(const PromisePlace &of, const SpokenWords &all);

    bool is(size_t word, int set) const { return clauseSets().turns.is(words[word], set); }
    /// The nearest word before the place, in the clause, that is one of the set.
    std::optional<size_t> before(int set) const
    {
        for (size_t at = place.first; at-- > start;) {
            if (is(at, set))
                return at;
        }
        return {};
    }
    bool holds(size_t from, size_t to, int set) const
    {
        for (size_t at = from; at < std::min(to, end); ++at) {
            if (is(at, set))
                return true;
        }
        return false;
    }
    /// The subject "you" of the clause: the customer does it.
    std::optional<size_t> customer() const;
    bool isQuestion() const
    {
        for (size_t at = place.first; at < words.size() && (at == place.first || !words[at].opensSentence); ++at) {
            if (words[at].endsQuestion)
                return true;
        }
        return false;
    }
};

} // namespace countersign
