// SPDX-License-Identifier: Apache-2.0
// The worker with picture files shown one after the other.
#include "base/clock.h"
#include "scan/qr_picture.h"
#include "scan/scan_worker.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <fstream>

using namespace yizhan;

class ScanWorkerTest : public QObject {
    Q_OBJECT

    SystemClock clock;
    std::unique_ptr<QTemporaryDir> folder;
    std::mutex mutex;
    std::vector<std::string> codes;
    std::vector<FrameFault> faults;
    std::atomic<int> recoveries {0};
    std::atomic<ScanHint> hint {ScanHint::None};

    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(folder->path().toStdString()) / name;
    }
    void show(const char* name, std::string_view text) const
    {
        QVERIFY(onATable(drawQr(text, 6), 12).save(QString::fromStdString(path(name).string())));
    }
    std::unique_ptr<ScanWorker> watch(const std::filesystem::path& what, Millis hold)
    {
        auto worker = std::make_unique<ScanWorker>(
            std::make_unique<PictureSource>(what, hold),
            ScanWorker::Listener {[this](Scanned scanned) {
                                      const std::lock_guard lock(mutex);
                                      codes.push_back(std::move(scanned.text));
                                  },
                                  [this](ScanHint now) { hint = now; },
                                  [this](const FrameError& error) {
                                      const std::lock_guard lock(mutex);
                                      faults.push_back(error.fault);
                                  },
                                  [this] { ++recoveries; }},
            clock);
        worker->start();
        return worker;
    }
    std::size_t count()
    {
        const std::lock_guard lock(mutex);
        return codes.size();
    }
    std::size_t faultCount()
    {
        const std::lock_guard lock(mutex);
        return faults.size();
    }

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        codes.clear();
        faults.clear();
        recoveries = 0;
        hint = ScanHint::None;
    }

    void tellsAStandingCodeOnce()
    {
        show("a.png", "V1:AAA");
        auto worker = watch(path("a.png"), 1500);
        QTRY_COMPARE(count(), std::size_t {1});
        const auto since = clock.bootNow();
        QTRY_VERIFY(clock.bootNow() - since > 500);
        QCOMPARE(count(), std::size_t {1});
        worker->stop();
        worker->start(); // a new customer with the same slip
        QTRY_COMPARE(count(), std::size_t {2});
    }

    void tellsAnotherCodeAtOnce()
    {
        show("1.png", "V1:ONE");
        show("2.png", "V1:TWO");
        std::ofstream(path("3.txt")) << "no picture";
        auto worker = watch(folder->path().toStdString(), 300);
        QTRY_VERIFY(count() >= 3);
        worker.reset();
        QCOMPARE(codes[0], std::string("V1:ONE"));
        QCOMPARE(codes[1], std::string("V1:TWO"));
        QCOMPARE(codes[2], std::string("V1:ONE"));
    }

    void seesAPictureThatIsWrittenAgain()
    {
        show("a.png", "V1:OLD");
        auto worker = watch(path("a.png"), 200);
        QTRY_COMPARE(count(), std::size_t {1});
        show("a.png", "V1:NEW");
        QTRY_COMPARE(count(), std::size_t {2});
        worker.reset();
        QCOMPARE(codes[1], std::string("V1:NEW"));
    }

    void looksAtNothingBeforeItIsStarted()
    {
        show("a.png", "V1:AAA");
        auto worker = watch(path("a.png"), 200);
        QTRY_COMPARE(count(), std::size_t {1});
        worker->stop();
        show("a.png", "V1:BBB");
        const auto since = clock.bootNow();
        QTRY_VERIFY(clock.bootNow() - since > 600);
        QCOMPARE(count(), std::size_t {1});
        worker->start();
        QTRY_COMPARE(count(), std::size_t {2});
    }

    void saysOnceThatThereIsNoPictureAndGoesOn()
    {
        auto worker = watch(path("a.png"), 200);
        QTRY_COMPARE(faultCount(), std::size_t {1});
        show("a.png", "V1:AAA");
        QTRY_COMPARE(count(), std::size_t {1});
        worker.reset();
        QCOMPARE(faults.front(), FrameFault::Missing);
        QCOMPARE(recoveries.load(), 1);
    }

    void hintsAtADarkPicture()
    {
        QImage night(320, 240, QImage::Format_Grayscale8);
        night.fill(10);
        QVERIFY(night.save(QString::fromStdString(path("a.png").string())));
        auto worker = watch(path("a.png"), 200);
        QTRY_COMPARE(hint.load(), ScanHint::TooDark);
        show("a.png", "V1:AAA");
        QTRY_COMPARE(hint.load(), ScanHint::None);
    }

    void isGoneAtOnce()
    {
        show("a.png", "V1:AAA");
        for (int i = 0; i < 20; ++i)
            watch(path("a.png"), 200).reset();
    }
};

QTEST_GUILESS_MAIN(ScanWorkerTest)
#include "tst_scan_worker.moc"
