// SPDX-License-Identifier: GPL-3.0-or-later
#include "delegates/scancarddelegate.h"

#include "theme/icons.h"
#include "theme/shapes.h"

#include <QListView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double CARD_LEFT = 1.1; // of the row, in L, as everything here
constexpr double CARD_RIGHT = 0.9;
constexpr double BETWEEN = 0.45;
constexpr double CARD_STRIP = 0.22;
constexpr double HEAD = 1.45;
constexpr double TEXT_LEFT = 0.9;
constexpr double MARGIN = 8.6; // the answers one below the other
constexpr double COLUMN = 8.4; // the answers side by side
constexpr double MARGIN_GAP = 0.4; // between text and margin
constexpr double ANSWER_GAP = 0.35; // between two answers, one below the other
constexpr double BOTTOM = 0.5;
constexpr double BAR = 4.7;
constexpr double LEAST_TEXT = 13; // beside the answers
constexpr double MOST_TEXT = 34; // 72 average characters of the card's font: a longer line loses the eye

double lineHeightOf(const QStyleOptionViewItem &option)
{
    return option.fontMetrics.lineSpacing();
}

double layOut(QTextLayout &layout, double width, QTextOption::WrapMode mode = QTextOption::WordWrap)
{
    QTextOption wrap;
    wrap.setWrapMode(mode);
    layout.setTextOption(wrap);
    double height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1.0, width));
        line.setPosition({ 0, height });
        height += line.height();
    }
    layout.endLayout();
    return height;
}

/// The lines of a fact in the record column.
QStringList linesOfFact(const QString &fact, double width)
{
    QTextLayout layout(fact, Theme::font(Type::Small));
    layOut(layout, width, QTextOption::WrapAtWordBoundaryOrAnywhere);
    QStringList lines;
    for (int i = 0; i < layout.lineCount(); ++i)
        lines << fact.mid(layout.lineAt(i).textStart(), layout.lineAt(i).textLength()).trimmed();
    return lines;
}

double factTextLeft()
{
    return Theme::rowIcon() + Theme::u(1.5);
}

/// Width of the margin, in L: three columns where the longest line of text leaves room for them.
double marginOf(double rowWidth, double line)
{
    if (ScanCardLayout::isNarrow(rowWidth, line))
        return 0;
    return ScanCardLayout::isWide(rowWidth, line) ? 3 * COLUMN : MARGIN;
}

QString withLineSeparators(QString text)
{
    return text.replace(u'\n', QChar::LineSeparator);
}

int secondsOf(qint64 milliseconds)
{
    return static_cast<int>((milliseconds + 999) / 1000);
}

QString seenWords(const QModelIndex &index)
{
    const qint64 spent = index.data(ScanModel::SpentRole).toLongLong();
    const int needed = secondsOf(index.data(ScanModel::NeededRole).toLongLong());
    if (index.data(ScanModel::SeenRole).toBool())
        return ScanCardDelegate::tr("Seen");
    return spent > 0 ? ScanCardDelegate::tr("Reading, %1 of %2 s").arg(spent / 1000).arg(needed)
                     : ScanCardDelegate::tr("Not yet seen");
}

} // namespace

QRectF ScanCardLayout::cardOf(const QRectF &row, double line)
{
    const double room = row.width() - (CARD_LEFT + CARD_RIGHT) * line;
    return { row.left() + CARD_LEFT * line, row.top(),
             std::min(room, (TEXT_LEFT + MOST_TEXT + marginOf(row.width(), line) + MARGIN_GAP) * line), row.height() };
}

bool ScanCardLayout::isWide(double rowWidth, double line)
{
    return rowWidth >= (CARD_LEFT + CARD_RIGHT + TEXT_LEFT + MOST_TEXT + MARGIN_GAP + 3 * COLUMN) * line;
}

bool ScanCardLayout::isNarrow(double rowWidth, double line)
{
    return rowWidth < (CARD_LEFT + CARD_RIGHT + TEXT_LEFT + LEAST_TEXT + MARGIN_GAP + MARGIN) * line;
}

double ScanCardLayout::stackedGap(double line)
{
    return ANSWER_GAP * line;
}

double ScanCardLayout::answerWidth(double rowWidth, double line)
{
    if (isNarrow(rowWidth, line))
        return textWidth(rowWidth, line);
    return ((isWide(rowWidth, line) ? COLUMN : MARGIN) - 0.7 - 0.3) * line;
}

ScanCardLayout ScanCardLayout::of(const QRectF &row, double line, const Advances &advances)
{
    ScanCardLayout layout;
    layout.card = cardOf(row, line).adjusted(0, 0, 0, -BETWEEN * line);
    const QRectF &card = layout.card;
    layout.strip = QRectF(card.left(), card.top(), CARD_STRIP * line, card.height());
    const double left = card.left() + TEXT_LEFT * line;
    const double right = card.right() - 0.65 * line;
    const double top = card.top() + 0.22 * line;
    layout.seen = QRectF(right - advances.seen, top, advances.seen, 1.1 * line);
    const double beforeSeen = layout.seen.left() - 0.5 * line;
    layout.account = QRectF(left, top, std::clamp(advances.account, 0.0, std::max(0.0, beforeSeen - left)), 1.1 * line);
    const double placeAt = layout.account.right() + 0.45 * line;
    layout.place = QRectF(placeAt, top, std::max(0.0, beforeSeen - placeAt), 1.1 * line);
    const double textTop = card.top() + HEAD * line;
    const double textBottom = card.bottom() - BOTTOM * line;
    layout.text = QRectF(left, textTop, textWidth(row.width(), line), textBottom - textTop);
    const double margin = marginOf(row.width(), line) * line;
    const double column = card.right() - margin;
    layout.separator = QRectF(column, textTop, 1, textBottom - textTop);
    layout.isSideBySide = isWide(row.width(), line);
    const double width = answerWidth(row.width(), line);
    const double from = column + 0.7 * line;
    const double step = layout.isSideBySide ? COLUMN * line : 0;
    layout.tone = QRectF(from, textTop, width, textBottom - textTop);
    layout.attention = layout.tone.translated(step, 0);
    layout.facts = layout.tone.translated(2 * step, 0);
    layout.isStacked = isNarrow(row.width(), line);
    if (layout.isStacked) {
        layout.separator = {};
        layout.tone = layout.attention = layout.facts = layout.text;
    }
    return layout;
}

double ScanCardLayout::textWidth(double rowWidth, double line)
{
    return std::clamp(rowWidth - (CARD_LEFT + CARD_RIGHT + TEXT_LEFT + MARGIN_GAP + marginOf(rowWidth, line)) * line,
                      line, MOST_TEXT * line);
}

double ScanCardLayout::factHeight(double line)
{
    return 1.06 * line;
}

int ScanCardLayout::heightFor(double textHeight, int factLines, double line)
{
    const double content = std::max(textHeight, factLines * factHeight(line));
    return static_cast<int>(std::ceil((HEAD + BOTTOM + BETWEEN) * line + content));
}

void ScanCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(ScanModel::IsSharedRole).toBool())
        paintShared(painter, option, index, theme);
    else
        paintCard(painter, option, index, theme);
    painter->restore();
}

QSize ScanCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const double line = lineHeightOf(option);
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const double width = view ? view->viewport()->width() : option.rect.width();
    const Theme &theme = Theme::of(option.palette);
    if (index.data(ScanModel::IsSharedRole).toBool()) {
        const double textWidth = ScanCardLayout::cardOf(QRectF(0, 0, width, 1), line).width() - 2 * TEXT_LEFT * line;
        const std::shared_ptr<QTextLayout> layout = laidShared(index, textWidth, theme, nullptr);
        return { 0, static_cast<int>(std::ceil(layout->boundingRect().height() + (1.9 + 2 * BETWEEN) * line)) };
    }
    const Laid &laid = laidCard(index, ScanCardLayout::textWidth(width, line), theme);
    const std::vector<Answer> answers = answersOf(index, ScanCardLayout::answerWidth(width, line));
    size_t most = 0;
    size_t all = 0;
    for (const Answer &answer : answers) {
        most = std::max(most, answer.lines.size());
        all += answer.lines.size();
    }
    const bool isWide = ScanCardLayout::isWide(width, line);
    const double lines = isWide ? static_cast<double>(most) + 1 // the caption
                                : static_cast<double>(all) + 2 * ANSWER_GAP;
    if (ScanCardLayout::isNarrow(width, line)) {
        const double height = laid.height + ScanCardLayout::stackedGap(line) + lines * ScanCardLayout::factHeight(line);
        return { 0, ScanCardLayout::heightFor(height, 0, line) };
    }
    return { 0, ScanCardLayout::heightFor(laid.height, static_cast<int>(std::ceil(lines)), line) };
}

std::vector<QRectF> ScanCardDelegate::linesOf(const QRectF &row, const QModelIndex &index) const
{
    std::vector<QRectF> lines;
    const double line = Theme::lineSpacing();
    const ScanCardLayout place = ScanCardLayout::of(row, line, {});
    const auto laid = m_laid.constFind(index.data(ScanModel::IdRole).toString());
    if (laid == m_laid.cend())
        return lines;
    for (int i = 0; i < laid->layout->lineCount(); ++i)
        lines.push_back(laid->layout->lineAt(i).rect().translated(place.text.topLeft()));
    return lines;
}

void ScanCardDelegate::forget()
{
    m_laid.clear();
    m_tierColours.forget();
}

const ScanCardDelegate::Laid &ScanCardDelegate::laidCard(const QModelIndex &index, double width,
                                                         const Theme &theme) const
{
    Laid &laid = m_laid[index.data(ScanModel::IdRole).toString()];
    const int revision = index.data(ScanModel::RevisionRole).toInt();
    const QString text = withLineSeparators(index.data(ScanModel::TextRole).toString());
    const bool isLaid = laid.layout && laid.revision == revision && laid.width == qRound(width)
        && laid.isDark == theme.isDark() && laid.text == text;
    if (isLaid)
        return laid;
    laid
        = { revision, qRound(width), theme.isDark(), text, std::make_shared<QTextLayout>(text, Theme::font(Type::Card)),
            0 };
    laid.layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    QTextLayout::FormatRange shared;
    shared.start = 0;
    shared.length = static_cast<int>(text.size());
    shared.format.setForeground(theme.sharedInk());
    formats << shared;
    for (const Span &span : index.data(ScanModel::OwnRole).value<std::vector<Span>>()) {
        if (span.start >= text.size())
            continue;
        QTextLayout::FormatRange own;
        own.start = static_cast<int>(span.start);
        own.length = static_cast<int>(std::min(span.length, text.size() - span.start));
        own.format.setForeground(theme.ownInk());
        own.format.setFontWeight(QFont::DemiBold);
        formats << own;
    }
    laid.layout->setFormats(formats);
    laid.height = layOut(*laid.layout, width);
    return laid;
}

std::shared_ptr<QTextLayout> ScanCardDelegate::laidShared(const QModelIndex &index, double width, const Theme &theme,
                                                          std::vector<LaidGap> *gaps) const
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    const auto add = [&](const QString &words, const QColor &ink, bool isGap) {
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(text.size());
        range.length = static_cast<int>(words.size());
        range.format.setForeground(ink);
        if (isGap)
            range.format.setFont(Theme::font(Type::Small), QTextCharFormat::FontPropertiesSpecifiedOnly);
        formats << range;
        text += words;
    };
    for (const CardCluster::Piece &piece :
         index.data(ScanModel::SharedPiecesRole).value<std::vector<CardCluster::Piece>>()) {
        if (!piece.isGap) {
            add(withLineSeparators(piece.text), theme.sharedInk(), false);
            continue;
        }
        if (gaps)
            gaps->push_back({ static_cast<int>(text.size()), static_cast<int>(piece.text.size()) + 2 });
        QString name = piece.text;
        add(QChar(QChar::Nbsp) + name.replace(u' ', QChar(QChar::Nbsp)) + QChar(QChar::Nbsp), theme.muted(), true);
    }
    auto layout = std::make_shared<QTextLayout>(text, Theme::font(Type::Card));
    layout->setFormats(formats);
    layOut(*layout, width);
    return layout;
}

void ScanCardDelegate::paintShared(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const Theme &theme) const
{
    const double line = lineHeightOf(option);
    const QRectF card = ScanCardLayout::cardOf(option.rect, line).adjusted(0, BETWEEN * line, 0, -BETWEEN * line);
    paintShape(painter, card, panelRadius(), theme.raised(), theme.separator());
    const double left = card.left() + TEXT_LEFT * line;
    painter->setFont(Theme::font(Type::SectionCaption));
    painter->setPen(theme.muted());
    painter->drawText(QRectF(left, card.top() + 0.45 * line, card.width() - 2 * TEXT_LEFT * line, line),
                      Qt::AlignVCenter, index.data().toString());
    std::vector<LaidGap> gaps;
    const std::shared_ptr<QTextLayout> layout = laidShared(index, card.width() - 2 * TEXT_LEFT * line, theme, &gaps);
    const QPointF origin(left, card.top() + 1.4 * line);
    QPen dashed(theme.control(), 1, Qt::DashLine);
    dashed.setCosmetic(true);
    painter->setPen(dashed);
    painter->setBrush(Qt::NoBrush);
    for (const LaidGap &gap : gaps) {
        const QTextLine first = layout->lineForTextPosition(gap.start);
        if (!first.isValid())
            continue;
        const int end = std::min(gap.start + gap.length, first.textStart() + first.textLength());
        const QRectF box(first.cursorToX(gap.start) + 1, first.y() + 1.5,
                         first.cursorToX(end) - first.cursorToX(gap.start) - 2, first.height() - 3);
        painter->drawRoundedRect(box.translated(origin), 3, 3);
    }
    painter->setPen(theme.sharedInk());
    layout->draw(painter, origin);
}

void ScanCardDelegate::paintCard(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                 const Theme &theme) const
{
    const double line = lineHeightOf(option);
    const QFont strong = Theme::font(Type::BodyStrong);
    const QFont small = Theme::font(Type::Small);
    const QFontMetricsF smallMetrics(small);
    const QString account = index.data().toString();
    const qint64 spent = index.data(ScanModel::SpentRole).toLongLong();
    const bool isSeen = index.data(ScanModel::SeenRole).toBool();
    const double tail = isSeen ? smallMetrics.horizontalAdvance(tr(" %1 s").arg(secondsOf(spent)))
        : spent > 0            ? (BAR - 0.78) * line
                               : 0;
    ScanCardLayout layout
        = ScanCardLayout::of(option.rect, line,
                             { std::ceil(QFontMetricsF(strong).horizontalAdvance(account)) + 1,
                               smallMetrics.horizontalAdvance(seenWords(index)) + 1.3 * line + tail });
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);

    paintShape(painter, layout.card, panelRadius(), theme.raised(), theme.separator());
    painter->save();
    QPainterPath rounded;
    rounded.addRoundedRect(layout.card, panelRadius(), panelRadius());
    painter->setClipPath(rounded);
    painter->fillRect(layout.strip,
                      m_tierColours.of(index.data(ScanModel::TierRole).toString(),
                                       index.data(ScanModel::TierColourRole).toString(), theme));
    painter->restore();
    if (isCurrent)
        paintShape(painter, layout.card, panelRadius(), {}, theme.focus(), 2);

    painter->setFont(strong);
    painter->setPen(theme.text());
    painter->drawText(layout.account, Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetricsF(strong).elidedText(account, Qt::ElideRight, layout.account.width()));
    painter->setFont(small);
    painter->setPen(theme.muted());
    painter->drawText(
        layout.place, Qt::AlignVCenter | Qt::TextSingleLine,
        smallMetrics.elidedText(index.data(ScanModel::PlaceRole).toString(), Qt::ElideRight, layout.place.width()));
    paintSeen(painter, layout.seen, index, line, theme);

    const Laid &laid = laidCard(index, layout.text.width(), theme);
    if (layout.isStacked) {
        for (QRectF *place : { &layout.tone, &layout.attention, &layout.facts })
            place->setTop(layout.text.top() + laid.height + ScanCardLayout::stackedGap(line));
    }
    paintAnswers(painter, layout, index, option.rect.width(), line, theme);
    laid.layout->draw(painter, layout.text.topLeft());
}

std::vector<ScanCardDelegate::Answer> ScanCardDelegate::answersOf(const QModelIndex &index, double width)
{
    const double room = width - factTextLeft();
    const auto answer = [&](const QString &caption, const ScanAnswer &data) {
        Answer made { caption, {}, data.wantsALook ? u"warning"_s : u"tick"_s, data.wantsALook };
        for (const QString &line : data.lines) {
            bool begins = true;
            for (const QString &words : linesOfFact(line, room))
                made.lines.emplace_back(words, std::exchange(begins, false));
        }
        return made;
    };
    const QStringList facts = index.data(ScanModel::FactsRole).toStringList();
    ScanAnswer match { false, facts };
    if (facts.isEmpty())
        match = { true, { tr("no fact of the record") } };
    return { answer(tr("Tone"), index.data(ScanModel::ToneRole).value<ScanAnswer>()),
             answer(tr("Attention"), index.data(ScanModel::AttentionRole).value<ScanAnswer>()),
             answer(tr("Match"), match) };
}

void ScanCardDelegate::paintAnswers(QPainter *painter, const ScanCardLayout &layout, const QModelIndex &index,
                                    double rowWidth, double line, const Theme &theme) const
{
    painter->fillRect(layout.separator, theme.separator());
    const std::vector<Answer> answers = answersOf(index, ScanCardLayout::answerWidth(rowWidth, line));
    const std::array<QRectF, 3> places { layout.tone, layout.attention, layout.facts };
    const double height = ScanCardLayout::factHeight(line);
    const double side = Theme::rowIcon();
    double top = layout.tone.top();
    for (size_t i = 0; i < answers.size(); ++i) {
        const Answer &answer = answers[i];
        const QRectF &place = places[i];
        if (layout.isSideBySide) {
            painter->setFont(Theme::font(Type::Small));
            painter->setPen(theme.muted());
            painter->drawText(QRectF(place.left(), place.top(), place.width(), height),
                              Qt::AlignVCenter | Qt::TextSingleLine,
                              tr("%1 %2", "number, question").arg(i + 1).arg(answer.caption));
            top = place.top() + height;
        } else if (i > 0) {
            top += ANSWER_GAP * height;
        }
        painter->setFont(Theme::font(answer.wantsALook ? Type::SmallStrong : Type::Small));
        for (size_t row = 0; row < answer.lines.size(); ++row) {
            const auto &[words, begins] = answer.lines[row];
            // A tick for every fact of the record; of the other answers only the first line has a mark.
            if (begins && (row == 0 || i == 2 || answer.wantsALook))
                paintIcon(painter, QRectF(place.left(), top + (height - side) / 2, side, side), answer.icon,
                          answer.wantsALook ? theme.warning() : theme.success());
            painter->setPen(answer.wantsALook || row == 0 || i == 2 ? theme.text() : theme.muted());
            painter->drawText(QRectF(place.left() + factTextLeft(), top, place.width(), height),
                              Qt::AlignVCenter | Qt::TextSingleLine, words);
            top += height;
        }
    }
}

void ScanCardDelegate::paintSeen(QPainter *painter, const QRectF &where, const QModelIndex &index, double line,
                                 const Theme &theme) const
{
    const QFont small = Theme::font(Type::Small);
    const QFontMetricsF metrics(small);
    const qint64 spent = index.data(ScanModel::SpentRole).toLongLong();
    const qint64 needed = std::max<qint64>(1, index.data(ScanModel::NeededRole).toLongLong());
    const bool isSeen = index.data(ScanModel::SeenRole).toBool();
    const QString words = seenWords(index);
    double x = where.left();
    if (!isSeen && spent > 0) {
        const double height = Theme::u(1);
        const QRectF bar(x, where.center().y() - height / 2, BAR * line, height);
        paintShape(painter, bar, height / 2, theme.sunken(), {});
        const double share = std::min(1.0, static_cast<double>(spent) / static_cast<double>(needed));
        paintShape(painter, QRectF(bar.left(), bar.top(), std::max(height, bar.width() * share), height), height / 2,
                   theme.accent(), {});
        x = bar.right() + 0.4 * line;
    } else {
        const double side = Theme::rowIcon();
        paintIcon(painter, QRectF(x, where.center().y() - side / 2, side, side), isSeen ? u"eye"_s : u"unseen"_s,
                  isSeen ? theme.success() : theme.muted());
        x += side + 0.35 * line;
    }
    painter->setFont(small);
    painter->setPen(isSeen ? theme.success() : spent > 0 ? theme.text() : theme.muted());
    painter->drawText(QRectF(x, where.top(), where.right() - x + line, where.height()),
                      Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (isSeen) {
        x += metrics.horizontalAdvance(words);
        painter->setPen(theme.muted());
        painter->drawText(QRectF(x, where.top(), where.right() - x + line, where.height()),
                          Qt::AlignVCenter | Qt::TextSingleLine, tr(" %1 s").arg(secondsOf(spent)));
    }
}

} // namespace countersign
