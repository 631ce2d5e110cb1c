// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"

#include "panes/actionbutton.h"
#include "panes/sectionhead.h"
#include "panes/segments.h"
#include "theme/appearance.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

SettingsDialog::SettingsDialog(SettingsDesk &desk, Appearance &appearance, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_appearance(appearance)
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
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

void SettingsDialog::buildSection(const QString &section, const std::vector<SettingEntry> &entries, QVBoxLayout *column)
{
    if (column->count() > 0)
        column->addSpacing(Theme::u(4));
    column->addWidget(new SectionHead(section, this));
    auto *form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(Theme::u(4));
    form->setVerticalSpacing(Theme::u(2));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const SettingEntry &entry : entries) {
        if (entry.section != section)
            continue;
        QWidget *editor = editorFor(entry);
        auto *help = new Words(Type::Small, Token::Muted, entry.help, this);
        help->setWordWrap(true);
        help->setObjectName(entry.key + u"-help"_s);
        auto *stack = new QVBoxLayout;
        stack->setSpacing(Theme::u(0.5));
        stack->addWidget(editor, 0, entry.kind == SettingEntry::Kind::Number ? Qt::AlignLeft : Qt::Alignment());
        stack->addWidget(help);
        auto *label = new Words(Type::Body, Token::Text, entry.title, this);
        label->setMinimumWidth(Theme::lineSpacing() * 8);
        label->setContentsMargins(0, Theme::u(1.25), 0, 0);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setBuddy(editor);
        form->addRow(label, stack);
        m_fields.push_back({ entry, editor, help });
    }
    column->addLayout(form);
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
    if (const Field *wanted = field(key))
        wanted->editor->setFocus();
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
