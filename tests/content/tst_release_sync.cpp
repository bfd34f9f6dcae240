// SPDX-License-Identifier: Apache-2.0
// A device that is brought up to date, cut off, lied to and killed: it shows the old release or the
// new one, never a mixture.
#include "content/release_sync.h"
#include "content/repository_simulator.h"

#include "base/file.h"
#include "content/release_manifest.h"
#include "crypto/digest.h"

#include <QtTest>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace yizhan;
using test::RepositorySimulator;

class TestReleaseSync : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<RepositorySimulator> m_repo;

    [[nodiscard]] std::filesystem::path folder() const
    {
        return m_dir->path().toStdString() + "/content";
    }
    [[nodiscard]] ContentStore open() const
    {
        auto store = ContentStore::open(folder());
        if (!store)
            qFatal("%s", store.error().detail.c_str());
        return *std::move(store);
    }
    [[nodiscard]] SyncSettings settings() const
    {
        SyncSettings s;
        s.trustedRoot = m_repo->firstRoot();
        return s;
    }
    Result<SyncOutcome, SyncError> sync(ContentStore& store)
    {
        return syncRelease(store, *m_repo, settings(), RepositorySimulator::now);
    }
    QByteArray syncWord(ContentStore& store)
    {
        const auto outcome = sync(store);
        return outcome ? QByteArray("ok")
                       : QByteArray::fromStdString(std::string(outcome.error().word()));
    }
    static QByteArray text(const ContentStore& store, const char* target)
    {
        const auto bytes = store.read(target);
        return bytes ? QByteArray::fromStdString(textOf(*bytes)) : QByteArray();
    }
    // Another release of three files, one of them as before.
    void publishSecond()
    {
        m_repo->setRelease("r-2",
                           {{"catalogue/catalogue.json", "the second catalogue"},
                            {"media/a.png", std::string(150'000, 'a')},
                            {"media/b.png", std::string(200'000, 'b')}});
        m_repo->push();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_repo = std::make_unique<RepositorySimulator>();
    }

    void bringsAndShowsTheFirstRelease()
    {
        auto store = open();
        QVERIFY(!store.current());
        const auto outcome = sync(store);
        QVERIFY(outcome.ok());
        QVERIFY(outcome->switched);
        QCOMPARE(outcome->files, 2);
        QCOMPARE(open().current()->id, "r-1");
        QCOMPARE(text(store, "catalogue/catalogue.json"), "the catalogue");
        QVERIFY(!store.read("media/none.png").ok());
        struct stat facts { };
        QCOMPARE(::stat(folder().c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0700U);
        QCOMPARE(::stat((folder() / "current").c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0600U);
    }

    void onlyChangedFilesTravel()
    {
        auto store = open();
        QCOMPARE(syncWord(store), "ok");
        const auto unchanged = sync(store);
        QVERIFY(unchanged.ok() && !unchanged->switched);
        QCOMPARE(unchanged->files, 0);
        publishSecond();
        const auto outcome = sync(store);
        QVERIFY(outcome.ok() && outcome->switched);
        QCOMPARE(outcome->files, 2);
        QCOMPARE(outcome->bytes, std::uint64_t {200'000 + 20});
    }

    void aReaderSeesTheSwitchAfterReload()
    {
        auto store = open();
        QCOMPARE(syncWord(store), "ok");
        auto reader = open();
        publishSecond();
        QCOMPARE(syncWord(store), "ok");
        QCOMPARE(reader.current()->id, "r-1");
        QCOMPARE(text(reader, "catalogue/catalogue.json"),
                 "the catalogue"); // still there to be read
        QVERIFY(reader.reload());
        QCOMPARE(text(reader, "catalogue/catalogue.json"), "the second catalogue");
        QVERIFY(!reader.reload());
    }

    void whatLeavesTheReleaseLeavesTheStore()
    {
        auto store = open();
        publishSecond();
        QCOMPARE(syncWord(store), "ok");
        m_repo->setRelease("r-3", {{"catalogue/catalogue.json", "withdrawn"}});
        m_repo->push();
        QCOMPARE(syncWord(store), "ok");
        QVERIFY(!store.pathOf("media/b.png"));
        m_repo->setRelease("r-4", {{"catalogue/catalogue.json", "withdrawn again"}});
        m_repo->push();
        QCOMPARE(syncWord(store), "ok");
        QVERIFY(
            !std::filesystem::exists(folder() / "files" / sha256Hex(std::string(200'000, 'b'))));
    }

    void keepsTheOldReleaseWhenATargetIsWrong_data()
    {
        QTest::addColumn<QByteArray>("served");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("other bytes") << QByteArray(200'000, 'x') << QByteArray("hash");
        QTest::newRow("one byte less") << QByteArray(199'999, 'b') << QByteArray("too_short");
        QTest::newRow("one byte more") << QByteArray(200'001, 'b') << QByteArray("too_long");
    }
    void keepsTheOldReleaseWhenATargetIsWrong()
    {
        QFETCH(QByteArray, served);
        QFETCH(QByteArray, word);
        auto store = open();
        QCOMPARE(syncWord(store), "ok");
        publishSecond();
        const auto path = "targets/media/" + sha256Hex(std::string(200'000, 'b')) + ".b.png";
        m_repo->files[path] = served.toStdString();
        QCOMPARE(syncWord(store), word);
        QCOMPARE(open().current()->id, "r-1");
        QCOMPARE(text(store, "catalogue/catalogue.json"), "the catalogue");
        m_repo->files[path] = std::string(200'000, 'b');
        QCOMPARE(syncWord(store), "ok"); // nothing of the lie is left
        QCOMPARE(open().current()->id, "r-2");
    }

    void tellsHeadOfficeWhy()
    {
        auto store = open();
        QCOMPARE(syncWord(store), "ok");
        m_repo->signers["targets"].clear();
        m_repo->push();
        const auto refused = sync(store);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().word(), "threshold");
        QCOMPARE(refused.error().role, "targets");
        QCOMPARE(open().current()->id, "r-1");
    }

    void goesOnFromAPartialFile()
    {
        auto store = open();
        const std::string picture(150'000, 'a');
        QVERIFY(
            writeFile(folder() / "partial" / sha256Hex(picture), picture.substr(0, 100'000)).ok());
        const auto outcome = sync(store);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->bytes, std::uint64_t {50'000 + 13});
        QCOMPARE(text(store, "media/a.png").size(), 150'000);
    }

    void beginsAgainWhenThePartialFileIsSpoiled()
    {
        auto store = open();
        const std::string picture(150'000, 'a');
        QVERIFY(
            writeFile(folder() / "partial" / sha256Hex(picture), std::string(100'000, 'x')).ok());
        QCOMPARE(syncWord(store), "ok");
        QCOMPARE(text(store, "media/a.png"), QByteArray::fromStdString(picture));
    }

    void aDamagedFileIsNeverGivenOutAndIsFetchedAgain()
    {
        auto store = open();
        QCOMPARE(syncWord(store), "ok");
        const auto path = store.pathOf("media/a.png");
        QVERIFY(path && writeFile(*path, std::string(150'000, 'x')).ok());
        const auto read = store.read("media/a.png");
        QVERIFY(!read.ok());
        QCOMPARE(read.error().fault, StoreFault::Damaged);
        const auto outcome = sync(store);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->files, 1);
        QCOMPARE(text(store, "media/a.png"), QByteArray(150'000, 'a'));
    }

    void refusesNamesThatLeaveTheStore_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name :
             {"../outside", "/etc/passwd", "a/../../b", "a//b", "a/./b", "a\\b", "", "media/"})
            QTest::newRow(name[0] ? name : "empty") << QByteArray(name);
    }
    void refusesNamesThatLeaveTheStore()
    {
        QFETCH(QByteArray, name);
        m_repo->setTarget(name.toStdString(), "evil");
        m_repo->setTarget(
            "channels/all.json",
            toJson(ReleaseManifest {"r-9", RepositorySimulator::now, {name.toStdString()}}).dump());
        m_repo->push();
        auto store = open();
        QCOMPARE(syncWord(store), "manifest");
        QVERIFY(!store.current());
    }

    void refusesAReleaseIdThatIsAPath()
    {
        m_repo->setRelease("../../r-9", {{"catalogue/catalogue.json", "x"}});
        m_repo->push();
        auto store = open();
        QCOMPARE(syncWord(store), "manifest");
    }

    void refusesAFileThatNoRoleDescribes()
    {
        m_repo->content["targets"]["targets"].erase("media/a.png");
        m_repo->push();
        auto store = open();
        QCOMPARE(syncWord(store), "no_target");
    }

    void oneRoundAtATime()
    {
        auto store = open();
        const int held = ::open((folder() / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QCOMPARE(::flock(held, LOCK_EX), 0);
        QCOMPARE(syncWord(store), "busy");
        ::close(held);
        QCOMPARE(syncWord(store), "ok");
    }

    // Another process is killed before its n-th write, for every n until it gets through.
    void killedAtAnyStepShowsTheOldOrTheNewRelease()
    {
        {
            auto store = open();
            QCOMPARE(syncWord(store), "ok");
        }
        publishSecond();
        const auto before = std::filesystem::path(m_dir->path().toStdString()) / "before";
        std::filesystem::copy(folder(), before, std::filesystem::copy_options::recursive);
        int seenOld = 0;
        bool finished = false;
        for (int n = 0; !finished && n < 50; ++n) {
            std::filesystem::remove_all(folder());
            std::filesystem::copy(before, folder(), std::filesystem::copy_options::recursive);
            const auto child = ::fork();
            if (child == 0) {
                auto s = settings();
                int left = n;
                s.goOn = [&](std::string_view) {
                    if (left-- == 0)
                        ::kill(::getpid(), SIGKILL);
                    return true;
                };
                auto store = ContentStore::open(folder());
                const auto done
                    = store && syncRelease(*store, *m_repo, s, RepositorySimulator::now);
                ::_exit(done ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QVERIFY(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
            finished = !WIFSIGNALED(status);
            auto store = open();
            QVERIFY(store.current());
            const bool old = store.current()->id == "r-1";
            QVERIFY(old || store.current()->id == "r-2");
            QCOMPARE(text(store, "catalogue/catalogue.json"),
                     old ? "the catalogue" : "the second catalogue");
            for (const auto& [target, file] : store.current()->files)
                QVERIFY2(store.read(target).ok(), target.c_str());
            seenOld += old ? 1 : 0;
            QCOMPARE(syncWord(store), "ok"); // and the next round finishes it
            QCOMPARE(open().current()->id, "r-2");
        }
        QVERIFY(finished);
        QCOMPARE(seenOld,
                 8); // timestamp, snapshot, targets, two files fetched and adopted, the switch
    }
};

QTEST_GUILESS_MAIN(TestReleaseSync)
#include "tst_release_sync.moc"
