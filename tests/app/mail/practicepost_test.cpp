// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/practicepost.h"
#include "support/testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace countersign {
namespace {

OutboxLetter practiceLetter(const QByteArray &bytes = "Subject: x\r\n\r\nHello\r\n")
{
    OutboxLetter letter;
    letter.id = CommunicationId(u"C1"_s);
    letter.messageId = MessageId(u"<abc@northwind.example>"_s);
    letter.bytes = bytes;
    return letter;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PracticePostTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_home;
    QString m_folder;

    QStringList files() const { return QDir(m_folder).entryList(QDir::Files | QDir::Hidden); }
private Q_SLOTS:
    void init()
    {
        static int round = 0;
        m_folder = m_home.filePath(u"w%1/outbox"_s.arg(++round));
    }
    void writesTheLetterForThisUserAlone()
    {
        PracticePost post(m_folder);
        const Delivery done = post.deliver(practiceLetter(), {});
        QCOMPARE(done.fate, Delivery::Fate::Accepted);
        QCOMPARE(files(), QStringList { u"abc@northwind.example.eml"_s });
        const QString path = m_folder + u"/abc@northwind.example.eml"_s;
        QCOMPARE(bytesOf(path), practiceLetter().bytes);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & others));
        QVERIFY(!(QFile::permissions(m_folder) & (others | QFile::ExeGroup | QFile::ExeOther)));
    }
    void writesDownThatItMayHaveGoneBeforeTheFileAppears()
    {
        PracticePost post(m_folder);
        bool wasThere = true;
        const Delivery done = post.deliver(practiceLetter(),
                                           { [&]() -> Result<Done> {
                                                wasThere = files().contains(u"abc@northwind.example.eml"_s);
                                                return Done {};
                                            },
                                             {} });
        QCOMPARE(done.fate, Delivery::Fate::Accepted);
        QVERIFY(!wasThere);
    }
    void writesNothingWhenThatCannotBeWrittenDown()
    {
        PracticePost post(m_folder);
        const Delivery done = post.deliver(
            practiceLetter(), { []() -> Result<Done> { return problem(Cause::Storage, u"The disk is full."_s); }, {} });
        QCOMPARE(done.fate, Delivery::Fate::NotAccepted);
        QVERIFY(done.heldBack);
        QCOMPARE(files(), QStringList());
    }
    void canBeStoppedUntilTheFileAppears()
    {
        PracticePost post(m_folder);
        bool stop = false;
        const Delivery done = post.deliver(practiceLetter(),
                                           { [&]() -> Result<Done> {
                                                stop = true;
                                                return Done {};
                                            },
                                             [&] {
                                                 return stop;
                                             } });
        QVERIFY(done.heldBack);
        QCOMPARE(files(), QStringList());
    }
    void theSameLetterAgainIsStillOne()
    {
        PracticePost post(m_folder);
        QCOMPARE(post.deliver(practiceLetter(), {}).fate, Delivery::Fate::Accepted);
        QCOMPARE(post.deliver(practiceLetter(), {}).fate, Delivery::Fate::Accepted);
        QCOMPARE(files().size(), 1);
    }
    void neverWritesOverAnotherLetter()
    {
        PracticePost post(m_folder);
        QCOMPARE(post.deliver(practiceLetter(), {}).fate, Delivery::Fate::Accepted);
        const Delivery second = post.deliver(practiceLetter("Subject: y\r\n\r\nOther\r\n"), {});
        QCOMPARE(second.fate, Delivery::Fate::NotAccepted);
        QCOMPARE(second.trouble.scope, TroubleScope::Letter);
        QCOMPARE(second.trouble.next, TroubleNext::Fail);
        QCOMPARE(bytesOf(m_folder + u"/abc@northwind.example.eml"_s), practiceLetter().bytes);
        QCOMPARE(files().size(), 1);
    }
    void aFolderThatCannotBeWrittenStopsTheQueue()
    {
        QDir().mkpath(QFileInfo(m_folder).path());
        QFile inTheWay(m_folder);
        QVERIFY(inTheWay.open(QFile::WriteOnly));
        PracticePost post(m_folder);
        const Delivery done = post.deliver(practiceLetter(), {});
        QCOMPARE(done.fate, Delivery::Fate::NotAccepted);
        QCOMPARE(done.trouble.scope, TroubleScope::Server);
        QCOMPARE(done.trouble.next, TroubleNext::PauseForPerson);
    }
    void aMessageIdCannotLeadOutOfTheFolder()
    {
        QCOMPARE(practiceFileName(MessageId(u"<a@b>"_s)), u"a@b.eml"_s);
        for (const QString &id :
             { u"<../x@y>"_s, u"<a/b@c>"_s, u"</etc/passwd>"_s, u"<.x@y>"_s, u"x@y"_s, u"<>"_s, u"<a\\b@c>"_s })
            QVERIFY2(practiceFileName(MessageId(id)).isEmpty(), qPrintable(id));
    }
};

COUNTERSIGN_TEST(PracticePostTest)

} // namespace countersign

#include "practicepost_test.moc"
