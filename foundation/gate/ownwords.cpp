// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/ownwords.h"

#include "text/span.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <vector>

namespace countersign {

namespace {
/// Lines by which all that follows is the mail that is answered.
constexpr std::array<QStringView, 6> QUOTED_FROM_HERE {
    u"-----original message-----", u"----- original message -----",     u"---------- forwarded message",
    u"begin forwarded message",    u"________________________________", u"--- original message ---"
};
/// How notices of confidentiality begin; they reach to the end.
constexpr std::array<QStringView, 10> NOTICES { u"confidentiality notice",
                                                u"confidential notice",
                                                u"disclaimer",
                                                u"legal notice",
                                                u"this e-mail and any attachment",
                                                u"this email and any attachment",
                                                u"this message and any attachment",
                                                u"the information contained in this",
                                                u"this e-mail is confidential",
                                                u"this email is confidential" };
/// Lines that close a letter; a signature follows.
constexpr std::array<QStringView, 22> CLOSINGS { u"best",
                                                 u"regards",
                                                 u"best regards",
                                                 u"kind regards",
                                                 u"warm regards",
                                                 u"many thanks",
                                                 u"best wishes",
                                                 u"kindest regards",
                                                 u"sincerely",
                                                 u"yours sincerely",
                                                 u"yours truly",
                                                 u"yours faithfully",
                                                 u"yours",
                                                 u"thanks",
                                                 u"thank you",
                                                 u"cheers",
                                                 u"respectfully",
                                                 u"with kind regards",
                                                 u"sincerely yours",
                                                 u"thanks and regards",
                                                 u"rgds",
                                                 u"br" };

std::vector<Span> linesOf(QStringView text)
{
    std::vector<Span> lines;
    qsizetype from = 0;
    while (from <= text.size()) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype to = end < 0 ? text.size() : end;
        lines.push_back({ from, to - from });
        from = to + 1;
    }
    return lines;
}

bool beginsWith(QStringView line, QStringView start)
{
    return line.startsWith(start, Qt::CaseInsensitive);
}

/// "On Mon, 16 Nov 2026 at 09:12, Customer Service <…> wrote:"
bool introducesAQuotation(QStringView line)
{
    constexpr qsizetype LONGEST = 200;
    return line.size() < LONGEST && beginsWith(line, u"on ") && line.endsWith(u"wrote:", Qt::CaseInsensitive);
}

/// "From: …" with "Sent:", "To:" or "Date:" below it.
bool isTheHeadOfAMail(QStringView line, QStringView next)
{
    return beginsWith(line, u"from:")
        && (beginsWith(next, u"sent:") || beginsWith(next, u"to:") || beginsWith(next, u"date:"));
}

/// A notice of confidentiality by what it says, however it begins: what a mail program puts below every mail speaks of
/// its reader, of what may not be done with it, of a mistake and of the law. Four such matters in one line, where a
/// person would write of one or two.
bool isANotice(QStringView line)
{
    constexpr size_t ENOUGH = 4;
    static constexpr std::array<std::array<QStringView, 6>, 7> MATTERS { {
        { u"intended only", u"intended solely", u"intended for the", u"intended recipient", u"addressee",
          u"addressed" },
        { u"confidential", u"privileged", u"proprietary", u"protected by law", u"protected from",
          u"legally protected" },
        { u"in error", u"by mistake", u"not the intended", u"wrongly received", u"received this in",
          u"received it in" },
        { u"delete", u"destroy", u"notify the sender", u"notify us", u"let us know", u"inform the sender" },
        { u"copying", u"distribut", u"disclosure", u"dissemination", u"forwarding", u"use of this" },
        { u"prohibited", u"unlawful", u"not permitted", u"unauthorised", u"unauthorized", u"not allowed" },
        { u"virus", u"do not necessarily", u"binding", u"accepts no liability", u"environment", u"monitored" },
    } };
    const auto found = std::ranges::count_if(MATTERS, [line](const auto &matter) {
        return std::ranges::any_of(matter,
                                   [line](QStringView words) { return line.contains(words, Qt::CaseInsensitive); });
    });
    return static_cast<size_t>(found) >= ENOUGH;
}

bool closesTheLetter(QStringView line)
{
    while (!line.isEmpty() && (line.back() == u',' || line.back() == u'.' || line.back() == u'!'))
        line.chop(1);
    return std::ranges::any_of(CLOSINGS,
                               [&](QStringView closing) { return line.compare(closing, Qt::CaseInsensitive) == 0; });
}

/// A line of a signature: a name, a role, a number; no sentence.
bool isOfASignature(QStringView line)
{
    constexpr qsizetype LONGEST = 70;
    const QStringView words = line.trimmed();
    return words.size() <= LONGEST && !words.endsWith(u'?') && !words.endsWith(u'!') && !beginsWith(words, u"p.s.")
        && !beginsWith(words, u"ps") && (!words.endsWith(u'.') || words.count(u' ') < 5);
}
} // namespace

QString withOwnWordsOnly(const QString &text)
{
    const QStringView view(text);
    const std::vector<Span> lines = linesOf(view);
    const auto lineAt = [&](size_t index) {
        return index < lines.size() ? view.mid(lines[index].start, lines[index].length).trimmed() : QStringView();
    };
    QString own = text;
    const auto blank = [&own](qsizetype from, qsizetype to) {
        for (qsizetype at = from; at < to; ++at) {
            if (own[at] != u'\n')
                own[at] = u' ';
        }
    };
    bool isSigned = false, hasWords = false;
    for (size_t index = 0; index < lines.size(); ++index) {
        const QStringView line = lineAt(index);
        const auto startsOneOf = [line](const auto &list) {
            return std::ranges::any_of(list, [&](QStringView start) { return beginsWith(line, start); });
        };
        if (hasWords
            && (startsOneOf(QUOTED_FROM_HERE) || startsOneOf(NOTICES) || isANotice(line) || introducesAQuotation(line)
                || isTheHeadOfAMail(line, lineAt(index + 1)))) {
            blank(lines[index].start, text.size());
            break;
        }
        if (line.startsWith(u'>')) {
            blank(lines[index].start, lines[index].end());
            continue;
        }
        const bool isDashes = line == u"--" || view.mid(lines[index].start, lines[index].length) == u"-- ";
        isSigned = hasWords
            && (isDashes || beginsWith(line, u"sent from my ") || closesTheLetter(line)
                || (isSigned && isOfASignature(line)));
        if (isSigned)
            blank(lines[index].start, lines[index].end());
        hasWords = hasWords || !line.isEmpty();
    }
    return own;
}

} // namespace countersign
