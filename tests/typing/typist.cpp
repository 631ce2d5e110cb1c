// SPDX-License-Identifier: GPL-3.0-or-later
#include "typist.h"

#include "pages/reviewpage/reviewpage.h"
#include "panes/letteredit.h"
#include "sample/sampleworkplace.h"
#include "services/localdesk.h"
#include "services/mailroom.h"
#include "theme/appearance.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

#include <cstdio>

namespace countersign::testing {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::milliseconds BETWEEN_KEYS { 15 };
}

int typeUntilKilled(const QString &folder)
{
    WorkplaceOrder order;
    order.practice = true;
    order.folder = folder;
    auto place = openSampleWorkplace(order);
    if (!place)
        return 2;
    const auto office = (*place)->office();
    (*place)->closeStore();
    const Appearance appearance(Scheme::Light);
    StoreWorker worker((*place)->storeFactory());
    Mailroom mailroom(worker, { (*place)->postFactory(), (*place)->postVia(), PostState::Mode::Practice }, *office);
    LocalDesk desk(worker, mailroom, *office, true);
    ReviewPage page(desk);
    page.resize(1200, 800);
    page.show();

    QElapsedTimer since;
    since.start();
    int word = 1;
    QString left; // of the word that is being typed
    QTimer keys;
    QObject::connect(&keys, &QTimer::timeout, &page, [&] {
        auto *body = page.findChild<LetterEdit *>(u"letterBody"_s);
        if (!page.review().isOpen() || body->isReadOnly())
            return;
        if (!body->hasFocus()) {
            QApplication::setActiveWindow(&page);
            body->setFocus();
            body->moveCursor(QTextCursor::Start);
            return;
        }
        if (left.isEmpty())
            left = u"k%1 "_s.arg(word);
        QTest::keyClick(body, left.at(0).toLatin1());
        left.remove(0, 1);
        if (left.isEmpty()) {
            std::printf("%s %d %lld\n", qPrintable(page.review().id().value()), word,
                        static_cast<long long>(since.elapsed()));
            std::fflush(stdout);
            ++word;
        }
    });
    keys.start(BETWEEN_KEYS);
    return QApplication::exec();
}

} // namespace countersign::testing
