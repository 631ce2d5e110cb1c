// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "briefing/briefing.h"

#include <QCoreApplication>
#include <QHash>

namespace countersign {

/// The translation context of all that a briefing says.
struct BriefingWords {
    Q_DECLARE_TR_FUNCTIONS(countersign::Briefing)
};

/// Exceptions that are told as one: lines of one order, one type and the same dates.
struct ExceptionMatter {
    std::vector<const FiledRecord *> lines;
    QString order; ///< or the invoice or service that it is about
    TypeId type;
    std::optional<QDate> promised;
    std::optional<QDate> fresh; ///< the new date
    QDate on;
    enum class State { Open, Ended, Unclear } state = State::Open;
    QString ending; ///< "shipped on 20 November"
    std::vector<Receipt> endedBy;

    std::vector<Receipt> receipts() const;
};

/// Something that a letter said we would do, and what came of it.
struct Promise {
    QDate saidOn;
    std::optional<QDate> due;
    QString order; ///< empty where it names none
    QString words; ///< as the letter has them
    enum class Outcome { Kept, Late, Moved, Overdue, Due, Waiting, NotRecorded } outcome = Outcome::NotRecorded;
    QString ending; ///< "shipped on 20 November, 4 days late"
    std::vector<Receipt> receipts; ///< the letter, then what tells of the outcome

    bool isBroken() const
    {
        return outcome == Outcome::Late || outcome == Outcome::Moved || outcome == Outcome::Overdue;
    }
};

struct ComplaintMatter {
    QDate on;
    QString about; ///< what they wrote, shortened; empty where it is not kept
    enum class State { Answered, Unanswered, NotRecorded } state = State::NotRecorded;
    QString ending; ///< "answered on 19 November", "its answer waits for review"
    std::vector<Receipt> receipts;
};

struct CallbackMatter {
    QDate on;
    bool isExpected = false;
    QString subject; ///< of the letter it was about; empty
    QString reason; ///< as a person logged it
    QString by;
    std::optional<QDate> wroteAfter;
    std::vector<Receipt> receipts;
};

struct EscalationMatter {
    const FiledEscalation *filed = nullptr;
    QDate on;
    bool isOpen = true;
    bool isOverdue = false;
    std::vector<Receipt> receipts;
};

/// An order that is late without anybody having said so, or that was shipped late.
struct LateOrder {
    const Order *order = nullptr;
    qint64 days = 0; ///< late, up to the shipping or up to today
    bool isShipped = false;
};

/// What the records of an account come to, before it is put into words.
struct Matters {
    explicit Matters(const BriefingSubject &of);

    const BriefingSubject &subject;
    TierId tier;
    std::vector<ExceptionMatter> exceptions; ///< newest first
    std::vector<Promise> promises; ///< newest first
    std::vector<ComplaintMatter> complaints; ///< newest first
    std::vector<CallbackMatter> callbacks; ///< newest first
    std::vector<EscalationMatter> escalations; ///< newest first
    std::vector<const FiledLetter *> unsent; ///< letters that have not left and are not dropped, oldest first
    std::vector<const FiledLetter *> sent; ///< newest first
    std::vector<LateOrder> late; ///< the latest first
    Punctuality own;

    // How records are found and named
    const Order *order(const QString &number) const;
    const FiledLetter *letter(const CommunicationId &id) const;
    const FiledRecord *record(const RecordId &id) const;
    QDate dayOf(const QDateTime &utc) const { return utc.toTimeZone(subject.zone).date(); }
    QDate sentOn(const FiledLetter &letter) const { return dayOf(letter.letter.sending->since); }
    bool isRecent(const QDate &day, int days) const; ///< within so many days, today the first
    QString day(const QDate &date) const; ///< "20 November"
    /// "20 November", with its age where what is of that kind is older than its half-life.
    QString dayWithAge(const QDate &date, ReceiptKind kind) const;
    QString typeName(const TypeId &type) const; ///< "back-order"

    std::vector<QDate> exceptionDays(const TypeId &type) const; ///< each once, oldest first
    std::vector<Receipt> exceptionReceipts(const TypeId &type, const QDate &since) const;
    bool hasAnything() const;

private:
    void findExceptions();
    void endException(ExceptionMatter &matter) const;
    void findPromises();
    void addDated(const FiledLetter &letter, const FiledRecord &filed);
    void addAwaited(const FiledLetter &letter, const FiledRecord &filed);
    void addUndated(const FiledLetter &letter);
    void judge(Promise &promise, const FiledRecord &filed) const;
    std::optional<PastCommunication> toldOf(const QStringList &orders, const QDate &after) const;
    void findVoices();
    void findLate();

    QHash<QString, const Order *> m_orders;
    QHash<CommunicationId, const FiledLetter *> m_letters;
    QHash<CommunicationId, std::vector<const FiledRecord *>> m_recordsOf;
    QHash<RecordId, const FiledRecord *> m_records;
    QHash<QString, std::vector<const FiledRecord *>> m_recordsAbout; ///< by order
};

// Receipts of records
Receipt receiptOf(const FiledRecord &filed);
Receipt receiptOf(const Order &order);
Receipt receiptOf(const FiledLetter &letter, const Matters &matters);
Receipt receiptOf(const PastCommunication &past);
Receipt receiptOf(const Contact &contact);
Receipt accountReceipt(const Account &account);
Receipt documentReceipt(const RuleSource &source);
std::vector<Receipt> receiptsOf(const std::vector<const Order *> &orders);

/// The account's orders that were placed until today and have a day, the earliest first.
std::vector<const Order *> ordersByDay(const Matters &matters);

/// "1 letter", "3 letters": of two sentences with %1.
QString countedWords(qint64 count, const QString &one, const QString &several);
/// "5 months ago"; how long ago in the largest unit that fits.
QString ageInWords(qint64 days);
/// At most so many characters, whole words, "…" where it was longer.
QString shortened(const QString &text, qsizetype atMost);
/// In typographic quotation marks.
QString inQuotes(const QString &text);

} // namespace countersign
