// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan/scananswers.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

struct AnswerWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::ScanAnswer)
};

constexpr qsizetype MOST_LINES = 3;
constexpr qsizetype LONGEST_QUOTE = 36;
constexpr int LATELY = 30; // days; the flags look 14 days back
constexpr int RENEWS_SOON = 90; // days; the flags look 60 ahead
constexpr int WINDOW = 28; // days, today counted in (domain.md, Settled questions)

QString quoted(const QString &text)
{
    const QString line = text.simplified();
    return u'“' + (line.size() > LONGEST_QUOTE ? line.left(LONGEST_QUOTE - 1) + u'…' : line) + u'”';
}

/// The newest of the days that lie within so many days before today.
std::optional<QDate> newestWithin(const std::vector<QDate> &days, const QDate &today, int within)
{
    std::optional<QDate> newest;
    for (const QDate &day : days) {
        const qint64 ago = day.daysTo(today);
        if (ago >= 0 && ago < within && (!newest || day > *newest))
            newest = day;
    }
    return newest;
}

} // namespace

ScanAnswer toneAnswer(const Verdict &verdict, const TierId &tier, const QueueWords &words)
{
    ScanAnswer answer;
    for (const Finding &finding : verdict.findings) {
        const bool isOfTone = finding.kind == FindingKind::Tone || finding.kind == FindingKind::Honesty
            || finding.kind == FindingKind::Clarity;
        if (isOfTone && finding.severity != Severity::Note && !finding.overriddenBecause)
            answer.lines << (finding.text.isEmpty() ? finding.message : quoted(finding.text));
    }
    answer.wantsALook = !answer.lines.isEmpty();
    if (answer.wantsALook) {
        if (const qsizetype more = answer.lines.size() - MOST_LINES; more > 0)
            answer.lines = answer.lines.mid(0, MOST_LINES - 1) << AnswerWords::tr("and %1 more").arg(more + 1);
        return answer;
    }
    const QString name = words.tierWord(tier).toLower();
    answer.lines << (name.isEmpty() ? AnswerWords::tr("nothing against it")
                                    : AnswerWords::tr("fits %1", "tier").arg(name));
    return answer;
}

ScanAnswer attentionAnswer(const Account &account, const TypeId &type, const QDate &today, const QueueWords &words)
{
    ScanAnswer answer;
    if (account.openEscalations > 0)
        answer.lines << (account.openEscalations == 1
                             ? AnswerWords::tr("1 open escalation")
                             : AnswerWords::tr("%1 open escalations").arg(account.openEscalations));
    const bool isNotedAtRisk = std::ranges::any_of(
        account.notes, [&today](const AccountNote &note) { return note.atRisk && note.isInForce(today); });
    if (account.atRisk || isNotedAtRisk)
        answer.lines << AnswerWords::tr("marked at risk");
    if (const auto callback = newestWithin(account.callbacks, today, LATELY))
        answer.lines << AnswerWords::tr("called back %1", "date").arg(words.shortDate(*callback));
    if (const auto complaint = newestWithin(account.complaints, today, 2 * LATELY))
        answer.lines << AnswerWords::tr("complained %1", "date").arg(words.shortDate(*complaint));
    if (account.renewalDate && *account.renewalDate >= today && today.daysTo(*account.renewalDate) <= RENEWS_SOON)
        answer.lines << AnswerWords::tr("renews %1", "date").arg(words.shortDate(*account.renewalDate));
    const std::vector<PastCommunication> history = account.history.value_or(std::vector<PastCommunication>());
    const bool isSecond = std::ranges::any_of(history, [&](const PastCommunication &past) {
        const qint64 ago = past.date.daysTo(today);
        return past.communication == CommunicationKind::Exception && past.type == type && ago >= 0 && ago < WINDOW;
    });
    if (isSecond)
        answer.lines << AnswerWords::tr("not the first in 4 weeks");
    answer.wantsALook = !answer.lines.isEmpty();
    if (const qsizetype more = answer.lines.size() - MOST_LINES; more > 0)
        answer.lines = answer.lines.mid(0, MOST_LINES - 1) << AnswerWords::tr("and %1 more").arg(more + 1);
    if (!answer.wantsALook) {
        answer.lines << AnswerWords::tr("nothing open");
        QDate last;
        for (const PastCommunication &past : history)
            last = std::max(last, past.date);
        if (last.isValid())
            answer.lines << AnswerWords::tr("last wrote %1", "date").arg(words.shortDate(last));
    }
    return answer;
}

} // namespace countersign
