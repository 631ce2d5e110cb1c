// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/qualitypage/standoutpane.h"

#include "panes/actionbutton.h"
#include "panes/rowtable.h"
#include "panes/words.h"
#include "shell/actions.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

/// Heading, what stands beside it in a line of its own, the table, the current row as a sentence, the buttons.
struct Panel {
    QWidget *whole;
    Words *aside;
    RowTable *table;
    Words *current;
    QHBoxLayout *buttons;
};

Panel makePanel(const QString &heading, QAbstractItemModel *model, QWidget *parent)
{
    Panel panel {};
    panel.whole = new QWidget(parent);
    auto *column = new QVBoxLayout(panel.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::u(1.5));
    column->addWidget(new Words(Type::Heading, Token::Text, heading, panel.whole));
    panel.aside = new ElidedWords(Type::Small, Token::Muted, {}, panel.whole);
    column->addWidget(panel.aside);
    panel.table = new RowTable(heading, panel.whole);
    panel.table->setModel(model);
    panel.table->setSortingEnabled(false);
    column->addWidget(panel.table, 1);
    panel.current = new Words(Type::Body, Token::Text, {}, panel.whole);
    panel.current->setWordWrap(true);
    panel.current->setMinimumHeight(3 * Theme::lineSpacing());
    panel.current->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addWidget(panel.current);
    panel.buttons = new QHBoxLayout;
    panel.buttons->setSpacing(Theme::u(2));
    column->addLayout(panel.buttons);
    return panel;
}

void addButton(QHBoxLayout *row, QAction *action, const QString &name, QWidget *parent)
{
    auto *button = new ActionButton(action, ButtonLook::Plain, parent);
    button->setObjectName(name);
    button->setSizeOf(ActionButton::Size::Small);
    row->addWidget(button);
}

} // namespace

StandOutPane::StandOutPane(Actions &actions, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::u(4), Theme::u(3), Theme::u(4), Theme::u(3));
    row->setSpacing(Theme::u(5));
    row->addWidget(buildEdits(actions), 1);
    row->addWidget(buildPatterns(actions), 1);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, const QWidget *now) {
        if (now != m_editTable && now != m_patternTable)
            return;
        m_isAtPatterns = now == m_patternTable;
        Q_EMIT currentChanged();
    });
}

QWidget *StandOutPane::buildEdits(Actions &actions)
{
    const Panel panel = makePanel(tr("Edited most"), &m_edits, this);
    m_editsSay = panel.aside;
    m_editTable = panel.table;
    m_edit = panel.current;
    m_editsSay->setObjectName(u"editsSay"_s);
    m_editTable->setObjectName(u"editTable"_s);
    m_editTable->setDress([](const QModelIndex &index) {
        return CellDress { {}, index.column() == 4 ? Token::Muted : Token::Text, index.column() == 3 };
    });
    m_editTable->setColumnWidths({ { 6.5, 0 }, { 6, 3 }, { 6, 3 }, { 4, 0 }, { 5, 1 } });
    addButton(panel.buttons, actions.at("neverSay"_L1), u"neverSayButton"_s, panel.whole);
    addButton(panel.buttons, actions.at("asVocabulary"_L1), u"asVocabularyButton"_s, panel.whole);
    panel.buttons->addStretch();
    connect(m_editTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StandOutPane::tell);
    connect(m_editTable, &QTableView::doubleClicked, this, &StandOutPane::lettersWanted);
    return panel.whole;
}

QWidget *StandOutPane::buildPatterns(Actions &actions)
{
    const Panel panel = makePanel(tr("Patterns in the exceptions"), &m_patterns, this);
    m_patternsSay = panel.aside;
    m_patternTable = panel.table;
    m_pattern = panel.current;
    m_patternsSay->setObjectName(u"patternsSay"_s);
    m_patternTable->setObjectName(u"patternTable"_s);
    m_patternTable->setDress([](const QModelIndex &index) {
        const bool standsOut = index.siblingAtColumn(0).data(PatternsModel::StandsOutRole).toBool();
        if (index.column() > 0)
            return CellDress { {}, standsOut ? Token::Text : Token::Muted, standsOut && index.column() == 1 };
        return CellDress { standsOut ? u"warning"_s : u"note"_s, standsOut ? Token::Warning : Token::Note, standsOut };
    });
    m_patternTable->setColumnWidths({ { 7, 0 }, { 7, 3 }, { 5, 0 }, { 6, 0 }, { 4.8, 0 } });
    addButton(panel.buttons, actions.at("noteToOperations"_L1), u"noteToOperationsButton"_s, panel.whole);
    panel.buttons->addStretch();
    connect(m_patternTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StandOutPane::tell);
    connect(m_patternTable, &QTableView::doubleClicked, this, &StandOutPane::lettersWanted);
    return panel.whole;
}

void StandOutPane::display(const StandOut &outstanding)
{
    const int edit = m_editTable->currentIndex().row();
    const int pattern = m_patternTable->currentIndex().row();
    m_outstanding = outstanding;
    m_edits.fill(outstanding.edits.groups);
    m_patterns.fill(outstanding.patterns);
    m_editsSay->setText(editsInWords(outstanding.edits));
    m_patternsSay->setText(patternsInWords(outstanding.patterns));
    m_editTable->setCurrentIndex(m_edits.index(std::max(0, std::min(edit, m_edits.rowCount() - 1)), 0));
    m_patternTable->setCurrentIndex(m_patterns.index(std::max(0, std::min(pattern, m_patterns.rowCount() - 1)), 0));
    tell();
}

void StandOutPane::tell()
{
    const QModelIndex edit = m_editTable->currentIndex();
    const QModelIndex pattern = m_patternTable->currentIndex();
    m_edit->setText(edit.isValid() ? sentenceOf(m_edits.at(edit.row())) + u'.'
                                   : tr("From the first changed letter on, this lists what people change."));
    m_pattern->setText(pattern.isValid() ? sentenceOf(m_patterns.at(pattern.row()), m_outstanding.patterns)
                                         : tr("Nothing happened three times in the last seven days."));
    Q_EMIT currentChanged();
}

const EditGroup *StandOutPane::currentEdit() const
{
    const QModelIndex current = m_editTable->currentIndex();
    return current.isValid() && !m_isAtPatterns ? &m_edits.at(current.row()) : nullptr;
}

const Pattern *StandOutPane::currentPattern() const
{
    const QModelIndex current = m_patternTable->currentIndex();
    return current.isValid() && m_isAtPatterns ? &m_patterns.at(current.row()) : nullptr;
}

QString StandOutPane::note() const
{
    std::vector<Pattern> patterns;
    std::ranges::copy_if(m_patterns.rows(), std::back_inserter(patterns), &Pattern::standsOut);
    if (const QModelIndex current = m_patternTable->currentIndex(); patterns.empty() && current.isValid())
        patterns.push_back(m_patterns.at(current.row()));
    return patterns.empty() ? QString() : operationsNote(patterns, m_outstanding.patterns, m_outstanding.person);
}

void StandOutPane::enter()
{
    const bool isPattern = m_edits.rowCount() == 0 && m_patterns.rowCount() > 0;
    (isPattern ? m_patternTable : m_editTable)->setFocus();
}

} // namespace countersign
