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

    std::vector<PaletteThing> things() const;

Q_SIGNALS:
    /// What the desk starts with is here, and with the pages that asked before.
    void loaded();

private:
    /// What is found of a letter, and no more: there are many.
    struct Listed {
        CommunicationId id;
        AccountId account;
        QString accountName;
        TierId tier;
        QString contactName;
        QString subject;
        QString orders;
        QString products;
        State state = State::Drafting;
        Lane lane = Lane::Individual;
    };
    static Listed listed(const Communication &letter);
    static QString stateWords(const Listed &letter);
    void load();
    void add(const std::vector<Communication> &letters);
    void apply(const Change &change);
    PaletteThing accountThing(const Listed &letter, int letters) const;
    PaletteThing letterThing(const Listed &letter) const;
    std::vector<PaletteThing> orderThings() const;

    Desk &m_desk;
    std::function<void(const CommunicationId &)> m_open;
    std::vector<Listed> m_letters; ///< in the order in which they came
    QHash<CommunicationId, std::size_t> m_places;
};

} // namespace countersign
