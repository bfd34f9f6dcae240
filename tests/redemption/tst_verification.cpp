// SPDX-License-Identifier: Apache-2.0
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/verification.h"

#include <functional>

using namespace yizhan;

namespace {

constexpr Millis issued = 1'785'000'000'000;
constexpr Millis deadline = 1'785'600'000'000;
constexpr Millis hour = 3'600'000;

Voucher aVoucher()
{
    Voucher voucher;
    voucher.id = "00112233445566778899aabbccddeeff";
    voucher.issued = issued;
    voucher.until = deadline;
    voucher.campaign = "summer";
    voucher.tier = "first";
    return voucher;
}

PayingPlace aPlace()
{
    PayingPlace place;
    place.branch = "b-0001";
    place.time = {issued + hour, TimeSource::Signed};
    place.trustConfirmed = issued;
    place.online = true;
    place.campaigns = {
        {"summer", deadline - hour, {{"first", Money::yuan(3000)}, {"third", Money::yuan(500)}}}};
    return place;
}

} // namespace

class VerificationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void paysAGoodVoucher() { QVERIFY(verifyVoucher(aVoucher(), aPlace()).ok()); }

    void refuses()
    {
        const auto check
            = [](const char* what, std::string_view reason,
                 const std::function<void(Voucher&, PayingPlace&)>& change, Millis at = 0) {
                  auto voucher = aVoucher();
                  auto place = aPlace();
                  change(voucher, place);
                  const auto verdict = verifyVoucher(voucher, place);
                  QVERIFY2(!verdict.ok(), what);
                  QVERIFY2(nameOf(verdict.error().reason) == reason, what);
                  QVERIFY2(verdict.error().at == at, what);
              };
        check("a cashier's prize", "wrong_person", [](Voucher& v, PayingPlace& p) {
            v.recipient = Recipient::Cashier;
            p.asking = Recipient::CardHolder;
        });
        check("a campaign taken back", "campaign_withdrawn",
              [](Voucher&, PayingPlace& p) { p.campaigns.clear(); });
        check("a tier taken back", "campaign_withdrawn",
              [](Voucher& v, PayingPlace&) { v.tier = "ninth"; });
        check("another branch", "other_branch", [](Voucher& v, PayingPlace&) {
            v.branches = {"b-0002", "b-0003"};
        });
        check("a wall clock", "clock_not_trusted",
              [](Voucher&, PayingPlace& p) { p.time.source = TimeSource::Wall; });
        check("a floor", "clock_not_trusted",
              [](Voucher&, PayingPlace& p) { p.time.source = TimeSource::Floor; });
        check(
            "too early", "not_yet_valid", [](Voucher&, PayingPlace& p) { p.time.now = issued - 1; },
            issued);
        check(
            "at the campaign's deadline sharp", "deadline_over",
            [](Voucher&, PayingPlace& p) { p.time.now = deadline - hour; }, deadline - hour);
        check(
            "at its own deadline sharp", "deadline_over",
            [](Voucher& v, PayingPlace& p) {
                v.until = deadline - 2 * hour;
                p.time.now = deadline - 2 * hour;
            },
            deadline - 2 * hour);
        check("keys too old for a large prize", "trust_list_too_old",
              [](Voucher&, PayingPlace& p) { p.trustConfirmed = p.time.now - 24 * hour - 1; });
        check("keys too old for a small prize", "trust_list_too_old",
              [](Voucher& v, PayingPlace& p) {
                  v.tier = "third";
                  p.trustConfirmed = p.time.now - 7 * 24 * hour - 1;
              });
        check("no network", "needs_network", [](Voucher&, PayingPlace& p) { p.online = false; });
    }

    void paysUpToTheEdges()
    {
        auto place = aPlace();
        place.time.now = issued;
        QVERIFY(verifyVoucher(aVoucher(), place).ok());
        place.time.now = deadline - hour - 1;
        place.trustConfirmed = place.time.now - 24 * hour;
        QVERIFY(verifyVoucher(aVoucher(), place).ok());
        auto small = aVoucher();
        small.tier = "third";
        small.branches = {"b-0009", "b-0001"};
        place.trustConfirmed = place.time.now - 7 * 24 * hour;
        QVERIFY(verifyVoucher(small, place).ok());
    }

    void asksALargePrizeForNewerKeys()
    {
        QCOMPARE(mostTrustAge(Money::fen(99'999)), 7 * 24 * hour);
        QCOMPARE(mostTrustAge(Money::yuan(1000)), 24 * hour);
    }
};

QTEST_APPLESS_MAIN(VerificationTest)
#include "tst_verification.moc"
