// SPDX-License-Identifier: Apache-2.0
#include "crypto/password.h"
#include "crypto/random.h"
#include "crypto/signed_document.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace yizhan;

class SignedDocumentTest : public QObject {
    Q_OBJECT

    const PrivateKey first = PrivateKey::generate(KeyScheme::Ed25519);
    const PrivateKey second = PrivateKey::generate(KeyScheme::EcdsaP256);
    const Json content {{"_type", "notice"}, {"v", 1}, {"text", "关门"}};

private Q_SLOTS:
    void whatWasSignedVerifiesAfterTheWire()
    {
        const auto sent = SignedDocument::sign(content, first);
        const auto received = SignedDocument::parse(sent.text());
        QVERIFY(received.ok());
        QCOMPARE(received->hash(), sent.hash());
        QVERIFY(received->verify("notice", std::array {first.publicKey()}).ok());
    }
    void everyChangedByteOfTheContentIsNoticed()
    {
        const auto text = SignedDocument::sign(content, first).text();
        const auto from = text.find("\"signed\":");
        int changed = 0;
        for (auto at = from + 10; at < text.size() - 1; ++at) {
            auto hostile = text;
            hostile[at] = static_cast<char>(hostile[at] ^ 1);
            const auto received = SignedDocument::parse(hostile);
            if (!received)
                continue;
            ++changed;
            QVERIFY2(!received->verify("notice", std::array {first.publicKey()}).ok(),
                     hostile.c_str());
        }
        QVERIFY(changed > 10);
    }
    void anotherTypeIsAnotherDocument()
    {
        const auto document = SignedDocument::sign(content, first);
        const auto result = document.verify("reply", std::array {first.publicKey()});
        QCOMPARE(result.error().fault, DocumentFault::WrongType);
    }
    void aKeyThatIsNotBelievedDoesNotCount()
    {
        const auto document = SignedDocument::sign(content, first);
        QCOMPARE(document.verify("notice", std::array {second.publicKey()}).error().fault,
                 DocumentFault::NotSigned);
        QCOMPARE(document.verify("notice", {}).error().fault, DocumentFault::NotSigned);
    }
    void theThresholdCountsDifferentKeys()
    {
        auto document = SignedDocument::sign(content, first);
        const std::array keys {first.publicKey(), second.publicKey()};
        QVERIFY(!document.verify("notice", keys, 2).ok());
        document.addSignature(second);
        QVERIFY(document.verify("notice", keys, 2).ok());
        QVERIFY(!document.verify("notice", keys, 0).ok());
    }
    void oneKeyUnderTwoIdsCountsOnce()
    {
        Json described = first.publicKey().json();
        described["note"] = "the same key, described otherwise";
        const auto twin = PublicKey::fromJson(described);
        QVERIFY(twin.ok());
        QVERIFY(twin->id() != first.publicKey().id());
        auto json = SignedDocument::sign(content, first).json();
        auto copy = json["signatures"][0];
        copy["keyid"] = twin->id();
        json["signatures"].push_back(copy);
        const auto document = SignedDocument::fromJson(json);
        QVERIFY(document.ok());
        QVERIFY(!document->verify("notice", std::array {first.publicKey(), *twin}, 2).ok());
    }
    void twoSignaturesOfOneIdAreRefused()
    {
        auto json = SignedDocument::sign(content, first).json();
        json["signatures"].push_back(json["signatures"][0]);
        QVERIFY(!SignedDocument::fromJson(json).ok());
    }
    void aKeyMustFitItsScheme_data()
    {
        QTest::addColumn<QByteArray>("keytype");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("value");
        const auto pem = QByteArray::fromStdString(
            second.publicKey().json()["keyval"]["public"].get<std::string>());
        QTest::newRow("P-256 as RSA")
            << QByteArray("rsa") << QByteArray("rsassa-pss-sha256") << pem;
        QTest::newRow("PEM as Ed25519") << QByteArray("ed25519") << QByteArray("ed25519") << pem;
        QTest::newRow("short Ed25519")
            << QByteArray("ed25519") << QByteArray("ed25519") << QByteArray("00ff");
        QTest::newRow("unknown scheme")
            << QByteArray("ed25519") << QByteArray("ed448") << QByteArray(64, '0');
        QTest::newRow("type and scheme apart")
            << QByteArray("rsa") << QByteArray("ed25519") << QByteArray(64, '0');
    }
    void aKeyMustFitItsScheme()
    {
        QFETCH(QByteArray, keytype);
        QFETCH(QByteArray, scheme);
        QFETCH(QByteArray, value);
        const Json object {{"keytype", keytype.toStdString()},
                           {"scheme", scheme.toStdString()},
                           {"keyval", {{"public", value.toStdString()}}}};
        QVERIFY(!PublicKey::fromJson(object).ok());
    }
    void aKeyFileOpensWithItsPassphraseOnly()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file
            = folder.filePath(QStringLiteral("author.key")).toStdString();
        QVERIFY(first.save(file, "correct horse").ok());
        QVERIFY(!PrivateKey::load(file, "wrong").ok());
        const auto loaded = PrivateKey::load(file, "correct horse");
        QVERIFY(loaded.ok());
        QCOMPARE(loaded->publicKey().id(), first.publicKey().id());
    }
    void aPinIsKnownByItsVerifierOnly()
    {
        const auto pin = makePin(6);
        QCOMPARE(pin.size(), size_t(6));
        const auto verifier = passwordVerifier(pin, PasswordStrength::Pin);
        QVERIFY(verifier.starts_with("$argon2id$"));
        QVERIFY(passwordMatches(pin, verifier));
        QVERIFY(!passwordMatches("000000", verifier));
        QVERIFY(!passwordMatches(pin, "not a verifier"));
        QVERIFY(!passwordMatches(pin, std::string(4000, '$')));
    }
};

QTEST_APPLESS_MAIN(SignedDocumentTest)
#include "tst_signed_document.moc"
