// SPDX-License-Identifier: Apache-2.0
// X.509 certificates of the fleet (RFC 5280): one authority, one certificate a device, one for head
// office. Values; copying shares the certificate. Any thread.
#pragma once

#include "base/clock.h"
#include "crypto/key.h"

#include <memory>
#include <string>
#include <vector>

struct x509_st; // X509

namespace yizhan {

class Certificate {
public:
    [[nodiscard]] static Result<Certificate, KeyError> fromPem(const std::string& pem);
    [[nodiscard]] static Result<Certificate, KeyError>
    fromHandle(x509_st* borrowed); // takes a reference

    [[nodiscard]] std::string pem() const;
    [[nodiscard]] std::string commonName() const;
    [[nodiscard]] std::string serial() const; // lower-case hex
    [[nodiscard]] std::string fingerprint() const; // SHA-256 hex of the DER form
    [[nodiscard]] Millis notBefore() const;
    [[nodiscard]] Millis notAfter() const;
    [[nodiscard]] Result<PublicKey, KeyError> publicKey() const;
    [[nodiscard]] x509_st* handle() const { return m_certificate.get(); }

private:
    explicit Certificate(std::shared_ptr<x509_st> certificate)
        : m_certificate(std::move(certificate))
    {
    }
    std::shared_ptr<x509_st> m_certificate;
};

// A certificate signing request (PKCS#10) for this key. The subject is a formality: the authority
// ignores it.
[[nodiscard]] std::string makeSigningRequest(const PrivateKey& key);

// The name under which a device's certificate is valid as a server on the branch network.
[[nodiscard]] std::string deviceHostName(const std::string& device); // "<device>.device.yizhan"

class CertificateAuthority {
public:
    // A new self-signed P-256 authority, valid from now (less an hour) for ten years.
    [[nodiscard]] static CertificateAuthority create(const std::string& name, Millis now);
    [[nodiscard]] static CertificateAuthority from(PrivateKey key, Certificate certificate);

    [[nodiscard]] const Certificate& certificate() const { return m_certificate; }
    [[nodiscard]] const PrivateKey& key() const { return m_key; }

    // Head office's own certificate; hosts are DNS names or IP addresses. 825 days.
    [[nodiscard]] Certificate issueServer(const PublicKey& key,
                                          const std::vector<std::string>& hosts, Millis now) const;
    // CN = device, DNS name deviceHostName(device), client and server authentication, 90 days.
    // The request's signature is checked; its subject and extensions are ignored.
    [[nodiscard]] Result<Certificate, KeyError>
    issueDevice(const std::string& signingRequestPem, const std::string& device, Millis now) const;
    // A revocation list naming these serials (hex), good for the given days.
    [[nodiscard]] std::string revocationList(const std::vector<std::string>& serials, Millis now,
                                             int days) const;

private:
    CertificateAuthority(PrivateKey key, Certificate certificate)
        : m_key(std::move(key)), m_certificate(std::move(certificate))
    {
    }
    PrivateKey m_key;
    Certificate m_certificate;
};

} // namespace yizhan
