// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/behinddialog.h"

#include "panes/actionbutton.h"
#include "panes/counted.h"
#include "panes/rowtable.h"
#include "panes/words.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

BehindDialog::BehindDialog(QualityDesk &desk, Measure measure, const IsoWeek &week, const Group &group, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_measure(measure)
{
    setObjectName(u"behindDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString heading = tr("%1 in %2").arg(nameOf(measure), week.key());
    setWindowTitle(heading);
    build(heading);
    load(week, group);
}

BehindDialog::BehindDialog(QualityDesk &desk, const QString &heading, std::vector<LetterBehind> letters,
                           QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_measure(Measure::EditingRate)
{
    setObjectName(u"behindDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(heading);
    build(heading);
    display(std::move(letters));
}

void BehindDialog::build(const QString &heading)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::u(5), Theme::u(4), Theme::u(5), Theme::u(4));
    column->setSpacing(Theme::u(2));
    auto *title = new Words(Type::Heading, Token::Text, heading, this);
    title->setWordWrap(true);
    column->addWidget(title);
    m_count = new Words(Type::Body, Token::Muted, {}, this);
    m_count->setObjectName(u"behindCount"_s);
    column->addWidget(m_count);
    m_table = new RowTable(tr("Letters behind the number"), this);
    m_table->setObjectName(u"behindTable"_s);
    m_table->setModel(&m_model);
    m_table->setDress([](const QModelIndex &index) {
        const bool isPart = index.data(BehindModel::PartRole).toBool();
        return CellDress { {},
                           isPart || index.column() == 0 ? Token::Text : Token::Muted,
                           isPart && index.column() == 1 };
    });
    m_table->setColumnWidths({ { 9, 3 }, { 7, 1 }, { 6.5, 1 }, { 5.5, 0 }, { 6.5, 1 }, { 6, 0 }, { 6, 0 } });
    column->addWidget(m_table, 3);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"behindText"_s);
    m_text->setAccessibleName(tr("Text of the letter"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    column->addWidget(m_text, 2);
    auto *buttons = new QHBoxLayout;
    auto *open = new ActionButton(tr("Open in review"), ButtonLook::Plain, this);
    open->setObjectName(u"openInReview"_s);
    open->setKeys(QKeySequence(Qt::Key_Return));
    auto *leave = new ActionButton(tr("Close"), ButtonLook::Flat, this);
    leave->setKeys(QKeySequence(Qt::Key_Escape));
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(open);
    column->addLayout(buttons);
    const auto want = [this] {
        if (!chosen().isNull())
            Q_EMIT letterWanted(chosen());
    };
    connect(open, &QPushButton::clicked, this, want);
    auto *enter = new QShortcut(QKeySequence(Qt::Key_Return), m_table, nullptr, nullptr, Qt::WidgetShortcut);
    connect(enter, &QShortcut::activated, this, want);
    connect(m_table, &QTableView::doubleClicked, this, want);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BehindDialog::showText);
    resize(Theme::lineSpacing() * 52, Theme::lineSpacing() * 34);
    m_table->setFocus();
}

void BehindDialog::load(const IsoWeek &week, const Group &group)
{
    m_count->setText(tr("Reading the letters…"));
    m_desk.lettersBehind(m_measure, week, group).then(this, [this](const Result<std::vector<LetterBehind>> &letters) {
        if (!letters) {
            m_count->setText(letters.error().says);
            return;
        }
        display(*letters);
    });
}

void BehindDialog::display(std::vector<LetterBehind> letters)
{
    const auto parts = static_cast<int>(std::ranges::count(letters, true, &LetterBehind::isPart));
    const QString all = counted(static_cast<int>(letters.size()), tr("%1 letter"), tr("%1 letters"));
    m_count->setText(tr("%1, of them %2 %3").arg(all).arg(parts).arg(partInWords(m_measure)));
    m_model.fill(m_measure, std::move(letters));
    m_table->setCurrentIndex(m_model.index(0, 0));
    showText();
}

CommunicationId BehindDialog::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_model.at(current.row()).story.id : CommunicationId();
}

void BehindDialog::showText()
{
    const CommunicationId id = chosen();
    const int ticket = ++m_ticket;
    if (id.isNull())
        return;
    m_desk.letter(id).then(this, [this, ticket](const Result<Letter> &letter) {
        if (ticket != m_ticket)
            return;
        m_text->setPlainText(letter ? letter->subject + u"\n\n"_s + letter->body : letter.error().says);
    });
}

} // namespace countersign
