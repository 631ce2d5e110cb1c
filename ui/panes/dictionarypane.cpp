// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/dictionarypane.h"

#include "panes/actionbutton.h"
#include "panes/words.h"
#include "theme/shapes.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double ROW = 1.6; // in L
constexpr int SHOWN_ROWS = 6;

/// The word, and quietly at the right who taught it.
class WordDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { 0, qRound(Theme::lineSpacing() * ROW) };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.selection());
        const QRectF area = QRectF(option.rect).adjusted(Theme::u(2), 0, -Theme::u(2), 0);
        const QString origin = index.data(CompanyWordsModel::OriginRole).toString();
        const QFont small = Theme::font(Type::Small);
        const double originWidth = std::min(QFontMetricsF(small).horizontalAdvance(origin) + 1, area.width() * 0.6);
        const QFont body = Theme::font(Type::Body);
        painter->setFont(body);
        painter->setPen(theme.text());
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                          QFontMetricsF(body).elidedText(index.data().toString(), Qt::ElideRight,
                                                         area.width() - originWidth - Theme::u(3)));
        painter->setFont(small);
        painter->setPen(theme.muted());
        painter->drawText(QRectF(area.right() - originWidth, area.top(), originWidth, area.height()),
                          Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                          QFontMetricsF(small).elidedText(origin, Qt::ElideRight, originWidth));
        if (option.state.testFlag(QStyle::State_HasFocus))
            paintShape(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), 0, {}, theme.focus(), 2);
        painter->restore();
    }
};

} // namespace

DictionaryPane::DictionaryPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_shown(new QSortFilterProxyModel(this))
    , m_field(new QLineEdit(this))
    , m_add(new ActionButton(tr("&Add"), ButtonLook::Plain, this))
    , m_view(new QListView(this))
    , m_remove(new ActionButton(tr("Take &out"), ButtonLook::Plain, this))
    , m_back(new ActionButton(tr("Put &back"), ButtonLook::Flat, this))
    , m_told(new Words(Type::Small, Token::Muted, {}, this))
{
    setObjectName(u"dictionaryPane"_s);
    m_field->setObjectName(u"dictionaryField"_s);
    m_field->setAccessibleName(tr("A word to find or to add"));
    m_field->setPlaceholderText(tr("Find or add a word"));
    m_field->setMaxLength(CompanyWords::LONGEST);
    m_field->installEventFilter(this);
    m_add->setObjectName(u"dictionaryAdd"_s);
    m_add->setKeys(QKeySequence(Qt::Key_Return));
    m_shown->setSourceModel(&m_words);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_view->setObjectName(u"dictionaryWords"_s);
    m_view->setAccessibleName(tr("Words of the company's dictionary"));
    m_view->setModel(m_shown);
    m_view->setItemDelegate(new WordDelegate(this));
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFixedHeight(qRound(Theme::lineSpacing() * ROW * SHOWN_ROWS) + 2 * m_view->frameWidth());
    m_view->installEventFilter(this);
    m_remove->setObjectName(u"dictionaryRemove"_s);
    m_remove->setKeys(QKeySequence(Qt::Key_Delete));
    m_back->setObjectName(u"dictionaryBack"_s);
    m_told->setObjectName(u"dictionaryTold"_s);
    m_told->setWordWrap(true);
    m_told->setTextFormat(Qt::PlainText);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::u(2));
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::u(2));
    top->addWidget(m_field, 1);
    top->addWidget(m_add);
    column->addLayout(top);
    column->addWidget(m_view);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(Theme::u(2));
    foot->addWidget(m_remove);
    foot->addWidget(m_told, 1);
    foot->addWidget(m_back);
    column->addLayout(foot);

    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text.trimmed());
        showState();
    });
    connect(m_add, &QPushButton::clicked, this, &DictionaryPane::add);
    connect(m_remove, &QPushButton::clicked, this, &DictionaryPane::remove);
    connect(m_back, &QPushButton::clicked, this, &DictionaryPane::takeBack);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &DictionaryPane::showState);
    connect(&m_desk, &Desk::companyWordsChanged, this, [this] {
        m_words.show(m_desk.companyWords());
        showState();
    });
    m_words.show(m_desk.companyWords());
    showState();
}

bool DictionaryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_field && isEnter) {
        add();
        return true;
    }
    if (watched == m_field && key->key() == Qt::Key_Down && m_shown->rowCount() > 0) {
        m_view->setFocus(Qt::OtherFocusReason);
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_shown->index(0, 0));
        return true;
    }
    if (watched == m_view && (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace)) {
        remove();
        return true;
    }
    if (key->matches(QKeySequence::Undo) && m_last && !(watched == m_field && m_field->isUndoAvailable())) {
        takeBack();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DictionaryPane::change(const QString &word, Way way, const QString &said)
{
    const auto answer = way == Way::In ? m_desk.learnWord(word) : m_desk.forgetWord(word);
    QFuture<Result<Change>>(answer).then(this, [this, word, way, said](const Result<Change> &done) {
        m_told->setText(done ? said : done.error().says);
        m_told->setInk(done ? Token::Muted : Token::Error);
        if (done)
            m_last = Step { word, way };
        showState();
    });
}

void DictionaryPane::add()
{
    const QString word = m_field->text().trimmed();
    if (word.isEmpty())
        return;
    if (const int row = m_words.rowOf(word); row >= 0) {
        m_view->setCurrentIndex(m_shown->mapFromSource(m_words.index(row)));
        m_told->setText(tr("“%1” is there already.").arg(m_words.word(row)));
        m_told->setInk(Token::Muted);
        return;
    }
    if (!CompanyWords::isAWord(word)) {
        m_told->setText(tr("One word at a time, of letters: “%1” is none.").arg(word));
        m_told->setInk(Token::Error);
        return;
    }
    m_field->clear();
    change(word, Way::In, tr("“%1” is known now, on all desks.").arg(word));
}

void DictionaryPane::remove()
{
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid())
        return;
    const QString word = current.data(CompanyWordsModel::WordRole).toString();
    change(word, Way::Out, tr("“%1” is no longer known.").arg(word));
}

void DictionaryPane::takeBack()
{
    if (!m_last)
        return;
    const Step last = *m_last;
    if (last.way == Way::In)
        change(last.word, Way::Out, tr("“%1” is no longer known.").arg(last.word));
    else
        change(last.word, Way::In, tr("“%1” is known again.").arg(last.word));
}

void DictionaryPane::showState()
{
    m_add->setEnabled(!m_field->text().trimmed().isEmpty());
    m_remove->setEnabled(m_view->currentIndex().isValid());
    m_back->setVisible(m_last.has_value());
    if (m_last)
        m_back->setWords(m_last->way == Way::In ? tr("Take it out again") : tr("Put it back"));
    if (m_last || !m_told->text().isEmpty())
        return;
    m_told->setText(m_words.rowCount() == 0 ? tr("No word yet. In a letter %1 on an unknown word adds it.", "key")
                                                  .arg(QKeySequence(u"Ctrl+."_s).toString(QKeySequence::NativeText))
                                            : QString());
}

} // namespace countersign
