// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storelocation.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <QUrlQuery>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
struct LocationWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Store)
};
} // namespace

QString StoreLocation::inWords() const
{
    switch (engine) {
    case Engine::Sqlite:
        return LocationWords::tr("the workspace %1").arg(QDir::toNativeSeparators(file));
    case Engine::PostgreSql:
        return LocationWords::tr("the database %1 on %2").arg(database, host.isEmpty() ? u"localhost"_s : host);
    }
    Q_UNREACHABLE();
}

QString StoreLocation::headFileInUse() const
{
    if (!headFile.isEmpty() || engine == Engine::PostgreSql)
        return headFile;
    return file + u".head"_s;
}

Result<StoreLocation> storeLocationFromUrl(const QString &url)
{
    const QString text = url.trimmed();
    StoreLocation location;
    if (text.startsWith(u"sqlite:"_s, Qt::CaseInsensitive)) {
        location.file = text.mid(7);
        if (location.file.startsWith(u"///"_s))
            location.file.remove(0, 2);
        if (location.file.isEmpty())
            return problem(Cause::Input,
                           LocationWords::tr("The database address '%1' names no file (write sqlite:FILE).").arg(text));
        return location;
    }
    const QUrl read(text, QUrl::StrictMode);
    if (!read.isValid() || (read.scheme() != u"postgresql"_s && read.scheme() != u"postgres"_s)) {
        return problem(Cause::Input,
                       LocationWords::tr("The database address cannot be read (write sqlite:FILE or "
                                         "postgresql://user@host:port/database)."));
    }
    if (!read.password().isEmpty()) {
        return problem(
            Cause::Input,
            LocationWords::tr("A password does not belong in the database address: take it out there, and put it "
                              "into the key ring or COUNTERSIGN_DATABASE_PASSWORD."));
    }
    const QUrlQuery query(read);
    const auto option = [&query](const QString &name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    const QStringList known { u"host"_s, u"port"_s, u"schema"_s, u"sslmode"_s };
    for (const auto &[name, value] : query.queryItems()) {
        if (!known.contains(name)) {
            return problem(Cause::Input,
                           LocationWords::tr("The database address has an option '%1' that is not known here (%2 are).")
                               .arg(name, known.join(u", "_s)));
        }
    }
    location.engine = StoreLocation::Engine::PostgreSql;
    location.host = option(u"host"_s).isEmpty() ? read.host(QUrl::FullyDecoded) : option(u"host"_s);
    location.port = read.port(0);
    if (const QString port = option(u"port"_s); !port.isEmpty()) {
        bool isNumber = false;
        location.port = port.toInt(&isNumber);
        if (!isNumber || location.port < 1 || location.port > 65535)
            return problem(Cause::Input, LocationWords::tr("The port '%1' of the database address is none.").arg(port));
    }
    location.user = read.userName(QUrl::FullyDecoded);
    location.database = read.path(QUrl::FullyDecoded).mid(1);
    location.schema = option(u"schema"_s);
    location.sslMode = option(u"sslmode"_s);
    if (location.database.isEmpty())
        return problem(Cause::Input, LocationWords::tr("The database address names no database (write .../database)."));
    const auto isPlain = [](const QString &word) {
        return std::ranges::all_of(
            word, [](QChar c) { return c == u'_' || c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber()); });
    };
    if (!isPlain(location.schema) || !isPlain(location.sslMode)) {
        return problem(
            Cause::Input,
            LocationWords::tr("The schema or sslmode of the database address holds characters that are not allowed."));
    }
    return location;
}

} // namespace countersign
