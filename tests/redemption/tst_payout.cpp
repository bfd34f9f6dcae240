// SPDX-License-Identifier: Apache-2.0
// The payout told everything that can happen, in every order, against a small head office that
// keeps the ledger.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/payout.h"

#include "crypto/random.h"

#include <set>

using namespace yizhan;

namespace {

constexpr Millis wall = 1'785'000'000'000;

Voucher aVoucher()
{
    Voucher voucher;
    voucher.id = "00112233445566778899aabbccddeeff";
    return voucher;
}

RedemptionReply aReply(const Payout& payout, RedemptionState state, std::string reason = {})
{
    RedemptionReply reply;
    reply.op = payout.op();
    reply.state = state;
    reply.reason = std::move(reason);
    reply.time = wall;
    reply.leaseUntil = wall + redemptionLease;
    reply.voucher = payout.voucherId();
    return reply;
}

// The other side: one winner a voucher, the same answer for the same op.
class Ledger {
public:
    RedemptionReply answer(const RedemptionRequest& request, const std::string& voucher, Millis now)
    {
        RedemptionReply reply;
        reply.op = request.op;
        reply.time = wall + now;
        reply.voucher = voucher;
        const auto op = request.op.text();
        if (paidBy == op) {
            reply.state = RedemptionState::Paid;
            reply.paidAt = reply.time;
        } else if (!paidBy.empty()) {
            reply.state = RedemptionState::Refused;
            reply.reason = "already_redeemed";
            reply.paidPlace = "b-0002";
            reply.paidAt = wall;
        } else if (request.step == RedemptionStep::Release) {
            if (holder == op)
                holder.clear();
            released.insert(op);
            reply.state = RedemptionState::Released;
        } else if (released.contains(op)) {
            reply.state = RedemptionState::Released;
        } else if (holder != op && !holder.empty() && now < leaseUntil) {
            reply.state = RedemptionState::Refused;
            reply.reason = "reserved_elsewhere";
        } else if (request.step == RedemptionStep::Status) {
            reply.state = holder == op ? RedemptionState::Reserved : RedemptionState::Unknown;
        } else if (request.step == RedemptionStep::Commit) {
            paidBy = op;
            reply.state = RedemptionState::Paid;
            reply.paidAt = reply.time;
        } else {
            if (holder != op)
                leaseUntil = now + redemptionLease;
            holder = op;
            reply.state = RedemptionState::Reserved;
            reply.leaseUntil = wall + leaseUntil;
        }
        return reply;
    }

    std::string paidBy;
    std::string holder;
    Millis leaseUntil = 0;
    std::set<std::string> released;
};

} // namespace

class PayoutTest : public QObject {
    Q_OBJECT

    const Uuid op = makeRealId(wall);
    const Confirmer staff {"s-0001", "王敏"};

    Payout scanned() const { return {op, aVoucher(), "V1:X", 1000}; }
    Payout reserved() const
    {
        auto payout = scanned();
        payout.sent(RedemptionStep::Reserve, 1000);
        payout.answered(RedemptionStep::Reserve, aReply(payout, RedemptionState::Reserved), 1000);
        return payout;
    }
    Payout confirming() const
    {
        auto payout = reserved();
        payout.confirm(staff, 2000);
        payout.stored();
        return payout;
    }

private Q_SLOTS:
    void paysInFourSteps()
    {
        auto payout = scanned();
        auto request = payout.due(1000);
        QVERIFY(request && request->step == RedemptionStep::Reserve && request->op == op);
        QCOMPARE(request->voucher, std::string("V1:X"));
        payout.sent(RedemptionStep::Reserve, 1000);
        QVERIFY(!payout.due(1001)); // on its way
        payout.answered(RedemptionStep::Reserve, aReply(payout, RedemptionState::Reserved), 1000);
        QCOMPARE(payout.state(), PayoutState::Reserved);
        QCOMPARE(payout.leaseLeft(2000), redemptionLease - 1000);
        QVERIFY(!payout.due(2000));
        QVERIFY(payout.confirm(staff, 2000));
        QCOMPARE(payout.state(), PayoutState::Storing);
        QVERIFY(!payout.due(2000)); // no commit before the disk has it
        payout.stored();
        request = payout.due(2000);
        QVERIFY(request && request->step == RedemptionStep::Commit && request->op == op);
        QVERIFY(request->by == staff);
        payout.sent(RedemptionStep::Commit, 2000);
        auto paid = aReply(payout, RedemptionState::Paid);
        paid.paidAt = wall + 5;
        payout.answered(RedemptionStep::Commit, paid, 2000);
        QCOMPARE(payout.state(), PayoutState::Paid);
        QCOMPARE(payout.paidAt(), wall + 5);
        QVERIFY(payout.ended() && !payout.due(1'000'000));
    }

    void asksTheSameCommitAgainUntilItIsAnswered()
    {
        auto payout = confirming();
        Millis boot = 3000;
        for (int i = 0; i < 50; ++i) {
            const auto request = payout.due(boot);
            QVERIFY(request && request->step == RedemptionStep::Commit && request->op == op
                    && request->by == staff);
            payout.sent(RedemptionStep::Commit, boot);
            payout.unanswered(RedemptionStep::Commit, boot + 3000);
            QCOMPARE(payout.state(), PayoutState::BeingChecked);
            QVERIFY(!payout.due(boot + 3000));
            QVERIFY(payout.nextDue() && *payout.nextDue() <= boot + 3000 + 4000);
            QVERIFY(!payout.giveUp(boot) && !payout.refuseWrongPerson(boot)
                    && !payout.confirm(staff, boot));
            boot = *payout.nextDue();
            payout.tick(boot);
        }
        payout.sent(RedemptionStep::Commit, boot);
        payout.answered(RedemptionStep::Commit, aReply(payout, RedemptionState::Paid), boot);
        QCOMPARE(payout.state(), PayoutState::Paid);
    }

    void isRefusedWithPlaceAndTime()
    {
        auto payout = scanned();
        auto reply = aReply(payout, RedemptionState::Refused, "already_redeemed");
        reply.paidPlace = "b-0007";
        reply.paidAt = wall - 1000;
        payout.sent(RedemptionStep::Reserve, 1000);
        payout.answered(RedemptionStep::Reserve, reply, 1000);
        QCOMPARE(payout.state(), PayoutState::Refused);
        QVERIFY(payout.refused()
                == (Refused {VoucherRefusal::AlreadyRedeemed, "b-0007", wall - 1000}));
        QVERIFY(!payout.due(1000));
    }

    void believesHeadOfficesRefusalOfACommit()
    {
        auto payout = confirming();
        payout.sent(RedemptionStep::Commit, 3000);
        payout.answered(RedemptionStep::Commit,
                        aReply(payout, RedemptionState::Refused, "lease_over"), 3000);
        QCOMPARE(payout.state(), PayoutState::Refused);
        QCOMPARE(payout.refused().reason, VoucherRefusal::LeaseOver);
    }

    void saysThatTheNetworkIsNeededAndLetsGo()
    {
        auto payout = scanned();
        Millis boot = 1000;
        while (!payout.ended()) {
            QVERIFY(boot < 1000 + 2 * reservePatience);
            if (payout.due(boot)) {
                payout.sent(RedemptionStep::Reserve, boot);
                payout.unanswered(RedemptionStep::Reserve, boot + 100);
            }
            boot += 100;
            payout.tick(boot);
        }
        QCOMPARE(payout.refused().reason, VoucherRefusal::NeedsNetwork);
        QVERIFY(payout.due(boot) && payout.due(boot)->step == RedemptionStep::Release);
        // A reserve may have arrived; by now its lease is over anyway.
        payout.tick(boot + redemptionLease + 10'000);
        QVERIFY(!payout.due(boot + redemptionLease + 10'000));
    }

    void endsWithItsLease()
    {
        auto payout = reserved();
        QCOMPARE(*payout.nextDue(), 1000 + redemptionLease);
        QVERIFY(!payout.confirm(staff, 1000 + redemptionLease));
        QCOMPARE(payout.refused().reason, VoucherRefusal::LeaseOver);
        auto inTime = reserved();
        QVERIFY(inTime.confirm(staff, 1000 + redemptionLease - 1));
    }

    void countsTheLeaseFromTheQuestion()
    {
        auto payout = scanned();
        payout.sent(RedemptionStep::Reserve, 1000);
        auto reply = aReply(payout, RedemptionState::Reserved);
        reply.leaseUntil = reply.time + 5000;
        payout.answered(RedemptionStep::Reserve, reply, 1000);
        QCOMPARE(payout.leaseLeft(4000), 2000);
        // An absurd lease is cut to the agreed one.
        auto other = scanned();
        reply.leaseUntil = reply.time + 1'000'000'000;
        other.sent(RedemptionStep::Reserve, 1000);
        other.answered(RedemptionStep::Reserve, reply, 1000);
        QCOMPARE(other.leaseLeft(1000), redemptionLease);
    }

    void isGivenUpOnlyBeforeItIsConfirmed()
    {
        auto early = scanned();
        early.sent(RedemptionStep::Reserve, 1000);
        QVERIFY(early.giveUp(1100));
        QVERIFY(!early.due(1100)); // the reserve is still under way: release only after it
        early.answered(RedemptionStep::Reserve, aReply(early, RedemptionState::Reserved), 1000);
        QCOMPARE(early.state(), PayoutState::Released);
        QVERIFY(early.due(1200) && early.due(1200)->step == RedemptionStep::Release);
        early.sent(RedemptionStep::Release, 1200);
        early.answered(RedemptionStep::Release, aReply(early, RedemptionState::Released), 1200);
        QVERIFY(!early.due(2000));
        auto person = reserved();
        QVERIFY(person.refuseWrongPerson(1500));
        QCOMPARE(person.refused().reason, VoucherRefusal::WrongPerson);
        auto late = reserved();
        QVERIFY(late.confirm(staff, 1500));
        QVERIFY(!late.giveUp(1600));
    }

    void sendsNoCommitThatIsNotOnDisk()
    {
        auto payout = reserved();
        QVERIFY(payout.confirm(staff, 2000));
        payout.storingFailed(2000);
        QCOMPARE(payout.refused().reason, VoucherRefusal::StorageFailed);
        QCOMPARE(payout.due(2000)->step, RedemptionStep::Release);
        payout.stored();
        QCOMPARE(payout.state(), PayoutState::Refused);
    }

    void believesNoAnswerToAnotherQuestion()
    {
        auto payout = confirming();
        payout.sent(RedemptionStep::Commit, 3000);
        auto foreign = aReply(payout, RedemptionState::Paid);
        foreign.op = makeRealId(wall + 1);
        payout.answered(RedemptionStep::Commit, foreign, 3000);
        QCOMPARE(payout.state(), PayoutState::Confirming);
        // Late copies of what was asked before the commit.
        payout.answered(RedemptionStep::Reserve, aReply(payout, RedemptionState::Refused), 3000);
        payout.answered(RedemptionStep::Status, aReply(payout, RedemptionState::Paid), 3000);
        payout.answered(RedemptionStep::Release, aReply(payout, RedemptionState::Paid), 3000);
        QCOMPARE(payout.state(), PayoutState::Confirming);
        auto otherPrize = aReply(payout, RedemptionState::Paid);
        otherPrize.voucher = "ffffffffffffffffffffffffffffffff";
        payout.answered(RedemptionStep::Commit, otherPrize, 3000);
        QCOMPARE(payout.state(), PayoutState::BeingChecked);
        // "reserved" is no answer to a commit.
        payout.answered(RedemptionStep::Commit, aReply(payout, RedemptionState::Reserved), 4000);
        QCOMPARE(payout.state(), PayoutState::BeingChecked);
        // Nor is "paid" one to a reserve: nobody has confirmed.
        auto unconfirmed = scanned();
        unconfirmed.sent(RedemptionStep::Reserve, 1000);
        unconfirmed.answered(RedemptionStep::Reserve, aReply(unconfirmed, RedemptionState::Paid),
                             1000);
        QCOMPARE(unconfirmed.state(), PayoutState::Refused);
    }

    void goesOnAfterARestart()
    {
        auto payout = Payout::restored(op, aVoucher().id, "V1:X", staff, 50);
        QCOMPARE(payout.state(), PayoutState::BeingChecked);
        QCOMPARE(payout.due(50)->step, RedemptionStep::Status);
        payout.sent(RedemptionStep::Status, 50);
        payout.answered(RedemptionStep::Status, aReply(payout, RedemptionState::Reserved), 50);
        const auto request = payout.due(60);
        QVERIFY(request && request->step == RedemptionStep::Commit && request->by == staff
                && request->op == op);
        auto paid = Payout::restored(op, aVoucher().id, "V1:X", staff, 50);
        paid.sent(RedemptionStep::Status, 50);
        paid.answered(RedemptionStep::Status, aReply(paid, RedemptionState::Paid), 50);
        QCOMPARE(paid.state(), PayoutState::Paid);
        auto unconfirmed = Payout::restored(op, aVoucher().id, "V1:X", std::nullopt, 50);
        QCOMPARE(unconfirmed.state(), PayoutState::Released);
        QCOMPARE(unconfirmed.due(50)->step, RedemptionStep::Release);
    }

    // Every sequence of {answered, request lost, answer lost, killed, lease over, given up,
    // confirmed} of length 8: what the kiosk calls paid is what the ledger has paid to this op, and
    // what the ledger paid is never called anything else at the end.
    void agreesWithTheLedgerInEveryOrder()
    {
        constexpr int choices = 7;
        constexpr int length = 7;
        int total = 1;
        for (int i = 0; i < length; ++i)
            total *= choices;
        int paid = 0;
        int released = 0;
        for (int sequence = 0; sequence < total; ++sequence) {
            Ledger ledger;
            Millis now = 1000;
            auto payout = scanned();
            std::optional<Confirmer> onDisk;
            int rest = sequence;
            const auto exchange = [&](bool arrives, bool returns) {
                const auto request = payout.due(now);
                if (!request)
                    return;
                QVERIFY(request->step != RedemptionStep::Commit || onDisk);
                payout.sent(request->step, now);
                std::optional<RedemptionReply> reply;
                if (arrives)
                    reply = ledger.answer(*request, payout.voucherId(), now);
                if (reply && returns)
                    payout.answered(request->step, *reply, now);
                else
                    payout.unanswered(request->step, now + 3000);
                now += 3000;
            };
            for (int i = 0; i < length; ++i, rest /= choices) {
                switch (rest % choices) {
                case 0:
                    exchange(true, true);
                    break;
                case 1:
                    exchange(false, false);
                    break;
                case 2:
                    exchange(true, false);
                    break;
                case 3: // killed and started again
                    if (!payout.ended())
                        payout = Payout::restored(op, aVoucher().id, "V1:X", onDisk, now);
                    break;
                case 4:
                    now += redemptionLease + 1;
                    payout.tick(now);
                    break;
                case 5:
                    payout.giveUp(now);
                    break;
                case 6:
                    if (payout.confirm(staff, now)) {
                        onDisk = staff;
                        payout.stored();
                    }
                    break;
                }
                now += 4000;
                payout.tick(now);
                if (payout.state() == PayoutState::Paid)
                    QCOMPARE(ledger.paidBy, op.text());
            }
            // The network is back: everything comes to its end.
            for (int i = 0; i < 10; ++i) {
                exchange(true, true);
                now += 4000;
            }
            now += redemptionLease;
            payout.tick(now);
            QVERIFY(payout.ended());
            QVERIFY(!payout.due(now));
            QCOMPARE(payout.state() == PayoutState::Paid, ledger.paidBy == op.text());
            QVERIFY(payout.state() != PayoutState::Paid || onDisk);
            paid += payout.state() == PayoutState::Paid;
            released += payout.state() == PayoutState::Released;
        }
        QVERIFY(paid > 1000 && released > 1000); // the orders do reach both ends
    }
};

QTEST_APPLESS_MAIN(PayoutTest)
#include "tst_payout.moc"
