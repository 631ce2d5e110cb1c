// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace countersign {

/// The folder in which all of one desk's data lives, readable by this user only.
class Workspace {
public:
    /// The user's data folder, where no other is named.
    static QString defaultFolder();
    /// Makes the folder where it is missing, and sees that it can be written.
    static Result<Workspace> open(const QString &folder);

    const QString &folder() const { return m_folder; } ///< absolute
    QString file(const QString &name) const;
    QString settingsFile() const;
    QString databaseFile() const; ///< of the SQLite database, unless database.url names another
    QString practiceOutbox() const; ///< the folder of the practice letters; made by the first one
    QString logFile() const; ///< its folder is made by the log

private:
    explicit Workspace(QString folder);
    QString m_folder;
};

/// Makes a folder and what is above it; what it made is readable by this user only.
bool makePrivateFolder(const QString &folder);

} // namespace countersign
