// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/importpage/importpage.h"

#include "pages/importpage/columnchoices.h"
#include "pages/importpage/outcomepane.h"
#include "panes/actionbutton.h"
#include "panes/counted.h"
#include "panes/progressstrip.h"
#include "panes/rowtable.h"
#include "panes/sectionhead.h"
#include "panes/segments.h"
#include "shell/actions.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {
constexpr ActionEntry IMPORT_ACTIONS[] = {
    { "confirmImport", QT_TRANSLATE_NOOP("countersign::Actions", "&Import"), "import", "Return; Enter",
      QT_TRANSLATE_NOOP("countersign::Actions", "Takes in the good rows and drafts their letters") },
    { "leaveImport", QT_TRANSLATE_NOOP("countersign::Actions", "&Cancel"), "", "Esc",
      QT_TRANSLATE_NOOP("countersign::Actions", "Leaves the file as it is; nothing is taken in") },
    { "saveRejected", QT_TRANSLATE_NOOP("countersign::Actions", "&Save the rejected rows…"), "", "Ctrl+S",
      QT_TRANSLATE_NOOP("countersign::Actions",
                        "Writes the rows that stay out, with their reasons, as a file to mend") },
};
} // namespace

ImportPage::ImportPage(ImportDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(new Actions(IMPORT_ACTIONS, this))
{
    setObjectName(u"importPage"_s);
    setAccessibleName(tr("Import"));
    setFocusPolicy(Qt::StrongFocus);
    m_title = new Words(Type::PageTitle, this);
    m_title->setObjectName(u"importTitle"_s);
    m_about = new ElidedWords(Type::Body, Token::Muted, {}, this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    bar->setSpacing(Theme::u(4));
    bar->addWidget(m_title);
    bar->addWidget(m_about, 1);
    auto *kindLabel = new Words(Type::Small, Token::Muted, tr("Taken for"), this);
    m_kind = new Segments(tr("What the file is taken for"), this);
    m_kind->setObjectName(u"importKind"_s);
    m_kind->hide();
    kindLabel->hide();
    bar->addWidget(kindLabel);
    bar->addWidget(m_kind);
    m_kindLabel = kindLabel;
    auto *head = new QWidget(this);
    head->setFixedHeight(Theme::u(11));
    head->setLayout(bar);

    m_middle = new QStackedWidget(this);
    m_outcome = new OutcomePane(m_actions->at("saveRejected"_L1), m_middle);
    m_middle->addWidget(m_outcome);
    m_middle->addWidget(buildReport());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_middle, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(buildStrip());
    connectAll();
}

QWidget *ImportPage::buildReport()
{
    auto *report = new QWidget(m_middle);
    auto *row = new QHBoxLayout(report);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildLeft(report), 1);
    row->addWidget(new Line(Qt::Vertical, report));
    row->addWidget(buildRight(report));
    return report;
}

QWidget *ImportPage::buildLeft(QWidget *parent)
{
    auto *left = new QWidget(parent);
    m_rows = new RowTable(tr("First rows of the file"), left);
    m_rows->setObjectName(u"firstRows"_s);
    m_rows->setModel(&m_rowsModel);
    m_rows->setDress([](const QModelIndex &index) {
        return CellDress { {}, index.data(StagedRowsModel::IsTakenRole).toBool() ? Token::Text : Token::Muted, false };
    });
    m_rows->setFixedHeight(Theme::u(9) + qRound(Theme::lineSpacing() * 1.75 * 5));
    m_choices = new ColumnChoices(left);
    const auto caption = [left](const QString &text) {
        auto *section = new SectionHead(text, left);
        section->setContentsMargins(Theme::u(4), Theme::u(3), Theme::u(4), Theme::u(2));
        return section;
    };
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(caption(tr("First rows")));
    column->addWidget(new Line(Qt::Horizontal, left));
    column->addWidget(m_rows);
    column->addWidget(new Line(Qt::Horizontal, left));
    column->addWidget(caption(tr("What each column is")));
    column->addWidget(m_choices, 1);
    return left;
}

QWidget *ImportPage::buildRight(QWidget *parent)
{
    auto *right = new QWidget(parent);
    right->setFixedWidth(Theme::lineSpacing() * 22);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(Theme::u(4), Theme::u(3), Theme::u(4), Theme::u(3));
    column->setSpacing(Theme::u(2));

    m_questionArea = new QWidget(right);
    m_questions = new QVBoxLayout(m_questionArea);
    m_questions->setContentsMargins(0, 0, 0, Theme::u(3));
    m_questions->setSpacing(Theme::u(2));
    column->addWidget(m_questionArea);

    m_rejectedHead = new SectionHead(tr("Rows that stay out"), right);
    m_rejected = new RowTable(tr("Rows that stay out"), right);
    m_rejected->setObjectName(u"rejectedRows"_s);
    m_rejected->setModel(&m_rejectedModel);
    m_rejected->setLines(2);
    m_rejected->setColumnWidths({ { 3.4, 0 }, { 11, 1 } });
    m_rejected->hideColumn(RejectedRowsModel::CellsColumn); // the file to save has them
    m_save = new ActionButton(m_actions->at("saveRejected"_L1), ButtonLook::Plain, right);
    column->addWidget(m_rejectedHead);
    column->addWidget(m_rejected, 1);
    column->addWidget(m_save, 0, Qt::AlignLeft);

    m_notes = new Words(Type::Small, Token::Muted, {}, right);
    m_notes->setWordWrap(true);
    column->addWidget(m_notes);
    column->addStretch();

    m_profileArea = new QWidget(right);
    m_profile = new QLineEdit(m_profileArea);
    m_profile->setObjectName(u"profileName"_s);
    m_profile->setAccessibleName(tr("Keep these answers under the name"));
    m_profile->setPlaceholderText(tr("Do not keep them"));
    auto *label
        = new Words(Type::Small, Token::Muted, tr("&Keep these answers for files of this shape, as"), m_profileArea);
    label->setBuddy(m_profile);
    auto *kept = new QVBoxLayout(m_profileArea);
    kept->setContentsMargins(0, 0, 0, 0);
    kept->setSpacing(Theme::u(2));
    kept->addWidget(label);
    kept->addWidget(m_profile);
    column->addWidget(m_profileArea);
    return right;
}

QWidget *ImportPage::buildStrip()
{
    auto *strip = new QWidget(this);
    strip->setFixedHeight(Theme::u(12.5));
    m_summary = new Words(Type::Body, strip);
    m_summary->setObjectName(u"importSummary"_s);
    m_progress = new ProgressStrip(strip);
    m_progress->setCancellable(true);
    m_progress->hide();
    m_cancel = new ActionButton(m_actions->at("leaveImport"_L1), ButtonLook::Flat, strip);
    m_import = new ActionButton(m_actions->at("confirmImport"_L1), ButtonLook::Filled, strip);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(Theme::u(4), 0, Theme::u(4), 0);
    row->setSpacing(Theme::u(2));
    row->addWidget(m_summary);
    row->addWidget(m_progress, 1);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_import);
    return strip;
}

void ImportPage::connectAll()
{
    connect(m_actions->at("confirmImport"_L1), &QAction::triggered, this, &ImportPage::confirm);
    connect(m_actions->at("leaveImport"_L1), &QAction::triggered, this, &ImportPage::leave);
    connect(m_actions->at("saveRejected"_L1), &QAction::triggered, this, &ImportPage::saveRejected);
    connect(m_choices, &ColumnChoices::chosen, this, &ImportPage::assign);
    connect(m_kind, &Segments::currentChanged, this, [this](int index) {
        setWorking(true);
        take(m_desk.takeFor(m_report.kinds.at(static_cast<std::size_t>(index)).id));
    });
    connect(m_progress, &ProgressStrip::cancelled, &m_desk, &ImportDesk::cancel);
    connect(&m_desk, &ImportDesk::progressed, this, [this](const QString &what, int done, int total) {
        const bool isRunning = m_stage == Stage::Reading || m_stage == Stage::Importing;
        m_progress->setVisible(isRunning && (total <= 0 || done < total));
        m_summary->setVisible(!m_progress->isVisible());
        m_progress->showProgress(what, done, total);
    });
}

void ImportPage::begin(const QStringList &files)
{
    m_files.append(files);
    const bool isOver = m_stage == Stage::Done || m_stage == Stage::Failed;
    if (m_path.isEmpty() || isOver)
        next();
    else if (m_stage == Stage::Asking)
        sayAbout(); // the others wait, and it is seen that they do
}

void ImportPage::next()
{
    if (m_files.isEmpty()) {
        m_path.clear();
        Q_EMIT finished(m_somethingCame);
        return;
    }
    read(m_files.takeFirst());
}

void ImportPage::setWorking(bool working)
{
    QAction *import = m_actions->at("confirmImport"_L1);
    const bool isLast = m_stage == Stage::Done || m_stage == Stage::Failed;
    import->setEnabled(!working && (isLast || (m_report.whyNot.isEmpty() && m_report.good > 0)));
    m_actions->at("saveRejected"_L1)->setEnabled(!working && !m_report.rejected.empty());
    m_cancel->setVisible(!isLast); // Esc leaves what is over too
    m_kind->setEnabled(!working);
    m_import->setIconName(isLast ? QString() : u"import"_s);
    if (!working) {
        m_progress->hide();
        m_summary->show();
    }
}

void ImportPage::read(const QString &path)
{
    m_path = path;
    m_report = {};
    m_stage = Stage::Reading;
    const QString name = QFileInfo(path).fileName();
    m_title->setText(tr("Import “%1”").arg(name));
    m_about->clear();
    m_kind->hide();
    m_kindLabel->hide();
    m_summary->setText(tr("Reading the file…"));
    m_summary->setInk(Token::Text);
    m_outcome->say(tr("Reading “%1”…").arg(name), tr("Its first rows appear here."));
    m_middle->setCurrentIndex(0);
    m_import->setWords({});
    setWorking(true);
    take(m_desk.read(path));
}

void ImportPage::take(QFuture<Result<StagedReport>> answer)
{
    const int ticket = ++m_ticket;
    answer.then(this, [this, ticket](const Result<StagedReport> &report) {
        if (ticket != m_ticket)
            return;
        if (!report)
            showProblem(report.error());
        else
            showReport(*report);
    });
}

void ImportPage::showReport(const StagedReport &report)
{
    const bool isFirst = m_stage == Stage::Reading;
    m_report = report;
    m_stage = Stage::Asking;
    m_isKnown = isFirst && report.needsNobody();
    if (m_isKnown) {
        confirm();
        return;
    }
    sayAbout();
    showKind();
    m_rowsModel.show(report);
    if (isFirst)
        m_rows->resizeColumnsToContents();
    m_choices->display(report);
    if (isFirst)
        m_profile->setText(report.profile.isEmpty() ? report.suggestedProfile : report.profile);
    showQuestions();
    showRejected();
    QStringList notes = report.notes;
    if (report.columns.size() > COLUMNS_SHOWN)
        notes.append(
            tr("The file has %1 columns; the first %2 are shown.").arg(report.columns.size()).arg(COLUMNS_SHOWN));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
    m_summary->setText(report.whyNot.isEmpty() ? summaryOf(report) : report.whyNot);
    m_summary->setInk(report.whyNot.isEmpty() ? Token::Text : Token::Error);
    m_import->setWords(counted(report.good, tr("Import %1 row"), tr("Import %1 rows")));
    m_middle->setCurrentIndex(1);
    setWorking(false);
    orderTabs();
    if (isFirst)
        m_rows->setFocus();
}

void ImportPage::sayAbout()
{
    QStringList about;
    if (!m_report.sheet.isEmpty())
        about.append(tr("Sheet “%1”").arg(m_report.sheet));
    if (!m_report.subject.isEmpty())
        about.append(m_report.subject);
    about.append(m_report.profile.isEmpty() ? tr("A shape that is new here")
                                            : tr("Read as “%1”").arg(m_report.profile));
    if (!m_files.isEmpty())
        about.append(
            counted(static_cast<int>(m_files.size()), tr("%1 more file after it"), tr("%1 more files after it")));
    m_about->setText(about.join(u" · "_s));
}

void ImportPage::showKind()
{
    const QSignalBlocker quiet(m_kind);
    if (m_kind->count() == 0) {
        for (const StagedKind &kind : m_report.kinds)
            m_kind->addSegment(kind.words, u"kind-"_s + kind.id);
    }
    const auto taken = std::find_if(m_report.kinds.begin(), m_report.kinds.end(),
                                    [this](const StagedKind &kind) { return kind.id == m_report.kind; });
    if (taken != m_report.kinds.end())
        m_kind->setCurrent(static_cast<int>(taken - m_report.kinds.begin()));
    m_kind->setVisible(!m_report.kinds.empty());
    m_kindLabel->setVisible(!m_report.kinds.empty());
    // Only a shape that comes again has answers to keep.
    m_profileArea->setVisible(!m_report.profile.isEmpty() || !m_report.suggestedProfile.isEmpty());
}

/// As the page is read: the file, its columns, what it leaves open, what stays out, and then the decision.
void ImportPage::orderTabs()
{
    std::vector<QWidget *> all { m_rows };
    const std::vector<QWidget *> choices = m_choices->choices();
    all.insert(all.end(), choices.begin(), choices.end());
    for (const Segments *question : m_answers) {
        for (QAbstractButton *option : question->findChildren<QAbstractButton *>())
            all.push_back(option);
    }
    all.insert(all.end(), { m_rejected, m_save, m_profile, m_cancel, m_import });
    for (std::size_t i = 1; i < all.size(); ++i)
        setTabOrder(all[i - 1], all[i]);
}

void ImportPage::showQuestions()
{
    const auto isSame = [](const StagedQuestion &a, const StagedQuestion &b) {
        return a.says == b.says && a.options == b.options && a.words == b.words;
    };
    // The same questions keep their buttons, and with them the focus.
    if (!std::equal(m_asked.begin(), m_asked.end(), m_report.questions.begin(), m_report.questions.end(), isSame))
        buildQuestions();
    m_asked = m_report.questions;
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        const QSignalBlocker quiet(m_answers[i]);
        m_answers[i]->setCurrent(static_cast<int>(m_asked[i].options.indexOf(m_asked[i].answer)));
    }
    m_questionArea->setVisible(!m_asked.empty());
}

void ImportPage::buildQuestions()
{
    while (QLayoutItem *item = m_questions->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_answers.clear();
    if (m_report.questions.empty())
        return;
    m_questions->addWidget(new SectionHead(tr("The file leaves open"), m_questionArea));
    for (std::size_t i = 0; i < m_report.questions.size(); ++i) {
        const StagedQuestion &question = m_report.questions[i];
        auto *says = new Words(Type::Body, Token::Text, question.says, m_questionArea);
        says->setWordWrap(true);
        auto *choice = new Segments(question.says, m_questionArea);
        choice->setObjectName(u"question%1"_s.arg(i + 1));
        choice->setRequired(false);
        for (qsizetype option = 0; option < question.options.size(); ++option)
            choice->addSegment(question.words.value(option, question.options.at(option)),
                               u"question%1-%2"_s.arg(i + 1).arg(option + 1));
        connect(choice, &Segments::currentChanged, this, [this, i, options = question.options](int index) {
            answer(static_cast<int>(i), options.value(index));
        });
        m_questions->addWidget(says);
        m_questions->addWidget(choice, 0, Qt::AlignLeft);
        m_answers.push_back(choice);
    }
}

void ImportPage::showRejected()
{
    m_rejectedModel.show(m_report.rejected);
    const bool isAny = !m_report.rejected.empty();
    m_rejectedHead->setAside(QString::number(m_report.rejected.size()));
    m_rejectedHead->setVisible(isAny);
    m_rejected->setVisible(isAny);
    m_save->setVisible(isAny);
    m_rejected->fitLines(RejectedRowsModel::ReasonColumn, 200);
    const int rows = std::min(m_rejectedModel.rowCount(), 200) * m_rejected->verticalHeader()->defaultSectionSize();
    m_rejected->setMaximumHeight(m_rejected->horizontalHeader()->sizeHint().height() + rows + 1);
}

void ImportPage::showProblem(const Problem &problem)
{
    if (m_stage == Stage::Asking) {
        // A correction that cannot be: what was understood before stands.
        showReport(StagedReport(m_report));
        m_summary->setText(problem.says);
        m_summary->setInk(Token::Error);
        return;
    }
    m_stage = Stage::Failed;
    m_kind->hide();
    m_kindLabel->hide();
    m_outcome->say(tr("“%1” was not taken in.").arg(QFileInfo(m_path).fileName()), problem.says);
    m_middle->setCurrentIndex(0);
    m_summary->setText(tr("Nothing was changed."));
    m_summary->setInk(Token::Text);
    m_import->setWords(m_files.isEmpty() ? tr("Close") : tr("Go on with the next file"));
    setWorking(false);
    setFocus();
}

void ImportPage::assign(int column, const QString &fact)
{
    setWorking(true);
    take(m_desk.assign(column, fact));
}

void ImportPage::answer(int question, const QString &option)
{
    setWorking(true);
    take(m_desk.answer(question, option));
}

void ImportPage::confirm()
{
    if (m_stage == Stage::Done || m_stage == Stage::Failed) {
        next();
        return;
    }
    if (m_stage != Stage::Asking || m_report.good == 0)
        return;
    const QString profile = m_isKnown ? m_report.profile
        : m_profileArea->isHidden()   ? QString()
                                      : m_profile->text().trimmed();
    m_stage = Stage::Importing;
    m_summary->setText(tr("Importing…"));
    m_summary->setInk(Token::Text);
    setWorking(true);
    const int ticket = ++m_ticket;
    m_desk.confirm(profile).then(this, [this, ticket](const Result<ImportCounts> &counts) {
        if (ticket != m_ticket)
            return;
        if (counts)
            showCounts(*counts);
        else
            showProblem(counts.error());
    });
}

void ImportPage::showCounts(const ImportCounts &counts)
{
    const QString name = QFileInfo(m_path).fileName();
    m_somethingCame = m_somethingCame || counts.letters > 0 || counts.updated > 0;
    Q_EMIT imported(name, counts);
    Q_EMIT said(
        { u"import"_s, Tone::Success, tr("“%1” was taken in.").arg(name), summaryOf(counts), {}, {}, {}, {}, true });
    m_stage = Stage::Done;
    if (counts.rejected == 0 && counts.remarks.isEmpty() && counts.news.empty()) {
        next(); // nothing to read here: the window's message bar has the sentence
        return;
    }
    m_kind->hide();
    m_kindLabel->hide();
    m_outcome->display(counts, m_report.rejected);
    m_middle->setCurrentIndex(0);
    m_summary->setText(tr("“%1” was taken in.").arg(name));
    m_import->setWords(!m_files.isEmpty()    ? tr("Go on with the next file")
                           : m_somethingCame ? tr("Go to the letters")
                                             : tr("Close"));
    setWorking(false);
    setFocus();
}

void ImportPage::saveRejected()
{
    const QFileInfo source(m_path);
    const QString name = source.absolutePath() + u'/' + tr("%1, rows left out.csv").arg(source.completeBaseName());
    auto *dialog = new QFileDialog(this, tr("Save the rows that stay out"), name, tr("Delimited text (*.csv)"));
    dialog->setObjectName(u"saveRejectedDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_desk.saveRejected(path).then(this, [this, path](const Result<Done> &saved) {
            m_summary->setText(saved ? tr("The rows that stay out are in “%1”.").arg(QFileInfo(path).fileName())
                                     : saved.error().says);
            m_summary->setInk(saved ? Token::Text : Token::Error);
        });
    });
    dialog->open();
}

void ImportPage::leave()
{
    if (m_stage == Stage::Done || m_stage == Stage::Failed) {
        next();
        return;
    }
    if (m_stage == Stage::Importing) {
        m_desk.cancel(); // what was finished stays, and is told when it stopped
        m_summary->setText(tr("Stopping…"));
        return;
    }
    if (m_stage == Stage::Reading)
        m_desk.cancel();
    ++m_ticket; // what comes of it now belongs to nobody
    m_stage = Stage::Done;
    next();
}

} // namespace countersign
