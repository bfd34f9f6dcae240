// SPDX-License-Identifier: Apache-2.0
// The payout's table: real files, and a process that is killed between two writes.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/payout_store.h"

#include "crypto/random.h"
#include "sync/outbox.h"

#include <QTemporaryDir>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace yizhan;

class PayoutStoreTest : public QObject {
    Q_OBJECT

    const Confirmer staff {"s-0001", "王敏"};
    std::unique_ptr<QTemporaryDir> folder;

    std::filesystem::path file() const
    {
        return std::filesystem::path(folder->path().toStdString()) / "business.db";
    }
    Database database() const { return *Database::open(file(), Durability::Full); }

    static Payout scanned(char id = '0')
    {
        Voucher voucher;
        voucher.id = std::string(32, id);
        return {makeRealId(1000), voucher, "V1:X", 10};
    }
    static void reserve(Payout& payout)
    {
        RedemptionReply reply;
        reply.op = payout.op();
        reply.state = RedemptionState::Reserved;
        reply.leaseUntil = redemptionLease;
        payout.sent(RedemptionStep::Reserve, 10);
        payout.answered(RedemptionStep::Reserve, reply, 10);
    }
    static void pay(Payout& payout)
    {
        RedemptionReply reply;
        reply.op = payout.op();
        reply.state = RedemptionState::Paid;
        reply.voucher = payout.voucherId();
        reply.paidAt = 777;
        payout.stored();
        payout.sent(RedemptionStep::Commit, 20);
        payout.answered(RedemptionStep::Commit, reply, 20);
    }

private Q_SLOTS:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void livesBesideTheOutbox()
    {
        auto db = database();
        QVERIFY(PayoutStore::open(db).ok());
        QVERIFY(Outbox::open(db, 1).ok());
        QVERIFY(PayoutStore::open(db).ok()); // and a second time
    }

    void keepsAnUnconfirmedPayoutToReleaseIt()
    {
        const auto payout = scanned();
        {
            auto db = database();
            auto store = PayoutStore::open(db);
            QVERIFY(store->begin(payout, 1).ok());
        }
        auto db = database();
        auto store = PayoutStore::open(db);
        const auto found = store->unfinished(50);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), std::size_t {1});
        QVERIFY(found->front().op() == payout.op());
        QCOMPARE(found->front().state(), PayoutState::Released);
        QVERIFY(store->end(found->front(), 2).ok());
        QVERIFY(store->unfinished(50)->empty());
        QVERIFY(!*store->isOpen(payout.voucherId()));
    }

    void allowsOneOpenPayoutAVoucher()
    {
        auto db = database();
        auto store = PayoutStore::open(db);
        auto first = scanned();
        QVERIFY(store->begin(first, 1).ok());
        QVERIFY(*store->isOpen(first.voucherId()));
        const auto second = store->begin(scanned(), 2);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().fault, StorageFault::Constraint);
        QVERIFY(store->begin(scanned('1'), 3).ok());
        first.giveUp(20);
        QVERIFY(store->end(first, 4).ok());
        QVERIFY(store->begin(scanned(), 5).ok());
    }

    void writesEachStepOnlyWhereItFits()
    {
        auto db = database();
        auto store = PayoutStore::open(db);
        auto payout = scanned();
        QVERIFY(!store->confirm(payout, 1).ok()); // nobody has
        QVERIFY(!store->end(payout, 1).ok()); // it has not
        reserve(payout);
        QVERIFY(payout.confirm(staff, 20));
        QVERIFY(!store->confirm(payout, 1).ok()); // no such row
        QVERIFY(store->begin(payout, 1).ok());
        QVERIFY(store->confirm(payout, 2).ok());
        QVERIFY(!store->confirm(payout, 3).ok()); // twice
        QCOMPARE(store->counts()->beingChecked, std::int64_t {1});
        pay(payout);
        QVERIFY(store->end(payout, 4).ok());
        QVERIFY(!store->end(payout, 5).ok());
        const auto counts = store->counts();
        QCOMPARE(counts->open, std::int64_t {0});
        QCOMPARE(counts->beingChecked, std::int64_t {0});
        QCOMPARE(counts->paid, std::int64_t {1});
    }

    void survivesAKillAfterTheConfirmation()
    {
        auto payout = scanned();
        reserve(payout);
        QVERIFY(payout.confirm(staff, 20));
        const pid_t child = fork();
        if (child == 0) { // no cleaning up: as kill -9 leaves it
            auto db = database();
            auto store = PayoutStore::open(db);
            const bool kept = store->begin(payout, 1).ok() && store->confirm(payout, 2).ok();
            if (kept)
                kill(getpid(), SIGKILL);
            _exit(1);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        auto db = database();
        auto store = PayoutStore::open(db);
        auto found = store->unfinished(50);
        QVERIFY(found.ok());
        QCOMPARE(found->size(), std::size_t {1});
        auto& again = found->front();
        QCOMPARE(again.state(), PayoutState::BeingChecked);
        QVERIFY(again.op() == payout.op());
        QVERIFY(again.confirmedBy() == staff);
        QCOMPARE(again.voucherId(), payout.voucherId());
        QCOMPARE(again.text(), payout.text());
        QCOMPARE(again.due(50)->step, RedemptionStep::Status);
    }
};

QTEST_APPLESS_MAIN(PayoutStoreTest)
#include "tst_payout_store.moc"
