// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/signing.h"

#include <algorithm>

namespace countersign {

namespace {

/// As two ways of writing the same: without case, hyphens and space around.
QString plain(const QString &words)
{
    return QString(words).replace(u'-', u' ').simplified().toLower();
}

bool hasRole(const Person &person, const QString &named)
{
    switch (person.role) {
    case Role::Lead:
        return named == u"team lead" || named == u"coordinator";
    case Role::AccountManager:
        return named == u"account manager" || named == u"coordinator";
    case Role::Coordinator:
        return named == u"coordinator";
    }
    Q_UNREACHABLE();
}

} // namespace

bool maySign(const Person &person, const QString &signedBy, const std::vector<RouteRule> &routes)
{
    const QString named = plain(signedBy);
    const QString name = plain(person.name);
    const bool isTheRoutes = !name.isEmpty() && std::ranges::any_of(routes, [&](const RouteRule &route) {
        return plain(route.route) == named && plain(route.name) == name;
    });
    return named.isEmpty() || hasRole(person, named) || isTheRoutes;
}

} // namespace countersign
