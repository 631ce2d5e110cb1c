// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/documentreaders.h"
#include "documents/placeholders.h"
#include "documents/values.h"

#include <QSet>

#include <array>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::array TONE_COLUMNS {
    ColumnSpec { u"Tier", MUST_BE_FILLED },     ColumnSpec { u"Greeting", MUST_BE_FILLED },
    ColumnSpec { u"Sign-off", MUST_BE_FILLED }, ColumnSpec { u"Contractions" },
    ColumnSpec { u"Exclamation marks" },        ColumnSpec { u"Apologies at most" },
    ColumnSpec { u"Reading grade at most" }
};
constexpr std::array NEVER_SAY_COLUMNS { ColumnSpec { u"Phrase", MUST_BE_FILLED }, ColumnSpec { u"Tiers" },
                                         ColumnSpec { u"Say instead" }, ColumnSpec { u"Severity" } };
constexpr std::array TERM_COLUMNS { ColumnSpec { u"Term", MUST_BE_FILLED }, ColumnSpec { u"Say instead" } };
constexpr std::array COMPETITOR_COLUMNS { ColumnSpec { u"Name", MUST_BE_FILLED } };
constexpr std::array CONVENTION_COLUMNS { ColumnSpec { u"Convention", MUST_BE_FILLED }, ColumnSpec { u"Value" } };
constexpr std::array SIGNATURE_COLUMNS { ColumnSpec { u"Line", MUST_BE_FILLED } };

constexpr TableSpec TONE { u"Tone", Presence::Required, TONE_COLUMNS };
constexpr TableSpec NEVER_SAY { u"Never say", Presence::Optional, NEVER_SAY_COLUMNS };
constexpr TableSpec INTERNAL_TERMS { u"Internal terms", Presence::Optional, TERM_COLUMNS };
constexpr TableSpec COMPETITORS { u"Competitors", Presence::Optional, COMPETITOR_COLUMNS };
constexpr TableSpec CONVENTIONS { u"Writing conventions", Presence::Optional, CONVENTION_COLUMNS };
constexpr TableSpec SIGNATURE { u"Signature", Presence::Expected, SIGNATURE_COLUMNS };

/// Reads a cell with `read`; reports it with the advice where it is set and cannot be read.
template <class Value, class Read>
std::optional<Value> toneValue(const DocumentCell &cell, const QString &what, Read read, const QString &advice,
                               DocumentProblems &problems)
{
    if (!cell.isSet())
        return {};
    const std::optional<Value> value = read(cell.text);
    if (!value)
        problems.error(cell.line, cell.column, u"%1: %2 is not understood (%3)"_s.arg(what, quoted(cell.text), advice));
    return value;
}

void readTone(const MarkdownDocument &document, const References &references, Foundation &foundation,
              DocumentProblems &problems)
{
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, TONE, problems)) {
        const QString what = u"tone of %1"_s.arg(quoted(row.text(u"Tier")));
        ToneRule tone;
        tone.greeting = row.text(u"Greeting");
        tone.signOff = row.text(u"Sign-off");
        tone.contractions = toneValue<bool>(row.cell(u"Contractions"), what + u": contractions"_s, answerOf,
                                            u"write yes or no"_s, problems);
        tone.exclamationMarks = toneValue<bool>(row.cell(u"Exclamation marks"), what + u": exclamation marks"_s,
                                                answerOf, u"write yes or no"_s, problems);
        tone.apologiesAtMost = toneValue<int>(row.cell(u"Apologies at most"), what + u": apologies"_s, countOf,
                                              u"write a whole number such as 1"_s, problems);
        tone.readingGradeAtMost
            = toneValue<double>(row.cell(u"Reading grade at most"), what + u": reading grade"_s, gradeOf,
                                u"write a school grade from 0 to 30 such as 9"_s, problems);
        tone.source = { problems.file(), row.line() };
        auto tiers = references.tiers(row.cell(u"Tier"), u"tone"_s, problems);
        if (!tiers)
            continue;
        if (tiers->empty()) {
            for (const TierRule &tier : foundation.tiers)
                tiers->push_back(tier.id);
        }
        for (const TierId &tier : *tiers) {
            const DocumentCell &cell = row.cell(u"Tier");
            if (seen.contains(tier.value())) {
                problems.error(
                    cell.line, cell.column,
                    u"tone of tier %1 stands here twice, first on line %2 (remove one)"_s.arg(quoted(tier.value()))
                        .arg(seen[tier.value()]));
                continue;
            }
            seen.insert(tier.value(), row.line());
            tone.tier = tier;
            foundation.tones.push_back(tone);
        }
    }
    for (const TierRule &tier : foundation.tiers) {
        if (!seen.isEmpty() && !seen.contains(tier.id.value()))
            problems.warning(1, 1, u"tier %1 has no tone (add a row for it under Tone)"_s.arg(quoted(tier.id.value())));
    }
}

void readNeverSay(const MarkdownDocument &document, const References &references, Foundation &foundation,
                  DocumentProblems &problems)
{
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, NEVER_SAY, problems)) {
        NeverSay rule { row.text(u"Phrase").simplified(),
                        {},
                        row.text(u"Say instead"),
                        Severity::Warning,
                        { problems.file(), row.line() } };
        const QString what = u"phrase %1"_s.arg(quoted(rule.phrase));
        checkPhrase(rule.phrase, row.cell(u"Phrase"), what, problems);
        if (const DocumentCell &severity = row.cell(u"Severity"); severity.isSet()) {
            if (const auto read = fromKey<Severity>(severity.text))
                rule.severity = *read;
            else
                problems.error(
                    severity.line, severity.column,
                    u"%1: severity %2 is not known (write error, warning or note)"_s.arg(what, quoted(severity.text)));
        }
        const auto tiers = references.tiers(row.cell(u"Tiers"), what, problems);
        if (!tiers)
            continue;
        rule.tiers = *tiers;
        QStringList keys;
        for (const TierId &tier : rule.tiers)
            keys += tier.value();
        keys.sort();
        const QString key = rule.phrase.toCaseFolded() + u'|' + keys.join(u';');
        if (seen.contains(key))
            problems.warning(row.line(), row.cell(u"Phrase").column,
                             u"%1 stands here twice, first on line %2 (remove one)"_s.arg(what).arg(seen[key]));
        else
            seen.insert(key, row.line());
        foundation.neverSay.push_back(std::move(rule));
    }
}

void readTerms(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    QHash<QString, int> seen;
    const auto isNew = [&](const QString &name, const DocumentCell &cell, const QString &what) {
        const QString key = what + name.toCaseFolded();
        if (seen.contains(key))
            problems.warning(
                cell.line, cell.column,
                u"%1 %2 stands here twice, first on line %3 (remove one)"_s.arg(what, quoted(name)).arg(seen[key]));
        return std::exchange(seen[key], cell.line) == 0;
    };
    for (const RuleRow &row : rulesUnder(document, INTERNAL_TERMS, problems)) {
        const QString term = row.text(u"Term").simplified();
        checkPhrase(term, row.cell(u"Term"), u"internal term %1"_s.arg(quoted(term)), problems);
        if (isNew(term, row.cell(u"Term"), u"internal term"_s))
            foundation.internalTerms.push_back({ term, row.text(u"Say instead"), { problems.file(), row.line() } });
    }
    for (const RuleRow &row : rulesUnder(document, COMPETITORS, problems)) {
        const QString name = row.text(u"Name").simplified();
        if (isNew(name, row.cell(u"Name"), u"competitor"_s))
            foundation.competitors.push_back({ name, { problems.file(), row.line() } });
    }
    for (const RuleRow &row : rulesUnder(document, SIGNATURE, problems)) {
        foundation.signature += row.text(u"Line");
        checkPlaceholders(row.text(u"Line"), {}, row.line(), u"signature"_s, problems);
    }
}

std::optional<QString> spellingOf(const QString &text)
{
    QString name = text.trimmed();
    name.replace(u'_', u'-');
    const auto areLetters = [](QStringView part) {
        return std::ranges::all_of(part, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); });
    };
    const bool plain = name.size() == 2 && areLetters(name);
    const bool regional = name.size() == 5 && name[2] == u'-' && areLetters(QStringView(name).left(2))
        && areLetters(QStringView(name).mid(3));
    if (!plain && !regional)
        return {};
    return name.left(2).toLower() + name.mid(2).toUpper();
}

/// One row of the conventions; what is wrong with its value, or nothing.
QString applyConvention(const QString &name, const QString &value, WritingConventions &conventions)
{
    if (isSameTitle(name, u"Numeric dates")) {
        if (isSameTitle(value, u"day first"))
            conventions.numericDates = NumericDates::DayFirst;
        else if (isSameTitle(value, u"month first"))
            conventions.numericDates = NumericDates::MonthFirst;
        else if (isSameTitle(value, u"ISO"))
            conventions.numericDates = NumericDates::Iso;
        else
            return u"write day first, month first or ISO"_s;
    } else if (isSameTitle(name, u"Spelling")) {
        const auto spelling = spellingOf(value);
        if (!spelling)
            return u"write a dictionary such as en-GB or en-US"_s;
        conventions.spelling = *spelling;
    } else {
        const auto currency = currencyOf(value);
        if (!currency)
            return u"write a currency such as USD"_s;
        conventions.currency = *currency;
    }
    return {};
}
} // namespace

void checkPhrase(const QString &phrase, const DocumentCell &cell, const QString &what, DocumentProblems &problems)
{
    for (qsizetype at = phrase.indexOf(u'*'); at >= 0; at = phrase.indexOf(u'*', at + 1)) {
        const bool endsAWord = at > 0 && phrase[at - 1].isLetterOrNumber()
            && (at + 1 == phrase.size() || !phrase[at + 1].isLetterOrNumber());
        if (!endsAWord) {
            problems.error(cell.line, cell.column,
                           u"%1: a * stands only at the end of a word (write injur*)"_s.arg(what));
            return;
        }
    }
    const auto isWord = [](QChar c) {
        return c.isLetterOrNumber();
    };
    if (std::ranges::none_of(phrase, isWord))
        problems.error(cell.line, cell.column,
                       u"%1 has no letter or digit and can never be found (write words)"_s.arg(what));
    else if (phrase.size() < 2)
        problems.warning(cell.line, cell.column,
                         u"%1 is a single letter and will be found everywhere (write a word)"_s.arg(what));
}

void readConventions(const MarkdownDocument &document, Foundation &foundation, DocumentProblems &problems)
{
    const QStringList names { u"Numeric dates"_s, u"Spelling"_s, u"Currency"_s };
    QHash<QString, int> seen;
    for (const RuleRow &row : rulesUnder(document, CONVENTIONS, problems)) {
        const QString name = row.text(u"Convention");
        const DocumentCell &title = row.cell(u"Convention");
        const auto known
            = std::ranges::find_if(names, [&name](const QString &other) { return isSameTitle(name, other); });
        if (known == names.end()) {
            problems.error(title.line, title.column,
                           u"convention %1 is not known%2"_s.arg(quoted(name), problems.suggestionFrom(name, names)));
            continue;
        }
        if (seen.contains(*known))
            problems.error(title.line, title.column,
                           u"convention %1 stands here twice, first on line %2 (remove one)"_s.arg(quoted(name))
                               .arg(seen[*known]));
        seen.insert(*known, row.line());
        const DocumentCell &value = row.cell(u"Value");
        if (!value.isSet())
            continue;
        if (const QString advice = applyConvention(name, value.text, foundation.conventions); !advice.isEmpty())
            problems.error(value.line, value.column,
                           u"convention %1: %2 is not understood (%3)"_s.arg(quoted(name), quoted(value.text), advice));
    }
}

void readStandards(const MarkdownDocument &document, const References &references, Foundation &foundation,
                   DocumentProblems &problems)
{
    readTone(document, references, foundation, problems);
    readNeverSay(document, references, foundation, problems);
    readTerms(document, foundation, problems);
    QStringList headings { u"Tone"_s,        u"Never say"_s,           u"Internal terms"_s,
                           u"Competitors"_s, u"Writing conventions"_s, u"Signature"_s };
    reportStrayTables(document, headings, problems);
}

} // namespace countersign
