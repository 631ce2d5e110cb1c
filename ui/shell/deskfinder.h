// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/desk.h"
#include "shell/commandpalette.h"

#include <QHash>

namespace countersign {

/// What the desk has, for the command palette: its accounts, letters and orders, kept up to date by its changes.
class DeskFinder : public QObject {
    Q_OBJECT
public:
    /// \param open shows that letter
    DeskFinder(Desk &desk, std::function<void(const CommunicationId &)> open, QObject *parent = nullptr);

    /// Accounts, letters, orders that what is typed names, at most so many of each, the best first. 1 µs a letter.
    std::vector<PaletteFound> find(const QString &typed, int atMost) const;

Q_SIGNALS:
    /// The first of what the desk starts with is here, and with the pages that asked before; or none of it could be
    /// read.
    void loaded();

private:
    static QString stateWords(const ListedLetter &letter);
    void add(const std::vector<ListedRow> &letters);
    void apply(const Change &change);
    PaletteThing accountThing(const ListedLetter &letter, int letters) const;
    PaletteThing letterThing(const ListedLetter &letter) const;
    PaletteFound foundAccounts(const QString &typed, int atMost) const;
    PaletteFound foundLetters(const QString &typed, int atMost) const;
    PaletteFound foundOrders(const QString &typed, int atMost) const;

    Desk &m_desk;
    std::function<void(const CommunicationId &)> m_open;
    std::vector<ListedRow> m_letters; ///< in the order in which they came
    QHash<CommunicationId, std::size_t> m_places;
};

} // namespace countersign
