// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/findingspane.h"

#include "panes/actionbutton.h"
#include "panes/keyhint.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/icons.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

/// One finding: icon and sentence, and on the current one what can be done.
class FindingsPane::Row : public QWidget {
public:
    Row(FindingsPane *pane, int number)
        : QWidget(pane)
        , m_pane(pane)
        , m_number(number)
        , m_icon(new IconLabel(u"note"_s, Token::Note, Theme::buttonIcon(), this))
        , m_words(new Words(Type::Small, Token::Text, {}, this))
        , m_reason(new Words(Type::Small, Token::Muted, {}, this))
        , m_correct(new ActionButton(pane->m_acts.correct, ButtonLook::Plain, this))
        , m_override(new ActionButton(pane->m_acts.override, ButtonLook::Flat, this))
    {
        setFocusPolicy(Qt::StrongFocus);
        setObjectName(u"finding%1"_s.arg(number));
        m_words->setWordWrap(true);
        m_words->setTextFormat(Qt::PlainText);
        m_reason->setWordWrap(true);
        m_reason->setTextFormat(Qt::PlainText);
        m_correct->setSizeOf(ActionButton::Size::Small);
        m_correct->setMayBeElided(true);
        m_correct->setObjectName(u"correctButton"_s);
        m_override->setSizeOf(ActionButton::Size::Small);
        m_override->setObjectName(u"overrideButton"_s);
        auto *row = new QHBoxLayout(this);
        const auto u = [this](double times) {
            return Theme::u(this, times);
        };
        row->setContentsMargins(u(1.5), u(1.25), u(1.5), u(1.25));
        row->setSpacing(u(1.5));
        row->addWidget(m_icon, 0, Qt::AlignTop);
        auto *column = new QVBoxLayout;
        column->setSpacing(u(1));
        column->addWidget(m_words);
        column->addWidget(m_reason);
        auto *acts = new QHBoxLayout;
        acts->setSpacing(u(1.5));
        acts->addWidget(m_correct);
        acts->addWidget(m_override);
        acts->addStretch(1);
        column->addLayout(acts);
        row->addLayout(column, 1);
    }

    void display(const QModelIndex &index)
    {
        const auto severity = static_cast<Severity>(index.data(FindingsModel::SeverityRole).toInt());
        const QString reason = index.data(FindingsModel::OverriddenRole).toString();
        const Token ink = severity == Severity::Error ? Token::Error
            : severity == Severity::Warning           ? Token::Warning
                                                      : Token::Note;
        m_icon->display(reason.isEmpty() ? iconOf(severity) : u"tick"_s, reason.isEmpty() ? ink : Token::Muted);
        m_words->setText(breakable(index.data().toString()));
        m_reason->setText(reason.isEmpty() ? QString() : FindingsPane::tr("Accepted: %1").arg(breakable(reason)));
        m_reason->setVisible(!reason.isEmpty());
        const bool hasOne = !index.data(FindingsModel::CorrectionRole).toString().isEmpty();
        m_canCorrect = reason.isEmpty() && (hasOne || index.data(FindingsModel::HasSuggestionsRole).toBool());
        m_canOverride = index.data(FindingsModel::MayBeAcceptedRole).toBool();
        setToolTip(index.data(Qt::ToolTipRole).toString());
        setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        setAccessibleDescription(toolTip());
    }

    void setCurrent(bool current, bool filled)
    {
        m_isCurrent = current;
        m_correct->setVisible(current && m_canCorrect);
        m_correct->setLook(filled ? ButtonLook::Filled : ButtonLook::Plain);
        m_override->setVisible(current && m_canOverride);
        update();
    }

    /// \returns its last widget
    QWidget *orderTabs()
    {
        setTabOrder(this, m_correct);
        setTabOrder(m_correct, m_override);
        return m_override;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme &theme = Theme::of(this);
        if (m_isCurrent || hasFocus())
            paintShape(&painter, rect(), controlRadius(), m_isCurrent ? theme.selection() : QColor(),
                       hasFocus() ? theme.focus() : QColor(), 2);
    }
    void mousePressEvent(QMouseEvent *) override { Q_EMIT m_pane->findingChosen(m_number); }
    void focusInEvent(QFocusEvent *event) override
    {
        QWidget::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent *event) override
    {
        QWidget::focusOutEvent(event);
        update();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
            Q_EMIT m_pane->findingChosen(m_number);
        else
            QWidget::keyPressEvent(event);
    }

private:
    FindingsPane *m_pane;
    int m_number;
    IconLabel *m_icon;
    Words *m_words;
    Words *m_reason;
    ActionButton *m_correct;
    ActionButton *m_override;
    bool m_canCorrect = false;
    bool m_canOverride = false;
    bool m_isCurrent = false;
};

FindingsPane::FindingsPane(FindingsModel &findings, const Acts &acts, QWidget *parent)
    : QWidget(parent)
    , m_findings(findings)
    , m_acts(acts)
    , m_head(new SectionHead(tr("Findings"), this))
    , m_column(new QVBoxLayout)
    , m_more(new Words(Type::Small, Token::Muted, {}, this))
{
    setObjectName(u"findingsPane"_s);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(u(2), u(2.25), u(2), u(2.25));
    column->setSpacing(u(1));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(u(1.5), 0, u(1.5), 0);
    m_head->setAside(new KeyHint(acts.next->shortcut(), m_head));
    head->addWidget(m_head);
    column->addLayout(head);
    m_column->setSpacing(u(0.5));
    column->addLayout(m_column);
    column->addWidget(m_more);

    connect(&m_findings, &QAbstractItemModel::rowsInserted, this, &FindingsPane::rebuild);
    connect(&m_findings, &QAbstractItemModel::rowsRemoved, this, &FindingsPane::rebuild);
    connect(&m_findings, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { refresh(first.row(), last.row()); });
    rebuild();
}

void FindingsPane::setCurrent(int row)
{
    m_current = row < m_findings.rowCount() ? row : -1;
    for (size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setCurrent(static_cast<int>(i) == m_current, m_isFilled);
}

QWidget *FindingsPane::rowAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_rows.size()) ? m_rows[static_cast<size_t>(row)] : nullptr;
}

void FindingsPane::setCorrectionFilled(bool filled)
{
    if (m_isFilled == filled)
        return;
    m_isFilled = filled;
    setCurrent(m_current);
}

void FindingsPane::rebuild()
{
    const int wanted = std::min(m_findings.rowCount(), MOST_SHOWN);
    while (static_cast<int>(m_rows.size()) > wanted) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (static_cast<int>(m_rows.size()) < wanted) {
        m_rows.push_back(new Row(this, static_cast<int>(m_rows.size())));
        m_column->addWidget(m_rows.back());
    }
    orderTabs();
    refresh(0, wanted - 1);
    const int more = m_findings.rowCount() - wanted;
    m_more->setText(tr("and %1 more").arg(more));
    m_more->setVisible(more > 0);
    setVisible(m_findings.rowCount() > 0);
}

void FindingsPane::setTabAfter(QWidget *before)
{
    m_tabAfter = before;
    orderTabs();
}

void FindingsPane::orderTabs()
{
    QWidget *last = m_tabAfter;
    for (Row *row : m_rows) {
        if (last)
            setTabOrder(last, row);
        last = row->orderTabs();
    }
}

void FindingsPane::refresh(int first, int last)
{
    for (int row = first; row <= last && row < static_cast<int>(m_rows.size()); ++row)
        m_rows[static_cast<size_t>(row)]->display(m_findings.index(row));
    setCurrent(std::min(m_current, m_findings.rowCount() - 1));
}

} // namespace countersign
