// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuewords.h"

#include "lifecycle/escalation.h"
#include "review/factsmodel.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString queueTr(const char *text, int n = -1)
{
    return QCoreApplication::translate("countersign::QueueModel", text, nullptr, n);
}

/// English has its plurals here, so that they read well where no translation is loaded.
QString counted(int n, const char *one, const char *many)
{
    return queueTr(n == 1 ? one : many, n);
}

/// The gravest first (domain.md, The gate).
constexpr std::array GRAVITY { u"fact-mismatch",     u"missing-facts",     u"drafter-uncertain", u"compliance",
                               u"quality-issue",     u"value-threshold",   u"duplicate",         u"account-note",
                               u"relationship-risk", u"repeat-occurrence", u"novel-case",        u"key-account",
                               u"sampled",           u"phase-individual" };

size_t gravityOf(const QString &flag)
{
    const auto found = std::ranges::find_if(GRAVITY, [&](const char16_t *id) { return flag == QStringView(id); });
    return static_cast<size_t>(found - GRAVITY.begin());
}

const ListedVerdict::Flag *gravestFlag(const ListedVerdict &verdict)
{
    const auto gravest = std::ranges::min_element(verdict.flags, {},
                                                  [](const ListedVerdict::Flag &flag) { return gravityOf(flag.id); });
    return gravest == verdict.flags.end() ? nullptr : &*gravest;
}

QString flagName(const QString &id)
{
    QString name = id;
    return name.replace(u'-', u' ');
}

QString foldedBeyondAscii(QStringView text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            plain += c;
    }
    return plain.toCaseFolded();
}

} // namespace

std::optional<QueueSection> sectionOf(const ListedLetter &letter)
{
    if (isHandOver(letter.id))
        return std::nullopt; // a message to a colleague: the outbox shows it
    switch (letter.state) {
        using enum State;
    case InReview:
        return letter.lane() == Lane::Scan ? QueueSection::Scan : QueueSection::Individual;
    case Released:
    case Queued:
        return QueueSection::Released;
    case Held:
    case Escalated:
        return QueueSection::Aside;
    case Drafting:
    case Sending:
    case Committing:
    case Sent:
    case Failed:
    case Uncertain:
    case Dropped:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

StrongestReason strongestReasonOf(const ListedLetter &letter)
{
    const ListedVerdict &verdict = letter.verdict;
    if (!verdict.triggers.empty()) {
        const ListedVerdict::Trigger &trigger = verdict.triggers.front();
        const QString words
            = trigger.evidence.isEmpty() ? trigger.trigger : queueTr("%1: %2").arg(trigger.trigger, trigger.evidence);
        return { u"trigger"_s, capitalised(words), false };
    }
    const ListedVerdict::Flag *flag = gravestFlag(verdict);
    const bool isMismatch = flag && flag->id == "fact-mismatch"_L1;
    if (isMismatch) {
        // The two values, which is what fits a row: the sentence stands beside the letter.
        if (const auto &wrong = verdict.wrongFact) {
            const QString name = wrong->fact ? capitalised(FactsModel::nameOf(*wrong->fact)) : queueTr("Record");
            return { flag->id, queueTr("%1: %2, not %3").arg(name, wrong->expected, wrong->text), true };
        }
        if (verdict.errors == 0 && !verdict.isBlocked())
            return { flag->id, queueTr("Accepted: %1").arg(flag->evidence), false };
    }
    if (!isMismatch && verdict.isBlocked())
        return { verdict.block->id, capitalised(verdict.block->message), true };
    if (flag)
        return { flag->id, capitalised(flag->evidence.isEmpty() ? flagName(flag->id) : flag->evidence), isMismatch };
    if (letter.takenOut)
        return { u"taken-out"_s, queueTr("Taken out of the scan"), false };
    return {};
}

QString foldedWords(QStringView text)
{
    QVarLengthArray<char16_t, 512> plain;
    plain.reserve(text.size());
    qsizetype wordStart = 0; // in the text
    qsizetype plainStart = 0; // of the same word
    for (qsizetype at = 0; at < text.size();) {
        const char16_t unit = text[at].unicode();
        if (unit < 128) {
            plain.append(unit >= u'A' && unit <= u'Z' ? char16_t(unit + (u'a' - u'A')) : unit);
            ++at;
            if (unit == u' ' || unit == u'\n') {
                wordStart = at;
                plainStart = plain.size();
            }
            continue;
        }
        // Only the word that holds such a letter is folded letter by letter.
        while (at < text.size() && text[at] != u' ' && text[at] != u'\n')
            ++at;
        const QString word = foldedBeyondAscii(text.mid(wordStart, at - wordStart));
        plain.resize(plainStart);
        plain.append(reinterpret_cast<const char16_t *>(word.utf16()), word.size());
    }
    return QString(reinterpret_cast<const QChar *>(plain.constData()), plain.size());
}

QString wordOfTier(const QString &name)
{
    QString word = name;
    for (const QLatin1StringView ending : { " accounts"_L1, " account"_L1, " customers"_L1, " customer"_L1 }) {
        if (word.endsWith(ending, Qt::CaseInsensitive) && word.size() > ending.size())
            word.chop(ending.size());
    }
    return word;
}

QString capitalised(const QString &words)
{
    return words.isEmpty() ? words : words.at(0).toUpper() + words.mid(1);
}

QueueWords::QueueWords(const Foundation &foundation, const QDate &today, const QTimeZone &zone)
    : m_today(today)
    , m_zone(zone)
{
    for (const TierRule &tier : foundation.tiers) {
        const QString name = tier.name.isEmpty() ? capitalised(tier.id.value()) : tier.name;
        m_tiers.insert(tier.id, { name, wordOfTier(name), tier.colour, static_cast<int>(m_tiers.size()) });
    }
    for (const TypeRule &type : foundation.types)
        m_types.insert(type.id, type.name);
}

int QueueWords::tierOrder(const TierId &tier) const
{
    const auto found = m_tiers.constFind(tier);
    return found == m_tiers.cend() ? static_cast<int>(m_tiers.size()) : found->order;
}

QString QueueWords::tierName(const TierId &tier) const
{
    const auto found = m_tiers.constFind(tier);
    return found == m_tiers.cend() ? capitalised(tier.value()) : found->name;
}

QString QueueWords::tierWord(const TierId &tier) const
{
    const auto found = m_tiers.constFind(tier);
    return found == m_tiers.cend() ? capitalised(tier.value()) : found->word;
}

QString QueueWords::tierColour(const TierId &tier) const
{
    const auto found = m_tiers.constFind(tier);
    return found == m_tiers.cend() ? QString() : found->colour;
}

QString QueueWords::typeName(const TypeId &type, CommunicationKind communication) const
{
    const auto found = m_types.constFind(type);
    if (found != m_types.cend() && !found->isEmpty())
        return *found;
    if (!type.isNull())
        return capitalised(flagName(type.value()));
    switch (communication) {
        using enum CommunicationKind;
    case Exception:
        return queueTr("Exception");
    case Status:
        return queueTr("Status update");
    case Acknowledgment:
        return queueTr("Acknowledgment");
    }
    Q_UNREACHABLE();
}

QString QueueWords::shortDate(const QDate &date) const
{
    if (date == m_today)
        return queueTr("today");
    // A queue has few days and many letters.
    QString &words = m_shortDates[date];
    if (words.isEmpty()) {
        const bool isNear = !m_today.isValid() || std::abs(m_today.daysTo(date)) < 330;
        words = QLocale::c().toString(date, isNear ? u"d MMM"_s : u"d MMM yyyy"_s);
    }
    return words;
}

QString QueueWords::shortTime(const QDateTime &at) const
{
    return QLocale::c().toString(at.toTimeZone(m_zone).time(), u"H:mm"_s);
}

QString QueueWords::detail(const ListedLetter &letter, QueueSection section) const
{
    QStringList parts;
    switch (section) {
    case QueueSection::Individual:
        parts << typeName(letter.type, letter.communication);
        if (letter.lines > 1)
            parts << counted(letter.lines, QT_TRANSLATE_NOOP("countersign::QueueModel", "%n line"),
                             QT_TRANSLATE_NOOP("countersign::QueueModel", "%n lines"));
        else if (!letter.products.isEmpty())
            parts << letter.products;
        if (letter.promised)
            parts << shortDate(*letter.promised);
        return parts.join(u" · "_s);
    case QueueSection::Scan:
        return letter.promised ? shortDate(*letter.promised) : typeName(letter.type, letter.communication);
    case QueueSection::Released:
        if (letter.state == State::Queued && letter.sending)
            return queueTr("goes at %1").arg(shortTime(letter.sending->notBefore));
        if (!letter.release)
            return {};
        return (letter.release->how == ReviewKind::InAScan ? queueTr("in a scan, %1") : queueTr("individually, %1"))
            .arg(shortTime(letter.release->at));
    case QueueSection::Aside: {
        const QString state = letter.state == State::Held ? queueTr("Held") : queueTr("Escalated");
        return letter.stateReason.isEmpty() ? state : queueTr("%1: %2").arg(state, letter.stateReason);
    }
    }
    Q_UNREACHABLE();
}

QString QueueWords::spoken(const ListedLetter &letter, QueueSection section, bool seen) const
{
    const QString tier = tierName(letter.tier);
    QStringList parts;
    parts << (tier.isEmpty() ? letter.accountName
                  : tier.contains("account"_L1, Qt::CaseInsensitive)
                  ? queueTr("%1 %2").arg(tier, letter.accountName)
                  : queueTr("%1 account %2").arg(tier, letter.accountName));
    parts << typeName(letter.type, letter.communication).toLower();
    if (letter.lines > 1)
        parts << counted(letter.lines, QT_TRANSLATE_NOOP("countersign::QueueModel", "%n line"),
                         QT_TRANSLATE_NOOP("countersign::QueueModel", "%n lines"));
    if (letter.promised)
        parts << queueTr("promised %1").arg(shortDate(*letter.promised));
    if (section == QueueSection::Individual) {
        for (const ListedVerdict::Trigger &trigger : letter.verdict.triggers)
            parts << (trigger.evidence.isEmpty() ? trigger.trigger : trigger.evidence);
        for (const ListedVerdict::Flag &flag : letter.verdict.flags)
            parts << (flag.evidence.isEmpty() ? flagName(flag.id) : flag.evidence);
    }
    if (const int errors = letter.verdict.errors)
        parts << counted(errors, QT_TRANSLATE_NOOP("countersign::QueueModel", "%n error"),
                         QT_TRANSLATE_NOOP("countersign::QueueModel", "%n errors"));
    if (const int warnings = letter.verdict.warnings)
        parts << counted(warnings, QT_TRANSLATE_NOOP("countersign::QueueModel", "%n warning"),
                         QT_TRANSLATE_NOOP("countersign::QueueModel", "%n warnings"));
    if (letter.edited)
        parts << queueTr("edited");
    switch (section) {
    case QueueSection::Individual:
        parts << queueTr("individual review");
        if (seen)
            parts << queueTr("read");
        break;
    case QueueSection::Scan:
        parts << queueTr("batch scan") << (seen ? queueTr("seen") : queueTr("not yet seen"));
        break;
    case QueueSection::Released:
        parts << queueTr("released %1").arg(detail(letter, section));
        break;
    case QueueSection::Aside:
        parts << detail(letter, section);
        break;
    }
    return parts.join(u", "_s);
}

QString QueueWords::searchText(const ListedLetter &letter, QueueSection section) const
{
    // No marks between the parts: a text of ASCII alone is folded many times faster.
    QString text;
    text.reserve(320);
    const auto add = [&text](const QString &part) {
        text += part;
        text += u'\n';
    };
    add(letter.accountName);
    add(letter.contactName);
    add(letter.to);
    add(letter.orders);
    add(letter.products);
    add(letter.subject);
    add(letter.owner);
    add(tierName(letter.tier));
    add(typeName(letter.type, letter.communication));
    add(letter.type.value());
    if (letter.promised)
        add(shortDate(*letter.promised));
    if (section == QueueSection::Aside)
        add(detail(letter, section));
    for (const ListedVerdict::Flag &flag : letter.verdict.flags) {
        add(flagName(flag.id));
        add(flag.evidence);
    }
    for (const ListedVerdict::Trigger &trigger : letter.verdict.triggers)
        add(trigger.trigger);
    if (letter.edited)
        add(queueTr("edited"));
    if (letter.verdict.errors > 0)
        add(queueTr("error"));
    return foldedWords(text);
}

} // namespace countersign
