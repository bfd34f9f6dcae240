// SPDX-License-Identifier: Apache-2.0
// Vouchers as they come from phones, slips and strangers: one spelling is believed, nothing else.
#include "crypto/base45.h"
#include "crypto/cbor.h"
#include "crypto/cose.h"
#include "redemption/voucher.h"
#include "sync/trust_bundle.h"

#include <QTest>

using namespace yizhan;

namespace {

Voucher aVoucher()
{
    return {.id = "00112233445566778899aabbccddeeff",
            .issued = 1'785'000'000'000,
            .until = 1'785'600'000'000,
            .campaign = "summer",
            .tier = "first",
            .recipient = Recipient::CardHolder,
            .slip = "20260730-0042",
            .merchant = "M0003",
            .tail = "4321",
            .branches = {"b-0001", "b-0002"},
            .offlineAt = "k-0001"};
}

constexpr std::int64_t prizeClaim = -65537;

std::string signedText(const Cbor& claims, const PrivateKey& key)
{
    return std::string(voucherPrefix) + toBase45(CoseSign1::sign(claims.encode(), key).encode());
}

Cbor::Map claimsWith(const Cbor& prize)
{
    return {{4, Cbor(std::int64_t {1'785'600'000})},
            {6, Cbor(std::int64_t {1'785'000'000})},
            {7, Cbor(Bytes(16, 7))},
            {prizeClaim, prize}};
}

Cbor::Array prizeParts()
{
    return {Cbor(std::string("summer")), Cbor(std::string("first")),
            Cbor(std::int64_t {0}),      Cbor(std::string("0042")),
            Cbor(std::string("M0003")),  Cbor(std::string()),
            Cbor(Cbor::Array {}),        Cbor()};
}

} // namespace

class VoucherTest : public QObject {
    Q_OBJECT

    const PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);
    const PrivateKey stranger = PrivateKey::generate(KeyScheme::Ed25519);
    const std::vector<PublicKey> keys {PrivateKey::generate(KeyScheme::Ed25519).publicKey(),
                                       key.publicKey()};

    std::optional<VoucherRefusal> refusalOf(std::string_view text) const
    {
        const auto voucher = readVoucher(text, keys);
        return voucher ? std::nullopt : std::optional(voucher.error());
    }

private Q_SLOTS:
    void readsWhatWasIssued()
    {
        for (const auto recipient : {Recipient::CardHolder, Recipient::Cashier}) {
            auto voucher = aVoucher();
            voucher.recipient = recipient;
            const auto text = issueVoucher(voucher, key);
            QVERIFY(text.ok());
            QVERIFY(text->size() <= longestVoucherText);
            const auto read = readVoucher(*text, keys);
            QVERIFY(read.ok());
            QVERIFY(*read == voucher);
        }
        auto bare = aVoucher();
        bare.tail.clear();
        bare.branches.clear();
        bare.offlineAt.reset();
        const auto read = readVoucher(*issueVoucher(bare, key), keys);
        QVERIFY(read.ok());
        QVERIFY(*read == bare);
    }

    void refusesEveryFlippedBit()
    {
        const auto bytes = *fromBase45(std::string_view(*issueVoucher(aVoucher(), key)).substr(3));
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                auto flipped = bytes;
                flipped[i] = static_cast<std::uint8_t>(flipped[i] ^ (1U << bit));
                QVERIFY2(!readVoucher("V1:" + toBase45(flipped), keys).ok(),
                         qPrintable(QString::number(i)));
            }
        }
    }

    void refusesEveryChangedCharacter()
    {
        const auto text = *issueVoucher(aVoucher(), key);
        for (std::size_t i = 0; i < text.size(); ++i) {
            for (const char c : std::string_view("0Z:a\0\n ", 7)) {
                auto changed = text;
                changed[i] = c;
                QVERIFY(changed == text || !readVoucher(changed, keys).ok());
            }
            QVERIFY(!readVoucher(text.substr(0, i), keys).ok());
        }
        QCOMPARE(refusalOf(text + "0"), VoucherRefusal::Damaged);
        QCOMPARE(refusalOf(text + "000"), VoucherRefusal::Damaged);
        QCOMPARE(refusalOf(" " + text), VoucherRefusal::NotAVoucher);
    }

    void tellsWhyATextIsRefused()
    {
        const auto text = *issueVoucher(aVoucher(), key);
        QCOMPARE(refusalOf("https://example.com/win"), VoucherRefusal::NotAVoucher);
        QCOMPARE(refusalOf(text.substr(0, text.size() - 3)), VoucherRefusal::Damaged);
        QCOMPARE(refusalOf(*issueVoucher(aVoucher(), stranger)), VoucherRefusal::UnknownKey);
        // Another bank's document: well signed, but no prize of ours in it.
        QCOMPARE(refusalOf(signedText(Cbor(Cbor::Map {{1, Cbor(std::string("bank"))}}), stranger)),
                 VoucherRefusal::WrongBank);
        // Our key id on somebody else's signature.
        const auto bytes = *fromBase45(std::string_view(text).substr(3));
        auto forged = bytes;
        forged.back() = static_cast<std::uint8_t>(forged.back() ^ 1U);
        QCOMPARE(refusalOf("V1:" + toBase45(forged)), VoucherRefusal::Forged);
        QVERIFY(!readVoucher(text, {}).ok());
    }

    void refusesAnotherSpellingOfTheSameWin()
    {
        const auto bytes = *fromBase45(std::string_view(*issueVoucher(aVoucher(), key)).substr(3));
        const Bytes untagged(bytes.begin() + 1, bytes.end());
        QVERIFY(CoseSign1::decode(untagged).ok()); // a COSE_Sign1 all the same
        QCOMPARE(refusalOf("V1:" + toBase45(untagged)), VoucherRefusal::Damaged);
        const auto whole = *decodeCbor(bytes);
        auto parts = *whole.array();
        parts[1] = Cbor(Cbor::Map {{99, Cbor(std::int64_t {1})}}); // unprotected, so unsigned
        const auto grown = Cbor::tagged(18, Cbor(parts)).encode();
        QVERIFY(CoseSign1::decode(grown)->verify(key.publicKey()));
        QCOMPARE(refusalOf("V1:" + toBase45(grown)), VoucherRefusal::Damaged);
    }

    void refusesAnotherAlgorithm()
    {
        const auto header = Cbor(Cbor::Map {{1, Cbor(std::int64_t {-7})}}).encode();
        const auto message
            = Cbor::tagged(18,
                           Cbor(Cbor::Array {Cbor(header), Cbor(Cbor::Map {}), Cbor(Bytes {0xa0}),
                                             Cbor(Bytes(64, 0))}))
                  .encode();
        QCOMPARE(refusalOf("V1:" + toBase45(message)), VoucherRefusal::WrongBank);
    }

    void believesNoClaimsThatAreNotAVouchers_data()
    {
        QTest::addColumn<int>("part");
        QTest::addColumn<QByteArray>("encoded");
        const auto row = [](const char* name, int part, const Cbor& value) {
            const auto bytes = value.encode();
            QTest::newRow(name) << part
                                << QByteArray(reinterpret_cast<const char*>(bytes.data()),
                                              static_cast<qsizetype>(bytes.size()));
        };
        row("campaign empty", 0, Cbor(std::string()));
        row("campaign bidi", 0, Cbor(std::string("sum\u202Emer")));
        row("campaign html", 0, Cbor(std::string("<b>x</b>")));
        row("campaign a number", 0, Cbor(std::int64_t {1}));
        row("tier too long", 1, Cbor(std::string(33, 'x')));
        row("recipient 2", 2, Cbor(std::int64_t {2}));
        row("recipient negative", 2, Cbor(std::int64_t {-1}));
        row("slip with a blank", 3, Cbor(std::string("00 42")));
        row("merchant missing", 4, Cbor());
        row("tail of three", 5, Cbor(std::string("123")));
        row("tail of letters", 5, Cbor(std::string("12a4")));
        row("branches no list", 6, Cbor(std::string("b-0001")));
        row("branches of numbers", 6, Cbor(Cbor::Array {Cbor(std::int64_t {1})}));
        row("too many branches", 6, Cbor(Cbor::Array(17, Cbor(std::string("b")))));
        row("offline a number", 7, Cbor(std::int64_t {1}));
        row("offline tagged null", 7, Cbor::tagged(1, Cbor()));
    }
    void believesNoClaimsThatAreNotAVouchers()
    {
        QFETCH(int, part);
        QFETCH(QByteArray, encoded);
        const auto value = decodeCbor({reinterpret_cast<const std::uint8_t*>(encoded.constData()),
                                       static_cast<std::size_t>(encoded.size())});
        QVERIFY(value.ok());
        QVERIFY(readVoucher(signedText(Cbor(claimsWith(Cbor(prizeParts()))), key), keys).ok());
        auto parts = prizeParts();
        parts[static_cast<std::size_t>(part)] = *value;
        QCOMPARE(refusalOf(signedText(Cbor(claimsWith(Cbor(parts))), key)),
                 VoucherRefusal::Damaged);
    }

    void believesNoOtherSetOfClaims()
    {
        const auto good = claimsWith(Cbor(prizeParts()));
        for (std::size_t i = 0; i < good.size(); ++i) {
            auto fewer = good;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!readVoucher(signedText(Cbor(fewer), key), keys).ok());
        }
        auto more = good;
        more.emplace_back(8, Cbor(std::int64_t {1}));
        QCOMPARE(refusalOf(signedText(Cbor(more), key)), VoucherRefusal::Damaged);
        auto over = good;
        over[0].second = over[1].second; // ends when it begins
        QCOMPARE(refusalOf(signedText(Cbor(over), key)), VoucherRefusal::Damaged);
        auto far = good;
        far[0].second = Cbor(std::int64_t {9'000'000'000'000'000'000});
        QCOMPARE(refusalOf(signedText(Cbor(far), key)), VoucherRefusal::Damaged);
        auto shortId = good;
        shortId[2].second = Cbor(Bytes(15, 7));
        QCOMPARE(refusalOf(signedText(Cbor(shortId), key)), VoucherRefusal::Damaged);
        auto nine = prizeParts();
        nine.emplace_back();
        QCOMPARE(refusalOf(signedText(Cbor(claimsWith(Cbor(nine))), key)), VoucherRefusal::Damaged);
        QCOMPARE(refusalOf(signedText(Cbor(std::int64_t {5}), key)), VoucherRefusal::Damaged);
    }

    void survivesEvilTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("prefix alone") << QByteArray("V1:");
        QTest::newRow("3 KB of zeros") << QByteArray(3000, '0');
        QTest::newRow("3 KB after the prefix") << "V1:" + QByteArray(3000, '0');
        QTest::newRow("513 characters") << "V1:" + QByteArray(510, 'A');
        QTest::newRow("nul") << QByteArray("V1:\0\0\0\0\0\0", 9);
        QTest::newRow("bidi") << QByteArray("V1:\u202E\u2066ABC");
        QTest::newRow("url") << QByteArray("V1:HTTPS://EVIL.EXAMPLE/?A=B");
        QTest::newRow("javascript") << QByteArray("javascript:alert(1)");
        QTest::newRow("sql") << QByteArray("V1:'; DROP TABLE PAYOUT; --");
        QTest::newRow("json bomb") << QByteArray(400, '[');
        QTest::newRow("latin") << QByteArray("V1:\xff\xfe\xfd");
        QTest::newRow("wifi") << QByteArray("WIFI:S:bank;T:WPA;P:secret;;");
        // CBOR that promises more than there is, and CBOR nested to the limit.
        for (const std::uint8_t first : Bytes {0x9b, 0xbb, 0x5b, 0x7b}) {
            Bytes bomb(9, 0xff);
            bomb[0] = first;
            bomb[1] = 0x00;
            QTest::newRow(toHex(bomb).c_str()) << QByteArray::fromStdString("V1:" + toBase45(bomb));
        }
        QTest::newRow("nested arrays")
            << QByteArray::fromStdString("V1:" + toBase45(Bytes(300, 0x81)));
        QTest::newRow("nested tags")
            << QByteArray::fromStdString("V1:" + toBase45(Bytes(300, 0xc1)));
    }
    void survivesEvilTexts()
    {
        QFETCH(QByteArray, text);
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        const auto refusal = refusalOf(view);
        QCOMPARE(refusal,
                 view.starts_with("V1:") ? VoucherRefusal::Damaged : VoucherRefusal::NotAVoucher);
    }

    void refusesToIssueNonsense()
    {
        const auto refuses = [&](auto change) {
            auto voucher = aVoucher();
            change(voucher);
            return !issueVoucher(voucher, key).ok();
        };
        QVERIFY(refuses([](Voucher& v) { v.id = "ABC"; }));
        QVERIFY(refuses([](Voucher& v) { v.id = std::string(32, 'G'); }));
        QVERIFY(refuses([](Voucher& v) { v.until = v.issued; }));
        QVERIFY(refuses([](Voucher& v) { v.until += 1; }));
        QVERIFY(refuses([](Voucher& v) { v.campaign = "夏"; }));
        QVERIFY(refuses([](Voucher& v) { v.tail = "12345"; }));
        QVERIFY(refuses([](Voucher& v) {
            v.branches.assign(16, std::string(32, 'b')); // over 512 characters
        }));
        QVERIFY(!issueVoucher(aVoucher(), PrivateKey::generate(KeyScheme::EcdsaP256)).ok());
    }

    void takesItsKeysFromTheTrustBundle()
    {
        const auto object
            = [] { return PrivateKey::generate(KeyScheme::Ed25519).publicKey().json(); };
        Json bundle {{"_type", "trust-bundle"},
                     {"v", 1},
                     {"issued", 1},
                     {"ack_keys", {object()}},
                     {"drill_ack_keys", {object()}},
                     {"prize_keys", {object(), key.publicKey().json()}},
                     {"addresses", {{{"name", "primary"}, {"url", "https://x"}}}},
                     {"content", "https://x/content/"}};
        const auto text = *issueVoucher(aVoucher(), key);
        const auto whole = parseTrustBundle(bundle.dump());
        QVERIFY(whole.ok());
        QVERIFY(readVoucher(text, whole->prizeKeys).ok());
        bundle["revoked_keys"] = {key.publicKey().id()};
        const auto without = parseTrustBundle(bundle.dump());
        QVERIFY(without.ok());
        QCOMPARE(without->prizeKeys.size(), std::size_t {1});
        QCOMPARE(readVoucher(text, without->prizeKeys).error(), VoucherRefusal::UnknownKey);
        bundle.erase("prize_keys");
        QVERIFY(parseTrustBundle(bundle.dump())->prizeKeys.empty());
    }

    void namesEveryRefusalOnce()
    {
        for (int i = 0; i <= static_cast<int>(VoucherRefusal::UnknownSlip); ++i) {
            const auto refusal = static_cast<VoucherRefusal>(i);
            QCOMPARE(refusalFromReason(nameOf(refusal)), refusal);
        }
        QCOMPARE(refusalFromReason("something new"), VoucherRefusal::NotPossible);
    }
};

QTEST_APPLESS_MAIN(VoucherTest)
#include "tst_voucher.moc"
