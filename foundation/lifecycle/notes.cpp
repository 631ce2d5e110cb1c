// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/notes.h"

#include "intake/writtendate.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int LONGEST_NOTE = 500;

struct NoteWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Notes)
};

} // namespace

Result<std::vector<AccountNote>> notesAfter(std::vector<AccountNote> notes, const NoteChange &change)
{
    auto place = notes.end();
    if (change.before) {
        place = std::ranges::find(notes, *change.before);
        if (place == notes.end())
            return problem(Cause::Conflict,
                           NoteWords::tr("Somebody else changed this note meanwhile. Look at it again."));
    }
    if (!change.now) {
        if (place != notes.end())
            notes.erase(place);
        return notes;
    }
    AccountNote now = tidied(*change.now);
    if (now.text.isEmpty())
        return problem(Cause::Input, NoteWords::tr("A note needs words."));
    if (now.text.size() > LONGEST_NOTE)
        return problem(Cause::Input, NoteWords::tr("A note has at most %1 characters.").arg(LONGEST_NOTE));
    if (now.owner.isEmpty())
        return problem(Cause::Input, NoteWords::tr("A note needs an owner: who knows whether it still holds?"));
    const auto same = std::ranges::find(notes, now);
    if (same != notes.end() && same != place)
        return problem(Cause::Input, NoteWords::tr("This note stands there already."));
    if (place == notes.end())
        notes.push_back(std::move(now));
    else
        *place = std::move(now);
    return notes;
}

AccountNote tidied(AccountNote note)
{
    note.text = note.text.simplified();
    note.owner = note.owner.simplified();
    return note;
}

Result<std::optional<QDate>> readEnd(QStringView text, const QDate &today)
{
    using End = std::optional<QDate>;
    const QString words = text.toString().simplified().toLower();
    if (words.isEmpty())
        return End();
    static const QRegularExpression SPAN(u"^(\\d{1,3}) ?(day|week|month|year)s?$"_s);
    if (const auto match = SPAN.match(words); match.hasMatch()) {
        const int count = match.captured(1).toInt();
        const QString unit = match.captured(2);
        if (unit == u"day"_s)
            return End(today.addDays(count));
        if (unit == u"week"_s)
            return End(today.addDays(qint64(7) * count));
        return End(unit == u"month"_s ? today.addMonths(count) : today.addYears(count));
    }
    const auto notADay = [&] {
        return problem(Cause::Input,
                       NoteWords::tr("“%1” is no day. Write 31 January, 2026-12-31 or 2 weeks.").arg(text.toString()));
    };
    // A day that names no year is the next one.
    static const QRegularExpression HAS_YEAR(u"\\d{4}|\\d+[./-]\\d+[./-]\\d+"_s);
    const bool hasYear = HAS_YEAR.match(words).hasMatch();
    const QString whole = hasYear ? words : words + u' ' + QString::number(today.year());
    const WrittenDate date = readDate(whole, today);
    if (!date.isDate())
        return notADay();
    if (date.isAmbiguous())
        return problem(Cause::Input,
                       NoteWords::tr("“%1” could be two days. Write the month in letters.").arg(text.toString()));
    QDate day = date.dayFirst ? *date.dayFirst : date.monthFirst.value_or(date.yearFirst.value_or(QDate()));
    if (!day.isValid())
        return notADay();
    if (!hasYear && day < today)
        day = day.addYears(1);
    return End(day);
}

AccountNote ended(AccountNote note, const QDate &today)
{
    note.expires = today.addDays(-1);
    return note;
}

} // namespace countersign
