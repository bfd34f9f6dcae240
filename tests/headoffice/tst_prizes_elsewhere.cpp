// SPDX-License-Identifier: Apache-2.0
// Prizes handed out where there is no kiosk, prizes taken back, limits of offers and the shelf at
// the end of the day: all of it counts against the same key.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/office_fixture.h"
#include "headoffice/recorded_prizes.h"
#include "headoffice/trust_keys.h"
#include "redemption/day_sheet.h"
#include "redemption/redemption_wire.h"

#include <QDateTime>
#include <QTest>

#include <thread>

namespace yizhan::headoffice {

class PrizesElsewhereTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_recorder.reset();
        m_office.reset();
    }

    void recordsOnceAndKiosksSayWhere();
    void refusesWhatSpeaksAgainstIt();
    void readsAFile();
    void readsCsv_data();
    void readsCsv();
    void takesAPrizeBack();
    void countsUsesOfAnOffer();
    void countsARaceOfUses();
    void comparesTheShelf();

private:
    [[nodiscard]] Voucher aVoucher() const;
    [[nodiscard]] RecordLine line(const Voucher& voucher, std::string at = "2026-01-02 10:30") const
    {
        return {*issueVoucher(voucher, m_prizeKey),
                {},
                {},
                {},
                {},
                "丹尼斯百货",
                "",
                std::move(at),
                "李娜"};
    }
    std::string record(const RecordLine& what, const Confirmer& overriddenBy = {})
    {
        const auto done
            = m_recorder->record(what, {"os:test", "", m_office->clock.wallNow()}, overriddenBy);
        return done ? "recorded" : done.error().detail;
    }
    RedemptionReply step(RedemptionStep what, const Uuid& op, const Voucher& voucher);

    std::unique_ptr<Office> m_office;
    std::unique_ptr<TestDevice> m_kiosk;
    std::unique_ptr<PrizeRecorder> m_recorder;
    PrivateKey m_prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
};

void PrizesElsewhereTest::init()
{
    m_office = std::make_unique<Office>();
    const auto file = m_office->data / "prize.pub";
    QVERIFY(writeFile(file, m_prizeKey.publicKey().json().dump()).ok());
    QVERIFY(addPrizeKey(m_office->data, file).ok());
    m_kiosk = m_office->enrolled("k-0001");
    m_recorder = std::make_unique<PrizeRecorder>(*m_office->store, m_office->data,
                                                 m_office->data / "content");
}

Voucher PrizesElsewhereTest::aVoucher() const
{
    Voucher voucher;
    voucher.id = makeVoucherId();
    voucher.issued = *momentNamed("2026-01-01 09:00");
    voucher.until = m_office->clock.wallNow() / 1000 * 1000 + 86'400'000;
    voucher.campaign = "summer";
    voucher.tier = "third";
    voucher.slip = "S-0001";
    voucher.merchant = "M-0001";
    return voucher;
}

RedemptionReply PrizesElsewhereTest::step(RedemptionStep what, const Uuid& op,
                                          const Voucher& voucher)
{
    RedemptionRequest request {makeNonce(), op, what, *issueVoucher(voucher, m_prizeKey), {}};
    request.by = {"s-0001", "王敏"};
    const auto answer = m_office->post(*m_kiosk, "/v1/redemptions", jsonOf(request));
    const auto key = m_office->keys.ack.publicKey();
    const auto reply = openRedemptionReply(answer.text, {&key, 1}, request, m_kiosk->id);
    return reply ? *reply : RedemptionReply {};
}

void PrizesElsewhereTest::recordsOnceAndKiosksSayWhere()
{
    const auto voucher = aVoucher();
    const auto op = makeRealId(1);
    QCOMPARE(step(RedemptionStep::Reserve, op, voucher).state, RedemptionState::Reserved);
    QCOMPARE(record(line(voucher)), std::string("recorded"));
    const auto late = step(RedemptionStep::Commit, op, voucher); // the counter was quicker
    QCOMPARE(late.reason, std::string("already_redeemed"));
    const auto refused = step(RedemptionStep::Reserve, makeRealId(1), voucher);
    QCOMPARE(refused.reason, std::string("already_redeemed"));
    QCOMPARE(refused.paidPlace, std::string("丹尼斯百货"));
    QCOMPARE(refused.paidAt, *momentNamed("2026-01-02 10:30"));

    QVERIFY(record(line(voucher)).ends_with("was recorded before"));
    QVERIFY(record(line(voucher, "2026-01-03 10:30")).find("was paid at 丹尼斯百货")
            != std::string::npos);
    QTRY_COMPARE(m_office->findings("prize_paid_twice"), std::int64_t {1});
}

void PrizesElsewhereTest::refusesWhatSpeaksAgainstIt()
{
    auto late = aVoucher();
    late.until = *momentNamed("2026-01-02 00:00");
    QCOMPARE(record(line(late)), std::string("deadline_over"));
    QCOMPARE(record(line(late), {"zhou", "周主管"}), std::string("recorded")); // a supervisor
    QCOMPARE(m_office->store->redemptions(9, 1)->front().reason,
             std::string("overridden:deadline_over"));
    QVERIFY(record(line(late, "2026-01-03 10:30"), {"zhou", "周主管"}).find("was paid at")
            != std::string::npos); // but never twice
    const auto revoked = aVoucher();
    QVERIFY(m_office->store->revokeVoucher(revoked.id, {"os:test", "stolen", 1}).ok());
    QCOMPARE(record(line(revoked)), std::string("revoked"));
    auto forged = line(aVoucher());
    forged.voucher.back() = forged.voucher.back() == '0' ? '1' : '0';
    QCOMPARE(record(forged), std::string("forged"));
    auto torn = line(aVoucher());
    torn.place.clear();
    QVERIFY(record(torn).starts_with("place"));
    torn = line(aVoucher(), "yesterday");
    QVERIFY(record(torn).starts_with("at:"));
}

void PrizesElsewhereTest::readsAFile()
{
    const auto first = aVoucher();
    const auto file = m_office->data / "paid.csv";
    const std::string head = "voucher,campaign,tier,slip,merchant,place,branch,at,by\r\n";
    const auto text = *issueVoucher(first, m_prizeKey);
    const std::string good = "\"" + text + "\",,,,,\"人民路, 2 楼\",,2026-01-02 10:30,李娜\r\n";
    const std::string byId
        = std::string(32, 'a') + ",summer,third,S-2,M-2,柜台,b-0001,2026-01-02 10:31,李娜\r\n";
    QVERIFY(writeFile(file, head + good + byId + "torn,line\r\n\r\n").ok());
    const auto act = Act {"os:test", "", m_office->clock.wallNow()};
    const auto report = m_recorder->recordAll(file, act);
    QCOMPARE(report->recorded, 2);
    QCOMPARE(report->refused.size(), std::size_t {1});
    QVERIFY(report->refused.front().starts_with("4: "));
    const auto again = m_recorder->recordAll(file, act); // the same file once more
    QCOMPARE(again->recorded, 0);
    QCOMPARE(again->known, 2);
    QVERIFY(writeFile(file, good).ok());
    QVERIFY(!m_recorder->recordAll(file, act)); // without its first line
}

void PrizesElsewhereTest::readsCsv_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fields"); // joined by |; "-": torn
    QTest::newRow("plain") << "a,b,,d"
                           << "a|b||d";
    QTest::newRow("quotes") << "\"a,b\",\"say \"\"hi\"\"\""
                            << "a,b|say \"hi\"";
    QTest::newRow("open quote") << "\"a,b"
                                << "-";
    QTest::newRow("quote inside") << "a\"b"
                                  << "-";
    QTest::newRow("after a quote") << "\"a\"b"
                                   << "-";
    QTest::newRow("empty") << ""
                           << "";
}

void PrizesElsewhereTest::readsCsv()
{
    QFETCH(QString, line);
    QFETCH(QString, fields);
    const auto read = csvFields(line.toStdString());
    std::string joined = read ? read->front() : "-";
    for (std::size_t i = 1; read && i < read->size(); ++i)
        joined += "|" + (*read)[i];
    QCOMPARE(QString::fromStdString(joined), fields);
}

void PrizesElsewhereTest::takesAPrizeBack()
{
    const auto voucher = aVoucher();
    const auto op = makeRealId(1);
    (void)step(RedemptionStep::Reserve, op, voucher);
    QCOMPARE(step(RedemptionStep::Commit, op, voucher).state, RedemptionState::Paid);
    const Act act {"zhou", "wrong prize handed out", 500};
    const Confirmer zhou {"zhou", "周主管"};
    QVERIFY(m_office->store->annulPayout(op, zhou, act).ok());
    const auto twice = m_office->store->annulPayout(op, zhou, act);
    QCOMPARE(twice.error().fault, StoreFault::Unknown);
    QCOMPARE(m_office->store->redemptions(1, 1)->front().reason, std::string("annulled"));
    const auto second = makeRealId(1); // the right prize, afterwards
    QCOMPARE(step(RedemptionStep::Reserve, second, voucher).state, RedemptionState::Reserved);
    QCOMPARE(step(RedemptionStep::Commit, second, voucher).state, RedemptionState::Paid);
}

void PrizesElsewhereTest::countsUsesOfAnOffer()
{
    const UseLimits monthly {1, true, Money::yuan(30)};
    int slip = 0;
    const auto use = [&](const std::string& at, char card, int yuan, UseLimits limits) {
        const OfferUse one {"M-1",
                            "S-" + std::to_string(++slip),
                            "market",
                            "ninth",
                            std::string(32, card),
                            Money::yuan(yuan),
                            "丹尼斯",
                            *momentNamed(at),
                            {"recorded", "李娜"},
                            {}};
        const auto done = m_office->store->useOffer(one, limits, {"os:test", "", 1});
        return done ? std::string("used") : done.error().detail.substr(0, 13);
    };
    QCOMPARE(use("2026-01-31 23:59", 'a', 30, monthly), std::string("used"));
    QCOMPARE(use("2026-01-01 00:00", 'a', 30, monthly), std::string("limit_reached"));
    QCOMPARE(use("2026-02-01 00:00", 'a', 30, monthly), std::string("used")); // the next month
    QCOMPARE(use("2026-01-02 00:00", 'b', 30, monthly), std::string("used")); // another card
    QCOMPARE(use("2026-03-02 00:00", 'b', 31, monthly), std::string("limit_reached"));
    const UseLimits once {1, false, Money()};
    QCOMPARE(use("2027-01-02 00:00", 'a', 5, once), std::string("limit_reached"));
    QVERIFY(m_office->store->setBudget("market", Money::yuan(100), {"os:test", "", 1}).ok());
    QCOMPARE(use("2026-01-02 00:00", 'c', 11, UseLimits {}), std::string("limit_reached"));
    QCOMPARE(use("2026-01-02 00:00", 'c', 10, UseLimits {}), std::string("used"));
    --slip;
    QVERIFY(use("2026-01-02 00:00", 'c', 10, UseLimits {}) != "used"); // the same slip
}

void PrizesElsewhereTest::countsARaceOfUses()
{
    std::atomic<int> used = 0;
    std::vector<std::thread> racing;
    for (int i = 0; i < 16; ++i) {
        racing.emplace_back([&, i] {
            const OfferUse one {"M-1",    "S-" + std::to_string(i), "dinner",
                                "ninth",  std::string(32, 'd'),     Money::yuan(50),
                                "丹尼斯", 1'767'000'000'000,        {"recorded", "李娜"},
                                {}};
            used += m_office->store->useOffer(one, {3, false, Money()}, {"os:test", "", 1}).ok();
        });
    }
    for (auto& thread : racing)
        thread.join();
    QCOMPARE(used.load(), 3);
}

void PrizesElsewhereTest::comparesTheShelf()
{
    const auto op = makeRealId(1);
    const auto voucher = aVoucher();
    (void)step(RedemptionStep::Reserve, op, voucher);
    QCOMPARE(step(RedemptionStep::Commit, op, voucher).state, RedemptionState::Paid);
    const auto today
        = QDateTime::currentDateTimeUtc().addSecs(8 * 3600).date().toString(Qt::ISODate);
    const auto close = [&](std::int64_t after) {
        const DayRequest request {makeNonce(),
                                  today.toStdString(),
                                  {{"summer", "third", 10, after, 0, 0}},
                                  {"s-0001", "王敏"}};
        const auto answer = m_office->post(*m_kiosk, "/v1/redemptions/day", jsonOf(request));
        const auto key = m_office->keys.ack.publicKey();
        const auto reply = openDayReply(answer.text, {&key, 1}, request.nonce, m_kiosk->id);
        return reply ? reply->tiers.front() : ShelfTier {};
    };
    QCOMPARE(close(9).paid, std::int64_t {1});
    QCOMPARE(close(9).difference, std::int64_t {0});
    QCOMPARE(m_office->findings("shelf_difference"), std::int64_t {0});
    QCOMPARE(close(7).difference, std::int64_t {2}); // two prizes that nobody paid are gone
    QCOMPARE(m_office->findings("shelf_difference"), std::int64_t {1});
    QCOMPARE(m_office->store->days()->size(), std::size_t {3});
    const Json bad {{"nonce", makeNonce()},
                    {"day", "2026-13-01"},
                    {"tiers", Json::array()},
                    {"by", {{"id", "s-0001"}, {"name", "王敏"}}}};
    QCOMPARE(m_office->post(*m_kiosk, "/v1/redemptions/day", bad).status, 400);
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::PrizesElsewhereTest)
#include "tst_prizes_elsewhere.moc"
