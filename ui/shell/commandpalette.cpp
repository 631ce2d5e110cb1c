// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"

#include "panes/keyhint.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "theme/icons.h"
#include "theme/shapes.h"

#include <QAbstractListModel>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr int MOST_PER_GROUP = 8;
constexpr int SHOWN_ROWS = 12;
/// Of a kind of which there is much: who looks for the hundredth types another letter.
constexpr int MOST_FOUND = 100;

QString spoken(const PaletteThing &thing)
{
    QStringList parts { thing.text, thing.detail, thing.aside };
    parts.removeAll(QString());
    return parts.join(u", "_s);
}
} // namespace

/// Captions and things in one list; captions cannot be chosen.
class CommandPalette::Hits : public QAbstractListModel {
public:
    struct Row {
        QString caption; ///< of a group; then the rest is empty
        const PaletteThing *thing = nullptr;
        FuzzyMatch match;
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Row &row = m_rows[static_cast<std::size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return row.thing ? row.thing->text : row.caption;
        if (role == Qt::AccessibleTextRole)
            return row.thing ? spoken(*row.thing) : row.caption;
        return {};
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        return isThing(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }
    bool isThing(int row) const { return row >= 0 && row < rowCount() && m_rows[static_cast<std::size_t>(row)].thing; }
    const Row &at(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }
    int things() const
    {
        return static_cast<int>(
            std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.thing != nullptr; }));
    }
    void show(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

private:
    std::vector<Row> m_rows;
};

class CommandPalette::HitDelegate : public QStyledItemDelegate {
public:
    HitDelegate(const Hits &hits, QWidget *parent)
        : QStyledItemDelegate(parent)
        , m_hits(hits)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const int line = Theme::lineSpacing();
        return { 0, qRound(line * (m_hits.isThing(index.row()) ? 1.75 : 1.5)) };
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const Hits::Row &row = m_hits.at(index.row());
        const int padding = Theme::u(4);
        const QRectF area = QRectF(option.rect).adjusted(padding, 0, -padding, 0);
        painter->save();
        if (!row.thing) {
            painter->setFont(Theme::font(Type::SectionCaption));
            painter->setPen(theme.muted());
            painter->drawText(area.adjusted(0, Theme::u(1), 0, 0), Qt::AlignVCenter | Qt::AlignLeft, row.caption);
            painter->restore();
            return;
        }
        if (option.state.testFlag(QStyle::State_Selected))
            paintShape(painter, option.rect, 0, theme.selection(), theme.focus(), 2);
        const PaletteThing &thing = *row.thing;
        const int side = Theme::buttonIcon();
        paintIcon(painter, { area.left(), area.center().y() - side / 2.0, double(side), double(side) }, thing.icon,
                  theme.muted());
        double right = area.right();
        if (thing.asideIsKey && !thing.aside.isEmpty()) {
            paintKeyHint(painter, area, thing.aside, theme.muted(), theme.separator());
            right -= keyHintSize(thing.aside).width() + Theme::u(3);
        } else if (!thing.aside.isEmpty()) {
            painter->setFont(Theme::font(thing.asideInk.isValid() ? Type::SmallStrong : Type::Small));
            painter->setPen(thing.asideInk.isValid() ? thing.asideInk : theme.muted());
            painter->drawText(area, Qt::AlignVCenter | Qt::AlignRight, thing.aside);
            right -= painter->fontMetrics().horizontalAdvance(thing.aside) + Theme::u(3);
        }
        paintWords(painter,
                   QRectF(area.left() + Theme::u(6.5), area.top(), right - area.left() - Theme::u(6.5), area.height()),
                   row, theme);
        painter->restore();
    }

private:
    /// The text with its hits strong in accent, then the detail, in as much room as there is.
    static void paintWords(QPainter *painter, const QRectF &where, const Hits::Row &row, const Theme &theme)
    {
        const PaletteThing &thing = *row.thing;
        const QString whole = thing.detail.isEmpty() ? thing.text : thing.text + u" · "_s + thing.detail;
        // Strong hits are wider than plain words, so what does not fit is found by laying it out.
        for (qsizetype kept = whole.size(); kept >= 0; --kept) {
            const QString words = kept == whole.size() ? whole : whole.left(kept).trimmed() + u'…';
            QTextLayout layout(words, Theme::font(Type::Body));
            layout.setFormats(formatsOf(row, words, theme));
            layout.beginLayout();
            QTextLine line = layout.createLine();
            line.setLineWidth(1e6);
            layout.endLayout();
            if (line.naturalTextWidth() > where.width() && kept > 0) {
                // Not one character at a time where much is too much.
                const double share = where.width() / line.naturalTextWidth();
                kept = std::min(kept, std::max<qsizetype>(1, static_cast<qsizetype>(double(kept) * share) + 4));
                continue;
            }
            painter->setClipRect(where);
            layout.draw(painter, { where.left(), where.center().y() - line.height() / 2 });
            return;
        }
    }
    static QList<QTextLayout::FormatRange> formatsOf(const Hits::Row &row, const QString &words, const Theme &theme)
    {
        const auto end = static_cast<int>(words.size());
        const int text = std::min(static_cast<int>(row.thing->text.size()), end);
        QList<QTextLayout::FormatRange> formats;
        QTextCharFormat plain;
        plain.setForeground(theme.text());
        formats.append({ 0, text, plain });
        QTextCharFormat quiet;
        quiet.setForeground(theme.muted());
        formats.append({ text, end - text, quiet });
        for (const FuzzyMatch::Range &hit : row.match.hits) {
            QTextCharFormat strong;
            strong.setForeground(theme.accent());
            strong.setFontWeight(QFont::DemiBold);
            const int from = std::min(static_cast<int>(hit.from), end);
            formats.append({ from, std::min(static_cast<int>(hit.length), end - from), strong });
        }
        return formats;
    }

    const Hits &m_hits;
};

CommandPalette::CommandPalette(QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint)
    , m_field(new QLineEdit(this))
    , m_count(new Words(Type::Small, Token::Muted, {}, this))
    , m_list(new QListView(this))
    , m_hits(new Hits(this))
    , m_nothing(new Words(Type::Body, Token::Muted,
                          tr("Nothing goes by that name. A part of an account's name is enough, the number of an order, "
                             "or a word of what you want to do."),
                          this))
{
    setObjectName(u"commandPalette"_s);
    setAccessibleName(tr("Find an action, an account, a letter or an order"));
    setModal(true);
    m_field->setObjectName(u"paletteField"_s);
    m_field->setAccessibleName(tr("Type to find an action, an account, a letter or an order"));
    m_field->setPlaceholderText(tr("Find an action, an account, a letter, an order…"));
    m_field->setFrame(false);
    QFont large = Theme::font(Type::Body);
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_field->setFont(large);
    m_list->setObjectName(u"paletteList"_s);
    m_list->setAccessibleName(tr("Found"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new HitDelegate(*m_hits, this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it; up and down move the choice
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_nothing->setObjectName(u"paletteNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(Theme::u(4));
    m_nothing->hide();

    auto *search = new IconLabel(u"search"_s, Token::Muted, Theme::railIcon(), this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(Theme::u(4), Theme::u(1.5), Theme::u(4), Theme::u(1.5));
    top->setSpacing(Theme::u(2));
    top->addWidget(search);
    top->addWidget(m_field, 1);
    top->addWidget(m_count);

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::u(4), Theme::u(2), Theme::u(4), Theme::u(2));
    foot->setSpacing(Theme::u(1.5));
    const auto hint = [&](std::initializer_list<QKeySequence> keys, const QString &words) {
        for (const QKeySequence &key : keys)
            foot->addWidget(new KeyHint(key, this));
        foot->addWidget(new Words(Type::Small, Token::Muted, words, this));
        foot->addSpacing(Theme::u(3));
    };
    hint({ QKeySequence(Qt::Key_Up), QKeySequence(Qt::Key_Down) }, tr("choose"));
    hint({ QKeySequence(Qt::Key_Return) }, tr("open"));
    foot->addStretch();
    hint({ QKeySequence(Qt::Key_Escape) }, tr("close"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addLayout(foot);

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &) { openCurrent(); });
}

std::optional<FuzzyMatch> paletteMatch(const QStringList &typedWords, const QString &foldedText,
                                       const QString &foldedAll)
{
    auto match = fuzzyMatchFolded(typedWords, foldedText);
    if (match)
        return match;
    // The detail may name it as well ("11072"), less well.
    match = fuzzyMatchFolded(typedWords, foldedAll);
    if (!match)
        return {};
    std::erase_if(match->hits, [&](const FuzzyMatch::Range &hit) { return hit.from + hit.length > foldedText.size(); });
    match->score /= 2;
    return match;
}

void CommandPalette::search(const std::vector<PaletteFinder> &finders, const std::vector<PaletteSource> &sources)
{
    m_finders = finders;
    m_things.clear();
    for (const PaletteSource &source : sources) {
        for (PaletteThing &thing : source()) {
            Findable findable { std::move(thing), {}, {} };
            findable.text = foldedForSearch(findable.thing.text);
            findable.all = findable.text + u' ' + foldedForSearch(findable.thing.detail);
            m_things.push_back(std::move(findable));
        }
    }
    const int width = std::min(Theme::lineSpacing() * 37, parentWidget()->width() - Theme::u(8));
    setFixedWidth(width);
    m_field->clear();
    find({});
    const QPoint top = parentWidget()->mapToGlobal(QPoint((parentWidget()->width() - width) / 2, Theme::u(24)));
    move(top);
    open();
    m_field->setFocus();
}

void CommandPalette::find(const QString &typed)
{
    struct Group {
        QString caption;
        int best = 0;
        int all = 0;
        std::vector<Hits::Row> rows;
    };
    const QStringList words = typedWords(typed);
    m_hits->show({}); // which held what was found before
    m_found.clear();
    for (const PaletteFinder &finder : m_finders) {
        for (PaletteFound &found : finder(typed, MOST_FOUND))
            m_found.push_back(std::move(found));
    }
    std::vector<Group> groups;
    const auto groupOf = [&groups](const QString &caption) {
        const auto group
            = std::find_if(groups.begin(), groups.end(), [&](const Group &each) { return each.caption == caption; });
        return group == groups.end() ? groups.insert(groups.end(), Group { caption, 0, 0, {} }) : group;
    };
    const auto add = [&groupOf](const PaletteThing &thing, const FuzzyMatch &match) {
        const auto group = groupOf(thing.group);
        group->best = std::max(group->best, match.score);
        ++group->all;
        group->rows.push_back({ {}, &thing, match });
    };
    for (const PaletteFound &found : m_found) {
        for (const PaletteThing &thing : found.best) {
            const QString text = foldedForSearch(thing.text);
            if (const auto match = paletteMatch(words, text, text + u' ' + foldedForSearch(thing.detail)))
                add(thing, *match);
        }
        if (!found.best.empty())
            groupOf(found.best.front().group)->all += found.all - static_cast<int>(found.best.size());
    }
    for (const Findable &findable : m_things) {
        if (const auto match = paletteMatch(words, findable.text, findable.all))
            add(findable.thing, *match);
    }
    if (!typed.trimmed().isEmpty())
        std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.best > b.best; });
    std::vector<Hits::Row> rows;
    int found = 0;
    for (Group &group : groups) {
        found += group.all;
        std::stable_sort(group.rows.begin(), group.rows.end(),
                         [](const Hits::Row &a, const Hits::Row &b) { return a.match.score > b.match.score; });
        if (groups.size() > 1 && group.rows.size() > MOST_PER_GROUP)
            group.rows.resize(MOST_PER_GROUP);
        rows.push_back({ group.caption, nullptr, {} });
        std::move(group.rows.begin(), group.rows.end(), std::back_inserter(rows));
    }
    m_hits->show(std::move(rows));
    m_count->setText(tr("%1 found").arg(found));
    m_list->setVisible(found > 0);
    m_nothing->setVisible(found == 0);
    setAccessibleDescription(found == 0 ? m_nothing->text() : QString());
    m_list->setCurrentIndex({});
    fit();
    step(1);
}

void CommandPalette::fit()
{
    int rows = 0;
    for (int row = 0; row < m_hits->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    const int most
        = std::min(qRound(Theme::lineSpacing() * (SHOWN_ROWS * 1.75)), parentWidget()->height() - Theme::u(56));
    m_list->setFixedHeight(std::clamp(rows + Theme::u(1), Theme::u(9), std::max(most, Theme::u(9))));
    layout()->activate();
    const int height = m_nothing->isHidden() ? sizeHint().height() : layout()->totalHeightForWidth(width());
    resize(width(), height); // the width stays: words must not jump while they are typed
}

void CommandPalette::step(int by)
{
    const int count = m_hits->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    do {
        row += by;
    } while (row >= 0 && row < count && !m_hits->isThing(row));
    if (!m_hits->isThing(row))
        return;
    m_list->setCurrentIndex(m_hits->index(row));
    m_list->scrollTo(m_hits->index(row == 1 ? 0 : row)); // the first thing with its caption
}

void CommandPalette::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_hits->isThing(current.row()))
        return;
    const auto act = m_hits->at(current.row()).thing->open;
    accept();
    if (act)
        act();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            for (int i = 0; i < SHOWN_ROWS - 2; ++i)
                step(static_cast<QKeyEvent *>(event)->key() == Qt::Key_PageUp ? -1 : 1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            openCurrent();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.raised());
    const int foot = layout()->itemAt(layout()->count() - 1)->geometry().top();
    painter.fillRect(QRect(0, foot, width(), height() - foot), theme.ground());
    paintShape(&painter, rect(), 0, {}, theme.control());
}

std::vector<PaletteThing> thingsOf(const std::vector<QAction *> &actions, const QString &group)
{
    std::vector<PaletteThing> things;
    for (QAction *action : actions) {
        if (!action->isEnabled() || !action->isVisible())
            continue;
        PaletteThing thing;
        thing.group = group;
        thing.icon = action->icon().name();
        if (thing.icon.isEmpty())
            thing.icon = u"chevron-right"_s;
        thing.text = plainText(*action);
        thing.aside = keyText(action->shortcut());
        thing.asideIsKey = true;
        thing.open = [action] {
            action->trigger();
        };
        things.push_back(std::move(thing));
    }
    return things;
}

} // namespace countersign
