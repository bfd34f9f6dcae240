// SPDX-License-Identifier: Apache-2.0
#include "headoffice/office_keys.h"

#include "base/file.h"

#include <optional>
#include <sys/stat.h>

namespace yizhan::headoffice {

namespace {

Failure<OfficeKeysError> failure(std::string detail)
{
    return Failure {OfficeKeysError {std::move(detail)}};
}

bool makePrivateFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    return !error && ::chmod(folder.c_str(), 0700) == 0;
}

Result<Certificate, KeyError> loadCertificate(const std::filesystem::path& file)
{
    const auto pem = readFile(file, 64U << 10);
    if (!pem)
        return Failure {KeyError {KeyFault::Unreadable, pem.error().detail}};
    return Certificate::fromPem(*pem);
}

} // namespace

Result<OfficeKeys, OfficeKeysError>
makeOfficeKeys(const std::filesystem::path& data, const std::vector<std::string>& hosts, Millis now)
{
    const auto ca = data / "ca";
    const auto keys = data / "keys";
    if (!makePrivateFolder(ca) || !makePrivateFolder(keys))
        return failure(data.string() + ": cannot be written");
    const auto authority = CertificateAuthority::create("Yizhan fleet", now);
    const auto server = PrivateKey::generate(KeyScheme::EcdsaP256);
    const auto certificate = authority.issueServer(server.publicKey(), hosts, now);
    const auto ack = PrivateKey::generate(KeyScheme::Ed25519);
    const auto nextAck = PrivateKey::generate(KeyScheme::Ed25519);
    const auto drillAck = PrivateKey::generate(KeyScheme::Ed25519);
    const auto nextDrillAck = PrivateKey::generate(KeyScheme::Ed25519);
    const bool written = authority.key().save(ca / "ca.key")
        && writeFile(ca / "ca.crt", authority.certificate().pem())
        && server.save(keys / "server.key") && writeFile(keys / "server.crt", certificate.pem())
        && ack.save(keys / "ack.key") && nextAck.save(keys / "ack-next.key")
        && drillAck.save(keys / "drill-ack.key") && nextDrillAck.save(keys / "drill-ack-next.key");
    if (!written)
        return failure(keys.string() + ": cannot be written");
    return OfficeKeys {authority,
                       server,
                       certificate,
                       ack,
                       drillAck,
                       nextAck.publicKey(),
                       nextDrillAck.publicKey()};
}

Result<OfficeKeys, OfficeKeysError> loadOfficeKeys(const std::filesystem::path& data)
{
    const auto keys = data / "keys";
    const auto caKey = PrivateKey::load(data / "ca" / "ca.key");
    const auto caCertificate = loadCertificate(data / "ca" / "ca.crt");
    const auto server = PrivateKey::load(keys / "server.key");
    const auto certificate = loadCertificate(keys / "server.crt");
    const auto ack = PrivateKey::load(keys / "ack.key");
    const auto drillAck = PrivateKey::load(keys / "drill-ack.key");
    const auto nextAck = PrivateKey::load(keys / "ack-next.key");
    const auto nextDrillAck = PrivateKey::load(keys / "drill-ack-next.key");
    for (const auto* key : {&caKey, &server, &ack, &drillAck, &nextAck, &nextDrillAck}) {
        if (!*key)
            return failure(data.string() + ": " + key->error().detail);
    }
    for (const auto* read : {&caCertificate, &certificate}) {
        if (!*read)
            return failure(data.string() + ": " + read->error().detail);
    }
    return OfficeKeys {CertificateAuthority::from(*caKey, *caCertificate),
                       *server,
                       *certificate,
                       *ack,
                       *drillAck,
                       nextAck->publicKey(),
                       nextDrillAck->publicKey()};
}

} // namespace yizhan::headoffice
