// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/neighbours.h"

#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>
#include <atomic>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// "Acme Supplies" of "Acme Supplies, Inc.", "Hansa Holz" of "Hansa Holz GmbH & Co. KG"; empty where nothing telling is
/// left.
QString withoutLegalForm(const QString &name)
{
    static const QRegularExpression form(
        uR"([,\s]+(?:\(?(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|lp|plc|p\.l\.c|corp|corporation|co|company|cic|pllc|ulc)"
        uR"(|(?:g|gem)?gmbh|mbh|ag|se|kg|kgaa|kg aa|ohg|gbr|ug(?: \(haftungsbeschränkt\))?|e\.? ?k|e\.? ?kfm|e\.? ?u|e\.? ?v|eg|ges\.?m\.?b\.?h)"
        uR"(|sa|s\.a|sas|s\.a\.s|sasu|sarl|s\.a\.r\.l|s\.à ?r\.l|eurl|snc|s\.n\.c|sci|scs|sca|srl|s\.r\.l|srls|spa|s\.p\.a|sapa)"
        uR"(|sl|s\.l|slu|s\.l\.u|sll|slp|s\.a\.u|sau|sc|s\.c|lda|ltda|s\.a\. de c\.v|sa de cv|s\. de r\.l|eireli)"
        uR"(|bv|b\.v|nv|n\.v|bvba|cvba|vof|v\.o\.f|sprl|ab|hb|kb|oy|oyj|ky|as|a/s|asa|aps|ivs|i/s|k/s|ehf|hf)"
        uR"(|kft|zrt|nyrt|bt|sp\.? ?z ?o\.? ?o|sp\. ?j|sp\. ?k|spółka z o\.?o|s\.r\.o|sro|spol\. s r\.o|a\.s|v\.o\.s|k\.s|d\.o\.o|doo|d\.d|j\.d\.o\.o|ood|eood|ead|uab|sia|oü)"
        uR"(|pty|pte|pvt|private|proprietary|bhd|sdn\.? ?bhd|k\.k|kk|a\.ş|aş|ltd\.? ?şti)\)?\.?|(?:&|and|und|et) co\.?)\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString whole = name.simplified();
    QString core = whole;
    constexpr int MOST_FORMS = 4; // "GmbH & Co. KG", "Pty Ltd"
    for (int stripped = 0; stripped < MOST_FORMS && core.contains(form); ++stripped)
        core.remove(form);
    core = core.trimmed();
    return core != whole && (words(core).size() > 1 || core.size() >= 8) ? core : QString();
}

/// Letters without their accents, each with the unit of the normalised text that it came from.
struct PlainLetters {
    QString text;
    std::vector<qsizetype> from; ///< one more than letters: where the next one begins; empty where nothing moved

    explicit PlainLetters(const NormalisedText &whole)
        : text(whole.text())
    {
        if (whole.isPlain())
            return;
        const QString normalised = std::exchange(text, {});
        text.reserve(normalised.size());
        from.reserve(static_cast<size_t>(normalised.size()) + 1);
        const QStringView units(normalised);
        for (qsizetype at = 0; at < units.size(); ++at) {
            const qsizetype start = at;
            while (at < units.size() && units[at].unicode() < 0x80)
                from.push_back(at++);
            text += units.mid(start, at - start);
            if (at < units.size() && !units[at].isMark())
                addForeign(units[at], at);
        }
        from.push_back(normalised.size());
    }
    qsizetype originOf(qsizetype at) const { return from.empty() ? at : from[static_cast<size_t>(at)]; }

private:
    void add(QChar letter, qsizetype at)
    {
        text += letter;
        from.push_back(at);
    }
    void addForeign(QChar unit, qsizetype at)
    {
        static const QHash<QChar, QString> plain { { u'ø', u"o"_s }, { u'ł', u"l"_s },  { u'đ', u"d"_s },
                                                   { u'ð', u"d"_s }, { u'æ', u"ae"_s }, { u'œ', u"oe"_s },
                                                   { u'ı', u"i"_s }, { u'þ', u"th"_s }, { u'ħ', u"h"_s } };
        const auto known = plain.constFind(unit);
        if (known == plain.constEnd())
            return add(unit, at);
        for (const QChar letter : *known)
            add(letter, at);
    }
};

/// "Mueller" of "Müller": how German names are written where there are no umlauts; empty for other names.
QString withoutUmlauts(const QString &name)
{
    QString plain = name.normalized(QString::NormalizationForm_C);
    plain.replace(u'ä', u"ae"_s).replace(u'ö', u"oe"_s).replace(u'ü', u"ue"_s);
    plain.replace(u'Ä', u"Ae"_s).replace(u'Ö', u"Oe"_s).replace(u'Ü', u"Ue"_s);
    return plain == name.normalized(QString::NormalizationForm_C) ? QString() : plain;
}

/// Whether a number can be told from a count: it has letters as well, or five digits, or a word before it says so.
bool isNamedAsANumber(QStringView original, const Span &at)
{
    constexpr qsizetype PLAIN_FROM = 5;
    if (at.length >= PLAIN_FROM)
        return true;
    static const QRegularExpression cue(u"(?:order|invoice|po|no|nr|number|ref|reference)s?\\W{0,3}$|#\\s?$"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    return cue.match(original.left(at.start).right(16).toString()).hasMatch();
}

/// The run of word units from `at` on.
QStringView firstWordOf(const QString &units, qsizetype at)
{
    const char16_t *all = QStringView(units).utf16();
    const qsizetype size = units.size();
    qsizetype end = at;
    while (end < size && (static_cast<char16_t>(all[end] - u'a') < 26 || isWordUnit(all[end])))
        ++end;
    return { all + at, end - at };
}
} // namespace

/// Words are told apart by it in little time: most words of a letter begin no name.
size_t Neighbours::kindOf(QStringView word)
{
    constexpr qsizetype TELLING = 4; // letters, with the last one and their number
    size_t kind = static_cast<size_t>(word.size()) * 31 + word.back().unicode();
    for (qsizetype at = 0; at < std::min(word.size(), TELLING); ++at)
        kind = kind * 31 + word[at].unicode();
    return kind % KINDS;
}

Neighbours::Neighbours(const std::vector<Account> &accounts, const std::vector<OwnedNumber> &numbers)
{
    static std::atomic<quint64> made = 0;
    m_id = ++made;
    constexpr qsizetype SHORTEST_NAME = 4;
    constexpr qsizetype SHORTEST_NUMBER = 4;
    const auto addName = [this](What what, const QString &name, const AccountId &account) {
        add(what, name, account);
        if (const QString plain = withoutUmlauts(name); !plain.isEmpty())
            add(what, plain, account);
    };
    for (const Account &account : accounts) {
        const QString name = account.name.simplified();
        if (!name.isEmpty())
            m_names.insert(account.id, name);
        if (name.size() >= SHORTEST_NAME)
            addName(What::Name, name, account.id);
        const QString core = withoutLegalForm(name);
        if (!core.isEmpty())
            addName(What::Name, core, account.id);
        for (const Contact &contact : account.contacts) {
            if (contact.name.simplified().contains(u' '))
                addName(What::Contact, contact.name.simplified(), account.id);
            if (contact.email.contains(u'@'))
                add(What::Address, contact.email.trimmed(), account.id);
        }
    }
    for (const OwnedNumber &owned : numbers) {
        for (const QString &number : owned.number.split(u';', Qt::SkipEmptyParts)) {
            const QString plain = number.trimmed();
            const bool hasDigit = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
            if (plain.size() >= SHORTEST_NUMBER && hasDigit)
                add(What::Number, plain, owned.account);
        }
    }
    for (auto &[word, those] : m_byFirstWord)
        std::ranges::sort(those, std::greater<>(), [this](size_t index) { return m_known[index].words.size(); });
}

QString Neighbours::nameOf(const AccountId &account) const
{
    return m_names.value(account, account.value());
}

void Neighbours::add(What what, const QString &words, const AccountId &account)
{
    QString normalised = PlainLetters(NormalisedText(words)).text;
    normalised.remove(0, std::ranges::find_if(normalised, isWordUnit) - normalised.begin());
    const QString first = firstWordOf(normalised, 0).toString();
    if (first.isEmpty())
        return;
    m_firstWords[kindOf(first)] = true;
    std::vector<size_t> &those = m_byFirstWord[first];
    const auto there = std::ranges::find_if(those, [&](size_t index) { return m_known[index].words == normalised; });
    if (there != those.end()) {
        if (std::ranges::find(m_known[*there].accounts, account) == m_known[*there].accounts.end())
            m_known[*there].accounts.push_back(account);
        return;
    }
    those.push_back(m_known.size());
    m_known.push_back({ what, normalised, { account }, words.front().isUpper() });
}

std::vector<Neighbours::Mention> Neighbours::mentionsIn(const NormalisedText &text, QStringView original,
                                                        const AccountId &own) const
{
    std::vector<Mention> mentions;
    const PlainLetters plain(text);
    const QString &units = plain.text;
    const auto whereIs = [&plain](qsizetype at) {
        return plain.originOf(at);
    };
    const char16_t *all = QStringView(units).utf16();
    const qsizetype size = units.size();
    for (qsizetype at = 0; at < size;) {
        if (!isWordUnit(all[at])) {
            ++at;
            continue;
        }
        const QStringView first = firstWordOf(units, at);
        qsizetype past = at + first.size();
        if (!m_firstWords[kindOf(first)]) {
            at = past;
            continue;
        }
        if (!text.isWordEdge(whereIs(at))) {
            ++at;
            continue;
        }
        const auto those = m_byFirstWord.find(first);
        for (size_t place = 0; those != m_byFirstWord.end() && place < those->second.size(); ++place) {
            const Known &known = m_known[those->second[place]];
            const qsizetype end = at + known.words.size();
            const bool stands = QStringView(units).mid(at).startsWith(known.words)
                && (!isWordUnit(units[end - 1]) || text.isWordEdge(whereIs(end)));
            if (!stands)
                continue;
            const Span span = text.original(whereIs(at), whereIs(end));
            const bool isOurs = std::ranges::find(known.accounts, own) != known.accounts.end();
            // "around the horn" may be a journey, "Around the Horn" is a customer.
            const bool isInLowerCase
                = known.what != What::Address && known.beginsWithCapital && original[span.start].isLower();
            const bool isACount = known.what == What::Number && !isNamedAsANumber(original, span);
            if (isOurs || isACount || (isInLowerCase && known.what != What::Name))
                continue;
            mentions.push_back({ known.what, known.accounts.front(), span, isInLowerCase });
            past = end;
            break;
        }
        at = past;
    }
    return mentions;
}

std::vector<Neighbours::Mention> Neighbours::mentionsIn(std::span<const PlacedParagraph> paragraphs,
                                                        const AccountId &own) const
{
    struct Mentions {
        quint64 neighbours = 0;
        bool areThere = false; ///< of anybody, be it the letter's own account
    };
    std::vector<Mention> mentions;
    for (const auto &[at, read] : paragraphs) {
        const Paragraph &paragraph = *read;
        auto &known = paragraph.answer<Mentions>([] { return Mentions(); });
        if (known.neighbours != m_id)
            known = { m_id, !mentionsIn(paragraph.normalised, paragraph.text, {}).empty() };
        if (!known.areThere)
            continue;
        for (Mention mention : mentionsIn(paragraph.normalised, paragraph.text, own)) {
            mention.at.start += at.start;
            mentions.push_back(std::move(mention));
        }
    }
    return mentions;
}

} // namespace countersign
