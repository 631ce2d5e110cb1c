// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/names.h"

#include "facts/goods.h"
#include "facts/similarity.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace countersign {

namespace {
using Match = NameOccurrence::Match;

QString withoutApostrophes(QStringView word)
{
    QString plain = word.toString();
    plain.remove(u'\'');
    return plain;
}

bool isInflectionOf(QStringView word, QStringView base)
{
    const auto isPlural = [](QStringView longer, QStringView shorter) {
        if (!longer.startsWith(shorter))
            return false;
        const QStringView ending = longer.mid(shorter.size());
        return ending == u"s" || ending == u"es";
    };
    if (isPlural(word, base) || isPlural(base, word))
        return true;
    // "shelves", "knives"
    if (word.size() > 4 && word.endsWith(u"ves")
        && ((base.endsWith(u'f') && word.chopped(3) == base.chopped(1))
            || (base.endsWith(u"fe") && word.chopped(3) == base.chopped(2))))
        return true;
    return word.size() > 3 && base.endsWith(u'y') && word.endsWith(u"ies") && word.chopped(3) == base.chopped(1);
}

/// The same of a word as it is written: few have an apostrophe.
bool isWrittenInflectionOf(QStringView text, QStringView base)
{
    return text.contains(u'\'') ? isInflectionOf(withoutApostrophes(text), base) : isInflectionOf(text, base);
}

/// The next token that is a word or number from `at` on; signs that join words and one line end are passed over.
qsizetype nextWord(const Tokens &tokens, qsizetype at)
{
    int ends = 0;
    while (at < tokens.size()) {
        const Token &token = tokens[at];
        if (token.kind == Token::Kind::LineEnd) {
            if (++ends > 1)
                return -1;
        } else if (token.kind == Token::Kind::Sign) {
            const QChar sign = token.text.front();
            // "15:1" is of one piece, "Chai: 12" is not.
            const bool isRatio = sign == u':' && tokens.isGlued(at) && tokens.isGlued(at + 1);
            if (!isRatio && !QStringView(u"-&./',()\"#+").contains(sign))
                return -1;
        } else {
            return at;
        }
        ++at;
    }
    return -1;
}

bool isSameWord(QStringView text, QStringView word)
{
    if (text == word)
        return true;
    return text.size() > word.size() && text.contains(u'\'') && withoutApostrophes(text) == word;
}

/// Most words of a letter are told apart from a name's by their first two letters; apostrophes do not count.
inline bool mayBegin(QStringView text, QStringView word)
{
    if (text.isEmpty() || text.front() != word.front())
        return text.startsWith(u'\'');
    return text.size() < 2 || word.size() < 2 || text[1] == word[1] || text[1] == u'\'';
}

/// Whether the name's words from here on are a code as makers have them: "cf 10" of "Cam Follower CF-10".
bool isCode(const SoughtName &name, size_t from)
{
    constexpr qsizetype LONGEST = 3; // letters
    return from > 0 && from + 1 < name.core && name.words[from].size() <= LONGEST && name.words[from].front().isLetter()
        && name.words[from + 1].front().isDigit();
}

/// The last token of the name beginning at `at`, or -1. `count` words of it are compared; the last of them and the last
/// before a pack size may stand in the plural.
qsizetype exactEnd(const Tokens &tokens, qsizetype at, const SoughtName &name, size_t from, size_t count)
{
    const std::vector<QString> &words = name.words;
    if (!mayBegin(tokens[at].text, words[from]))
        return -1;
    qsizetype token = at;
    for (size_t i = 0; i < count; ++i) {
        if (i > 0)
            token = nextWord(tokens, token + 1);
        if (token < 0)
            return -1;
        const QStringView text = tokens[token].text;
        const QStringView word = words[from + i];
        const bool isBeforeSize = from + i + 1 < words.size() && words[from + i + 1].front().isDigit();
        const bool isLast = i + 1 == count || from + i + 1 == name.core || isBeforeSize || isCode(name, from + i + 1);
        if (!isSameWord(text, word)
            && !(isLast && word.size() > 2 && tokens[token].isWord() && isWrittenInflectionOf(text, word)))
            return -1;
    }
    return token;
}

int mistakesAllowed(qsizetype letters)
{
    if (letters < 4)
        return 0;
    return letters < 8 ? 1 : letters < 14 ? 2 : 3;
}

bool beginsSentence(const Tokens &tokens, qsizetype at)
{
    const Token &before = tokens[at - 1];
    return tokens.endsLine(at - 1) || before.isSign(u'.') || before.isSign(u'!') || before.isSign(u'?')
        || before.isSign(u'-') || before.isSign(u'*') || before.isSign(u'"');
}

struct NearName {
    QString joined;
    QString plain;
    qsizetype words = 0;
    quint64 letters = 0; ///< that it has, with accents or without; a bit each (bitOf)
    const SoughtName *name = nullptr;
};

/// Several letters may share a bit.
quint64 bitOf(QChar letter)
{
    return quint64(1) << (letter.unicode() & 63);
}

/// The letters of a word whatever becomes of it, apostrophes aside: those without accents.
quint64 plainLettersOf(QStringView word)
{
    quint64 letters = 0;
    for (const QChar c : word)
        letters |= c.unicode() < 0x80 && c != u'\'' ? bitOf(c) : 0;
    return letters;
}

/// Whether there are more letters than this that the name lacks: each of them is a mistake.
bool hasMoreForeignLetters(quint64 letters, const NearName &name, int most)
{
    quint64 foreign = letters & ~name.letters;
    for (; most > 0; --most)
        foreign &= foreign - 1;
    return foreign != 0;
}

/// "for", "on", "is": words that stand behind a name and are no slip of its last word.
bool joinsTheRest(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at, u"for", u"on", u"in", u"at", u"to", u"by", u"from", u"with", u"and", u"or", u"of", u"as",
                          u"is", u"are", u"was", u"were", u"will", u"has", u"had", u"have", u"can", u"may", u"not",
                          u"now", u"you", u"we", u"it", u"that", u"who", u"but", u"so", u"if", u"out", u"off");
}

/// The last token of a misspelt name beginning at `at`, or -1.
/// \param letters of the token there (plainLettersOf)
qsizetype nearEnd(const Tokens &tokens, qsizetype at, const NearName &name, quint64 letters)
{
    const int allowed = mistakesAllowed(name.joined.size());
    if (allowed == 0 || hasMoreForeignLetters(letters, name, allowed)
        || tokens[at].text.size() > name.joined.size() + allowed + 1
        || (name.words == 1 && tokens[at].text.size() < name.joined.size() - allowed))
        return -1;
    const bool isShort = name.words == 1 && name.joined.size() < 8;
    // A short name looks like many a word; only one that is written as a name is taken for it, or heads a line of a
    // list: "- Kobnu: 4 of 9".
    const bool isLabel
        = tokens.isSign(at + 1, u':') && tokens[at - 1].kind == Token::Kind::Sign && tokens.endsLine(at - 2);
    if (isShort && (!tokens[at].isCapital || (beginsSentence(tokens, at) && !isLabel)))
        return -1;
    QVarLengthArray<QChar, 64> written;
    qsizetype token = at;
    for (qsizetype i = 0; i < name.words; ++i) {
        if (i > 0)
            token = nextWord(tokens, token + 1);
        if (token < 0)
            return -1;
        // "copper funnel is no longer made" is no slip in "Copper Funnel 4 in": a figure stands for a figure.
        if (name.name->words[static_cast<size_t>(i)].front().isDigit() && !tokens[token].text.front().isDigit())
            return -1;
        // "the counter for your lobby" is no slip in "Counter Arc": what joins a name to the rest ends it.
        if (i > 0 && i + 1 == name.words && joinsTheRest(tokens, token)
            && name.name->words[static_cast<size_t>(i)] != tokens[token].text)
            return -1;
        for (const QChar c : tokens[token].text) {
            if (c != u'\'')
                written.append(c);
        }
        const QStringView joined(written.data(), written.size());
        if (joined.size() > name.joined.size() + allowed)
            return -1;
    }
    const QStringView joined(written.data(), written.size());
    if (std::abs(joined.size() - name.joined.size()) > allowed)
        return -1;
    if (editDistance(joined, name.joined, allowed) <= allowed)
        return token;
    const bool isPlain
        = name.plain == name.joined && std::ranges::all_of(joined, [](QChar c) { return c.unicode() < 0x80; });
    return !isPlain && editDistance(withoutAccents(joined), name.plain, allowed) <= allowed ? token : -1;
}

Span spanWithoutEnding(const Tokens &tokens, qsizetype first, qsizetype last, const QString &lastWord)
{
    Span span = tokens.spanOf(first, last);
    const QStringView text = tokens[last].text;
    if (text.size() > lastWord.size() && text.startsWith(lastWord) && !lastWord.isEmpty())
        span.length -= text.size() - lastWord.size();
    return span;
}
} // namespace

QString withoutAccents(QStringView folded)
{
    QString plain;
    plain.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.unicode() < 0x80) {
            plain += c;
        } else if (c == u'ß') {
            plain += QStringLiteral("ss");
        } else if (c == u'ø') {
            plain += u'o';
        } else if (c == u'æ') {
            plain += QStringLiteral("ae");
        } else if (c == u'œ') {
            plain += QStringLiteral("oe");
        } else if (!c.isMark()) {
            const QString parts = c.decompositionTag() == QChar::Canonical ? c.decomposition() : QString();
            plain += parts.isEmpty() ? c : parts.front();
        }
    }
    return plain;
}

SoughtName soughtName(const QString &name)
{
    SoughtName sought;
    sought.name = name;
    const Tokens tokens(name);
    qsizetype behindPack = -1;
    for (qsizetype at = 0; at < tokens.size() && sought.words.size() < 24; ++at) {
        if (!tokens[at].isWord() && !tokens[at].isNumber())
            continue;
        // A pack size begins: "10 boxes x 20 bags", "500 g", "24 - 12 oz bottles", or a count in a pack: "50 bags". The
        // numbers of "M8 x 40 bolt" and "Type 2 syringe" are the name's own.
        if (sought.core == 0 && !sought.words.empty() && tokens[at].isNumber() && !tokens.isSign(at + 1, u'"')
            && !(tokens.isGlued(at) && tokens[at - 1].isWord())
            && !tokens.isOneOf(at - 1, u"type", u"size", u"no", u"nr", u"model", u"grade", u"class")) {
            const auto pack = packSizeAt(tokens, at);
            if (pack || isGoodsUnit(tokens[at + 1].text))
                sought.core = sought.words.size();
            if (pack) {
                sought.pack = pack->parts;
                behindPack = pack->last + 1;
            }
        }
        if (at == behindPack || (behindPack >= 0 && at == behindPack + 1 && sought.variant.isEmpty()))
            sought.variant = tokens[at].text.toString();
        sought.words.push_back(withoutApostrophes(tokens[at].text));
    }
    if (sought.core == 0)
        sought.core = sought.words.size();
    if (const qsizetype comma = name.indexOf(u','); comma > 0) {
        for (qsizetype at = 0; at < tokens.size() && tokens[at].span.start < comma; ++at)
            sought.kernel += tokens[at].isWord() || tokens[at].isNumber() ? 1U : 0U;
        sought.kernel = sought.kernel < sought.core ? sought.kernel : 0;
    }
    sought.isProper = !name.isEmpty() && name.front().isUpper();
    if (sought.variant.isEmpty() && sought.core > 1 && sought.core == sought.words.size())
        sought.variant = sought.words.back();
    return sought;
}

namespace {
/// What stands behind the core of a name in the text: its own pack size, or another, or another colour.
void takeVariant(NameOccurrence &occurrence, const Tokens &tokens, const SoughtName &name)
{
    qsizetype behind = occurrence.last + 1;
    if (tokens.isSign(behind, u'"') && tokens.isGlued(behind) && name.name.count(u'"') > 1)
        ++behind;
    bool isOther = false;
    qsizetype last = occurrence.last;
    if (const auto pack = packSizeAt(tokens, behind); pack && areComparable(pack->parts, name.pack)) {
        isOther = pack->parts != name.pack;
        last = pack->last;
        behind = last + 1;
        occurrence.isWithPack = true;
    }
    if (tokens.isSign(behind, u'(') || tokens.isSign(behind, u','))
        ++behind;
    if (tokens[behind].isWord() && !name.pack.empty() && !name.variant.isEmpty()) {
        const bool isOtherVariant = areOtherVariants(tokens[behind].text, name.variant);
        if (isOtherVariant || tokens[behind].text == name.variant)
            last = behind;
        isOther = isOther || isOtherVariant;
    }
    if (isOther)
        occurrence.match = Match::OtherVariant;
    if (last != occurrence.last) {
        occurrence.last = last;
        occurrence.span = tokens.spanOf(occurrence.first, last);
    }
}

/// "Packing Tape Clear" for "Packing Tape Brown": the last token, or -1.
qsizetype otherVariantEnd(const Tokens &tokens, qsizetype at, const SoughtName &name)
{
    if (!name.pack.empty() || name.core < 2 || name.core != name.words.size())
        return -1;
    const qsizetype last = exactEnd(tokens, at, name, 0, name.core - 1);
    const qsizetype variant = last < 0 ? -1 : nextWord(tokens, last + 1);
    return variant >= 0 && areOtherVariants(tokens[variant].text, name.variant) ? variant : -1;
}

/// What a name has behind its core, where it stands word by word: "24 pieces".
void takeRestOfName(NameOccurrence &occurrence, const Tokens &tokens, const SoughtName &name)
{
    if (occurrence.isWithPack || name.core == name.words.size())
        return;
    const qsizetype next = nextWord(tokens, occurrence.last + 1);
    const qsizetype last = next < 0 ? -1 : exactEnd(tokens, next, name, name.core, name.words.size() - name.core);
    if (last < 0)
        return;
    occurrence.last = last;
    occurrence.span = tokens.spanOf(occurrence.first, last);
    occurrence.isWithPack = true;
}

/// A bracket or inch sign that ends the name ends the occurrence too.
void takeClosingSign(NameOccurrence &occurrence, const Tokens &tokens, const SoughtName &name)
{
    const Token &behind = tokens[occurrence.last + 1];
    const QChar end = name.name.isEmpty() ? QChar() : name.name.back();
    if (behind.kind != Token::Kind::Sign || !tokens.isGlued(occurrence.last + 1) || end.isLetterOrNumber()
        || foldedText(QStringView(&end, 1)) != behind.text)
        return;
    ++occurrence.last;
    occurrence.span.length = behind.span.end() - occurrence.span.start;
}
} // namespace

namespace {
/// First letters, by which most words of a letter are told apart from those of a name.
class FirstLetters {
public:
    void add(QStringView word)
    {
        if (!word.isEmpty())
            m_letters |= bitOf(word.front());
    }
    /// An apostrophe may stand before the first letter.
    bool hold(QStringView word) const
    {
        return !word.isEmpty() && ((m_letters & bitOf(word.front())) != 0 || word.front() == u'\'');
    }

private:
    quint64 m_letters = 0;
};

/// The same by the first two letters; what mayBegin says of none of the words, this says of none either.
class FirstPairs {
public:
    void add(QStringView word) { m_seconds[slotOf(word.front())] |= word.size() < 2 ? ~quint32(0) : bitOf(word[1]); }
    bool hold(QStringView word) const
    {
        if (word.isEmpty() || word.front() == u'\'')
            return !word.isEmpty();
        const quint32 seconds = m_seconds[slotOf(word.front())];
        return seconds != 0 && (word.size() < 2 || word[1] == u'\'' || (seconds & bitOf(word[1])) != 0);
    }

private:
    static size_t slotOf(QChar letter) { return letter.unicode() & 31; }
    static quint32 bitOf(QChar letter) { return quint32(1) << (letter.unicode() & 31); }
    std::array<quint32, 32> m_seconds {};
};
} // namespace

namespace {
/// "the other 12 of the boysenberry": where several products are told apart, a long word that only one of them has,
/// with an article or a count before it, leads to it. How many it could be.
size_t tellsOneOf(const Tokens &tokens, qsizetype at, const std::vector<SoughtName> &names, NameOccurrence &found)
{
    constexpr qsizetype SHORTEST = 7;
    const QStringView text = tokens[at].text;
    if (text.size() < SHORTEST || !tokens.isOneOf(at - 1, u"the", u"your", u"both") || isGoodsUnit(text)
        || isOtherNoun(text) || isMatterNoun(text))
        return 0;
    size_t count = 0;
    for (size_t which = 0; which < names.size(); ++which) {
        const SoughtName &name = names[which];
        const auto core = std::span(name.words).first(name.core);
        if (std::ranges::any_of(core, [&](const QString &word) { return isSameWord(text, word); })) {
            found = { which, Match::Partial, at, at, tokens.spanOf(at, at), false, false };
            ++count;
        }
    }
    return count;
}
} // namespace

namespace {
/// Whether the word at the place ends what it belongs to: "the scones, I am afraid", "gnocchi - 30", "the pans on order
/// 10643"; not the "dust" of "dust in the office".
bool endsItsNoun(const Tokens &tokens, qsizetype at)
{
    const Token &next = tokens[at + 1];
    return !next.isWord()
        || tokens.isOneOf(at + 1, u"and", u"or", u"but", u"is", u"are", u"was", u"were", u"will", u"won't", u"on",
                          u"in", u"of", u"for", u"that", u"which", u"from", u"to", u"has", u"have", u"cannot", u"can",
                          u"come", u"comes", u"ship", u"ships", u"arrive", u"arrives", u"not", u"you", u"at", u"with",
                          u"now", u"until", u"by", u"short", u"should", u"we", u"left", u"follow", u"follows");
}

/// "another glove", "a similar pan": one that the record does not have.
bool isOfOthers(const Tokens &tokens, qsizetype at)
{
    return tokens.isOneOf(at - 1, u"another", u"other", u"similar", u"equal", u"equivalent", u"different", u"any",
                          u"no", u"a", u"an", u"alternative", u"comparable");
}

/// "ravioli" for Ravioli Angelo: whoever writes the first word of a proper name small calls the thing by its noun.
bool isCommonNounOf(const Tokens &tokens, qsizetype at, const SoughtName &name)
{
    constexpr qsizetype SHORTEST = 5;
    const QStringView text = tokens[at].text;
    if (!name.isProper || name.core < 2 || text.size() < SHORTEST || tokens[at].isCapital || !endsItsNoun(tokens, at)
        || isGoodsUnit(text) || isOtherNoun(text) || isMatterNoun(text))
        return false;
    constexpr std::array<QStringView, 10> OF_QUALITIES { u"ed",  u"ing", u"al",  u"ic",  u"able",
                                                         u"ive", u"ful", u"ous", u"ish", u"ment" };
    return std::ranges::none_of(OF_QUALITIES, [text](QStringView ending) { return text.endsWith(ending); })
        && (isSameWord(text, name.words.front()) || isInflectionOf(text, name.words.front()));
}

/// "blue gloves, size M" for "nitrile gloves, blue, size M": two words of the name or more, at least half of it, in
/// whatever order. The last token; -1 where they are fewer. `count` becomes how many.
qsizetype reorderedEnd(const Tokens &tokens, qsizetype at, const SoughtName &name, size_t &count)
{
    QVarLengthArray<bool, 24> taken(static_cast<qsizetype>(name.core), false);
    qsizetype last = -1;
    count = 0;
    qsizetype token = at;
    while (true) {
        const QStringView text = tokens[token].text;
        size_t word = 0;
        while (word < name.core
               && (taken[static_cast<qsizetype>(word)]
                   || !(isSameWord(text, name.words[word])
                        || (name.words[word].size() > 2 && tokens[token].isWord()
                            && isInflectionOf(withoutApostrophes(text), name.words[word])))))
            ++word;
        if (word == name.core) {
            if (last < 0 || last + 1 != token || !tokens.isOneOf(token, u"in", u"of", u"size"))
                break;
        } else {
            taken[static_cast<qsizetype>(word)] = true;
            last = token;
            ++count;
        }
        const qsizetype next = nextWord(tokens, token + 1);
        if (next < 0)
            break;
        token = next;
    }
    return count > 1 && 2 * count >= name.core && endsItsNoun(tokens, last) ? last : -1;
}
} // namespace

std::vector<NameOccurrence> findNames(const Tokens &tokens, Claims &claims, const std::vector<SoughtName> &names)
{
    constexpr int FARTHEST = 12; // letters by which a name may differ and be compared
    std::vector<NameOccurrence> found;
    if (names.empty())
        return found;
    FirstPairs ofNames;
    FirstPairs ofWords;
    for (const SoughtName &name : names) {
        for (const QString &word : name.words)
            ofWords.add(word);
        ofNames.add(name.words.front());
    }
    const auto take = [&](NameOccurrence occurrence) {
        claims.take(occurrence.first, occurrence.last);
        found.push_back(occurrence);
    };
    std::vector<NearName> near;
    near.reserve(names.size());
    FirstLetters firsts;
    FirstLetters seconds;
    for (const SoughtName &name : names) {
        NearName prepared { {}, {}, static_cast<qsizetype>(name.core), 0, &name };
        for (size_t i = 0; i < name.core; ++i)
            prepared.joined += name.words[i];
        const bool isPlain = std::ranges::all_of(prepared.joined, [](QChar c) { return c.unicode() < 0x80; });
        prepared.plain = isPlain ? prepared.joined : withoutAccents(prepared.joined);
        for (const QString &letters : { prepared.joined, prepared.plain }) {
            for (const QChar letter : letters)
                prepared.letters |= bitOf(letter);
        }
        firsts.add(QStringView(prepared.joined).left(1));
        seconds.add(QStringView(prepared.joined).left(1));
        seconds.add(QStringView(prepared.joined).mid(1, 1));
        near.push_back(std::move(prepared));
    }
    // Most words begin none of them.
    std::vector<qsizetype> beginnings;
    std::vector<qsizetype> nearBeginnings;
    std::vector<qsizetype> withinNames;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const Token &token = tokens[at];
        if (!token.isWord() && !token.isNumber())
            continue;
        const bool isWithin = ofWords.hold(token.text);
        if (isWithin && ofNames.hold(token.text))
            beginnings.push_back(at);
        if (firsts.hold(token.text) || (token.isWord() && seconds.hold(token.text.mid(1))))
            nearBeginnings.push_back(at);
        if (isWithin && token.isWord())
            withinNames.push_back(at);
    }
    for (const qsizetype at : beginnings) {
        if (claims.isTaken(at))
            continue;
        NameOccurrence best;
        size_t bestWords = 0;
        for (size_t which = 0; which < names.size(); ++which) {
            const SoughtName &name = names[which];
            if (!mayBegin(tokens[at].text, name.words.front()))
                continue;
            for (const size_t count : { name.words.size(), name.core }) {
                if (count <= bestWords || count == 0)
                    continue;
                const qsizetype last = exactEnd(tokens, at, name, 0, count);
                if (last < 0 || !claims.areFree(at, last))
                    continue;
                bestWords = count;
                best = { which, Match::Exact,     at, last, spanWithoutEnding(tokens, at, last, name.words[count - 1]),
                         false, count > name.core };
            }
            if (const qsizetype last = bestWords == 0 ? otherVariantEnd(tokens, at, name) : -1;
                last >= 0 && claims.areFree(at, last)) {
                bestWords = 1;
                best = { which, Match::OtherVariant, at, last, tokens.spanOf(at, last), false, false };
            }
        }
        if (bestWords > 0) {
            const SoughtName &name = names[best.which];
            if (bestWords == name.words.size())
                takeClosingSign(best, tokens, name);
            else if (best.match == Match::Exact)
                takeVariant(best, tokens, name);
            take(best);
        }
    }
    for (const qsizetype at : nearBeginnings) {
        if (claims.isTaken(at))
            continue;
        const quint64 letters = plainLettersOf(tokens[at].text);
        NameOccurrence miss;
        int nearest = std::numeric_limits<int>::max();
        for (size_t which = 0; which < names.size(); ++which) {
            const QString &joined = near[which].joined;
            const QStringView text = tokens[at].text;
            // One of the first two letters is right, or this is no near miss.
            if (joined.size() < 4 || (text.size() < 2 && text.front() != joined.front())
                || (text.front() != joined.front()
                    && (text.size() < 2 || (text[1] != joined[1] && text[1] != joined[0]))))
                continue;
            const qsizetype last = nearEnd(tokens, at, near[which], letters);
            if (last < 0 || !claims.areFree(at, last))
                continue;
            // "Filter 30-60" is nearer to Filter 40-60 than to Filter 20-40.
            const Span span = tokens.spanOf(at, last);
            const int distance = editDistance(tokens.folded().mid(span.start, span.length),
                                              foldedText(names[which].name.left(span.length)), FARTHEST);
            if (distance >= nearest)
                continue;
            nearest = distance;
            miss = { which, Match::NearMiss, at, last, span, true, false };
        }
        if (nearest == std::numeric_limits<int>::max())
            continue;
        const SoughtName &name = names[miss.which];
        takeVariant(miss, tokens, name);
        takeRestOfName(miss, tokens, name);
        if (miss.isWithPack || name.core == name.words.size())
            takeClosingSign(miss, tokens, name);
        take(miss);
    }
    for (const qsizetype at : withinNames) {
        if (claims.isTaken(at))
            continue;
        size_t hits = 0;
        size_t bestWords = 0;
        NameOccurrence best;
        for (size_t which = 0; which < names.size(); ++which) {
            const SoughtName &name = names[which];
            for (size_t from = 1; from < name.core; ++from) {
                const size_t count = name.core - from;
                const QString &head = name.words[from];
                const bool isByCode = isCode(name, from) && tokens.isGlued(at + 1);
                if (head.size() < 4 && !isByCode)
                    continue;
                const qsizetype last = exactEnd(tokens, at, name, from, count);
                if (last < 0 || !claims.areFree(at, last))
                    continue;
                if (count > bestWords) {
                    hits = 0;
                    bestWords = count;
                    const bool isTheThing = endsItsNoun(tokens, last) && !isOfOthers(tokens, at);
                    best = { which, Match::Partial,          at,
                             last,  tokens.spanOf(at, last), 2 * count >= name.core || isTheThing,
                             false };
                }
                hits += count == bestWords ? 1 : 0;
                break;
            }
            // "400 trays" of "aluminium trays, half size": what stands before the comma by its last words
            for (size_t from = 0; from < name.kernel; ++from) {
                const size_t count = name.kernel - from;
                if (name.words[from].size() < 4 || count < bestWords)
                    continue;
                const qsizetype last = exactEnd(tokens, at, name, from, count);
                if (last < 0 || !claims.areFree(at, last) || (hits > 0 && count == bestWords && best.which == which))
                    continue;
                hits = count > bestWords ? 1 : hits + 1;
                bestWords = count;
                const bool isTheThing = endsItsNoun(tokens, last) && !isOfOthers(tokens, at);
                best = { which, Match::Partial, at, last, tokens.spanOf(at, last), isTheThing || from == 0, false };
                break;
            }
            // All but the last: "Nitrile Gloves L" for the blue ones.
            for (size_t count = name.core - 1; name.core > 2 && count >= 2 && 2 * count >= name.core; --count) {
                if (count < bestWords || (hits > 0 && best.which == which && count == bestWords))
                    break;
                const qsizetype last = exactEnd(tokens, at, name, 0, count);
                if (last < 0 || !claims.areFree(at, last))
                    continue;
                if (count > bestWords) {
                    hits = 0;
                    bestWords = count;
                    best = { which, Match::Partial, at, last, tokens.spanOf(at, last), true, false };
                }
                ++hits;
                break;
            }
        }
        const size_t tail = bestWords;
        for (size_t which = 0; which < names.size(); ++which) {
            size_t count = 0;
            const bool isInAWord = tokens.isSign(at - 1, u'-') && tokens.isGlued(at); // "16-piece sets"
            const qsizetype last
                = names[which].core > 1 && !isInAWord ? reorderedEnd(tokens, at, names[which], count) : -1;
            if (last < 0 || count <= tail || count < bestWords || !claims.areFree(at, last))
                continue;
            hits = count > bestWords ? 1 : hits + 1;
            bestWords = count;
            best = { which, Match::Partial, at, last, tokens.spanOf(at, last), true, false };
        }
        if (hits == 0 && names.size() > 1)
            hits = tellsOneOf(tokens, at, names, best);
        if (hits == 0) {
            for (size_t which = 0; which < names.size(); ++which) {
                if (!isCommonNounOf(tokens, at, names[which]))
                    continue;
                best = { which, Match::Partial, at, at, tokens.spanOf(at, at), !isOfOthers(tokens, at), false };
                ++hits;
            }
        }
        if (hits == 1)
            take(best);
    }
    std::ranges::sort(found, {}, [](const NameOccurrence &occurrence) { return occurrence.first; });
    return found;
}

} // namespace countersign
