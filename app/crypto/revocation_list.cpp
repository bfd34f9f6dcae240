// SPDX-License-Identifier: Apache-2.0
#include "crypto/revocation_list.h"

#include "base/bytes.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace yizhan {

namespace {

std::string serialOf(const X509_REVOKED* entry)
{
    BIGNUM* number = ASN1_INTEGER_to_BN(X509_REVOKED_get0_serialNumber(entry), nullptr);
    Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number)));
    BN_bn2bin(number, bytes.data());
    BN_free(number);
    return toHex(bytes);
}

} // namespace

Result<RevocationList, KeyError> RevocationList::fromPem(const std::string& pem,
                                                         const std::string& authorityPem)
{
    BIO* bio = BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size()));
    RevocationList list;
    list.m_list.reset(PEM_read_bio_X509_CRL(bio, nullptr, nullptr, nullptr),
                      [](X509_CRL* old) { X509_CRL_free(old); });
    BIO_free(bio);
    const auto authority = Certificate::fromPem(authorityPem);
    if (!list.m_list || !authority) {
        ERR_clear_error();
        return Failure {KeyError {KeyFault::Malformed, "not a revocation list"}};
    }
    if (X509_CRL_verify(list.m_list.get(), X509_get0_pubkey(authority->handle())) != 1) {
        ERR_clear_error();
        return Failure {KeyError {KeyFault::Malformed, "a revocation list of another authority"}};
    }
    auto serials = std::make_shared<std::set<std::string>>();
    const auto* entries = X509_CRL_get_REVOKED(list.m_list.get());
    for (int i = 0; i < sk_X509_REVOKED_num(entries); ++i)
        serials->insert(serialOf(sk_X509_REVOKED_value(entries, i)));
    list.m_serials = std::move(serials);
    return list;
}

} // namespace yizhan
