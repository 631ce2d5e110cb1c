// SPDX-License-Identifier: GPL-3.0-or-later
#include "measures/edits.h"

#include "facts/similarity.h"
#include "lifecycle/editdepth.h"
#include "text/worddiff.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("countersign::Edits", text);
}

bool isAnyOf(const QStringList &all, const QSet<QString> &known)
{
    return std::ranges::any_of(all, [&known](const QString &word) { return known.contains(word); });
}

QStringList wordsIn(QStringView text)
{
    QStringList all;
    for (const TextToken &token : tokensOf(text)) {
        if (token.kind == TextToken::Kind::Word)
            all.append(text.sliced(token.at.start, token.at.length).toString().toCaseFolded());
    }
    return all;
}

/// Words by which a letter speaks from one person to another.
bool speaksToAPerson(const QStringList &all)
{
    static const QSet<QString> PERSONAL {
        u"call"_s,       u"ring"_s,        u"phone"_s,   u"telephone"_s,  u"speak"_s,
        u"talk"_s,       u"meet"_s,        u"visit"_s,   u"thank"_s,      u"thanks"_s,
        u"personally"_s, u"directly"_s,    u"myself"_s,  u"appreciate"_s, u"family"_s,
        u"together"_s,   u"partnership"_s, u"loyalty"_s, u"holiday"_s,    u"congratulations"_s,
        u"welcome"_s,    u"remember"_s,
    };
    return isAnyOf(all, PERSONAL);
}

/// Words that carry how a letter sounds and nothing of what it says.
bool isAboutTone(const QStringList &all)
{
    static const QSet<QString> TONE {
        u"unfortunately"_s, u"sorry"_s,    u"apologise"_s,     u"apologize"_s,   u"apologies"_s,
        u"apology"_s,       u"regret"_s,   u"regrettably"_s,   u"please"_s,      u"kindly"_s,
        u"sincerely"_s,     u"sincere"_s,  u"inconvenience"_s, u"very"_s,        u"truly"_s,
        u"deeply"_s,        u"really"_s,   u"frustrating"_s,   u"frustration"_s, u"understand"_s,
        u"understanding"_s, u"patience"_s, u"dear"_s,          u"hello"_s,       u"hi"_s,
        u"regards"_s,       u"wishes"_s,   u"cheers"_s,        u"sadly"_s,       u"afraid"_s,
        u"happy"_s,         u"pleased"_s,  u"glad"_s,          u"delighted"_s,   u"hopefully"_s,
        u"valued"_s,        u"advised"_s,  u"hesitate"_s,      u"assured"_s,
    };
    return isAnyOf(all, TONE);
}

bool isContraction(const QString &word)
{
    return word.contains(u'\'') || word.contains(u'\u2019');
}

/// "is not" and "isn't": the same said less, or more, formally.
bool differsByContraction(const QStringList &struck, const QStringList &put)
{
    return std::ranges::any_of(struck, isContraction) != std::ranges::any_of(put, isContraction);
}

/// The same words but for capitals, hyphens, punctuation and one slip of the pen in a longer word.
bool isSpelling(const QStringList &struck, const QStringList &put)
{
    const QString a = struck.join(QString());
    const QString b = put.join(QString());
    if (a == b)
        return true;
    constexpr int LONG_ENOUGH = 5;
    return struck.size() == 1 && put.size() == 1 && std::min(a.size(), b.size()) >= LONG_ENOUGH
        && a.front() == b.front() && editDistance(a, b, 1) == 1;
}

bool holdsAFact(const QString &text, const QStringList &factTexts)
{
    const QStringList inText = wordsIn(text);
    const QString padded = u' ' + inText.join(u' ') + u' ';
    return std::ranges::any_of(factTexts, [&](const QString &fact) {
        const QStringList inFact = wordsIn(fact);
        return !inFact.isEmpty() && padded.contains(u' ' + inFact.join(u' ') + u' ');
    });
}

EditKind kindOf(const QString &struck, const QString &put, const QStringList &factTexts)
{
    const QStringList before = wordsIn(struck);
    const QStringList after = wordsIn(put);
    if (before == after || (before.join(QString()) == after.join(QString())))
        return struck.count(u'!') == put.count(u'!') ? EditKind::Cosmetic : EditKind::Tone;
    if (statesAFact(struck) || statesAFact(put) || holdsAFact(struck, factTexts) != holdsAFact(put, factTexts))
        return EditKind::Fact;
    if (isSpelling(before, after))
        return EditKind::Cosmetic;
    if (speaksToAPerson(before) != speaksToAPerson(after))
        return EditKind::Relationship;
    if (isAboutTone(before) || isAboutTone(after) || differsByContraction(before, after))
        return EditKind::Tone;
    return EditKind::Vocabulary;
}

/// A stretch of both texts that is not the same.
struct Change {
    QString struck;
    QString put;
    QString sameAfter; ///< what stands unchanged before the next
};

std::vector<Change> changesBetween(const QString &before, const QString &after)
{
    std::vector<Change> changes;
    const auto needsNew = [&changes] {
        return changes.empty() || !changes.back().sameAfter.isEmpty();
    };
    for (const DiffRun &run : wordDiff(before, after)) {
        const bool isStruck = run.kind == DiffRun::Kind::Struck;
        const QString text = (isStruck ? before : after).mid(run.at.start, run.at.length);
        if (run.kind == DiffRun::Kind::Same) {
            if (!changes.empty())
                changes.back().sameAfter += text;
            continue;
        }
        if (needsNew())
            changes.push_back({});
        (isStruck ? changes.back().struck : changes.back().put) += text;
    }
    return changes;
}

bool isOneWordBetween(const QString &text)
{
    return !text.contains(u'\n') && !text.contains(u". "_s) && wordCount(text) <= 1;
}

std::vector<Change> joined(const std::vector<Change> &changes)
{
    std::vector<Change> all;
    for (const Change &change : changes) {
        if (all.empty() || !isOneWordBetween(all.back().sameAfter)) {
            all.push_back(change);
            continue;
        }
        Change &last = all.back();
        last.struck += last.sameAfter + change.struck;
        last.put += last.sameAfter + change.put;
        last.sameAfter = change.sameAfter;
    }
    return all;
}

/// What both begin or end with, whatever the capitals, is no part of the change: "Unfortunately, the" → "The" is
/// "Unfortunately" taken out.
void trimCommonWords(QString &struck, QString &put)
{
    QStringList before = struck.split(u' ', Qt::SkipEmptyParts);
    QStringList after = put.split(u' ', Qt::SkipEmptyParts);
    const auto isSame = [](const QString &a, const QString &b) {
        return a.compare(b, Qt::CaseInsensitive) == 0;
    };
    if (struck.compare(put, Qt::CaseInsensitive) == 0)
        return;
    while (!before.isEmpty() && !after.isEmpty() && isSame(before.last(), after.last())) {
        before.removeLast();
        after.removeLast();
    }
    while (!before.isEmpty() && !after.isEmpty() && isSame(before.first(), after.first())) {
        before.removeFirst();
        after.removeFirst();
    }
    struck = before.join(u' ');
    put = after.join(u' ');
}

QString withoutMarksAround(QString text)
{
    const auto isMark = [](QChar c) {
        return c == u',' || c == u';' || c == u':' || c == u'.' || c.isSpace();
    };
    while (!text.isEmpty() && isMark(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isMark(text.front()))
        text.remove(0, 1);
    return text;
}

void addEdits(std::vector<Edit> &edits, const QString &before, const QString &after, const QStringList &factTexts)
{
    if (sameButForSpace(before, after))
        return;
    for (const Change &change : joined(changesBetween(before, after))) {
        QString struck = change.struck.simplified();
        QString put = change.put.simplified();
        if (struck == put)
            continue;
        const EditKind kind = kindOf(struck, put, factTexts);
        trimCommonWords(struck, put);
        const QString barePut = withoutMarksAround(put);
        const QString bareStruck = withoutMarksAround(struck);
        // Where nothing but marks changed, the marks are the change.
        const bool isMarks = bareStruck == barePut || (wordCount(struck) == 0 && wordCount(put) == 0);
        edits.push_back(isMarks ? Edit { struck, put, kind } : Edit { bareStruck, barePut, kind });
    }
}

QString tierPhrase(const EditGroup &group)
{
    if (group.tiers.size() == 1)
        return words("for %1 accounts").arg(group.tiers.begin()->first.value());
    QStringList parts;
    for (const auto &tier : group.tiers)
        parts.append(words("%1 for %2").arg(tier.second).arg(tier.first.value()));
    return parts.join(u", "_s);
}

} // namespace

QString keyOf(EditKind kind)
{
    switch (kind) {
    case EditKind::Fact:
        return u"fact"_s;
    case EditKind::Tone:
        return u"tone"_s;
    case EditKind::Vocabulary:
        return u"vocabulary"_s;
    case EditKind::Relationship:
        return u"relationship"_s;
    case EditKind::Cosmetic:
        return u"cosmetic"_s;
    }
    Q_UNREACHABLE();
}

QString nameOf(EditKind kind)
{
    switch (kind) {
    case EditKind::Fact:
        return words("Fact");
    case EditKind::Tone:
        return words("Tone");
    case EditKind::Vocabulary:
        return words("Vocabulary");
    case EditKind::Relationship:
        return words("Relationship");
    case EditKind::Cosmetic:
        return words("Cosmetic");
    }
    Q_UNREACHABLE();
}

std::optional<EditKind> editKindFromKey(QStringView key)
{
    const auto *const found = std::ranges::find_if(EDIT_KINDS, [key](EditKind kind) { return keyOf(kind) == key; });
    return found == EDIT_KINDS.end() ? std::optional<EditKind>() : *found;
}

QString Edit::key() const
{
    return struck.toCaseFolded() + u" → "_s + put.toCaseFolded();
}

std::vector<TierId> EditGroup::tierList() const
{
    std::vector<TierId> all;
    for (const auto &tier : tiers)
        all.push_back(tier.first);
    return all;
}

std::vector<Edit> editsBetween(const Letter &draft, const Letter &sent, const QStringList &factTexts)
{
    std::vector<Edit> edits;
    addEdits(edits, draft.subject, sent.subject, factTexts);
    addEdits(edits, draft.body, sent.body, factTexts);
    return edits;
}

EditReading readEdits(const std::vector<EditedLetter> &letters, const std::map<QString, EditKind> &corrected)
{
    EditReading reading;
    std::map<QString, size_t> places;
    for (const EditedLetter &letter : letters) {
        const std::vector<Edit> edits = editsBetween(letter.draft, letter.sent, letter.factTexts);
        reading.letters += edits.empty() ? 0 : 1;
        for (const Edit &edit : edits) {
            const auto [place, isNew] = places.emplace(edit.key(), reading.groups.size());
            if (isNew)
                reading.groups.push_back({ edit, 0, {}, {}, false });
            EditGroup &group = reading.groups[place->second];
            ++group.times;
            ++group.tiers[letter.tier];
            if (group.letters.empty() || group.letters.back() != letter.id)
                group.letters.push_back(letter.id);
        }
    }
    for (EditGroup &group : reading.groups) {
        if (const auto said = corrected.find(group.edit.key()); said != corrected.end()) {
            group.edit.kind = said->second;
            group.isCorrected = true;
        }
        reading.byKind[group.edit.kind] += group.times;
    }
    std::ranges::stable_sort(reading.groups, std::ranges::greater(), &EditGroup::times);
    return reading;
}

QString sentenceOf(const EditGroup &group)
{
    const QString times = group.times == 1 ? words("once") : words("%1 times").arg(group.times);
    QString what;
    if (group.edit.put.isEmpty())
        what = words("“%1” taken out").arg(group.edit.struck);
    else if (group.edit.struck.isEmpty())
        what = words("“%1” put in").arg(group.edit.put);
    else
        what = words("“%1” became “%2”").arg(group.edit.struck, group.edit.put);
    return u"%1 %2, %3"_s.arg(what, times, tierPhrase(group));
}

} // namespace countersign
