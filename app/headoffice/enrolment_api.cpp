// SPDX-License-Identifier: Apache-2.0
#include "headoffice/enrolment_api.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "crypto/random.h"
#include "headoffice/refusal.h"

namespace yizhan::headoffice {

std::string makeToken()
{
    return toHex(randomBytes(32));
}

std::string tokenHash(const std::string& token)
{
    return sha256Hex("yizhan-enrolment-token:" + token);
}

void EnrolmentApi::enrol(const Call& call, const Respond& respond)
{
    respond(answer(call.body, call.from));
}

ServerReply EnrolmentApi::answer(const Json& request, const std::string& from)
{
    const auto device = stringAt(request, "device");
    const auto secret = stringAt(request, "token");
    const auto signingRequest = stringAt(request, "csr");
    const auto* drillObject = objectAt(request, "drill_key");
    if (!device || !secret || !signingRequest || !drillObject || device->size() > 64
        || secret->size() > 128 || signingRequest->size() > 8192)
        return refusal(400, "malformed");
    const auto drillKey = PublicKey::fromJson(*drillObject);
    if (!drillKey || drillKey->scheme() != KeyScheme::Ed25519)
        return refusal(400, "malformed");

    const auto hash = tokenHash(*secret);
    const auto requestHash = sha256Hex(*signingRequest + "\n" + drillKey->id());
    const auto token = m_store.token(hash);
    if (!token)
        return refusal(503, "unavailable");
    const bool used = *token && (*token)->usedAt != 0 && (*token)->requestHash != requestHash;
    if (!*token || (*token)->device != *device || used) {
        m_findings.record(used ? "token_reused" : "token_unknown", used ? *device : "", from);
        return refusal(403, "token_refused");
    }

    const auto now = m_clock.wallNow();
    const auto certificate = m_keys.authority.issueDevice(*signingRequest, *device, now);
    const auto key = certificate ? certificate->publicKey() : certificate.failure();
    if (!certificate || !key || key->scheme() != KeyScheme::Ed25519
        || key->material() == drillKey->material())
        return refusal(400, "malformed");
    const auto given
        = m_store.enrol(hash, requestHash,
                        {certificate->serial(), certificate->pem(), drillKey->json().dump(),
                         certificate->notBefore(), certificate->notAfter(), 0},
                        now);
    if (!given) {
        if (given.error().fault == StoreFault::Unavailable
            || given.error().fault == StoreFault::Unusable)
            return refusal(503, "unavailable");
        m_findings.record("token_refused", *device, from);
        return refusal(403, "token_refused");
    }
    const auto record = m_store.device(*device);
    if (!record || !*record)
        return refusal(503, "unavailable");
    log::info("headoffice", "device.enrolled", {{"device", *device}, {"serial", given->serial}});
    const Json body {{"certificate", given->pem},
                     {"ca", m_keys.authority.certificate().pem()},
                     {"branch", (*record)->branch}};
    return {200, "application/json", body.dump(), {{"Cache-Control", "no-store"}}};
}

} // namespace yizhan::headoffice
