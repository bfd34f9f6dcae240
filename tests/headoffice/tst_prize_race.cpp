// SPDX-License-Identifier: Apache-2.0
// 64 kiosks run for the same prizes over real TLS: each prize is paid exactly once, whoever asks.
// YIZHAN_RACE_PRIZES: how many (12); each kiosk tries every one of them.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/office_fixture.h"
#include "headoffice/prize_ledger.h"
#include "headoffice/trust_keys.h"
#include "redemption/redemption_wire.h"
#include "redemption/voucher.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <random>
#include <thread>

namespace yizhan::headoffice {

class PrizeRaceTest : public QObject {
    Q_OBJECT

    struct Won {
        std::string voucher, device;
    };

private Q_SLOTS:
    void paysEachPrizeOnce();

private:
    static std::optional<RedemptionReply> ask(const Office& office, const TestDevice& device,
                                              RedemptionRequest request);
    static std::vector<Won> run(const Office& office, const TestDevice& device,
                                std::vector<std::string> texts, unsigned seed, int& unanswered);
};

std::optional<RedemptionReply> PrizeRaceTest::ask(const Office& office, const TestDevice& device,
                                                  RedemptionRequest request)
{
    request.nonce = makeNonce();
    const auto answer = office.post(device, "/v1/redemptions", jsonOf(request));
    const auto key = office.keys.ack.publicKey();
    auto reply = openRedemptionReply(answer.text, {&key, 1}, request, device.id);
    if (answer.status != 200 || !reply)
        return std::nullopt;
    return *std::move(reply);
}

std::vector<PrizeRaceTest::Won> PrizeRaceTest::run(const Office& office, const TestDevice& device,
                                                   std::vector<std::string> texts, unsigned seed,
                                                   int& unanswered)
{
    std::vector<Won> won;
    std::mt19937 random(seed);
    std::shuffle(texts.begin(), texts.end(), random);
    for (const auto& text : texts) {
        RedemptionRequest request {{}, makeRealId(1), RedemptionStep::Reserve, text, {}};
        const auto reserved = ask(office, device, request);
        request.step = RedemptionStep::Commit;
        request.by = {"s-0001", "王敏"};
        // Now and then one that was refused tries to be paid all the same.
        const bool tries
            = reserved && (reserved->state == RedemptionState::Reserved || random() % 16 == 0);
        const auto paid = tries ? ask(office, device, request) : std::nullopt;
        unanswered += !reserved || (tries && !paid);
        if (paid && paid->state == RedemptionState::Paid)
            won.push_back({paid->voucher, device.id});
    }
    return won;
}

void PrizeRaceTest::paysEachPrizeOnce()
{
    const int prizes = qEnvironmentVariableIsSet("YIZHAN_RACE_PRIZES")
        ? qEnvironmentVariableIntValue("YIZHAN_RACE_PRIZES")
        : 12;
    constexpr int kiosks = 64;
    Office office;
    const auto prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
    const auto file = office.data / "prize.pub";
    QVERIFY(writeFile(file, prizeKey.publicKey().json().dump()).ok());
    QVERIFY(addPrizeKey(office.data, file).ok());
    std::vector<std::string> texts;
    for (int i = 0; i < prizes; ++i) {
        Voucher voucher;
        voucher.id = makeVoucherId();
        voucher.issued = office.clock.wallNow() / 1000 * 1000 - 3'600'000;
        voucher.until = voucher.issued + 86'400'000;
        voucher.campaign = "summer";
        voucher.tier = "third";
        voucher.slip = "S-0001";
        voucher.merchant = "M-0001";
        texts.push_back(*issueVoucher(voucher, prizeKey));
    }
    std::vector<std::unique_ptr<TestDevice>> devices;
    for (int i = 0; i < kiosks; ++i)
        devices.push_back(office.enrolled("k-" + std::to_string(i)));

    std::vector<std::vector<Won>> won(kiosks);
    std::vector<int> unanswered(kiosks);
    std::vector<std::thread> racing;
    for (unsigned i = 0; i < kiosks; ++i) {
        racing.emplace_back([&, i] { won[i] = run(office, *devices[i], texts, i, unanswered[i]); });
    }
    for (auto& thread : racing)
        thread.join();

    std::map<std::string, std::string> winners;
    for (const auto& list : won) {
        for (const auto& one : list)
            QVERIFY2(winners.emplace(one.voucher, one.device).second, one.voucher.c_str());
    }
    QCOMPARE(std::ranges::count(unanswered, 0), std::ptrdiff_t {kiosks});
    QCOMPARE(winners.size(), static_cast<std::size_t>(prizes));
    const auto records = office.store->redemptions(1U << 30, office.clock.wallNow());
    const auto ledger = ledgerOf(*records, {});
    QCOMPARE(ledger.payouts.size(), static_cast<std::size_t>(prizes));
    QVERIFY(ledger.conflicts.empty());
    for (const auto& one : ledger.payouts)
        QCOMPARE(winners[one.voucher], one.device);
    qInfo("%d kiosks, %d prizes, %zu requests in the ledger, each prize paid once", kiosks, prizes,
          records->size());
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::PrizeRaceTest)
#include "tst_prize_race.moc"
