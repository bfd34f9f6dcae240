// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"

#include <QTest>

using namespace yizhan;

namespace {
constexpr Millis now = 1'790'000'000'000;
constexpr Millis day = 24 * 3'600'000;
}

class CertificateTest : public QObject {
    Q_OBJECT

    const CertificateAuthority authority = CertificateAuthority::create("Yizhan fleet", now);

private Q_SLOTS:
    void aDeviceGetsACertificateForItsOwnKeyUnderTheNameOfTheToken()
    {
        const auto key = PrivateKey::generate(KeyScheme::Ed25519);
        const auto certificate = authority.issueDevice(makeSigningRequest(key), "k-0001", now);
        QVERIFY(certificate.ok());
        QCOMPARE(certificate->commonName(), std::string("k-0001"));
        QCOMPARE(certificate->publicKey()->id(), key.publicKey().id());
        QCOMPARE(certificate->notAfter(), now + 90 * day);
        QCOMPARE(certificate->serial().size(), size_t(32));
    }
    void aRequestThatIsNotSignedByItsKeyIsRefused()
    {
        auto request = makeSigningRequest(PrivateKey::generate(KeyScheme::Ed25519));
        const auto at = request.size() - 60; // inside the signature
        request[at] = request[at] == 'A' ? 'B' : 'A';
        QVERIFY(!authority.issueDevice(request, "k-0001", now).ok());
    }
    void aDeviceKeyMustBeEd25519()
    {
        const auto request = makeSigningRequest(PrivateKey::generate(KeyScheme::EcdsaP256));
        QVERIFY(!authority.issueDevice(request, "k-0001", now).ok());
        QVERIFY(!authority.issueDevice("-----BEGIN nothing", "k-0001", now).ok());
    }
    void serialsDiffer()
    {
        const auto request = makeSigningRequest(PrivateKey::generate(KeyScheme::Ed25519));
        QVERIFY(authority.issueDevice(request, "k-0001", now)->serial()
                != authority.issueDevice(request, "k-0001", now)->serial());
    }
    void pemReadsBack()
    {
        const auto certificate
            = authority.issueServer(PrivateKey::generate(KeyScheme::EcdsaP256).publicKey(),
                                    {"localhost", "127.0.0.1"}, now);
        const auto again = Certificate::fromPem(certificate.pem());
        QVERIFY(again.ok());
        QCOMPARE(again->fingerprint(), certificate.fingerprint());
        QVERIFY(!Certificate::fromPem("garbage").ok());
    }
};

QTEST_APPLESS_MAIN(CertificateTest)
#include "tst_certificate.moc"
