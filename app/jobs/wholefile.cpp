// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/wholefile.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace countersign {

namespace {

bool isOnDisk(const QFileDevice &file)
{
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

} // namespace

WholeFile::WholeFile(const QString &name)
    : m_file(name)
{
}

bool WholeFile::failed()
{
    if (m_isSound)
        m_trouble = m_file.errorString();
    m_isSound = false;
    if (m_file.isOpen())
        m_file.cancelWriting();
    return false;
}

bool WholeFile::open()
{
    const bool isOpen = m_isSound && m_file.open(QIODevice::WriteOnly)
        && m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return isOpen || failed();
}

bool WholeFile::write(const QByteArray &bytes)
{
    return (m_isSound && m_file.write(bytes) == bytes.size()) || failed();
}

bool WholeFile::keep()
{
    // What was written may still be in a buffer: that a full disk does not take it shows here, and must before the file
    // gets its name. QSaveFile looks at no error of its own closing.
    if (!m_isSound || !m_file.flush() || !isOnDisk(m_file))
        return failed();
    if (m_file.commit())
        return true;
    m_trouble = m_file.errorString();
    m_isSound = false;
    return false;
}

QString WholeFile::trouble() const
{
    return m_trouble;
}

bool writeWholeFile(const QString &name, const QByteArray &bytes, QString *trouble)
{
    WholeFile file(name);
    const bool isKept = file.open() && file.write(bytes) && file.keep();
    if (!isKept && trouble)
        *trouble = file.trouble();
    return isKept;
}

bool flushToDisk(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadWrite) && isOnDisk(file);
}

} // namespace countersign
