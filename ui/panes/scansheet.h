// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scan/scanmodel.h"

#include <QElapsedTimer>
#include <QListView>
#include <QTimer>
#include <QWidget>

class QAction;

namespace countersign {

class Chip;
class ScanCardDelegate;
class ElidedWords;
class Words;

/// The cards, one below the other: arrows go from card to card.
class ScanView : public QListView {
    Q_OBJECT
public:
    ScanView(ScanModel &scan, QWidget *parent = nullptr);

    void keyboardSearch(const QString &) override { } // letters are commands here
    ScanCardDelegate *cards() const { return m_cards; }

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    ScanModel &m_scan;
    ScanCardDelegate *m_cards;
};

/// The scan in place of the letter: the sheet of cards, and at its right what to look for and how much was seen.
class ScanSheet : public QWidget {
    Q_OBJECT
public:
    struct Acts {
        QAction *nextUnseen = nullptr;
        QAction *takeOut = nullptr;
        QAction *edit = nullptr;
        QAction *nextGroup = nullptr;
        QAction *leave = nullptr;
    };
    static constexpr std::chrono::milliseconds TICK { 200 };
    static constexpr std::chrono::seconds LONGEST_PAUSE { 60 };

    ScanSheet(ScanModel &scan, const Acts &acts, QWidget *parent = nullptr);

    ScanView *view() const { return m_view; }
    CommunicationId current() const;
    void setCurrent(const CommunicationId &id);
    void start(); ///< what is on the screen counts from now on
    void stop();
    /// What is on the screen was there for that long. Called by a timer while the window is the one in use.
    void advance(std::chrono::milliseconds elapsed);
    /// The person did something: without that for a minute nobody is taken to be there.
    void touch() { m_sinceTouched.restart(); }
    /// Quietly, against the mark of 8 to 15 minutes for twenty letters. \param letters that were reviewed in that time
    void showTimeUsed(std::chrono::seconds used, int letters);
    void showVigilance(const Vigilance &vigilance); ///< nothing where probes are off
    void step(int direction); ///< to the next card or the one before
    void showNextUnseen(); ///< by a jump; in the next group where all of this one are seen

Q_SIGNALS:
    void currentChanged(const countersign::CommunicationId &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class SeenBar;
    QWidget *buildHead(QAction *nextGroup);
    QWidget *buildMargin(const Acts &acts);
    void showGroup();
    void showSeen();
    std::vector<CardOnScreen> onScreen() const;
    void bring(int row);

    ScanModel &m_scan;
    ScanView *m_view;
    ElidedWords *m_title;
    Words *m_count;
    Chip *m_group;
    Words *m_toneQuestion = nullptr;
    Words *m_seenCount = nullptr;
    SeenBar *m_seenBar = nullptr;
    Words *m_time = nullptr;
    Words *m_timeMark = nullptr;
    Words *m_vigilance = nullptr;
    QElapsedTimer m_sinceTouched;
    QTimer m_timer;
};

} // namespace countersign
