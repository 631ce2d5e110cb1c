// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queuefilter.h"

#include "queue/queuewords.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

QString keyOf(FilterKind kind)
{
    switch (kind) {
    case FilterKind::Mine:
        return u"mine"_s;
    case FilterKind::Tier:
        return u"tier"_s;
    case FilterKind::Type:
        return u"type"_s;
    case FilterKind::Flag:
        return u"flag"_s;
    case FilterKind::Batch:
        return u"batch"_s;
    case FilterKind::Owner:
        return u"owner"_s;
    }
    Q_UNREACHABLE();
}

std::optional<FilterKind> filterKindOf(const QString &key)
{
    const auto found = std::ranges::find_if(FILTER_KINDS, [&](FilterKind kind) { return keyOf(kind) == key; });
    return found == FILTER_KINDS.end() ? std::nullopt : std::optional(*found);
}

void QueueFilter::setTyped(const QString &typed)
{
    m_typed = typed.trimmed();
    m_words.clear();
    for (const QString &word : foldedWords(m_typed).split(u' ', Qt::SkipEmptyParts))
        m_words.emplace_back(word.toUtf8());
}

void QueueFilter::setChips(std::vector<FilterChip> chips)
{
    m_chips.clear();
    for (QSet<QString> &values : m_values)
        values.clear();
    for (FilterChip &chip : chips) {
        QSet<QString> &values = m_values[static_cast<size_t>(chip.kind)];
        if (values.contains(chip.value))
            continue;
        values.insert(chip.value);
        m_chips.push_back(std::move(chip));
    }
}

void QueueFilter::setPerson(const QString &name)
{
    m_person = name;
}

bool QueueFilter::fitsTyped(QByteArrayView search) const
{
    return std::ranges::all_of(
        m_words, [&](const QByteArrayMatcher &word) { return word.indexIn(search.data(), search.size()) >= 0; });
}

bool QueueFilter::fitsChips(const ListedLetter &letter) const
{
    return m_chips.empty() || std::ranges::all_of(FILTER_KINDS, [&](FilterKind kind) { return fits(letter, kind); });
}

QueueFilter::Misfit QueueFilter::misfit(const ListedLetter &letter) const
{
    Misfit misfit;
    for (const FilterKind kind : FILTER_KINDS) {
        if (fits(letter, kind))
            continue;
        if (misfit.how == Misfit::How::One)
            return { Misfit::How::Not, kind };
        misfit = { Misfit::How::One, kind };
    }
    return misfit;
}

bool QueueFilter::fits(const ListedLetter &letter, FilterKind kind) const
{
    const QSet<QString> &wanted = m_values[static_cast<size_t>(kind)];
    if (wanted.isEmpty())
        return true;
    switch (kind) {
    case FilterKind::Tier:
        return wanted.contains(letter.tier.value());
    case FilterKind::Type:
        return wanted.contains(letter.type.value());
    case FilterKind::Batch:
        return wanted.contains(letter.batch.value());
    case FilterKind::Owner:
        return wanted.contains(letter.owner);
    case FilterKind::Mine:
    case FilterKind::Flag:
        break;
    }
    bool isFound = false;
    eachValue(letter, kind, [&](const QString &value) { isFound = isFound || wanted.contains(value); });
    return isFound;
}

void QueueFilter::eachValue(const ListedLetter &letter, FilterKind kind,
                            const std::function<void(const QString &)> &call) const
{
    switch (kind) {
    case FilterKind::Mine:
        // Of an account of mine, or released by me where the account has no owner.
        if (!m_person.isEmpty()
            && (letter.owner.isEmpty() ? letter.release && letter.release->by == m_person
                                       : letter.owner.compare(m_person, Qt::CaseInsensitive) == 0))
            call(QString());
        return;
    case FilterKind::Tier:
        call(letter.tier.value());
        return;
    case FilterKind::Type:
        call(letter.type.value());
        return;
    case FilterKind::Flag:
        for (const ListedVerdict::Flag &flag : letter.verdict.flags)
            call(flag.id);
        if (letter.verdict.errors > 0)
            call(u"errors"_s);
        if (letter.edited)
            call(u"edited"_s);
        if (letter.takenOut)
            call(u"taken-out"_s);
        return;
    case FilterKind::Batch:
        call(letter.batch.value());
        return;
    case FilterKind::Owner:
        call(letter.owner);
        return;
    }
    Q_UNREACHABLE();
}

} // namespace countersign
