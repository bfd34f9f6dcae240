// SPDX-License-Identifier: Apache-2.0
#include "sync/revocation_check.h"

#include "base/log.h"
#include "crypto/revocation_list.h"

namespace yizhan {

namespace {

// A revocation list beyond its next update still names revoked certificates: keep believing those
// entries, or every connection, the alarm's too, would end with the list's date.
int acceptAgedList(int ok, X509_STORE_CTX* context)
{
    const int error = X509_STORE_CTX_get_error(context);
    if (!ok && (error == X509_V_ERR_CRL_HAS_EXPIRED || error == X509_V_ERR_CRL_NOT_YET_VALID)) {
        X509_STORE_CTX_set_error(context, X509_V_OK);
        return 1;
    }
    return ok;
}

} // namespace

void checkRevocation(SSL_CTX* tls, const std::string& pem, const std::string& authorityPem)
{
    const auto listed = RevocationList::fromPem(pem, authorityPem);
    if (!listed) {
        log::error("sync", "revocation_list.passed_over", {{"detail", listed.error().detail}});
        return;
    }
    X509_STORE_add_crl(SSL_CTX_get_cert_store(tls), listed->handle());
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(tls), X509_V_FLAG_CRL_CHECK);
    SSL_CTX_set_verify(tls, SSL_VERIFY_PEER, acceptAgedList);
}

} // namespace yizhan
