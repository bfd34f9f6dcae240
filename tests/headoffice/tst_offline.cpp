// SPDX-License-Identifier: Apache-2.0
// Prizes paid without head office, told to a real one afterwards: what is set aside, what comes
// back, and what is never agreed to.
#include "base/file.h"
#include "crypto/random.h"
#include "headoffice/office_fixture.h"
#include "headoffice/prize_ledger.h"
#include "headoffice/trust_keys.h"
#include "redemption/offline_book.h"
#include "redemption/redemption_wire.h"

#include <QTest>

#include <algorithm>

namespace yizhan::headoffice {

class OfflineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup()
    {
        m_book.reset();
        m_office.reset();
    }

    void paysWithinItsLeaseAndTellsLater();
    void letsNobodyElsePayMeanwhile();
    void paysOnlyWhatIsBoundHere_data();
    void paysOnlyWhatIsBoundHere();
    void endsWithItsAge();
    void givesNothingToADiskThatWasSetBack();
    void namesWinnerAndLoser();
    void setsAsideForOneKioskOfABranch();
    void refusesMalformedAccounts();

private:
    // The kiosk's side: its file, its book.
    struct Book {
        Book(const TestDevice& device, const std::filesystem::path& file, std::string boot = "a")
            : database(*Database::open(file, Durability::Full)),
              payouts(*PayoutStore::open(database)), outbox(*Outbox::open(database, 7)),
              book(*OfflineBook::open(database, payouts, outbox,
                                      {device.id, device.branch, device.key, std::move(boot)}))
        {
        }
        // As the desk does it; the reason, or "paid".
        std::string pay(const Voucher& voucher, const std::string& text, Millis boot)
        {
            if (const auto may = book.mayPay(voucher, boot); !may)
                return std::string(nameOf(may.error().reason));
            auto payout = Payout::offline(makeRealId(boot), voucher, text, boot);
            if (!payouts.begin(payout, boot) || !payout.confirm({"s-0001", "王敏"}, boot))
                return "not begun";
            const auto paid = book.pay(payout, {boot, "signed", boot});
            return paid ? "paid" : std::string(nameOf(paid.error().reason));
        }
        Database database;
        PayoutStore payouts;
        Outbox outbox;
        OfflineBook book;
    };

    [[nodiscard]] Voucher aVoucher(std::string offlineAt = "k-0001") const;
    std::string pay(const Voucher& voucher, Millis boot = 2000)
    {
        return m_book->pay(voucher, *issueVoucher(voucher, m_prizeKey), boot);
    }
    std::string reserve(const TestDevice& device, const Voucher& voucher);
    // The answer to an account, kept in the book; "no answer" as a standing of none.
    std::optional<AccountReply> account(const TestDevice& device, Book& book);
    [[nodiscard]] std::filesystem::path file() const { return m_office->data / "business.db"; }

    std::unique_ptr<Office> m_office;
    std::unique_ptr<TestDevice> m_kiosk;
    std::unique_ptr<Book> m_book;
    PrivateKey m_prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
};

void OfflineTest::init()
{
    m_office = std::make_unique<Office>();
    const auto key = m_office->data / "prize.pub";
    QVERIFY(writeFile(key, m_prizeKey.publicKey().json().dump()).ok());
    QVERIFY(addPrizeKey(m_office->data, key).ok());
    const Millis now = m_office->clock.wallNow();
    const Json words {{"zh-Hans", "夏季"}, {"zh-Hant", "夏季"}, {"en", "Summer"}};
    const Json window {{"from", now - 86'400'000}, {"until", now + 86'400'000}};
    Json tier {
        {"id", "third"}, {"name", words}, {"value_fen", 50'000}, {"sponsor", words}, {"count", 20}};
    Json campaign {{"id", "summer"},        {"name", words},
                   {"summary", words},      {"hotline", "95516"},
                   {"picture", ""},         {"show", window},
                   {"participate", window}, {"redeem_until", now + 7 * Millis {86'400'000}},
                   {"tiers", {tier}}};
    m_office->publish({{"catalogue/catalogue.json",
                        Json {{"_type", "catalogue"},
                              {"v", 1},
                              {"campaigns", {campaign}},
                              {"offers", Json::array()},
                              {"merchants", Json::array()}}
                            .dump()}});
    m_kiosk = m_office->enrolled("k-0001");
    m_book = std::make_unique<Book>(*m_kiosk, file());
}

Voucher OfflineTest::aVoucher(std::string offlineAt) const
{
    Voucher voucher;
    voucher.id = makeVoucherId();
    voucher.issued = m_office->clock.wallNow() / 1000 * 1000 - 3'600'000;
    voucher.until = voucher.issued + 30 * Millis {86'400'000};
    voucher.campaign = "summer";
    voucher.tier = "third";
    voucher.slip = "S-0001";
    voucher.merchant = "M-0001";
    voucher.offlineAt = std::move(offlineAt);
    return voucher;
}

std::string OfflineTest::reserve(const TestDevice& device, const Voucher& voucher)
{
    const RedemptionRequest request {makeNonce(),
                                     makeRealId(1),
                                     RedemptionStep::Reserve,
                                     *issueVoucher(voucher, m_prizeKey),
                                     {}};
    const auto answer = m_office->post(device, "/v1/redemptions", jsonOf(request));
    const auto key = m_office->keys.ack.publicKey();
    const auto reply = openRedemptionReply(answer.text, {&key, 1}, request, device.id);
    if (!reply)
        return "no answer";
    return reply->reason.empty() ? std::string(nameOf(reply->state)) : reply->reason;
}

std::optional<AccountReply> OfflineTest::account(const TestDevice& device, Book& book)
{
    const auto request = book.book.request();
    const auto answer = m_office->post(device, "/v1/redemptions/offline", jsonOf(*request));
    const auto key = m_office->keys.ack.publicKey();
    const auto reply = openAccountReply(answer.text, {&key, 1}, request->nonce, device.id);
    if (answer.status != 200 || !reply || !book.book.take(*reply, 1000))
        return std::nullopt;
    return *reply;
}

void OfflineTest::paysWithinItsLeaseAndTellsLater()
{
    QCOMPARE(pay(aVoucher()), std::string("needs_network")); // nothing was set aside yet
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    const auto exposed = m_office->store->exposure()->front();
    QCOMPARE(exposed.prizes(), std::int64_t {2});
    QVERIFY(exposed.value() == Money::yuan(1000));

    const auto first = aVoucher();
    QCOMPARE(pay(first), std::string("paid"));
    QCOMPARE(pay(first), std::string("already_redeemed"));
    m_book = std::make_unique<Book>(*m_kiosk, file()); // killed and begun again
    QCOMPARE(pay(first), std::string("already_redeemed"));
    QCOMPARE(pay(aVoucher()), std::string("paid"));
    QCOMPARE(pay(aVoucher()), std::string("needs_network")); // beyond it: never

    const auto told = account(*m_kiosk, *m_book);
    QCOMPARE(told->standing, AccountStanding::Agreed);
    QCOMPARE(told->taken.size(), std::size_t {2});
    QCOMPARE(*m_book->book.waiting(), std::int64_t {0});
    QCOMPARE(m_office->store->offlinePayouts()->size(), std::size_t {2});
    QCOMPARE(m_office->store->offlinePayouts()->front().by.name, std::string("王敏"));
    QCOMPARE(m_office->findings("offline_payout_unproved"), std::int64_t {0});
    QCOMPARE(pay(aVoucher()), std::string("paid")); // more was set aside
    const auto other = m_office->enrolled("k-0002", "b-0002");
    QCOMPARE(reserve(*other, first), std::string("already_redeemed"));
}

void OfflineTest::letsNobodyElsePayMeanwhile()
{
    const auto other = m_office->enrolled("k-0002");
    const auto before = aVoucher();
    QCOMPARE(reserve(*other, before), std::string("reserved")); // nothing is out yet
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    QCOMPARE(pay(before), std::string("needs_network")); // somebody had begun it
    const auto bound = aVoucher();
    QCOMPARE(reserve(*other, bound), std::string("reserved_elsewhere"));
    QCOMPARE(reserve(*m_kiosk, bound), std::string("reserved")); // its own kiosk may ask
    QVERIFY(m_office->store->settle("k-0001", {"os:test", "burnt", 1}).ok());
    QCOMPARE(reserve(*other, aVoucher()), std::string("reserved"));
}

void OfflineTest::paysOnlyWhatIsBoundHere_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("tier");
    QTest::addColumn<bool>("cashier");
    QTest::addColumn<QString>("answer");
    QTest::newRow("this kiosk") << "k-0001"
                                << "third" << false << "paid";
    QTest::newRow("this branch, whose lease it has") << "b-0001"
                                                     << "third" << false << "paid";
    QTest::newRow("another kiosk") << "k-0002"
                                   << "third" << false << "needs_network";
    QTest::newRow("nowhere") << ""
                             << "third" << false << "needs_network";
    QTest::newRow("another tier") << "k-0001"
                                  << "first" << false << "needs_network";
    QTest::newRow("a cashier's prize") << "k-0001"
                                       << "third" << true << "needs_network";
}

void OfflineTest::paysOnlyWhatIsBoundHere()
{
    QFETCH(QString, at);
    QFETCH(QString, tier);
    QFETCH(bool, cashier);
    QFETCH(QString, answer);
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    auto voucher = aVoucher(at.toStdString());
    if (at.isEmpty())
        voucher.offlineAt.reset();
    voucher.tier = tier.toStdString();
    if (cashier)
        voucher.recipient = Recipient::Cashier;
    QCOMPARE(QString::fromStdString(pay(voucher)), answer);
}

void OfflineTest::endsWithItsAge()
{
    QVERIFY(account(*m_kiosk, *m_book).has_value()); // asked at boot time 1000
    const Millis day = 86'400'000;
    QCOMPARE(pay(aVoucher(), 1000 + day), std::string("needs_network"));
    QCOMPARE(pay(aVoucher(), 999), std::string("needs_network"));
    QCOMPARE(pay(aVoucher(), 1000 + day - 1), std::string("paid"));
    m_book = std::make_unique<Book>(*m_kiosk, file(), "b"); // the machine was started again
    QCOMPARE(pay(aVoucher()), std::string("needs_network"));
}

void OfflineTest::givesNothingToADiskThatWasSetBack()
{
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    m_book.reset();
    const auto kept = m_office->data / "kept.db";
    std::filesystem::copy_file(file(), kept);
    m_book = std::make_unique<Book>(*m_kiosk, file());
    QCOMPARE(pay(aVoucher()), std::string("paid"));
    QCOMPARE(account(*m_kiosk, *m_book)->standing, AccountStanding::Agreed);

    Book old(*m_kiosk, kept);
    QCOMPARE(account(*m_kiosk, old)->standing, AccountStanding::SetBack);
    QVERIFY(!old.book.held()); // it pays nothing more
    QCOMPARE(account(*m_kiosk, old)->standing, AccountStanding::Unsettled);
    QTRY_COMPARE(m_office->findings("offline_unsettled"), std::int64_t {1});
    QVERIFY(m_office->store->settle("k-0001", {"os:test", "restored", 1}).ok());
    QCOMPARE(account(*m_kiosk, old)->standing, AccountStanding::Agreed);
}

void OfflineTest::namesWinnerAndLoser()
{
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    m_book.reset();
    const auto copy = m_office->data / "copy.db";
    std::filesystem::copy_file(file(), copy);
    m_book = std::make_unique<Book>(*m_kiosk, file());
    Book clone(*m_kiosk, copy);
    const auto voucher = aVoucher();
    const auto text = *issueVoucher(voucher, m_prizeKey);
    QCOMPARE(clone.pay(voucher, text, 5000), std::string("paid"));
    QCOMPARE(m_book->pay(voucher, text, 4000), std::string("paid"));
    QCOMPARE(account(*m_kiosk, clone)->standing, AccountStanding::Agreed);
    QCOMPARE(account(*m_kiosk, *m_book)->standing, AccountStanding::Forked);
    QCOMPARE(m_office->findings("prize_paid_twice"), std::int64_t {1});
    QVERIFY(m_office->findings("chain_fork") > 0);

    const auto offline = *m_office->store->offlinePayouts();
    const auto ledger = ledgerOf({}, offline);
    QCOMPARE(ledger.conflicts.size(), std::size_t {1});
    QCOMPARE(ledger.conflicts.front().winner.at, Millis {4000});
    QCOMPARE(ledger.conflicts.front().losers.front().at, Millis {5000});
    auto backwards = offline;
    std::ranges::reverse(backwards);
    backwards.push_back(offline.front());
    QCOMPARE(ledgerOf({}, backwards).hash, ledger.hash);
}

void OfflineTest::setsAsideForOneKioskOfABranch()
{
    QVERIFY(account(*m_kiosk, *m_book)->lease->wholeBranch);
    const auto second = m_office->enrolled("k-0002");
    Book other(*second, m_office->data / "second.db");
    QVERIFY(!account(*second, other)->lease->wholeBranch);
    const auto voucher = aVoucher("b-0001");
    QCOMPARE(other.pay(voucher, *issueVoucher(voucher, m_prizeKey), 2000),
             std::string("needs_network"));
    // A fifth of twenty prizes, whoever asks.
    std::int64_t out = 0;
    for (int i = 3; i < 7; ++i) {
        const auto kiosk = m_office->enrolled("k-000" + std::to_string(i));
        Book book(*kiosk, m_office->data / (kiosk->id + ".db"));
        QVERIFY(account(*kiosk, book).has_value());
    }
    const auto exposed = *m_office->store->exposure();
    for (const auto& one : exposed)
        out += one.prizes();
    QCOMPARE(out, std::int64_t {4});
}

void OfflineTest::refusesMalformedAccounts()
{
    const Json good = jsonOf(*m_book->book.request());
    for (const std::string key : {"nonce", "chain", "holding", "events"}) {
        auto bad = good;
        bad[key] = "x";
        QCOMPARE(m_office->post(*m_kiosk, "/v1/redemptions/offline", bad).status, 400);
        bad.erase(key);
        QCOMPARE(m_office->post(*m_kiosk, "/v1/redemptions/offline", bad).status, 400);
    }
    const auto stranger = m_office->enrolled("k-0002");
    QVERIFY(account(*m_kiosk, *m_book).has_value());
    QCOMPARE(pay(aVoucher()), std::string("paid"));
    const auto request = m_book->book.request(); // another kiosk's records are refused
    const auto answer = m_office->post(*stranger, "/v1/redemptions/offline", jsonOf(*request));
    QCOMPARE(answer.status, 200);
    QVERIFY(m_office->store->offlinePayouts()->empty());
    QTRY_VERIFY(m_office->findings("wrong_device") > 0);
}

} // namespace yizhan::headoffice

QTEST_GUILESS_MAIN(yizhan::headoffice::OfflineTest)
#include "tst_offline.moc"
