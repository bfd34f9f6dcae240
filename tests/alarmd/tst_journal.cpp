// SPDX-License-Identifier: Apache-2.0
// What the journal writes when: alarms before marks, nothing said before it is on the disk, nothing
// lost when the disk says no.
#include "alarmd/journal.h"

#include "base/file.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace yizhan;

namespace {

class World {
public:
    explicit World(bool held = false)
    {
        if (held)
            journal.writeFirst(waiting("gate"), {});
        if (held)
            begun("gate");
    }
    // A job that only says that it ran.
    Journal::Work saying(const std::string& name)
    {
        return [this, name](AlarmStore& store) {
            note("ran " + name);
            return store.keepFact(name, 1);
        };
    }
    // One that is in the middle of its work until open().
    Journal::Work waiting(const std::string& name)
    {
        return [this, name](AlarmStore& store) {
            note("ran " + name);
            m_opened.wait();
            return store.keepFact(name, 1);
        };
    }
    void open() { m_open.set_value(); }
    Journal::Done done(const std::string& name)
    {
        return [this, name] { note("done " + name); };
    }
    bool begun(const std::string& name)
    {
        return QTest::qWaitFor([&] { return said().contains("ran " + name); });
    }
    bool comes(std::size_t lines)
    {
        return QTest::qWaitFor([&] { return said().lines.size() >= lines; });
    }
    struct Said {
        std::vector<std::string> lines;
        bool contains(const std::string& line) const
        {
            return std::ranges::find(lines, line) != lines.end();
        }
    };
    Said said()
    {
        const std::lock_guard lock(m_mutex);
        return {m_said};
    }
    std::int64_t onDisk(const std::string& fact) const
    {
        auto other = Database::open(file, Durability::Full);
        auto select = other->prepare("SELECT value FROM fact WHERE name = ?");
        return *select->bind(1, fact).step() ? select->integer(0) : 0;
    }
    void note(const std::string& line)
    {
        const std::lock_guard lock(m_mutex);
        m_said.push_back(line);
    }

    QTemporaryDir folder;
    std::filesystem::path file = folder.filePath(QStringLiteral("alarms.db")).toStdString();

private:
    std::mutex m_mutex;
    std::vector<std::string> m_said;
    std::promise<void> m_open;
    std::shared_future<void> m_opened = m_open.get_future().share();

public:
    Journal journal {file, 1, *AlarmStore::open(file, 1), [](const Journal::Done& d) { d(); }};
};

using Lines = std::vector<std::string>;

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alarmsGoBeforeMarks()
    {
        World world(true);
        world.journal.write(world.saying("mark"));
        world.journal.write(world.saying("peer"), world.done("peer"));
        world.journal.writeFirst(world.saying("alarm 1"), world.done("alarm 1"));
        world.journal.writeFirst(world.saying("alarm 2"), world.done("alarm 2"));
        world.open();
        QVERIFY(world.comes(8));
        QCOMPARE(world.said().lines,
                 (Lines {"ran gate", "ran alarm 1", "ran alarm 2", "done alarm 1", "done alarm 2",
                         "ran mark", "ran peer", "done peer"}));
    }
    void anAlarmDoesNotWaitForTheWholeOfMarksUnderWay()
    {
        World world;
        world.journal.write(world.waiting("mark 1"), world.done("mark 1"));
        QVERIFY(world.begun("mark 1"));
        world.journal.write(world.saying("mark 2"), world.done("mark 2"));
        world.journal.writeFirst(world.saying("alarm"), world.done("alarm"));
        world.open();
        QVERIFY(world.comes(6));
        QCOMPARE(world.said().lines,
                 (Lines {"ran mark 1", "done mark 1", "ran alarm", "done alarm", "ran mark 2",
                         "done mark 2"}));
    }
    void whatIsDoneIsOnTheDisk()
    {
        World world;
        std::promise<std::int64_t> seen;
        world.journal.writeFirst(world.saying("alarm"),
                                 [&] { seen.set_value(world.onDisk("alarm")); });
        QCOMPARE(seen.get_future().get(), std::int64_t(1));
    }
    void whatTheDiskDoesNotTakeIsTriedAgainInItsOrder()
    {
        World world(true);
        std::atomic<int> tries = 0;
        world.journal.writeFirst(
            [&](AlarmStore& store) -> Status<StorageError> {
                if (++tries == 1)
                    return Failure {StorageError {StorageFault::Full, "no space"}};
                world.note("ran alarm 1");
                return store.keepFact("alarm 1", 1);
            },
            world.done("alarm 1"));
        world.journal.writeFirst(world.saying("alarm 2"), world.done("alarm 2"));
        world.journal.write(world.saying("mark"), world.done("mark"));
        world.open();
        QVERIFY(QTest::qWaitFor([&] { return world.journal.failing(); }));
        QVERIFY(!world.said().contains("done alarm 1"));
        QVERIFY(world.comes(7));
        QCOMPARE(world.said().lines,
                 (Lines {"ran gate", "ran alarm 1", "ran alarm 2", "done alarm 1", "done alarm 2",
                         "ran mark", "done mark"}));
        QVERIFY(!world.journal.failing());
        QCOMPARE(world.onDisk("alarm 1"), std::int64_t(1));
    }
    void theEndWaitsForMarksThatLie()
    {
        QTemporaryDir folder;
        const std::filesystem::path file
            = folder.filePath(QStringLiteral("alarms.db")).toStdString();
        {
            Journal journal(file, 1, *AlarmStore::open(file, 1), [](const auto& done) { done(); });
            journal.write([](AlarmStore& store) { return store.keepFact("mark", 7); });
        }
        QCOMPARE(AlarmStore::open(file, 1)->fact("mark", 0).valueOr(0), std::int64_t(7));
    }
    void theLogIsCopiedWhileThereIsNothingToWrite()
    {
        World world;
        // Committed one by one, so that it is worth while.
        for (int i = 0; i < 30; ++i) {
            const auto name = "later " + std::to_string(i);
            world.journal.writeFirst(world.saying(name), world.done(name));
            QVERIFY(QTest::qWaitFor([&] { return world.said().contains("done " + name); }));
        }
        QTRY_VERIFY(readFile(world.file)->find("later 29") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
