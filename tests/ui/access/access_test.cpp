// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/escalationdialog.h"
#include "dialogs/settingsdialog.h"
#include "pages/briefingpage/briefingpage.h"
#include "pages/firstrunpage/firstrunpage.h"
#include "pages/importpage/importpage.h"
#include "pages/outboxpage/outboxpage.h"
#include "pages/reviewpage/reviewpage.h"
#include "shell/actions.h"
#include "shell/mainwindow.h"
#include "support/fakebriefingdesk.h"
#include "support/fakeimportdesk.h"
#include "support/fakesettingsdesk.h"
#include "support/fakesetupdesk.h"
#include "support/reviewmorning.h"
#include "support/testmain.h"
#include "support/widgets.h"
#include "theme/appearance.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QLabel>
#include <QMenuBar>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

namespace {

constexpr double READABLE = 4.5; // WCAG 2.2, 1.4.3

/// Everything that a person meets, with something in it.
struct House {
    QTemporaryDir folder;
    testing::FakeDesk desk;
    testing::FakeImportDesk reports;
    testing::FakeSettingsDesk settings;
    testing::FakeSetupDesk setup;
    testing::FakeBriefingDesk calls;
    Appearance appearance;
    ReviewPage *review = nullptr;
    OutboxPage *outbox = nullptr;
    BriefingPage *briefing = nullptr;
    std::unique_ptr<MainWindow> window;

    explicit House(Scheme scheme)
        : desk(letters())
        , appearance(scheme)
    {
        testing::prepareMorning(desk);
        review = new ReviewPage(desk, testing::MorningJudge());
        outbox = new OutboxPage(desk);
        briefing = new BriefingPage(calls);
        window = std::make_unique<MainWindow>(desk, appearance, std::vector<Page *> { review, outbox, briefing },
                                              folder.filePath(u"state.ini"_s));
        window->resize(1440, 900);
    }
    static std::vector<Communication> letters()
    {
        std::vector<Communication> all = testing::sampleCommunications();
        std::ranges::copy(testing::sampleOutbox(), std::back_inserter(all));
        return all;
    }
    /// Shows the screen; what is looked at is the widget it returns.
    QWidget *show(const QString &screen)
    {
        if (!window->isVisible() && !testing::bringUp(window.get()))
            return nullptr;
        const auto settle = [] {
            for (int i = 0; i < 3; ++i)
                QCoreApplication::processEvents();
        };
        settle();
        if (screen == u"review"_s || screen == u"scan"_s || screen == u"escalation"_s || screen == u"note"_s) {
            window->goTo(0);
            review->showLetter(CommunicationId(u"C1"_s));
            review->enter();
            settle();
        }
        if (screen == u"scan"_s)
            review->actions()->at("scan"_L1)->trigger();
        if (screen == u"note"_s)
            review->actions()->at("note"_L1)->trigger();
        if (screen == u"escalation"_s)
            review->actions()->at("escalate"_L1)->trigger();
        if (screen == u"outbox"_s)
            window->goTo(1);
        if (screen == u"briefing"_s)
            window->showBriefing(AccountId(u"ERNSH"_s));
        if (screen == u"import"_s) {
            auto *page = new ImportPage(reports);
            window->openSheet(page, u"Import"_s);
            page->begin({ u"/reports/march.csv"_s });
        }
        if (screen == u"first steps"_s)
            window->openSheet(new FirstRunPage(settings, setup, { window->windowActions().at("import"_L1), nullptr }),
                              u"First steps"_s);
        if (screen == u"settings"_s) {
            auto *dialog = new SettingsDialog(settings, appearance, window.get(), &setup);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->offerVigilance(desk);
            dialog->offerDictionary(desk);
            dialog->open();
        }
        if (screen == u"palette"_s)
            window->windowActions().at("palette"_L1)->trigger();
        if (screen == u"keys"_s)
            window->windowActions().at("keys"_L1)->trigger();
        settle();
        for (QDialog *dialog : window->findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return window.get();
    }
};

/// What is written on it cannot be read: class, name, ink and ground of each.
QStringList tooFaint(const QWidget *root)
{
    QStringList faint;
    const Theme &theme = Theme::of(root);
    const auto look = [&](const QWidget *widget, QPalette::ColorRole ink, const QColor &ground) {
        const QColor colour = widget->palette().color(widget->isEnabled() ? QPalette::Active : QPalette::Disabled, ink);
        if (contrast(colour, ground) < READABLE)
            faint << u"%1 “%2”: %3 on %4 is %5"_s
                         .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                              colour.name(), ground.name())
                         .arg(contrast(colour, ground), 0, 'f', 2);
    };
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        const QPalette &palette = widget->palette();
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (!label->text().isEmpty())
                for (const QColor &ground : { theme.ground(), theme.raised() })
                    look(widget, widget->foregroundRole(), ground);
        } else if (widget->inherits("QLineEdit") || widget->inherits("QPlainTextEdit")
                   || widget->inherits("QAbstractItemView")) {
            look(widget, QPalette::Text, palette.color(QPalette::Base));
            look(widget, QPalette::PlaceholderText, palette.color(QPalette::Base));
        } else if (widget->inherits("QAbstractButton") || widget->inherits("QComboBox")) {
            look(widget, QPalette::ButtonText, palette.color(QPalette::Button));
        }
    }
    return faint;
}

/// Rows that a screen reader says nothing of.
QStringList muteRows(const QWidget *root)
{
    QStringList mute;
    for (QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || !view->model() || view->focusPolicy() == Qt::NoFocus)
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(view);
        const int rows = view->model()->rowCount(view->rootIndex());
        if (!face || (rows > 0 && face->childCount() == 0)) {
            mute << view->objectName() + u" shows nothing"_s;
            continue;
        }
        for (int row = 0; row < std::min(rows, 40); ++row) {
            bool speaks = false;
            for (int column = 0; column < view->model()->columnCount(view->rootIndex()); ++column) {
                const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                speaks = speaks || !index.data(Qt::AccessibleTextRole).toString().isEmpty()
                    || !index.data(Qt::DisplayRole).toString().isEmpty();
            }
            if (!speaks)
                mute << u"row %1 of %2"_s.arg(row).arg(view->objectName());
        }
    }
    return mute;
}

void collect(const QMenu *menu, QList<QAction *> &actions)
{
    for (QAction *action : menu->actions()) {
        if (action->menu())
            collect(action->menu(), actions);
        else if (!action->isSeparator())
            actions << action;
    }
}

} // namespace

/// Every screen can be heard, read and worked by keys, in the light and in the dark.
class AccessTest : public QObject {
    Q_OBJECT

    static void screens()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<bool>("isDark");
        for (const QString &screen : { u"review"_s, u"note"_s, u"escalation"_s, u"scan"_s, u"outbox"_s, u"briefing"_s, u"import"_s,
                                       u"first steps"_s, u"settings"_s, u"palette"_s, u"keys"_s }) {
            QTest::addRow("%s, light", qPrintable(screen)) << screen << false;
            QTest::addRow("%s, dark", qPrintable(screen)) << screen << true;
        }
    }

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void everyScreenIsNamedReadAndSpoken_data() { screens(); }
    void everyScreenIsNamedReadAndSpoken()
    {
        QFETCH(QString, screen);
        QFETCH(bool, isDark);
        House house(isDark ? Scheme::Dark : Scheme::Light);
        QWidget *shown = house.show(screen);
        QVERIFY(shown);
        const bool isDialog
            = screen == u"escalation"_s || screen == u"settings"_s || screen == u"palette"_s || screen == u"keys"_s;
        QCOMPARE(shown != house.window.get(), isDialog); // it is the screen that is meant
        const bool isSheet = screen == u"import"_s || screen == u"first steps"_s;
        QCOMPARE(house.window->sheet() != nullptr, isSheet);
        QCOMPARE(Theme::of(shown).isDark(), isDark);
        QCOMPARE(testing::unnamedWidgets(shown), QStringList());
        QCOMPARE(tooFaint(shown), QStringList());
        QCOMPARE(muteRows(shown), QStringList());
    }

    void whatIsToBeReadIsLookedAt()
    {
        // The walk itself: a name taken away, an ink made faint and a row made mute are found.
        House house(Scheme::Light);
        QWidget *shown = house.show(u"review"_s);
        auto *field = shown->findChild<QWidget *>(u"queueFilter"_s);
        QVERIFY(field);
        field->setAccessibleName({});
        QPalette faint = field->palette();
        faint.setColor(QPalette::Text, QColor(u"#C0C0C0"_s));
        field->setPalette(faint);
        QVERIFY(testing::unnamedWidgets(shown).join(u' ').contains(u"queueFilter"_s));
        QVERIFY(tooFaint(shown).join(u' ').contains(u"queueFilter"_s));
    }

    void everyPaletteRoleCanBeRead_data()
    {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyPaletteRoleCanBeRead()
    {
        QFETCH(bool, isDark);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        const QPalette palette = theme.palette();
        using P = QPalette;
        for (const P::ColorGroup group : { P::Active, P::Inactive, P::Disabled }) {
            for (const auto &[ink, ground] :
                 { std::pair(P::WindowText, P::Window), std::pair(P::Text, P::Base),
                   std::pair(P::Text, P::AlternateBase), std::pair(P::PlaceholderText, P::Base),
                   std::pair(P::ButtonText, P::Button), std::pair(P::HighlightedText, P::Highlight),
                   std::pair(P::ToolTipText, P::ToolTipBase), std::pair(P::Link, P::Base),
                   std::pair(P::Link, P::Window), std::pair(P::LinkVisited, P::Base),
                   std::pair(P::BrightText, P::Window) }) {
                const double is = contrast(palette.color(group, ink), palette.color(group, ground));
                QVERIFY2(is >= READABLE,
                         qPrintable(u"group %1: role %2 on %3 is %4"_s.arg(group).arg(ink).arg(ground).arg(is)));
            }
        }
    }

    void everyTierColourCanBeRead_data() { everyPaletteRoleCanBeRead_data(); }
    void everyTierColourCanBeRead()
    {
        QFETCH(bool, isDark);
        const Theme &theme = isDark ? Theme::dark() : Theme::light();
        for (const QString &tier : { u"key"_s, u"growth"_s, u"transactional"_s, u"other"_s }) {
            for (const QColor &company : { QColor(), QColor(u"#FFD400"_s), QColor(u"#101040"_s), QColor(u"#808080"_s),
                                           QColor(u"#FFFFFF"_s), QColor(u"#000000"_s), QColor(u"#1B6EB5"_s) }) {
                const QColor ink = theme.tierColour(TierId(tier), company);
                for (const QColor &ground : { theme.raised(), theme.ground(), theme.selection() })
                    QVERIFY2(contrast(ink, ground) >= READABLE,
                             qPrintable(u"%1 %2 on %3"_s.arg(tier, ink.name(), ground.name())));
            }
        }
    }

    void everyActionHasAKey()
    {
        House house(Scheme::Light);
        QVERIFY(house.show(u"review"_s));
        QList<QAction *> actions;
        for (const QAction *top : house.window->menuBar()->actions())
            collect(top->menu(), actions);
        QCOMPARE_GE(actions.size(), 30); // the menus were walked
        for (const Page *page : { static_cast<Page *>(house.review), static_cast<Page *>(house.outbox),
                                  static_cast<Page *>(house.briefing) }) {
            for (QAction *action : page->actions()->all())
                actions << action;
        }
        for (QAction *action : house.window->windowActions().all())
            actions << action;
        QStringList without;
        for (const QAction *action : actions) {
            if (action->shortcut().isEmpty())
                without << plainText(*action);
        }
        QCOMPARE(without, QStringList());
    }
};

COUNTERSIGN_TEST(AccessTest)

} // namespace countersign

#include "access_test.moc"
