// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/dictionaries.h"

#include "text/words.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <map>
#include <memory>
#include <optional>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// More distinct words than letters hold in years: beyond them the memory begins anew.
constexpr qsizetype REMEMBERED_AT_MOST = 200'000;

/// A dictionary as one thread has it.
class Loaded {
public:
    explicit Loaded(const QString &path)
        : m_checker(QFile::encodeName(path + u".aff"_s).constData(), QFile::encodeName(path + u".dic"_s).constData())
        , m_encode(m_checker.get_dict_encoding().c_str())
        , m_decode(m_checker.get_dict_encoding().c_str())
    {
    }

    bool knows(const QString &word)
    {
        const auto remembered = m_known.constFind(word);
        if (remembered != m_known.constEnd())
            return *remembered;
        if (m_known.size() >= REMEMBERED_AT_MOST)
            m_known.clear();
        // What the dictionary's letters cannot write it cannot judge.
        const auto bytes = encoded(word);
        return m_known[word] = !bytes || m_checker.spell(*bytes);
    }

    QStringList suggestionsFor(const QString &word)
    {
        QStringList words;
        if (const auto bytes = encoded(word)) {
            for (const std::string &suggested : m_checker.suggest(*bytes))
                words += QString(m_decode(QByteArray::fromStdString(suggested)));
        }
        return words;
    }

private:
    std::optional<std::string> encoded(const QString &word)
    {
        if (!m_encode.isValid() || !m_decode.isValid())
            return {};
        const QByteArray bytes = m_encode(word);
        if (m_encode.hasError()) {
            m_encode.resetState();
            return {};
        }
        return bytes.toStdString();
    }

    Hunspell m_checker;
    QStringEncoder m_encode;
    QStringDecoder m_decode;
    QHash<QString, bool> m_known;
};

/// Hunspell is not made for several threads at once: each has its own.
Loaded &loaded(const QString &path)
{
    thread_local std::map<QString, std::unique_ptr<Loaded>> dictionaries;
    std::unique_ptr<Loaded> &own = dictionaries[path];
    if (!own)
        own = std::make_unique<Loaded>(path);
    return *own;
}

/// Words of the trade that general dictionaries lack.
bool isOfTheTrade(const QString &word)
{
    static const QSet<QString> words {
        u"backorder"_s,  u"backorders"_s, u"backordered"_s, u"restock"_s,    u"restocks"_s,  u"restocked"_s,
        u"restocking"_s, u"reship"_s,     u"reshipped"_s,   u"reshipping"_s, u"mispick"_s,   u"mispicked"_s,
        u"misshipped"_s, u"palletised"_s, u"palletized"_s,  u"dropship"_s,   u"email"_s,     u"emails"_s,
        u"emailed"_s,    u"emailing"_s,   u"online"_s,      u"website"_s,    u"voicemail"_s, u"callback"_s,
        u"callbacks"_s,  u"pre"_s,        u"ok"_s,          u"eta"_s,        u"pcs"_s,       u"qty"_s,
        u"pkg"_s,        u"pkgs"_s,       u"ctn"_s,         u"ctns"_s,       u"doz"_s,       u"incl"_s,
        u"excl"_s
    };
    return words.contains(word.toLower());
}

bool isKnown(const QString &word, const std::vector<Loaded *> &dictionaries)
{
    return std::ranges::any_of(dictionaries, [&](Loaded *dictionary) { return dictionary->knows(word); });
}

/// A word of the text is one to look up: letters alone, no abbreviation, no capital inside, no name.
bool isToBeLookedUp(QStringView text, const Span &word, bool beginsASentence)
{
    constexpr qsizetype SHORTEST = 3;
    constexpr qsizetype SHORTEST_CAPITALISED = 6;
    const QStringView letters = text.mid(word.start, word.length);
    const auto isLetterOrApostrophe = [](QChar c) {
        return c.isLetter() || c.isMark() || c == u'\'' || c == u'’';
    };
    if (letters.size() < SHORTEST || !std::ranges::all_of(letters, isLetterOrApostrophe))
        return false;
    if (std::ranges::any_of(letters.mid(1), [](QChar c) { return c.isUpper(); }))
        return false;
    // A capital within a sentence is a name's; at its beginning it may be any word's, and of the short ones few are
    // not.
    return !letters.front().isUpper() || (beginsASentence && letters.size() >= SHORTEST_CAPITALISED);
}

/// "Thier": a short word that begins a sentence is a slip, and no name, where two letters that change places make it a
/// word.
bool hasSwappedLetters(QStringView word, const std::vector<Loaded *> &dictionaries)
{
    constexpr qsizetype FROM = 4;
    constexpr qsizetype TO = 5;
    const bool isShort = word.size() >= FROM && word.size() <= TO && word.front().isUpper();
    const auto isSmall = [](QChar c) {
        return c.isLower();
    };
    if (!isShort || !std::ranges::all_of(word.mid(1), isSmall))
        return false;
    if (isKnown(word.toString(), dictionaries) || isKnown(word.toString().toLower(), dictionaries))
        return false;
    for (qsizetype at = 1; at + 1 < word.size(); ++at) {
        QString swapped = word.toString().toLower();
        std::swap(swapped[at], swapped[at + 1]);
        if (isKnown(swapped, dictionaries))
            return true;
    }
    return false;
}

/// Letters to put in, take out, alter or swap with the next (Damerau, without a letter moved twice).
int mistakesBetween(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<std::vector<int>> cost(static_cast<size_t>(a.size()) + 1, std::vector<int>(width));
    for (size_t i = 0; i < cost.size(); ++i) {
        for (size_t j = 0; j < width; ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = static_cast<int>(i + j);
                continue;
            }
            const auto left = static_cast<qsizetype>(i) - 1;
            const auto right = static_cast<qsizetype>(j) - 1;
            const int same = a[left] == b[right] ? 0 : 1;
            cost[i][j] = std::min({ cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + same });
            if (i > 1 && j > 1 && a[left] == b[right - 1] && a[left - 1] == b[right])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    }
    return cost.back().back();
}

/// The only one; of several the only one that has the same letters, for two swapped is the likeliest slip.
QString clearlyNearest(const QSet<QString> &candidates, const QString &word)
{
    if (candidates.size() == 1)
        return *candidates.cbegin();
    const auto lettersOf = [](QString text) {
        text = text.toLower();
        std::ranges::sort(text);
        return text;
    };
    QStringList swapped;
    for (const QString &candidate : candidates) {
        if (lettersOf(candidate) == lettersOf(word))
            swapped += candidate;
    }
    return swapped.size() == 1 ? swapped.front() : QString();
}

/// "recieve" of "recieve's": a possessive and the short forms of "is", "will" and the like belong to any word.
QString withoutEnding(const QString &word)
{
    static const QRegularExpression ending(u"'(?:s|ll|re|ve|d|m)?$"_s);
    return QString(word).remove(ending);
}
} // namespace

QStringList Dictionaries::systemFolders()
{
    QStringList folders {
        u"/usr/share/hunspell"_s,       u"/usr/share/myspell/dicts"_s,     u"/usr/share/myspell"_s,
        u"/usr/local/share/hunspell"_s, u"/opt/homebrew/share/hunspell"_s, QDir::homePath() + u"/Library/Spelling"_s,
        u"/Library/Spelling"_s
    };
    folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, u"hunspell"_s,
                                         QStandardPaths::LocateDirectory);
    folders.removeDuplicates();
    return folders;
}

Dictionaries::Dictionaries(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QStringList files = QDir(folder).entryList({ u"*.dic"_s }, QDir::Files, QDir::Name);
        for (const QString &file : files) {
            const QString path = QDir(folder).filePath(file.chopped(4));
            const QString language = file.chopped(4).replace(u'_', u'-');
            const bool isThere = std::ranges::any_of(m_found, [&](const Found &other) {
                return other.language.compare(language, Qt::CaseInsensitive) == 0;
            });
            if (!isThere && QFile::exists(path + u".aff"_s))
                m_found.push_back({ language, path });
        }
    }
}

QStringList Dictionaries::languages() const
{
    QStringList languages;
    for (const Found &found : m_found)
        languages += found.language;
    languages.sort();
    return languages;
}

std::vector<Dictionaries::Found> Dictionaries::namedBy(const QString &language) const
{
    QString wanted = language.isEmpty() ? u"en"_s : language;
    wanted.replace(u'_', u'-');
    std::vector<Found> named;
    for (const Found &found : m_found) {
        if (found.language.compare(wanted, Qt::CaseInsensitive) == 0
            || found.language.startsWith(wanted + u'-', Qt::CaseInsensitive))
            named.push_back(found);
    }
    return named;
}

QSet<QString> Dictionaries::unknownAmong(const QStringList &texts, const QString &language) const
{
    static const QRegularExpression address(u"\\S*(?:@|://|www\\.)\\S*|\\b[\\w-]+\\.(?:com|net|org|example)\\b"_s);
    std::vector<Loaded *> dictionaries;
    for (const Found &found : namedBy(language))
        dictionaries.push_back(&loaded(found.path));
    QSet<QString> unknown;
    if (dictionaries.empty())
        return unknown;
    QSet<QString> seen;
    for (QString text : texts) {
        // Blanked and not taken out, so that what stands around it stays two words.
        for (auto match = address.match(text); match.hasMatch(); match = address.match(text))
            text.replace(match.capturedStart(), match.capturedLength(), QString(match.capturedLength(), u' '));
        QSet<qsizetype> beginnings;
        for (const Span &sentence : sentences(text))
            beginnings.insert(sentence.start);
        for (const Span &word : words(text)) {
            const bool beginsASentence = beginnings.contains(word.start);
            const QString written = text.mid(word.start, word.length);
            if (seen.contains(written))
                continue;
            if (m_companyWords.know(written))
                continue;
            if (!isToBeLookedUp(text, word, beginsASentence)) {
                if (beginsASentence && hasSwappedLetters(written, dictionaries))
                    unknown.insert(written);
                continue;
            }
            seen.insert(written);
            const QString plain = QString(written).replace(u'’', u'\'');
            const QString stem = withoutEnding(plain);
            const bool isSpelt = isKnown(plain, dictionaries) || isKnown(stem, dictionaries) || isOfTheTrade(stem)
                || isKnown(stem.toLower(), dictionaries);
            if (!isSpelt)
                unknown.insert(written);
        }
    }
    return unknown;
}

QSet<QString> Dictionaries::unknownNamesIn(const QString &subject, const QString &language) const
{
    constexpr qsizetype SHORTEST = 4;
    constexpr qsizetype LONGEST_SUBJECT = 300;
    std::vector<Loaded *> dictionaries;
    for (const Found &found : namedBy(language))
        dictionaries.push_back(&loaded(found.path));
    QSet<QString> unknown;
    if (dictionaries.empty() || subject.size() > LONGEST_SUBJECT)
        return unknown;
    for (const Span &word : words(subject)) {
        const QString written = subject.mid(word.start, word.length);
        if (written.size() < SHORTEST || !written.front().isUpper()
            || !std::ranges::all_of(written, [](QChar c) { return c.isLetter(); }) || m_companyWords.know(written))
            continue;
        const QString small = written.toLower();
        if (!isKnown(small, dictionaries) && !isKnown(withoutEnding(small), dictionaries)
            && !isKnown(withoutEnding(written), dictionaries) && !isOfTheTrade(small) && written != written.toUpper())
            unknown.insert(written);
    }
    return unknown;
}

QHash<QString, QString> Dictionaries::nearestTo(const QSet<QString> &words, const QString &language) const
{
    thread_local QHash<QString, QString> remembered;
    if (remembered.size() >= REMEMBERED_AT_MOST)
        remembered.clear();
    const std::vector<Found> named = namedBy(language);
    QString dictionaries;
    for (const Found &found : named)
        dictionaries += found.path + u'|';
    QHash<QString, QString> nearest;
    for (const QString &word : words) {
        const QString key = dictionaries + word;
        if (!remembered.contains(key)) {
            QSet<QString> oneMistakeAway;
            for (const Found &found : named) {
                const QStringList suggested = loaded(found.path).suggestionsFor(word);
                for (const QString &suggestion : suggested) {
                    if (mistakesBetween(suggestion.toLower(), word.toLower()) == 1)
                        oneMistakeAway.insert(word.front().isUpper() ? suggestion : suggestion.toLower());
                }
            }
            remembered.insert(key, clearlyNearest(oneMistakeAway, word));
        }
        if (const QString &one = remembered[key]; !one.isEmpty())
            nearest.insert(word, one);
    }
    return nearest;
}

QStringList Dictionaries::suggestionsFor(const QString &word, const QString &language) const
{
    constexpr int MISTAKES_AT_MOST = 2;
    if (word.isEmpty())
        return {};
    const bool isCapitalised = word.front().isUpper();
    const auto asWritten = [&](const QString &suggestion) {
        QString same = suggestion;
        if (isCapitalised && !same.isEmpty())
            same[0] = same[0].toUpper();
        return same;
    };
    QStringList suggestions;
    for (const CompanyWord &own : m_companyWords.words()) {
        const bool isNear = std::abs(own.word.size() - word.size()) <= MISTAKES_AT_MOST
            && mistakesBetween(own.word.toLower(), word.toLower()) <= MISTAKES_AT_MOST;
        if (isNear)
            suggestions += asWritten(own.word);
    }
    for (const Found &found : namedBy(language)) {
        const QStringList theirs = loaded(found.path).suggestionsFor(word);
        for (const QString &suggestion : theirs)
            suggestions += asWritten(suggestion);
    }
    suggestions.removeDuplicates();
    suggestions.removeAll(word);
    // Few mistakes first; among equals as the dictionary has them.
    std::ranges::stable_sort(suggestions, {}, [&word](const QString &suggestion) {
        return mistakesBetween(suggestion.toLower(), word.toLower());
    });
    return suggestions.mid(0, MOST_SUGGESTIONS);
}

} // namespace countersign
