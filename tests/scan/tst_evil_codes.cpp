// SPDX-License-Identifier: Apache-2.0
// Codes made to do harm, from the picture to the verdict: each is answered by a typed refusal, and
// none keeps the next one waiting.
#include "redemption/voucher.h"
#include "scan/frame_reader.h"
#include "scan/qr_picture.h"

#include <QTest>

using namespace yizhan;

namespace {

std::string textOf(const LumaImage& picture)
{
    const auto code = decodeQr(picture.view(), PassSet::Everything);
    return code ? code->bytes : std::string();
}

} // namespace

class EvilCodesTest : public QObject {
    Q_OBJECT

    const PrivateKey key = PrivateKey::generate(KeyScheme::Ed25519);
    const PrivateKey otherBank = PrivateKey::generate(KeyScheme::Ed25519);
    const std::vector<PublicKey> keys {key.publicKey()};

    static Voucher win()
    {
        Voucher voucher;
        voucher.id = std::string(32, '7');
        voucher.issued = 1'785'000'000'000;
        voucher.until = 1'785'600'000'000;
        voucher.campaign = "summer";
        voucher.tier = "first";
        voucher.slip = "0042";
        voucher.merchant = "M0003";
        return voucher;
    }
    void refused(const std::string& text, VoucherRefusal reason) const
    {
        const auto voucher = readVoucher(text, keys);
        QVERIFY(!voucher);
        QVERIFY2(voucher.error() == reason, nameOf(voucher.error()).data());
    }

private Q_SLOTS:
    void refusesWhatACodeMayHold_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("url") << QByteArray("https://example.com/win?prize=1000&token=V1:6BF");
        QTest::newRow("script") << QByteArray("javascript:alert(document.cookie)");
        QTest::newRow("html") << QByteArray("<img src=x onerror=alert(1)>");
        QTest::newRow("query") << QByteArray("V1'; DROP TABLE vouchers; --");
        QTest::newRow("format") << QByteArray("%s%n%x%1$s");
        QTest::newRow("wifi") << QByteArray("WIFI:S:bank;T:WPA;P:12345678;;");
        QTest::newRow("json bomb") << QByteArray(2300, '[');
        QTest::newRow("longest") << QByteArray(2331, 'A');
        QTest::newRow("line breaks") << QByteArray("V1:\r\n\r\n\t\x1b[2J");
    }
    void refusesWhatACodeMayHold()
    {
        QFETCH(QByteArray, text);
        const auto drawn = drawQr(text.toStdString(), 4);
        const auto read = textOf(lumaOf(drawn));
        QCOMPARE(QByteArray::fromStdString(read), text); // what was drawn, byte by byte
        QVERIFY(!readVoucher(read, keys));
    }

    void refusesWhatOtherScannersMayType()
    {
        refused("", VoucherRefusal::NotAVoucher);
        refused(std::string(3000, 'A'), VoucherRefusal::NotAVoucher);
        refused(std::string(1'000'000, '{'), VoucherRefusal::NotAVoucher);
        refused("\xe2\x80\xae"
                "1V",
                VoucherRefusal::NotAVoucher); // right to left
        refused("\xef\xbb\xbfV1:6BF", VoucherRefusal::NotAVoucher); // byte order mark
        refused(std::string("\0V1:", 4), VoucherRefusal::NotAVoucher);
        const auto good = issueVoucher(win(), key);
        QVERIFY(good && readVoucher(*good, keys));
        for (const std::string& around : {std::string(1, '\0'), std::string("\xe2\x80\xae"),
                                          std::string(" "), std::string("\n"), std::string("0")}) {
            QVERIFY(!readVoucher(around + *good, keys));
            QVERIFY(!readVoucher(*good + around, keys));
        }
    }

    void refusesAnotherBanksSignature()
    {
        const auto theirs = issueVoucher(win(), otherBank);
        QVERIFY(theirs);
        QCOMPARE(textOf(lumaOf(drawQr(*theirs, 4))), *theirs);
        const auto voucher = readVoucher(*theirs, keys);
        QVERIFY(!voucher);
        QVERIFY(voucher.error() == VoucherRefusal::UnknownKey
                || voucher.error() == VoucherRefusal::WrongBank);
    }

    // A screen that shows another code a hundred times a second, and then an honest customer.
    void isNotKeptBusyByAHundredCodesASecond()
    {
        FrameReader reader;
        Millis boot = 1000;
        for (int i = 0; i < 100; ++i) {
            const auto evil = "V1:EVIL" + std::to_string(i);
            const auto sight = reader.look(lumaOf(onATable(drawQr(evil, 6), i)).view(), boot += 10);
            QVERIFY(sight.code && sight.code->bytes == evil);
            QVERIFY(!readVoucher(sight.code->bytes, keys));
        }
        const auto good = issueVoucher(win(), key);
        const auto sight = reader.look(lumaOf(onATable(drawQr(*good, 6), 3)).view(), boot += 10);
        QVERIFY(sight.code && readVoucher(sight.code->bytes, keys));
    }
};

QTEST_APPLESS_MAIN(EvilCodesTest)
#include "tst_evil_codes.moc"
