// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <QLabel>
#include <QVarLengthArray>

#include <utility>

namespace countersign {

/// A label in a type of the scale and a colour by meaning, that follows a change of either theme or system font.
class Words : public QLabel {
    Q_OBJECT
public:
    Words(Type type, Token ink, const QString &text = {}, QWidget *parent = nullptr);
    explicit Words(Type type, QWidget *parent = nullptr);

    void setInk(Token ink);
    void setType(Type type);

    /// Remembered for the text it was measured of: a layout asks for the same widths again and again.
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void dress();

    struct Measured {
        QString text;
        bool isWrapped = false;
        int atLeast = 0; ///< the label's minimum height, which is the least that it answers
        QVarLengthArray<std::pair<int, int>, 8> heights; ///< by width, the latest last
    };

    Type m_type;
    Token m_ink;
    bool m_isDressing = false;
    mutable Measured m_measured;
};

/// The same words, with places to break in those that are too long for a narrow column (a name without spaces).
QString breakable(const QString &text);

/// Words that give way with "…" where there is not room, and say the whole in the tool tip.
class ElidedWords : public Words {
    Q_OBJECT
public:
    using Words::Words;

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

/// An icon of a colour by meaning, as a widget.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    IconLabel(QString name, Token ink, int size, QWidget *parent = nullptr);

    void display(const QString &name, Token ink);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Token m_ink;
    int m_size;
};

/// A separator: one pixel, lying or standing.
class Line : public QWidget {
    Q_OBJECT
public:
    explicit Line(Qt::Orientation orientation, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Orientation m_orientation;
};

} // namespace countersign
