// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/accountpane.h"

#include "panes/accounttimeline.h"
#include "panes/actionbutton.h"
#include "panes/linkrow.h"
#include "panes/notespane.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MOST_LETTERS = 5;
constexpr size_t MOST_CONTACTS = 4;
constexpr int ABOVE_THE_ROWS = 5;

QString longDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMMM yyyy"_s);
}

} // namespace

AccountPane::AccountPane(QAction *addNote, QAction *prepareCall, QWidget *parent)
    : QWidget(parent)
    , m_name(new Words(Type::BodyStrong, Token::Text, {}, this))
    , m_about(new Words(Type::Small, Token::Muted, {}, this))
    , m_timeline(new AccountTimeline(this))
    , m_notes(new NotesPane(addNote, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"accountPane"_s);
    m_name->setWordWrap(true);
    m_about->setWordWrap(true);
    m_name->setTextFormat(Qt::PlainText);
    m_about->setTextFormat(Qt::PlainText);
    const auto u = [this](double times) {
        return Theme::u(this, times);
    };
    m_column->setContentsMargins(u(3.5), u(2.25), u(3.5), u(3));
    m_column->setSpacing(u(1));
    auto *head = new SectionHead(tr("Account"), this);
    head->setAside(tr("last 90 days"));
    m_column->addWidget(head);
    m_column->addWidget(m_name);
    m_column->addWidget(m_about);
    auto *call = new ActionButton(prepareCall, ButtonLook::Plain, this);
    call->setObjectName(u"prepareCallButton"_s);
    call->setSizeOf(ActionButton::Size::Small);
    m_column->addWidget(call, 0, Qt::AlignLeft);
    m_column->addWidget(m_timeline);
    m_column->addWidget(m_notes);
    setVisible(false);
}

QWidget *AccountPane::startRows(QWidget *old, int place)
{
    if (old) {
        m_column->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_into = new QWidget(this);
    m_rowColumn = new QVBoxLayout(m_into);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(Theme::u(this, 0.75));
    m_column->insertWidget(place, m_into);
    return m_into;
}

void AccountPane::display(const Account &account, const Beside &beside, const QueueWords &words)
{
    m_name->setText(breakable(account.name));
    QStringList about { words.tierName(beside.tier) };
    if (!account.city.isEmpty())
        about << account.city;
    if (account.annualRevenue)
        about << tr("%1 a year").arg(writtenAmount(*account.annualRevenue));
    if (!account.accountManager.isEmpty())
        about << tr("account manager %1").arg(account.accountManager);
    about.removeAll(QString());
    m_about->setText(breakable(about.join(u" · "_s)));
    m_timeline->display(timelineOf(account, words.today()), words.today());
    m_rows = startRows(m_rows, ABOVE_THE_ROWS);
    addAttention(account, beside, words);
    addHistory(account, words);
    m_notes->display(account, words.today(), beside.person);
    m_contacts = startRows(m_contacts, -1);
    addContacts(account);
    setVisible(true);
}

void AccountPane::addSign(const QString &icon, const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(this, 1.5));
    row->addWidget(new IconLabel(icon, Token::Warning, Theme::buttonIcon(), m_into), 0, Qt::AlignTop);
    auto *line = new Words(Type::Small, Token::Text, breakable(text), m_into);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    row->addWidget(line, 1);
    m_rowColumn->addLayout(row);
}

void AccountPane::addAttention(const Account &account, const Beside &beside, const QueueWords &words)
{
    for (const Escalation &escalation : beside.escalations)
        addEscalation(escalation, beside.now);
    // Those of before hand-overs were kept one by one, and those that a file told of.
    int told = 0;
    for (const Escalation &escalation : beside.escalations)
        told += static_cast<int>(escalation.letters.size());
    if (const int others = account.openEscalations - told; others > 0)
        addSign(u"escalate"_s, others == 1 ? tr("1 open escalation") : tr("%1 open escalations").arg(others));
    if (account.atRisk)
        addSign(u"alert"_s, tr("Marked at risk"));
    if (account.renewalDate && *account.renewalDate >= words.today()
        && words.today().daysTo(*account.renewalDate) <= 60)
        addSign(u"calendar"_s, tr("Contract renews on %1").arg(longDate(*account.renewalDate)));
}

void AccountPane::addEscalation(const Escalation &escalation, const QDateTime &now)
{
    const QString whom = escalation.person.isEmpty() ? tr("the %1", "route").arg(escalation.route)
        : escalation.route.isEmpty()                 ? escalation.person
                                     : tr("%1, %2", "person, route").arg(escalation.person, escalation.route);
    QString text = tr("With %1 since %2: %3")
                       .arg(whom, QLocale::c().toString(escalation.at.toTimeZone(now.timeZone()), u"d MMM, H:mm"_s),
                            escalation.reason);
    if (escalation.due) {
        const QString due = QLocale::c().toString(escalation.due->toTimeZone(now.timeZone()), u"d MMM, H:mm"_s);
        text += u' ' + (*escalation.due < now ? tr("(overdue since %1)").arg(due) : tr("(due %1)").arg(due));
    }
    if (escalation.mail == State::Failed || escalation.mail == State::Uncertain)
        text += u' ' + tr("The packet is not known to have arrived: see the outbox.");
    addSign(u"escalate"_s, text);
}

void AccountPane::addHistory(const Account &account, const QueueWords &words)
{
    m_readable.clear();
    if (!account.history) {
        addLine(tr("What was written before is not known."), true);
        return;
    }
    if (account.history->empty()) {
        addLine(tr("Never written to before."), true);
        return;
    }
    std::vector<PastCommunication> latest = *account.history;
    std::ranges::stable_sort(latest, std::ranges::greater(), &PastCommunication::date);
    for (const PastCommunication &past : latest) {
        const bool isKnown
            = past.id.isNull() || std::ranges::find(m_readable, past.id, &PastCommunication::id) != m_readable.end();
        if (!isKnown)
            m_readable.push_back(past);
    }
    for (int row = 0; row < std::min(MOST_LETTERS, static_cast<int>(latest.size())); ++row) {
        const PastCommunication &past = latest[static_cast<size_t>(row)];
        QString subject = past.subject;
        if (subject.isEmpty())
            subject = past.order.isEmpty()
                ? words.typeName(past.type, past.communication)
                : tr("%1, order %2").arg(words.typeName(past.type, past.communication), past.order);
        if (!past.id.isNull()) {
            auto *link = new LinkRow(words.shortDate(past.date), subject, past.outcome, m_into);
            link->setObjectName(u"pastLetter"_s);
            connect(link, &QAbstractButton::clicked, this, [this, id = past.id] { Q_EMIT letterWanted(id); });
            m_rowColumn->addWidget(link);
            continue;
        }
        auto *line = new QHBoxLayout;
        line->setSpacing(Theme::u(this, 2));
        auto *day = new Words(Type::Small, Token::Muted, words.shortDate(past.date), m_into);
        day->setFixedWidth(qRound(Theme::lineSpacing(this) * 2.6));
        line->addWidget(day);
        auto *told
            = new ElidedWords(Type::Small, Token::Text,
                              past.outcome.isEmpty() ? subject : tr("%1 · %2").arg(subject, past.outcome), m_into);
        told->setTextFormat(Qt::PlainText);
        line->addWidget(told, 1);
        m_rowColumn->addLayout(line);
    }
}

void AccountPane::addContacts(const Account &account)
{
    if (account.contacts.empty())
        return;
    m_rowColumn->addSpacing(Theme::u(this, 1));
    for (size_t i = 0; i < std::min(MOST_CONTACTS, account.contacts.size()); ++i) {
        const Contact &contact = account.contacts[i];
        QStringList parts { contact.name, contact.email, contact.phone };
        parts.removeAll(QString());
        if (contact.optedOut.contains("all"_L1))
            parts << tr("opted out");
        // A line each: an address that begins a line needs no break in its middle.
        addLine(parts.join(u'\n'), true)->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    if (account.contacts.size() > MOST_CONTACTS)
        addLine(tr("and %1 more contacts").arg(account.contacts.size() - MOST_CONTACTS), true);
}

Words *AccountPane::addLine(const QString &text, bool isQuiet)
{
    auto *line = new Words(Type::Small, isQuiet ? Token::Muted : Token::Text, breakable(text), m_into);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    m_rowColumn->addWidget(line);
    return line;
}

} // namespace countersign
