// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/reviewpage/reviewpage.h"
#include "panes/letteredit.h"
#include "panes/letterpane.h"
#include "panes/queuepane.h"
#include "panes/scansheet.h"
#include "shell/actions.h"
#include "shell/undosteps.h"
#include "support/reviewmorning.h"
#include "support/widgets.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QTest>

namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

/// The page as a person has it before them: shown, with the focus in the queue.
struct Morning {
    FakeDesk desk;
    std::unique_ptr<ReviewPage> page;
    std::unique_ptr<UndoSteps> undo = std::make_unique<UndoSteps>();
    std::vector<Message> messages;

    explicit Morning(std::vector<Communication> letters = sampleCommunications())
        : desk(std::move(letters))
    {
        prepareMorning(desk);
        page = std::make_unique<ReviewPage>(desk, MorningJudge());
        QObject::connect(page.get(), &Page::undoOffered, undo.get(), &UndoSteps::offer);
        QObject::connect(page.get(), &Page::undoWithdrawn, undo.get(), &UndoSteps::withdraw);
        QObject::connect(page.get(), &Page::said, page.get(),
                         [this](const Message &message) { messages.push_back(message); });
        page->resize(1200, 800);
        page->show();
        QApplication::setActiveWindow(page.get());
        page->enter();
        desk.commands.clear();
    }
    template <class T> T *find(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    QueueView *queue() const { return find<QueueView>(u"queueView"_s); }
    LetterEdit *body() const { return find<LetterEdit>(u"letterBody"_s); }
    QAction *action(const char *id) const { return page->actions()->at(QLatin1StringView(id)); }
    QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    CommunicationId current() const { return find<QueuePane>(u"queuePane"_s)->current(); }
    void type(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    /// Waits until the letter that is current in the queue is open.
    void settle()
    {
        QTRY_COMPARE_EQ(page->review().id(), current());
        QTRY_VERIFY(page->review().isOpen());
        QTRY_VERIFY(find<LetterPane>(u"letterPane"_s)->wasShown());
        QApplication::setActiveWindow(page.get()); // no window manager does it after a dialog
    }
    /// Waits until the cards of the group have their places.
    void layCardsOut() const
    {
        QTRY_VERIFY(!page->scan().isLoading());
        const auto *sheet = find<ScanSheet>(u"scanSheet"_s);
        QTRY_VERIFY(!sheet->view()->visualRect(page->scan().index(page->scan().rowCount() - 1)).isEmpty());
    }
    void goTo(const QString &id)
    {
        page->showLetter(CommunicationId(id));
        settle();
        queue()->setFocus();
    }
    void answer(const QString &reason)
    {
        const QList<QDialog *> dialogs = page->findChildren<QDialog *>(u"reasonDialog"_s);
        const auto open = std::ranges::find_if(dialogs, &QWidget::isVisible);
        QVERIFY(open != dialogs.end());
        QDialog *dialog = *open;
        auto *field = dialog->findChild<QPlainTextEdit *>();
        QVERIFY(field);
        field->setPlainText(reason);
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace countersign::testing
