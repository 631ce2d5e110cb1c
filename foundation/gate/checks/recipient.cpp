// SPDX-License-Identifier: GPL-3.0-or-later
#include "gate/checks/recipient.h"

#include "gate/wording.h"

#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
/// Of an RFC 5322 dot-atom.
bool isAtomSign(QChar c)
{
    return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

/// "maria anders" in quotation marks, of printable signs (RFC 5322, quoted-string).
bool isQuotedLocalPart(QStringView local)
{
    if (local.size() < 3 || local.size() > 64 || !local.startsWith(u'"') || !local.endsWith(u'"'))
        return false;
    for (qsizetype at = 1; at + 1 < local.size(); ++at) {
        const QChar c = local[at];
        if (c == u'\\' && at + 2 < local.size())
            ++at;
        else if (c == u'"' || c == u'\\' || c.unicode() < 0x20 || c.unicode() > 0x7e)
            return false;
    }
    return true;
}

bool isLocalPart(QStringView local)
{
    if (isQuotedLocalPart(local))
        return true;
    if (local.isEmpty() || local.size() > 64 || local.startsWith(u'.') || local.endsWith(u'.') || local.contains(u".."))
        return false;
    return std::ranges::all_of(local, [](QChar c) { return c == u'.' || isAtomSign(c); });
}

bool isDomainLabel(QStringView label)
{
    if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
        return false;
    return std::ranges::all_of(label, [](QChar c) { return c.isLetterOrNumber() || c == u'-'; });
}

/// A name with at least two labels, the last of letters.
bool isDomain(QStringView domain)
{
    if (domain.size() > 253)
        return false;
    const auto labels = domain.split(u'.');
    if (labels.size() < 2 || !std::ranges::all_of(labels, isDomainLabel))
        return false;
    return labels.last().size() > 1 && std::ranges::any_of(labels.last(), [](QChar c) { return c.isLetter(); });
}

bool isAddress(QStringView address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at > 0 && address.size() <= 254 && isLocalPart(address.left(at)) && isDomain(address.mid(at + 1));
}

QString domainOf(QStringView address)
{
    return address.mid(address.lastIndexOf(u'@') + 1).trimmed().toString().toLower();
}

/// The one address inside "Maria Anders <maria@…>" or " maria@… ".
std::optional<QString> addressWithin(const QString &text)
{
    const qsizetype open = text.indexOf(u'<');
    const qsizetype close = text.indexOf(u'>', open + 1);
    QString inner = open >= 0 && close > open ? text.mid(open + 1, close - open - 1) : text;
    inner = inner.trimmed();
    if (inner.startsWith(u"mailto:", Qt::CaseInsensitive))
        inner = inner.mid(7);
    return inner != text && isAddress(inner) ? std::optional(inner) : std::nullopt;
}

/// Where anybody can have an address: there the domain says nothing about who it is.
bool isOpenToAnybody(const QString &domain)
{
    static const QSet<QString> providers {
        u"gmail.com"_s,     u"googlemail.com"_s, u"outlook.com"_s, u"hotmail.com"_s, u"live.com"_s,    u"msn.com"_s,
        u"yahoo.com"_s,     u"yahoo.co.uk"_s,    u"ymail.com"_s,   u"icloud.com"_s,  u"me.com"_s,      u"mac.com"_s,
        u"aol.com"_s,       u"gmx.de"_s,         u"gmx.net"_s,     u"gmx.com"_s,     u"web.de"_s,      u"t-online.de"_s,
        u"proton.me"_s,     u"protonmail.com"_s, u"orange.fr"_s,   u"free.fr"_s,     u"laposte.net"_s, u"libero.it"_s,
        u"hotmail.co.uk"_s, u"btinternet.com"_s, u"comcast.net"_s, u"att.net"_s,     u"verizon.net"_s, u"mail.com"_s,
        u"yandex.com"_s,    u"zoho.com"_s
    };
    return providers.contains(domain);
}

bool isSameHouse(const QString &a, const QString &b)
{
    if (a == b)
        return !isOpenToAnybody(a);
    return a.endsWith(u'.' + b) || b.endsWith(u'.' + a);
}

/// What is wrong with an address that is none, in the words of who has to mend it.
QString faultOf(const QString &written)
{
    const QStringView address = QStringView(written).trimmed();
    const qsizetype at = address.lastIndexOf(u'@');
    if (addressWithin(written))
        return u"there is more than the address"_s;
    if (at < 0)
        return u"there is no @"_s;
    if (address.contains(u';') || address.contains(u',') || address.count(u'@') > 1)
        return u"there is more than one address"_s;
    if (std::ranges::any_of(address, [](QChar c) { return c.isSpace(); }))
        return u"there is a space in it"_s;
    if (address.contains(u".."))
        return u"there are two dots together"_s;
    if (at == 0)
        return u"nothing stands before the @"_s;
    return isLocalPart(address.left(at)) ? u"what stands after the @ is no domain"_s
                                         : u"what stands before the @ cannot be a mailbox"_s;
}

std::optional<Finding> foreignDomain(const Reading &reading, const ReadPart &to)
{
    const auto &contacts = reading.subject.account.contacts;
    QStringList domains;
    for (const Contact &contact : contacts) {
        const QString address = contact.email.trimmed();
        if (address.compare(to.text.trimmed(), Qt::CaseInsensitive) == 0)
            return {};
        if (address.contains(u'@') && !domains.contains(domainOf(address)))
            domains += domainOf(address);
    }
    const QString domain = domainOf(to.text);
    if (domains.isEmpty() || std::ranges::any_of(domains, [&](const QString &own) { return isSameHouse(own, domain); }))
        return {};
    const auto theOne = contacts.size() == 1 ? std::optional(contacts.front().email.trimmed()) : std::nullopt;
    const QString whose = reading.subject.account.name.isEmpty() ? u"this account"_s : reading.subject.account.name;
    const QString message = isOpenToAnybody(domain)
        ? u"Nobody at %1 is known by this address, and anybody can have one at %2. Take a known one."_s.arg(whose,
                                                                                                            domain)
        : u"%1 is no domain of %2, whose contacts are at %3. Take an address there."_s.arg(domain, whose,
                                                                                           domains.join(u", "_s));
    return findingAt(to, { 0, to.text.size() }, FindingKind::Recipient, u"foreign-domain"_s, Severity::Error, message,
                     theOne);
}
} // namespace

std::vector<Finding> recipientProblemsIn(const Reading &reading)
{
    const ReadPart to(LetterPart::To, reading.subject.letter.to);
    if (to.text.trimmed().isEmpty())
        return {};
    if (!isAddress(to.text))
        return { findingAt(
            to, { 0, to.text.size() }, FindingKind::Recipient, u"malformed"_s, Severity::Error,
            u"%1 is no valid address (%2). Correct it."_s.arg(wording::quoted(to.text), faultOf(to.text)),
            addressWithin(to.text)) };
    if (auto finding = foreignDomain(reading, to))
        return { *finding };
    return {};
}

} // namespace countersign
