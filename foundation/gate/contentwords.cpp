// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/contentwords.h"

#include "text/normalised.h"
#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
bool isEmptyWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const auto list
            = QStringView(u"a an the this that these those it its they them their there here we us our i me my you "
                          u"your yours he she him her who "
                          "which what is are was were be been being am will would can could shall should may might "
                          "must do does did have has had to of in on at by for "
                          "with from as and or but if so than then not no nor also too very just please now more most "
                          "some any all each both about into out up "
                          "over under after before when while where how why because until since only own same such one")
                  .split(u' ');
        QSet<QString> set;
        for (const QStringView known : list)
            set.insert(known.toString());
        return set;
    }();
    return words.contains(word);
}

QString stemOf(const QString &word)
{
    constexpr qsizetype LONGEST = 6;
    QString stem = word;
    for (const QStringView ending : { QStringView(u"'s"), QStringView(u"ing"), QStringView(u"ed"), QStringView(u"es"),
                                      QStringView(u"s"), QStringView(u"e") }) {
        if (stem.size() > ending.size() + 2 && stem.endsWith(ending)) {
            stem.chop(ending.size());
            break;
        }
    }
    return stem.left(LONGEST);
}
} // namespace

QSet<QString> contentOf(QStringView text)
{
    static const QRegularExpression placeholder(u"\\{[^{}]*\\}"_s);
    const QString plain = NormalisedText(text.toString().remove(placeholder)).text();
    QSet<QString> stems;
    for (const Span &span : words(plain)) {
        const QString word = plain.mid(span.start, span.length);
        if (word.front().isLetter() && !isEmptyWord(word))
            stems.insert(stemOf(word));
    }
    return stems;
}

double sharedContent(const QSet<QString> &text, const QSet<QString> &written)
{
    if (text.isEmpty())
        return 0;
    const auto shared = std::ranges::count_if(text, [&](const QString &stem) { return written.contains(stem); });
    return static_cast<double>(shared) / static_cast<double>(text.size());
}

} // namespace countersign
