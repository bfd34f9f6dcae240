// SPDX-License-Identifier: Apache-2.0
#include "storage/database.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>

using namespace yizhan;

class DatabaseTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path file(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    static std::string value(Database& database, std::string_view sql)
    {
        auto statement = database.prepare(sql);
        return statement && statement->step().valueOr(false) ? statement->text(0)
                                                             : std::string("(none)");
    }

private Q_SLOTS:
    void isReallyDurable()
    {
        auto database = Database::open(file("durable.db"), Durability::Full);
        QVERIFY(database.ok());
        QCOMPARE(value(*database, "PRAGMA journal_mode"), std::string("wal"));
        QCOMPARE(value(*database, "PRAGMA synchronous"), std::string("2"));
        QCOMPARE(value(*database, "PRAGMA secure_delete"), std::string("1"));
        struct stat facts { };
        QCOMPARE(::stat(file("durable.db").c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0600U);
    }
    void refusesAFileThatIsNoDatabase()
    {
        QFile damaged(QString::fromStdString(file("damaged.db").string()));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
        damaged.close();
        const auto database = Database::open(file("damaged.db"), Durability::Full);
        QVERIFY(!database.ok());
        QCOMPARE(database.error().fault, StorageFault::Corrupt);
    }
    void refusesAFolderInPlaceOfAFile()
    {
        std::filesystem::create_directory(file("folder.db"));
        QCOMPARE(Database::open(file("folder.db"), Durability::Full).error().fault,
                 StorageFault::Unusable);
    }
    void migratesStepByStepAndRefusesANewerSchema()
    {
        constexpr std::array<std::string_view, 1> first {"CREATE TABLE a (x)"};
        constexpr std::array<std::string_view, 2> both {"CREATE TABLE a (x)", "CREATE TABLE b (y)"};
        auto database = Database::open(file("schema.db"), Durability::Full);
        QVERIFY(database->migrate(first).ok());
        QVERIFY(database->migrate(both).ok());
        QVERIFY(database->migrate(both).ok());
        QVERIFY(database->run("INSERT INTO b VALUES (1)").ok());
        QCOMPARE(database->migrate(first).error().fault, StorageFault::NewerSchema);
    }
    void aStepThatFailsLeavesNothingBehind()
    {
        constexpr std::array<std::string_view, 1> broken {
            "CREATE TABLE half (x); CREATE TABLE half (x)"};
        auto database = Database::open(file("broken.db"), Durability::Full);
        QVERIFY(!database->migrate(broken).ok());
        QCOMPARE(value(*database, "SELECT count(*) FROM sqlite_master"), std::string("0"));
        QCOMPARE(value(*database, "PRAGMA user_version"), std::string("0"));
    }
    void aTransactionThatIsForgottenRollsBack()
    {
        auto database = Database::open(file("transaction.db"), Durability::Full);
        QVERIFY(database->run("CREATE TABLE t (x)").ok());
        {
            auto transaction = Transaction::begin(*database);
            QVERIFY(transaction.ok());
            QVERIFY(database->run("INSERT INTO t VALUES (1)").ok());
        }
        QCOMPARE(value(*database, "SELECT count(*) FROM t"), std::string("0"));
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->run("INSERT INTO t VALUES (1)").ok());
        QVERIFY(transaction->commit().ok());
        QCOMPARE(value(*database, "SELECT count(*) FROM t"), std::string("1"));
    }
    void namesAViolatedKey()
    {
        auto database = Database::open(file("key.db"), Durability::Full);
        QVERIFY(database->run("CREATE TABLE t (x PRIMARY KEY); INSERT INTO t VALUES (1)").ok());
        QCOMPARE(database->run("INSERT INTO t VALUES (1)").error().fault, StorageFault::Constraint);
    }
    void bytesTextAndNullReadBack()
    {
        auto database = Database::open(file("kinds.db"), Durability::Full);
        QVERIFY(database->run("CREATE TABLE t (a, b, c, d)").ok());
        auto insert = database->prepare("INSERT INTO t VALUES (?, ?, ?, ?)");
        const Bytes bytes {0, 1, 255};
        QVERIFY(insert->bind(1, std::string_view("文"))
                    .bind(2, ByteView(bytes))
                    .bindNull(3)
                    .bind(4, INT64_MAX)
                    .execute()
                    .ok());
        auto select = database->prepare("SELECT a, b, c, d FROM t");
        QVERIFY(*select->step());
        QCOMPARE(select->text(0), std::string("文"));
        QCOMPARE(select->bytes(1), bytes);
        QVERIFY(select->isNull(2));
        QCOMPARE(select->integer(3), INT64_MAX);
    }
    void whatIsDeletedIsGoneFromTheDiskAfterTruncation()
    {
        const QByteArray canary("canary-410102195001011234");
        auto database = Database::open(file("erase.db"), Durability::Full);
        QVERIFY(database->run("CREATE TABLE t (x)").ok());
        QVERIFY(database->run("INSERT INTO t VALUES ('" + canary.toStdString() + "')").ok());
        const auto found = [&] {
            for (const auto* part : {"erase.db", "erase.db-wal"}) {
                QFile whole(QString::fromStdString(file(part).string()));
                if (whole.open(QIODevice::ReadOnly) && whole.readAll().contains(canary))
                    return true;
            }
            return false;
        };
        QVERIFY(found()); // the search can find it while it is there
        QVERIFY(database->run("DELETE FROM t").ok());
        QVERIFY(database->truncateLog().ok());
        QVERIFY(!found());
    }
};

QTEST_APPLESS_MAIN(DatabaseTest)
#include "tst_database.moc"
