// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSaveFile>
#include <QString>

namespace countersign {

/// A file that is put in its place whole or not at all: written beside it, on the disk before it takes the name, and
/// readable by this user only. Until keep() has answered with true the file of that name is the one that was there.
class WholeFile {
public:
    explicit WholeFile(const QString &name);

    /// Each answers whether it could. After one that could not the others cannot either.
    bool open();
    bool write(const QByteArray &bytes);
    bool keep();

    QString trouble() const; ///< why not: the system's words

private:
    bool failed();

    QSaveFile m_file;
    QString m_trouble;
    bool m_isSound = true;
};

/// The same in one step. \param trouble may be null; else takes why not
bool writeWholeFile(const QString &name, const QByteArray &bytes, QString *trouble = nullptr);

/// Everything written to the file of that name is on the disk when this returns with true.
bool flushToDisk(const QString &name);

} // namespace countersign
