// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QKeySequence>
#include <QLabel>

namespace countersign {

/// A key as a person sees it on a button: "E", "Ctrl+.", "⏎".
QString keyText(const QKeySequence &keys);

/// The framed key at the right inside buttons, menus and palette rows.
QSize keyHintSize(const QString &text);
void paintKeyHint(QPainter *painter, const QRectF &where, const QString &text, const QColor &ink, const QColor &line);

/// A key on its own, beside words that say what it does.
class KeyHint : public QLabel {
    Q_OBJECT
public:
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace countersign
