// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/behinddialog.h"
#include "dialogs/reasondialog.h"
#include "pages/qualitypage/qualitypage.h"
#include "pages/qualitypage/standoutpane.h"
#include "shell/actions.h"

#include <QClipboard>
#include <QGuiApplication>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr std::array KIND_ACTIONS { std::pair("kindFact"_L1, EditKind::Fact), std::pair("kindTone"_L1, EditKind::Tone),
                                    std::pair("kindVocabulary"_L1, EditKind::Vocabulary),
                                    std::pair("kindRelationship"_L1, EditKind::Relationship),
                                    std::pair("kindCosmetic"_L1, EditKind::Cosmetic) };
constexpr size_t LINES_SHOWN = 3; ///< of a changed document

QString changeInWords(const Trial &trial)
{
    QStringList lines;
    for (size_t i = 0; i < std::min(LINES_SHOWN, trial.lines.size()); ++i)
        lines.append(trial.lines[i].after);
    if (trial.lines.size() > LINES_SHOWN)
        lines.append(QualityPage::tr("… and %1 more").arg(trial.lines.size() - LINES_SHOWN));
    const bool isNew = trial.lines.size() == 1 && trial.lines.front().before.isEmpty();
    return (isNew ? QualityPage::tr("A new line in %1:") : QualityPage::tr("Changed in %1:")).arg(trial.file) + u'\n'
        + lines.join(u'\n');
}

QString outcomeInWords(const Trial &trial)
{
    if (trial.letters == 0)
        return QualityPage::tr("No letter went out in the last four weeks: there was nothing to try it on.");
    const QString tried = QualityPage::tr("Tried on the last %1 letters that went out: ").arg(trial.letters);
    const QString drafts = trial.improvement.kind == Improvement::Kind::NeverSay
        ? QualityPage::tr("the gate would say something new of %1 drafts").arg(trial.flagged)
        : QualityPage::tr("the vocabulary would write %1 of them otherwise").arg(trial.rewritten);
    return tried + drafts + QualityPage::tr(", and of %1 as they were sent.").arg(trial.sentFlagged);
}

} // namespace

void QualityPage::connectStandOut()
{
    const auto on = [this](QLatin1StringView id, auto work) {
        connect(m_actions->at(id), &QAction::triggered, this, work);
    };
    on("standOut"_L1, [this] { toggleStandOut(); });
    on("neverSay"_L1, [this] { propose(Improvement::Kind::NeverSay); });
    on("asVocabulary"_L1, [this] { propose(Improvement::Kind::Vocabulary); });
    on("noteToOperations"_L1, [this] { copyNote(); });
    for (const auto &each : KIND_ACTIONS)
        on(each.first, [this, kind = each.second] { correctKind(kind); });
    connect(m_standOut, &StandOutPane::currentChanged, this, &QualityPage::allowStandOut);
    connect(m_standOut, &StandOutPane::lettersWanted, this, &QualityPage::openCurrent);
}

void QualityPage::loadStandOut()
{
    m_isStandOutStale = false;
    m_desk.standOut(m_board.group()).then(this, [this](const Result<StandOut> &outstanding) {
        if (!outstanding) {
            tellProblem(u"quality-standout"_s, outstanding.error(), tr("Nothing was changed."));
            return;
        }
        Q_EMIT unsaid(u"quality-standout"_s);
        m_outstanding = *outstanding;
        m_standOut->display(m_outstanding);
        allowStandOut();
    });
}

void QualityPage::allowStandOut()
{
    const bool isShown = m_view == View::StandOut && !m_board.isEmpty();
    const EditGroup *edit = isShown ? m_standOut->currentEdit() : nullptr;
    const bool hasPhrase = edit && !edit->edit.struck.isEmpty() && edit->edit.kind != EditKind::Fact;
    m_actions->at("neverSay"_L1)->setEnabled(hasPhrase);
    m_actions->at("asVocabulary"_L1)->setEnabled(hasPhrase && !edit->edit.put.isEmpty());
    for (const auto &each : KIND_ACTIONS)
        m_actions->at(each.first)->setEnabled(edit);
    m_actions->at("noteToOperations"_L1)->setEnabled(isShown && !m_standOut->note().isEmpty());
}

void QualityPage::toggleStandOut()
{
    m_view = m_view == View::StandOut ? View::Charts : View::StandOut;
    display();
    enter();
}

void QualityPage::openLettersOf(const QString &heading, const std::vector<CommunicationId> &ids)
{
    std::vector<LetterBehind> letters;
    for (const CommunicationId &id : ids) {
        if (const auto letter = m_outstanding.letters.find(id); letter != m_outstanding.letters.end())
            letters.push_back(letter->second);
    }
    auto *dialog = new BehindDialog(m_desk, heading, std::move(letters), this);
    connect(dialog, &BehindDialog::letterWanted, this, [this, dialog](const CommunicationId &id) {
        dialog->accept();
        Q_EMIT pageWanted(u"review"_s, id);
    });
    dialog->open();
}

void QualityPage::correctKind(EditKind kind)
{
    const EditGroup *edit = m_standOut->currentEdit();
    if (!edit)
        return;
    m_desk.correctKind(edit->edit.key(), kind).then(this, [this](const Result<Done> &done) {
        if (!done)
            tellProblem(u"quality-kind"_s, done.error(), tr("The kind stays as it was."));
        else
            loadStandOut();
    });
}

void QualityPage::propose(Improvement::Kind kind)
{
    const EditGroup *edit = m_standOut->currentEdit();
    if (!edit)
        return;
    const Improvement improvement { kind, edit->edit.struck, edit->edit.put, edit->tierList() };
    m_desk.tryOut(improvement).then(this, [this](const Result<Trial> &trial) {
        if (!trial)
            tellProblem(u"quality-propose"_s, trial.error(), tr("The documents stay as they are."));
        else if (!trial->problems.isEmpty())
            tellProblem(u"quality-propose"_s, { Cause::Input, trial->problems.first(), {} },
                        tr("The documents stay as they are."));
        else
            askToPublish(*trial);
    });
}

void QualityPage::askToPublish(const Trial &trial)
{
    Q_EMIT unsaid(u"quality-propose"_s);
    ReasonDialog::Question question;
    const bool isNever = trial.improvement.kind == Improvement::Kind::NeverSay;
    question.heading = isNever
        ? tr("Never say “%1”?").arg(trial.improvement.phrase)
        : tr("Say “%1” in place of “%2”?").arg(trial.improvement.instead, trial.improvement.phrase);
    question.text = changeInWords(trial) + u"\n\n"_s + outcomeInWords(trial);
    question.accept = tr("Publish");
    question.suggestions = { isNever ? tr("People keep taking it out") : tr("People keep writing it so") };
    auto *dialog = new ReasonDialog(question, this);
    connect(dialog, &ReasonDialog::decided, this, [this, trial](const QString &reason) { publish(trial, reason); });
    dialog->open();
}

void QualityPage::publish(const Trial &trial, const QString &reason)
{
    m_desk.publish(trial, reason).then(this, [this, file = trial.file](const Result<Done> &done) {
        if (!done) {
            tellProblem(u"quality-publish"_s, done.error(), tr("The documents stay as they are."));
            return;
        }
        Message message;
        message.id = u"quality-publish"_s;
        message.tone = Tone::Success;
        message.happened = tr("%1 is published. What waits in review was judged by it.").arg(file);
        Q_EMIT said(message);
    });
}

void QualityPage::copyNote()
{
    QGuiApplication::clipboard()->setText(m_standOut->note());
    Message message;
    message.id = u"quality-note"_s;
    message.tone = Tone::Success;
    message.happened = tr("The note to operations is copied: paste it into a message.");
    Q_EMIT said(message);
}

void QualityPage::tellProblem(const QString &id, const Problem &problem, const QString &kept)
{
    Message message;
    message.id = id;
    message.tone = Tone::Error;
    message.happened = problem.says;
    message.kept = kept;
    Q_EMIT said(message);
}

} // namespace countersign
