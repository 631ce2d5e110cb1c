// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/headkeeper.h"

#include "jobs/wholefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 AT_MOST = 4096; ///< bytes; the file has about 200

/// In constant time, so that the seal cannot be guessed byte by byte.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a.at(i) ^ b.at(i);
    return difference == 0;
}
} // namespace

HeadKeeper::HeadKeeper(QString file, std::shared_ptr<const Secret> key)
    : m_file(std::move(file))
    , m_key(std::move(key))
{
}

QByteArray HeadKeeper::sealOf(const AuditHead &head) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key->reveal());
    code.addData("countersign audit head 1\n");
    code.addData(QByteArray::number(head.number));
    code.addData("\n");
    code.addData(head.hash.toHex());
    return code.result();
}

HeadKeeper::Kept HeadKeeper::read() const
{
    if (m_file.isEmpty())
        return { Standing::NotKept, {} };
    QFile file(m_file);
    if (!file.exists())
        return { Standing::Missing, {} };
    if (!file.open(QIODevice::ReadOnly))
        return { Standing::Unreadable, {} };
    const QJsonObject json = QJsonDocument::fromJson(file.read(AT_MOST)).object();
    const AuditHead head { json[u"number"_s].toInteger(-1),
                           QByteArray::fromHex(json[u"hash"_s].toString().toLatin1()) };
    if (head.number < 0 || head.hash.size() != 32)
        return { Standing::Unreadable, {} };
    const QByteArray seal = QByteArray::fromHex(json[u"seal"_s].toString().toLatin1());
    if (seal.isEmpty())
        return { hasKey() ? Standing::NotSealed : Standing::Good, head };
    if (!hasKey())
        return { Standing::NotChecked, head };
    return { areEqual(seal, sealOf(head)) ? Standing::Good : Standing::Forged, head };
}

Result<Done> HeadKeeper::keep(const AuditHead &head) const
{
    if (m_file.isEmpty() || (!hasKey() && read().standing == Standing::NotChecked))
        return Done {};
    QJsonObject json { { u"number"_s, head.number }, { u"hash"_s, QString::fromLatin1(head.hash.toHex()) } };
    if (hasKey())
        json[u"seal"_s] = QString::fromLatin1(sealOf(head).toHex());
    QString trouble;
    if (!writeWholeFile(m_file, QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n', &trouble)) {
        return problem(
            Cause::Storage,
            QCoreApplication::translate("countersign::Store",
                                        "The file %1, which shows whether the audit log was altered, cannot be "
                                        "written: %2.")
                .arg(QDir::toNativeSeparators(m_file), trouble));
    }
    return Done {};
}

} // namespace countersign
