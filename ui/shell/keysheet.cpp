// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/keysheet.h"

#include "panes/actionbutton.h"
#include "panes/keyhint.h"
#include "panes/sectionhead.h"
#include "shell/actions.h"

#include <QGridLayout>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
/// One action: what it does at the left, its keys at the right.
void addRow(QGridLayout *grid, QAction *action, QWidget *parent)
{
    const int row = grid->rowCount();
    auto *keys = new QHBoxLayout;
    keys->setSpacing(Theme::u(1));
    QStringList spoken;
    keys->addStretch();
    QStringList shown;
    for (const QKeySequence &key : action->shortcuts()) {
        if (shown.contains(keyText(key)))
            continue; // Return and Enter
        shown.append(keyText(key));
        keys->addWidget(new KeyHint(key, parent));
        spoken.append(key.toString(QKeySequence::NativeText));
    }
    auto *words = new Words(Type::Body, action->isEnabled() ? Token::Text : Token::Muted, plainText(*action), parent);
    words->setAccessibleName(u"%1: %2"_s.arg(plainText(*action), spoken.join(u", "_s)));
    words->setToolTip(action->statusTip());
    grid->addWidget(words, row, 0);
    grid->addLayout(keys, row, 1);
}
} // namespace

KeySheet::KeySheet(const std::vector<Section> &sections, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"keySheet"_s);
    setWindowTitle(tr("Keys"));
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(Theme::u(5), Theme::u(4), Theme::u(5), Theme::u(4));
    columns->setSpacing(Theme::u(10));
    std::array<QVBoxLayout *, 2> halves { new QVBoxLayout, new QVBoxLayout };
    std::array<std::size_t, 2> filled { 0, 0 };
    for (QVBoxLayout *half : halves) {
        half->setSpacing(Theme::u(1.5));
        columns->addLayout(half, 1);
    }
    for (const Section &section : sections) {
        std::vector<QAction *> named;
        std::copy_if(section.actions.begin(), section.actions.end(), std::back_inserter(named),
                     [](QAction *action) { return !action->shortcut().isEmpty(); });
        if (named.empty())
            continue;
        const std::size_t side = filled[0] <= filled[1] ? 0 : 1;
        filled[side] += named.size() + 2;
        halves[side]->addWidget(new SectionHead(section.caption, content));
        auto *grid = new QGridLayout;
        grid->setVerticalSpacing(Theme::u(1));
        grid->setHorizontalSpacing(Theme::u(6));
        grid->setColumnStretch(0, 1);
        for (QAction *action : named)
            addRow(grid, action, content);
        halves[side]->addLayout(grid);
        halves[side]->addSpacing(Theme::u(4));
    }
    for (QVBoxLayout *half : halves)
        half->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"keySheetScroll"_s);
    scroll->setAccessibleName(tr("The keys of this screen"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *close = new ActionButton(tr("Close"), ButtonLook::Plain, this);
    close->setObjectName(u"closeKeySheet"_s);
    close->setKeys(QKeySequence(Qt::Key_Escape));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::u(5), Theme::u(2), Theme::u(5), Theme::u(3));
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(foot);
    const QSize wanted(std::max(content->sizeHint().width() + Theme::u(4), Theme::lineSpacing() * 34),
                       content->sizeHint().height() + Theme::u(16));
    resize(parent ? wanted.boundedTo(parent->size() - QSize(Theme::u(10), Theme::u(10))) : wanted);
}

} // namespace countersign
