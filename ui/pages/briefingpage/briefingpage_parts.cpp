// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/accountdelegate.h"
#include "pages/briefingpage/briefingpage.h"
#include "pages/briefingpage/briefingsheet.h"
#include "pages/briefingpage/briefingstart.h"
#include "panes/actionbutton.h"
#include "panes/emptystate.h"
#include "panes/sectionhead.h"
#include "panes/segments.h"
#include "shell/actions.h"
#include "theme/icons.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>
#include <QPrintDialog>
#include <QPrinter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

// Of what the page is made.
namespace countersign {

BriefingPage::~BriefingPage() = default;

QWidget *BriefingPage::buildFinder()
{
    auto *pane = new QWidget(this);
    pane->setObjectName(u"accountFinder"_s);
    m_field = new QLineEdit(pane);
    m_field->setObjectName(u"findAccountField"_s);
    m_field->setAccessibleName(tr("Find an account"));
    m_field->setPlaceholderText(tr("Find an account…"));
    m_field->setToolTip(tr("A name, a person there, a city or an order number; Esc leaves the briefing"));
    m_field->addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_head = new SectionHead(tr("Something open first"), pane);
    m_list = new QListView(pane);
    m_list->setObjectName(u"accountList"_s);
    m_list->setAccessibleName(tr("Accounts"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(&m_choices);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->installEventFilter(this);

    auto *field = new QVBoxLayout;
    field->setContentsMargins(Theme::u(2), Theme::u(2), Theme::u(2), Theme::u(2));
    field->addWidget(m_field);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(Theme::u(3.5), Theme::u(1.5), Theme::u(3.5), Theme::u(1.5));
    head->addWidget(m_head);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(field);
    column->addWidget(new Line(Qt::Horizontal, pane));
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, pane));
    column->addWidget(m_list, 1);
    return pane;
}

QWidget *BriefingPage::buildMiddle()
{
    m_middle = new QStackedWidget(this);
    m_paper = new QWidget(m_middle);
    auto *bar = new QWidget(m_paper);
    bar->setFixedHeight(Theme::u(11));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(2));
    row->addWidget(new Words(Type::Body, Token::Muted, tr("This call is about"), bar));
    m_purposes = new Segments(tr("What the call is about"), bar);
    m_purposes->setObjectName(u"purposes"_s);
    for (const CallPurpose purpose : CALL_PURPOSES)
        m_purposes->addSegment(nameOf(purpose), u"purpose-"_s + keyOf(purpose));
    row->addWidget(m_purposes);
    row->addStretch(1);
    m_sheet = new BriefingSheet(m_paper);
    auto *column = new QVBoxLayout(m_paper);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(new Line(Qt::Horizontal, m_paper));
    column->addWidget(m_sheet, 1);
    column->addWidget(new Line(Qt::Horizontal, m_paper));
    column->addWidget(buildStrip());
    m_empty = new EmptyState(m_middle);
    m_empty->setObjectName(u"briefingEmpty"_s);
    m_empty->say(tr("No account is known yet."),
                 tr("Import your accounts and orders first (Ctrl+I); then every call can be prepared here."));
    m_start = new BriefingStart(m_middle);
    m_middle->addWidget(m_start);
    m_middle->addWidget(m_empty);
    m_middle->addWidget(m_paper);
    return m_middle;
}

QWidget *BriefingPage::buildStrip()
{
    auto *strip = new QWidget(m_paper);
    strip->setFixedHeight(Theme::u(12.5));
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(2));
    row->addStretch(1);
    auto *save = new ActionButton(m_actions->at("saveBriefing"_L1), ButtonLook::Plain, strip);
    save->setObjectName(u"saveBriefingButton"_s);
    auto *print = new ActionButton(m_actions->at("printBriefing"_L1), ButtonLook::Filled, strip);
    print->setObjectName(u"printBriefingButton"_s);
    row->addWidget(save);
    row->addWidget(print);
    return strip;
}

PaperBriefing BriefingPage::paper() const
{
    const QString colour = m_desk.tierColour(m_briefing->tier);
    return { *m_briefing, m_desk.person(), m_desk.company(), colour.isEmpty() ? QColor() : QColor(colour) };
}

void BriefingPage::save()
{
    if (!m_briefing)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the briefing"), pdfNameOf(*m_briefing), tr("PDF (*.pdf)"));
    dialog->setObjectName(u"saveBriefingDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &BriefingPage::saveInto);
    dialog->open();
}

void BriefingPage::saveInto(const QString &file)
{
    const Result<Done> done = writeBriefingPdf(paper(), usualPaper(), file);
    Q_EMIT said({ u"briefing-saved"_s,
                  done ? Tone::Success : Tone::Error,
                  done ? tr("The briefing of %1 is saved.").arg(m_briefing->accountName) : done.error().says,
                  done ? file : tr("Nothing was written."),
                  {},
                  {},
                  {},
                  {},
                  true });
}

void BriefingPage::print()
{
    if (!m_briefing)
        return;
    if (!m_printer) {
        m_printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
        m_printer->setPageSize(usualPaper());
    }
    m_printer->setDocName(pdfNameOf(*m_briefing));
    auto *dialog = new QPrintDialog(m_printer.get(), this);
    dialog->setObjectName(u"printBriefingDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the briefing"));
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *chosen) {
        if (!printBriefing(paper(), *chosen))
            tellTrouble({ Cause::Storage, tr("The printer could not be used. Save the page as PDF instead."), {} });
    });
    dialog->open();
}

} // namespace countersign
