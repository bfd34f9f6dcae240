// SPDX-License-Identifier: Apache-2.0
// Prizes over real TLS: paid once whoever asks, refused with a reason, the same answer again.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/office_fixture.h"
#include "headoffice/trust_keys.h"
#include "redemption/redemption_wire.h"
#include "redemption/slip_number.h"
#include "redemption/voucher.h"

#include <QTest>

#include <thread>

namespace yizhan::headoffice {

class RedemptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_office.reset(); }

    void paysOnceAndSaysWhere();
    void paysOneOfManyDevices();
    void refusesWithAReason_data();
    void refusesWithAReason();
    void readsStockAndTermsOfTheCatalogue();
    void knowsItsAnswersAfterARestart();
    void letsALeaseEnd();
    void answersOnlyItsDevice();
    void findsTheVoucherOfATypedNumber();
    void refusesMalformedRequests_data();
    void refusesMalformedRequests();

private:
    [[nodiscard]] Voucher aVoucher() const;
    [[nodiscard]] std::string text(const Voucher& voucher) const
    {
        return *issueVoucher(voucher, m_prizeKey);
    }
    // The verified answer, or one whose reason is "no answer".
    RedemptionReply ask(const TestDevice& device, RedemptionStep step, const Uuid& op,
                        const std::string& voucher = {});

    std::unique_ptr<Office> m_office;
    PrivateKey m_prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
};

void RedemptionsTest::init()
{
    m_office = std::make_unique<Office>();
    const auto file = m_office->data / "prize.pub";
    QVERIFY(writeFile(file, m_prizeKey.publicKey().json().dump()).ok());
    QVERIFY(addPrizeKey(m_office->data, file).ok());
}

Voucher RedemptionsTest::aVoucher() const
{
    const Millis now = m_office->clock.wallNow() / 1000 * 1000;
    Voucher voucher;
    voucher.id = makeVoucherId();
    voucher.issued = now - 3'600'000;
    voucher.until = now + 3'600'000;
    voucher.campaign = "summer";
    voucher.tier = "first";
    voucher.slip = "S-0001";
    voucher.merchant = "M-0001";
    return voucher;
}

RedemptionReply RedemptionsTest::ask(const TestDevice& device, RedemptionStep step, const Uuid& op,
                                     const std::string& voucher)
{
    RedemptionRequest request {makeNonce(), op, step, voucher, {}};
    if (step == RedemptionStep::Commit)
        request.by = {"s-0001", "王敏"};
    const auto answer = m_office->post(device, "/v1/redemptions", jsonOf(request));
    const auto key = m_office->keys.ack.publicKey();
    const auto reply = openRedemptionReply(answer.text, {&key, 1}, request, device.id);
    if (answer.status == 200 && reply)
        return *reply;
    RedemptionReply none;
    none.reason = "no answer";
    return none;
}

void RedemptionsTest::paysOnceAndSaysWhere()
{
    const auto kiosk = m_office->enrolled("k-0001");
    const auto other = m_office->enrolled("k-0002", "b-0002");
    const auto voucher = aVoucher();
    const auto op = makeRealId(1);
    const auto reserved = ask(*kiosk, RedemptionStep::Reserve, op, text(voucher));
    QCOMPARE(reserved.state, RedemptionState::Reserved);
    QCOMPARE(reserved.voucher, voucher.id);
    QVERIFY(reserved.leaseUntil - reserved.time > 115'000);
    QVERIFY(reserved.leaseUntil - reserved.time <= redemptionLease);
    QCOMPARE(ask(*other, RedemptionStep::Reserve, makeRealId(1), text(voucher)).reason,
             std::string("reserved_elsewhere"));
    const auto paid = ask(*kiosk, RedemptionStep::Commit, op);
    QCOMPARE(paid.state, RedemptionState::Paid);
    const auto repeated = ask(*kiosk, RedemptionStep::Commit, op);
    QCOMPARE(repeated.state, RedemptionState::Paid);
    QCOMPARE(repeated.paidAt, paid.paidAt);
    const auto again = ask(*other, RedemptionStep::Reserve, makeRealId(1), text(voucher));
    QCOMPARE(again.reason, std::string("already_redeemed"));
    QCOMPARE(again.paidPlace, std::string("人民路支行"));
    QCOMPARE(again.paidAt, paid.paidAt);
    QCOMPARE(m_office->store->redemptions(10, 1)->back().by.name, std::string("王敏"));
}

void RedemptionsTest::paysOneOfManyDevices()
{
    constexpr int count = 8;
    std::vector<std::unique_ptr<TestDevice>> devices;
    for (int i = 0; i < count; ++i)
        devices.push_back(m_office->enrolled("k-" + std::to_string(i)));
    for (int round = 0; round < 5; ++round) {
        const auto code = text(aVoucher());
        std::atomic<int> paid = 0;
        std::atomic<int> unanswered = 0;
        std::vector<std::thread> racing;
        for (const auto& device : devices) {
            racing.emplace_back([&, kiosk = device.get()] {
                const auto op = makeRealId(1);
                const auto reserved = ask(*kiosk, RedemptionStep::Reserve, op, code);
                const auto committed = ask(*kiosk, RedemptionStep::Commit, op);
                paid += committed.state == RedemptionState::Paid;
                unanswered += reserved.reason == "no answer" || committed.reason == "no answer";
            });
        }
        for (auto& thread : racing)
            thread.join();
        QCOMPARE(unanswered.load(), 0);
        QCOMPARE(paid.load(), 1);
    }
}

void RedemptionsTest::refusesWithAReason_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("rows"); // in the ledger
    QTest::newRow("another bank's key") << "stranger"
                                        << "unknown_key" << 0;
    QTest::newRow("signature of another voucher") << "forged"
                                                  << "forged" << 0;
    QTest::newRow("cut short") << "cut"
                               << "damaged" << 0;
    QTest::newRow("no voucher") << "menu"
                                << "not_a_voucher" << 0;
    QTest::newRow("deadline") << "late"
                              << "deadline_over" << 1;
    QTest::newRow("too early") << "early"
                               << "not_yet_valid" << 1;
    QTest::newRow("other branch") << "branch"
                                  << "other_branch" << 1;
    QTest::newRow("revoked") << "revoked"
                             << "revoked" << 1;
}

void RedemptionsTest::refusesWithAReason()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    QFETCH(int, rows);
    const auto kiosk = m_office->enrolled("k-0001");
    auto voucher = aVoucher();
    const Millis now = m_office->clock.wallNow() / 1000 * 1000;
    if (what == QStringLiteral("late"))
        voucher.until = now - 1000;
    if (what == QStringLiteral("early"))
        voucher.issued = now + 60'000;
    if (what == QStringLiteral("branch"))
        voucher.branches = {"b-0007"};
    auto code = text(voucher);
    if (what == QStringLiteral("stranger"))
        code = *issueVoucher(voucher, PrivateKey::generate(KeyScheme::Ed25519));
    if (what == QStringLiteral("forged"))
        code.back() = code.back() == '0' ? '1' : '0';
    if (what == QStringLiteral("cut"))
        code.resize(code.size() - 9);
    if (what == QStringLiteral("menu"))
        code = "https://menu.example/table/7";
    if (what == QStringLiteral("revoked"))
        QVERIFY(m_office->store->revokeVoucher(voucher.id, {"os:test", "stolen", 1}).ok());

    const auto op = makeRealId(1);
    const auto first = ask(*kiosk, RedemptionStep::Reserve, op, code);
    QCOMPARE(first.state, RedemptionState::Refused);
    QCOMPARE(QString::fromStdString(first.reason), reason);
    QCOMPARE(QString::fromStdString(ask(*kiosk, RedemptionStep::Reserve, op, code).reason), reason);
    QVERIFY(ask(*kiosk, RedemptionStep::Commit, op).state != RedemptionState::Paid);
    QCOMPARE(m_office->store->redemptions(10, now)->size(), static_cast<std::size_t>(rows));
    if (rows == 0)
        QTRY_VERIFY(m_office->findings("voucher_" + reason.toStdString()) > 0);
}

void RedemptionsTest::readsStockAndTermsOfTheCatalogue()
{
    const auto kiosk = m_office->enrolled("k-0001");
    const Millis now = m_office->clock.wallNow();
    const Json words {{"zh-Hans", "夏季"}, {"zh-Hant", "夏季"}, {"en", "Summer"}};
    const Json window {{"from", now - 86'400'000}, {"until", now + 86'400'000}};
    Json campaign {{"id", "summer"},
                   {"name", words},
                   {"summary", words},
                   {"hotline", "95516"},
                   {"picture", ""},
                   {"show", window},
                   {"participate", {{"from", now - 86'400'000}, {"until", now - 3'600'000}}},
                   {"redeem_until", now + 600'000},
                   {"tiers",
                    {{{"id", "first"},
                      {"name", words},
                      {"value_fen", 300'000},
                      {"sponsor", words},
                      {"count", 1}}}}};
    const auto publish = [&](const Json& campaigns) {
        m_office->publish({{"catalogue/catalogue.json",
                            Json {{"_type", "catalogue"},
                                  {"v", 1},
                                  {"campaigns", campaigns},
                                  {"offers", Json::array()},
                                  {"merchants", Json::array()}}
                                .dump()}});
    };
    publish(Json::array({campaign}));
    auto unknownTier = aVoucher();
    unknownTier.tier = "ninth";
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), text(unknownTier)).reason,
             std::string("campaign_withdrawn"));
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), text(aVoucher())).state,
             RedemptionState::Reserved);
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), text(aVoucher())).reason,
             std::string("out_of_stock"));
    QTest::qWait(2); // another timestamp text
    campaign["redeem_until"] = now - 1;
    publish(Json::array({campaign}));
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), text(aVoucher())).reason,
             std::string("deadline_over"));
    QTest::qWait(2);
    publish(Json::array());
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), text(aVoucher())).reason,
             std::string("campaign_withdrawn"));
}

void RedemptionsTest::knowsItsAnswersAfterARestart()
{
    const auto kiosk = m_office->enrolled("k-0001");
    const auto other = m_office->enrolled("k-0002");
    const auto code = text(aVoucher());
    const auto op = makeRealId(1);
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, op, code).state, RedemptionState::Reserved);
    m_office->restart();
    QCOMPARE(ask(*other, RedemptionStep::Reserve, makeRealId(1), code).reason,
             std::string("reserved_elsewhere"));
    QCOMPARE(ask(*kiosk, RedemptionStep::Status, op).state, RedemptionState::Reserved);
    const auto paid = ask(*kiosk, RedemptionStep::Commit, op);
    QCOMPARE(paid.state, RedemptionState::Paid);
    m_office->restart();
    QCOMPARE(ask(*kiosk, RedemptionStep::Commit, op).paidAt, paid.paidAt);
    QCOMPARE(ask(*other, RedemptionStep::Reserve, makeRealId(1), code).reason,
             std::string("already_redeemed"));
}

void RedemptionsTest::letsALeaseEnd()
{
    const auto kiosk = m_office->enrolled("k-0001");
    const auto other = m_office->enrolled("k-0002");
    const auto code = text(aVoucher());
    const auto op = makeRealId(1);
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, op, code).state, RedemptionState::Reserved);
    m_office->clock.ahead = redemptionLease + 1;
    QCOMPARE(ask(*kiosk, RedemptionStep::Commit, op).reason, std::string("lease_over"));
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, op, code).state, RedemptionState::Released);
    const auto second = makeRealId(1);
    QCOMPARE(ask(*other, RedemptionStep::Reserve, second, code).state, RedemptionState::Reserved);
    QCOMPARE(ask(*other, RedemptionStep::Release, second).state, RedemptionState::Released);
    QCOMPARE(ask(*other, RedemptionStep::Reserve, second, code).state, RedemptionState::Released);
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, makeRealId(1), code).state,
             RedemptionState::Reserved);
}

void RedemptionsTest::answersOnlyItsDevice()
{
    const auto kiosk = m_office->enrolled("k-0001");
    const auto other = m_office->enrolled("k-0002");
    const auto op = makeRealId(1);
    QCOMPARE(ask(*kiosk, RedemptionStep::Reserve, op, text(aVoucher())).state,
             RedemptionState::Reserved);
    QCOMPARE(ask(*other, RedemptionStep::Status, op).state, RedemptionState::Unknown);
    QCOMPARE(ask(*other, RedemptionStep::Commit, op).state, RedemptionState::Unknown);
    QCOMPARE(ask(*other, RedemptionStep::Release, op).state, RedemptionState::Unknown);
    QCOMPARE(ask(*kiosk, RedemptionStep::Status, op).state, RedemptionState::Reserved);

    std::string token;
    const auto stranger = m_office->added("k-0003", token);
    QCOMPARE(m_office->post(*stranger, "/v1/redemptions", Json::object()).status, 401);
}

void RedemptionsTest::findsTheVoucherOfATypedNumber()
{
    const auto kiosk = m_office->enrolled("k-0001");
    auto voucher = aVoucher();
    voucher.slip = "0801-1725";
    auto cashiers = aVoucher();
    cashiers.slip = voucher.slip;
    cashiers.recipient = Recipient::Cashier;
    const auto number = *typedNumber(voucher.slip);
    const std::vector<SlipRecord> slips {
        {number, "card_holder", voucher.id, text(voucher)},
        {number, "cashier", cashiers.id, text(cashiers)},
    };
    const auto find = [&](const std::string& typed, bool cashier) {
        RedemptionRequest request {makeNonce(), makeRealId(1), RedemptionStep::Find, {}, {}};
        request.slip = typed;
        request.cashier = cashier;
        const auto answer = m_office->post(*kiosk, "/v1/redemptions", jsonOf(request));
        const auto key = m_office->keys.ack.publicKey();
        return openRedemptionReply(answer.text, {&key, 1}, request, kiosk->id);
    };
    const auto before = find(number, false);
    QVERIFY(before.ok());
    QCOMPARE(before->state, RedemptionState::Refused);
    QCOMPARE(before->reason, std::string("unknown_slip"));
    QVERIFY(m_office->store->registerSlips(slips, {}).ok());
    QVERIFY(m_office->store->registerSlips(slips, {}).ok()); // the same table again
    QCOMPARE(find(number, false)->state, RedemptionState::Found);
    QCOMPARE(find(number, false)->text, text(voucher));
    QCOMPARE(find(number, true)->text, text(cashiers));
    // A number stays with its voucher, and a table with such a line is taken up not at all.
    auto other = aVoucher();
    other.slip = voucher.slip;
    const auto next = *typedNumber("0801-1726");
    const std::vector<SlipRecord> wrong {{next, "cashier", other.id, text(other)},
                                         {number, "cashier", other.id, text(other)}};
    const auto refused = m_office->store->registerSlips(wrong, {});
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().fault, StoreFault::Exists);
    const std::vector<SlipRecord> twice {{next, "cashier", other.id, text(other)},
                                         {next, "cashier", voucher.id, text(voucher)}};
    QVERIFY(!m_office->store->registerSlips(twice, {}).ok());
    QCOMPARE(find(number, true)->text, text(cashiers));
    QCOMPARE(find(next, true)->state, RedemptionState::Refused);
}

void RedemptionsTest::refusesMalformedRequests_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("nonce") << "nonce"
                           << "\"x\"";
    QTest::newRow("nonce with other letters") << "nonce"
                                              << "\"ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ\"";
    QTest::newRow("op") << "op"
                        << "\"1\"";
    QTest::newRow("op of a drill") << "op"
                                   << "\"018f0000-0000-8000-8000-000000000000\"";
    QTest::newRow("do") << "do"
                        << "\"pay\"";
    QTest::newRow("voucher") << "voucher"
                             << "7";
    QTest::newRow("empty voucher") << "voucher"
                                   << "\"\"";
    QTest::newRow("endless voucher")
        << "voucher" << QStringLiteral("\"V1:%1\"").arg(QString(3000, QLatin1Char('A')));
}

void RedemptionsTest::refusesMalformedRequests()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    const auto kiosk = m_office->enrolled("k-0001");
    Json request = jsonOf(
        RedemptionRequest {makeNonce(), makeRealId(1), RedemptionStep::Reserve, "V1:X", {}});
    request[key.toStdString()] = *parseJson(value.toStdString());
    QCOMPARE(m_office->post(*kiosk, "/v1/redemptions", request).status, 400);
    request.erase(key.toStdString());
    QCOMPARE(m_office->post(*kiosk, "/v1/redemptions", request).status, 400);
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::RedemptionsTest)
#include "tst_redemptions.moc"
