// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/problems.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::size_t MOST_PROBLEMS_OF_A_FILE = 1000;
constexpr qsizetype LONGEST_QUOTE = 60;
constexpr qsizetype LONGEST_NAME_COMPARED = 48;
constexpr qsizetype MOST_NAMES_COMPARED = 600;
constexpr qsizetype MOST_NAMES_LISTED = 12;

/// Edits (one letter more, less, other, or two swapped) between two short words.
int typingDistance(QStringView a, QStringView b)
{
    constexpr auto SIDE = static_cast<std::size_t>(LONGEST_NAME_COMPARED + 1);
    std::array<std::array<int, SIDE>, 3> rows {};
    const auto length = static_cast<std::size_t>(b.size());
    for (std::size_t j = 0; j <= length; ++j)
        rows[1][j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        rows[2][0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= length; ++j) {
            const auto at = static_cast<qsizetype>(j);
            const int change = a[i - 1] == b[at - 1] ? 0 : 1;
            int best = std::min({ rows[1][j] + 1, rows[2][j - 1] + 1, rows[1][j - 1] + change });
            if (i > 1 && j > 1 && a[i - 1] == b[at - 2] && a[i - 2] == b[at - 1])
                best = std::min(best, rows[0][j - 2] + 1);
            rows[2][j] = best;
        }
        rows[0] = rows[1];
        rows[1] = rows[2];
    }
    return rows[1][length];
}

QString comparable(QStringView name)
{
    QString folded = name.trimmed().toString().toCaseFolded();
    folded.replace(u'_', u'-').replace(u' ', u'-');
    return folded;
}
} // namespace

QString quoted(QStringView text)
{
    QString shown = text.left(4 * LONGEST_QUOTE).toString().simplified();
    for (QChar &c : shown) {
        if (!c.isPrint())
            c = u'?';
    }
    if (shown.size() > LONGEST_QUOTE)
        shown = shown.left(LONGEST_QUOTE - 1) + u'…';
    return u'\'' + shown + u'\'';
}

QString nearestOf(QStringView wrong, const QStringList &names)
{
    const QString word = comparable(wrong);
    if (word.isEmpty() || word.size() > LONGEST_NAME_COMPARED)
        return {};
    QString nearest;
    int best = static_cast<int>(std::max<qsizetype>(1, word.size() / 3)) + 1;
    for (const QString &name : names.first(std::min(names.size(), MOST_NAMES_COMPARED))) {
        const QString other = comparable(name);
        if (other.isEmpty() || other.size() > LONGEST_NAME_COMPARED)
            continue;
        const int distance = typingDistance(word, other);
        if (distance < best) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

DocumentProblems::DocumentProblems(QString file)
    : m_file(std::move(file))
{
}

QString DocumentProblems::nearestOf(QStringView wrong, const QStringList &names) const
{
    return m_problems.size() > MOST_PROBLEMS_OF_A_FILE ? QString() : countersign::nearestOf(wrong, names);
}

QString DocumentProblems::suggestionFrom(QStringView wrong, const QStringList &names) const
{
    if (names.isEmpty())
        return {};
    if (const QString near = nearestOf(wrong, names); !near.isEmpty())
        return u" (did you mean %1?)"_s.arg(quoted(near));
    const QString more = names.size() > MOST_NAMES_LISTED ? u", …"_s : QString();
    return u" (known are: %1%2)"_s.arg(names.first(std::min(names.size(), MOST_NAMES_LISTED)).join(u", "_s), more);
}

void DocumentProblems::add(Severity severity, int line, int column, const QString &message)
{
    if (m_problems.size() > MOST_PROBLEMS_OF_A_FILE)
        return;
    if (m_problems.size() == MOST_PROBLEMS_OF_A_FILE) {
        m_problems.push_back({ Severity::Error,
                               { m_file, line, column },
                               u"further problems of this document are not listed (mend these first)"_s });
        return;
    }
    m_problems.push_back({ severity, { m_file, std::max(line, 1), std::max(column, 1) }, message });
}

bool DocumentProblems::hasErrors() const
{
    return std::ranges::any_of(m_problems,
                               [](const DocumentProblem &problem) { return problem.severity == Severity::Error; });
}

std::vector<DocumentProblem> DocumentProblems::sorted() const
{
    std::vector<DocumentProblem> problems = m_problems;
    std::ranges::stable_sort(problems, [](const DocumentProblem &a, const DocumentProblem &b) {
        return std::tuple(a.at.line, a.at.column, b.severity) < std::tuple(b.at.line, b.at.column, a.severity);
    });
    return problems;
}

} // namespace countersign
