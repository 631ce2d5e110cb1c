// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifdef COUNTERSIGN_TEST_WITH_WIDGETS
#include <QApplication>
#else
#include <QCoreApplication>
#endif
#include <QLoggingCategory>
#include <QTest>

#include <functional>
#include <memory>
#include <vector>

/// The main of every test program: runs all test classes that were listed with COUNTERSIGN_TEST, one after the other.
/// `PROGRAM ClassName [function …]` runs one. Exactly one file of a program defines COUNTERSIGN_TEST_MAIN first.
namespace countersign::testing {

struct ListedTest {
    QByteArray name;
    std::function<std::unique_ptr<QObject>()> make;
};

inline std::vector<ListedTest> &listedTests()
{
    static std::vector<ListedTest> tests;
    return tests;
}

inline int runListedTests(int argc, char **argv)
{
    QByteArray only;
    std::vector<char *> arguments(argv, argv + argc);
    for (const ListedTest &test : listedTests()) {
        if (argc > 1 && test.name == argv[1])
            only = test.name;
    }
    if (!only.isEmpty())
        arguments.erase(arguments.begin() + 1);
    int failures = 0;
    for (const ListedTest &test : listedTests()) {
        if (only.isEmpty() || only == test.name)
            failures += QTest::qExec(test.make().get(), static_cast<int>(arguments.size()), arguments.data());
    }
    return failures == 0 ? 0 : 1;
}

} // namespace countersign::testing

#define COUNTERSIGN_TEST(Class)                                                                                        \
    static const bool listed##Class = [] {                                                                             \
        countersign::testing::listedTests().push_back({ #Class, [] {                                                   \
                                                           return std::make_unique<Class>();                           \
                                                       } });                                                           \
        return true;                                                                                                   \
    }();

#ifdef COUNTERSIGN_TEST_MAIN
int main(int argc, char **argv)
{
#ifdef COUNTERSIGN_TEST_WITH_WIDGETS
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
#else
    QCoreApplication application(argc, argv);
#endif
    return countersign::testing::runListedTests(argc, argv);
}
#endif
