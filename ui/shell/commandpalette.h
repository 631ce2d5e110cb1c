// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/fuzzy.h"

#include <QColor>
#include <QDialog>

#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListView;

namespace countersign {

class Words;

/// Something that the palette can find: an account, a letter, an order, an action.
struct PaletteThing {
    QString group; ///< the caption it stands under: "Letters"
    QString icon; ///< a name of theme/icons.h
    QString text; ///< what is typed to find it
    QString detail; ///< muted, after the text
    QString aside; ///< at the right: a tier, a state
    QColor asideInk; ///< of a tier's word; else muted
    bool asideIsKey = false;
    std::function<void()> open;
};

/// Gives what there is to find; asked each time the palette opens.
using PaletteSource = std::function<std::vector<PaletteThing>()>;

/// Type to find an action, an account, a letter. A frameless dialog: a popup closes too eagerly under Wayland.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);

    /// Groups stand in the order of the sources. Opens without waiting.
    void search(const std::vector<PaletteSource> &sources);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class Hits;
    class HitDelegate;

    void find(const QString &typed);
    void fit(); ///< as high as what was found
    void step(int by);
    void openCurrent();

    struct Findable {
        PaletteThing thing;
        QString text; ///< folded
        QString all; ///< folded, with the detail
    };
    std::vector<Findable> m_things;
    QLineEdit *m_field;
    Words *m_count;
    QListView *m_list;
    Hits *m_hits;
};

/// The actions of menus as things: what is disabled now is not found.
std::vector<PaletteThing> thingsOf(const std::vector<QAction *> &actions, const QString &group);

} // namespace countersign
