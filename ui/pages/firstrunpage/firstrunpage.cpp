// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/firstrunpage/firstrunpage.h"

#include "panes/actionbutton.h"
#include "panes/counted.h"
#include "panes/keyhint.h"
#include "panes/sectionhead.h"
#include "theme/icons.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr double WIDTH = 41; ///< of the column, in L

/// The application's icon, as large as a title with its second line.
class Emblem : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return { Theme::u(13.5), Theme::u(13.5) }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        applicationIcon().paint(&painter, rect());
    }
};
/// The ground of a letter. Not a background role: that would change the ink of what stands on it.
class Paper : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), Theme::of(this).raised()); }
};
} // namespace

/// The number of a step: filled where it is the next one, a tick where it is done.
class FirstRunPage::Bullet : public QWidget {
public:
    enum class Look { Later, Next, Done };

    Bullet(int number, QWidget *parent)
        : QWidget(parent)
        , m_number(number)
    {
    }
    void display(Look look)
    {
        m_look = look;
        update();
    }
    QSize sizeHint() const override { return { Theme::u(6.5), Theme::u(6.5) }; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme &theme = Theme::of(this);
        if (m_look == Look::Done) {
            const double side = Theme::railIcon();
            paintIcon(&painter, { (width() - side) / 2, (height() - side) / 2, side, side }, u"agrees"_s,
                      theme.success());
            return;
        }
        const bool isNext = m_look == Look::Next;
        paintShape(&painter, rect(), height() / 2.0, isNext ? theme.accent() : QColor(),
                   isNext ? QColor() : theme.control());
        painter.setFont(Theme::font(Type::SmallStrong));
        painter.setPen(isNext ? theme.onAccent() : theme.muted());
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    int m_number;
    Look m_look = Look::Later;
};

/// A panel in an outline; its steps are parted by lines.
class FirstRunPage::Card : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintShape(&painter, rect(), panelRadius(), {}, Theme::of(this).separator());
    }
};

FirstRunPage::FirstRunPage(SettingsDesk &settings, SetupDesk &setup, const Ways &ways, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_setup(setup)
    , m_ways(ways)
{
    setObjectName(u"firstRunPage"_s);
    setAccessibleName(tr("First steps"));
    setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget;
    content->setMaximumWidth(qRound(Theme::lineSpacing() * WIDTH));
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::u(4), Theme::u(8), Theme::u(4), Theme::u(6));
    column->setSpacing(Theme::u(5));
    column->addWidget(buildHead());
    column->addWidget(buildSteps());
    column->addWidget(buildLists());
    column->addWidget(buildKeys());
    column->addStretch();

    auto *middle = new Paper;
    auto *row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(content, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"firstRunScroll"_s);
    scroll->setAccessibleName(accessibleName());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields and buttons have it
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
    orderTabs();
    connect(&m_settings, &SettingsDesk::changed, this, &FirstRunPage::look);
    look();
}

QWidget *FirstRunPage::buildHead()
{
    auto *head = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::u(0.5));
    words->addWidget(new Words(Type::FirstRun, Token::Text, tr("Welcome"), head));
    auto *creed = new Words(Type::Letter, Token::Muted,
                            tr("The AI drafts. You answer for every word that leaves the house."), head);
    creed->setWordWrap(true);
    words->addWidget(creed);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::u(4.5));
    row->addWidget(new Emblem(head));
    row->addLayout(words, 1);
    return head;
}

FirstRunPage::Step FirstRunPage::addStep(QVBoxLayout *column, const QString &heading, const QString &says,
                                         ActionButton *button)
{
    QWidget *card = column->parentWidget();
    if (column->count() > 0)
        column->addWidget(new Line(Qt::Horizontal, card));
    Step step;
    step.bullet = new Bullet(column->count() / 2 + 1, card);
    step.heading = new Words(Type::Heading, Token::Text, heading, card);
    step.says = new Words(Type::Body, Token::Muted, says, card);
    step.says->setWordWrap(true);
    step.button = button;
    auto *words = new QVBoxLayout;
    words->setSpacing(Theme::u(0.5));
    words->addWidget(step.heading);
    words->addWidget(step.says);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::u(4.5), Theme::u(3.5), Theme::u(4.5), Theme::u(3.5));
    row->setSpacing(Theme::u(4));
    row->addWidget(step.bullet, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    if (button) {
        button->setParent(card);
        button->show();
        row->addWidget(button, 0, Qt::AlignVCenter);
    } else {
        words->addSpacing(Theme::u(1.5));
        words->addWidget(buildForm());
    }
    column->addLayout(row);
    return step;
}

QWidget *FirstRunPage::buildSteps()
{
    auto *card = new Card;
    card->setObjectName(u"firstRunSteps"_s);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    const auto button = [](QAction *action, const QString &words, const QString &name) {
        auto *made = new ActionButton(action, ButtonLook::Plain);
        made->setWords(words);
        made->setObjectName(name);
        return made;
    };
    if (m_ways.practice && m_ways.practice->isEnabled())
        m_sample
            = addStep(column, tr("Look at the sample company first"),
                      tr("Northwind Traders has its morning’s exceptions drafted. Read, correct, release and send: "
                         "nothing leaves this computer. Here everything waits for you as it is."),
                      button(m_ways.practice, tr("Open it"), u"openSample"_s));
    m_company = addStep(column, tr("Say whose desk this is"),
                        tr("Letters name the company and its telephone, and are signed by you: without a name no "
                           "letter can be released."),
                        nullptr);
    m_accounts = addStep(column, tr("Bring your accounts"), {},
                         button(m_ways.import, tr("Import accounts…"), u"importAccounts"_s));
    m_report = addStep(column, tr("Bring an exception report"), {},
                       button(m_ways.import, tr("Import a report…"), u"importReport"_s));
    auto *mail = new ActionButton(tr("Set up mail…"), ButtonLook::Plain);
    mail->setIconName(u"mail"_s);
    mail->setObjectName(u"setUpMail"_s);
    connect(mail, &QPushButton::clicked, this, [this] { Q_EMIT settingsWanted(u"mail.from"_s); });
    m_mail = addStep(column, tr("Connect your mail"), {}, mail);
    return card;
}

QWidget *FirstRunPage::buildForm()
{
    auto *form = new QWidget;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::u(4));
    grid->setVerticalSpacing(Theme::u(1));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_first = field(u"company.name"_s, tr("&Company"), grid, 0, 0);
    field(u"company.phone"_s, tr("&Telephone"), grid, 0, 1);
    field(u"me.name"_s, tr("&Your name"), grid, 2, 0);

    m_role = new QComboBox(form);
    m_role->setObjectName(u"first-me.role"_s);
    m_role->setAccessibleName(tr("Your role"));
    for (const SettingEntry &entry : m_settings.entries()) {
        if (entry.key != u"me.role"_s)
            continue;
        for (qsizetype i = 0; i < entry.allowed.size(); ++i)
            m_role->addItem(entry.allowedTitles.value(i, entry.allowed.at(i)), entry.allowed.at(i));
        m_role->setCurrentIndex(m_role->findData(entry.value));
    }
    connect(m_role, &QComboBox::activated, this, [this] { keep(u"me.role"_s, m_role->currentData().toString()); });
    auto *label = new Words(Type::Small, Token::Muted, tr("Your &role"), form);
    label->setBuddy(m_role);
    grid->addWidget(label, 2, 1);
    grid->addWidget(m_role, 3, 1);

    m_trouble = new Words(Type::Small, Token::Error, {}, form);
    m_trouble->setObjectName(u"firstRunTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::u(1));
    column->addLayout(grid);
    column->addWidget(m_trouble);
    return form;
}

QLineEdit *FirstRunPage::field(const QString &key, const QString &title, QGridLayout *grid, int row, int column)
{
    auto *line = new QLineEdit;
    line->setObjectName(u"first-"_s + key);
    line->setAccessibleName(QString(title).remove(u'&'));
    for (const SettingEntry &entry : m_settings.entries()) {
        if (entry.key == key)
            line->setText(entry.value);
    }
    auto *label = new Words(Type::Small, Token::Muted, title);
    label->setBuddy(line);
    grid->addWidget(label, row, column);
    grid->addWidget(line, row + 1, column);
    connect(line, &QLineEdit::editingFinished, this, [this, line, key] {
        if (line->isModified())
            keep(key, line->text());
        line->setModified(false);
    });
    return line;
}

void FirstRunPage::keep(const QString &key, const QString &value)
{
    const Result<Done> kept = m_settings.set(key, value);
    m_trouble->setText(kept ? QString() : kept.error().says);
    m_trouble->setVisible(!kept);
}

void FirstRunPage::addLine(QVBoxLayout *column, const QString &iconName, const QString &text, QWidget *aside)
{
    QWidget *list = column->parentWidget();
    column->addWidget(new Line(Qt::Horizontal, list));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::u(2), 0, 0, 0);
    row->setSpacing(Theme::u(2));
    const bool isWorking = iconName == u"agrees"_s;
    row->addWidget(new IconLabel(iconName, isWorking ? Token::Success : Token::Muted, Theme::buttonIcon(), list));
    auto *words = new Words(Type::Body, Token::Text, text, list);
    words->setMinimumHeight(Theme::u(7));
    row->addWidget(words, 1);
    row->addWidget(aside);
    column->addLayout(row);
}

QWidget *FirstRunPage::buildLists()
{
    auto *both = new QWidget;
    const auto list = [both](const QString &caption) {
        auto *made = new QWidget(both);
        auto *column = new QVBoxLayout(made);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(new SectionHead(caption, made));
        column->addSpacing(Theme::u(1.5));
        return column;
    };
    const auto quiet = [both](const QString &text) {
        return new Words(Type::Small, Token::Muted, text, both);
    };
    const auto link = [this, both](const QString &text, const QString &name, const QString &what, auto act) {
        auto *button = new ActionButton(text, ButtonLook::Flat, both);
        button->setSizeOf(ActionButton::Size::Small);
        button->setObjectName(name);
        button->setAccessibleName(u"%1: %2"_s.arg(text, what));
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    QVBoxLayout *works = list(tr("Already working"));
    m_database = quiet({});
    addLine(works, u"agrees"_s, tr("Vocabulary drafter"), quiet(tr("no network needed")));
    addLine(works, u"agrees"_s, tr("Five Foundation documents"), quiet(tr("the starter documents")));
    addLine(works, u"agrees"_s, tr("Practice outbox"), quiet(tr("writes .eml files")));
    addLine(works, u"agrees"_s, tr("Database"), m_database);
    works->addStretch();
    QVBoxLayout *later = list(tr("Set up when you need it"));
    addLine(later, u"mail"_s, tr("Mail out"),
            link(tr("Set up…"), u"linkMail"_s, tr("Mail out"), [this] { Q_EMIT settingsWanted(u"mail.from"_s); }));
    addLine(
        later, u"people"_s, tr("Shared database for a team"),
        link(tr("Open…"), u"linkDatabase"_s, tr("Shared database for a team"), [this] { Q_EMIT databaseWanted(); }));
    addLine(later, u"person"_s, tr("Everything else about you and the company"),
            link(tr("Settings…"), u"linkSettings"_s, tr("Company and you"), [this] { Q_EMIT settingsWanted({}); }));
    m_review = link(tr("Go to the letters"), u"linkReview"_s, tr("Review"), [this] { Q_EMIT reviewWanted(); });
    addLine(later, u"review"_s, tr("Review"), m_review);
    later->addStretch();
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::u(8));
    row->addWidget(works->parentWidget(), 1);
    row->addWidget(later->parentWidget(), 1);
    return both;
}

QWidget *FirstRunPage::buildKeys()
{
    auto *keys = new QWidget;
    auto *row = new QHBoxLayout(keys);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::u(1.5));
    const auto hint = [&](const QString &key, const QString &words) {
        row->addWidget(new KeyHint(QKeySequence(key), keys));
        row->addWidget(new Words(Type::Small, Token::Muted, words, keys));
        row->addSpacing(Theme::u(3));
    };
    row->addStretch();
    hint(u"Ctrl+K"_s, tr("find any action, account or order"));
    hint(u"?"_s, tr("the keys of this screen"));
    hint(u"Ctrl+0"_s, tr("come back here"));
    row->addStretch();
    return keys;
}

/// From the top down, as it is read.
void FirstRunPage::orderTabs()
{
    QWidget *last = this;
    for (const QString &name : { u"openSample"_s, u"first-company.name"_s, u"first-company.phone"_s, u"first-me.name"_s,
                                 u"first-me.role"_s, u"importAccounts"_s, u"importReport"_s, u"setUpMail"_s,
                                 u"linkMail"_s, u"linkDatabase"_s, u"linkSettings"_s, u"linkReview"_s }) {
        if (auto *next = findChild<QWidget *>(name)) {
            setTabOrder(last, next);
            last = next;
        }
    }
}

void FirstRunPage::look()
{
    const int ticket = ++m_ticket;
    m_setup.look().then(this, [this, ticket](const Result<SetupState> &state) {
        if (ticket == m_ticket && state)
            display(*state);
    });
}

void FirstRunPage::display(const SetupState &state)
{
    m_accounts.heading->setText(state.accounts == 0
                                    ? tr("Bring your accounts")
                                    : counted(state.accounts, tr("%1 account is known"), tr("%1 accounts are known")));
    m_accounts.says->setText(
        state.orders == 0
            ? tr("An Excel or CSV file of your customers with their contacts; one of their orders too, if you have it. "
                 "You see how each column was read before anything is kept.")
            : counted(state.orders, tr("And %1 order. A newer file adds to them and changes what differs."),
                      tr("And %1 orders. A newer file adds to them and changes what differs.")));
    m_report.heading->setText(state.letters == 0
                                  ? tr("Bring an exception report")
                                  : counted(state.letters, tr("%1 letter was drafted"), tr("%1 letters were drafted")));
    m_report.says->setText(tr("Drop an Excel or CSV file on this window. Each exception becomes a letter, judged by "
                              "the gate, that waits for you in Review."));
    m_mail.heading->setText(state.server.isEmpty() ? tr("Connect your mail")
                                                   : tr("Letters leave through %1").arg(state.server));
    m_mail.says->setText(tr("Only when you want letters to leave. The first one goes to yourself."));
    m_database->setText(state.database);

    // The next step is what is missing first; looking at the sample never is.
    const std::array steps { std::pair(&m_company, state.isCompanyNamed()), std::pair(&m_accounts, state.accounts > 0),
                             std::pair(&m_report, state.letters > 0), std::pair(&m_mail, !state.server.isEmpty()) };
    bool isNextFound = false;
    for (const auto &[step, isDone] : steps) {
        const bool isNext = !isDone && !isNextFound;
        isNextFound = isNextFound || isNext;
        step->bullet->display(isDone ? Bullet::Look::Done : isNext ? Bullet::Look::Next : Bullet::Look::Later);
        step->heading->setAccessibleName(isDone ? tr("Done: %1").arg(step->heading->text()) : step->heading->text());
        if (step->button)
            step->button->setLook(isNext ? ButtonLook::Filled : ButtonLook::Plain);
    }
    m_review->setEnabled(state.letters > 0);
}

} // namespace countersign
