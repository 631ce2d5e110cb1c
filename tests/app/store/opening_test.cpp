// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migrations.h"
#include "workspace.h"

#include <QFile>
#include <QFileInfo>

#include <csignal>
#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace countersign {

using namespace testing;

namespace {
constexpr auto OF_OTHERS = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
    | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;

Problem troubleOf(const StoreLocation &location)
{
    const auto store = openStore(location);
    return store ? Problem { Cause::Bug, u"it opened"_s, {} } : store.error();
}
} // namespace

/// New, old, newer, foreign, damaged, read-only and lost databases.
class StoreOpeningTest : public QObject {
    Q_OBJECT

    static void ignoreTrouble() { QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^store trouble"_s)); }

private Q_SLOTS:
    void initTestCase_data() { onBothEngines(); }

    void aNewOneIsMadeAndOpensAgain()
    {
        ON_ENGINE;
        QVERIFY(store->communications({})->empty());
        QVERIFY(!store->currentFoundation()->has_value());
        QVERIFY(workspace.open());
        QVERIFY(store->describe()->contains(u"schema 4"_s));
    }
    void twoThatMakeItAtOnceBothOpenIt()
    {
        QFETCH_GLOBAL(QString, engine);
        const Workspace workspace(engine);
        std::atomic<int> opened = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([&] { opened += workspace.open() ? 1 : 0; }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(60000));
        QCOMPARE(opened.load(), 4);
    }
    void oneOfANewerProgramIsRefusedAndLeftAlone()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        QVERIFY(workspace.open());
        QCOMPARE(workspace.outside(u"INSERT INTO schema_migrations (number, name, checksum) VALUES (999, 'x', 'y')"_s),
                 1);
        const Problem trouble = troubleOf(workspace.location());
        QCOMPARE(trouble.cause, Cause::Storage);
        QVERIFY2(trouble.says.contains(u"newer version"_s), qPrintable(trouble.says));
        QVERIFY(trouble.says.contains(u"999"_s));
    }
    void oneOfAnotherBuildIsRefused()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        QVERIFY(workspace.open());
        QCOMPARE(workspace.outside(u"UPDATE schema_migrations SET checksum = 'other' WHERE number = 1"_s), 1);
        QVERIFY(troubleOf(workspace.location()).says.contains(u"another build"_s));
    }
    void aNewStepIsAppliedOnceAndTheOldFileKept()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        CommunicationId id;
        {
            const auto store = workspace.open();
            id = putInReview(*store);
        }
        auto database = Database::open(workspace.location());
        auto migrations = migrationsOf((*database)->dialect());
        const int next = migrations->back().number + 1;
        migrations->push_back(
            { next, u"more"_s, "abc", { u"CREATE TABLE more (id BIGINT)"_s, u"INSERT INTO more VALUES (4)"_s } });
        QVERIFY(migrate(**database, *migrations));
        QVERIFY(migrate(**database, *migrations));
        QCOMPARE(*schemaNumber(**database), next);
        QCOMPARE(workspace.outside(u"SELECT count(*) FROM more"_s), 1);
        if (workspace.isSqlite()) {
            StoreLocation old;
            old.file = workspace.location().file + u".schema-%1.backup"_s.arg(next - 1);
            QVERIFY(!(QFileInfo(old.file).permissions() & OF_OTHERS));
            QCOMPARE((*openStore(old))->communication(id)->id, id);
        }
    }
    void aStepThatFailsChangesNothing()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        QVERIFY(workspace.open());
        auto database = Database::open(workspace.location());
        auto migrations = migrationsOf((*database)->dialect());
        const int newest = migrations->back().number;
        migrations->push_back({ newest + 1, u"bad"_s, "abc", { u"CREATE TABLE more (id BIGINT)"_s, u"NONSENSE"_s } });
        ignoreTrouble();
        QVERIFY(!migrate(**database, *migrations));
        QCOMPARE(*schemaNumber(**database), newest);
        database->reset();
        QVERIFY(workspace.open());
        const QString count = workspace.isSqlite()
            ? u"SELECT count(*) FROM sqlite_master WHERE name = 'more'"_s
            : u"SELECT count(*) FROM pg_tables WHERE tablename = 'more' AND schemaname = current_schema()"_s;
        QCOMPARE(workspace.outside(count), 0);
    }
    void aFileThatIsGoneIsNoNewWorkspace_data()
    {
        QTest::addColumn<bool>("isEmptied");
        QTest::newRow("the file was removed") << false;
        QTest::newRow("the file is empty") << true;
    }
    void aFileThatIsGoneIsNoNewWorkspace()
    {
        QFETCH_GLOBAL(QString, engine);
        QFETCH(bool, isEmptied);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        (void)putInReview(*workspace.open());
        const QString file = workspace.location().file;
        for (const QString &gone : { u""_s, u"-wal"_s, u"-shm"_s })
            QFile::remove(file + gone);
        if (isEmptied)
            QVERIFY(QFile(file).open(QIODevice::WriteOnly));
        const Problem trouble = troubleOf(workspace.location());
        QCOMPARE(trouble.cause, Cause::Storage);
        QVERIFY2(trouble.says.contains(u"newest backup"_s), qPrintable(trouble.says));
        QCOMPARE(QFileInfo(file).size(), 0);
        QCOMPARE(QFileInfo::exists(file), isEmptied);
    }
    void anOldWorkspaceIsMigratedWithAllThatIsInIt()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        {
            auto database = Database::open(workspace.location());
            auto migrations = migrationsOf((*database)->dialect());
            QCOMPARE(migrations->front().number, 1);
            migrations->resize(1);
            QVERIFY(migrate(**database, *migrations));
        }
        QFile fixture(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/app/store/data/schema-1.sql"));
        QVERIFY(fixture.open(QIODevice::ReadOnly));
        const QString sql = QString::fromUtf8(fixture.readAll());
        for (QString statement : sql.split(u";\n"_s, Qt::SkipEmptyParts)) {
            if (!workspace.isSqlite())
                statement.replace(QRegularExpression(u"X'([0-9A-Fa-f]*)'"_s), u"'\\x\\1'"_s);
            QCOMPARE(workspace.outside(statement), 1);
        }
        const auto store = workspace.open();
        QVERIFY(store);
        QVERIFY(store->describe()->contains(u"schema 4"_s));
        const auto dossier = store->dossier(CommunicationId(u"C1"_s));
        QVERIFY(dossier);
        QCOMPARE(dossier->letter.body, u"Dear Dana,\n\nChai is late.\n"_s);
        QCOMPARE(dossier->records.size(), size_t(1));
        QCOMPARE(dossier->signatures, (std::vector<Signature> { { u"export"_s, u"Lee Ford"_s, moment(8), 1, {} } }));
        QVERIFY(store->verifyAudit()->intact);
        QVERIFY(
            store->sign(CommunicationId(u"C1"_s), { u"price"_s, u"Lee Ford"_s, moment(9), 1, u"lead"_s }, passed()));
        QCOMPARE(store->dossier(CommunicationId(u"C1"_s))->signatures.back().role, u"lead"_s);
    }
    void aStepThatWasPublishedNeverChanges()
    {
        QFETCH_GLOBAL(QString, engine);
        const auto migrations = migrationsOf(dialectOf(Workspace(engine).location().engine));
        QCOMPARE(migrations->front().checksum,
                 engine == QLatin1StringView(SQLITE)
                     ? QByteArray("1eb1ffc984fc67a176dbf843af1bf2db9ed46faae3aec60b8eae5664c57d8cf9")
                     : QByteArray("d63cd71ccef267b494547707ec8a615d49a8df243f7002c9b673b5868e80dea4"));
    }
    void aFileIsTheUsersOwn()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("A server keeps its own files.");
        workspace.location().file = workspace.path(u"new/folder/workspace.db"_s);
        const auto store = workspace.open();
        (void)putInReview(*store);
        for (const QString &name : { u""_s, u"-wal"_s, u"-shm"_s }) {
            const QFileInfo info(workspace.location().file + name);
            QVERIFY2(info.exists(), qPrintable(name));
            QVERIFY2(!(info.permissions() & OF_OTHERS), qPrintable(name));
        }
        QVERIFY(!(QFileInfo(workspace.path(u"new/folder"_s)).permissions() & OF_OTHERS));
        QVERIFY(!(QFileInfo(workspace.location().headFileInUse()).permissions() & OF_OTHERS));
    }
    void aFileThatOthersCouldReadIsTightened()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("A server keeps its own files.");
        QVERIFY(workspace.open());
        QFile::setPermissions(workspace.location().file,
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        QVERIFY(workspace.open());
        QVERIFY(!(QFileInfo(workspace.location().file).permissions() & OF_OTHERS));
    }
    void whatIsNoWorkspaceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("a text") << QByteArray("Dear Dana, this is a letter and no database.\n").repeated(100)
                                << u"no workspace"_s;
        QTest::newRow("a damaged header")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(5000, '\x07') << u"workspace"_s;
    }
    void whatIsNoWorkspaceIsRefused()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QFile file(workspace.location().file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        ignoreTrouble();
        const Problem trouble = troubleOf(workspace.location());
        QCOMPARE(trouble.cause, Cause::Storage);
        QVERIFY2(trouble.says.contains(says), qPrintable(trouble.says));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }
    void anotherProgramsDatabaseIsRefused()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("A schema may hold other tables.");
        workspace.outside(u"CREATE TABLE photos (id INTEGER)"_s);
        QVERIFY(troubleOf(workspace.location()).says.contains(u"no workspace of Countersign"_s));
    }
    void damageInTheMiddleIsSaidAndNoCrash()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        {
            const auto store = workspace.open();
            for (int i = 0; i < 30; ++i)
                (void)putInReview(*store, QString::number(i));
        }
        QFile file(workspace.location().file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        // Every second page but the schema's becomes rubbish.
        for (qint64 at = 4096 * 8; at + 4096 <= file.size(); at += 8192) {
            file.seek(at);
            file.write(QByteArray(4096, '\x5a'));
        }
        file.close();
        const QRegularExpression any(u"."_s);
        Result<std::unique_ptr<Store>> store = openStore(workspace.location());
        bool wasSaid = !store;
        if (store) {
            const auto letters = (*store)->communications({});
            const auto report = (*store)->verifyAudit();
            const auto dossier = (*store)->dossier(CommunicationId(u"C7"_s));
            wasSaid = !letters || !report || !dossier || !report->intact;
            if (!letters)
                QVERIFY2(letters.error().says.contains(u"backup"_s), qPrintable(letters.error().says));
        }
        QVERIFY(wasSaid);
    }
    void aReadOnlyPlaceIsSaid()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
#ifdef Q_OS_UNIX
        if (geteuid() == 0)
            QSKIP("Nothing is read-only for root.");
#endif
        QVERIFY(workspace.open());
        QFile::setPermissions(workspace.location().file, QFileDevice::ReadOwner);
        const QString folder = QFileInfo(workspace.location().file).path();
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner);
        ignoreTrouble();
        const auto store = openStore(workspace.location());
        const Problem trouble = store ? (*store)->saveDocument(u"a"_s, {}).error() : store.error();
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        QCOMPARE(trouble.cause, Cause::Storage);
        QVERIFY2(trouble.says.contains(u"right"_s) || trouble.says.contains(u"may"_s), qPrintable(trouble.says));
    }
    void aFileThatTurnsReadOnlyIsSaid()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        auto store = SqlStore::open(workspace.location());
        QVERIFY((*store)->database().command(u"PRAGMA query_only = ON"_s));
        ignoreTrouble();
        const auto saved = (*store)->saveDocument(u"a"_s, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().cause, Cause::Storage);
        QVERIFY2(saved.error().says.contains(u"read-only"_s), qPrintable(saved.error().says));
    }
    void aFullDiskIsSaidAndNothingIsLost()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (!workspace.isSqlite())
            QSKIP("Of files only.");
        auto store = SqlStore::open(workspace.location());
        const CommunicationId id = putInReview(**store);
        // SQLite answers as for a full disk when a file may not grow.
        QVERIFY((*store)->database().command(u"PRAGMA max_page_count = 1"_s));
        ignoreTrouble();
        Result<Done> saved = Done {};
        for (int i = 0; i < 100 && saved; ++i)
            saved = (*store)->saveDocument(QString::number(i), { { u"text"_s, QString(20000, u'x') } });
        QVERIFY(!saved);
        QVERIFY2(saved.error().says.contains(u"full"_s), qPrintable(saved.error().says));
        QCOMPARE((*store)->communication(id)->id, id);
    }
    void aLockThatIsNotLetGoIsSaid()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        auto holder = SqlStore::open(workspace.location());
        auto store = SqlStore::open(workspace.location());
        const QString patience = workspace.isSqlite() ? u"PRAGMA busy_timeout = 50"_s : u"SET lock_timeout = '50ms'"_s;
        QVERIFY((*store)->database().command(patience));
        Result<Done> saved = Done {};
        ignoreTrouble();
        const auto held = (*holder)->database().write([&]() -> Result<Done> {
            saved = (*store)->saveDocument(u"a"_s, {});
            return Done {};
        });
        QVERIFY(held);
        QVERIFY(!saved);
        QCOMPARE(saved.error().cause, Cause::Storage);
        QVERIFY2(saved.error().says.contains(u"again"_s), qPrintable(saved.error().says));
        QVERIFY((*store)->saveDocument(u"a"_s, {}));
    }
    void aLostServerIsSaidAndDialledAgain()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (workspace.isSqlite())
            QSKIP("Of servers only.");
        const auto store = workspace.open();
        const CommunicationId id = putInReview(*store);
        workspace.outside(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND "
                          "application_name = 'countersign'"_s);
        ignoreTrouble();
        const auto lost = store->hold(id, u"wait"_s, u"Kim"_s, moment(8));
        QVERIFY(!lost);
        QCOMPARE(lost.error().cause, Cause::Storage);
        QVERIFY2(lost.error().says.contains(u"cannot be reached"_s), qPrintable(lost.error().says));
        QVERIFY(store->hold(id, u"wait"_s, u"Kim"_s, moment(8)));
        const auto report = store->verifyAudit();
        QVERIFY(report->intact && report->headMatches);
    }
    void aServerThatDoesNotAnswerIsSaid()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (workspace.isSqlite())
            QSKIP("Of servers only.");
        StoreLocation away = workspace.location();
        away.host = workspace.path(u"nowhere"_s);
        ignoreTrouble();
        QVERIFY(troubleOf(away).says.contains(u"cannot be reached"_s));
    }
    void aDatabaseThatTheServerDoesNotKnowIsSaid()
    {
        QFETCH_GLOBAL(QString, engine);
        Workspace workspace(engine);
        if (workspace.isSqlite())
            QSKIP("Of servers only.");
        StoreLocation none = workspace.location();
        none.database = u"no_such_database"_s;
        ignoreTrouble();
        const Problem unknown = troubleOf(none);
        QVERIFY2(unknown.says.contains(u"does not know"_s), qPrintable(unknown.says));
        StoreLocation nobody = workspace.location();
        nobody.user = u"no_such_person"_s;
        ignoreTrouble();
        const Problem refused = troubleOf(nobody);
        QVERIFY2(refused.says.contains(u"refused the login"_s), qPrintable(refused.says));
    }
};

COUNTERSIGN_TEST(StoreOpeningTest)

/// Addresses of databases, as people and settings write them.
class StoreLocationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheAddressOfAFile()
    {
        QCOMPARE(storeLocationFromUrl(u"sqlite:/srv/a b/workspace.db"_s)->file, u"/srv/a b/workspace.db"_s);
        QCOMPARE(storeLocationFromUrl(u"sqlite:///srv/workspace.db"_s)->file, u"/srv/workspace.db"_s);
        QCOMPARE(storeLocationFromUrl(u" SQLITE:workspace.db "_s)->file, u"workspace.db"_s);
    }
    void readsTheAddressOfAServer()
    {
        const auto read
            = storeLocationFromUrl(u"postgresql://kim@db.example.com:5433/care?schema=office&sslmode=verify-full"_s);
        QCOMPARE(read->engine, StoreLocation::Engine::PostgreSql);
        QCOMPARE(read->host, u"db.example.com"_s);
        QCOMPARE(read->port, 5433);
        QCOMPARE(read->user, u"kim"_s);
        QCOMPARE(read->database, u"care"_s);
        QCOMPARE(read->schema, u"office"_s);
        QCOMPARE(read->sslMode, u"verify-full"_s);
        QCOMPARE(storeLocationFromUrl(u"postgresql:///care?host=/run/postgresql"_s)->host, u"/run/postgresql"_s);
        QCOMPARE(storeLocationFromUrl(u"postgresql:///care?host=/run/postgresql&port=5434"_s)->port, 5434);
    }
    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("no file") << u"sqlite:"_s;
        QTest::newRow("no database") << u"postgresql://db.example.com"_s;
        QTest::newRow("another engine") << u"mysql://db/care"_s;
        QTest::newRow("a password in it") << u"postgresql://kim:secret@db/care"_s;
        QTest::newRow("an option that nobody obeys") << u"postgresql://db/care?connect_timeout=3"_s;
        QTest::newRow("a port that is none") << u"postgresql://db/care?port=postgres"_s;
        QTest::newRow("an option smuggled in") << u"postgresql://db/care?schema=x%3Bsslmode%3Ddisable"_s;
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(QString, address);
        const auto read = storeLocationFromUrl(address);
        QVERIFY(!read);
        QCOMPARE(read.error().cause, Cause::Input);
        QVERIFY(!read.error().says.contains(u"secret"_s));
    }
};

COUNTERSIGN_TEST(StoreLocationTest)

} // namespace countersign

#include "opening_test.moc"
