// SPDX-License-Identifier: Apache-2.0
// The conformance suite on the SQLite store, and what is true of this backend alone.
#include "headoffice/sqlite_store.h"
#include "headoffice/store_conformance.h"
#include "storage/database.h"

#include <QTemporaryDir>
#include <QTest>

namespace yizhan::headoffice {

class SqliteStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tablesOfRecordCannotBeChanged()
    {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "headoffice.db";
        auto store = SqliteStore::open(file);
        QVERIFY(store.ok());
        QVERIFY((*store)->audit("test.made", "", {"os:test", "", 1}).ok());
        auto database = Database::open(file, Durability::Full);
        QVERIFY(database.ok());
        QVERIFY(!database->run("DELETE FROM audit"));
        QVERIFY(!database->run("UPDATE audit SET who = 'nobody'"));
        QCOMPARE((*store)->auditTrail()->size(), std::size_t {1});
    }

    void refusesADatabaseOfANewerProgram()
    {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "headoffice.db";
        {
            auto database = Database::open(file, Durability::Full);
            QVERIFY(database->run("PRAGMA user_version=1000").ok());
        }
        const auto store = SqliteStore::open(file);
        QVERIFY(!store);
        QCOMPARE(store.error().fault, StoreFault::Unusable);
    }

    void twoProcessesMayWrite()
    {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "headoffice.db";
        auto server = SqliteStore::open(file);
        auto command = SqliteStore::open(file);
        QVERIFY(server.ok() && command.ok());
        for (int i = 0; i < 20; ++i) {
            QVERIFY((*server)->audit("server", "", {"a", "", i}).ok());
            QVERIFY((*command)->audit("command", "", {"b", "", i}).ok());
        }
        QCOMPARE((*server)->auditTrail()->size(), std::size_t {40});
    }
};

} // namespace yizhan::headoffice

int main(int argc, char** argv)
{
    using namespace yizhan::headoffice;
    QTemporaryDir folder;
    int count = 0;
    const auto open = [&] {
        auto store = SqliteStore::open(std::filesystem::path(folder.path().toStdString())
                                       / (std::to_string(count) + ".db"));
        return store ? *std::move(store) : nullptr;
    };
    StoreConformance conformance(
        [&] {
            ++count;
            return open();
        },
        open);
    SqliteStoreTest own;
    return QTest::qExec(&conformance, argc, argv) | QTest::qExec(&own, argc, argv);
}

#include "tst_sqlite_store.moc"
