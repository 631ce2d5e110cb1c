// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/outboxpage/outboxdetail.h"

#include "panes/actionbutton.h"
#include "panes/words.h"
#include "shell/actions.h"
#include "theme/shapes.h"

#include <QGridLayout>
#include <QPainter>
#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr std::size_t MOST_STEPS = 5;
constexpr double LEAST_LINES = 12; ///< of its height

QString headingOf(const ListedLetter &letter)
{
    const QString who = letter.contactName.isEmpty() ? letter.accountName : letter.contactName;
    switch (letter.state) {
        using enum State;
    case Uncertain:
        return OutboxDetail::tr("Was this letter to %1 sent?").arg(who);
    case Failed:
        return OutboxDetail::tr("This letter to %1 did not go").arg(who);
    case Sent:
        return OutboxDetail::tr("This letter to %1 went").arg(who);
    case Queued:
    case Sending:
    case Committing:
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return OutboxDetail::tr("This letter to %1 is on its way").arg(who);
    }
    Q_UNREACHABLE();
}

/// Of what goes to a colleague who takes over.
QString adviceOfPacket(State state)
{
    if (state == State::Uncertain)
        return OutboxDetail::tr("Ask the person whether it came: the matter is theirs only then.");
    if (state == State::Failed)
        return OutboxDetail::tr(
            "It was surely not accepted. Take the letter up again in the review and hand it over to "
            "an address that is right, or try again where the trouble was the server’s.");
    if (state == State::Queued)
        return OutboxDetail::tr("Until it is on the wire, taking the letter up again in the review takes it back.");
    return {};
}

QString adviceOf(State state)
{
    switch (state) {
        using enum State;
    case Uncertain:
        return OutboxDetail::tr("Sent twice is worse than sent late: a customer who gets two letters reads two "
                                "problems. Ask them, or look into the mailbox that "
                                "keeps what was sent, before it goes again.");
    case Failed:
        return OutboxDetail::tr(
            "It was surely not accepted. Mend the address in review, or try again where the trouble was the server’s.");
    case Queued:
        return OutboxDetail::tr("Until it is on the wire it can go back to review.");
    case Sending:
    case Committing:
        return OutboxDetail::tr("It is on the wire; nothing can be done until the server answers.");
    case Sent:
    case Drafting:
    case InReview:
    case Held:
    case Released:
    case Dropped:
    case Escalated:
        return {};
    }
    Q_UNREACHABLE();
}

Token inkOf(KnownStep::Kind kind)
{
    switch (kind) {
    case KnownStep::Kind::Done:
        return Token::Success;
    case KnownStep::Kind::Doubt:
        return Token::Warning;
    case KnownStep::Kind::Trouble:
        return Token::Error;
    }
    Q_UNREACHABLE();
}

QString iconOf(KnownStep::Kind kind)
{
    switch (kind) {
    case KnownStep::Kind::Done:
        return u"tick"_s;
    case KnownStep::Kind::Doubt:
        return u"uncertain"_s;
    case KnownStep::Kind::Trouble:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QVBoxLayout *pane()
{
    auto *column = new QVBoxLayout;
    column->setContentsMargins(Theme::u(4), Theme::u(3.5), Theme::u(4.5), Theme::u(4));
    column->setSpacing(Theme::u(2));
    return column;
}
} // namespace

OutboxDetail::OutboxDetail(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_heading(new Words(Type::Heading, this))
    , m_steps(new QGridLayout)
    , m_letterHead(new Words(Type::Heading, Token::Text, tr("The letter"), this))
    , m_about(new Words(Type::Body, this))
    , m_advice(new Words(Type::Small, Token::Muted, {}, this))
    , m_decide(new Words(Type::Heading, Token::Text, tr("Decide"), this))
{
    setObjectName(u"outboxDetail"_s);
    m_heading->setObjectName(u"outboxDetailHeading"_s);
    m_heading->setWordWrap(true);
    m_about->setWordWrap(true);
    m_advice->setWordWrap(true);
    m_steps->setHorizontalSpacing(Theme::u(2));
    m_steps->setVerticalSpacing(Theme::u(1));
    m_steps->setColumnMinimumWidth(0, Theme::u(14));
    m_steps->setColumnStretch(2, 1);

    auto *known = pane();
    known->addWidget(m_heading);
    known->addLayout(m_steps);
    known->addStretch();
    auto *about = pane();
    about->addWidget(m_letterHead);
    about->addWidget(m_about);
    about->addWidget(m_advice);
    about->addStretch();
    auto *decide = pane();
    decide->addWidget(m_decide);
    const std::array buttons { std::pair("markSent"_L1, ButtonLook::Plain), std::pair("tryAgain"_L1, ButtonLook::Plain),
                               std::pair("sendAgain"_L1, ButtonLook::Danger),
                               std::pair("backToReview"_L1, ButtonLook::Plain),
                               std::pair("openLetter"_L1, ButtonLook::Plain) };
    for (const auto &[id, look] : buttons) {
        auto *button = new ActionButton(actions.at(id), look, this);
        button->setSpread(true);
        button->setMinimumHeight(Theme::u(8));
        decide->addWidget(button);
        m_buttons.push_back(button);
    }
    decide->addStretch();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 1, 0, 0);
    row->setSpacing(0);
    row->addLayout(known, 5);
    row->addWidget(new Line(Qt::Vertical, this));
    row->addLayout(about, 5);
    row->addWidget(new Line(Qt::Vertical, this));
    row->addLayout(decide, 3);
    setMinimumHeight(qRound(Theme::lineSpacing() * LEAST_LINES));
}

/// As high as the highest letter that was shown: the list above must not jump while it is walked.
void OutboxDetail::keepHeight()
{
    const int least = width() == m_measuredAt ? minimumHeight() : qRound(Theme::lineSpacing() * LEAST_LINES);
    m_measuredAt = width();
    setMinimumHeight(std::max(least, layout()->totalHeightForWidth(width())));
}

void OutboxDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != width())
        keepHeight();
}

void OutboxDetail::clearSteps()
{
    for (QWidget *widget : m_stepWidgets) {
        m_steps->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    m_stepWidgets.clear();
}

void OutboxDetail::clear()
{
    clearSteps();
    m_heading->clear();
    m_about->clear();
    m_advice->clear();
}

void OutboxDetail::showLetter(const ListedLetter &letter, const OutboxSurroundings &around)
{
    m_heading->setText(headingOf(letter));
    QStringList about { letter.subject, letter.to };
    if (letter.sending && letter.sending->attempts > 1)
        about.append(tr("Tried %1 times, the last at %2")
                         .arg(letter.sending->attempts)
                         .arg(shortTime(letter.sending->since, around)));
    if (letter.sending && !letter.sending->reply.isEmpty() && letter.state != State::Sent)
        about.append(tr("The server’s own words: “%1”").arg(letter.sending->reply.simplified().left(300)));
    m_about->setText(about.join(u'\n'));
    const QString advice = isHandOver(letter.id) ? adviceOfPacket(letter.state) : adviceOf(letter.state);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    bool canDecide = false;
    for (ActionButton *button : m_buttons) {
        button->setVisible(button->shownAction()->isEnabled());
        canDecide = canDecide || button->shownAction()->isEnabled();
    }
    m_decide->setText(letter.state == State::Uncertain || letter.state == State::Failed ? tr("Decide")
                                                                                        : tr("What can be done"));
    m_decide->setVisible(canDecide);
    keepHeight();
}

void OutboxDetail::showKnown(const std::vector<KnownStep> &steps, const OutboxSurroundings &around)
{
    clearSteps();
    const std::size_t first = steps.size() > MOST_STEPS ? steps.size() - MOST_STEPS : 0; // the latest say most
    for (std::size_t i = first; i < steps.size(); ++i) {
        const int row = static_cast<int>(i - first);
        const QDateTime here = steps[i].at.toTimeZone(around.zone);
        const bool isToday = around.now.isValid() && here.date() == around.now.toTimeZone(around.zone).date();
        auto *time
            = new Words(Type::Body, Token::Muted, here.toString(isToday ? u"H:mm:ss"_s : u"d MMM, H:mm"_s), this);
        auto *mark = new IconLabel(iconOf(steps[i].kind), inkOf(steps[i].kind), Theme::buttonIcon(), this);
        auto *says = new Words(Type::Body, Token::Text, steps[i].says, this);
        says->setWordWrap(true);
        says->setAccessibleName(u"%1: %2"_s.arg(time->text(), steps[i].says));
        m_steps->addWidget(time, row, 0, Qt::AlignTop);
        m_steps->addWidget(mark, row, 1, Qt::AlignTop);
        m_steps->addWidget(says, row, 2);
        m_stepWidgets.insert(m_stepWidgets.end(), { time, mark, says });
    }
    keepHeight();
}

void OutboxDetail::showProblem(const QString &sentence)
{
    clearSteps();
    auto *mark = new IconLabel(u"warning"_s, Token::Warning, Theme::buttonIcon(), this);
    auto *says = new Words(Type::Body, Token::Text, sentence, this);
    says->setWordWrap(true);
    m_steps->addWidget(mark, 0, 1, Qt::AlignTop);
    m_steps->addWidget(says, 0, 2);
    m_stepWidgets.insert(m_stepWidgets.end(), { mark, says });
    keepHeight();
}

void OutboxDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    painter.fillRect(rect(), theme.ground());
    paintEdge(&painter, rect(), Qt::TopEdge, theme.separator());
}

} // namespace countersign
