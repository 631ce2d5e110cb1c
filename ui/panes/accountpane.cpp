// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes/accountpane.h"

#include "panes/accounttimeline.h"
#include "panes/sectionhead.h"
#include "panes/words.h"
#include "theme/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MOST_LETTERS = 5;
constexpr size_t MOST_CONTACTS = 4;

QString longDate(const QDate &date)
{
    return QLocale::c().toString(date, u"d MMMM yyyy"_s);
}

/// A vertical line at the left of a note, as of a quotation.
class NoteFrame : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRectF(0, 0, 2, height()), Theme::of(this).separator());
    }
};

} // namespace

AccountPane::AccountPane(QWidget *parent)
    : QWidget(parent)
    , m_name(new Words(Type::BodyStrong, Token::Text, {}, this))
    , m_about(new Words(Type::Small, Token::Muted, {}, this))
    , m_timeline(new AccountTimeline(this))
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
    m_column->addWidget(m_timeline);
    setVisible(false);
}

void AccountPane::display(const Account &account, const TierId &tier, const QueueWords &words)
{
    m_name->setText(breakable(account.name));
    QStringList about { words.tierName(tier) };
    if (!account.city.isEmpty())
        about << account.city;
    if (account.annualRevenue)
        about << tr("%1 a year").arg(writtenAmount(*account.annualRevenue));
    if (!account.accountManager.isEmpty())
        about << tr("account manager %1").arg(account.accountManager);
    about.removeAll(QString());
    m_about->setText(breakable(about.join(u" · "_s)));
    m_timeline->display(timelineOf(account, words.today()), words.today());
    if (m_rows)
        m_rows->deleteLater();
    m_rows = new QWidget(this);
    m_rowColumn = new QVBoxLayout(m_rows);
    m_rowColumn->setContentsMargins(0, 0, 0, 0);
    m_rowColumn->setSpacing(Theme::u(this, 0.75));
    addAttention(account, words);
    addHistory(account, words);
    addNotes(account, words.today());
    addContacts(account);
    m_column->addWidget(m_rows);
    setVisible(true);
}

void AccountPane::addAttention(const Account &account, const QueueWords &words)
{
    const auto add = [this](const QString &icon, const QString &text) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Theme::u(this, 1.5));
        row->addWidget(new IconLabel(icon, Token::Warning, Theme::buttonIcon(), m_rows), 0, Qt::AlignTop);
        auto *line = new Words(Type::Small, Token::Text, text, m_rows);
        line->setWordWrap(true);
        row->addWidget(line, 1);
        m_rowColumn->addLayout(row);
    };
    if (account.openEscalations > 0)
        add(u"escalate"_s,
            account.openEscalations == 1 ? tr("1 open escalation")
                                         : tr("%1 open escalations").arg(account.openEscalations));
    if (account.atRisk)
        add(u"alert"_s, tr("Marked at risk"));
    if (account.renewalDate && *account.renewalDate >= words.today()
        && words.today().daysTo(*account.renewalDate) <= 60)
        add(u"calendar"_s, tr("Contract renews on %1").arg(longDate(*account.renewalDate)));
}

void AccountPane::addHistory(const Account &account, const QueueWords &words)
{
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
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::u(this, 2));
    grid->setVerticalSpacing(Theme::u(this, 0.5));
    grid->setColumnMinimumWidth(0, qRound(Theme::lineSpacing(this) * 2.6));
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < std::min(MOST_LETTERS, static_cast<int>(latest.size())); ++row) {
        const PastCommunication &past = latest[static_cast<size_t>(row)];
        grid->addWidget(new Words(Type::Small, Token::Muted, words.shortDate(past.date), m_rows), row, 0, Qt::AlignTop);
        QString subject = past.subject;
        if (subject.isEmpty())
            subject = past.order.isEmpty()
                ? words.typeName(past.type, past.communication)
                : tr("%1, order %2").arg(words.typeName(past.type, past.communication), past.order);
        auto *line
            = new ElidedWords(Type::Small, Token::Text,
                              past.outcome.isEmpty() ? subject : tr("%1 · %2").arg(subject, past.outcome), m_rows);
        line->setTextFormat(Qt::PlainText);
        grid->addWidget(line, row, 1);
    }
    m_rowColumn->addLayout(grid);
}

void AccountPane::addNotes(const Account &account, const QDate &today)
{
    for (const AccountNote &note : account.notes) {
        if (!note.isInForce(today))
            continue;
        auto *frame = new NoteFrame(m_rows);
        auto *column = new QVBoxLayout(frame);
        column->setContentsMargins(Theme::u(this, 3), 0, 0, 0);
        column->setSpacing(0);
        auto *text = new Words(Type::Small, Token::Text, tr("“%1”").arg(breakable(note.text)), frame);
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        column->addWidget(text);
        QString origin = note.owner.isEmpty() ? tr("Note") : tr("Note by %1").arg(note.owner);
        if (note.expires)
            origin = tr("%1, until %2").arg(origin, longDate(*note.expires));
        auto *by = new Words(Type::Small, Token::Muted, origin, frame);
        by->setWordWrap(true);
        column->addWidget(by);
        m_rowColumn->addSpacing(Theme::u(this, 1));
        m_rowColumn->addWidget(frame);
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
        addLine(parts.join(u" · "_s), true)->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    if (account.contacts.size() > MOST_CONTACTS)
        addLine(tr("and %1 more contacts").arg(account.contacts.size() - MOST_CONTACTS), true);
}

Words *AccountPane::addLine(const QString &text, bool isQuiet)
{
    auto *line = new Words(Type::Small, isQuiet ? Token::Muted : Token::Text, breakable(text), m_rows);
    line->setWordWrap(true);
    line->setTextFormat(Qt::PlainText);
    m_rowColumn->addWidget(line);
    return line;
}

} // namespace countersign
