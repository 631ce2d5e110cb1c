// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/factfinders.h"

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype FEWEST_DIGITS = 7;
constexpr qsizetype MOST_DIGITS = 15;

/// Without "00" before a country or "0" before an area: "01632 960118" is +44 1632 960118.
QStringView withoutPrefix(QStringView digits)
{
    while (digits.startsWith(u'0'))
        digits = digits.mid(1);
    return digits;
}

bool isSameNumber(QStringView a, QStringView b)
{
    return a.endsWith(b) || b.endsWith(a);
}

bool joinsPhone(const Token &token)
{
    return token.isSign(u'-') || token.isSign(u'.') || token.isSign(u'/') || token.isSign(u'(') || token.isSign(u')');
}

/// The last token of a run of digits that a telephone number may be: "+1 (503) 555-0148".
qsizetype phoneEnd(const Tokens &tokens, qsizetype at)
{
    constexpr qsizetype LONGEST = 16; // tokens
    qsizetype last = at;
    for (qsizetype next = at + 1; next < at + LONGEST; ++next) {
        if (tokens[next].isNumber())
            last = next;
        else if (!joinsPhone(tokens[next]))
            break;
    }
    return last;
}

/// Whether the number is the other but for a slip: one digit wrong, or two that changed places. More make the number of
/// another desk.
bool isSlipOf(QStringView digits, QStringView right)
{
    const qsizetype shared = std::min(digits.size(), right.size());
    const QStringView a = digits.last(shared);
    const QStringView b = right.last(shared);
    qsizetype first = -1;
    int wrong = 0;
    for (qsizetype at = 0; at < shared; ++at) {
        if (a[at] == b[at])
            continue;
        first = wrong == 0 ? at : first;
        ++wrong;
    }
    const bool isTurned = wrong == 2 && first + 1 < shared && a[first] == b[first + 1] && a[first + 1] == b[first];
    return wrong == 1 || isTurned;
}

/// The number of an extension behind a telephone number, "ext. 31" or "extension 31"; -1 without.
qsizetype extensionBehind(const Tokens &tokens, qsizetype last)
{
    qsizetype at = last + 1;
    at += tokens.isSign(at, u',') ? 1 : 0;
    if (!tokens.isOneOf(at, u"ext", u"extension", u"x"))
        return -1;
    ++at;
    at += tokens.isSign(at, u'.') ? 1 : 0;
    return tokens[at].isNumber() && !tokens.endsLine(at) ? at : -1;
}

/// A telephone number as the company writes it.
struct OwnPhone {
    QString digits, extension;

    explicit OwnPhone(QStringView written)
    {
        const Tokens tokens(written);
        for (const qsizetype at : tokens.numbers()) {
            const qsizetype behind = extensionBehind(tokens, at);
            digits += tokens[at].text;
            if (behind < 0)
                continue;
            extension = tokens[behind].text.toString();
            break;
        }
    }
};

/// The right digits in the form of the text: its last `count` digits are put right, a prefix before them stays.
QString writtenPhone(QStringView text, QStringView right, qsizetype count)
{
    QString written = text.toString();
    const qsizetype shared = std::min(right.size(), count);
    qsizetype digit = 0;
    for (qsizetype at = written.size() - 1; at >= 0 && digit < shared; --at) {
        if (written[at].isDigit())
            written[at] = right[right.size() - ++digit];
    }
    return written;
}
} // namespace

void judgePhones(const std::vector<PartReading *> &parts, FactLedger &ledger)
{
    const Case &subject = ledger.subject();
    const OwnPhone held(subject.company.phone);
    const QStringView right = withoutPrefix(held.digits);
    if (right.size() < FEWEST_DIGITS)
        return;
    const auto isKnown = [&](QStringView digits) {
        return isSameNumber(digits, right)
            || std::ranges::any_of(subject.account.contacts, [&](const Contact &contact) {
                   const QString own = digitsOf(contact.phone);
                   const QStringView number = withoutPrefix(own);
                   return number.size() >= FEWEST_DIGITS && isSameNumber(number, digits);
               });
    };
    for (const PartReading *reading : parts) {
        const Tokens &tokens = reading->tokens;
        qsizetype past = 0;
        for (const qsizetype at : tokens.numbers()) {
            if (at < past)
                continue;
            const qsizetype last = phoneEnd(tokens, at);
            const Span span = tokens.spanOf(at, last);
            const QStringView text = tokens.original(span);
            const QString written = digitsOf(text);
            const QStringView digits = withoutPrefix(written);
            past = last + 1;
            const qsizetype behind = extensionBehind(tokens, last);
            if (behind >= 0)
                past = behind + 1;
            // Another extension is another desk's; a slip of ours is wrong.
            if (behind >= 0 && digits.size() >= FEWEST_DIGITS && isSameNumber(digits, right)
                && tokens[behind].text.size() == held.extension.size() && tokens[behind].text != held.extension
                && isSlipOf(tokens[behind].text, held.extension))
                ledger.report(u"unsupported", Severity::Error, reading->part, tokens[behind].span, held.extension,
                              u"The letter says extension “%1”; your company's number is %2."_s.arg(
                                  tokens[behind].text, subject.company.phone));
            // "320 7946 0182" for 020 7946 0182: the nought that begins it is a digit like the others.
            const bool isOfWrongArea = held.digits.startsWith(u'0') && written.size() == held.digits.size()
                && written != held.digits && isSlipOf(written, held.digits);
            const bool isWrong = digits.size() >= FEWEST_DIGITS && digits.size() <= MOST_DIGITS
                && isSlipOf(digits, right) && !isKnown(digits);
            if (!isOfWrongArea && !isWrong)
                continue;
            ledger.report(u"unsupported", Severity::Error, reading->part, span,
                          isOfWrongArea ? writtenPhone(text, held.digits, written.size())
                                        : writtenPhone(text, right, digits.size()),
                          u"The letter says “%1”; your company's number is %2."_s.arg(text, subject.company.phone));
        }
    }
}

} // namespace countersign
