// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drafting/brief.h"
#include "ports/desk.h"
#include "review/attentionclock.h"
#include "review/factsmodel.h"
#include "review/findingsmodel.h"

#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <QTimer>

#include <functional>

namespace countersign {

/// Why a letter is reviewed individually, in words.
struct Reason {
    QString id; ///< of the flag or block, "trigger", "taken-out"
    QString words;
    bool isError = false;
    bool operator==(const Reason &) const = default;
};

/// The letter that is open: what is typed, what the gate says of it as it is typed, and its way into the store. Nothing
/// typed is lost: it is stored a moment after the last key, a second after the first at the latest, and before anything
/// else happens to the letter. A change from elsewhere never replaces what is being typed.
class LetterReview : public QObject {
    Q_OBJECT
public:
    /// Judges what is typed; nothing where it cannot (no rules yet): the stored verdict then stands.
    using Judge = std::function<std::optional<Verdict>(const Case &, const Rulebook *)>;
    static std::optional<Verdict> judgedByTheGate(const Case &subject, const Rulebook *rules)
    {
        return rules ? std::optional(judge(subject, *rules)) : std::nullopt;
    }
    static constexpr std::chrono::milliseconds SAVE_AFTER { 700 }; ///< the last key
    static constexpr std::chrono::milliseconds SAVE_AT_LATEST { 900 }; ///< after the first that is not stored yet

    LetterReview(Desk &desk, Judge judge, QObject *parent = nullptr);

    /// Shows another letter; what was typed in the one before is stored first. Answers with opened() or failed().
    void open(const CommunicationId &id);
    void close();

    bool isOpen() const { return m_open.has_value(); }
    const CommunicationId &id() const { return m_id; } ///< also while it is being opened
    const OpenLetter &shown() const { return *m_open; }
    const Communication &communication() const { return m_open->dossier.communication; }
    const Letter &letter() const { return m_letter; } ///< as typed
    const Verdict &verdict() const { return m_verdict; } ///< of what is typed
    int revision() const { return m_revision; } ///< as stored
    bool isUnsaved() const;
    bool isInConflict() const { return m_conflict; }
    bool mayBeEdited() const; ///< in review or held
    bool isEditedAgainstDraft() const;
    const Draft &draft() const { return m_open->dossier.draft; }
    std::vector<Reason> reasons() const;
    /// Who put it aside, when and why; empty where it is neither held nor escalated. \param zone of the company
    QString putAsideBecause(const QTimeZone &zone) const;
    /// What the vocabulary could say in this letter, its placeholders filled from the record.
    std::vector<PartText> partTexts() const;
    const std::vector<Contact> &contacts() const { return m_open->account.contacts; }
    QString blockedBecause() const; ///< "1 error to mend", "no usable address"; empty where nothing blocks
    std::vector<ComplianceStep> stepsToSign() const;

    FindingsModel &findings() { return m_findings; }
    FactsModel &facts() { return m_facts; }
    AttentionClock &attention() { return m_attention; }

    void setLetter(const Letter &letter); ///< what is in the fields now; judged at once
    void save(); ///< now, where there is something to store
    /// The last thing before the end: sends what is typed after what is on its way, and waits for no answer.
    void flush();
    /// What was typed and cannot be stored as it stands (a conflict that waits for an answer, a store that failed).
    struct Kept {
        Letter letter;
        int onRevision = 0; ///< the one that was changed; -1 where that is not known
        bool operator==(const Kept &) const = default;
    };
    QHash<CommunicationId, Kept> kept() const;
    /// Waits with it until the letter is opened, as if it had been typed since the start.
    void keep(const CommunicationId &id, const Kept &typed) { m_kept.insert(id, typed); }
    /// Calls when everything typed is stored, at once where it is; never where storing failed, which failed() tells.
    void whenSaved(std::function<void()> then);
    void keepMine(); ///< of a conflict: what is typed becomes the next revision after the other's
    void takeTheirs(); ///< of a conflict: what is typed is let go of
    void overrideFinding(const Finding &finding, const QString &reason);
    void sign(const QString &check);

Q_SIGNALS:
    void opened(const countersign::CommunicationId &id);
    void closed();
    void judged(); ///< the verdict, the findings and the facts follow what is typed
    void accountChanged(); ///< what is known of the account: its notes
    void changedElsewhere(); ///< state or verdict of the stored letter
    void reloaded(); ///< another text stands there now
    void saved();
    void conflicted(const QString &sentence);
    void failed(const countersign::Problem &problem);

private:
    void show(const OpenLetter &fresh);
    void judgeNow();
    void askForNearestWords();
    void saveSoon();
    void stopTimers();
    void store(const CommunicationId &id, const Kept &typed);
    void saveEnded(const CommunicationId &id, const Kept &sent, const Result<Change> &result);
    void takeIn(const Change &change);
    void takeIn(const Communication &fresh);
    void reload();
    void reloadAccount();
    void tellConflict();
    const Communication *find(const Change &change) const;

    Desk &m_desk;
    Judge m_judge;
    FindingsModel m_findings;
    FactsModel m_facts;
    AttentionClock m_attention;
    QHash<CommunicationId, std::chrono::milliseconds> m_attentionBefore; ///< on earlier visits in this sitting
    QTimer m_saveTimer;
    QTimer m_latestTimer;
    QTimer m_wordsTimer; ///< a moment after the last key: for words that are not typed to their end
    QSet<QString> m_wordsAskedFor;
    bool m_saveAgain = false; ///< as soon as what is on its way is stored
    CommunicationId m_id;
    std::optional<OpenLetter> m_open;
    Letter m_letter;
    Letter m_stored;
    std::optional<Letter> m_saving; ///< on its way to the store
    int m_revision = 0;
    Verdict m_verdict;
    bool m_conflict = false;
    int m_accountTicket = 0;
    int m_ticket = 0; ///< of the latest open(): an overtaken answer is thrown away
    std::vector<std::function<void()>> m_waiting;
    QHash<CommunicationId, Kept> m_kept; ///< what could not be stored of letters that are not open any more
};

} // namespace countersign
