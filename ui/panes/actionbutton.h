// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/shapes.h"

#include <QPointer>
#include <QPushButton>

class QAction;

namespace countersign {

/// The button of the visual language: icon, text, and the key that does the same. Made from a QAction it follows the
/// action's text, icon, key, tool tip and enabled state, and triggers it.
class ActionButton : public QPushButton {
    Q_OBJECT
public:
    enum class Size { Normal, Small };

    explicit ActionButton(QAction *action, ButtonLook look = ButtonLook::Plain, QWidget *parent = nullptr);
    explicit ActionButton(const QString &text, ButtonLook look = ButtonLook::Plain, QWidget *parent = nullptr);

    ButtonLook look() const { return m_look; }
    void setLook(ButtonLook look);
    void setSizeOf(Size size);
    void setIconName(const QString &name); ///< in place of the action's own
    void setKeys(const QKeySequence &keys); ///< shown only; the action does the work
    /// Text at the left and key at the right, in a column of buttons.
    void setSpread(bool spread);
    /// Where there is not room its words give way with "…"; the tool tip says them.
    void setMayBeElided(bool may);
    /// Words in place of the action's own ("Send 18 via smtp.example.com"); empty: the action's.
    void setWords(const QString &words);
    QAction *shownAction() const { return m_action; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Enter presses it, as Space does

private:
    void follow();
    QFont labelFont() const;
    QString label() const; ///< without the mnemonic sign

    QPointer<QAction> m_action;
    ButtonLook m_look;
    Size m_size = Size::Normal;
    QString m_iconName;
    bool m_isIconOwn = false;
    QString m_keys;
    QString m_words;
    bool m_isSpread = false;
    bool m_mayBeElided = false;
};

} // namespace countersign
