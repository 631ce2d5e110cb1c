// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/contentwords.h"

#include "text/normalised.h"
#include "text/words.h"
#include "text/wordset.h"

#include <algorithm>
#include <iterator>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isEmptyWord(QStringView word)
{
    static constexpr QStringView LIST
        = u"a an the this that these those it its it they them their there here we us our i me my you "
          u"your yours he she him her who "
          "which what is are was were be been being am will would can could shall should may might "
          "must do does did have has had to of in on at by for "
          "with from as and or but if so than then not no nor also too very just please now more most "
          "some any all each both about into out up "
          "over under after before when while where how why because until since only own same such one";
    static constexpr WordSet WORDS(wordsOfList<countOfWords(LIST)>(LIST));
    return WORDS.contains(word);
}

QStringView withoutEnding(QStringView word)
{
    for (const QStringView ending : { QStringView(u"'s"), QStringView(u"ing"), QStringView(u"ed"), QStringView(u"es"),
                                      QStringView(u"s"), QStringView(u"e") }) {
        if (word.size() > ending.size() + 2 && word.back() == ending.back() && word.endsWith(ending)) {
            const QStringView stem = word.chopped(ending.size());
            // "fitted" and "fitting" are of "fit", "calling" is of "call".
            const QChar last = stem.back();
            const bool isDoubled = ending.size() > 1 && ending.back() != u's' && stem.size() > 3
                && stem[stem.size() - 2] == last && !QStringView(u"lsz").contains(last);
            return isDoubled ? stem.chopped(1) : stem;
        }
    }
    return word;
}

/// "{product}" says nothing by itself.
QString withoutPlaceholders(QStringView text)
{
    QString kept;
    qsizetype at = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0;) {
        const qsizetype close = text.indexOf(u'}', open);
        const qsizetype next = text.indexOf(u'{', open + 1);
        if (close < 0)
            break;
        if (next < 0 || close < next) {
            kept += text.mid(at, open - at);
            at = close + 1;
        }
        open = next >= 0 && next < close ? next : text.indexOf(u'{', close);
    }
    return kept += text.mid(at);
}
} // namespace

ContentWords::ContentWords(QStringView text)
{
    const QString plain = NormalisedText(text.contains(u'{') ? withoutPlaceholders(text) : text.toString()).text();
    for (const Span &span : words(plain)) {
        const QStringView word = QStringView(plain).mid(span.start, span.length);
        if (!word.front().isLetter() || isEmptyWord(word))
            continue;
        const QStringView stem = withoutEnding(word).left(LONGEST);
        Stem &letters = m_stems.emplace_back(Stem {});
        std::copy_n(stem.utf16(), stem.size(), letters.begin());
    }
    std::ranges::sort(m_stems);
    m_stems.erase(std::unique(m_stems.begin(), m_stems.end()), m_stems.end());
}

ContentWords ContentWords::without(const ContentWords &other) const
{
    ContentWords kept;
    std::ranges::set_difference(m_stems, other.m_stems, std::back_inserter(kept.m_stems));
    return kept;
}

size_t ContentWords::sharedWith(const ContentWords &other) const
{
    size_t shared = 0;
    auto theirs = other.m_stems.begin();
    for (const Stem &stem : m_stems) {
        theirs = std::lower_bound(theirs, other.m_stems.end(), stem);
        if (theirs != other.m_stems.end() && *theirs == stem)
            ++shared;
    }
    return shared;
}

double ContentWords::shareIn(const ContentWords &other) const
{
    return m_stems.empty() ? 0 : static_cast<double>(sharedWith(other)) / static_cast<double>(m_stems.size());
}

} // namespace countersign
