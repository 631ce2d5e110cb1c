// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/turnsofphrase.h"

#include <algorithm>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QStringView AMOUNT = u"#m";
constexpr int FIGURE = 37, PERCENT = 38, OTHER = 39; ///< classes of units beside the apostrophe, letters and digits
const std::vector<int> NO_TERMS;

constexpr bool isPlainLetter(char16_t unit) // normalised text has no capitals
{
    return unit >= u'a' && unit <= u'z';
}

bool isOfAWord(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit < 0x80) // normalised text has no capitals
        return (unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9') || unit == u'_';
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_';
}

struct Contraction {
    QStringView ending, word; ///< "'ll" is will
};
constexpr std::array ENDINGS { Contraction { u"'ll", u"will" }, Contraction { u"'re", u"are" },
                               Contraction { u"'ve", u"have" }, Contraction { u"'m", u"am" },
                               Contraction { u"'d", u"would" } };
/// As they are written in haste, and those that are not a word and an ending.
struct Written {
    QStringView word, first, second;
};
constexpr auto TWO_IN_ONE
    = std::to_array<Written>({ { u"cannot", u"can", u"not" },    { u"can't", u"can", u"not" },
                               { u"won't", u"will", u"not" },    { u"shan't", u"shall", u"not" },
                               { u"cant", u"can", u"not" },      { u"wont", u"will", u"not" },
                               { u"dont", u"do", u"not" },       { u"didnt", u"did", u"not" },
                               { u"doesnt", u"does", u"not" },   { u"isnt", u"is", u"not" },
                               { u"wasnt", u"was", u"not" },     { u"havent", u"have", u"not" },
                               { u"hasnt", u"has", u"not" },     { u"wouldnt", u"would", u"not" },
                               { u"couldnt", u"could", u"not" }, { u"shouldnt", u"should", u"not" },
                               { u"arent", u"are", u"not" },     { u"im", u"i", u"am" },
                               { u"ive", u"i", u"have" },        { u"youre", u"you", u"are" },
                               { u"theyre", u"they", u"are" },   { u"gonna", u"going", u"to" },
                               { u"wanna", u"want", u"to" },     { u"u", u"you", {} },
                               { u"ur", u"your", {} },           { u"pls", u"please", {} },
                               { u"plz", u"please", {} },        { u"r", u"are", {} } });

} // namespace

namespace {
constexpr size_t PLAIN_UNITS = 0x80;
constexpr auto CLASSES = [] {
    std::array<quint8, PLAIN_UNITS> classes {};
    for (size_t unit = 0; unit < PLAIN_UNITS; ++unit) {
        classes[unit] = unit >= u'a' && unit <= u'z' ? static_cast<quint8>(unit - u'a' + 1)
            : unit >= u'0' && unit <= u'9'           ? static_cast<quint8>(unit - u'0' + 27)
            : unit == u'\''                          ? 0
            : unit == u'#'                           ? FIGURE
            : unit == u'%'                           ? PERCENT
                                                     : OTHER;
    }
    return classes;
}();
} // namespace

inline size_t TurnsOfPhrase::classOf(char16_t unit)
{
    return unit < PLAIN_UNITS ? CLASSES[unit] : size_t(OTHER);
}

TurnsOfPhrase::TurnsOfPhrase(std::span<const NamedWords> sets, const std::vector<QStringView> &patterns)
{
    m_nodes.emplace_back();
    m_next.resize(CLASSES_OF_UNITS);
    for (const NamedWords &set : sets) {
        m_setByName.insert(set.name.toString(), static_cast<int>(m_sets.size()));
        m_sets.push_back(termsOf(set.words.toString().simplified().replace(u' ', u'|')));
    }
    for (const QStringView pattern : patterns)
        m_patterns.push_back(patternOf(pattern));
    close();
}

int TurnsOfPhrase::set(QStringView name) const
{
    const int found = m_setByName.value(name.toString(), -1);
    Q_ASSERT_X(found >= 0, "TurnsOfPhrase", "no such set");
    return found;
}

size_t TurnsOfPhrase::nodeOf(QStringView word)
{
    size_t node = 0;
    for (const QChar c : word) {
        const size_t unit = classOf(c.unicode());
        if (unit == OTHER)
            qFatal("TurnsOfPhrase: \"%s\" in a list is no word", qPrintable(word.toString()));
        const size_t step = node * CLASSES_OF_UNITS + unit;
        if (m_next[step] == 0) {
            m_next[step] = static_cast<quint32>(m_nodes.size());
            m_nodes.emplace_back();
            m_next.resize(m_next.size() + CLASSES_OF_UNITS);
        }
        node = m_next[step];
    }
    return node;
}

int TurnsOfPhrase::termOf(const QString &word)
{
    const auto known = m_terms.constFind(word);
    if (known != m_terms.cend())
        return *known;
    const int term = static_cast<int>(m_terms.size());
    m_terms.insert(word, term);
    const bool isOpen = word.endsWith(u'*');
    const size_t node = nodeOf(QStringView(word).chopped(isOpen ? 1 : 0));
    (isOpen ? m_nodes[node].open : m_nodes[node].exact).push_back(term);
    return term;
}

TurnsOfPhrase::Terms TurnsOfPhrase::termsOf(QStringView alternatives)
{
    Terms terms;
    const auto put = [&terms](size_t term) {
        if (terms.size() <= term)
            terms.resize(term + 1);
        terms[term] = true;
    };
    for (const QStringView each : alternatives.split(u'|', Qt::SkipEmptyParts)) {
        if (!each.startsWith(u'@')) {
            put(static_cast<size_t>(termOf(each.toString())));
            if (each == u"#")
                put(static_cast<size_t>(termOf(AMOUNT.toString())));
            continue;
        }
        const Terms &named = m_sets[static_cast<size_t>(set(each.mid(1)))];
        for (size_t term = 0; term < named.size(); ++term) {
            if (named[term])
                put(term);
        }
    }
    return terms;
}

TurnsOfPhrase::Element TurnsOfPhrase::elementOf(QStringView written)
{
    Element element;
    if (written == u"$")
        element.kind = Kind::ClauseEnd;
    else if (written == u"^")
        element.kind = Kind::SentenceStart;
    else if (written == u"{")
        element.kind = Kind::Begin;
    else if (written == u"}")
        element.kind = Kind::End;
    else if (written.startsWith(u"..")) {
        element.kind = Kind::Gap;
        element.crossesCommas = written.startsWith(u"...");
        element.gap = written.mid(element.crossesCommas ? 3 : 2).toInt();
    } else {
        if (written.startsWith(u'!'))
            element.kind = Kind::Not;
        element.isOptional = written.startsWith(u'?');
        const bool isMarked = element.isOptional || element.kind == Kind::Not || written.startsWith(u'=');
        element.terms = termsOf(written.mid(isMarked ? 1 : 0));
    }
    return element;
}

TurnsOfPhrase::Pattern TurnsOfPhrase::patternOf(QStringView written)
{
    Pattern pattern;
    std::optional<size_t> found;
    bool isMarked = false;
    for (const QStringView each : written.split(u' ', Qt::SkipEmptyParts)) {
        if (pattern.elements.empty() && each.startsWith(u'!')) {
            pattern.notBefore = termsOf(each.mid(1));
            continue;
        }
        const Element element = elementOf(each);
        const bool isWord = element.kind == Kind::Word && !element.isOptional;
        if (isWord && !isMarked && (each.startsWith(u'=') || (!found && !each.startsWith(u'@')))) {
            found = pattern.elements.size();
            isMarked = each.startsWith(u'=');
        }
        pattern.elements.push_back(element);
    }
    Q_ASSERT_X(found, "TurnsOfPhrase", qPrintable(written.toString()));
    pattern.found = *found;
    constexpr size_t FEW = 24; // of more alternatives one stands in any text
    for (size_t index = 0; index < pattern.elements.size(); ++index) {
        const Element &element = pattern.elements[index];
        if (element.kind != Kind::Word || element.isOptional || index == pattern.found)
            continue;
        std::vector<int> terms;
        for (size_t term = 0; term < element.terms.size(); ++term) {
            if (element.terms[term])
                terms.push_back(static_cast<int>(term));
        }
        if (terms.size() <= FEW)
            pattern.needed.push_back(needOf(std::move(terms)));
    }
    for (size_t index = 0; index < pattern.found; ++index) {
        const Element &element = pattern.elements[index];
        pattern.mostBefore += element.kind == Kind::Word ? 1 : static_cast<size_t>(element.gap);
    }
    return pattern;
}

size_t TurnsOfPhrase::needOf(std::vector<int> terms)
{
    const auto known = std::ranges::find(m_needs, terms);
    if (known != m_needs.end())
        return static_cast<size_t>(known - m_needs.begin());
    m_needs.push_back(std::move(terms));
    return m_needs.size() - 1;
}

/// Completes the nodes with what leads to them, and lists the patterns by the words they are found by.
void TurnsOfPhrase::close()
{
    termOf(u"#"_s);
    termOf(AMOUNT.toString());
    int contraction = 0;
    for (const Written &each : TWO_IN_ONE)
        m_nodes[nodeOf(each.word)].contraction = contraction++;
    std::vector<size_t> waiting { 0 };
    while (!waiting.empty()) {
        const size_t index = waiting.back();
        waiting.pop_back();
        Node &node = m_nodes[index];
        node.begun.insert(node.begun.end(), node.open.begin(), node.open.end());
        node.all = node.begun;
        node.all.insert(node.all.end(), node.exact.begin(), node.exact.end());
        for (const quint32 next : std::span(m_next).subspan(index * CLASSES_OF_UNITS, CLASSES_OF_UNITS)) {
            if (next == 0)
                continue;
            m_nodes[next].begun = node.begun;
            waiting.push_back(next);
        }
    }
    m_patternsOfTerm.resize(static_cast<size_t>(m_terms.size()));
    for (size_t pattern = 0; pattern < m_patterns.size(); ++pattern) {
        const Terms &terms = m_patterns[pattern].elements[m_patterns[pattern].found].terms;
        for (size_t term = 0; term < terms.size(); ++term) {
            if (terms[term])
                m_patternsOfTerm[term].push_back(pattern);
        }
    }
    m_needsOfTerm.resize(static_cast<size_t>(m_terms.size()), Bits(m_needs.size()));
    for (size_t need = 0; need < m_needs.size(); ++need) {
        for (const int term : m_needs[need])
            m_needsOfTerm[static_cast<size_t>(term)].set(need);
    }
}

TurnsOfPhrase::Found TurnsOfPhrase::find(QStringView word) const
{
    Found found;
    const char16_t *units = word.utf16();
    size_t node = 0;
    qsizetype at = 0;
    for (; at < word.size(); ++at) {
        const size_t next = m_next[node * CLASSES_OF_UNITS + classOf(units[at])];
        if (units[at] == u'\'' && found.apostrophe < 0)
            found.apostrophe = at;
        if (next == 0)
            break;
        node = next;
    }
    if (at == word.size()) {
        found.terms = &m_nodes[node].all;
        found.contraction = m_nodes[node].contraction;
        return found;
    }
    found.terms = node == 0 ? &NO_TERMS : &m_nodes[node].begun;
    for (; at < word.size() && found.apostrophe < 0; ++at) {
        if (units[at] == u'\'')
            found.apostrophe = at;
    }
    return found;
}

void TurnsOfPhrase::add(SpokenWords &words, QStringView text, SpokenWord word) const
{
    const QStringView written = text.mid(word.from, word.to - word.from);
    const auto addSecond = [&](QStringView meant, qsizetype from) {
        SpokenWord second = word;
        second.from = from;
        second.opensSentence = second.followsComma = false;
        second.terms = find(meant).terms;
        words.push_back(second);
    };
    const Found found = find(written);
    if (found.contraction >= 0) {
        const Written &known = TWO_IN_ONE[static_cast<size_t>(found.contraction)];
        SpokenWord first = word;
        first.terms = find(known.first).terms;
        words.push_back(first);
        if (!known.second.isEmpty())
            addSecond(known.second, word.from);
        return;
    }
    QStringView meant;
    qsizetype cut = written.size();
    if (found.apostrophe > 0) {
        if (written.endsWith(u"n't")) {
            meant = u"not";
            cut = written.size() - 3;
        }
        for (const Contraction &each : ENDINGS) {
            if (written.endsWith(each.ending)) {
                meant = each.word;
                cut = written.size() - each.ending.size();
            }
        }
        if (written.endsWith(u"'s")) {
            meant = u"'s";
            cut = written.size() - 2;
        }
    }
    if (meant.isEmpty()) {
        word.terms = found.terms;
        words.push_back(word);
        return;
    }
    SpokenWord first = word;
    first.to = word.from + cut;
    first.terms = find(written.left(cut)).terms;
    words.push_back(first);
    addSecond(meant, word.from + cut);
}

SpokenWords TurnsOfPhrase::wordsOf(const NormalisedText &normalised, QStringView original) const
{
    const QStringView text(normalised.text());
    const std::vector<int> *figure = find(u"#").terms;
    const std::vector<int> *amount = find(AMOUNT).terms;
    SpokenWords words;
    words.reserve(static_cast<size_t>(text.size() / 4));
    bool opensSentence = true;
    bool followsComma = false;
    size_t piece = 0;
    qsizetype at = 0;
    const char16_t *units = text.utf16();
    const qsizetype size = text.size();
    while (at < size) {
        const QChar c = units[at];
        if (c == u' ') {
            if (!opensSentence) {
                const Span *space = normalised.clusterAt(at, piece);
                opensSentence
                    = space && space->length > 1 && original.mid(space->start, space->length).count(u'\n') > 1;
            }
            ++at;
            continue;
        }
        if (isPlainLetter(c.unicode())) {
            SpokenWord word { at, at + 1, nullptr, opensSentence, followsComma, false };
            const auto goesOn = [&](qsizetype next) {
                const QChar unit = text[next];
                return isPlainLetter(unit.unicode()) || isOfAWord(unit)
                    || (unit == u'\'' && next + 1 < text.size() && isOfAWord(text[next + 1]));
            };
            while (word.to < size && isPlainLetter(units[word.to]))
                ++word.to;
            while (word.to < size && goesOn(word.to))
                ++word.to;
            add(words, text, word);
            at = word.to;
            opensSentence = followsComma = false;
            continue;
        }
        const bool isCurrency = c == u'$' || c == u'€' || c == u'£';
        const bool isOfAnAmount = isCurrency && at + 1 < text.size() && text[at + 1].isDigit();
        const bool isSign = !isOfAnAmount && (isCurrency || c == u'%');
        if (isOfAWord(c) || isSign || isOfAnAmount) {
            SpokenWord word { at, at + 1, nullptr, opensSentence, followsComma, false };
            const bool isFigure = c.isDigit() || isOfAnAmount;
            const auto goesOn = [&](qsizetype next) {
                const QChar unit = text[next];
                const bool isJoint = unit == u'\'' || (isFigure && (unit == u'.' || unit == u','));
                return isOfAWord(unit) || (isJoint && next + 1 < text.size() && isOfAWord(text[next + 1]));
            };
            while (!isSign && word.to < text.size() && goesOn(word.to))
                ++word.to;
            if (isFigure || (isSign && c != u'%')) {
                word.terms = isOfAnAmount ? amount : figure;
                words.push_back(word);
            } else
                add(words, text, word);
            at = word.to;
            opensSentence = followsComma = false;
            continue;
        }
        const bool isAtEdge = at + 1 >= text.size() || text[at + 1] == u' ' || text[at + 1] == u'"' || c != u'.';
        if (c == u'?' && !words.empty())
            words.back().endsQuestion = true;
        if ((c == u'.' || c == u'!' || c == u'?' || c == u';' || c == u':' || c == u'(' || c == u')') && isAtEdge)
            opensSentence = true;
        else if (c == u',' || (c == u'-' && at > 0 && text[at - 1] == u' '))
            followsComma = true;
        ++at;
    }
    return words;
}

Span TurnsOfPhrase::placeOf(const SpokenWords &words, size_t first, size_t last, const NormalisedText &text)
{
    const bool isSecond = first > 0 && words[first - 1].to == words[first].from && !words[first].opensSentence
        && text.text().at(words[first].from) == u'\'';
    return text.original(words[isSecond ? first - 1 : first].from, words[last].to);
}

/// One pattern tried from one word on.
struct TurnsOfPhrase::Attempt {
    const TurnsOfPhrase &turns;
    const Pattern &pattern;
    const SpokenWords &words;
    size_t start; ///< the first word
    size_t found; ///< the word at which the pattern's own element must stand
    Hit best {};
    bool hasMatched = false;

    bool isWithin(size_t word) const { return word < words.size() && (word == start || !words[word].opensSentence); }
    bool from(size_t index, size_t word, Hit hit)
    {
        if (index == pattern.elements.size()) {
            if (word == start)
                return false;
            hit.last = hit.last == NONE ? word - 1 : hit.last;
            best = hit;
            hasMatched = true;
            return true;
        }
        const Element &element = pattern.elements[index];
        if (index == pattern.found && word != found)
            return false;
        switch (element.kind) {
        case Kind::Begin:
            hit.first = word;
            return from(index + 1, word, hit);
        case Kind::End:
            hit.last = word - 1;
            return from(index + 1, word, hit);
        case Kind::SentenceStart:
            return word < words.size() && words[word].opensSentence && from(index + 1, word, hit);
        case Kind::ClauseEnd:
            return (!isWithin(word) || words[word].followsComma) && from(index + 1, word, hit);
        case Kind::Not:
            return !(isWithin(word) && turns.holds(element.terms, words[word])) && from(index + 1, word, hit);
        case Kind::Gap:
            for (size_t skipped = 0; skipped <= static_cast<size_t>(element.gap); ++skipped) {
                if (from(index + 1, word + skipped, hit))
                    return true;
                const size_t next = word + skipped;
                const bool isStopped
                    = !element.crossesCommas && next != start && next < words.size() && words[next].followsComma;
                if (!isWithin(next) || isStopped)
                    return false;
            }
            return false;
        case Kind::Word:
            if (isWithin(word) && turns.holds(element.terms, words[word]) && from(index + 1, word + 1, hit))
                return true;
            return element.isOptional && from(index + 1, word, hit);
        }
        Q_UNREACHABLE();
    }
    static constexpr size_t NONE = size_t(-2);
};

TurnsOfPhrase::Supply::Supply(const TurnsOfPhrase &turns, const SpokenWords &words)
    : m_met(turns.m_needs.size())
{
    for (const SpokenWord &word : words) {
        for (const int term : *word.terms)
            m_met.setAllOf(turns.m_needsOfTerm[static_cast<size_t>(term)]);
    }
}

std::vector<TurnsOfPhrase::Hit> TurnsOfPhrase::hits(const SpokenWords &words) const
{
    constexpr size_t ENOUGH = 5000; // more show nothing new
    const Supply supply(*this, words);
    std::vector<Hit> found;
    for (size_t at = 0; at < words.size() && found.size() < ENOUGH; ++at) {
        for (const int term : *words[at].terms) {
            for (const size_t index : m_patternsOfTerm[static_cast<size_t>(term)]) {
                const Pattern &pattern = m_patterns[index];
                if (!supply.meets(pattern.needed))
                    continue;
                const size_t earliest = at - std::min(at, pattern.mostBefore);
                for (size_t start = earliest; start <= at; ++start) {
                    const Element &first = pattern.elements.front();
                    const bool canBegin
                        = first.kind != Kind::Word || first.isOptional || holds(first.terms, words[start]);
                    const bool isExcluded = canBegin && !pattern.notBefore.empty() && start > 0
                        && !words[start].opensSentence && holds(pattern.notBefore, words[start - 1]);
                    if (isExcluded || !canBegin)
                        continue;
                    Attempt attempt { *this, pattern, words, start, at };
                    if (attempt.from(0, start, { index, start, Attempt::NONE })) {
                        found.push_back(attempt.best);
                        break;
                    }
                }
            }
        }
    }
    std::ranges::stable_sort(found, {}, &Hit::first);
    return found;
}

} // namespace countersign
