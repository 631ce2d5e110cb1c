// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace countersign {

class IconsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyIconIsDrawnInTheColourAskedFor()
    {
        const QStringList names = iconNames();
        QCOMPARE_EQ(names.size(), 51);
        for (const QString &name : names) {
            const QImage image
                = iconPixmap(name, QColor(0x12, 0x34, 0x56), 16, 1).toImage().convertToFormat(QImage::Format_ARGB32);
            int inked = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 200)
                        continue;
                    ++inked;
                    QVERIFY2(std::abs(pixel.red() - 0x12) < 12 && std::abs(pixel.blue() - 0x56) < 12,
                             qPrintable(name + u": "_s + pixel.name()));
                }
            }
            QVERIFY2(inked > 4, qPrintable(name));
        }
    }
    void anIconIsSharpAtTwiceTheSize()
    {
        const QPixmap pixmap = iconPixmap(u"send"_s, Qt::black, 16, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    }
    void anIconKnowsItsNameAndModes()
    {
        const QIcon send = icon(u"send"_s);
        QCOMPARE(send.name(), u"send"_s);
        QVERIFY(send.pixmap(16, QIcon::Disabled).toImage() != send.pixmap(16, QIcon::Normal).toImage());
    }
    void anUnknownIconIsNone()
    {
        QVERIFY(!hasIcon(u"unicorn"_s));
        QVERIFY(iconPixmap(u"unicorn"_s, Qt::black, 16, 1).isNull());
        QVERIFY(icon(u"unicorn"_s).isNull());
    }
    void theApplicationHasAnIcon() { QVERIFY(!applicationIcon().pixmap(64).isNull()); }
};

COUNTERSIGN_TEST(IconsTest)

} // namespace countersign

#include "icons_test.moc"
