// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/calendarwords.h"
#include "gate/checks/factreading.h"

namespace countersign {

namespace {
bool isAbbreviation(const Tokens &tokens, qsizetype word)
{
    return tokens.isOneOf(word, u"no", u"nr", u"nos", u"mr", u"mrs", u"ms", u"dr", u"prof", u"st", u"inc", u"ltd",
                          u"co", u"corp", u"approx", u"ca", u"vs", u"ref", u"inv", u"pkg", u"pkgs", u"qty", u"incl",
                          u"excl", u"e", u"g", u"i", u"o", u"p", u"a", u"m", u"art", u"tel");
}

/// "Nov. 26", "Thu. 26", "Thu. Nov 26": a month's or weekday's point ends no sentence where its date goes on.
bool isDateAbbreviation(const Tokens &tokens, qsizetype word)
{
    const Token &next = tokens[word + 2];
    return (monthOf(tokens[word].text) || weekdayOf(tokens[word].text))
        && (next.isNumber() || monthOf(next.text).has_value());
}

/// "- ", "• ", "1. ", "a) ", "(ii) " at the head of a line.
bool isListLine(const Tokens &tokens, qsizetype at)
{
    if (tokens.isSign(at, u'(') && tokens.isGlued(at + 1) && tokens.isSign(at + 2, u')'))
        return tokens[at + 1].text.size() <= 3;
    const bool isLetter
        = tokens[at].isWord() && tokens[at].text.size() == 1 && tokens.isSign(at + 1, u')') && tokens.isGlued(at + 1);
    return isLetter || tokens.isSign(at, u'-') || tokens.isSign(at, u'*') || tokens[at].text == u"•"
        || tokens[at].text == u"·"
        || (tokens[at].isNumber() && (tokens.isSign(at + 1, u'.') || tokens.isSign(at + 1, u')'))
            && tokens.isGlued(at + 1) && tokens[at + 2].spaceBefore);
}

/// "Chai: ", "Order 10643 (Chai): ": a line under a label of its own.
bool isLabelled(const Tokens &tokens, qsizetype lineStart)
{
    constexpr qsizetype LONGEST = 12; // tokens
    for (qsizetype at = lineStart + 1; at < lineStart + LONGEST && !tokens.endsLine(at); ++at) {
        if (tokens.isSign(at, u':'))
            return !tokens[at + 1].isNumber() || tokens[at + 1].spaceBefore;
        if (tokens.isSign(at, u'.') && tokens[at + 1].spaceBefore)
            return false;
    }
    return false;
}

bool isShortLine(const Tokens &tokens, qsizetype at)
{
    constexpr qsizetype SHORT = 7; // tokens
    qsizetype end = at;
    while (end <= at + SHORT && !tokens.endsLine(end))
        ++end;
    return end <= at + SHORT;
}

/// Whether the sentence goes on in the next line: a long line without a full stop, and no list begins.
bool goesOn(const Tokens &tokens, qsizetype end, qsizetype lineStart)
{
    const Token &last = tokens[end - 1];
    if (tokens.endsLine(end + 1) || isListLine(tokens, end + 1))
        return false;
    // "Order 11072 of 3 May, ..." over "Order 11008 of 5 May, ...": lines of one make.
    if (tokens[lineStart].isCapital && tokens[end + 1].text == tokens[lineStart].text)
        return false;
    // "Monday, 9 March, 14:10  ..." over "Tuesday, 10 March, 02:30  ..."
    if (tokens[lineStart].isOfTheCalendar() && tokens[end + 1].isOfTheCalendar())
        return false;
    // "PO 7725" over the lines of that order
    if (tokens.isOneOf(end + 1, u"po", u"order", u"orders", u"invoice") && tokens[end + 1].isCapital
        && isShortLine(tokens, end + 1))
        return false;
    // "80 of 200 sacks of ..." over "25 of 25 bags of ..."
    if (tokens[lineStart].isNumber() && tokens[end + 1].isNumber())
        return false;
    // "Chai (15): new date 27 November, ..." over "Chang (40): new date 3 December"
    if (isLabelled(tokens, lineStart) && isLabelled(tokens, end + 1))
        return false;
    if (last.kind == Token::Kind::Sign && !last.isSign(u',') && !last.isSign(u'-') && !last.isSign(u')'))
        return false;
    return last.span.end() - tokens[lineStart].span.start >= 40;
}
} // namespace

Regions regionsOf(const Tokens &tokens, const TableColumns &columns)
{
    Regions regions;
    regions.places.reserve(static_cast<size_t>(tokens.size()));
    Regions::Place here;
    qsizetype lineStart = 0;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        regions.places.push_back(here);
        const Token &token = tokens[at];
        if (token.kind == Token::Kind::LineEnd) {
            const bool isEmptyLine = at == lineStart;
            if (isEmptyLine)
                ++here.paragraph;
            if (isEmptyLine || columns.cellAt(at - 1) || columns.cellAt(at + 1) || !goesOn(tokens, at, lineStart)) {
                ++here.sentence;
                ++here.item;
            }
            lineStart = at + 1;
            continue;
        }
        const bool isStop = token.isSign(u'.') || token.isSign(u'!') || token.isSign(u'?');
        if (!isStop)
            continue;
        const Token &next = tokens[at + 1];
        const bool mayBegin = !next.isWord() || next.isCapital;
        if (next.spaceBefore && mayBegin
            && !(token.isSign(u'.') && tokens.isGlued(at)
                 && (isAbbreviation(tokens, at - 1) || isDateAbbreviation(tokens, at - 1))))
            ++here.sentence;
    }
    return regions;
}

Regions regionsOf(const Tokens &tokens, std::span<const CutPlace> paragraphs)
{
    Regions regions;
    std::vector<Regions::Place> &places = regions.places;
    const auto size = static_cast<size_t>(tokens.size());
    places.reserve(size);
    Regions::Place next;
    bool endsParagraph = false; // what stands before the first line end ends a paragraph
    const auto passLineEnds = [&](size_t end) {
        while (places.size() < end) {
            places.push_back(next);
            ++next.sentence;
            ++next.item;
            next.paragraph += endsParagraph ? 0 : 1;
            endsParagraph = false;
        }
    };
    for (const CutPlace &place : paragraphs) {
        passLineEnds(static_cast<size_t>(place.firstToken));
        const Regions::Place before = next;
        for (const Regions::Place &own : place.cut->regions.places)
            places.push_back(
                { before.sentence + own.sentence, before.item + own.item, before.paragraph + own.paragraph });
        if (!places.empty() && !place.cut->regions.places.empty())
            next = places.back();
        endsParagraph = true;
    }
    passLineEnds(size);
    return regions;
}

} // namespace countersign
