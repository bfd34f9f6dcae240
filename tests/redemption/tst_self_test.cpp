// SPDX-License-Identifier: Apache-2.0
// The test vouchers of a machine, and readers that have gone wrong in every way they look for.
#include <QTest> // first: moc 6.4 cannot read <compare> before <string>

#include "redemption/self_test.h"

using namespace yizhan;

namespace {

constexpr Millis now = 1'785'000'000'123;
constexpr Millis hour = 3'600'000;

TrustBundle aBundle()
{
    TrustBundle bundle;
    bundle.issued = 1;
    for (int i = 0; i < 3; ++i)
        bundle.prizeKeys.push_back(PrivateKey::generate(KeyScheme::Ed25519).publicKey());
    return bundle;
}

} // namespace

class SelfTestTest : public QObject {
    Q_OBJECT

    // The voucher whose verdict gives a broken reader away.
    static void finds(const char* voucher, const char* found, const VoucherJudge& broken)
    {
        const auto tested = testVerdicts(aBundle(), now, broken);
        QVERIFY2(!tested.ok(), voucher);
        QCOMPARE(tested.error().voucher, std::string(voucher));
        QCOMPARE(tested.error().found, std::string(found));
    }

private Q_SLOTS:
    void passesAWholeReader()
    {
        QVERIFY(testVerdicts(aBundle(), now).ok());
        QVERIFY(testVerdicts(TrustBundle(), now).ok()); // no bundle has come yet
        QVERIFY(testVerdicts(aBundle(), 0).ok()); // a clock that was never set
        QVERIFY(testVerdicts(aBundle(), Millis {4'000'000'000} * 1000).ok());
    }

    void findsAReaderThatRefusesEverybody()
    {
        finds("valid", "unknown_key",
              [](auto text, auto, const auto& place) { return judgeVoucher(text, {}, place); });
    }

    void findsAReaderThatOverlooksTheDeadline()
    {
        finds("expired", "paid", [](auto text, auto keys, auto place) {
            place.time.now -= hour + 30 * 60'000;
            auto judged = judgeVoucher(text, keys, place);
            if (!judged && judged.error().reason == VoucherRefusal::NotYetValid) {
                place.time.now = now;
                judged = judgeVoucher(text, keys, place);
            }
            return judged;
        });
    }

    void findsAReaderThatBelievesRevokedKeys()
    {
        const VoucherJudge broken = [](auto text, auto keys, const auto& place) {
            auto judged = judgeVoucher(text, keys, place);
            if (!judged && judged.error().reason == VoucherRefusal::UnknownKey)
                return Result<Voucher, Refused>(Voucher());
            return judged;
        };
        finds("revoked", "paid", broken);
    }

    void findsAReaderThatOverlooksTheBeginning()
    {
        finds("future", "paid", [](auto text, auto keys, auto place) {
            auto judged = judgeVoucher(text, keys, place);
            if (!judged && judged.error().reason == VoucherRefusal::NotYetValid) {
                place.time.now = judged.error().at;
                judged = judgeVoucher(text, keys, place);
            }
            return judged;
        });
    }

    void findsAReaderThatChecksNoSignature()
    {
        finds("forged", "paid", [](auto text, auto keys, const auto& place) {
            auto judged = judgeVoucher(text, keys, place);
            if (!judged && judged.error().reason == VoucherRefusal::Forged)
                return Result<Voucher, Refused>(Voucher());
            return judged;
        });
    }

    void findsAReaderThatSaysTheWrongReason()
    {
        finds("expired", "damaged", [](auto text, auto keys, const auto& place) {
            auto judged = judgeVoucher(text, keys, place);
            if (!judged)
                return Result<Voucher, Refused>(Failure {Refused {VoucherRefusal::Damaged, {}, 0}});
            return judged;
        });
    }
};

QTEST_APPLESS_MAIN(SelfTestTest)
#include "tst_self_test.moc"
