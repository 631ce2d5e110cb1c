// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifecycle/auditchain.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

namespace countersign {

namespace {
struct AuditWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Audit)
};

QByteArray eightBytes(qint64 number)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// A hash in which no field can run into the next: each has its length before it.
class FieldHash {
public:
    void add(const QByteArray &field)
    {
        m_hash.addData(eightBytes(field.size()));
        m_hash.addData(field);
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash { QCryptographicHash::Sha256 };
};
} // namespace

QByteArray digestOf(const QByteArray &text, const QByteArray &salt)
{
    FieldHash hash;
    hash.add(salt);
    hash.add(text);
    return hash.result();
}

QByteArray hashOf(const ChainEntry &entry)
{
    FieldHash hash;
    hash.add(eightBytes(entry.number));
    hash.add(eightBytes(entry.at));
    hash.add(entry.kind.toUtf8());
    hash.add(entry.communication.toUtf8());
    hash.add(entry.account.toUtf8());
    hash.add(entry.detailsDigest);
    hash.add(entry.previous);
    return hash.result();
}

QByteArray hashBeforeTheFirst()
{
    return QByteArray(32, '\0');
}

ChainCheck::ChainCheck(std::optional<AuditHead> head)
    : m_head(std::move(head))
    , m_last { 0, hashBeforeTheFirst() }
{
    m_sawHead = m_head && *m_head == m_last;
}

void ChainCheck::add(const ChainEntry &entry, const std::optional<ErasablePart> &beside)
{
    ++m_entries;
    const bool fits = entry.number == m_last.number + 1 && entry.previous == m_last.hash && entry.hash == hashOf(entry)
        && (!beside || entry.detailsDigest == digestOf(beside->text, beside->salt));
    if (!fits && !m_firstBroken)
        m_firstBroken = entry.number;
    if (!beside)
        ++m_erased;
    m_last = { entry.number, entry.hash };
    m_sawHead = m_sawHead || (m_head && *m_head == m_last);
}

AuditReport ChainCheck::report() const
{
    AuditReport report;
    report.entries = m_entries;
    report.intact = !m_firstBroken;
    report.firstBroken = m_firstBroken;
    report.headMatches = m_sawHead;
    if (m_firstBroken)
        report.says = AuditWords::tr("The audit log was altered: entry %1 does not fit what stands before it.")
                          .arg(*m_firstBroken);
    else if (!m_head)
        report.says = AuditWords::tr(
            "The entries fit together, but the seal that is kept outside the database is missing or cannot be "
            "trusted, so that nobody can tell whether entries were cut off or written anew.");
    else if (!m_sawHead && m_head->number > m_last.number)
        report.says = AuditWords::tr("The audit log was cut: it ends at entry %1, and entry %2 was there before.")
                          .arg(m_last.number)
                          .arg(m_head->number);
    else if (!m_sawHead)
        report.says = AuditWords::tr("The audit log was written anew: entry %1 is not the one that was there before.")
                          .arg(m_head->number);
    else if (m_erased > 0)
        report.says = AuditWords::tr("The audit log is intact: %1 entries, the details of %2 of them erased.")
                          .arg(m_entries)
                          .arg(m_erased);
    else
        report.says = AuditWords::tr("The audit log is intact: %1 entries.").arg(m_entries);
    return report;
}

} // namespace countersign
