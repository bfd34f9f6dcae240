// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"
#include "base/file.h"
#include "base/uuid.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace yizhan;

class BytesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hexReadsBackWhatItWrote()
    {
        const Bytes bytes {0x00, 0x0f, 0xa0, 0xff};
        QCOMPARE(toHex(bytes), std::string("000fa0ff"));
        QCOMPARE(fromHex("000FA0ff").value(), bytes);
    }
    void hexRefusesOddAndForeignText()
    {
        QVERIFY(!fromHex("abc"));
        QVERIFY(!fromHex("zz"));
    }

    // RFC 4648, section 10
    void base64FollowsTheStandard_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("Zg==");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("Zm8=");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("Zm9v");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    }
    void base64FollowsTheStandard()
    {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, text);
        QCOMPARE(toBase64(bytesOf(plain.toStdString())), text.toStdString());
        QCOMPARE(textOf(fromBase64(text.toStdString()).value()), plain.toStdString());
    }
    void base64RefusesASecondSpellingOfTheSameBytes()
    {
        QVERIFY(!fromBase64("Zh==")); // left-over bits set
        QVERIFY(!fromBase64("Zg="));
        QVERIFY(!fromBase64("Z===")); // too much padding
        QVERIFY(!fromBase64("Zg==Zg=="));
    }

    // RFC 9562, appendix A.6: the version 7 example
    void aVersion7IdCarriesTimeVersionAndVariant()
    {
        const std::array<std::uint8_t, 10> random {0x0c, 0xc3, 0x18, 0xc4, 0xdc,
                                                   0x0c, 0x0c, 0x07, 0x39, 0x8f};
        const auto id = Uuid::make(realIdVersion, 0x017F22E279B0, random);
        QCOMPARE(id.text(), std::string("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
        QVERIFY(Uuid::parse(id.text()).value() == id);
        QCOMPARE(id.version(), 7);
    }
    void aDrillIdIsOfAnotherVersion()
    {
        QCOMPARE(Uuid::make(drillIdVersion, 1, {}).version(), 8);
        QVERIFY(Uuid::make(drillIdVersion, 1, {}) != Uuid::make(realIdVersion, 1, {}));
    }
    void idsHaveOneSpelling_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("upper case") << QByteArray("017F22E2-79B0-7CC3-98C4-DC0C0C07398F");
        QTest::newRow("no dashes") << QByteArray("017f22e279b07cc398c4dc0c0c07398f");
        QTest::newRow("dash moved") << QByteArray("017f22e27-9b0-7cc3-98c4-dc0c0c07398f");
        QTest::newRow("braces") << QByteArray("{017f22e2-79b0-7cc3-98c4-dc0c0c07398}");
        QTest::newRow("letter") << QByteArray("g17f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        QTest::newRow("empty") << QByteArray("");
    }
    void idsHaveOneSpelling()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Uuid::parse(text.toStdString()));
    }

    void aFileIsReplacedWholeWithItsMode()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("secret")).toStdString();
        QVERIFY(writeFile(path, "one", 0600).ok());
        QVERIFY(writeFile(path, "two", 0600).ok());
        QCOMPARE(*readFile(path), std::string("two"));
        struct stat facts { };
        QCOMPARE(::stat(path.c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 0777, 0600U);
    }
    void aFileOverTheLimitIsNotRead()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("big")).toStdString();
        QVERIFY(writeFile(path, std::string(100, 'x')).ok());
        QCOMPARE(readFile(path, 99).error().code, EFBIG);
        QVERIFY(readFile(path, 100).ok());
    }
    void writingIntoNoFolderSaysSo()
    {
        const auto result = writeFile("/nonexistent-folder/file", "x");
        QVERIFY(!result.ok());
        QVERIFY(result.error().detail.find("/nonexistent-folder/file") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(BytesTest)
#include "tst_bytes.moc"
