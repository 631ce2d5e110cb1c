// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <vector>

namespace countersign {

/// What one column of a file is taken for, and why.
struct StagedColumn {
    int column = 0; ///< the first is 1
    QString header; ///< as the file has it
    QString fact; ///< a fact's name; empty: not taken over
    QString reason; ///< a sentence
    bool operator==(const StagedColumn &) const = default;
};

/// What a column may be taken for.
struct FactChoice {
    QString fact; ///< empty: not taken over
    QString words; ///< "order number"
    bool operator==(const FactChoice &) const = default;
};

/// A row of the file as it stands there.
struct StagedRow {
    int number = 0; ///< in the file, the first being 1
    QStringList cells;
    bool operator==(const StagedRow &) const = default;
};

/// A row that cannot be taken in. It never stops the good ones.
struct RejectedRow {
    StagedRow row;
    QString reason; ///< a sentence that says what to mend
    bool operator==(const RejectedRow &) const = default;
};

/// Something that the file leaves open and a person can say.
struct StagedQuestion {
    QString says; ///< "Are the dates day first or month first?"
    QStringList options; ///< keys to answer with
    QStringList words; ///< the same as a person reads them; empty: as they are
    QString answer; ///< one of the options; empty: open
    bool operator==(const StagedQuestion &) const = default;
};

/// What a file may be read for.
struct StagedKind {
    QString id; ///< "report", "accounts", "orders"
    QString words; ///< "a report"
    bool operator==(const StagedKind &) const = default;
};

/// A file as it was understood, before anything is taken in.
struct StagedReport {
    QString file; ///< name without its folder
    QString sheet; ///< of a workbook; empty for a text file
    std::vector<StagedKind> kinds = {}; ///< what it may be taken for; empty: there is no choice
    QString kind = {}; ///< the one it was taken for
    QString subject; ///< what its rows are, in words: "exceptions", "accounts"
    std::vector<StagedColumn> columns; ///< in the order of the file
    std::vector<FactChoice> facts;
    std::vector<StagedRow> firstRows; ///< under the header, a handful
    int rows = 0; ///< under the header
    int good = 0; ///< can be taken in
    std::vector<RejectedRow> rejected;
    std::vector<StagedQuestion> questions;
    QStringList notes; ///< what a person should know of the reading, each a sentence
    QString profile; ///< name of the profile that was used; empty: this shape is new
    QString suggestedProfile; ///< a name under which to keep it
    QString whyNot; ///< why it cannot be imported as it stands; empty: it can
    bool operator==(const StagedReport &) const = default;

    /// A known kind of file that leaves nothing to ask. Rows that stay out are told afterwards; they never stop the
    /// good ones.
    bool needsNobody() const { return !profile.isEmpty() && questions.empty() && whyNot.isEmpty() && good > 0; }
};

/// A letter that a changed row was written into.
struct ImportNews {
    QString about; ///< the account
    QString says; ///< what changed: "new date 1 December, before 24 November"
    bool operator==(const ImportNews &) const = default;
};

/// What became of a file.
struct ImportCounts {
    int added = 0; ///< records that were new
    int updated = 0; ///< known ones with other values
    int unchanged = 0; ///< the same as before
    int rejected = 0;
    int letters = 0; ///< drafted from them
    QStringList remarks; ///< each a sentence
    std::vector<ImportNews> news = {}; ///< the letters that were written anew, since their rows changed
    int accounts = 0; ///< taken in from an accounts file
    int orders = 0; ///< from an orders file
    bool operator==(const ImportCounts &) const = default;
};

/// What the import page asks the program to do. It works on one file at a time: read() begins with it, and every answer
/// is the whole report as it is understood now.
class ImportDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QFuture<Result<StagedReport>> read(const QString &path) = 0;
    /// Reads the file that is open as another kind.
    virtual QFuture<Result<StagedReport>> takeFor(const QString &kind) = 0;
    virtual QFuture<Result<StagedReport>> assign(int column, const QString &fact) = 0;
    virtual QFuture<Result<StagedReport>> answer(int question, const QString &option) = 0;
    /// Takes in the good rows and drafts their letters. A profile name keeps the answers for the next file of this
    /// shape; empty: they are not kept.
    virtual QFuture<Result<ImportCounts>> confirm(const QString &profile) = 0;
    /// The rows that were left out, with their reasons, as a file to mend and import again.
    virtual QFuture<Result<Done>> saveRejected(const QString &path) = 0;
    /// Stops reading or importing; what was finished stays.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(const QString &what, int done, int total);
};

} // namespace countersign
