// SPDX-License-Identifier: Apache-2.0
#include "headoffice/device_gate.h"

namespace yizhan::headoffice {

Result<std::shared_ptr<const Caller>, GateFault>
DeviceGate::admit(const std::optional<Certificate>& certificate, const std::string& from)
{
    if (!certificate) {
        m_findings.record("certificate_missing", "", from);
        return Failure {GateFault::NoCertificate};
    }
    return admit(certificate->serial(), certificate->fingerprint(),
                 [&] { return look(*certificate, from); });
}

Result<std::shared_ptr<const Caller>, GateFault> DeviceGate::inService(const std::string& device,
                                                                       const std::string& from)
{
    return admit("id " + device, "", [&] { return look(device, from); });
}

DeviceGate::Admitted DeviceGate::admit(const std::string& key, const std::string& fingerprint,
                                       const std::function<Admitted()>& look)
{
    const auto now = m_clock.bootNow();
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_remembered.find(key);
        if (found != m_remembered.end() && now - found->second.at < believedFor
            && found->second.fingerprint == fingerprint)
            return found->second.caller;
    }
    auto caller = look();
    const std::lock_guard lock(m_mutex);
    if (!caller) {
        m_remembered.erase(key);
        return caller;
    }
    if (m_remembered.size() >= mostRemembered)
        m_remembered.clear();
    m_remembered[key] = {fingerprint, *caller, now};
    return caller;
}

DeviceGate::Admitted DeviceGate::look(const Certificate& certificate, const std::string& from)
{
    const auto record = m_store.deviceBySerial(certificate.serial());
    if (!record)
        return Failure {GateFault::Unavailable};
    if (!*record) {
        m_findings.record("certificate_unknown", "", from);
        return Failure {GateFault::Refused};
    }
    return callerOf(**record, certificate, from);
}

DeviceGate::Admitted DeviceGate::look(const std::string& device, const std::string& from)
{
    const auto record = m_store.device(device);
    if (!record)
        return Failure {GateFault::Unavailable};
    const auto certificate = *record && (*record)->certificate
        ? Certificate::fromPem((*record)->certificate->pem)
        : Failure {KeyError {KeyFault::Malformed, "no certificate"}};
    if (!certificate) {
        m_findings.record("certificate_unknown", device, from);
        return Failure {GateFault::Refused};
    }
    return callerOf(**record, *certificate, from);
}

DeviceGate::Admitted DeviceGate::callerOf(const DeviceRecord& device,
                                          const Certificate& certificate, const std::string& from)
{
    if (device.revokedAt != 0 || device.certificate->revokedAt != 0) {
        m_findings.record("certificate_revoked", device.id, from);
        return Failure {GateFault::Refused};
    }
    const auto kept = Certificate::fromPem(device.certificate->pem);
    const auto key = certificate.publicKey();
    const auto drillJson = parseJson(device.certificate->drillKey);
    const auto drillKey = drillJson ? PublicKey::fromJson(*drillJson) : PublicKey::fromJson(Json());
    if (!kept || !key || !drillKey || kept->fingerprint() != certificate.fingerprint()) {
        m_findings.record("certificate_unknown", device.id, from);
        return Failure {GateFault::Refused};
    }
    return std::make_shared<const Caller>(
        Caller {device.id, device.branch, device.role, *key, *drillKey});
}

} // namespace yizhan::headoffice
