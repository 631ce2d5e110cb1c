// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reviewpage/reviewcommands.h"
#include "pages/reviewpage/reviewpage.h"
#include "panes/choicepopup.h"
#include "panes/letterpane.h"
#include "shell/actions.h"

#include <QMenu>
#include <QScopedValueRollback>

// Words that no dictionary knows: what may be meant, and what the company teaches the program.
namespace countersign {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the gate found nearest stands first.
QStringList withExpectedFirst(QStringList suggestions, const Finding &finding)
{
    if (finding.expected) {
        suggestions.removeAll(*finding.expected);
        suggestions.prepend(*finding.expected);
    }
    return suggestions;
}

QString addingWords(const QString &word)
{
    return ReviewPage::tr("Add “%1” to the company's dictionary").arg(word);
}

} // namespace

void ReviewPage::offerSpellings(const Finding &finding)
{
    {
        const QScopedValueRollback lighting(m_isLighting, true);
        m_letterPane->goTo(finding.part, finding.start, finding.length);
    }
    m_desk.suggestionsFor(finding.text)
        .then(this, [this, finding, id = m_review.id()](const Result<QStringList> &found) {
            if (m_review.id() != id || !m_review.mayBeEdited())
                return;
            std::vector<Choice> choices;
            const QStringList suggestions = withExpectedFirst(found.value_or(QStringList()), finding);
            for (const QString &suggestion : suggestions)
                choices.push_back({ {}, suggestion });
            choices.push_back({ {}, addingWords(finding.text), true });
            auto *popup = new ChoicePopup(tr("Spelling of “%1”").arg(finding.text), std::move(choices), this);
            connect(popup, &ChoicePopup::chosen, this,
                    [this, id, finding](const QString &word) { putSpelling(id, finding, word); });
            connect(popup, &ChoicePopup::actChosen, this, [this, finding] { m_commands->learnWord(finding.text); });
            popup->openAt(m_letterPane->belowCaretOf(finding.part));
        });
}

/// Only where the word still stands in the letter for which it was asked.
void ReviewPage::putSpelling(const CommunicationId &id, const Finding &finding, const QString &word)
{
    if (m_review.id() != id || !m_review.mayBeEdited())
        return;
    const Letter &letter = m_review.letter();
    const QString &text = finding.part == LetterPart::Subject ? letter.subject : letter.body;
    if (text.mid(finding.start, finding.length) != finding.text)
        return;
    m_finding.reset();
    m_commands->endSitting();
    m_letterPane->replace(finding.part, finding.start, finding.length, word);
    m_commands->endSitting();
    m_review.save();
}

void ReviewPage::offerMenu(LetterPart part, qsizetype position, const QPoint &at)
{
    const int row
        = m_review.isOpen() && m_review.mayBeEdited() ? m_review.findings().unknownWordAt(part, position) : -1;
    if (row < 0) {
        openMenu(part, std::nullopt, {}, at);
        return;
    }
    const Finding finding = m_review.findings().finding(row);
    m_desk.suggestionsFor(finding.text)
        .then(this, [this, part, finding, at, id = m_review.id()](const Result<QStringList> &found) {
            if (m_review.id() == id)
                openMenu(part, finding, withExpectedFirst(found.value_or(QStringList()), finding), at);
        });
}

void ReviewPage::openMenu(LetterPart part, const std::optional<Finding> &unknown, const QStringList &suggestions,
                          const QPoint &at)
{
    QMenu *menu = m_letterPane->makeMenu(part);
    menu->setParent(this, menu->windowFlags());
    menu->setObjectName(u"letterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *first = menu->actions().isEmpty() ? nullptr : menu->actions().front();
    if (unknown) {
        for (const QString &suggestion : suggestions) {
            auto *put = new QAction(suggestion, menu);
            QFont strong = menu->font();
            strong.setWeight(QFont::DemiBold);
            put->setFont(strong);
            connect(put, &QAction::triggered, this, [this, id = m_review.id(), finding = *unknown, suggestion] {
                putSpelling(id, finding, suggestion);
            });
            menu->insertAction(first, put);
        }
        auto *add = new QAction(addingWords(unknown->text), menu);
        add->setObjectName(u"addToDictionary"_s);
        connect(add, &QAction::triggered, this, [this, word = unknown->text] { m_commands->learnWord(word); });
        menu->insertAction(first, add);
        menu->insertSeparator(first);
    }
    menu->addSeparator();
    for (const QLatin1StringView id : { "paragraphToDraft"_L1, "insert"_L1, "changes"_L1, "preview"_L1 })
        menu->addAction(m_actions->at(id));
    menu->popup(at);
}

} // namespace countersign
