// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/previewdialog.h"

#include "panes/actionbutton.h"
#include "panes/segments.h"
#include "panes/words.h"
#include "theme/shapes.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

PreviewDialog::PreviewDialog(const SentForm &form, const Letter &letter, QWidget *parent)
    : QDialog(parent)
    , m_forms(new Segments(tr("Form of the letter"), this))
    , m_stack(new QStackedWidget(this))
    , m_formatted(new QTextBrowser(this))
    , m_plain(new QPlainTextEdit(form.plain, this))
{
    setObjectName(u"previewDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("As the customer sees it"));
    m_forms->addSegment(tr("Formatted"), u"previewFormatted"_s);
    m_forms->addSegment(tr("Plain text"), u"previewPlain"_s);
    m_forms->setCurrent(0);

    auto *head = new QGridLayout;
    head->setContentsMargins(Theme::u(6), Theme::u(4), Theme::u(6), Theme::u(3));
    head->setHorizontalSpacing(Theme::u(4));
    head->setVerticalSpacing(Theme::u(0.5));
    int row = 0;
    const auto add = [&](const QString &title, const QString &value, Type type) {
        auto *words = new Words(type, Token::Text, value, this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        head->addWidget(new Words(Type::Small, Token::Muted, title, this), row, 0, Qt::AlignTop);
        head->addWidget(words, row, 1);
        ++row;
    };
    add(tr("From"), form.from, Type::Body);
    add(tr("To"), letter.to, Type::Body);
    add(tr("Subject"), letter.subject, Type::LetterStrong);
    head->setColumnStretch(1, 1);

    const int margin = Theme::u(6);
    m_formatted->setObjectName(u"previewText"_s);
    m_formatted->setAccessibleName(tr("The letter, formatted"));
    m_formatted->setFrameShape(QFrame::NoFrame);
    m_formatted->setOpenLinks(false);
    m_formatted->setFont(Theme::font(Type::Letter));
    m_formatted->document()->setDocumentMargin(margin);
    m_formatted->setHtml(form.html);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(Theme::font(Type::Body).pointSizeF());
    m_plain->setObjectName(u"previewPlainText"_s);
    m_plain->setAccessibleName(tr("The letter, plain"));
    m_plain->setFrameShape(QFrame::NoFrame);
    m_plain->setReadOnly(true);
    m_plain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_plain->setFont(fixed);
    m_plain->document()->setDocumentMargin(margin);
    m_stack->addWidget(m_formatted);
    m_stack->addWidget(m_plain);

    auto *close = new ActionButton(tr("Close"), ButtonLook::Plain, this);
    close->setObjectName(u"closePreview"_s);
    close->setKeys(QKeySequence(Qt::Key_Escape));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(margin, Theme::u(2.5), margin, Theme::u(2.5));
    foot->addWidget(m_forms);
    foot->addStretch();
    foot->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_stack, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(foot);
    connect(m_forms, &Segments::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const int line = Theme::lineSpacing();
    const QSize room = parent ? parent->window()->size() - QSize(Theme::u(16), Theme::u(16)) : QSize(9999, 9999);
    resize(QSize(line * 40, line * 36).boundedTo(room));
    m_forms->setFocus();
}

void PreviewDialog::keyPressEvent(QKeyEvent *event)
{
    if (!m_leavingKeys.isEmpty() && m_leavingKeys == QKeySequence(event->keyCombination()))
        accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace countersign
