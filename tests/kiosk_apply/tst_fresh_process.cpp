// SPDX-License-Identifier: Apache-2.0
// Starts itself in a child process, which begins anew once.
#include "kiosk/fresh_process.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr const char* childMark = "--child";

void report(const char* round)
{
    int files = 0;
    for (int file = 3; file < 256; ++file)
        files += fcntl(file, F_GETFD) != -1 ? 1 : 0;
    rlimit core {1, 1};
    getrlimit(RLIMIT_CORE, &core);
    std::printf("%s pid %d files %d core %lu dumpable %d\n", round, getpid(), files,
                static_cast<unsigned long>(core.rlim_cur), prctl(PR_GET_DUMPABLE));
    std::fflush(stdout);
}

// Stands for the kiosk: opens a file, leaves a mark that it was there, begins anew.
int child(int argc, char** argv)
{
    yizhan::rememberProcess(argc, argv);
    if (qEnvironmentVariableIsSet("YIZHAN_TEST_SECOND_ROUND")) {
        report(argv[2]);
        return 0;
    }
    if (open("/dev/null", O_RDONLY) < 3)
        return 2;
    report("first");
    qputenv("YIZHAN_TEST_SECOND_ROUND", "1");
    return yizhan::restartProcess();
}

} // namespace

class FreshProcessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAnewWithTheSameArgumentsAndNothingOpen()
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QLatin1String(childMark), u"argument 2"_s});
        QVERIFY(process.waitForFinished(20'000));
        const auto lines
            = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(lines.size(), 2);
        const auto first = lines[0].split(u' ');
        const auto second = lines[1].split(u' ');
        QVERIFY(lines[1].startsWith(u"argument 2 pid"_s));
        QCOMPARE(second[3], first[2]); // the same process
        QVERIFY(first[4].toInt() >= 1); // the control: something was open
        QCOMPARE(second[5], u"0"_s);
        QCOMPARE(second[7], u"0"_s); // no core
        QCOMPARE(second[9], u"0"_s); // not dumpable
    }
};

int main(int argc, char** argv)
{
    if (argc > 1 && std::strcmp(argv[1], childMark) == 0)
        return child(argc, argv);
    QCoreApplication app(argc, argv);
    FreshProcessTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fresh_process.moc"
