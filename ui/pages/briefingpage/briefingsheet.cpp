// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/briefingpage/briefingsheet.h"

#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr double WIDEST = 42; ///< of the sheet, in L
constexpr double NARROW = 38; ///< of the pane: from here on the sheet has smaller margins
constexpr int LOOKED_AT = 25; ///< statements of a part
constexpr double SIZE = 1.04; ///< of the text, of the system's

int numberOf(const QString &url)
{
    return url.startsWith(RECEIPT_SCHEME) ? QStringView(url).mid(RECEIPT_SCHEME.size()).toInt() : 0;
}

} // namespace

BriefingSheet::BriefingSheet(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"briefingSheet"_s);
    setAccessibleName(tr("Briefing"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setAutoFillBackground(true); // the ground around the sheet
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const int number = numberOf(url.toString());
        if (number == 0)
            return;
        const auto at = std::ranges::find(m_places, number, &Place::number);
        m_place = static_cast<int>(at - m_places.begin());
        makeCurrent(number);
        Q_EMIT receiptChosen(number);
        Q_EMIT receiptWanted(number);
    });
    dressGround();
    fit();
}

/// The margins around the sheet are painted with Window.
void BriefingSheet::dressGround()
{
    const QScopedValueRollback setting(m_isSetting, true);
    QPalette own = palette();
    own.setColor(QPalette::Window, Theme::of(QApplication::palette()).sunken());
    if (own != palette())
        setPalette(own);
    own.setColor(QPalette::Base, own.color(QPalette::Window)); // on which the style sets the bar
    verticalScrollBar()->setPalette(own);
}

SheetDress BriefingSheet::dress() const
{
    SheetDress dress { Theme::of(QApplication::palette()) };
    dress.points = Theme::font(Type::Body).pointSizeF() * SIZE;
    dress.person = m_person;
    if (!m_isWhole)
        dress.statementsAtMost = LOOKED_AT;
    dress.tier = Theme::of(QApplication::palette()).tierColour(m_briefing.tier, m_tierColour);
    return dress;
}

void BriefingSheet::display(const Briefing &briefing, const ReceiptGroups &groups, const QString &person,
                            const QColor &tierColour)
{
    const bool isSame = briefing.account == m_briefing.account;
    const bool isInTheSameOrder = isSame && briefing.purpose == m_briefing.purpose;
    m_isWhole = m_isWhole && isSame;
    m_briefing = briefing;
    m_groups = groups;
    m_person = person;
    m_tierColour = tierColour;
    m_current = 0;
    m_place = -1;
    setAccessibleName(tr("Briefing of %1").arg(briefing.accountName));
    setAccessibleDescription(briefing.health.sentence);
    const int before = verticalScrollBar()->value();
    set();
    verticalScrollBar()->setValue(isInTheSameOrder ? before : 0);
}

void BriefingSheet::set()
{
    const QScopedValueRollback setting(m_isSetting, true);
    if (m_briefing.account.isNull())
        return;
    setBriefing(*document(), m_briefing, m_groups, dress());
    moveCursor(QTextCursor::Start); // what is written in pushes it to the end, which then comes into sight
    const bool isNarrow = width() < Theme::lineSpacing(this) * NARROW;
    document()->setDocumentMargin(Theme::u(this, isNarrow ? 5 : 9));
    findPlaces();
    if (m_current > 0)
        countersign::showReceipt(*document(), m_current, true, dress());
}

void BriefingSheet::setWhole(bool isWhole)
{
    if (std::exchange(m_isWhole, isWhole) != isWhole)
        set();
}

void BriefingSheet::findPlaces()
{
    m_places.clear();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (const int number = numberOf(format.anchorHref()); number > 0)
                m_places.push_back({ it.fragment().position(), number });
        }
    }
}

void BriefingSheet::makeCurrent(int number)
{
    const int before = std::exchange(m_current, number);
    if (before == number)
        return;
    for (const int each : { before, number }) {
        if (each > 0)
            countersign::showReceipt(*document(), each, each == m_current, dress());
    }
    viewport()->update();
}

void BriefingSheet::step(int direction)
{
    if (m_places.empty())
        return;
    const int last = static_cast<int>(m_places.size()) - 1;
    m_place = m_place < 0 ? (direction > 0 ? 0 : last) : std::clamp(m_place + direction, 0, last);
    const Place &place = m_places[static_cast<size_t>(m_place)];
    makeCurrent(place.number);
    QTextCursor cursor(document());
    cursor.setPosition(place.position);
    setTextCursor(cursor);
    ensureCursorVisible();
    Q_EMIT receiptChosen(place.number);
}

void BriefingSheet::showReceipt(int number)
{
    const auto at = std::ranges::find(m_places, number, &Place::number);
    if (at == m_places.end() || number == m_current)
        return;
    m_place = static_cast<int>(at - m_places.begin());
    makeCurrent(number);
    QTextCursor cursor(document());
    cursor.setPosition(at->position);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void BriefingSheet::fit()
{
    const int widest = qRound(Theme::lineSpacing(this) * WIDEST);
    const int room = width() - verticalScrollBar()->sizeHint().width();
    const int side = std::max(Theme::u(this, 4), (room - widest) / 2);
    setViewportMargins(side, Theme::u(this, 4), side, Theme::u(this, 4));
}

void BriefingSheet::resizeEvent(QResizeEvent *event)
{
    fit();
    QTextBrowser::resizeEvent(event);
}

void BriefingSheet::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_isSetting)
        return;
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        dressGround();
        set();
    }
}

} // namespace countersign
