// SPDX-License-Identifier: Apache-2.0
// yizhan-scan as a program: its lines and its exit status.
#include "scan/qr_writer.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace yizhan;

class ScanProgramTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder;

    struct Run {
        int status = -1;
        QStringList lines;
        QByteArray errors;
    };
    static Run scan(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-scan"), arguments);
        if (!process.waitForFinished())
            return {};
        auto lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
        lines.removeLast();
        return {process.exitCode(), lines, process.readAllStandardError()};
    }
    QString file(const char* name) const { return folder.filePath(QLatin1String(name)); }
    QString code(const char* name, std::string_view text) const
    {
        const auto matrix = makeQr(text);
        const bool written = writeQrPicture(*matrix, file(name).toStdString()).ok();
        return written ? file(name) : QString();
    }

private Q_SLOTS:
    void printsFileTextAndMilliseconds()
    {
        const auto plain = code("a.png", "V1:6BF+70790 ");
        const auto strange = code("b.png", "a\\b\tc\nd\re");
        const auto run = scan({plain, strange});
        QCOMPARE(run.status, 0);
        QVERIFY(run.errors.isEmpty());
        QCOMPARE(run.lines.size(), 2);
        const auto first = run.lines[0].split(QLatin1Char('\t'));
        QCOMPARE(first.size(), 3);
        QCOMPARE(first[0], plain);
        QCOMPARE(first[1], QStringLiteral("V1:6BF+70790 "));
        bool isNumber = false;
        QVERIFY(first[2].toDouble(&isNumber) > 0);
        QVERIFY(isNumber);
        QCOMPARE(run.lines[1].split(QLatin1Char('\t'))[1], QStringLiteral("a\\\\b\\tc\\nd\\re"));
    }

    void leavesTheTextEmptyWhenThereIsNoCode()
    {
        QFile svg(file("empty.pgm"));
        QVERIFY(svg.open(QIODevice::WriteOnly));
        svg.write("P5\n64 64\n255\n" + QByteArray(64 * 64, '\x80'));
        svg.close();
        const auto run = scan({svg.fileName()});
        QCOMPARE(run.status, 0);
        QCOMPARE(run.lines.size(), 1);
        QCOMPARE(run.lines[0].split(QLatin1Char('\t'))[1], QString());
    }

    void namesWhatItCannotReadAndGoesOn()
    {
        QFile text(file("text.png"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture");
        text.close();
        const auto run = scan({file("missing.png"), text.fileName(), code("a.png", "V1:AAA")});
        QCOMPARE(run.status, 1);
        QCOMPARE(run.lines.size(), 1);
        QVERIFY(run.errors.contains("missing.png"));
        QVERIFY(run.errors.contains("text.png"));
        QCOMPARE(run.errors.count('\n'), 2);
        QCOMPARE(scan({}).status, 2);
    }
};

QTEST_GUILESS_MAIN(ScanProgramTest)
#include "tst_scan_program.moc"
