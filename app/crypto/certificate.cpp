// SPDX-License-Identifier: Apache-2.0
#include "crypto/certificate.h"

#include "crypto/digest.h"
#include "crypto/random.h"

#include <openssl/asn1.h>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>

namespace yizhan {

namespace {

template <auto release> struct Release {
    template <typename T> void operator()(T* object) const { release(object); }
};
using BioPtr = std::unique_ptr<BIO, Release<BIO_free_all>>;
using RequestPtr = std::unique_ptr<X509_REQ, Release<X509_REQ_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, Release<BN_free>>;
using CertificatePtr = std::shared_ptr<X509>;

constexpr Millis hour = 3'600'000;
constexpr Millis day = 24 * hour;

Failure<KeyError> malformed(std::string detail)
{
    ERR_clear_error();
    return Failure {KeyError {KeyFault::Malformed, std::move(detail)}};
}

std::string textIn(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

Millis toMillis(const ASN1_TIME* time)
{
    tm parts {};
    ASN1_TIME_to_tm(time, &parts);
    return Millis {timegm(&parts)} * 1000;
}

void addExtension(X509* certificate, X509* issuer, int kind, const std::string& value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str());
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setName(X509_NAME* name, const std::string& common)
{
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(common.data()),
                               static_cast<int>(common.size()), -1, 0);
}

// Version 3, random 127-bit positive serial, validity from an hour ago.
CertificatePtr blank(const std::string& common, EVP_PKEY* key, Millis now, Millis lifetime)
{
    CertificatePtr certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    auto serial = randomBytes(16);
    serial[0] &= 0x7f;
    const NumberPtr number(BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate.get()));
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), (now - hour) / 1000);
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), (now + lifetime) / 1000);
    setName(X509_get_subject_name(certificate.get()), common);
    X509_set_pubkey(certificate.get(), key);
    return certificate;
}

void signWith(X509* certificate, const PrivateKey& key)
{
    const bool edwards = key.publicKey().scheme() == KeyScheme::Ed25519;
    X509_sign(certificate, key.handle(), edwards ? nullptr : EVP_sha256());
}

bool isAddress(const std::string& host)
{
    std::array<unsigned char, sizeof(in6_addr)> address {};
    return inet_pton(AF_INET, host.c_str(), address.data()) == 1
        || inet_pton(AF_INET6, host.c_str(), address.data()) == 1;
}

} // namespace

Result<Certificate, KeyError> Certificate::fromPem(const std::string& pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    CertificatePtr certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr), X509_free);
    if (!certificate)
        return malformed("no readable certificate");
    return Certificate(std::move(certificate));
}

Result<Certificate, KeyError> Certificate::fromHandle(x509_st* borrowed)
{
    if (!borrowed)
        return malformed("no certificate");
    X509_up_ref(borrowed);
    return Certificate(CertificatePtr(borrowed, X509_free));
}

std::string Certificate::pem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), m_certificate.get());
    return textIn(bio.get());
}

std::string Certificate::commonName() const
{
    X509_NAME* name = X509_get_subject_name(m_certificate.get());
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    if (at < 0)
        return {};
    const ASN1_STRING* text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    return {reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)),
            static_cast<std::size_t>(ASN1_STRING_length(text))};
}

std::string Certificate::serial() const
{
    const NumberPtr number(
        ASN1_INTEGER_to_BN(X509_get0_serialNumber(m_certificate.get()), nullptr));
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number.get())));
    BN_bn2bin(number.get(), bytes.data());
    return toHex(bytes);
}

std::string Certificate::fingerprint() const
{
    unsigned char* der = nullptr;
    const int size = i2d_X509(m_certificate.get(), &der);
    const auto hex = toHex(sha256({der, static_cast<std::size_t>(size)}));
    OPENSSL_free(der);
    return hex;
}

Millis Certificate::notBefore() const
{
    return toMillis(X509_get0_notBefore(m_certificate.get()));
}
Millis Certificate::notAfter() const
{
    return toMillis(X509_get0_notAfter(m_certificate.get()));
}

Result<PublicKey, KeyError> Certificate::publicKey() const
{
    EVP_PKEY* key = X509_get_pubkey(m_certificate.get());
    if (!key)
        return malformed("a certificate without a key");
    return PublicKey::fromHandle({key, EVP_PKEY_free});
}

std::string makeSigningRequest(const PrivateKey& key)
{
    const RequestPtr request(X509_REQ_new());
    X509_REQ_set_version(request.get(), X509_REQ_VERSION_1);
    setName(X509_REQ_get_subject_name(request.get()), "yizhan device");
    X509_REQ_set_pubkey(request.get(), key.handle());
    const bool edwards = key.publicKey().scheme() == KeyScheme::Ed25519;
    X509_REQ_sign(request.get(), key.handle(), edwards ? nullptr : EVP_sha256());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_REQ(bio.get(), request.get());
    return textIn(bio.get());
}

std::string deviceHostName(const std::string& device)
{
    return device + ".device.yizhan";
}

CertificateAuthority CertificateAuthority::create(const std::string& name, Millis now)
{
    auto key = PrivateKey::generate(KeyScheme::EcdsaP256);
    auto certificate = blank(name, key.handle(), now, 3650 * day);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints,
                 "critical,CA:TRUE,pathlen:0");
    addExtension(certificate.get(), certificate.get(), NID_key_usage,
                 "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    signWith(certificate.get(), key);
    return {std::move(key), *Certificate::fromHandle(certificate.get())};
}

CertificateAuthority CertificateAuthority::from(PrivateKey key, Certificate certificate)
{
    return {std::move(key), std::move(certificate)};
}

Certificate CertificateAuthority::issueServer(const PublicKey& key,
                                              const std::vector<std::string>& hosts,
                                              Millis now) const
{
    std::string names;
    for (const auto& host : hosts)
        names += (names.empty() ? "" : ",") + std::string(isAddress(host) ? "IP:" : "DNS:") + host;
    auto* issuer = m_certificate.handle();
    auto certificate
        = blank(hosts.empty() ? "head office" : hosts.front(), key.handle(), now, 825 * day);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), issuer, NID_ext_key_usage, "serverAuth");
    addExtension(certificate.get(), issuer, NID_subject_alt_name, names);
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid:always");
    signWith(certificate.get(), m_key);
    return *Certificate::fromHandle(certificate.get());
}

Result<Certificate, KeyError>
CertificateAuthority::issueDevice(const std::string& signingRequestPem, const std::string& device,
                                  Millis now) const
{
    const BioPtr bio(
        BIO_new_mem_buf(signingRequestPem.data(), static_cast<int>(signingRequestPem.size())));
    const RequestPtr request(PEM_read_bio_X509_REQ(bio.get(), nullptr, nullptr, nullptr));
    if (!request)
        return malformed("no readable signing request");
    EVP_PKEY* key = X509_REQ_get0_pubkey(request.get());
    if (!key || EVP_PKEY_get_base_id(key) != EVP_PKEY_ED25519)
        return malformed("a device's key must be Ed25519");
    if (X509_REQ_verify(request.get(), key) != 1)
        return malformed("the signing request is not signed by its own key");
    auto* issuer = m_certificate.handle();
    auto certificate = blank(device, key, now, 90 * day);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer));
    addExtension(certificate.get(), issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate.get(), issuer, NID_ext_key_usage, "clientAuth,serverAuth");
    addExtension(certificate.get(), issuer, NID_subject_alt_name, "DNS:" + deviceHostName(device));
    addExtension(certificate.get(), issuer, NID_authority_key_identifier, "keyid:always");
    signWith(certificate.get(), m_key);
    return Certificate::fromHandle(certificate.get());
}

std::string CertificateAuthority::revocationList(const std::vector<std::string>& serials,
                                                 Millis now, int days) const
{
    const CrlPtr list(X509_CRL_new());
    X509_CRL_set_version(list.get(), X509_CRL_VERSION_2);
    X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(m_certificate.handle()));
    const std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>> issued(
        ASN1_TIME_set(nullptr, now / 1000));
    const std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>> next(
        ASN1_TIME_set(nullptr, (now + days * day) / 1000));
    X509_CRL_set1_lastUpdate(list.get(), issued.get());
    X509_CRL_set1_nextUpdate(list.get(), next.get());
    for (const auto& serial : serials) {
        BIGNUM* raw = nullptr;
        BN_hex2bn(&raw, serial.c_str());
        const NumberPtr number(raw);
        const std::unique_ptr<ASN1_INTEGER, Release<ASN1_INTEGER_free>> integer(
            BN_to_ASN1_INTEGER(number.get(), nullptr));
        X509_REVOKED* entry = X509_REVOKED_new();
        X509_REVOKED_set_serialNumber(entry, integer.get());
        X509_REVOKED_set_revocationDate(entry, issued.get());
        X509_CRL_add0_revoked(list.get(), entry);
    }
    X509_CRL_sort(list.get());
    X509_CRL_sign(list.get(), m_key.handle(), EVP_sha256());
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509_CRL(bio.get(), list.get());
    return textIn(bio.get());
}

} // namespace yizhan
