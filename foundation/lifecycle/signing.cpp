// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/signing.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// As two ways of writing the same: without case, hyphens and space around.
QString plain(const QString &words)
{
    return QString(words).replace(u'-', u' ').simplified().toLower();
}

bool isNamedBy(const QString &words, const Person &person)
{
    const QString named = plain(words);
    if (named.isEmpty())
        return false;
    if (named == plain(person.name))
        return true;
    switch (person.role) {
    case Role::Lead:
        return named == u"team lead" || named == u"lead" || named == u"coordinator";
    case Role::AccountManager:
        return named == u"account manager" || named == u"coordinator";
    case Role::Coordinator:
        return named == u"coordinator";
    }
    Q_UNREACHABLE();
}

} // namespace

bool maySign(const Person &person, const QString &signedBy)
{
    static const QRegularExpression between(u"[;,/]|\\bor\\b"_s, QRegularExpression::CaseInsensitiveOption);
    const auto isNamed = [&person](const QString &words) {
        return isNamedBy(words, person);
    };
    return signedBy.trimmed().isEmpty() || isNamed(signedBy) || std::ranges::any_of(signedBy.split(between), isNamed);
}

} // namespace countersign
