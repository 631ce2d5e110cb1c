// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/improvement.h"
#include "domain/letter.h"
#include "domain/result.h"
#include "measures/alerts.h"
#include "measures/edits.h"
#include "measures/letterstory.h"
#include "measures/patterns.h"

#include <QFuture>
#include <QObject>

#include <vector>

namespace countersign {

/// What a person said to an alert; it is remembered with the alert's id.
struct Acknowledgment {
    QString alert; ///< JudgedAlert::id()
    QString note; ///< may be empty
    QString by;
    QDateTime at; ///< UTC
    bool operator==(const Acknowledgment &) const = default;
};

/// All that the Quality page shows numbers of.
struct QualityView {
    Counts counts;
    std::vector<Acknowledgment> acknowledged;
    QDate today; ///< in the company's time zone
    bool operator==(const QualityView &) const = default;
};

/// A letter that a number is made of.
struct LetterBehind {
    LetterStory story;
    QString accountName; ///< its id where the account is not known
    bool isPart = false; ///< of those that the rate counts: edited, escalated, called back
    bool operator==(const LetterBehind &) const = default;
};

/// An account as it is found by typing.
struct AccountName {
    AccountId id;
    QString name;
    bool operator==(const AccountName &) const = default;
};

/// A letter that went to an account lately.
struct SentLetter {
    CommunicationId id;
    QString subject;
    QDateTime sentAt; ///< UTC
    bool operator==(const SentLetter &) const = default;
};

/// A customer who came back, as a person logs it.
struct CallbackNote {
    AccountId account;
    CommunicationId letter; ///< null: about none in particular
    bool isExpected = false; ///< the letter asked for it
    QString reason;
    bool operator==(const CallbackNote &) const = default;
};

/// What people changed in the letters of the last four weeks, and what the newest exceptions have in common.
struct StandOut {
    EditReading edits;
    PatternReading patterns;
    std::map<CommunicationId, LetterBehind> letters; ///< that either is made of
    QString person; ///< who is at the desk: signs a note
    bool operator==(const StandOut &) const = default;
};

/// A change of a document, tried on the last letters.
struct Trial {
    Improvement improvement;
    FoundationVersion basis; ///< that was in force when it was tried
    QString file; ///< that changes
    std::vector<ChangedLine> lines;
    QStringList problems; ///< errors of the changed document: it cannot be published with them
    int letters = 0; ///< the last ones, on which it was tried
    int rewritten = 0; ///< their drafts that the vocabulary would write otherwise
    int flagged = 0; ///< their drafts in which the gate would find more than now
    int sentFlagged = 0; ///< of what was sent, the same
    bool operator==(const Trial &) const = default;
};

/// What the Quality page asks of the program. Every call returns at once and answers in the GUI thread.
class QualityDesk : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// The counts of so many weeks up to now.
    virtual QFuture<Result<QualityView>> load(int weeks) = 0;
    /// The letters on which that measure of that week rests, those first that it counts.
    virtual QFuture<Result<std::vector<LetterBehind>>> lettersBehind(Measure measure, const IsoWeek &week,
                                                                     const Group &group)
        = 0;
    virtual QFuture<Result<Letter>> letter(const CommunicationId &id) = 0; ///< its text, as it is now
    virtual QFuture<Result<Acknowledgment>> acknowledge(const QString &alert, const QString &note) = 0;

    /// What people changed in the letters of that part and what its exceptions have in common.
    virtual QFuture<Result<StandOut>> standOut(const Group &group) = 0;
    /// From now on changes like that are of this kind. \param edit Edit::key()
    virtual QFuture<Result<Done>> correctKind(const QString &edit, EditKind kind) = 0;
    /// Changes nothing.
    virtual QFuture<Result<Trial>> tryOut(const Improvement &improvement) = 0;
    /// Publishes what was tried, and judges what waits anew. A Conflict where another version came in force since.
    virtual QFuture<Result<Done>> publish(const Trial &trial, const QString &reason) = 0;

    virtual QFuture<Result<std::vector<AccountName>>> accounts() = 0; ///< by name
    virtual QFuture<Result<std::vector<SentLetter>>> lettersTo(const AccountId &account) = 0; ///< newest first
    virtual QFuture<Result<Done>> logCallback(const CallbackNote &note) = 0;

Q_SIGNALS:
    void changed(); ///< something was counted since
};

} // namespace countersign
