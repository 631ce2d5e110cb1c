// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/address.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

struct AddressWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::MailAddress)
};

constexpr qsizetype mostBeforeTheAt = 64; // RFC 5321 4.5.3.1.1
constexpr qsizetype mostAfterTheAt = 255; // RFC 5321 4.5.3.1.2
constexpr qsizetype mostInAll = 254; // RFC 3696, erratum 1690
constexpr qsizetype mostInALabel = 63;

bool isAtomText(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9')
            || u"!#$%&'*+-/=?^_`{|}~"_s.contains(QChar(static_cast<char16_t>(c)));
    }
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Space:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return true;
    }
}

QString faultOfQuotedLocal(QStringView local)
{
    for (qsizetype i = 1; i < local.size() - 1; ++i) {
        const char16_t c = local[i].unicode();
        if (c < 0x20 || c > 0x7e)
            return AddressWords::tr("a character before the @ cannot stand between quotes");
        if (c == u'"')
            return AddressWords::tr("a quotation mark stands inside the quotes");
        if (c == u'\\' && ++i >= local.size() - 1)
            return AddressWords::tr("the quotes before the @ are not closed");
    }
    return {};
}

QString faultOfLocal(QStringView local)
{
    if (local.isEmpty())
        return AddressWords::tr("nothing stands before the @");
    if (local.toUtf8().size() > mostBeforeTheAt)
        return AddressWords::tr("more than %1 characters stand before the @").arg(mostBeforeTheAt);
    if (local.size() >= 2 && local.startsWith(u'"') && local.endsWith(u'"'))
        return faultOfQuotedLocal(local);
    if (local.startsWith(u'.') || local.endsWith(u'.') || local.contains(u".."_s))
        return AddressWords::tr("a dot stands at the start, at the end or twice before the @");
    const auto points = local.toUcs4();
    for (const uint point : points) {
        if (point != U'.' && !isAtomText(point)) {
            return AddressWords::tr("the character '%1' cannot stand before the @")
                .arg(QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1));
        }
    }
    return {};
}

QString faultOfAceDomain(QStringView domain)
{
    if (domain.size() > mostAfterTheAt)
        return AddressWords::tr("more than %1 characters stand after the @").arg(mostAfterTheAt);
    const auto labels = domain.split(u'.');
    for (const QStringView label : labels) {
        if (label.isEmpty())
            return AddressWords::tr("a dot stands at the start, at the end or twice after the @");
        if (label.size() > mostInALabel)
            return AddressWords::tr("a part of the domain has more than %1 characters").arg(mostInALabel);
        if (label.startsWith(u'-') || label.endsWith(u'-'))
            return AddressWords::tr("a part of the domain starts or ends with a hyphen");
        for (const QChar c : label) {
            const bool allowed = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
            if (!allowed)
                return AddressWords::tr("the character '%1' cannot stand after the @").arg(c);
        }
    }
    if (labels.size() < 2 && domain != u"localhost"_s)
        return AddressWords::tr("the domain '%1' is not complete").arg(domain);
    if (std::ranges::all_of(labels.last(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return AddressWords::tr("a number stands where the domain should end in letters");
    return {};
}

/// Empty where the domain has no ASCII form.
QString aceOf(QStringView domain)
{
    const bool isAscii = std::ranges::all_of(domain, [](QChar c) { return c.unicode() < 0x80; });
    if (isAscii)
        return domain.toString().toLower();
    for (const uint point : domain.toUcs4()) {
        if (point != U'.' && point != U'-' && !QChar::isLetterOrNumber(point) && !QChar::isMark(point))
            return {};
    }
    return QString::fromLatin1(QUrl::toAce(domain.toString())).toLower();
}

tl::unexpected<Problem> noAddress(QStringView text, const QString &why)
{
    QString shown = QString::fromUtf8(text.left(80).toUtf8()); // mends half surrogate pairs
    for (QChar &c : shown) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
            || c.category() == QChar::Separator_Paragraph)
            c = u'\ufffd';
    }
    return problem(Cause::Input, AddressWords::tr("'%1' is not an e-mail address: %2.").arg(shown, why));
}

} // namespace

bool MailAddress::needsSmtpUtf8() const
{
    return std::ranges::any_of(local, [](QChar c) { return c.unicode() >= 0x80; });
}

bool hasControlCharacters(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x2028 || c == 0x2029)
            return true;
        if (QChar::isHighSurrogate(c)) {
            if (i + 1 >= text.size() || !text[i + 1].isLowSurrogate())
                return true;
            ++i;
        } else if (QChar::isLowSurrogate(c)) {
            return true;
        }
    }
    return false;
}

Result<MailAddress> addressFrom(QStringView text)
{
    if (text.isEmpty())
        return problem(Cause::Input, AddressWords::tr("There is no e-mail address."));
    if (text.size() > mostInAll + mostAfterTheAt)
        return noAddress(text, AddressWords::tr("it is too long"));
    if (hasControlCharacters(text))
        return noAddress(text, AddressWords::tr("it holds a line break or another control character"));
    const qsizetype at = text.lastIndexOf(u'@');
    if (at < 0)
        return noAddress(text, AddressWords::tr("it has no @"));
    const QStringView local = text.left(at);
    const QStringView domain = text.mid(at + 1);
    if (const QString fault = faultOfLocal(local); !fault.isEmpty())
        return noAddress(text, fault);
    if (domain.isEmpty())
        return noAddress(text, AddressWords::tr("nothing stands after the @"));
    const QString ace = aceOf(domain);
    if (ace.isEmpty())
        return noAddress(text, AddressWords::tr("the domain '%1' cannot be written in mail").arg(domain));
    if (const QString fault = faultOfAceDomain(ace); !fault.isEmpty())
        return noAddress(text, fault);
    const MailAddress address { local.toString(), domain.toString(), ace };
    if (address.onTheWire().toUtf8().size() > mostInAll)
        return noAddress(text, AddressWords::tr("it has more than %1 characters").arg(mostInAll));
    return address;
}

bool isAddress(QStringView text)
{
    return addressFrom(text).has_value();
}

} // namespace countersign
