// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace countersign {

/// How grave or how good something is, where a severity alone does not say it.
enum class Tone { Neutral, Note, Success, Warning, Error };

class Theme;
QColor inkOf(Tone tone, const Theme &theme);
QColor tintOf(Tone tone, const Theme &theme); ///< invalid for Neutral: an outline only

/// A short fact on its tint with an icon: the lane, "Practice". Not clickable: what can be clicked is a button.
class Chip : public QLabel {
    Q_OBJECT
public:
    Chip(Tone tone, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    void display(Tone tone, const QString &iconName, const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    QString m_iconName;
};

} // namespace countersign
