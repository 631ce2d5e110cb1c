// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentset.h"
#include "support/testmain.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

using testing::smallSet;
using testing::starterSet;

class FoundationVersionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTwelveHexDigits()
    {
        const QString version = versionOf(starterSet()).value();
        QVERIFY(QRegularExpression(u"^[0-9a-f]{12}$"_s).match(version).hasMatch());
        QCOMPARE(readFoundation(starterSet()).foundation.version.value(), version);
    }
    void isTheSameWhateverTheLineEnds()
    {
        FoundationBytes windows = starterSet();
        for (auto &[name, bytes] : windows)
            bytes = "\xef\xbb\xbf" + bytes.replace("\n", "\r\n");
        FoundationBytes mac = starterSet();
        for (auto &[name, bytes] : mac)
            bytes.replace('\n', '\r');
        QCOMPARE(versionOf(windows), versionOf(starterSet()));
        QCOMPARE(versionOf(mac), versionOf(starterSet()));
    }
    void isAnotherAfterAnyChange()
    {
        const FoundationVersion before = versionOf(smallSet());
        for (const QStringView name : FOUNDATION_FILES) {
            FoundationBytes documents = smallSet();
            QByteArray &bytes = documents[name.toString()];
            for (qsizetype at = 0; at < bytes.size(); at += 7) {
                const char was = bytes[at];
                bytes[at] = was == 'x' ? 'y' : 'x';
                QVERIFY(versionOf(documents) != before);
                bytes[at] = was;
            }
            bytes += ' ';
            QVERIFY(versionOf(documents) != before);
            documents.erase(name.toString());
            QVERIFY(versionOf(documents) != before);
        }
    }
    void tellsAMissingDocumentFromAnEmptyOne()
    {
        FoundationBytes documents = smallSet();
        documents[u"quality-gate.md"_s].clear();
        const FoundationVersion empty = versionOf(documents);
        documents.erase(u"quality-gate.md"_s);
        QVERIFY(versionOf(documents) != empty);
    }
    void textMovedToAnotherDocumentIsAChange()
    {
        FoundationBytes documents = smallSet();
        std::swap(documents[u"quality-gate.md"_s], documents[u"account-tiers.md"_s]);
        QVERIFY(versionOf(documents) != versionOf(smallSet()));
    }
    void otherFilesDoNotCount()
    {
        FoundationBytes documents = smallSet();
        documents[u"README.md"_s] = "Notes";
        QCOMPARE(versionOf(documents), versionOf(smallSet()));
    }
};

COUNTERSIGN_TEST(FoundationVersionTest)

} // namespace countersign

#include "version_test.moc"
