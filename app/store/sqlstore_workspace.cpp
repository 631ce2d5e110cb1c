// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/columns.h"
#include "store/sqlstore.h"

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One document a word, so that two desks which teach two words never meet.
const QString COMPANY_WORD = u"dictionary/"_s;
const QString VIGILANCE = u"vigilance/probes"_s;

} // namespace

Result<Done> SqlStore::publishFoundation(const FoundationBytes &documents, const FoundationVersion &version,
                                         const QString &reason, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        const qint64 number = m_database->number(u"SELECT coalesce(max(number), 0) + 1 FROM foundations"_s);
        m_database->change(
            u"INSERT INTO foundations (number, version, reason, published_by, published_at) VALUES (?, ?, ?, ?, ?)"_s,
            { bound(number), bound(version), bound(reason), bound(by), bound(at) });
        for (const auto &[name, content] : documents)
            m_database->change(u"INSERT INTO foundation_files (foundation, name, content) VALUES (?, ?, ?)"_s,
                               { bound(number), bound(name), bound(content) });
        m_audit.append(
            { 0,
              at,
              EventKind::DocumentChanged,
              {},
              {},
              by,
              QJsonObject { { u"number"_s, number }, { u"version"_s, version.value() }, { u"reason"_s, reason } } });
        return Done {};
    });
}

Result<std::optional<PublishedFoundation>> SqlStore::currentFoundation()
{
    return m_database->read([&]() -> Result<std::optional<PublishedFoundation>> {
        PublishedFoundation current;
        {
            Rows rows
                = m_database->select(u"SELECT number, version, reason, published_by, published_at FROM foundations "
                                     "ORDER BY number DESC LIMIT 1"_s);
            if (!rows.next())
                return std::optional<PublishedFoundation>();
            current.number = rows.smallNumber();
            current.version = FoundationVersion(rows.text());
            current.reason = rows.text();
            current.by = rows.text();
            current.at = rows.time();
        }
        Rows rows = m_database->select(u"SELECT name, content FROM foundation_files WHERE foundation = ?"_s,
                                       { bound(current.number) });
        while (rows.next()) {
            const QString name = rows.text();
            current.documents[name] = rows.bytes();
        }
        return std::optional(std::move(current));
    });
}

Result<Done> SqlStore::saveDocument(const QString &name, const QJsonObject &document)
{
    return write([&]() -> Result<Done> {
        m_database->change(
            u"INSERT INTO documents (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body"_s,
            { bound(name), bound(jsonColumn(document)) });
        return Done {};
    });
}

Result<std::map<QString, QJsonObject>> SqlStore::documents(const QString &prefix)
{
    return m_database->read([&]() -> Result<std::map<QString, QJsonObject>> {
        std::map<QString, QJsonObject> documents;
        Rows rows = m_database->select(u"SELECT name, body FROM documents WHERE substr(name, 1, ?) = ?"_s,
                                       { bound(prefix.toUcs4().size()), bound(prefix) });
        while (rows.next()) {
            const QString name = rows.text();
            documents[name] = jsonFromColumn(rows.text());
        }
        return documents;
    });
}

Result<Done> SqlStore::learnWord(const CompanyWord &word)
{
    if (!CompanyWords::isAWord(word.word))
        return problem(Cause::Input, tr("“%1” is no word that the dictionary can hold.").arg(word.word.left(40)));
    return write([&]() -> Result<Done> {
        const QString name = COMPANY_WORD + CompanyWords::folded(word.word);
        if (m_database->number(u"SELECT count(*) FROM documents WHERE name = ?"_s, { bound(name) }) > 0)
            return Done {};
        m_database->change(u"INSERT INTO documents (name, body) VALUES (?, ?)"_s,
                           { bound(name),
                             bound(jsonColumn({ { u"word"_s, word.word },
                                                { u"by"_s, word.by },
                                                { u"at"_s, word.at.toUTC().toString(Qt::ISODateWithMs) } })) });
        m_audit.append({ 0,
                         word.at,
                         EventKind::Updated,
                         {},
                         {},
                         word.by,
                         QJsonObject { { u"what"_s, u"dictionary"_s }, { u"learned"_s, word.word } } });
        return Done {};
    });
}

Result<Done> SqlStore::forgetWord(const QString &word, const QString &by, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        const qint64 gone = m_database->change(u"DELETE FROM documents WHERE name = ?"_s,
                                               { bound(COMPANY_WORD + CompanyWords::folded(word)) });
        if (gone > 0)
            m_audit.append({ 0,
                             at,
                             EventKind::Updated,
                             {},
                             {},
                             by,
                             QJsonObject { { u"what"_s, u"dictionary"_s }, { u"forgotten"_s, word } } });
        return Done {};
    });
}

Result<CompanyWords> SqlStore::companyWords()
{
    const auto all = documents(COMPANY_WORD);
    if (!all)
        return tl::unexpected<Problem>(all.error());
    std::vector<CompanyWord> words;
    for (const auto &[name, document] : *all) {
        const QString word = document.value(u"word"_s).toString();
        if (CompanyWords::isAWord(word))
            words.push_back({ word, document.value(u"by"_s).toString(),
                              QDateTime::fromString(document.value(u"at"_s).toString(), Qt::ISODateWithMs) });
    }
    return CompanyWords(std::move(words));
}

tl::unexpected<Problem> SqlStore::probeRefused() const
{
    return problem(Cause::Conflict, tr("It is a probe of the scan, known to be wrong: it can never be sent."));
}

Result<Done> SqlStore::setProbeShare(double share, const QString &by, const QDateTime &at)
{
    if (!(share >= 0 && share <= Vigilance::MOST))
        return problem(Cause::Input, tr("Probes may be up to one card in five."));
    return write([&]() -> Result<Done> {
        QJsonObject kept = documentNamed(VIGILANCE);
        kept[u"share"_s] = share;
        putDocument(VIGILANCE, kept);
        m_audit.append({ 0,
                         at,
                         EventKind::Updated,
                         {},
                         {},
                         by,
                         QJsonObject { { u"what"_s, u"probes"_s }, { u"share"_s, share } } });
        return Done {};
    });
}

Result<Done> SqlStore::noteProbe(bool wasCaught, const QString &fact, const QDateTime &at)
{
    return write([&]() -> Result<Done> {
        QJsonObject kept = documentNamed(VIGILANCE);
        kept[u"shown"_s] = kept[u"shown"_s].toInt() + 1;
        kept[u"caught"_s] = kept[u"caught"_s].toInt() + (wasCaught ? 1 : 0);
        putDocument(VIGILANCE, kept);
        m_audit.append(
            { 0, at, EventKind::Probed, {}, {}, {}, QJsonObject { { u"caught"_s, wasCaught }, { u"fact"_s, fact } } });
        return Done {};
    });
}

Result<Vigilance> SqlStore::vigilance()
{
    return m_database->read([&]() -> Result<Vigilance> {
        const QJsonObject kept = documentNamed(VIGILANCE);
        const double share = kept[u"share"_s].toDouble();
        return Vigilance { share >= 0 && share <= Vigilance::MOST ? share : 0,
                           { kept[u"shown"_s].toInt(), kept[u"caught"_s].toInt() } };
    });
}

QJsonObject SqlStore::documentNamed(const QString &name)
{
    Rows rows = m_database->select(u"SELECT body FROM documents WHERE name = ?"_s, { bound(name) });
    return rows.next() ? jsonFromColumn(rows.text()) : QJsonObject();
}

void SqlStore::putDocument(const QString &name, const QJsonObject &document)
{
    m_database->change(
        u"INSERT INTO documents (name, body) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET body = excluded.body"_s,
        { bound(name), bound(jsonColumn(document)) });
}

Result<Done> SqlStore::suppress(const QString &address, const QString &reason, const QDateTime &at)
{
    const QString folded = address.trimmed().toLower();
    if (folded.isEmpty())
        return problem(Cause::Input, tr("There is no address to suppress."));
    return write([&]() -> Result<Done> {
        m_database->change(u"INSERT INTO suppressed_addresses (address, reason, since) VALUES (?, ?, ?) "
                           "ON CONFLICT (address) DO UPDATE SET reason = excluded.reason"_s,
                           { bound(folded), bound(reason), bound(at) });
        m_audit.append(
            { 0,
              at,
              EventKind::Updated,
              {},
              {},
              {},
              QJsonObject { { u"what"_s, u"suppressed"_s }, { u"address"_s, folded }, { u"reason"_s, reason } } });
        return Done {};
    });
}

Result<QSet<QString>> SqlStore::suppressedAddresses()
{
    return m_database->read([&]() -> Result<QSet<QString>> {
        QSet<QString> addresses;
        Rows rows = m_database->select(u"SELECT address FROM suppressed_addresses"_s);
        while (rows.next())
            addresses.insert(rows.text());
        return addresses;
    });
}

} // namespace countersign
