// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/fuzzy.h"

#include <QColor>
#include <QDialog>

#include <functional>
#include <optional>
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

/// What was found of one kind of which there is much.
struct PaletteFound {
    std::vector<PaletteThing> best; ///< the best first, all of one group
    int all = 0; ///< so many fit
};

/// Finds by what is typed, at most so many of each kind; asked at each key, so that nothing is kept of what is not
/// shown.
using PaletteFinder = std::function<std::vector<PaletteFound>(const QString &typed, int atMost)>;

/// How well the thing is named by the words that are typed; nothing where it is not.
std::optional<FuzzyMatch> paletteMatch(const QStringList &typedWords, const QString &foldedText,
                                       const QString &foldedAll);

/// Type to find an action, an account, a letter. A frameless dialog: a popup closes too eagerly under Wayland.
class CommandPalette : public QDialog {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget *parent);

    /// Groups stand in the order of the sources. Opens without waiting.
    /// What the finders find stands before what the sources give, as long as nothing is typed.
    void search(const std::vector<PaletteFinder> &finders, const std::vector<PaletteSource> &sources);

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
    std::vector<PaletteFinder> m_finders;
    std::vector<PaletteFound> m_found; ///< by what is typed now
    QLineEdit *m_field;
    Words *m_count;
    QListView *m_list;
    Hits *m_hits;
    Words *m_nothing; ///< in place of the list where it would be empty
};

/// The actions of menus as things: what is disabled now is not found.
std::vector<PaletteThing> thingsOf(const std::vector<QAction *> &actions, const QString &group);

} // namespace countersign
