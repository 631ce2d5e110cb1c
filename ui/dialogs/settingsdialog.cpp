// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"

#include "panes/actionbutton.h"
#include "panes/dictionarypane.h"
#include "panes/sectionhead.h"
#include "panes/segments.h"
#include "theme/appearance.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

SettingsDialog::SettingsDialog(SettingsDesk &desk, Appearance &appearance, QWidget *parent, SetupDesk *setup)
    : QDialog(parent)
    , m_desk(desk)
    , m_setup(setup)
    , m_appearance(appearance)
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *content = new QWidget;
    auto *column = m_column = new QVBoxLayout(content);
    column->setContentsMargins(Theme::u(6), Theme::u(4), Theme::u(6), Theme::u(4));
    column->setSpacing(Theme::u(2));

    const std::vector<SettingEntry> entries = m_desk.entries();
    QStringList sections;
    for (const SettingEntry &entry : entries) {
        if (!sections.contains(entry.section))
            sections.append(entry.section);
    }
    m_fields.reserve(entries.size());
    for (const QString &section : sections)
        buildSection(section, entries, column);
    buildTest(column);
    if (m_setup)
        buildDatabase(column);
    buildLooks(column);
    column->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"settingsScroll"_s);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *close = new ActionButton(tr("Close"), ButtonLook::Plain, this);
    close->setObjectName(u"closeSettings"_s);
    close->setKeys(QKeySequence(Qt::Key_Escape));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(Theme::u(6), Theme::u(2.5), Theme::u(6), Theme::u(2.5));
    foot->addWidget(new Words(Type::Small, Token::Muted, tr("Each value is kept when you leave its field."), this));
    foot->addStretch();
    foot->addWidget(close);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(scroll, 1);
    all->addWidget(new Line(Qt::Horizontal, this));
    all->addLayout(foot);
    const int line = Theme::lineSpacing();
    resize(line * 36, std::min(line * 40, parent ? parent->height() - Theme::u(16) : line * 40));
    if (!m_fields.empty())
        m_fields.front().editor->setFocus();
}

void SettingsDialog::offerVigilance(Desk &desk)
{
    auto *often = new QComboBox(this);
    often->setObjectName(u"probeShare"_s);
    often->setAccessibleName(tr("Probes in the scan"));
    often->addItem(tr("Off"), 0.0);
    for (const int cards : { 50, 20, 10, 5 })
        often->addItem(tr("About 1 card in %1").arg(cards), 1.0 / cards);
    const auto show = [often, &desk] {
        int nearest = 0;
        for (int i = 0; i < often->count(); ++i) {
            const auto distance = [&](int row) {
                return std::abs(often->itemData(row).toDouble() - desk.vigilance().share);
            };
            if (distance(i) < distance(nearest))
                nearest = i;
        }
        often->setCurrentIndex(nearest);
    };
    show();
    const bool isLead = desk.person().role == Role::Lead;
    often->setEnabled(isLead);
    auto *help
        = new Words(Type::Small, Token::Muted,
                    isLead ? tr("Now and then a text that is known to be wrong, and cannot be sent, stands among "
                                "the cards. The team knows; what it catches is counted for the team only.")
                           : tr("A text that is known to be wrong, and cannot be sent, may stand among the cards. "
                                "A team lead sets how often; what is caught is counted for the team only."),
                    this);
    help->setWordWrap(true);
    often->setAccessibleDescription(help->text());
    connect(often, &QComboBox::activated, this, [this, often, help, &desk](int row) {
        desk.setProbeShare(often->itemData(row).toDouble()).then(this, [help](const Result<Done> &done) {
            if (!done) {
                help->setText(done.error().says);
                help->setInk(Token::Error);
            }
        });
    });
    connect(&desk, &Desk::scanRulesChanged, often, show);
    QFormLayout *form = newForm();
    addRow(form, tr("Probes"), often, help);
    auto *section = new QVBoxLayout;
    section->setSpacing(Theme::u(2));
    section->addSpacing(Theme::u(4));
    section->addWidget(new SectionHead(tr("Vigilance"), this));
    section->addLayout(form);
    m_column->insertLayout(m_column->count() - 1, section);
}

void SettingsDialog::offerDictionary(Desk &desk)
{
    const int before = m_column->count() - 1; // the stretch stays last
    auto *help = new Words(Type::Small, Token::Muted,
                           tr("Names and words of the trade that no dictionary has. All desks share them."), this);
    help->setWordWrap(true);
    auto *section = new QVBoxLayout;
    section->setSpacing(Theme::u(2));
    section->addSpacing(Theme::u(4));
    section->addWidget(new SectionHead(tr("Company dictionary"), this));
    section->addWidget(help);
    section->addWidget(new DictionaryPane(desk, this));
    m_column->insertLayout(before, section);
}

void SettingsDialog::buildSection(const QString &section, const std::vector<SettingEntry> &entries, QVBoxLayout *column)
{
    if (column->count() > 0)
        column->addSpacing(Theme::u(4));
    column->addWidget(new SectionHead(section, this));
    QFormLayout *form = newForm();
    for (const SettingEntry &entry : entries) {
        if (entry.section != section)
            continue;
        QWidget *editor = editorFor(entry);
        auto *help = new Words(Type::Small, Token::Muted, entry.help, this);
        help->setWordWrap(true);
        help->setObjectName(entry.key + u"-help"_s);
        addRow(form, entry.title, editor, help);
        m_fields.push_back({ entry, editor, help });
    }
    column->addLayout(form);
}

QFormLayout *SettingsDialog::newForm() const
{
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(Theme::u(4));
    form->setVerticalSpacing(Theme::u(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

void SettingsDialog::addRow(QFormLayout *form, const QString &title, QWidget *editor, QWidget *help)
{
    auto *stack = new QVBoxLayout;
    stack->setSpacing(Theme::u(0.5));
    stack->addWidget(editor, 0, editor->minimumWidth() == editor->maximumWidth() ? Qt::AlignLeft : Qt::Alignment());
    stack->addWidget(help);
    auto *label = new Words(Type::Body, Token::Text, title, this);
    label->setMinimumWidth(Theme::lineSpacing() * 8);
    label->setContentsMargins(0, Theme::u(1.25), 0, 0);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setBuddy(editor);
    form->addRow(label, stack);
}

/// Not kept by leaving the field: a wrong address would keep the program from starting. It is tried, then opened.
void SettingsDialog::buildDatabase(QVBoxLayout *column)
{
    column->addSpacing(Theme::u(4));
    column->addWidget(new SectionHead(tr("Database"), this));
    const auto help = [this](const QString &words) {
        auto *made = new Words(Type::Small, Token::Muted, words, this);
        made->setWordWrap(true);
        return made;
    };
    m_address = new QLineEdit(m_setup->databaseAddress(), this);
    m_address->setObjectName(DATABASE);
    m_address->setAccessibleName(tr("Database address"));
    m_address->setPlaceholderText(tr("a file on this computer"));
    m_databasePassword = new QLineEdit(this);
    m_databasePassword->setObjectName(u"databasePassword"_s);
    m_databasePassword->setAccessibleName(tr("Database password"));
    m_databasePassword->setEchoMode(QLineEdit::Password);
    QFormLayout *form = newForm();
    addRow(form, tr("Address"), m_address,
           help(tr("A team shares one database: postgresql://USER@HOST/DATABASE. Empty: a file on this computer.")));
    addRow(form, tr("Password"), m_databasePassword,
           help(tr("It is kept in the system’s key ring. Empty: the one that is kept there.")));
    column->addLayout(form);

    m_tryDatabase = new ActionButton(tr("T&ry it"), ButtonLook::Plain, this);
    m_tryDatabase->setObjectName(u"tryDatabase"_s);
    m_openDatabase = new ActionButton(tr("&Open it"), ButtonLook::Plain, this);
    m_openDatabase->setObjectName(u"openDatabase"_s);
    m_openDatabase->setToolTip(tr("Works with this database from now on; the program starts anew"));
    m_databaseResult = new Words(Type::Body, this);
    m_databaseResult->setObjectName(u"databaseResult"_s);
    m_databaseResult->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(2));
    row->addWidget(m_tryDatabase);
    row->addWidget(m_openDatabase);
    row->addWidget(m_databaseResult, 1);
    column->addLayout(row);
    const auto forget = [this] {
        const bool isFile = m_address->text().trimmed().isEmpty();
        const bool isOther = m_address->text().trimmed() != m_setup->databaseAddress();
        m_tryDatabase->setEnabled(!isFile);
        m_openDatabase->setEnabled(isFile && isOther); // the file needs no trying
        m_databaseResult->clear();
    };
    connect(m_address, &QLineEdit::textChanged, this, forget);
    connect(m_databasePassword, &QLineEdit::textChanged, this, forget);
    connect(m_tryDatabase, &QPushButton::clicked, this, &SettingsDialog::tryDatabase);
    connect(m_openDatabase, &QPushButton::clicked, this,
            [this] { useDatabase(m_address->text().trimmed(), m_databasePassword->text()); });
    forget();
}

void SettingsDialog::tellDatabase(const QString &words, Token ink)
{
    m_databaseResult->setText(words);
    m_databaseResult->setInk(ink);
}

void SettingsDialog::tryDatabase()
{
    const QString address = m_address->text().trimmed();
    const QString password = m_databasePassword->text();
    m_tryDatabase->setEnabled(false);
    tellDatabase(tr("Asking…"), Token::Muted);
    m_setup->tryDatabase(address, password).then(this, [this, address, password](const Result<QString> &answer) {
        if (m_address->text().trimmed() != address || m_databasePassword->text() != password)
            return; // another one is meant by now
        m_tryDatabase->setEnabled(true);
        m_openDatabase->setEnabled(answer.has_value());
        tellDatabase(answer ? *answer : answer.error().says, answer ? Token::Success : Token::Error);
    });
}

void SettingsDialog::useDatabase(const QString &address, const QString &password)
{
    if (const auto used = m_setup->useDatabase(address, password); !used) {
        tellDatabase(used.error().says, Token::Error);
        return;
    }
    accept();
    m_setup->startAnew();
}

QWidget *SettingsDialog::editorFor(const SettingEntry &entry)
{
    if (entry.kind == SettingEntry::Kind::Choice) {
        auto *combo = new QComboBox(this);
        for (qsizetype i = 0; i < entry.allowed.size(); ++i)
            combo->addItem(entry.allowedTitles.value(i, entry.allowed.at(i)), entry.allowed.at(i));
        combo->setCurrentIndex(combo->findData(entry.value));
        combo->setObjectName(entry.key);
        combo->setAccessibleName(entry.title);
        combo->setAccessibleDescription(entry.help);
        connect(combo, &QComboBox::activated, this,
                [this, combo, key = entry.key] { keep(key, combo->currentData().toString()); });
        return combo;
    }
    auto *line = new QLineEdit(entry.value, this);
    line->setObjectName(entry.key);
    line->setAccessibleName(entry.title);
    line->setAccessibleDescription(entry.help);
    if (entry.kind == SettingEntry::Kind::Secret) {
        line->clear();
        line->setEchoMode(QLineEdit::Password);
        line->setPlaceholderText(entry.isSet ? tr("Kept in the key ring; type to change it") : tr("Not set"));
        connect(line, &QLineEdit::editingFinished, this, [this, line, key = entry.key] {
            if (line->isModified() && !line->text().isEmpty())
                keepSecret(key, line->text());
        });
        return line;
    }
    if (entry.kind == SettingEntry::Kind::Number)
        line->setFixedWidth(Theme::lineSpacing() * 6);
    connect(line, &QLineEdit::editingFinished, this, [this, line, key = entry.key] {
        if (line->isModified())
            keep(key, line->text());
    });
    return line;
}

void SettingsDialog::buildTest(QVBoxLayout *column)
{
    m_test = new ActionButton(tr("Send a &test to me"), ButtonLook::Plain, this);
    m_test->setObjectName(u"sendTest"_s);
    m_test->setIconName(u"mail"_s);
    m_testIcon = new IconLabel(u"tick"_s, Token::Success, Theme::buttonIcon(), this);
    m_testIcon->hide();
    m_testResult = new Words(Type::Body, this);
    m_testResult->setObjectName(u"testResult"_s);
    m_testResult->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(2));
    row->addWidget(m_test);
    row->addSpacing(Theme::u(1));
    row->addWidget(m_testIcon);
    row->addWidget(m_testResult, 1);
    column->addLayout(row);
    connect(m_test, &QPushButton::clicked, this, &SettingsDialog::sendTest);
}

void SettingsDialog::buildLooks(QVBoxLayout *column)
{
    column->addSpacing(Theme::u(4));
    column->addWidget(new SectionHead(tr("Looks"), this));
    auto *looks = new Segments(tr("Appearance"), this);
    looks->addSegment(tr("As the system"), u"looksSystem"_s);
    looks->addSegment(tr("Light"), u"looksLight"_s);
    looks->addSegment(tr("Dark"), u"looksDark"_s);
    looks->setCurrent(static_cast<int>(m_appearance.scheme()));
    auto *label = new Words(Type::Body, Token::Text, tr("Appearance"), this);
    label->setMinimumWidth(Theme::lineSpacing() * 8);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::u(4));
    row->addWidget(label);
    row->addWidget(looks);
    row->addStretch();
    column->addLayout(row);
    connect(looks, &Segments::currentChanged, this,
            [this](int index) { m_appearance.setScheme(static_cast<Scheme>(index)); });
    connect(&m_appearance, &Appearance::schemeChanged, looks,
            [looks](Scheme scheme) { looks->setCurrent(static_cast<int>(scheme)); });
}

SettingsDialog::Field *SettingsDialog::field(const QString &key)
{
    const auto found
        = std::find_if(m_fields.begin(), m_fields.end(), [&](const Field &each) { return each.entry.key == key; });
    return found == m_fields.end() ? nullptr : &*found;
}

void SettingsDialog::goTo(const QString &key)
{
    const Field *wanted = field(key);
    QWidget *editor = wanted ? wanted->editor : key == DATABASE ? m_address : nullptr;
    if (!editor)
        return;
    editor->setFocus();
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->selectAll();
    // Once the dialog has its size, so that the field is in sight.
    QMetaObject::invokeMethod(
        this, [this, editor] { findChild<QScrollArea *>(u"settingsScroll"_s)->ensureWidgetVisible(editor); },
        Qt::QueuedConnection);
}

void SettingsDialog::keep(const QString &key, const QString &value)
{
    const Result<Done> kept = m_desk.set(key, value);
    tell(key, kept ? QString() : kept.error().says);
    Field *changed = field(key);
    auto *line = changed ? qobject_cast<QLineEdit *>(changed->editor) : nullptr;
    if (!kept || !line)
        return;
    line->setModified(false);
    // As it is kept: trimmed, in its usual form.
    for (const SettingEntry &entry : m_desk.entries()) {
        if (entry.key == key)
            line->setText(entry.value);
    }
}

void SettingsDialog::keepSecret(const QString &key, const QString &value)
{
    m_desk.setSecret(key, value).then(this, [this, key](const Result<Done> &kept) {
        tell(key, kept ? QString() : kept.error().says);
        Field *changed = field(key);
        auto *line = changed ? qobject_cast<QLineEdit *>(changed->editor) : nullptr;
        if (!kept || !line)
            return;
        line->clear();
        line->setModified(false);
        line->setPlaceholderText(tr("Kept in the key ring; type to change it"));
    });
}

void SettingsDialog::tell(const QString &key, const QString &trouble)
{
    if (Field *told = field(key)) {
        told->help->setText(trouble.isEmpty() ? told->entry.help : trouble);
        told->help->setInk(trouble.isEmpty() ? Token::Muted : Token::Error);
        told->editor->setAccessibleDescription(told->help->text());
    }
}

void SettingsDialog::sendTest()
{
    m_test->setEnabled(false);
    m_testIcon->hide();
    m_testResult->setText(tr("On its way…"));
    m_desk.sendTest().then(this, [this](const Result<QString> &sent) {
        m_test->setEnabled(true);
        m_testIcon->display(sent ? u"tick"_s : u"error"_s, sent ? Token::Success : Token::Error);
        m_testIcon->show();
        m_testResult->setText(sent ? *sent : sent.error().says);
    });
}

} // namespace countersign
