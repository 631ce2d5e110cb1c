// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/letter.h"
#include "panes/textmarks.h"

#include <QWidget>

#include <chrono>

class QMenu;
class QPlainTextEdit;
class QStackedLayout;

namespace countersign {

class Chip;
class ElidedWords;
class HeadEdit;
class LetterEdit;
class Words;
enum class Tone;

/// The letter: to whom, about what, its text with marks, and what there is to say of it at its foot.
class LetterPane : public QWidget {
    Q_OBJECT
public:
    explicit LetterPane(QWidget *parent = nullptr);

    void load(const Letter &letter, const QString &contactName);
    void clear();
    void replaceAll(const Letter &letter); ///< can be undone
    Letter letter() const;
    void setMayBeEdited(bool may);
    void showVerdict(const Verdict &verdict, const LitFact &lit);
    void showLane(Tone tone, const QString &icon, const QString &words);
    void showFoot(const QString &state, const QString &origin); ///< "Edited"; "Vocabulary drafter, Foundation 12"
    /// What was changed against the draft, word by word, in place of the text; nothing typed until it is left again.
    void showChanges(const Letter &draft);
    void leaveChanges();
    bool isShowingChanges() const;
    /// The letter is on the screen, and a person had the time to see that it is another one.
    bool wasShown() const;

    void focusBody();
    bool hasFocusInside() const;
    void goTo(LetterPart part, qsizetype start, qsizetype length);
    void replace(LetterPart part, qsizetype start, qsizetype length, const QString &text);
    LetterEdit *body() const { return m_body; }
    bool hasFocusInAddress() const;
    /// The part that has the focus; the body where none has.
    LetterPart partInUse() const;
    qsizetype caret() const; ///< in the part in use
    /// Puts the text in at the caret of the body, in place of what is selected there; can be undone.
    void insertAtCaret(const QString &text);
    void setAddress(const QString &address); ///< can be undone
    QPoint belowCaret() const; ///< of the body or the address, in global coordinates
    QPoint belowCaretOf(LetterPart part) const; ///< in global coordinates
    QMenu *makeMenu(LetterPart part); ///< what every text field offers; whoever opens it deletes it

    static constexpr std::chrono::milliseconds LEAST_LOOK { 400 };

Q_SIGNALS:
    void edited(const countersign::Letter &letter);
    void caretMoved(countersign::LetterPart part, qsizetype position);
    void left(); ///< Esc: back to the queue
    void menuWanted(countersign::LetterPart part, qsizetype position, const QPoint &at); ///< at: global

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    void connectFields();
    void countWords();
    QPlainTextEdit *editOf(LetterPart part) const;
    void fitHead(); ///< the contact's name gives way to the address

    HeadEdit *m_to;
    HeadEdit *m_subject;
    Words *m_contact;
    Chip *m_lane;
    LetterEdit *m_body;
    LetterEdit *m_changes;
    QStackedLayout *m_stack;
    Words *m_words;
    Words *m_grade;
    Words *m_state;
    ElidedWords *m_origin;
    bool m_isLoading = false;
};

} // namespace countersign
