// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocols/mailserver.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

bool isLoopback(const QString &host)
{
    const QString name = host.toLower();
    if (name == u"localhost"_s || name == u"::1"_s || name == u"[::1]"_s)
        return true;
    const QStringList parts = name.split(u'.');
    return parts.size() == 4 && parts.first() == u"127"_s && std::ranges::all_of(parts, [](const QString &part) {
               bool isNumber = false;
               return part.toUShort(&isNumber) <= 255 && isNumber && part.size() <= 3;
           });
}

} // namespace countersign
