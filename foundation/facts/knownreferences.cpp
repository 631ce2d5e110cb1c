// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/knownreferences.h"

#include <optional>

namespace countersign {

namespace {
constexpr int SLIPS = 2; // digits
constexpr qsizetype LONGEST = 16; // groups of one number

bool joinsGroups(const Token &token)
{
    return token.isSign(u'-') || token.isSign(u'/') || token.isSign(u'.') || token.isSign(u'_');
}

/// The letters and digits of a known number, one group after the other.
struct Spelling {
    QString text; ///< folded
    std::vector<QStringView> groups; ///< into the text
    qsizetype digits = 0;
    bool hasWord = false;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Spelling spellingOf(const QString &reference)
{
    Spelling spelling;
    spelling.text = foldedText(reference);
    const QStringView text = spelling.text;
    for (qsizetype at = 0; at < text.size();) {
        if (!text[at].isLetterOrNumber()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        const bool isNumber = isDigit(text[at]);
        while (at < text.size() && text[at].isLetterOrNumber() && isDigit(text[at]) == isNumber)
            ++at;
        spelling.groups.push_back(text.mid(start, at - start));
        spelling.digits += isNumber ? at - start : 0;
        spelling.hasWord = spelling.hasWord || (!isNumber && at - start > 1);
    }
    return spelling;
}

int slipsBetween(QStringView one, QStringView other)
{
    if (one.size() != other.size())
        return SLIPS + 1;
    int slips = 0;
    for (qsizetype at = 0; at < one.size(); ++at)
        slips += one[at] == other[at] ? 0 : 1;
    return slips;
}

/// The last token of the number where it begins at this one.
std::optional<qsizetype> endOf(const Tokens &tokens, qsizetype at, const Spelling &spelling)
{
    int slips = 0;
    qsizetype next = at;
    for (const QStringView group : spelling.groups) {
        if (next > at && (joinsGroups(tokens[next]) || tokens[next].kind == Token::Kind::LineEnd))
            ++next;
        const Token &token = tokens[next];
        if (token.isNumber() && isDigit(group.front()))
            slips += slipsBetween(token.text, group);
        else if (!token.isWord() || token.text != group)
            return {};
        if (slips > SLIPS)
            return {};
        ++next;
    }
    const bool goesOn = tokens.isGlued(next)
        && (tokens[next].isWord() || tokens[next].isNumber()
            || (joinsGroups(tokens[next]) && tokens.isGlued(next + 1)
                && (tokens[next + 1].isWord() || tokens[next + 1].isNumber())));
    return goesOn ? std::nullopt : std::optional(next - 1);
}
} // namespace

bool isBuiltAlike(QStringView one, QStringView other)
{
    constexpr qsizetype FEWEST_LETTERS = 2;
    constexpr qsizetype FEWEST_DIGITS = 4;
    if (one.size() != other.size())
        return false;
    qsizetype letters = 0;
    while (letters < one.size() && one[letters].isLetter())
        ++letters;
    // One letter tells little, many digits tell more.
    const qsizetype fewestDigits = letters < FEWEST_LETTERS ? FEWEST_DIGITS + 2 : FEWEST_DIGITS;
    if (letters == 0 || one.size() - letters < fewestDigits || !other.startsWith(one.first(letters)))
        return false;
    for (qsizetype at = letters; at < one.size(); ++at) {
        if (!isDigit(one[at]) || !isDigit(other[at]))
            return false;
    }
    return true;
}

void takeSpelledOut(const Tokens &tokens, Claims &claims, const QStringList &known,
                    std::vector<ReferenceOccurrence> &found)
{
    constexpr qsizetype FEWEST_DIGITS = 4;
    for (const QString &reference : known) {
        const Spelling spelling = spellingOf(reference);
        const auto groups = static_cast<qsizetype>(spelling.groups.size());
        const bool isInParts = groups > 2 || spelling.text.contains(u' ');
        if (!isInParts || groups < 2 || groups > LONGEST || !spelling.hasWord || spelling.digits < FEWEST_DIGITS)
            continue;
        const QStringView head = spelling.groups.front();
        const bool beginsWithWord = !isDigit(head.front());
        for (qsizetype at = 0; at < tokens.size(); ++at) {
            const Token &token = tokens[at];
            if ((beginsWithWord ? !token.isWord() || token.text != head : !token.isNumber()) || claims.isTaken(at)
                || (tokens.isGlued(at)
                    && (tokens[at - 1].isWord() || tokens[at - 1].isNumber() || joinsGroups(tokens[at - 1]))))
                continue;
            const auto last = endOf(tokens, at, spelling);
            if (!last || !claims.areFree(at, *last))
                continue;
            claims.take(at, *last);
            found.push_back({ ReferenceOccurrence::Kind::Bare, at, *last, tokens.spanOf(at, *last) });
            at = *last;
        }
    }
}

} // namespace countersign
