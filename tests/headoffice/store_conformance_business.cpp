// SPDX-License-Identifier: Apache-2.0
// Prizes and applications: what every Store must do with them.
#include "crypto/digest.h"
#include "crypto/random.h"
#include "headoffice/application_records.h"
#include "headoffice/store_conformance.h"

#include <QTest>

#include <future>
#include <thread>

namespace yizhan::headoffice {

namespace {

const Act act {"os:test", "a test", 500};
const std::string voucherId = "00112233445566778899aabbccddeeff";

RedemptionOrder anOrder(RedemptionStep step, const Uuid& op, Millis at = 1000,
                        const std::string& device = "k-0001")
{
    RedemptionOrder order;
    order.op = op;
    order.step = step;
    order.device = device;
    order.branch = "b-0001";
    order.place = "人民路支行";
    order.at = at;
    if (step == RedemptionStep::Reserve)
        order.voucher = {voucherId, "summer", "first", "card_holder", "S-1", "M-1"};
    if (step == RedemptionStep::Commit)
        order.by = {"s-0001", "王敏"};
    return order;
}

} // namespace

RedemptionStanding StoreConformance::redeem(RedemptionOrder order)
{
    std::promise<Stored<RedemptionStanding>> done;
    m_store->redeem(std::move(order), [&](auto standing) { done.set_value(std::move(standing)); });
    return done.get_future().get().valueOr({RedemptionState::Unknown, "no answer", {}, 0, {}, 0});
}

void StoreConformance::paysAVoucherOnce()
{
    const auto op = makeRealId(1);
    const auto reserved = redeem(anOrder(RedemptionStep::Reserve, op, 1000));
    QCOMPARE(reserved.state, RedemptionState::Reserved);
    QCOMPARE(reserved.leaseUntil, Millis {1000 + redemptionLease});
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), 2000, "k-0002")).reason,
             std::string("reserved_elsewhere"));
    const auto paid = redeem(anOrder(RedemptionStep::Commit, op, 3000));
    QCOMPARE(paid.state, RedemptionState::Paid);
    QCOMPARE(paid.paidAt, Millis {3000});
    const auto again = redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), 4000, "k-0002"));
    QCOMPARE(again.state, RedemptionState::Refused);
    QCOMPARE(again.reason, std::string("already_redeemed"));
    QCOMPARE(again.paidPlace, std::string("人民路支行"));
    QCOMPARE(again.paidAt, Millis {3000});

    m_store.reset();
    m_store = m_openAgain();
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), 9'000'000)).reason,
             std::string("already_redeemed"));
    const auto records = m_store->redemptions(100, 9'000'000);
    QCOMPARE(records->size(), std::size_t {4});
    const auto& first = records->back();
    QVERIFY(first.op == op);
    QCOMPARE(first.state, RedemptionState::Paid);
    QCOMPARE(first.by.name, std::string("王敏"));
}

void StoreConformance::paysOneOfManyRacing()
{
    constexpr int devices = 16;
    std::atomic<int> paid = 0;
    std::vector<std::thread> racing;
    for (int i = 0; i < devices; ++i) {
        racing.emplace_back([&, i] {
            const auto op = makeRealId(1);
            const auto device = "k-" + std::to_string(i);
            (void)redeem(anOrder(RedemptionStep::Reserve, op, 1000, device));
            // Even one that was refused tries to be paid.
            if (redeem(anOrder(RedemptionStep::Commit, op, 1001, device)).state
                == RedemptionState::Paid)
                ++paid;
        });
    }
    for (auto& thread : racing)
        thread.join();
    QCOMPARE(paid.load(), 1);
    int rows = 0;
    const auto records = m_store->redemptions(100, 1002).valueOr({});
    for (const auto& record : records)
        rows += record.state == RedemptionState::Paid;
    QCOMPARE(rows, 1);
}

void StoreConformance::repeatsItsAnswers()
{
    const auto op = makeRealId(1);
    QCOMPARE(redeem(anOrder(RedemptionStep::Status, op)).state, RedemptionState::Unknown);
    QCOMPARE(redeem(anOrder(RedemptionStep::Commit, op)).state, RedemptionState::Unknown);
    const auto first = redeem(anOrder(RedemptionStep::Reserve, op, 1000));
    const auto second = redeem(anOrder(RedemptionStep::Reserve, op, 5000));
    QCOMPARE(second.state, RedemptionState::Reserved);
    QCOMPARE(second.leaseUntil, first.leaseUntil); // asking again makes no lease longer
    QCOMPARE(redeem(anOrder(RedemptionStep::Commit, op, 6000)).paidAt, Millis {6000});
    auto somebodyElse = anOrder(RedemptionStep::Commit, op, 7000);
    somebodyElse.by = {"s-0002", "赵强"};
    QCOMPARE(redeem(somebodyElse).paidAt, Millis {6000});
    QCOMPARE(redeem(anOrder(RedemptionStep::Status, op, 8000)).state, RedemptionState::Paid);
    QCOMPARE(redeem(anOrder(RedemptionStep::Release, op, 9000)).state, RedemptionState::Paid);
    QCOMPARE(m_store->redemptions(10, 9000)->front().by.id, std::string("s-0001"));
    // Another device knows nothing of it, and the op is bound to its voucher.
    QCOMPARE(redeem(anOrder(RedemptionStep::Status, op, 9000, "k-0002")).state,
             RedemptionState::Unknown);
    auto other = anOrder(RedemptionStep::Reserve, op, 9000);
    other.voucher.id = std::string(32, 'f');
    QCOMPARE(redeem(other).state, RedemptionState::Refused);

    // A refusal stays one, even when its reason has gone.
    const auto late = makeRealId(1);
    auto refused = anOrder(RedemptionStep::Reserve, late);
    refused.voucher.id = std::string(32, 'e');
    refused.refusal = "other_branch";
    QCOMPARE(redeem(refused).reason, std::string("other_branch"));
    refused.refusal.clear();
    QCOMPARE(redeem(refused).reason, std::string("other_branch"));
    QCOMPARE(redeem(anOrder(RedemptionStep::Commit, late)).reason, std::string("other_branch"));
}

void StoreConformance::endsALease()
{
    const auto first = makeRealId(1);
    (void)redeem(anOrder(RedemptionStep::Reserve, first, 1000));
    const Millis over = 1000 + redemptionLease;
    QCOMPARE(m_store->redemptions(10, over)->front().state, RedemptionState::Released);
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), over - 1, "k-0002")).reason,
             std::string("reserved_elsewhere"));
    const auto second = makeRealId(1);
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, second, over, "k-0002")).state,
             RedemptionState::Reserved);
    QCOMPARE(redeem(anOrder(RedemptionStep::Commit, first, over + 1)).reason,
             std::string("lease_over"));
    QCOMPARE(redeem(anOrder(RedemptionStep::Release, second, over + 2, "k-0002")).state,
             RedemptionState::Released);
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, second, over + 3, "k-0002")).state,
             RedemptionState::Released);

    // A release that overtook its reservation.
    const auto overtaken = makeRealId(1);
    QCOMPARE(redeem(anOrder(RedemptionStep::Release, overtaken, over + 4)).state,
             RedemptionState::Released);
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, overtaken, over + 5)).state,
             RedemptionState::Released);
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), over + 6)).state,
             RedemptionState::Reserved);
}

void StoreConformance::countsTheStock()
{
    const auto reserve = [&](char digit, Millis at, const std::string& recipient) {
        auto order = anOrder(RedemptionStep::Reserve, makeRealId(1), at);
        order.voucher.id = std::string(32, digit);
        order.voucher.recipient = recipient;
        order.stock = 2;
        const auto standing = redeem(order);
        return standing.reason.empty() ? std::string(nameOf(standing.state)) : standing.reason;
    };
    QCOMPARE(reserve('1', 1000, "card_holder"), std::string("reserved"));
    QCOMPARE(reserve('2', 1000, "card_holder"), std::string("reserved"));
    QCOMPARE(reserve('3', 1001, "card_holder"), std::string("out_of_stock"));
    QCOMPARE(reserve('4', 1001, "cashier"), std::string("reserved"));
    // What was reserved and never confirmed comes back.
    QCOMPARE(reserve('5', 1000 + redemptionLease, "card_holder"), std::string("reserved"));
}

void StoreConformance::revokesVouchers()
{
    const auto op = makeRealId(1);
    (void)redeem(anOrder(RedemptionStep::Reserve, op, 1000));
    QVERIFY(m_store->revokeVoucher(voucherId, act).ok());
    QCOMPARE(redeem(anOrder(RedemptionStep::Commit, op, 1001)).reason, std::string("revoked"));
    QCOMPARE(redeem(anOrder(RedemptionStep::Reserve, makeRealId(1), 1002)).reason,
             std::string("revoked"));
    QCOMPARE(m_store->revokedVouchers()->size(), std::size_t {1});

    auto order = anOrder(RedemptionStep::Reserve, makeRealId(1), 2000);
    order.voucher.id = std::string(32, 'a');
    (void)redeem(order);
    (void)redeem(anOrder(RedemptionStep::Commit, order.op, 2001));
    const auto late = m_store->revokeVoucher(order.voucher.id, act);
    QVERIFY(!late);
    QCOMPARE(late.error().fault, StoreFault::Used);
}

void StoreConformance::listsApplicationsAndWhoOpenedThem()
{
    std::string prev(64, '0');
    std::vector<std::string> ids;
    const auto key = PrivateKey::generate(KeyScheme::Ed25519);
    for (int i = 1; i <= 2; ++i) {
        Event event;
        event.id = makeRealId(1);
        event.subject = event.id;
        event.device = "k-0001";
        event.branch = "b-0001";
        event.lane = Lane::Application;
        event.epoch = 1;
        event.seq = i;
        event.prev = prev;
        event.at = {1, "wall", 1};
        event.kind = "application.submitted";
        event.body = {{"receipt", "0001-000" + std::to_string(i)}, {"product", "card"}};
        const auto document = signEvent(event, key);
        prev = document.hash();
        ids.push_back(event.id.text());
        QVERIFY(take({{event, document.hash(), document.text()}}).front().accepted);
    }
    QVERIFY(m_store->audit(applicationOpened, ids[0], {"os:zhou", "a question", 77}).ok());
    QVERIFY(m_store->audit(applicationOpened, ids[0], {"os:late", "", 99}).ok());
    const auto list = listApplications(*m_store, 10);
    QCOMPARE(list->size(), std::size_t {2});
    QCOMPARE((*list)[0].receipt, std::string("0001-0002"));
    QVERIFY((*list)[0].openedBy.empty());
    QCOMPARE((*list)[1].openedBy, std::string("os:zhou"));
    QCOMPARE((*list)[1].openedAt, Millis {77});
    QCOMPARE(listApplications(*m_store, 1)->size(), std::size_t {1});
}

void StoreConformance::noticesWhatWasAdded()
{
    const auto before = *m_store->revision();
    QVERIFY(*m_store->revision() == before);
    Event event;
    event.id = makeDrillId(1);
    event.subject = event.id;
    event.lane = Lane::Drill;
    event.device = "p-0001";
    event.branch = "b-0001";
    event.epoch = event.seq = 1;
    event.prev = std::string(64, '0');
    event.kind = "incident.raised";
    (void)take({{event, sha256Hex("x"), "{}"}}, Truth::Drill);
    const auto after = *m_store->revision();
    QVERIFY(after.drills > before.drills && after.events == before.events);
    QVERIFY(
        m_store->acknowledge({event.id, "seen", "chen.li", "陈立", "incident_desk", 5}, m_pen, act)
            .ok());
    QVERIFY(m_store->revision()->acknowledgements > after.acknowledgements);
}

} // namespace yizhan::headoffice
