// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/knownproducts.h"

#include "facts/goods.h"

#include <QSet>

#include <algorithm>
#include <atomic>

namespace countersign {

namespace {
/// The last token of `count` words of the name that begins at `at`; -1 where it does not stand there.
qsizetype endOf(const Tokens &tokens, qsizetype at, const SoughtName &name, size_t count)
{
    qsizetype last = at;
    for (size_t word = 0; word < count; ++word, ++at) {
        // Signs within a name are passed over: "24 - 12 oz", "Uncle Bob's (large)".
        constexpr int MOST_SIGNS = 3;
        for (int signs = 0; word > 0 && signs < MOST_SIGNS && tokens[at].kind == Token::Kind::Sign; ++signs)
            ++at;
        QString text = tokens[at].text.toString();
        text.remove(u'\'');
        const bool isLast = word + 1 == count;
        if (text != name.words[word] && !(isLast && text == name.words[word] + u's'))
            return -1;
        last = at;
    }
    return last;
}
} // namespace

KnownProducts::KnownProducts(const QStringList &names)
{
    constexpr qsizetype SHORTEST = 4;
    static std::atomic<quint64> made = 0;
    m_id = ++made;
    QSet<QString> seen;
    for (const QString &name : names) {
        SoughtName sought = soughtName(name.simplified());
        const bool isNamed = !sought.words.empty() && name.size() >= SHORTEST
            && (!name.front().isLower() || (name.size() > 1 && name[1].isUpper())); // "pH Buffer"
        // "Service", "Order": a word that stands in many a letter.
        const bool isPlainWord = sought.words.size() == 1
            && (isMatterNoun(sought.words[0]) || isOtherNoun(sought.words[0]) || isGoodsUnit(sought.words[0]));
        if (!isNamed || isPlainWord || seen.contains(name.toCaseFolded()))
            continue;
        seen.insert(name.toCaseFolded());
        const QStringView first = sought.words.front();
        m_byFirstWord[sought.words.front()].push_back(m_names.size());
        m_beginnings.add({ &first, 1 });
        m_names.push_back(std::move(sought));
    }
}

/// Most words of a letter are told apart from the products by their first two letters.
bool KnownProducts::mayBegin(QStringView word) const
{
    const bool isTelling = word.size() > 1 && word[0].unicode() < 0x80 && word[1].unicode() < 0x80 && word[1] != u'\'';
    return !isTelling || m_beginnings.mayHold(word);
}

std::vector<KnownProducts::Mention> KnownProducts::mentionsIn(const Tokens &tokens) const
{
    std::vector<Mention> mentions;
    if (m_names.empty())
        return mentions;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const bool isMixed = tokens[at].isWord() && tokens[at].span.length > 1
            && tokens.original()[tokens[at].span.start + 1].isUpper();
        if (!tokens[at].isCapital && !isMixed && !tokens[at].isNumber())
            continue;
        const QStringView text = tokens[at].text;
        if (!mayBegin(text))
            continue;
        QString word = QString::fromRawData(text.data(), text.size());
        if (word.contains(u'\''))
            word.remove(u'\'');
        const auto those = m_byFirstWord.constFind(word);
        if (those == m_byFirstWord.cend())
            continue;
        Mention best { 0, at, at - 1, false };
        for (const size_t which : *those) {
            const SoughtName &name = m_names[which];
            for (const size_t count : { name.words.size(), name.core }) {
                const qsizetype last = endOf(tokens, at, name, count);
                if (last > best.last)
                    best = { which, at, last, count > name.core };
            }
        }
        if (best.last >= at) {
            mentions.push_back(best);
            at = best.last;
        }
    }
    return mentions;
}

} // namespace countersign
