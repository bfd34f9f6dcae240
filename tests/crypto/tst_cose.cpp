// SPDX-License-Identifier: Apache-2.0
// Base45, CBOR and COSE_Sign1: published examples, and everything that must not be read.
#include "crypto/base45.h"
#include "crypto/cbor.h"
#include "crypto/cose.h"

#include <QTest>

#include <random>

using namespace yizhan;

namespace {

Bytes bytes(std::string_view hex)
{
    return fromHex(hex).value_or(Bytes {0xde, 0xad});
}

std::string decoded(std::string_view text)
{
    const auto found = fromBase45(text);
    return found ? textOf(*found) : "refused";
}

} // namespace

class CoseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // RFC 9285, sections 4.3 and 4.4.
    void writesTheExamplesOfBase45()
    {
        QCOMPARE(toBase45(bytesOf("AB")), std::string("BB8"));
        QCOMPARE(toBase45(bytesOf("Hello!!")), std::string("%69 VD92EX0"));
        QCOMPARE(toBase45(bytesOf("base-45")), std::string("UJCLQE7W581"));
        QCOMPARE(decoded("QED8WEX0"), std::string("ietf!"));
        QCOMPARE(decoded("FGW"), std::string("\xff\xff"));
        QCOMPARE(decoded(""), std::string());
    }

    void refusesWhatIsNotBase45()
    {
        for (const std::string_view text : {"GGW", ":::", "A", "BB8A", "bb8", "BB\n", "B#8", "::"})
            QVERIFY2(!fromBase45(text), text.data());
        QVERIFY(!fromBase45(std::string_view("\0\0\0", 3)));
        QVERIFY(!fromBase45("\xe2\x80\xae"));
    }

    void knowsEveryGroupOfBase45()
    {
        constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        int three = 0;
        int two = 0;
        for (const char a : digits) {
            for (const char b : digits) {
                two += fromBase45(std::string {a, b}).has_value();
                for (const char c : digits) {
                    const std::string group {a, b, c};
                    const auto found = fromBase45(group);
                    three += found.has_value();
                    QVERIFY(!found || toBase45(*found) == group);
                }
            }
        }
        QCOMPARE(three, 65536);
        QCOMPARE(two, 256);
    }

    void bringsBytesThroughBase45()
    {
        std::mt19937 random(7);
        for (std::size_t size = 0; size < 200; ++size) {
            Bytes data(size);
            for (auto& byte : data)
                byte = static_cast<std::uint8_t>(random());
            QVERIFY(fromBase45(toBase45(data)) == data);
        }
    }

    // RFC 8949, appendix A, as far as these kinds go.
    void readsAndWritesTheExamplesOfCbor()
    {
        for (const std::string_view hex :
             {"00",
              "01",
              "0a",
              "17",
              "1818",
              "1819",
              "1864",
              "1903e8",
              "1a000f4240",
              "1b000000e8d4a51000",
              "20",
              "29",
              "3863",
              "3903e7",
              "f4",
              "f5",
              "f6",
              "40",
              "4401020304",
              "60",
              "6161",
              "6449455446",
              "62225c",
              "62c3bc",
              "63e6b0b4",
              "80",
              "83010203",
              "8301820203820405",
              "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
              "a0",
              "a201020304",
              "c11a514b67b0",
              "1b7fffffffffffffff",
              "3b7fffffffffffffff"}) {
            const auto value = decodeCbor(bytes(hex));
            QVERIFY2(value.ok(), hex.data());
            QCOMPARE(toHex(value->encode()), std::string(hex));
        }
        QCOMPARE(*decodeCbor(bytes("3903e7"))->number(), std::int64_t {-1000});
        QCOMPARE(*decodeCbor(bytes("63e6b0b4"))->text(), std::string("水"));
        QCOMPARE(*decodeCbor(bytes("a201020304"))->at(3)->number(), std::int64_t {4});
        QVERIFY(decodeCbor(bytes("c11a514b67b0"))->tag() == 1U);
    }

    void refusesWhatIsNotDeterministicCbor_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("23 in two bytes") << QByteArray("1817");
        QTest::newRow("255 in three") << QByteArray("1900ff");
        QTest::newRow("65535 in five") << QByteArray("1a0000ffff");
        QTest::newRow("32 bits in nine") << QByteArray("1b00000000ffffffff");
        QTest::newRow("a long length") << QByteArray("580101");
        QTest::newRow("indefinite bytes") << QByteArray("5f4101ff");
        QTest::newRow("indefinite list") << QByteArray("9f01ff");
        QTest::newRow("indefinite map") << QByteArray("bf0102ff");
        QTest::newRow("keys out of order") << QByteArray("a203040102");
        QTest::newRow("a key twice") << QByteArray("a201020103");
        QTest::newRow("a negative before a positive") << QByteArray("a220010102");
        QTest::newRow("a text key") << QByteArray("a1616101");
        QTest::newRow("a tagged key") << QByteArray("a1c10102");
        QTest::newRow("a float") << QByteArray("f93c00");
        QTest::newRow("a double") << QByteArray("fb3ff199999999999a");
        QTest::newRow("undefined") << QByteArray("f7");
        QTest::newRow("a simple value") << QByteArray("f0");
        QTest::newRow("true in two bytes") << QByteArray("f815");
        QTest::newRow("break") << QByteArray("ff");
        QTest::newRow("reserved") << QByteArray("1c");
        QTest::newRow("64 bits") << QByteArray("1b8000000000000000");
        QTest::newRow("bytes behind") << QByteArray("0000");
        QTest::newRow("cut in a head") << QByteArray("19");
        QTest::newRow("cut in a string") << QByteArray("4401");
        QTest::newRow("cut in a list") << QByteArray("8301");
        QTest::newRow("cut in a map") << QByteArray("a201");
        QTest::newRow("a list of 2^62") << QByteArray("9b4000000000000000");
        QTest::newRow("a map of 2^62") << QByteArray("bb4000000000000000");
        QTest::newRow("bytes of 2^62") << QByteArray("5b4000000000000000");
        QTest::newRow("text that is no UTF-8") << QByteArray("62c328");
        QTest::newRow("text with NUL") << QByteArray("6100");
        QTest::newRow("a surrogate") << QByteArray("63eda080");
        QTest::newRow("a tag round a tag") << QByteArray("c1c100");
        QTest::newRow("nested too deeply") << QByteArray("81").repeated(10) + "00";
    }
    void refusesWhatIsNotDeterministicCbor()
    {
        QFETCH(QByteArray, hex);
        QVERIFY(!decodeCbor(bytes(hex.toStdString())).ok());
    }

    // A COSE_Sign1 laid out by hand after RFC 9052, section 4.4, signed by a key of RFC 8032, 7.1.
    void signsAsTheStandardSays()
    {
        const auto key = PrivateKey::generate(KeyScheme::Ed25519);
        const auto message = CoseSign1::sign(bytes("a0"), key);
        const auto kid = toHex(coseKeyId(key.publicKey()));
        QCOMPARE(kid, key.publicKey().id().substr(0, 16));
        const auto hex = toHex(message.encode());
        const auto header = "a2012704" + std::string("48") + kid;
        QVERIFY(hex.starts_with("d284" + std::string("4d") + header + "a0" + "41a0" + "5840"));
        // Sig_structure: ["Signature1", protected, external data, payload]
        const auto signedBytes = bytes("846a5369676e6174757265314d" + header + "40" + "41a0");
        QVERIFY(key.publicKey().verify(signedBytes, bytes(hex.substr(hex.size() - 128))));
    }

    void verifiesOnlyWhatWasSigned()
    {
        const auto key = PrivateKey::generate(KeyScheme::Ed25519);
        const auto good = CoseSign1::sign(bytes("a1041a6a6b6c6d"), key).encode();
        const auto read = CoseSign1::decode(good);
        QVERIFY(read.ok() && read->verify(key.publicKey()));
        QVERIFY(read->keyId() == coseKeyId(key.publicKey()));
        QVERIFY(!read->verify(PrivateKey::generate(KeyScheme::Ed25519).publicKey()));
        QVERIFY(!read->verify(PrivateKey::generate(KeyScheme::EcdsaP256).publicKey()));
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (unsigned bit = 0; bit < 8; ++bit) {
                auto changed = good;
                changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1U << bit));
                const auto message = CoseSign1::decode(changed);
                QVERIFY(!message || !message->verify(key.publicKey()));
            }
            const Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY(!CoseSign1::decode(cut).ok());
        }
    }

    // The COSE working group's examples "EdDSA-01 (25519, sign1)" and "EdDSA-sig-02 (448, sign1)",
    // public domain: what other implementations sign, and what must be refused.
    void agreesWithThePublishedExamples()
    {
        const Json object {
            {"keytype", "ed25519"},
            {"scheme", "ed25519"},
            {"keyval",
             {{"public", "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"}}}};
        const auto key = PublicKey::fromJson(object);
        QVERIFY(key.ok());
        const std::string content = "546869732069732074686520636f6e74656e742e";
        const std::string signature
            = "7142fd2ff96d56db85bee905a76ba1d0b7321a95c8c4d3607c5781932b7afb87"
              "11497dfa751bf40b58b3bcc32300b1487f3db34085eef013bf08f4a44d6fef0d";
        const auto example = bytes("d28445a201270300a10442313154" + content + "5840" + signature);
        const auto message = CoseSign1::decode(example);
        QVERIFY(message.ok());
        QCOMPARE(textOf(message->payload()), std::string("This is the content."));
        QVERIFY(message->keyId().empty()); // it stands where nothing is signed
        QVERIFY(message->verify(*key));
        // Whoever changes the content, the header or the signature is found out.
        for (const std::size_t at : {std::size_t {6}, std::size_t {15}, std::size_t {99}}) {
            auto changed = example;
            changed[at] ^= 1U;
            const auto read = CoseSign1::decode(changed);
            QVERIFY(!read || !read->verify(*key));
        }

        const auto other = CoseSign1::decode(
            bytes("d28443a10127a10445336434343854" + content
                  + "5872"
                    "988240a3a2f189bd486de14aa77f54686c576a09f2e7ed9bae910df9139c2ac3"
                    "be7c27b7e10a20fa17c9d57d3510a2cf1f634bc0345ab9be00849842171d1e9e"
                    "98b2674c0e38bfcf6c557a1692b01b71015a47ac9f7748840cad1da80cbb5b34"
                    "9309febb912672b377c8b2072af1598b3700"));
        QVERIFY(other.ok()); // Ed448 goes by the same name, and is no signature of ours
        QVERIFY(!other->verify(*key));
        const auto changed = CoseSign1::decode(
            bytes("d28443a10126a10442313154546869732069732074686520636f6e74656e742f5840"
                  "eae868ecc176883766c5dc5ba5b8dca25dab3c2e56a551ce5705b793914348e1"
                  "9f43d6c6ba654472da301b645b293c9ba939295b97c4bdb847782bff384c5794"));
        QVERIFY(!changed.ok()); // "sign-fail-02", ES256
        QCOMPARE(static_cast<int>(changed.error().fault),
                 static_cast<int>(CoseFault::OtherAlgorithm));
    }

    void refusesOtherMessages()
    {
        const auto fault = [](std::string_view hex) {
            const auto message = CoseSign1::decode(bytes(hex));
            return message ? -1 : static_cast<int>(message.error().fault);
        };
        const int malformed = static_cast<int>(CoseFault::Malformed);
        const int other = static_cast<int>(CoseFault::OtherAlgorithm);
        QCOMPARE(fault("d28443a10127a041a04100"), -1);
        QCOMPARE(fault("8443a10127a041a04100"), -1); // untagged
        QCOMPARE(fault("d28443a10126a041a04100"), other); // ES256
        QCOMPARE(fault("d284440102030441a04100"), malformed);
        QCOMPARE(fault("d8628443a10127a041a04100"), malformed); // COSE_Sign
        QCOMPARE(fault("d28343a10127a041a0"), malformed); // three parts
        QCOMPARE(fault("d28443a10127a0f64100"), malformed); // detached
        QCOMPARE(fault("d28440a041a04100"), malformed); // no algorithm
        QCOMPARE(fault("d28443a1012741a041a04100"), malformed);
        QCOMPARE(fault("d28447a10163532d31a041a04100"), malformed); // algorithm as text
    }
};

QTEST_APPLESS_MAIN(CoseTest)
#include "tst_cose.moc"
