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
    m_phrases = PhraseMatcher(m_words);
}

void Neighbours::add(What what, const QString &words, const AccountId &account)
{
    const QString key = NormalisedText(words).text();
    const auto there = m_index.constFind(key);
    if (there != m_index.constEnd()) {
        m_known[*there].accounts.push_back(account);
        return;
    }
    m_index.insert(key, m_known.size());
    m_known.push_back({ what, { account }, words.front().isUpper() });
    m_words += words;
}

std::vector<Neighbours::Mention> Neighbours::mentionsIn(const NormalisedText &text, QStringView original,
                                                        const AccountId &own) const
{
    std::vector<PhraseHit> foreign;
    for (const PhraseHit &hit : m_phrases.hits(text)) {
        const Known &known = m_known[static_cast<size_t>(hit.phrase)];
        const bool isOurs = std::ranges::find(known.accounts, own) != known.accounts.end();
        // "around the horn" is a journey, "Around the Horn" a customer.
        const bool isInLowerCase
            = known.what != What::Address && known.beginsWithCapital && original[hit.at.start].isLower();
        const bool isACount = known.what == What::Number && !isNamedAsANumber(original, hit.at);
        if (!isOurs && !isInLowerCase && !isACount)
            foreign.push_back(hit);
    }
    std::vector<Mention> mentions;
    for (const PhraseHit &hit : longestOf(std::move(foreign))) {
        const Known &known = m_known[static_cast<size_t>(hit.phrase)];
        mentions.push_back({ known.what, known.accounts.front(), hit.at });
    }
    return mentions;
}

} // namespace countersign
