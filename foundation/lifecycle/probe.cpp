// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/probe.h"

#include "domain/factnames.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString PROBE = u"probe "_s;
constexpr int LEAST_FOR_A_RATE = 20;

bool mayBeMadeWrong(const FactStanding &fact)
{
    constexpr std::array KINDS { factnames::ORDER,    factnames::QUANTITY, factnames::PROMISED_DATE,
                                 factnames::NEW_DATE, factnames::AMOUNT,   factnames::ORDERED_QUANTITY };
    return fact.stated && std::ranges::find(KINDS, QStringView(fact.fact)) != KINDS.end();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// The last digit that can be another one: of "2 December" the 2, of "11040" the last 0, of "$1,250.00" the 5.
qsizetype digitToChange(const QString &written, bool isDate)
{
    if (isDate) {
        // The day's last digit: of an ISO date the last one, else the first number's.
        const bool yearFirst = written.size() >= 4 && std::all_of(written.begin(), written.begin() + 4, isDigit);
        qsizetype at = yearFirst ? written.size() - 1 : 0;
        while (at >= 0 && at < written.size() && !isDigit(written[at]))
            at += yearFirst ? -1 : 1;
        while (!yearFirst && at + 1 < written.size() && isDigit(written[at + 1]))
            ++at;
        return at < written.size() ? at : -1;
    }
    qsizetype end = written.size();
    if (const qsizetype point = written.lastIndexOf(u'.'); point > 0)
        end = point;
    for (qsizetype at = end - 1; at >= 0; --at) {
        if (isDigit(written[at]))
            return at;
    }
    return -1;
}

/// Another digit there, of the same length: a day stays one that every month has.
QString madeWrong(const QString &written, bool isDate, quint32 seed)
{
    const qsizetype at = digitToChange(written, isDate);
    if (at < 0)
        return {};
    const int digit = written[at].unicode() - u'0';
    int other = (digit + 1 + static_cast<int>(seed % 7)) % 10;
    if (other == 0 || other == digit || (isDate && other == 9))
        other = digit == 4 ? 6 : 4;
    const bool isOverThirty = isDate && at > 0 && written[at - 1] == u'3';
    if (isOverThirty)
        other = digit == 0 ? 1 : 0;
    QString wrong = written;
    wrong[at] = QChar(u'0' + other);
    return wrong;
}

} // namespace

bool isProbe(const CommunicationId &id)
{
    return id.value().startsWith(PROBE);
}

std::optional<Probe> makeProbe(const CommunicationId &standsFor, const Letter &letter,
                               const std::vector<FactStanding> &facts, quint32 seed)
{
    std::vector<const FactStanding *> candidates;
    for (const FactStanding &fact : facts) {
        const bool isInBody = std::ranges::any_of(
            fact.occurrences, [](const FactStanding::Occurrence &at) { return at.part == LetterPart::Body; });
        if (isInBody && mayBeMadeWrong(fact))
            candidates.push_back(&fact);
    }
    for (size_t turn = 0; turn < candidates.size(); ++turn) {
        const FactStanding &fact = *candidates[(seed + turn) % candidates.size()];
        const bool isDate = fact.fact.endsWith(u"date"_s);
        Probe probe { CommunicationId(PROBE + standsFor.value()), standsFor, letter, fact.fact, {}, {} };
        bool isWhole = true;
        for (const FactStanding::Occurrence &at : fact.occurrences) {
            if (at.part == LetterPart::To)
                continue;
            QString &text = at.part == LetterPart::Subject ? probe.letter.subject : probe.letter.body;
            const QString written = text.mid(at.start, at.length);
            const QString wrong = madeWrong(written, isDate, seed);
            isWhole = isWhole && !wrong.isEmpty();
            if (!isWhole)
                break;
            text.replace(at.start, at.length, wrong);
            probe.right = written;
            probe.wrong = wrong;
        }
        const bool isAnothers
            = std::ranges::any_of(facts, [&](const FactStanding &other) { return other.written == probe.wrong; });
        if (isWhole && !probe.wrong.isEmpty() && !isAnothers)
            return probe;
    }
    return std::nullopt;
}

std::optional<CatchRate> catchRate(const ProbeTally &tally)
{
    if (tally.shown < LEAST_FOR_A_RATE)
        return std::nullopt;
    constexpr double Z = 1.959964;
    const double n = tally.shown;
    const double p = tally.caught / n;
    const double middle = p + Z * Z / (2 * n);
    const double spread = Z * std::sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    const double whole = 1 + Z * Z / n;
    return CatchRate { p, (middle - spread) / whole, (middle + spread) / whole };
}

} // namespace countersign
