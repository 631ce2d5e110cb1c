// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/references.h"

#include "facts/calendarwords.h"
#include "facts/goods.h"
#include "facts/knownreferences.h"
#include "facts/similarity.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>

namespace countersign {

namespace {
using Kind = ReferenceOccurrence::Kind;

struct Keyword {
    QStringView word;
    Kind kind;
    bool needsNumberWord = false; ///< only with "no.", "number" or "#" behind it
};
constexpr std::array KEYWORDS {
    Keyword { u"order", Kind::Order },
    Keyword { u"orders", Kind::Order },
    Keyword { u"po", Kind::Order },
    Keyword { u"pos", Kind::Order },
    Keyword { u"invoice", Kind::Invoice },
    Keyword { u"invoices", Kind::Invoice },
    Keyword { u"inv", Kind::Invoice },
    Keyword { u"tracking", Kind::Tracking },
    Keyword { u"consignment", Kind::Tracking },
    Keyword { u"waybill", Kind::Tracking },
    Keyword { u"shipment", Kind::Tracking, true },
    Keyword { u"parcel", Kind::Tracking, true },
    Keyword { u"sku", Kind::Sku },
    Keyword { u"skus", Kind::Sku },
    Keyword { u"item", Kind::Sku, true },
    Keyword { u"part", Kind::Sku, true },
    Keyword { u"article", Kind::Sku, true },
    Keyword { u"product", Kind::Sku, true },
    Keyword { u"catalogue", Kind::Sku, true },
    Keyword { u"catalog", Kind::Sku, true },
    Keyword { u"ref", Kind::Other },
    Keyword { u"reference", Kind::Other },
    Keyword { u"case", Kind::Other, false },
    Keyword { u"ticket", Kind::Other },
    Keyword { u"account", Kind::Other },
    Keyword { u"customer", Kind::Other, true },
    Keyword { u"contract", Kind::Other },
    Keyword { u"claim", Kind::Other, true },
    Keyword { u"complaint", Kind::Other, true },
    Keyword { u"quote", Kind::Other, true },
    Keyword { u"project", Kind::Other, true },
    Keyword { u"job", Kind::Other, true },
    Keyword { u"batch", Kind::Other },
    Keyword { u"lot", Kind::Other },
    Keyword { u"serial", Kind::Other },
    Keyword { u"delivery", Kind::Other, true },
    Keyword { u"rma", Kind::Other },
    Keyword { u"model", Kind::Other },
    Keyword { u"vat", Kind::Other, true },
};

/// By kind of word: the first keyword of that kind; by keyword: the next of its kind. -1 ends them.
struct KeywordsByKind {
    std::array<qint16, KINDS_OF_WORDS + 1> first {};
    std::array<qint16, KEYWORDS.size()> next {};
};
constexpr KeywordsByKind KEYWORDS_BY_KIND = [] {
    KeywordsByKind keywords;
    for (qint16 &first : keywords.first)
        first = -1;
    for (size_t index = 0; index < KEYWORDS.size(); ++index) {
        const QStringView word = KEYWORDS[index].word;
        qint16 &first = keywords.first[kindOfWord(word.utf16(), static_cast<size_t>(word.size()))];
        keywords.next[index] = first;
        first = static_cast<qint16>(index);
    }
    return keywords;
}();

const Keyword *keywordAt(const Tokens &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    for (qint16 index = KEYWORDS_BY_KIND.first[token.kindOfWord]; index >= 0;) {
        const Keyword &keyword = KEYWORDS[static_cast<size_t>(index)];
        if (keyword.word == token.text)
            return &keyword;
        index = KEYWORDS_BY_KIND.next[static_cast<size_t>(index)];
    }
    return nullptr;
}

bool joinsId(const Token &token)
{
    return token.isSign(u'-') || token.isSign(u'/') || token.isSign(u'_') || token.isSign(u'.');
}

/// The last token of an id with a digit in it, letters and hyphens glued to it: "10643", "SO-10643", "INV-2041/3".
std::optional<qsizetype> idEnd(const Tokens &tokens, qsizetype at)
{
    if (!tokens[at].isWord() && !tokens[at].isNumber())
        return {};
    bool hasDigit = tokens[at].isNumber();
    qsizetype end = at;
    for (qsizetype next = at + 1; next < at + 12 && tokens.isGlued(next); ++next) {
        const Token &token = tokens[next];
        if (token.isWord() || token.isNumber()) {
            hasDigit = hasDigit || token.isNumber();
            if (hasDigit)
                end = next;
        } else if (!joinsId(token) || !tokens.isGlued(next + 1)) {
            break;
        }
    }
    return hasDigit ? std::optional(end) : std::nullopt;
}

/// Where what is glued to this number begins: letters, digits and what joins them.
qsizetype startOfId(const Tokens &tokens, qsizetype number)
{
    constexpr qsizetype LONGEST = 12; // tokens, as idEnd has it
    qsizetype at = number;
    while (number - at < LONGEST && tokens.isGlued(at)
           && (tokens[at - 1].isWord() || tokens[at - 1].isNumber() || joinsId(tokens[at - 1])))
        --at;
    return at;
}

bool isNumberWord(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"no", u"nos", u"nr", u"num", u"number", u"numbers", u"id", u"ids", u"code", u"ref")
        || tokens.isSign(at, u'#') || (tokens[at].kind == Token::Kind::Sign && tokens[at].text == u"№");
}

/// Words that lead from "order" to its number: "no.", "number", "#", ":", "is", "(".
qsizetype skipNumberWords(const Tokens &tokens, qsizetype at, bool &hasNumberWord)
{
    for (int steps = 0; steps < 4; ++steps) {
        if (isNumberWord(tokens, at)) {
            hasNumberWord = true;
            ++at;
            if (tokens.isSign(at, u'.') && tokens.isGlued(at))
                ++at;
        } else if ((tokens.isSign(at, u'.') && tokens.isGlued(at) && tokens.isOneOf(at - 1, u"ref", u"inv"))
                   || tokens.isSign(at, u':') || tokens.isSign(at, u'(')
                   || ((hasNumberWord || tokens.isOneOf(at - 1, u"reference", u"ref", u"ticket"))
                       && tokens.isOneOf(at, u"is", u"was"))) {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

bool isCounted(const Tokens &tokens, qsizetype behind)
{
    return isGoodsUnit(tokens[behind].text) || isMeasure(tokens[behind].text) || isOtherNoun(tokens[behind].text)
        || isMatterNoun(tokens[behind].text) || tokens.isOneOf(behind, u"x", u"of", u"more", u"additional")
        || tokens.isSign(behind, u'%');
}

/// "order 31640 of Monday, 2 November", "invoice 2207 of the 3rd": the number has a date and counts nothing.
bool isDated(const Tokens &tokens, qsizetype behind)
{
    if (!tokens.is(behind, u"of"))
        return false;
    const qsizetype at = tokens.is(behind + 1, u"the") ? behind + 2 : behind + 1;
    if (monthOf(tokens[at].text) || weekdayOf(tokens[at].text)
        || tokens.isOneOf(at, u"today", u"yesterday", u"last", u"this"))
        return true;
    const bool isOrdinal = tokens.isGlued(at + 1) && tokens.isOneOf(at + 1, u"st", u"nd", u"rd", u"th");
    return tokens[at].isNumber()
        && (isOrdinal || monthOf(tokens[at + 1].text) || tokens.isSign(at + 1, u'/')
            || (tokens.isSign(at + 1, u'-') && tokens.isGlued(at + 2)));
}

bool isPlainNumber(const Tokens &tokens, qsizetype first, qsizetype last)
{
    return first == last && tokens[first].isNumber();
}
} // namespace

namespace {
/// A reference made comparable where it is used, without memory of its own.
class Comparable {
public:
    explicit Comparable(QStringView reference)
    {
        m_units.reserve(reference.size());
        for (const QChar c : reference) {
            if (isLetterOrNumber(c) && (!m_units.isEmpty() || c != u'0'))
                m_units.append(inCapitals(c));
            m_hasZero = m_hasZero || c == u'0';
        }
        // A zero alone is one.
        if (m_units.isEmpty() && m_hasZero)
            m_units.append(u'0');
    }
    QStringView text() const { return QStringView(m_units.constData(), m_units.size()); }

private:
    // Most are plain.
    static bool isLetterOrNumber(QChar c)
    {
        const char16_t unit = c.unicode();
        return unit < 0x80 ? static_cast<char16_t>((unit | 0x20) - u'a') < 26 || (unit >= u'0' && unit <= u'9')
                           : c.isLetterOrNumber();
    }
    static QChar inCapitals(QChar c)
    {
        const char16_t unit = c.unicode();
        return unit < 0x80 ? QChar(unit >= u'a' && unit <= u'z' ? unit - 0x20 : unit) : c.toUpper();
    }
    QVarLengthArray<QChar, 64> m_units;
    bool m_hasZero = false;
};
} // namespace

namespace {
QString lettersAndDigits(QStringView reference)
{
    QString kept;
    for (const QChar c : reference) {
        if (c.isLetterOrNumber())
            kept += c.toUpper();
    }
    return kept;
}
} // namespace

QString comparableReference(QStringView reference)
{
    return Comparable(reference).text().toString();
}

namespace {
bool isPlainDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
} // namespace

bool isSameReference(QStringView a, QStringView b)
{
    // Whatever stands before it, the last digit of both is the same; that tells most apart.
    if (!a.isEmpty() && !b.isEmpty() && isPlainDigit(a.back()) && isPlainDigit(b.back()) && a.back() != b.back())
        return false;
    const Comparable one(a);
    const Comparable other(b);
    const QStringView left = one.text();
    const QStringView right = other.text();
    if (left == right)
        return !left.isEmpty();
    const auto withoutLetters = [](QStringView text) {
        qsizetype at = 0;
        while (at < text.size() && text[at].isLetter())
            ++at;
        while (at + 1 < text.size() && text[at] == u'0')
            ++at;
        return text.mid(at);
    };
    const auto isNumber = [](QStringView text) {
        return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
    };
    return (isNumber(left) && withoutLetters(right) == left) || (isNumber(right) && withoutLetters(left) == right);
}

namespace {
/// What a number that fills its cell names, from the heading over it.
std::optional<Kind> kindByHeading(const Tokens &tokens, const TableColumns::Cell &cell, const TableColumns &columns)
{
    if (idEnd(tokens, cell.first) != cell.last)
        return {};
    if (columns.isUnder(tokens, cell.first, { u"date", u"quantity", u"qty", u"value", u"amount", u"ordered" }))
        return {};
    if (columns.isUnder(tokens, cell.first, { u"order", u"orders", u"po" }))
        return Kind::Order;
    return columns.isUnder(tokens, cell.first, { u"invoice", u"invoices" }) ? std::optional(Kind::Invoice)
                                                                            : std::nullopt;
}
} // namespace

namespace {
/// "31750: 300 of 500", "QP-6091, $88.00" at the head of a line where others have their order: a number that looks like
/// one. "30555 delivered" as a whole subject.
void takeHeads(const Tokens &tokens, Claims &claims, const QStringList &known, std::vector<ReferenceOccurrence> &found)
{
    constexpr qsizetype SHORTEST = 5; // digits without any letter
    if (known.isEmpty())
        return;
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        const bool isMark = tokens[at - 1].kind == Token::Kind::Sign && tokens.endsLine(at - 2);
        if ((!tokens.endsLine(at - 1) && !isMark) || claims.isTaken(at)
            || !(tokens[at].isNumber() || (tokens[at].isWord() && tokens[at].isCapital && tokens.isGlued(at + 1))))
            continue;
        const auto end = idEnd(tokens, at);
        if (!end || !claims.areFree(at, *end))
            continue;
        const bool isPlain = isPlainNumber(tokens, at, *end);
        const bool isLong = isPlain ? tokens[at].text.size() >= SHORTEST : *end > at;
        const bool isHead = tokens.isSign(*end + 1, u':')
            || (tokens.isSign(*end + 1, u'-') && tokens[*end + 1].spaceBefore && tokens[*end + 2].spaceBefore)
            || (!isPlain && tokens.isSign(*end + 1, u','))
            || (at == 0
                && tokens.isOneOf(*end + 1, u"delivered", u"shipped", u"delayed", u"received", u"discontinued"));
        if (!isLong || !isHead)
            continue;
        claims.take(at, *end);
        found.push_back({ Kind::Order, at, *end, tokens.spanOf(at, *end) });
    }
}
} // namespace

namespace {
/// "Our number for this matter is K-77/4": no order's, for no word before it says so.
void takeNumbersOfMatters(const Tokens &tokens, Claims &claims, std::vector<ReferenceOccurrence> &found)
{
    constexpr qsizetype FAR = 6; // tokens
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens.isOneOf(at, u"number", u"reference"))
            continue;
        const Keyword *owner = keywordAt(tokens, at - 1);
        if ((owner && owner->kind != Kind::Other) || tokens.is(at + 1, u"of"))
            continue;
        qsizetype verb = at + 1;
        while (verb <= at + FAR && tokens[verb].isWord() && !tokens.isOneOf(verb, u"is", u"was")
               && !keywordAt(tokens, verb))
            ++verb;
        const auto end = tokens.isOneOf(verb, u"is", u"was") ? idEnd(tokens, verb + 1) : std::nullopt;
        if (!end || !(owner || tokens[verb + 1].isWord()) || !claims.areFree(verb + 1, *end))
            continue;
        claims.take(verb + 1, *end);
        found.push_back({ Kind::Other, verb + 1, *end, tokens.spanOf(verb + 1, *end) });
    }
}
} // namespace

std::vector<ReferenceOccurrence> findReferences(const Tokens &tokens, Claims &claims, const QStringList &known,
                                                const TableColumns *columns)
{
    std::vector<ReferenceOccurrence> found;
    std::vector<QString> comparable;
    for (const QString &reference : known)
        comparable.push_back(comparableReference(reference));
    const auto isKnown = [&](qsizetype first, qsizetype last) {
        const QStringView text = tokens.original(tokens.spanOf(first, last));
        return std::ranges::any_of(known,
                                   [text](const QString &reference) { return isSameReference(text, reference); });
    };
    const auto take = [&](Kind kind, qsizetype first, qsizetype last) {
        ReferenceOccurrence reference { kind, first, last, tokens.spanOf(first, last) };
        claims.take(first, last);
        found.push_back(reference);
    };
    takeSpelledOut(tokens, claims, known, found);
    // "order 88 213" for 88213: groups that make a known number.
    for (const qsizetype at : tokens.numbers()) {
        if (!tokens[at + 1].isNumber() || tokens[at + 1].text.size() != 3
            || tokens[at + 1].span.start - tokens[at].span.end() != 1 || !claims.areFree(at, at + 1))
            continue;
        const QString joined = tokens[at].text.toString() + tokens[at + 1].text.toString();
        if (std::ranges::find(comparable, joined) != comparable.end())
            take(Kind::Bare, at, at + 1);
    }
    for (const TableColumns::Cell &cell : columns ? columns->cells() : std::span<const TableColumns::Cell>()) {
        const auto kind = kindByHeading(tokens, cell, *columns);
        if (kind && claims.areFree(cell.first, cell.last))
            take(*kind, cell.first, cell.last);
    }
    for (qsizetype at = tokens.nextTelling(0); at < tokens.size(); at = tokens.nextTelling(at + 1)) {
        const bool isHash = tokens.isSign(at, u'#') && tokens.isGlued(at + 1);
        if (!isHash && KEYWORDS_BY_KIND.first[tokens[at].kindOfWord] < 0)
            continue;
        const Keyword *keyword = keywordAt(tokens, at);
        if ((!keyword && !isHash) || claims.isTaken(at))
            continue;
        // "On back-order: 400" counts.
        if (keyword && keyword->kind == Kind::Order && tokens.isSign(at - 1, u'-') && tokens.is(at - 2, u"back"))
            continue;
        Kind kind = keyword ? keyword->kind : Kind::Bare;
        // "PO Box 12" is an address; "P.O." comes as letters.
        if (keyword && keyword->word == u"po" && tokens.is(at + 1, u"box"))
            continue;
        bool hasNumberWord = isHash;
        qsizetype id = skipNumberWords(tokens, at + 1, hasNumberWord);
        if (keyword && keyword->needsNumberWord && !hasNumberWord) {
            // "SKU" aside, "item INV-7" is none unless it is known.
            const auto end = idEnd(tokens, id);
            if (!end || !isKnown(id, *end))
                continue;
        }
        // "PO-10643" and "INV-2041": the keyword is glued to its number.
        if (keyword && id == at + 1 && tokens.isGlued(at + 1) && joinsId(tokens[at + 1])
            && !tokens.isSign(at + 1, u'.')) {
            const auto whole = idEnd(tokens, at);
            if (whole && claims.areFree(at, *whole)) {
                const bool isPrefix = tokens[at].text == u"po" || tokens[at].text == u"order";
                const bool numberIsKnown = isKnown(at + 2, *whole) && isPrefix
                    && std::ranges::find(comparable, comparableReference(tokens.original(tokens.spanOf(at, *whole))))
                        == comparable.end();
                take(kind, numberIsKnown || isPrefix ? at + 2 : at, *whole);
                at = *whole;
            }
            continue;
        }
        // A list: "orders 11072, 11008 and 11010".
        for (int count = 0; count < 64; ++count) {
            auto end = idEnd(tokens, id);
            // The word before tells what one that was found already is, and a list goes on behind it.
            const auto spelled
                = claims.isTaken(id) ? std::ranges::find(found, id, &ReferenceOccurrence::first) : found.end();
            if (spelled != found.end()) {
                spelled->kind = kind;
                end = spelled->last;
            } else if (!end || !claims.areFree(id, *end)) {
                break;
            }
            // A carrier writes its numbers in groups: "1Z 999 AA1 01 2345 6784".
            if (kind == Kind::Tracking && spelled == found.end()) {
                for (qsizetype next = *end + 1; next < id + 16; ++next) {
                    const auto more = !tokens.endsLine(next) ? idEnd(tokens, next) : std::nullopt;
                    const bool hasDigits = more && tokens[next].kind != Token::Kind::Sign
                        && tokens[next].span.start == tokens[*end].span.end() + 1;
                    if (!hasDigits)
                        break;
                    end = more;
                    next = *more;
                }
            }
            const bool plain = isPlainNumber(tokens, id, *end);
            const bool isShort = plain && !hasNumberWord
                && (tokens[id].text.size() < 3
                    || (keyword && keyword->word == u"case" && tokens[*end + 1].isWord()
                        && tokens.isSign(id - 1, u':')));
            if (!isKnown(id, *end)
                && ((plain && !hasNumberWord && isCounted(tokens, *end + 1) && !isDated(tokens, *end + 1)) || isShort
                    || (plain && monthOf(tokens[*end + 1].text) && tokens[id].text.size() <= 2)))
                break;
            if (isHash && kind == Kind::Bare && tokens[id].isNumber() && tokens[id].text.size() < 3
                && !isKnown(id, *end))
                break;
            if (spelled == found.end())
                take(kind, id, *end);
            at = *end;
            qsizetype next = *end + 1;
            bool joined = false;
            while (tokens.isSign(next, u',') || tokens.isSign(next, u'&') || tokens.isOneOf(next, u"and", u"or")
                   || (tokens.isSign(next, u'/') && tokens[next + 1].isNumber())) {
                joined = true;
                ++next;
            }
            if (!joined)
                break;
            const qsizetype bare = next;
            bool again = false;
            next = skipNumberWords(tokens, next, again);
            // The next of a list looks like the one before it; "order 11072, 21 boxes" is no list.
            const auto nextEnd = idEnd(tokens, next);
            if (!nextEnd)
                break;
            const bool isListed = count == 0 && keyword && keyword->word.endsWith(u's');
            if (!tokens[next].isNumber() && !again && tokens[next].isWord() != tokens[id].isWord() && !isListed)
                break;
            const auto length = [&](qsizetype first, qsizetype last) {
                return tokens.spanOf(first, last).length;
            };
            // "Orders DV-55044 and 31877": the word says that there are two.
            const bool isAnnounced = isListed && length(next, *nextEnd) > 3 && !isCounted(tokens, *nextEnd + 1);
            if (std::abs(length(next, *nextEnd) - length(id, *end)) > 1 && next == bare && !isAnnounced)
                break;
            id = next;
        }
    }
    // "on 11072 and 11808", "no. 11808": in a list with one that is known, or behind the sign for a number, one of as
    // many digits is no count.
    const auto isOneOfThem = [&](qsizetype first, qsizetype last) {
        if (!isPlainNumber(tokens, first, last) || tokens[first].text.size() < 5
            || std::ranges::none_of(comparable, [&](const QString &reference) {
                   return reference.size() == tokens[first].text.size() && reference.front().isDigit();
               }))
            return false;
        const auto joins = [&](qsizetype at) {
            return tokens.is(at, u"and") || tokens.isSign(at, u'&') || tokens.isSign(at, u',');
        };
        const bool isNumbered = (tokens.isSign(first - 1, u'.') && tokens.isOneOf(first - 2, u"no", u"nr", u"nos"))
            || tokens.isOneOf(first - 1, u"no", u"nr");
        return isNumbered || (joins(first - 1) && tokens[first - 2].isNumber() && isKnown(first - 2, first - 2))
            || (joins(last + 1) && tokens[last + 2].isNumber() && isKnown(last + 2, last + 2));
    };
    // A number that is known, or that a digit or two keep from being so, stands without a word before it.
    qsizetype past = 0;
    for (const qsizetype number : tokens.numbers()) {
        const qsizetype at = startOfId(tokens, number);
        if (at < past || tokens[at].kind == Token::Kind::Sign || claims.isTaken(at))
            continue;
        past = at + 1;
        const Token &before = tokens[at - 1];
        if (tokens.isGlued(at)
            && (before.isWord() || before.isNumber() || joinsId(before) || before.isSign(u',') || before.isSign(u'$')
                || before.isSign(u'€') || before.isSign(u'£')))
            continue;
        const auto end = idEnd(tokens, at);
        if (!end || !claims.areFree(at, *end))
            continue;
        // "147.15" is an amount.
        if (tokens[at].isNumber() && tokens.isGlued(at + 1)
            && (tokens.isSign(at + 1, u'.') || tokens.isSign(at + 1, u',')) && tokens[at + 2].isNumber()
            && tokens.isGlued(at + 2))
            continue;
        const QString text = comparableReference(tokens.original(tokens.spanOf(at, *end)));
        // "F-88" is short, yet no number that counts.
        const bool isExactly = std::ranges::find(comparable, text) != comparable.end();
        if (text.size() < 4 && !(isExactly && tokens[at].isWord()))
            continue;
        const bool plain = isPlainNumber(tokens, at, *end);
        // "your 88213 order" names one, "3 orders" count.
        const bool isNamed = tokens.is(*end + 1, u"order") && text.size() >= 5;
        if (plain && isCounted(tokens, *end + 1) && !tokens.is(*end + 1, u"of") && !isNamed)
            continue;
        // "06-4418" for 60-4418: a slip may bring a zero to the front.
        const QString whole
            = tokens[at].text.startsWith(u'0') ? lettersAndDigits(tokens.original(tokens.spanOf(at, *end))) : QString();
        const bool fits = std::ranges::any_of(comparable, [&](const QString &reference) {
            if (reference == text)
                return true;
            if (whole.size() == reference.size() && text.size() < whole.size() && reference.size() >= 5
                && editDistance(whole, reference, 1) <= 1)
                return true;
            return reference.size() == text.size() && text.size() >= 5
                && (editDistance(text, reference, 2) <= (text.size() >= 8 ? 2 : 1) || isBuiltAlike(text, reference));
        });
        // "missing from 11063", where the records have 11099: built like an order's, and where one stands.
        const bool isInItsPlace = plain && text.size() >= 5 && tokens.isOneOf(at - 1, u"on", u"from", u"under")
            && !tokens[*end + 1].isNumber() && std::ranges::any_of(comparable, [&](const QString &reference) {
                                      return reference.size() == text.size() && reference.front().isDigit()
                                          && reference.startsWith(text.left(2));
                                  });
        // "18 rolls on 5541" for 5571: a short number needs its place as well as its likeness.
        const bool hasItsPlace = tokens.isOneOf(at - 1, u"on", u"order")
            || (tokens.endsLine(at - 1) && (tokens.isSign(*end + 1, u'-') || tokens.isSign(*end + 1, u':')));
        const bool isShortSlip = plain && text.size() == 4 && hasItsPlace && !tokens[*end + 1].isNumber()
            && !text.startsWith(u"19") && !text.startsWith(u"20")
            && std::ranges::any_of(comparable, [&](const QString &reference) {
                                     return reference.size() == text.size()
                                         && (editDistance(text, reference, 1) <= 1
                                             || std::is_permutation(text.begin(), text.end(), reference.begin()));
                                 });
        if (!fits && !isInItsPlace && !isShortSlip && !isOneOfThem(at, *end))
            continue;
        take(Kind::Bare, at, *end);
        past = *end + 1;
    }
    takeNumbersOfMatters(tokens, claims, found);
    takeHeads(tokens, claims, known, found);
    std::ranges::sort(found, {}, [](const ReferenceOccurrence &reference) { return reference.first; });
    return found;
}

} // namespace countersign
