// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/receiptpane.h"

#include "delegates/accountdelegate.h"
#include "panes/actionbutton.h"
#include "panes/sectionhead.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextOption>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr size_t WHOLE_RECORDS = 6; ///< of many under one number; the others are named
constexpr size_t NAMED_RECORDS = 60;

QString coloured(const QString &text, const QColor &ink, double points, bool isStrong = false)
{
    return u"<span style=\"color:%1; font-size:%2pt; font-weight:%3\">%4</span>"_s.arg(
        ink.name(), QString::number(points, 'f', 2), isStrong ? u"600"_s : u"400"_s, text);
}

} // namespace

ReceiptPane::ReceiptPane(QAction *openLetter, QWidget *parent)
    : QWidget(parent)
    , m_head(new SectionHead(tr("Receipts"), this))
    , m_record(new QTextBrowser(this))
    , m_open(new ActionButton(openLetter, ButtonLook::Plain, this))
    , m_list(new QListView(this))
{
    setObjectName(u"receiptPane"_s);
    m_record->setObjectName(u"recordBehind"_s);
    m_record->setAccessibleName(tr("Record behind the receipt"));
    m_record->setFrameShape(QFrame::NoFrame);
    m_record->setOpenLinks(false);
    m_record->setTabChangesFocus(true);
    m_record->setFocusPolicy(Qt::StrongFocus);
    m_open->setSizeOf(ActionButton::Size::Small);
    m_open->setObjectName(u"openReceiptLetter"_s);
    m_open->hide();
    m_list->setObjectName(u"receiptList"_s);
    m_list->setAccessibleName(tr("Receipts of this page"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new ReceiptDelegate(m_list));

    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    auto *head = new QVBoxLayout;
    head->setContentsMargins(u(3.5), u(2.25), u(3.5), u(1.5));
    head->addWidget(m_head);
    auto *record = new QVBoxLayout;
    record->setContentsMargins(u(3.5), u(2), u(1), u(2));
    record->setSpacing(u(2));
    record->addWidget(m_record, 1);
    record->addWidget(m_open, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(record, 5);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_list, 6);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (m_isSetting || !now.isValid())
            return;
        const int number = now.data(ReceiptsModel::NumberRole).toInt();
        showReceipt(number);
        Q_EMIT receiptChosen(number);
    });
    dress();
}

void ReceiptPane::display(const Briefing &briefing, const ReceiptGroups &groups)
{
    const QScopedValueRollback setting(m_isSetting, true);
    m_briefing = briefing;
    m_groups = groups;
    m_model.fill(groups.all());
    m_head->setAside(tr("%1 on this page").arg(groups.all().size()));
    m_current = 0;
    m_letter = {};
    m_toRead = {};
    set();
}

void ReceiptPane::clear()
{
    display({}, {});
    m_head->setAside(QString());
}

void ReceiptPane::showReceipt(int number)
{
    if (number == m_current)
        return;
    m_current = number;
    m_text.clear();
    m_letter = {};
    m_toRead = {};
    const ReceiptGroup *group = m_groups.group(number);
    if (group && group->receipts.size() == 1 && group->receipts.front().kind == ReceiptKind::Letter) {
        m_letter = CommunicationId(group->receipts.front().id);
        const auto behind = m_briefing.evidence.find(group->receipts.front());
        if (behind == m_briefing.evidence.end() || behind->second.text.isEmpty())
            m_toRead = m_letter;
    }
    const QScopedValueRollback setting(m_isSetting, true);
    const int row = m_model.rowOf(number);
    if (row >= 0)
        m_list->setCurrentIndex(m_model.index(row, 0));
    set();
}

void ReceiptPane::showText(const CommunicationId &letter, const QString &text)
{
    if (letter != m_letter)
        return;
    m_toRead = {};
    m_text = text;
    set();
}

QString ReceiptPane::recordHtml(const Receipt &receipt, bool isWhole) const
{
    const Theme &theme = Theme::of(this);
    const double body = Theme::font(Type::Body).pointSizeF();
    const double small = Theme::font(Type::Small).pointSizeF();
    const auto behind = m_briefing.evidence.find(receipt);
    if (behind == m_briefing.evidence.end())
        return {};
    const Evidence &evidence = behind->second;
    QString html = u"<p style=\"margin-top:0px; margin-bottom:%1px\">%2%3</p>"_s.arg(
        QString::number(Theme::u(this, isWhole ? 1.5 : 0.5)),
        coloured(evidence.title.toHtmlEscaped(), theme.text(), body, true),
        evidence.source.isEmpty() ? QString()
                                  : u"<br>"_s + coloured(evidence.source.toHtmlEscaped(), theme.muted(), small));
    if (!isWhole)
        return html;
    if (!evidence.lines.empty())
        html += u"<table cellspacing=\"0\" cellpadding=\"2\">"_s;
    for (const EvidenceLine &line : evidence.lines) {
        QString value = coloured(line.value.toHtmlEscaped(), theme.text(), small);
        if (line.isInternal && receipt.kind != ReceiptKind::Rule && receipt.kind != ReceiptKind::Document)
            value += u' ' + coloured(tr("internal").toHtmlEscaped(), theme.note(), small);
        html += u"<tr><td style=\"padding-right:%1px\">%2</td><td>%3</td></tr>"_s.arg(
            QString::number(Theme::u(this, 2)), coloured(line.name.toHtmlEscaped(), theme.muted(), small), value);
    }
    if (!evidence.lines.empty())
        html += u"</table>"_s;
    const QString &text = m_text.isEmpty() ? evidence.text : m_text;
    if (!text.isEmpty())
        html += u"<p style=\"margin-top:%1px\">%2</p>"_s.arg(
            QString::number(Theme::u(this, 2)),
            coloured(text.trimmed().toHtmlEscaped().replace(u'\n', u"<br>"_s), theme.text(), small));
    return html;
}

void ReceiptPane::set()
{
    const Theme &theme = Theme::of(this);
    const double small = Theme::font(Type::Small).pointSizeF();
    const ReceiptGroup *group = m_groups.group(m_current);
    m_open->setVisible(!m_letter.isNull());
    QTextOption option = m_record->document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_record->document()->setDefaultTextOption(option);
    m_record->document()->setDocumentMargin(0);
    if (!group) {
        m_record->setAccessibleDescription({});
        m_record->setHtml(
            m_groups.all().empty()
                ? QString()
                : coloured(tr("Choose a number on the page: the record behind it stands here.").toHtmlEscaped(),
                           theme.muted(), small));
        return;
    }
    m_record->setAccessibleDescription(group->title);
    QString html;
    if (group->receipts.size() == 1) {
        html = recordHtml(group->receipts.front(), true);
    } else {
        html = u"<p style=\"margin-top:0px\">%1</p>"_s.arg(
            coloured(group->title.toHtmlEscaped(), theme.text(), Theme::font(Type::Heading).pointSizeF(), true));
        for (size_t i = 0; i < std::min(NAMED_RECORDS, group->receipts.size()); ++i)
            html += recordHtml(group->receipts[i], i < WHOLE_RECORDS);
        if (group->receipts.size() > NAMED_RECORDS)
            html += coloured(tr("and %1 more").arg(group->receipts.size() - NAMED_RECORDS).toHtmlEscaped(),
                             theme.muted(), small);
    }
    m_record->setHtml(html);
    m_record->verticalScrollBar()->setValue(0);
}

void ReceiptPane::focusRecord()
{
    m_record->setFocus(Qt::OtherFocusReason);
}

void ReceiptPane::focusList()
{
    m_list->setFocus(Qt::OtherFocusReason);
}

void ReceiptPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_isSetting)
        dress();
}

/// The record lies on the ground of the pane, as its neighbours do.
void ReceiptPane::dress()
{
    const QScopedValueRollback setting(m_isSetting, true);
    QPalette ground = palette();
    ground.setColor(QPalette::Base, Theme::of(this).ground());
    m_record->setPalette(ground);
    set();
}

} // namespace countersign
