// SPDX-License-Identifier: GPL-3.0-or-later
#include "sourcetree.h"
#include "support/testmain.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::inclusionsOf;
using testing::SourceFile;
using testing::sourcesOf;

namespace {
/// Headers by what they bring in: patterns over the whole name.
const QString GUI_HEADERS = u"Q(Widget.*|Application|GuiApplication|.*Widget|(List|Table|Tree|Column|Header|Graphics|"
                            u"AbstractItem)View|.*Delegate|.*Button|.*Layout|.*"
                            u"Dialog|Label|LineEdit|TextEdit|PlainTextEdit|"
                            "SpinBox|ComboBox|Painter.*|Color|Icon.*|Font.*|Pixmap.*|Image.*|Bitmap|Palette|Style.*|"
                            "Action.*|Menu.*|Screen|Window|MainWindow|"
                            "Svg.*|Chart.*|Brush|Pen|Cursor|Clipboard|Shortcut|KeySequence|.*Event|TextDocument|"
                            "TextCursor|TextBlock|TextCharFormat|"
                            "TextLayout|SyntaxHighlighter|Print.*|Accessible.*|StandardItemModel|ToolTip)"_s;
const QString SQL_HEADERS = u"QSql.*"_s;
const QString NETWORK_HEADERS
    = u"Q(Network.*|Tcp.*|Udp.*|Ssl.*|LocalSocket|LocalServer|HostAddress|HostInfo|AbstractSocket|Dns.*|Http.*|WebSocket.*)"_s;
const QString FILE_HEADERS = u"(Q(File.*|SaveFile|Temporary.*|Dir|DirIterator|IODevice|StandardPaths|Settings|Process.*"
                             u"|LockFile|StorageInfo|Library.*)|"
                             "fstream|filesystem|iostream|cstdio)"_s;
const QString THREAD_HEADERS = u"(Q(Thread.*|Mutex.*|Semaphore|WaitCondition|ReadWriteLock|ReadLocker|WriteLocker|"
                               u"Concurrent.*|EventLoop)|thread|mutex|"
                               "shared_mutex|future|condition_variable|semaphore|latch|barrier|stop_token)"_s;
const QString ITEM_MODEL_HEADERS
    = u"Q(Abstract(Item|List|Table|Proxy)Model|SortFilterProxyModel|ModelIndex|IdentityProxyModel)"_s;
const QString MAIL_HEADERS = u"(gmime/.*|zip\\.h|expat\\.h|xlsxwriter.*|hunspell/.*|spdlog/.*|qt6keychain/.*)"_s;
/// The wall clock, by the names of its functions.
const QString CLOCK
    = u"\\b(currentDateTime(Utc)?|currentDate|currentTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|system_clock)\\b"_s;

QString placeOf(const SourceFile &file, int line)
{
    return u"%1:%2"_s.arg(file.path).arg(line);
}
} // namespace

/// Holds every source to what architecture and house style say of its layer.
class LayersTest : public QObject {
    Q_OBJECT

    /// The inclusions under a folder that match the pattern, as "file:line includes <X>".
    QStringList included(const QString &folder, const QString &pattern, const QString &save = {}) const
    {
        const QRegularExpression forbidden(QRegularExpression::anchoredPattern(pattern));
        QStringList found;
        for (const SourceFile &file : m_sources) {
            if (!file.path.startsWith(folder) || (!save.isEmpty() && file.path.startsWith(save)))
                continue;
            for (const auto &inclusion : inclusionsOf(file)) {
                if (!inclusion.isOwn && forbidden.match(inclusion.name).hasMatch())
                    found += u"%1 includes <%2>"_s.arg(placeOf(file, inclusion.line), inclusion.name);
            }
        }
        return found;
    }
    /// The lines of code under a folder that match the pattern, as "file:line: the code".
    QStringList written(const QString &folder, const QString &pattern) const
    {
        const QRegularExpression forbidden(pattern);
        QStringList found;
        for (const SourceFile &file : m_sources) {
            for (qsizetype i = 0; i < file.lines.size() && file.path.startsWith(folder); ++i) {
                if (forbidden.match(file.lines[i]).hasMatch())
                    found += u"%1: %2"_s.arg(placeOf(file, static_cast<int>(i) + 1), file.lines[i].trimmed());
            }
        }
        return found;
    }
    /// Which layer owns a sub-folder; nothing for a folder that none has.
    QMap<QString, QStringList> ownersOfFolders() const
    {
        QMap<QString, QStringList> owners;
        for (const SourceFile &file : m_sources) {
            if (!file.part().isEmpty() && !owners[file.part()].contains(file.layer()))
                owners[file.part()] += file.layer();
        }
        return owners;
    }
private Q_SLOTS:
    void initTestCase()
    {
        m_sources = sourcesOf(QStringLiteral(COUNTERSIGN_SOURCE_DIR));
        QVERIFY2(m_sources.size() > 100, "the sources were not found");
    }

    void aLayerIncludesNothingItMustNotKnow_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("save");
        const auto row = [](const char *name, const QString &folder, const QString &pattern, const QString &save = {}) {
            QTest::newRow(name) << folder << pattern << save;
        };
        row("foundation has no screen", u"foundation/"_s, GUI_HEADERS);
        row("foundation has no database", u"foundation/"_s, SQL_HEADERS);
        row("foundation has no network", u"foundation/"_s, NETWORK_HEADERS);
        row("foundation has no files", u"foundation/"_s, FILE_HEADERS);
        row("foundation has no threads", u"foundation/"_s, THREAD_HEADERS);
        row("foundation has no item models", u"foundation/"_s, ITEM_MODEL_HEADERS);
        row("foundation has none of the libraries of app", u"foundation/"_s, MAIL_HEADERS);
        row("models have no screen", u"models/"_s, GUI_HEADERS);
        row("models have no database", u"models/"_s, SQL_HEADERS);
        row("models have no network", u"models/"_s, NETWORK_HEADERS);
        row("models have no files", u"models/"_s, FILE_HEADERS);
        row("models have no threads", u"models/"_s, THREAD_HEADERS);
        row("models have none of the libraries of app", u"models/"_s, MAIL_HEADERS);
        row("ui has no database", u"ui/"_s, SQL_HEADERS);
        row("ui has no network", u"ui/"_s, NETWORK_HEADERS);
        row("ui has no threads", u"ui/"_s, THREAD_HEADERS);
        row("ui has none of the libraries of app", u"ui/"_s, MAIL_HEADERS);
        row("charts stay in ui/charts", u"ui/"_s, u"Q.*(Chart|Series|Axis).*"_s, u"ui/charts/"_s);
        row("threads are started in app/jobs alone", u"app/"_s,
            u"(QThread.*|QConcurrent.*|QtConcurrent.*|thread|future)"_s, u"app/jobs/"_s);
        row("locks are held in app/jobs alone", u"app/"_s,
            u"(Q(Mutex.*|Semaphore|WaitCondition|ReadWriteLock)|mutex|condition_variable)"_s, u"app/jobs/"_s);
        row("the database is known to app/store alone", u"app/"_s, SQL_HEADERS, u"app/store/"_s);
    }
    void aLayerIncludesNothingItMustNotKnow()
    {
        QFETCH(QString, folder);
        QFETCH(QString, pattern);
        QFETCH(QString, save);
        QCOMPARE(included(folder, pattern, save), QStringList());
    }
    void theWallClockIsReadInOneFile()
    {
        QStringList files;
        for (const QString &place : written(QString(), CLOCK)) {
            if (const QString file = place.section(u':', 0, 0); !files.contains(file))
                files += file;
        }
        QCOMPARE_EQ(files.size(), 1);
        QVERIFY2(files.front().startsWith(u"app/platform/"_s), qPrintable(files.front()));
    }
    void noFileIncludesByAPathUpwards() { QCOMPARE(ownInclusions(u"\\.\\.?/.*"_s), QStringList()); }

    void qtIsIncludedWithoutItsModule()
    {
        QCOMPARE(
            included(QString(), u"Qt(Core|Gui|Widgets|Sql|Network|Svg|Charts|Test|Concurrent|PrintSupport)(/.*)?"_s),
            QStringList());
    }
    void aSubFolderBelongsToOneLayer()
    {
        const auto owners = ownersOfFolders();
        for (auto owner = owners.cbegin(); owner != owners.cend(); ++owner)
            QVERIFY2(owner->size() == 1,
                     qPrintable(u"%1 is a folder of %2"_s.arg(owner.key(), owner->join(u" and "_s))));
    }
    void aLayerSeesOnlyThoseBelowIt()
    {
        const QMap<QString, QStringList> below { { u"foundation"_s, { u"foundation"_s } },
                                                 { u"models"_s, { u"foundation"_s, u"models"_s } },
                                                 { u"ui"_s, { u"foundation"_s, u"models"_s, u"ui"_s } } };
        const auto owners = ownersOfFolders();
        QStringList wrong;
        for (const SourceFile &file : m_sources) {
            // Of app only the composition and the commands see what a person sees.
            const bool composes = file.layer() == u"app" && (file.part().isEmpty() || file.part() == u"commands");
            const QStringList seen
                = composes ? QStringList() : below.value(file.layer(), { u"foundation"_s, u"app"_s });
            for (const auto &inclusion : inclusionsOf(file)) {
                const QString owner = owners.value(inclusion.name.section(u'/', 0, 0)).value(0);
                if (inclusion.isOwn && inclusion.name.contains(u'/') && !seen.isEmpty() && !seen.contains(owner))
                    wrong += u"%1 includes \"%2\" of %3"_s.arg(placeOf(file, inclusion.line), inclusion.name, owner);
            }
        }
        QCOMPARE(wrong, QStringList());
    }
    void anAdapterSeesFoundationAndJobs()
    {
        const QStringList adapters { u"store"_s,   u"mail"_s,     u"drafters"_s, u"readers"_s,
                                     u"reports"_s, u"platform"_s, u"jobs"_s };
        const auto owners = ownersOfFolders();
        QStringList wrong;
        for (const SourceFile &file : m_sources) {
            if (file.layer() != u"app" || !adapters.contains(file.part()))
                continue;
            for (const auto &inclusion : inclusionsOf(file)) {
                const QString folder = inclusion.name.section(u'/', 0, 0);
                const bool isOfApp = inclusion.isOwn && owners.value(folder).value(0) == u"app";
                const bool mayBe = folder == file.part() || (folder == u"jobs" && file.part() != u"jobs");
                if (isOfApp && !mayBe)
                    wrong += u"%1 includes \"%2\""_s.arg(placeOf(file, inclusion.line), inclusion.name);
            }
        }
        QCOMPARE(wrong, QStringList());
    }
    void everyHeaderIsIncludedOnce()
    {
        for (const SourceFile &file : m_sources)
            QVERIFY2(!file.path.endsWith(u".h") || file.lines.contains(u"#pragma once"_s), qPrintable(file.path));
    }
    void everyFileNamesItsLicence()
    {
        for (const SourceFile &file : m_sources) {
            QFile source(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/") + file.path);
            QVERIFY(source.open(QIODevice::ReadOnly));
            QVERIFY2(source.readLine().startsWith("// SPDX-License-Identifier: GPL-3.0-or-later"),
                     qPrintable(file.path));
        }
    }

    // The rules above find nothing: these show that they would.
    void aForbiddenHeaderWouldBeFound_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("header");
        QTest::newRow("a widget") << GUI_HEADERS << u"QWidget"_s;
        QTest::newRow("a table widget") << GUI_HEADERS << u"QTableWidget"_s;
        QTest::newRow("a colour") << GUI_HEADERS << u"QColor"_s;
        QTest::newRow("an icon") << GUI_HEADERS << u"QIcon"_s;
        QTest::newRow("a query") << SQL_HEADERS << u"QSqlQuery"_s;
        QTest::newRow("a socket") << NETWORK_HEADERS << u"QTcpSocket"_s;
        QTest::newRow("a file") << FILE_HEADERS << u"QFile"_s;
        QTest::newRow("a stream of the standard") << FILE_HEADERS << u"fstream"_s;
        QTest::newRow("a thread") << THREAD_HEADERS << u"QThread"_s;
        QTest::newRow("an item model") << ITEM_MODEL_HEADERS << u"QAbstractListModel"_s;
    }
    void aForbiddenHeaderWouldBeFound()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, header);
        QVERIFY(QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(header).hasMatch());
    }
    void whatFoundationNeedsIsNotForbidden()
    {
        const QString all = QStringList({ GUI_HEADERS, SQL_HEADERS, NETWORK_HEADERS, FILE_HEADERS, THREAD_HEADERS,
                                          ITEM_MODEL_HEADERS })
                                .join(u'|');
        for (const QString &header : { u"QString"_s, u"QStringView"_s, u"QDate"_s, u"QTextBoundaryFinder"_s,
                                       u"QFuture"_s, u"QHash"_s, u"algorithm"_s })
            QVERIFY2(
                !QRegularExpression(QRegularExpression::anchoredPattern(u"(%1)"_s.arg(all))).match(header).hasMatch(),
                qPrintable(header));
    }
    void commentsAndLiteralsAreNoCode()
    {
        QCOMPARE(
            testing::codeOf("int a; // QThread\n/* QThread\n QThread */ int b;\nauto c = \"QThread \\\" QThread\";\n"
                            "#include \"jobs/task.h\"\nint d = 1'000;\nauto e = u'\"'; QThread f;\n"),
            QStringList({ u"int a; "_s, QString(), u" int b;"_s, u"auto c = \"\";"_s, u"#include \"jobs/task.h\""_s,
                          u"int d = 1'000;"_s, u"auto e = u''; QThread f;"_s, QString() }));
    }

private:
    QStringList ownInclusions(const QString &pattern) const
    {
        const QRegularExpression forbidden(QRegularExpression::anchoredPattern(pattern));
        QStringList found;
        for (const SourceFile &file : m_sources) {
            for (const auto &inclusion : inclusionsOf(file)) {
                if (inclusion.isOwn && forbidden.match(inclusion.name).hasMatch())
                    found += u"%1 includes \"%2\""_s.arg(placeOf(file, inclusion.line), inclusion.name);
            }
        }
        return found;
    }

    std::vector<SourceFile> m_sources;
};

COUNTERSIGN_TEST(LayersTest)

} // namespace countersign

#include "layers_test.moc"
