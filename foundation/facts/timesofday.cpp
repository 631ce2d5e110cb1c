// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/timesofday.h"

#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/numbers.h"

namespace countersign {

namespace {
/// The hour at this token, in digits or words; the token behind it.
std::optional<int> hourAt(const Tokens &tokens, qsizetype at, qsizetype &next)
{
    const auto number = tokens[at].isNumber() ? readDigits(tokens, at) : readNumberWords(tokens, at);
    if (!number || number->thousandths % 1000 != 0 || number->thousandths < 1000 || number->thousandths > 12000)
        return {};
    next = number->last + 1;
    return static_cast<int>(number->thousandths / 1000);
}

/// "half past ten", "quarter to nine", "a quarter past 2 pm".
std::optional<TimeOccurrence> spokenTimeAt(const Tokens &tokens, qsizetype at)
{
    const bool isHalf = tokens.is(at, u"half");
    const qsizetype joint = at + 1;
    if ((!isHalf && !tokens.is(at, u"quarter")) || !tokens.isOneOf(joint, u"past", u"to", u"after")
        || (isHalf && !tokens.is(joint, u"past")))
        return {};
    qsizetype next = joint;
    const auto hour = hourAt(tokens, joint + 1, next);
    if (!hour)
        return {};
    const bool isPast = !tokens.is(joint, u"to");
    int hours = isPast ? *hour % 12 : (*hour + 11) % 12;
    // Without a half of the day the hours of work are meant; the check takes either.
    TimeOccurrence time;
    time.first = at;
    time.last = next - 1;
    if (tokens.isOneOf(next, u"am", u"pm")) {
        hours += tokens.is(next, u"pm") ? 12 : 0;
        time.last = next;
        time.hasHalf = true;
    } else if (hours == 0) {
        hours = 12;
    }
    time.time = QTime(hours, isHalf ? 30 : isPast ? 15 : 45);
    time.isSure = true;
    time.isSpoken = true;
    return time;
}

/// "at 09.30", "24 November, 9.30": a point between hours and minutes, where a price would not stand.
bool isPointTime(const Tokens &tokens, qsizetype at, const Claims &claims)
{
    const qsizetype behind = at + 3;
    if (tokens[behind].text == u"%" || tokens[behind].text == u"€" || tokens[behind].text == u"$"
        || tokens[behind].text == u"£" || isMeasure(tokens[behind].text) || isGoodsUnit(tokens[behind].text)
        || tokens.isOneOf(behind, u"each", u"per", u"usd", u"eur", u"gbp", u"a"))
        return false;
    // "10.30 in the morning"
    if (tokens.is(behind, u"in") && tokens.is(behind + 1, u"the")
        && tokens.isOneOf(behind + 2, u"morning", u"afternoon", u"evening"))
        return true;
    if (tokens.isOneOf(behind, u"this", u"today", u"tomorrow", u"yesterday")
        || (tokens.is(behind, u"on") && claims.isTaken(behind + 1)))
        return true;
    if (tokens.is(at - 1, u"since") || (tokens.isSign(at - 1, u',') && claims.isTaken(at - 2)))
        return true;
    if (!tokens.isOneOf(at - 1, u"at", u"from", u"around", u"about", u"until", u"till", u"by", u"to", u"before"))
        return false;
    const qsizetype day = tokens.isSign(at - 2, u',') ? at - 3 : at - 2; // "on 11 March, at 10.30"
    return tokens[at].text.startsWith(u'0') || claims.isTaken(day);
}
} // namespace

namespace {
/// "The office closes at 4", "we open at 8": the hours of a working day.
bool isOfficeHour(const Tokens &tokens, qsizetype at, qsizetype behind)
{
    if (!tokens.is(at - 1, u"at") || isGoodsUnit(tokens[behind].text) || tokens.is(behind, u"of"))
        return false;
    return tokens.isOneOf(at - 2, u"close", u"closes", u"closed", u"closing", u"open", u"opens", u"shut", u"shuts");
}

/// "between 10:30 and 11": the end of a stretch that begins with a time.
bool isBehindATime(const Tokens &tokens, qsizetype at, qsizetype behind, const Claims &claims)
{
    const bool isJoined = tokens.isOneOf(at - 1, u"and", u"to", u"until", u"till") || tokens.isSign(at - 1, u'-');
    return isJoined && claims.isTaken(at - 2) && tokens[at - 2].isNumber()
        && (tokens.isSign(at - 3, u':') || tokens.isSign(at - 3, u'.')) && tokens.isGlued(at - 2)
        && (tokens.endsLine(behind) || tokens[behind].kind == Token::Kind::Sign || tokens.is(behind, u"on"));
}

/// "Call before 5.", "I am in from 9": an hour that ends its clause, behind a word that leads to no count.
bool isHourAlone(const Tokens &tokens, qsizetype at, qsizetype behind)
{
    if (!tokens.isOneOf(at - 1, u"before", u"until", u"till", u"from", u"after"))
        return false;
    if (!tokens.endsLine(behind) && !tokens.isSign(behind, u'.') && !tokens.isSign(behind, u',')
        && !tokens.isSign(behind, u';') && !tokens.isOneOf(behind, u"on", u"today", u"tomorrow", u"every", u"each"))
        return false;
    if (tokens.isSign(behind, u'.') && tokens.isGlued(behind + 1) && tokens[behind + 1].isNumber())
        return false;
    constexpr qsizetype NEAR = 6; // tokens
    for (qsizetype word = at - 2; word >= at - NEAR && !tokens.endsLine(word); --word) {
        if (tokens.isOneOf(word, u"call", u"ring", u"phone", u"here", u"in", u"reach", u"desk", u"office", u"open",
                           u"closed", u"reply", u"lines", u"collect", u"come"))
            return true;
    }
    return false;
}

/// "0800 to 1630", "between 0730 and 1500": hours and minutes without a sign between them.
bool isClockNumber(const Tokens &tokens, qsizetype at)
{
    const QStringView digits = tokens[at].text;
    return tokens[at].isNumber() && digits.size() == 4 && digits.left(2).toInt() < 24 && digits.mid(2).toInt() < 60
        && (digits.endsWith(u'0') || digits.endsWith(u'5'));
}

/// "from 8.30 to 17.00", "8.30 - 17.00": hours and minutes at both ends, and no price.
bool isRangeOfPointTimes(const Tokens &tokens, qsizetype at)
{
    const auto isHour = [&tokens](qsizetype hour) {
        return tokens[hour].isNumber() && tokens[hour].text.size() <= 2 && tokens[hour].text.toInt() <= 24
            && tokens.isSign(hour + 1, u'.') && tokens.isGlued(hour + 1) && tokens.isGlued(hour + 2)
            && tokens[hour + 2].isNumber() && tokens[hour + 2].text.size() == 2 && tokens[hour + 2].text.toInt() < 60;
    };
    if (!isHour(at) || !(tokens.isOneOf(at + 3, u"to", u"until", u"till", u"and") || tokens.isSign(at + 3, u'-'))
        || !isHour(at + 4))
        return false;
    const qsizetype behind = at + 7;
    const bool isOfADay = tokens.isOneOf(behind, u"on", u"daily", u"weekdays", u"every", u"today", u"tomorrow", u"hrs",
                                         u"h", u"monday", u"mondays");
    return isOfADay || tokens.isOneOf(at - 2, u"open", u"weekdays", u"hours", u"friday", u"day")
        || (tokens.isOneOf(at - 1, u"from", u"between") && tokens[at].text.toInt() < tokens[at + 4].text.toInt()
            && (tokens.endsLine(behind) || tokens[behind].kind == Token::Kind::Sign));
}

/// "until 8 this morning", "from 6 on Tuesday morning": what an hour in figures adds to be one of that part of the day;
/// nothing where no part of a day stands behind it.
std::optional<int> hoursOfPart(const Tokens &tokens, qsizetype at, qsizetype behind)
{
    if (!tokens.isOneOf(at - 1, u"at", u"from", u"until", u"till", u"by", u"before", u"after", u"since", u"around",
                        u"about", u"to", u"between", u"and"))
        return {};
    qsizetype part = behind;
    if (tokens.is(part, u"tonight"))
        return 12;
    if (tokens.is(part, u"in") && tokens.is(part + 1, u"the"))
        part += 2;
    else if (tokens.isOneOf(part, u"this", u"tomorrow", u"yesterday", u"every"))
        ++part;
    else {
        part += tokens.is(part, u"on") ? 1 : 0;
        if (!tokens[part].senses.has(WordSenses::Weekday))
            return {};
        ++part;
    }
    if (tokens.is(part, u"morning"))
        return 0;
    return tokens.isOneOf(part, u"afternoon", u"evening") ? std::optional(12) : std::nullopt;
}
} // namespace

std::vector<TimeOccurrence> findTimes(const Tokens &tokens, Claims &claims)
{
    std::vector<TimeOccurrence> found;
    // "am", "p.m.", "o'clock", "h" behind a time; its last token.
    const auto halfAt = [&](qsizetype at, int &addHours) -> qsizetype {
        addHours = -1;
        if (tokens.isOneOf(at, u"am", u"pm")) {
            addHours = tokens.is(at, u"pm") ? 12 : 0;
            return at;
        }
        if (tokens.isOneOf(at, u"a", u"p") && tokens.isSign(at + 1, u'.') && tokens.is(at + 2, u"m")
            && tokens.isGlued(at + 2)) {
            addHours = tokens.is(at, u"p") ? 12 : 0;
            return tokens.isSign(at + 3, u'.') && tokens.isGlued(at + 3) && !tokens.endsLine(at + 4)
                    && tokens[at + 4].spaceBefore && !tokens[at + 4].isCapital
                ? at + 3
                : at + 2;
        }
        if (tokens.isOneOf(at, u"o'clock", u"h", u"hrs", u"uhr", u"noon", u"midday")) {
            addHours = tokens.isOneOf(at, u"noon", u"midday") ? 0 : -2;
            return at;
        }
        return -1;
    };
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        const bool mayBeATime
            = tokens[at].isNumber() || tokens.isOneOf(at, u"half", u"quarter", u"noon", u"midday", u"midnight");
        if (!mayBeATime || claims.isTaken(at))
            continue;
        TimeOccurrence time;
        time.first = time.last = at;
        if (const auto spoken = spokenTimeAt(tokens, at)) {
            time = *spoken;
        } else if (tokens.isOneOf(at, u"noon", u"midday", u"midnight")) {
            time.time = tokens.is(at, u"midnight") ? QTime(0, 0) : QTime(12, 0);
            time.isSure = true;
        } else {
            const bool isClock = isClockNumber(tokens, at) && tokens[at].text.startsWith(u'0')
                && (tokens.isOneOf(at + 1, u"to", u"until", u"till", u"and") || tokens.isSign(at + 1, u'-'))
                && isClockNumber(tokens, at + 2) && claims.areFree(at, at + 2)
                && (tokens.endsLine(at + 3) || tokens[at + 3].kind == Token::Kind::Sign
                    || tokens.isOneOf(at + 3, u"on", u"hrs", u"hours", u"h", u"every", u"daily"));
            if (isClock) {
                for (const qsizetype hour : { at, at + 2 }) {
                    const QStringView digits = tokens[hour].text;
                    TimeOccurrence end;
                    end.first = end.last = hour;
                    end.time = QTime(digits.left(2).toInt(), digits.mid(2).toInt());
                    end.span = tokens.spanOf(hour, hour);
                    claims.take(hour, hour);
                    found.push_back(end);
                }
                at += 2;
                continue;
            }
            if (!tokens[at].isNumber() || tokens[at].text.size() > 2 || tokens.isSign(at - 1, u'$')
                || tokens.isSign(at - 1, u'€') || tokens.isSign(at - 1, u'£'))
                continue;
            int hours = tokens[at].text.toInt();
            int minutes = 0;
            const bool hasMinutes = tokens[at + 1].kind == Token::Kind::Sign && tokens.isGlued(at + 1)
                && tokens[at + 2].isNumber() && tokens.isGlued(at + 2) && tokens[at + 2].text.size() == 2;
            const bool isColon = hasMinutes && tokens.isSign(at + 1, u':');
            const bool isPoint = hasMinutes && tokens.isSign(at + 1, u'.');
            const qsizetype behind = isColon || isPoint ? at + 3 : at + 1;
            int half = -1;
            qsizetype halfEnd = halfAt(behind, half);
            if (half == -2 && tokens.is(behind, u"hrs") && !isColon && !isPoint)
                halfEnd = -1;
            // "9–11 am", "8 to 12", "from 9 to 5"
            const bool isPlain = !isColon && halfEnd < 0;
            const auto ofPart
                = isPlain && !isPoint && hours >= 1 && hours <= 12 ? hoursOfPart(tokens, at, behind) : std::nullopt;
            if (ofPart)
                hours = hours % 12 + *ofPart;
            else if (isPlain && !isPoint && hours >= 1 && hours <= 12
                     && (isOfficeHour(tokens, at, behind) || isHourAlone(tokens, at, behind)
                         || isBehindATime(tokens, at, behind, claims)))
                time.isSure = true;
            else if (isPlain && !isPoint) {
                const bool joins
                    = tokens.isSign(behind, u'-') || tokens.isOneOf(behind, u"to", u"until", u"till", u"and");
                const Token &end = tokens[behind + 1];
                if (!joins || !end.isNumber() || end.text.size() > 2 || hours > 24 || end.text.toInt() > 24
                    || tokens.isGlued(at) || claims.isTaken(behind + 1))
                    continue;
                int endHalf = -1;
                const qsizetype endEnd = halfAt(behind + 2, endHalf);
                const bool isHours = endEnd >= 0 || tokens.isSign(behind + 2, u':')
                    || tokens.isOneOf(behind + 2, u"monday", u"mondays", u"weekdays", u"daily")
                    || ((tokens.isOneOf(at - 1, u"from", u"between", u"open", u"hours", u"weekdays", u"window", u"slot")
                         || (tokens.is(at - 1, u"is") && tokens.isOneOf(at - 2, u"window", u"slot")))
                        && !isGoodsUnit(tokens[behind + 2].text) && !isOtherNoun(tokens[behind + 2].text)
                        && !tokens.isOneOf(behind + 2, u"of", u"x") && !monthOf(tokens[behind + 2].text)
                        && (tokens.endsLine(behind + 2) || tokens[behind + 2].kind == Token::Kind::Sign
                            || tokens.isOneOf(behind + 2, u"on", u"in", u"every", u"each", u"today", u"tomorrow",
                                              u"and", u"or")))
                    || weekdayOf(tokens[at - 1].text)
                    || (tokens.isSign(at - 1, u',') && weekdayOf(tokens[at - 2].text));
                const bool isNineToFive
                    = tokens[at].text == u"9" && end.text == u"5" && !isGoodsUnit(tokens[behind + 2].text);
                if (!isHours && !isNineToFive)
                    continue;
                claims.take(at, at);
                if (endEnd < 0 && !tokens.isSign(behind + 2, u':'))
                    claims.take(behind + 1, behind + 1);
                time.time = QTime(hours % 24, 0);
                time.span = tokens.spanOf(at, at);
                found.push_back(time);
                continue;
            }
            if (isPoint && halfEnd < 0 && !isPointTime(tokens, at, claims) && !isRangeOfPointTimes(tokens, at)
                && !(at >= 4 && claims.isTaken(at - 4) && isRangeOfPointTimes(tokens, at - 4)))
                continue;
            minutes = isColon || isPoint ? tokens[at + 2].text.toInt() : 0;
            if (half == 12 && hours < 12)
                hours += 12;
            else if (half == 0 && hours == 12 && !tokens.isOneOf(behind, u"noon", u"midday"))
                hours = 0;
            if (hours > 24 || minutes > 59)
                continue;
            time.time = QTime(hours % 24, minutes);
            time.last = halfEnd >= 0 ? halfEnd : behind - 1;
            time.hasHalf = half >= 0 || ofPart;
            time.isSure = true;
        }
        if (!claims.areFree(time.first, time.last))
            continue;
        time.span = tokens.spanOf(time.first, time.last);
        claims.take(time.first, time.last);
        at = time.last;
        found.push_back(time);
    }
    return found;
}

} // namespace countersign
