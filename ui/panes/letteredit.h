// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panes/textmarks.h"
#include "theme/theme.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>

#include <chrono>

namespace countersign {

/// The body of a letter: plain text of a good measure, with marks in it and icons in the margin beside it.
class LetterEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit LetterEdit(QWidget *parent = nullptr);

    /// The text, exactly as typed: no-break spaces stay, lines end in "\n".
    QString text() const;
    void load(const QString &text); ///< another letter: nothing of it can be undone
    void replaceAll(const QString &text); ///< the same letter: can be undone
    void replace(qsizetype start, qsizetype length, const QString &text); ///< can be undone; the caret goes behind it
    void setMarks(const std::vector<TextMark> &marks, const std::vector<GutterMark> &gutter);
    void goTo(qsizetype start, qsizetype length);
    /// The letter that was loaded was drawn, and that long ago at least.
    bool wasOnScreenFor(std::chrono::milliseconds time) const;

Q_SIGNALS:
    void edited(); ///< by a person, or by an undo: not by load()
    void menuWanted(qsizetype position, const QPoint &at); ///< of that place in the text; `at` in global coordinates

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    class Gutter;
    void arrange(); ///< margins for the measure, place of the gutter
    void dress();
    void showMarks();
    void paintGutter(QPainter *painter);

    Gutter *m_gutter;
    std::vector<TextMark> m_marks;
    std::vector<GutterMark> m_gutterMarks;
    QElapsedTimer m_sinceDrawn; ///< invalid until the loaded letter is on the screen
    bool m_isLoading = false;
    bool m_isDressing = false;
};

/// A field of the letter's head: no frame, marks under its words, as many lines as it needs up to three. It holds no
/// line breaks: Enter leaves it, and pasted ones become spaces.
class HeadEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit HeadEdit(Type type, QWidget *parent = nullptr);

    QString text() const;
    void load(const QString &text); ///< another letter's: nothing of it can be undone
    void replace(qsizetype start, qsizetype length, const QString &text); ///< can be undone
    void select(qsizetype start, qsizetype length);
    void setMarks(const std::vector<TextMark> &marks);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();
    void entered(); ///< Enter was pressed
    void menuWanted(qsizetype position, const QPoint &at); ///< of that place in the text; `at` in global coordinates

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    static constexpr int MOST_LINES = 3;
    void fit();
    int lineCount() const;
    int heightOf(int lines) const;

    Type m_type;
    std::vector<TextMark> m_marks;
    bool m_isLoading = false;
    bool m_isDressing = false;
};

} // namespace countersign
