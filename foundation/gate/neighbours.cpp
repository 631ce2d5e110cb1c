// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/neighbours.h"

#include "text/words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// "Acme Supplies" of "Acme Supplies, Inc."; empty where nothing telling is left.
QString withoutLegalForm(const QString &name)
{
    static const QRegularExpression form(
        u"[,\\s]+(?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh(?: & co\\.? kg)?|ag|kg|sa|s\\.a|sarl|srl|s\\.r\\.l|spa|bv|b\\.v|nv|ab|hb|as|oy|aps|pty|pte)\\.?\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString core = name.simplified();
    core.remove(form);
    return core != name.simplified() && (words(core).size() > 1 || core.size() >= 8) ? core : QString();
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
    qsizetype end = at;
    while (end < units.size() && isWordUnit(units[end]))
        ++end;
    return QStringView(units).mid(at, end - at);
}
} // namespace

Neighbours::Neighbours(const std::vector<Account> &accounts, const std::vector<OwnedNumber> &numbers)
{
    constexpr qsizetype SHORTEST_NAME = 4, SHORTEST_NUMBER = 4;
    for (const Account &account : accounts) {
        const QString name = account.name.simplified();
        if (name.size() >= SHORTEST_NAME)
            add(What::Name, name, account.id);
        const QString core = withoutLegalForm(name);
        if (!core.isEmpty())
            add(What::Name, core, account.id);
        for (const Contact &contact : account.contacts) {
            if (contact.name.simplified().contains(u' '))
                add(What::Contact, contact.name.simplified(), account.id);
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
    for (auto &&[word, those] : m_byFirstWord.asKeyValueRange())
        std::ranges::sort(those, std::greater<>(), [this](size_t index) { return m_known[index].words.size(); });
}

void Neighbours::add(What what, const QString &words, const AccountId &account)
{
    QString normalised = NormalisedText(words).text();
    normalised.remove(0, std::ranges::find_if(normalised, isWordUnit) - normalised.begin());
    const QString first = firstWordOf(normalised, 0).toString();
    if (first.isEmpty())
        return;
    std::vector<size_t> &those = m_byFirstWord[first];
    const auto there
        = std::ranges::find_if(those, [&](size_t index) { return m_known[index].words == normalised; });
    if (there != those.end()) {
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
    const QString &units = text.text();
    for (qsizetype at = 0; at < units.size();) {
        if (!isWordUnit(units[at]) || !text.isWordEdge(at)) {
            ++at;
            continue;
        }
        qsizetype past = at + firstWordOf(units, at).size();
        const auto those = m_byFirstWord.constFind(units.mid(at, past - at));
        for (size_t place = 0; those != m_byFirstWord.constEnd() && place < those->size(); ++place) {
            const Known &known = m_known[(*those)[place]];
            const qsizetype end = at + known.words.size();
            const bool stands = QStringView(units).mid(at).startsWith(known.words)
                && (!isWordUnit(units[end - 1]) || text.isWordEdge(end));
            if (!stands)
                continue;
            const Span span = text.original(at, end);
            const bool isOurs = std::ranges::find(known.accounts, own) != known.accounts.end();
            // "around the horn" is a journey, "Around the Horn" a customer.
            const bool isInLowerCase
                = known.what != What::Address && known.beginsWithCapital && original[span.start].isLower();
            const bool isACount = known.what == What::Number && !isNamedAsANumber(original, span);
            if (isOurs || isInLowerCase || isACount)
                continue;
            mentions.push_back({ known.what, known.accounts.front(), span });
            past = end;
            break;
        }
        at = past;
    }
    return mentions;
}

} // namespace countersign
