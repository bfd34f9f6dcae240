// SPDX-License-Identifier: Apache-2.0
// The desk with a real database, its answers told by hand, and a kill after every step.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/payout_desk.h"
#include "support/fake_clock.h"

#include <QTemporaryDir>

#include <deque>

using namespace yizhan;

namespace {
struct Asked {
    RedemptionRequest request;
    RedemptionClient::Callback done;
};
} // namespace

class PayoutDeskTest : public QObject {
    Q_OBJECT

    const PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);
    const std::vector<PublicKey> keys {key.publicKey()};
    const Confirmer staff {"s-0001", "王敏"};
    FakeClock clock;
    TrustedClock time {clock, 0};
    std::unique_ptr<QTemporaryDir> folder;
    std::optional<Database> database;
    std::optional<PayoutStore> store;
    std::unique_ptr<PayoutDesk> desk;
    std::deque<Asked> asked;
    int changes = 0;

    // A kill and a new start: everything but the file is gone.
    void restart()
    {
        desk.reset();
        store.reset();
        database.reset();
        asked.clear();
        database.emplace(*Database::open(
            std::filesystem::path(folder->path().toStdString()) / "business.db", Durability::Full));
        store.emplace(*PayoutStore::open(*database));
        desk = std::make_unique<PayoutDesk>(
            *store,
            [this](RedemptionRequest request, RedemptionClient::Callback done) {
                asked.push_back({std::move(request), std::move(done)});
            },
            time, [this] { ++changes; });
        QVERIFY(desk->resume().ok());
    }
    std::string voucherText(char id = '0') const
    {
        Voucher voucher;
        voucher.id = std::string(32, id);
        voucher.issued = clock.wall - clock.wall % 1000 - 1000;
        voucher.until = voucher.issued + 86'400'000;
        voucher.campaign = "summer";
        voucher.tier = "third";
        voucher.slip = "0042";
        voucher.merchant = "M0003";
        return *issueVoucher(voucher, key);
    }
    PayingPlace place() const
    {
        PayingPlace here;
        here.branch = "b-0001";
        here.time = {clock.wall, TimeSource::Signed};
        here.trustConfirmed = clock.wall;
        here.online = true;
        here.campaigns = {{"summer", std::nullopt, {{"third", Money::yuan(500)}}}};
        return here;
    }
    void answer(RedemptionState state, char id = '0', std::string reason = {})
    {
        QVERIFY(!asked.empty());
        const auto question = std::move(asked.front());
        asked.pop_front();
        RedemptionReply reply;
        reply.op = question.request.op;
        reply.state = state;
        reply.reason = std::move(reason);
        reply.leaseUntil = redemptionLease;
        reply.paidAt = 777;
        reply.voucher = std::string(32, id);
        question.done(RedemptionAnswer {reply, clock.boot});
    }
    void silence()
    {
        QVERIFY(!asked.empty());
        const auto question = std::move(asked.front());
        asked.pop_front();
        question.done(Failure {RedemptionSilence::TimedOut});
    }
    std::string refusal(const std::string& text, const PayingPlace& where)
    {
        const auto scanned = desk->scan(text, keys, where);
        return scanned ? "none" : std::string(nameOf(scanned.error().reason));
    }

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        restart();
    }
    void cleanup() { desk.reset(); }

    void paysOnce()
    {
        QCOMPARE(refusal(voucherText(), place()), std::string("none"));
        QCOMPARE(asked.size(), std::size_t {1});
        QVERIFY(!desk->confirm(staff)); // not reserved yet
        const auto op = asked.front().request.op;
        answer(RedemptionState::Reserved);
        QCOMPARE(desk->current()->state(), PayoutState::Reserved);
        QCOMPARE(refusal(voucherText(), place()), std::string("none")); // the same code again
        QVERIFY(asked.empty());
        QVERIFY(desk->confirm(staff));
        QCOMPARE(store->counts()->beingChecked, std::int64_t {1}); // on disk before the answer
        QVERIFY(asked.front().request.step == RedemptionStep::Commit);
        QVERIFY(asked.front().request.op == op);
        answer(RedemptionState::Paid);
        QCOMPARE(desk->current()->state(), PayoutState::Paid);
        QCOMPARE(store->counts()->paid, std::int64_t {1});
        QVERIFY(changes > 3);
        desk->leave();
        QVERIFY(!desk->current());
        QVERIFY(!desk->nextDue());
    }

    void asksNothingForARefusedScan()
    {
        auto offline = place();
        offline.online = false;
        QCOMPARE(refusal("hello", place()), std::string("not_a_voucher"));
        QCOMPARE(refusal(voucherText(), offline), std::string("needs_network"));
        QVERIFY(asked.empty() && !desk->current());
        QCOMPARE(store->counts()->open, std::int64_t {0});
    }

    void survivesAKillAfterEachStep()
    {
        // after the scan
        QVERIFY(desk->scan(voucherText(), keys, place()).ok());
        const auto op = asked.front().request.op;
        restart();
        QVERIFY(asked.front().request.step == RedemptionStep::Release);
        QVERIFY(asked.front().request.op == op);
        answer(RedemptionState::Released);
        // after the confirmation, the commit lost
        QVERIFY(desk->scan(voucherText(), keys, place()).ok());
        answer(RedemptionState::Reserved);
        QVERIFY(desk->confirm(staff));
        const auto second = asked.front().request.op;
        QVERIFY(second != op);
        restart();
        QCOMPARE(desk->beingChecked(), std::size_t {1});
        QCOMPARE(refusal(voucherText(), place()), std::string("being_checked"));
        QVERIFY(asked.front().request.step == RedemptionStep::Status);
        answer(RedemptionState::Reserved);
        QVERIFY(asked.front().request.step == RedemptionStep::Commit);
        QVERIFY(asked.front().request.op == second && asked.front().request.by == staff);
        restart(); // once more, with the commit on its way
        QVERIFY(asked.front().request.op == second);
        answer(RedemptionState::Paid);
        QCOMPARE(store->counts()->paid, std::int64_t {1});
        QCOMPARE(store->counts()->open, std::int64_t {0});
        restart();
        QVERIFY(asked.empty());
    }

    void keepsAskingWithoutTheScreen()
    {
        QVERIFY(desk->scan(voucherText(), keys, place()).ok());
        answer(RedemptionState::Reserved);
        QVERIFY(desk->confirm(staff));
        silence();
        QCOMPARE(desk->current()->state(), PayoutState::BeingChecked);
        desk->leave();
        for (int i = 0; i < 5; ++i) {
            QVERIFY(asked.empty());
            clock.pass(*desk->nextDue() - clock.boot);
            desk->tick();
            QVERIFY(asked.front().request.step == RedemptionStep::Commit);
            silence();
        }
        // meanwhile another customer
        QVERIFY(desk->scan(voucherText('1'), keys, place()).ok());
        answer(RedemptionState::Refused, '1', "out_of_stock");
        QCOMPARE(desk->current()->refused().reason, VoucherRefusal::OutOfStock);
        clock.pass(5000);
        desk->tick();
        answer(RedemptionState::Paid);
        QCOMPARE(desk->beingChecked(), std::size_t {0});
        QCOMPARE(store->counts()->paid, std::int64_t {1});
    }

    void letsGoOfWhatIsLeft()
    {
        QVERIFY(desk->scan(voucherText(), keys, place()).ok());
        answer(RedemptionState::Reserved);
        QVERIFY(desk->scan(voucherText('1'), keys, place()).ok());
        QVERIFY(asked[0].request.step == RedemptionStep::Release);
        QVERIFY(asked[1].request.step == RedemptionStep::Reserve);
        answer(RedemptionState::Released);
        answer(RedemptionState::Reserved, '1');
        QVERIFY(desk->refuseWrongPerson());
        QVERIFY(asked[0].request.step == RedemptionStep::Release);
        QCOMPARE(store->counts()->open, std::int64_t {0});
    }

    void hearsNothingAfterItsEnd()
    {
        QVERIFY(desk->scan(voucherText(), keys, place()).ok());
        desk.reset();
        answer(RedemptionState::Reserved); // told to nobody
    }
};

QTEST_APPLESS_MAIN(PayoutDeskTest)
#include "tst_payout_desk.moc"
