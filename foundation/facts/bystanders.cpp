// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/bystanders.h"

#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {
bool isListMark(const Tokens &tokens, qsizetype at)
{
    // "(1) Cut the cord"
    if (tokens[at].isNumber() && tokens[at].text.size() <= 2 && tokens.isSign(at - 1, u'(') && tokens.endsLine(at - 2)
        && tokens.isSign(at + 1, u')') && tokens.isGlued(at) && tokens[at + 2].spaceBefore && !tokens.endsLine(at + 2))
        return true;
    return tokens[at].isNumber() && tokens[at].text.size() <= 2 && tokens.endsLine(at - 1)
        && (tokens.isSign(at + 1, u'.') || tokens.isSign(at + 1, u')')) && tokens.isGlued(at + 1)
        && tokens[at + 2].spaceBefore && !tokens.endsLine(at + 2);
}

bool isStreetWord(QStringView word)
{
    return word == u"street" || word == u"st" || word == u"avenue" || word == u"ave" || word == u"road" || word == u"rd"
        || word == u"lane" || word == u"drive" || word == u"boulevard" || word == u"blvd" || word == u"way"
        || word == u"square" || word == u"court" || word == u"place" || word == u"highway" || word == u"hwy"
        || word == u"close" || word == u"parkway" || word == u"terrace" || word == u"quay" || word == u"hill"
        || word == u"gardens" || word == u"grove" || word == u"crescent" || word == u"mews" || word == u"wharf"
        || word == u"plaza" || word == u"circle" || word == u"pike";
}
bool endsAsStreet(QStringView word)
{
    return word.endsWith(u"straße") || word.endsWith(u"strasse") || word.endsWith(u"gasse") || word.endsWith(u"platz")
        || word.endsWith(u"allee") || word.endsWith(u"weg") || word.endsWith(u"str");
}

/// Words before a number that say it counts nothing: "page 3", "dock 4".
bool numbersAPlace(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(
        at, u"page", u"pages", u"step", u"option", u"section", u"paragraph", u"chapter", u"version", u"week", u"phase",
        u"milestone", u"stage", u"room", u"floor", u"suite", u"apt", u"apartment", u"building", u"dock", u"gate",
        u"bay", u"door", u"aisle", u"warehouse", u"depot", u"line", u"lines", u"position", u"pos", u"row", u"level",
        u"grade", u"top", u"iso", u"type", u"class", u"size", u"zone", u"route", u"box", u"hall", u"block", u"day",
        u"quarter", u"season", u"annex", u"appendix", u"clause", u"article", u"note", u"figure", u"table", u"item",
        u"extension", u"ext", u"tel", u"fax", u"q", u"net", u"grams", u"unit", u"layer", u"terminal", u"ramp", u"shift",
        u"team", u"group", u"part", u"lane", u"channel", u"number", u"no", u"pin", u"slot", u"socket", u"pole", u"en",
        u"din", u"bs", u"astm", u"highway", u"hwy", u"interstate", u"motorway", u"autobahn", u"junction", u"exit",
        u"mile", u"kilometre", u"cw", u"kw", u"dial", u"weighs", u"weigh", u"weighing");
}

/// The last token of what no record counts, whatever stands around it: "2026/27", "[1]", "10 x 10", "1990's",
/// "**** 4242", "3 of 5" behind a page; -1 for another number.
qsizetype markEnd(const Tokens &tokens, qsizetype at)
{
    const Token &number = tokens[at];
    const bool isYear = number.text.size() == 4 && (number.text.startsWith(u"19") || number.text.startsWith(u"20"));
    if (isYear && tokens.isSign(at + 1, u'/') && tokens.isGlued(at + 1) && tokens[at + 2].isNumber()
        && tokens[at + 2].text.size() == 2 && !tokens.isSign(at + 3, u'/'))
        return at + 2;
    if (isYear && tokens.isSign(at + 1, u'\'') && tokens.isGlued(at + 1) && tokens.is(at + 2, u"s"))
        return at + 2;
    if (tokens.isSign(at - 1, u'[') && tokens.isSign(at + 1, u']'))
        return at;
    // "15:1" is a ratio.
    if (tokens.isSign(at + 1, u':') && tokens.isGlued(at + 1) && tokens[at + 2].isNumber() && tokens.isGlued(at + 2)
        && tokens[at + 2].text.size() == 1)
        return at + 2;
    if (tokens.isSign(at - 1, u'*') && tokens.isSign(at - 2, u'*'))
        return at;
    // "21 x 12 oz" counts, "10 x 10" measures.
    if (tokens.is(at + 1, u"x") && tokens[at + 2].isNumber() && !isMeasure(tokens[at + 3].text)
        && !isGoodsUnit(tokens[at + 3].text) && !tokens.is(at + 3, u"x"))
        return at + 2;
    if (tokens.is(at - 1, u"page") && tokens.is(at + 1, u"of") && tokens[at + 2].isNumber())
        return at + 2;
    return -1;
}
} // namespace

void claimQuotedMail(const Tokens &tokens, Claims &claims)
{
    bool isBehindFrom = false;
    qsizetype from = 0;
    for (qsizetype at = 0; at < tokens.size();) {
        const qsizetype start = at;
        while (!tokens.endsLine(at))
            ++at;
        if (tokens.isSign(start, u'>'))
            claims.take(start, at);
        const bool isHeader = tokens.isSign(start + 1, u':');
        const bool isIntroduction
            = tokens.is(start, u"on") && tokens.isSign(at - 1, u':') && tokens.is(at - 2, u"wrote");
        if (isIntroduction)
            claims.take(start, at);
        if (isBehindFrom && isHeader && tokens.isOneOf(start, u"date", u"sent", u"to", u"subject", u"cc")) {
            claims.take(from, tokens.size() - 1);
            return;
        }
        // At the head of a draft the lines of a header are its own.
        constexpr qsizetype SHORTEST_LETTER = 40; // tokens
        isBehindFrom = isHeader && tokens.is(start, u"from") && start > SHORTEST_LETTER;
        from = isBehindFrom ? start : from;
        ++at;
    }
}

void claimAddresses(const Tokens &tokens, Claims &claims)
{
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        if (isListMark(tokens, at)) {
            claims.take(at, at + 1);
            continue;
        }
        const bool isMail = tokens.isSign(at, u'@') && tokens.isGlued(at) && tokens.isGlued(at + 1);
        const bool isWeb = (tokens.isSign(at, u':') && tokens.isSign(at + 1, u'/') && tokens.isSign(at + 2, u'/')
                            && tokens.isGlued(at))
            || (tokens.is(at, u"www") && tokens.isSign(at + 1, u'.') && tokens.isGlued(at + 1));
        if (!isMail && !isWeb)
            continue;
        qsizetype first = at;
        while (first > 0 && tokens.isGlued(first) && at - first < 40 && !tokens.isSign(first - 1, u'(')
               && !tokens.isSign(first - 1, u'<'))
            --first;
        qsizetype last = at;
        while (tokens.isGlued(last + 1) && last - at < 80 && !tokens.endsLine(last + 1)
               && !tokens.isSign(last + 1, u')') && !tokens.isSign(last + 1, u'>'))
            ++last;
        claims.take(first, last);
        at = last;
    }
}

void claimBystanders(const Tokens &tokens, Claims &claims, const QStringList &phones)
{
    std::vector<QString> known;
    for (const QString &phone : phones) {
        if (const QString digits = digitsOf(phone); digits.size() >= 3)
            known.push_back(digits);
    }
    qsizetype past = 0; // what is claimed
    for (const qsizetype at : tokens.numbers()) {
        if (at < past || claims.isTaken(at))
            continue;
        // Telephone or payment card: groups of digits with blanks, hyphens, points or brackets between them.
        {
            QString digits = tokens[at].text.toString();
            qsizetype last = at;
            int groups = 1;
            bool isKnown = std::ranges::find(known, digits) != known.end();
            for (qsizetype next = at + 1; next < at + 20; ++next) {
                const Token &token = tokens[next];
                if (claims.isTaken(next))
                    break;
                if (token.isNumber()) {
                    if (token.span.start - tokens[last].span.end() > 3)
                        break;
                    digits += token.text;
                    last = next;
                    ++groups;
                    if (std::ranges::find(known, digits) != known.end()) {
                        isKnown = true;
                        break;
                    }
                } else if (!token.isSign(u'-') && !token.isSign(u'.') && !token.isSign(u'/') && !token.isSign(u'(')
                           && !token.isSign(u')')) {
                    break;
                }
            }
            const bool isAsked
                = tokens.isOneOf(at - 1, u"tel", u"telephone", u"phone", u"fax", u"mobile", u"call", u"on", u"at")
                || tokens.isSign(at - 1, u'+') || tokens.isSign(at - 1, u'(')
                || ((tokens.isSign(at - 1, u':') || tokens.isSign(at - 1, u'.'))
                    && tokens.isOneOf(at - 2, u"tel", u"telephone", u"phone", u"fax", u"mobile", u"call"))
                || tokens.isOneOf(at - 2, u"call", u"phone", u"ring", u"dial")
                || tokens.isOneOf(at - 3, u"call", u"phone", u"ring", u"dial", u"reach");
            const bool isPhone = isKnown
                || (groups >= 2 && digits.size() >= 7 && digits.size() <= (groups >= 3 ? 19 : 15))
                || (isAsked && digits.size() >= 5 && digits.size() <= 15 && !isGoodsUnit(tokens[last + 1].text));
            if (isPhone) {
                claims.take(at, last);
                past = last + 1;
                continue;
            }
        }
        if (const qsizetype last = markEnd(tokens, at); last >= 0 && claims.areFree(at, last)) {
            claims.take(at, last);
            past = last + 1;
            continue;
        }
        const Token &number = tokens[at];
        const qsizetype next = at + 1;
        // The fraction of "2.5 %" belongs to its number.
        qsizetype end = at;
        if ((tokens.isSign(next, u'.') || tokens.isSign(next, u',')) && tokens.isGlued(next)
            && tokens[at + 2].isNumber() && tokens.isGlued(at + 2))
            end = at + 2;
        const Token &behind = tokens[end + 1];
        const bool isGluedWord = behind.isWord() && tokens.isGlued(end + 1);
        const bool isShare = behind.isSign(u'%') || behind.text == u"°"
            || tokens.isOneOf(end + 1, u"percent", u"percentage", u"pct")
            || (tokens.is(end + 1, u"per") && tokens.is(end + 2, u"cent"));
        const bool isOrdinal = isGluedWord && tokens.isOneOf(end + 1, u"st", u"nd", u"rd", u"th");
        const bool isTwentyFourSeven = number.text == u"24" && tokens.isSign(next, u'/') && tokens[at + 2].text == u"7";
        const bool isYear = number.text.size() == 4 && (number.text.startsWith(u"19") || number.text.startsWith(u"20"))
            && (tokens.isOneOf(at - 1, u"in", u"since", u"of", u"during", u"for", u"until", u"by", u"year", u"summer",
                               u"winter", u"spring", u"autumn", u"early", u"late", u"from", u"©", u"before", u"after")
                || monthOf(tokens[at - 1].text))
            && !isGoodsUnit(behind.text) && !tokens.isOneOf(end + 1, u"of", u"x");
        const auto isTimeNoun = [&](qsizetype word) {
            return tokens.isOneOf(word, u"hour", u"hours", u"hrs", u"day", u"days", u"days'", u"week", u"weeks",
                                  u"weeks'", u"month", u"months", u"year", u"years", u"years'", u"minute", u"minutes",
                                  u"mins", u"min", u"seconds", u"hours'", u"months'");
        };
        const bool isDuration = isTimeNoun(end + 1)
            || (tokens.isOneOf(end + 1, u"business", u"working", u"full", u"calendar", u"more", u"further")
                && isTimeNoun(end + 2))
            || (tokens.isSign(end + 1, u'-') && isTimeNoun(end + 2))
            || ((tokens.isOneOf(end + 1, u"to", u"or") || tokens.isSign(end + 1, u'-')) && tokens[end + 2].isNumber()
                && (isTimeNoun(end + 3) || (tokens.isOneOf(end + 3, u"business", u"working") && isTimeNoun(end + 4))));
        const bool isStreet = (tokens[end + 1].isCapital
                               && (isStreetWord(tokens[end + 2].text) || isStreetWord(tokens[end + 3].text)
                                   || endsAsStreet(tokens[end + 1].text)))
            || (tokens[end + 1].isCapital && tokens[end + 2].isCapital
                && tokens.isOneOf(end + 1, u"n", u"s", u"e", u"w", u"ne", u"nw", u"se", u"sw", u"north", u"south",
                                  u"east", u"west"))
            || (tokens[at - 1].isCapital && isStreetWord(tokens[at - 1].text)) || endsAsStreet(tokens[at - 1].text)
            || (tokens.isSign(at - 1, u'.') && tokens.is(at - 2, u"str"))
            || (tokens.is(at - 1, u"box") && tokens.isOneOf(at - 2, u"po", u"o", u"post"))
            || (tokens.is(at - 1, u"box") && tokens.isSign(at - 2, u'.'));
        const bool isState = tokens[at - 1].isWord() && tokens[at - 1].text.size() == 2 && tokens[at - 1].isCapital
            && tokens.original(tokens[at - 1].span).back().isUpper();
        const bool isBeforeTown = tokens[end + 1].isCapital && !claims.isTaken(end + 1)
            && !isGoodsUnit(tokens[end + 1].text)
            && (tokens.isSign(at - 1, u',') || tokens.isSign(at - 1, u';') || tokens.endsLine(at - 1));
        // "Mill Lane 3, 5020 Bergen"
        const bool isBehindAHouse = number.text.size() == 4 && isBeforeTown && tokens.isSign(at - 1, u',')
            && tokens[at - 2].isNumber() && tokens[at - 3].isCapital;
        const bool isPostal = end == at && ((number.text.size() == 5 && (isState || isBeforeTown)) || isBehindAHouse);
        // "Reply with 1 to keep it, 2 to change it."
        const bool isKey = number.text.size() == 1 && end == at && tokens.isOneOf(next, u"to", u"for")
            && tokens[next + 1].isWord()
            && (tokens.isOneOf(at - 1, u"with", u"press", u"type", u"enter", u"answer", u"or", u"reply")
                || tokens.isSign(at - 1, u','));
        // "My extension is 12", "the dock is 4"
        const bool isNamed = tokens.isOneOf(at - 1, u"is", u"are")
            && tokens.isOneOf(at - 2, u"extension", u"ext", u"room", u"dock", u"gate", u"bay", u"door", u"floor");
        const bool isPlace = isNamed || numbersAPlace(tokens, at - 1)
            || (tokens.isSign(at - 1, u'.') && tokens.isOneOf(at - 2, u"no", u"nr", u"pos", u"ext", u"tel"))
            || (tokens.isSign(at - 1, u'#') && number.text.size() <= 2);
        // "I-80", "US-9", "A/7": a road, a shelf
        const bool isBehindALetter = tokens.isGlued(at) && tokens.isGlued(at - 1)
            && (tokens.isSign(at - 1, u'-') || tokens.isSign(at - 1, u'/')) && tokens[at - 2].isWord()
            && tokens[at - 2].text.size() <= 2 && tokens[at - 2].isCapital && !tokens.isGlued(at - 2)
            && tokens.original(tokens[at - 2].span).back().isUpper() && number.text.size() <= 3;
        const bool isPartOfWord = isBehindALetter
            || (tokens.isGlued(at) && tokens[at - 1].isWord() && !tokens.is(at - 1, u"x"))
            || (isGluedWord && !isOrdinal && !isGoodsUnit(behind.text) && !isMeasure(behind.text)
                && behind.text != u"x");
        // "A bundle holds 12 boards", "in packs of 6", "12 to a bundle": what a unit holds
        const bool isContent = (tokens.isOneOf(at - 1, u"holds", u"contains") && isGoodsUnit(tokens[at - 2].text))
            || (tokens.isOneOf(at - 1, u"hold", u"contain") && isGoodsUnit(tokens[at - 2].text))
            || (tokens.is(at - 1, u"of") && isGoodsUnit(tokens[at - 2].text) && tokens.is(at - 3, u"in"))
            || (tokens.isOneOf(next, u"to", u"per") && tokens.isOneOf(next + 1, u"a", u"the", u"each")
                && isGoodsUnit(tokens[next + 2].text));
        // "Enclosures: 2"
        const bool isEnclosure = (tokens.isSign(at - 1, u':') || tokens.isSign(at - 1, u'('))
            && (tokens.isOneOf(at - 2, u"enclosure", u"enclosures", u"encl", u"enc", u"attachment", u"attachments")
                || (tokens.isSign(at - 2, u'.') && tokens.isOneOf(at - 3, u"encl", u"enc")));
        // "the 6 in. swabs"
        const bool isInches = tokens.is(end + 1, u"in") && tokens.isSign(end + 2, u'.') && tokens.isGlued(end + 2)
            && (tokens.isSign(end + 3, u',') || (tokens[end + 3].isWord() && !tokens[end + 3].isCapital));
        // "10 boxes x 20 bags", "24 - 12 oz bottles", "500 g": what a pack holds, told beside the name.
        qsizetype packEnd = -1;
        const auto isPackNoun = [&](qsizetype word) {
            return isGoodsUnit(tokens[word].text) || isMeasure(tokens[word].text);
        };
        if (isPackNoun(end + 1) && tokens.is(end + 2, u"x") && tokens[end + 3].isNumber() && isPackNoun(end + 4))
            packEnd = end + 4;
        else if ((tokens.isSign(end + 1, u'-') || tokens.is(end + 1, u"x")) && tokens[end + 2].isNumber()) {
            qsizetype inner = end + 2;
            if (tokens.isSign(inner + 1, u'.') && tokens[inner + 2].isNumber() && tokens.isGlued(inner + 2))
                inner += 2;
            if (isMeasure(tokens[inner + 1].text))
                packEnd = isGoodsUnit(tokens[inner + 2].text) ? inner + 2 : inner + 1;
        }
        if (packEnd >= 0) {
            // "21 x 500 g bottles": the first number counts, the second belongs to the pack.
            const bool countsFirst = tokens.is(end + 1, u"x") && !tokens.isSign(at - 1, u'(');
            claims.take(countsFirst ? end + 1 : at, packEnd);
            past = packEnd + 1;
            continue;
        }
        if (isShare || isOrdinal || isTwentyFourSeven || isYear || isDuration || isStreet || isPostal || isKey
            || isPlace || isPartOfWord || isContent || isEnclosure || isInches) {
            claims.take(at, isTwentyFourSeven ? at + 2 : end);
            if (isDuration && tokens[end + 2].isNumber())
                claims.take(end + 2, end + 2);
            past = (isTwentyFourSeven ? at + 2 : end) + 1;
        }
    }
    for (const qsizetype at : tokens.numbers()) {
        if (tokens.isOneOf(at - 1, u"calendar", u"week") && !claims.isTaken(at - 1))
            claims.take(at, at);
    }
}

SignatureBlock findSignature(const Tokens &tokens, const QStringList &signOffs)
{
    const QString &text = tokens.folded();
    std::vector<QString> folded;
    for (const QString &signOff : signOffs) {
        QString line = foldedText(signOff).trimmed();
        while (line.endsWith(u',') || line.endsWith(u'.') || line.endsWith(u'!'))
            line.chop(1);
        if (!line.isEmpty())
            folded.push_back(line);
    }
    const auto isSignOff = [&](QStringView line) {
        line = line.trimmed();
        while (line.endsWith(u',') || line.endsWith(u'.') || line.endsWith(u'!'))
            line = line.chopped(1);
        constexpr qsizetype LONGEST = 40;
        if (line.isEmpty() || line.size() > LONGEST)
            return false;
        if (std::ranges::any_of(folded, [line](const QString &known) { return line == known; }))
            return true;
        constexpr std::array<QStringView, 16> ENDINGS { u"regards", u"sincerely", u"faithfully",   u"truly",
                                                        u"wishes",  u"cordially", u"respectfully", u"cheers",
                                                        u"best",    u"thanks",    u"thank you",    u"many thanks",
                                                        u"yours",   u"greetings", u"gratefully",   u"with thanks" };
        return QStringView(u"sytu").contains(line.back()) && std::ranges::any_of(ENDINGS, [line](QStringView ending) {
                   return line.back() == ending.back() && line.endsWith(ending)
                       && (line.size() == ending.size() || line[line.size() - ending.size() - 1] == u' ')
                       && line.count(u' ') <= 4;
               });
    };
    // The last one counts, and it stands near the end.
    qsizetype best = -1;
    qsizetype end = text.endsWith(u'\n') ? text.size() - 1 : text.size();
    while (best < 0 && end > 0) {
        const qsizetype start = text.lastIndexOf(u'\n', end - 1) + 1;
        if (start > 0 && isSignOff(QStringView(text).mid(start, end - start)))
            best = end;
        end = start - 1;
    }
    if (best < 0)
        return {};
    SignatureBlock block { tokens.tokenAt(best), tokens.size() - 1 };
    int lines = 0;
    qsizetype lineStart = block.first;
    for (qsizetype at = block.first; at < tokens.size(); ++at) {
        if (!tokens.endsLine(at)) {
            const bool beginsLine = tokens.endsLine(at - 1);
            const bool isPostscript = beginsLine
                && (tokens.is(at, u"ps")
                    || (tokens.is(at, u"p") && tokens.isSign(at + 1, u'.') && tokens.is(at + 2, u"s")));
            const bool isProse = tokens[at].span.end() - tokens[lineStart].span.start > 100;
            if (isPostscript || isProse) {
                block.last = (isPostscript ? at : lineStart) - 1;
                return block;
            }
            if (beginsLine) {
                lineStart = at;
                if (++lines > 12) {
                    block.last = at - 1;
                    return block;
                }
            }
        }
    }
    return block;
}

} // namespace countersign
