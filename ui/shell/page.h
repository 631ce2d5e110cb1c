// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "panes/badge.h"
#include "panes/messagebar.h"
#include "shell/undosteps.h"

#include <QWidget>

namespace countersign {

class Actions;

/// One task of a person: a place of the rail, a menu, a widget.
class Page : public QWidget {
    Q_OBJECT
public:
    struct Place {
        QString id; ///< "review": keeps its state under that name
        QString title; ///< in the rail
        QString icon; ///< a name of theme/icons.h
        QString menu; ///< title of its menu, with mnemonic: "&Letter"
    };

    explicit Page(Place place, QWidget *parent = nullptr);

    const Place &place() const { return m_place; }
    Badge badge() const { return m_badge; }
    QString badgeWords() const { return m_badgeWords; } ///< "6 letters want a review"

    /// The commands of the page, for menus, palette and key sheet; null where it has none.
    virtual Actions *actions() const { return nullptr; }
    /// Brought to the front: takes the focus to where a hand begins.
    virtual void enter() { setFocus(); }
    /// Shows that letter. False where this page does not have it.
    virtual bool showLetter(const CommunicationId &id);
    /// Shows what is known of that account before a call. False where this is not the page for it.
    virtual bool showBriefing(const AccountId &account);
    /// What would be left behind by closing, as one sentence ("3 letters are released and not yet sent."), or nothing.
    virtual QString leftBehind() const { return {}; }
    /// It says itself what the desk refused, with the letters' names.
    virtual bool tellsRefusals() const { return false; }
    /// Splitters, columns, filter.
    virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state);

Q_SIGNALS:
    void badgeChanged();
    void said(const countersign::Message &message);
    void unsaid(const QString &id);
    void undoOffered(const countersign::UndoStep &step);
    void undoWithdrawn(const QString &id);
    /// Another page is wanted, with that letter where it is not null.
    void pageWanted(const QString &page, const countersign::CommunicationId &letter);
    /// A call to that account is to be prepared.
    void accountWanted(const countersign::AccountId &account);

protected:
    void setBadge(Badge badge, const QString &words);

private:
    Place m_place;
    Badge m_badge;
    QString m_badgeWords;
};

} // namespace countersign
