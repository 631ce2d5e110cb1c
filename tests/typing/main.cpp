// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testmain.h"
#include "typist.h"

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    if (argc == 3 && qstrcmp(argv[1], countersign::testing::TYPIST) == 0)
        return countersign::testing::typeUntilKilled(QString::fromLocal8Bit(argv[2]));
    return countersign::testing::runListedTests(argc, argv);
}
