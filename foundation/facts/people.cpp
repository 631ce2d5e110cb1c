// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/people.h"

#include "facts/calendarwords.h"
#include "text/wordset.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {
bool isGreeting(const Tokens &tokens, qsizetype at, qsizetype &name)
{
    if (tokens.isOneOf(at, u"dear", u"hello", u"hi", u"hey", u"greetings")) {
        name = at + 1;
        if (tokens.is(name, u"there") || tokens.is(name, u"again"))
            ++name;
        return true;
    }
    if (tokens.is(at, u"good") && tokens.isOneOf(at + 1, u"morning", u"afternoon", u"evening", u"day")) {
        name = tokens.isSign(at + 2, u',') ? at + 3 : at + 2;
        return true;
    }
    return false;
}

/// The place, the date and the address of a letterhead may stand above the greeting.
qsizetype lineOfGreeting(const Tokens &tokens, qsizetype first)
{
    constexpr int FEW = 8; // lines
    qsizetype name = 0;
    qsizetype at = first;
    for (int lines = 0; lines < FEW && at < tokens.size(); ++lines) {
        if (isGreeting(tokens, at, name))
            return at;
        while (!tokens.endsLine(at))
            ++at;
        while (at < tokens.size() && tokens.endsLine(at))
            ++at;
    }
    return first;
}

bool namesNobody(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"goods", u"customer", u"customers", u"team", u"all", u"sir", u"sirs", u"madam",
                          u"colleague", u"colleagues", u"everyone", u"everybody", u"valued", u"friend", u"friends",
                          u"partner", u"partners", u"ladies", u"gentlemen", u"client", u"clients", u"both", u"folks",
                          u"account", u"purchasing", u"buyer", u"whom", u"to", u"department", u"office", u"support",
                          u"service", u"accounts", u"we", u"i", u"thank", u"thanks", u"your", u"our", u"from", u"this",
                          u"just");
}

/// The words of a name from `at` on: capitals, initials, particles such as "van", hyphens and apostrophes.
qsizetype nameEnd(const Tokens &tokens, qsizetype at, QStringList &words)
{
    qsizetype last = -1;
    bool isJoined = false;
    for (qsizetype next = at; next < at + 14; ++next) {
        const Token &token = tokens[next];
        if (token.isWord()) {
            const bool isParticle
                = tokens.isOneOf(next, u"van", u"von", u"de", u"der", u"den", u"da", u"di", u"la", u"le", u"del",
                                 u"dos", u"el", u"bin", u"al", u"ter", u"zu", u"y", u"e");
            if (!token.isCapital && !isJoined
                && !(isParticle && tokens[next + 1].isWord() && tokens[next + 1].isCapital) && !(words.isEmpty()))
                break;
            const QString word = tokens.original(token.span).toString();
            if (isJoined)
                words.back() += tokens[next - 1].isSign(u'-') ? u'-' + word : word;
            else
                words += word;
            isJoined = false;
            last = next;
        } else if (token.isSign(u'-') && tokens.isGlued(next) && tokens.isGlued(next + 1)
                   && tokens[next + 1].isWord()) {
            isJoined = true;
        } else if (token.isSign(u'.') && tokens.isGlued(next) && last >= 0 && tokens[last].text.size() <= 2
                   && tokens[next + 1].isWord() && tokens[next + 1].isCapital) {
            continue;
        } else {
            break;
        }
    }
    return last;
}

qsizetype skipTitle(const Tokens &tokens, qsizetype at, QString &title)
{
    while (tokens[at].isWord() && isPersonTitle(tokens[at].text)) {
        if (title.isEmpty())
            title = tokens[at].text.toString();
        ++at;
        if (tokens.isSign(at, u'.') && tokens.isGlued(at))
            ++at;
    }
    return at;
}
} // namespace

bool isPersonTitle(QStringView folded)
{
    static constexpr std::array<QStringView, 10> TITLES { u"mr",   u"mrs",  u"ms", u"miss", u"mister",
                                                          u"herr", u"frau", u"dr", u"prof", u"professor" };
    static constexpr WordSet SET(TITLES);
    return SET.contains(folded);
}

bool isAcademicTitle(QStringView folded)
{
    return folded == u"dr" || folded == u"prof" || folded == u"professor";
}

std::vector<PersonOccurrence> findPeople(const Tokens &tokens)
{
    std::vector<PersonOccurrence> people;
    qsizetype start = 0;
    while (start < tokens.size() && tokens.endsLine(start))
        ++start;
    qsizetype name = start;
    start = lineOfGreeting(tokens, start);
    if (isGreeting(tokens, start, name)) {
        PersonOccurrence person;
        person.isGreeted = true;
        const qsizetype first = name;
        const qsizetype words = skipTitle(tokens, first, person.title);
        const qsizetype last
            = tokens.endsLine(words) || namesNobody(tokens, words) ? -1 : nameEnd(tokens, words, person.words);
        // A name stands alone up to the comma or the end of its line; "Dear Maria and Thomas" is more than one.
        const bool isWhole = last >= 0 && (tokens.endsLine(last + 1) || tokens[last + 1].kind == Token::Kind::Sign)
            && !tokens.isSign(last + 1, u'}') && !tokens.isSign(last + 1, u']') && !tokens.isSign(last + 1, u'_');
        if (isWhole && !tokens.isOneOf(last, u"team", u"Team", u"department")) {
            person.first = first;
            person.last = last;
            person.span = tokens.spanOf(first, last);
            people.push_back(person);
            start = last + 1;
        }
    }
    for (qsizetype at = tokens.nextTelling(start); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        if (!tokens[at].isWord() || !tokens[at].isCapital || !isPersonTitle(tokens[at].text))
            continue;
        PersonOccurrence person;
        const qsizetype words = skipTitle(tokens, at, person.title);
        if (!tokens[words].isCapital || words == at)
            continue;
        const qsizetype last = nameEnd(tokens, words, person.words);
        if (last < 0)
            continue;
        person.first = at;
        person.last = last;
        person.span = tokens.spanOf(at, last);
        people.push_back(person);
        at = last;
    }
    return people;
}

namespace {
/// Words of teams, places and firms: what they stand in names no person.
bool namesATeam(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"customer", u"customers", u"service", u"services", u"care", u"team", u"department",
                          u"dept", u"sales", u"support", u"accounts", u"account", u"office", u"desk", u"manager",
                          u"director", u"logistics", u"billing", u"relations", u"ltd", u"limited", u"inc", u"gmbh",
                          u"llc", u"co", u"company", u"group", u"plc", u"street", u"road", u"avenue", u"warehouse",
                          u"operations", u"finance", u"quality", u"the", u"your", u"our", u"purchasing", u"dispatch",
                          u"transport", u"coordinator", u"regards", u"trust", u"bank", u"port", u"centre", u"center",
                          u"supplies", u"traders", u"trading", u"supply");
}

/// Words whose capital is the sentence's.
bool beginsAsUsual(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"as", u"the", u"our", u"your", u"we", u"this", u"that", u"if", u"when", u"since",
                          u"please", u"thank", u"thanks", u"dear", u"hello", u"hi", u"and", u"but", u"for", u"in",
                          u"on", u"at", u"while", u"because", u"it", u"they", u"today", u"however", u"although",
                          u"yesterday", u"with", u"from", u"to", u"my", u"after", u"before", u"both", u"all", u"once",
                          u"until", u"order", u"orders", u"invoice", u"about", u"regarding", u"unfortunately");
}
} // namespace

std::optional<PersonOccurrence> findSigner(const Tokens &tokens, qsizetype signature)
{
    qsizetype at = signature;
    while (at < tokens.size() && tokens.endsLine(at))
        ++at;
    if (at >= tokens.size() || !tokens[at].isWord() || !tokens[at].isCapital)
        return {};
    PersonOccurrence person;
    person.isSigned = true;
    const qsizetype words = skipTitle(tokens, at, person.title);
    const qsizetype last = nameEnd(tokens, words, person.words);
    const bool isWhole = last >= 0 && (tokens.endsLine(last + 1) || tokens.isSign(last + 1, u','));
    if (!isWhole || person.words.size() > 4)
        return {};
    for (qsizetype word = words; word <= last; ++word) {
        if (namesATeam(tokens, word) || weekdayOf(tokens[word].text) || monthOf(tokens[word].text))
            return {};
    }
    person.first = words;
    person.last = last;
    person.span = tokens.spanOf(words, last);
    return person;
}

std::vector<PersonOccurrence> findFullNames(const Tokens &tokens, qsizetype end)
{
    std::vector<PersonOccurrence> people;
    for (qsizetype at = tokens.nextTelling(0); at + 1 < std::min(end, tokens.size()); at = tokens.nextTelling(at + 1)) {
        if (!tokens[at].isWord() || !tokens[at].isCapital || tokens[at].text.size() < 2 || beginsAsUsual(tokens, at))
            continue;
        // Most capitals stand alone: no name goes on with a word in small letters, but for a "van" before another.
        const Token &next = tokens[at + 1];
        if (next.isWord() && !next.isCapital && !tokens[at + 2].isCapital)
            continue;
        PersonOccurrence person;
        const qsizetype last = nameEnd(tokens, at, person.words);
        if (last < 0 || person.words.size() < 2 || person.words.size() > 4) {
            at = std::max(at, last);
            continue;
        }
        const qsizetype before = at - 1;
        person.isSpokenOf = tokens.isOneOf(before, u"colleague", u"colleagues", u"contact", u"contacting")
            || (tokens.isOneOf(before, u"to", u"with")
                && tokens.isOneOf(before - 1, u"spoke", u"speak", u"spoken", u"talked", u"talk", u"talking",
                                  u"speaking"))
            || (tokens.is(before, u"for") && tokens.isOneOf(before - 1, u"ask", u"asking", u"asked"))
            || (tokens.is(before, u"from") && tokens.isOneOf(before - 1, u"heard", u"hear"))
            || (tokens.is(before, u"let") && tokens.is(last + 1, u"know"));
        const auto isName = [&](qsizetype word) {
            return !namesATeam(tokens, word) && !weekdayOf(tokens[word].text) && !monthOf(tokens[word].text)
                && !isPersonTitle(tokens[word].text);
        };
        bool isPerson = true;
        for (qsizetype word = at; word <= last && isPerson; ++word)
            isPerson = isName(word);
        if (isPerson) {
            person.first = at;
            person.last = last;
            person.span = tokens.spanOf(at, last);
            people.push_back(person);
        }
        at = last;
    }
    return people;
}

} // namespace countersign
