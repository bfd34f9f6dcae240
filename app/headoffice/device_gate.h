// SPDX-License-Identifier: Apache-2.0
// Who is calling: from the client certificate to a device in service. Asked for every request; the
// answer of the Store is believed for 5 seconds, so a revocation counts after that at the latest.
// Any thread.
#pragma once

#include "base/clock.h"
#include "crypto/certificate.h"
#include "headoffice/findings.h"
#include "headoffice/store.h"

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace yizhan::headoffice {

// A device in service with the keys it registered.
struct Caller {
    std::string device;
    std::string branch;
    std::string role;
    PublicKey key; // of its certificate: signs real events
    PublicKey drillKey; // signs drills
};

enum class GateFault {
    NoCertificate,
    Refused, // unknown, superseded or revoked
    Unavailable, // the Store cannot tell
};

class DeviceGate {
public:
    DeviceGate(Store& store, Findings& findings, const Clock& clock)
        : m_store(store), m_findings(findings), m_clock(clock)
    {
    }

    // The certificate was verified against the authority before. from: address, for the findings.
    [[nodiscard]] Result<std::shared_ptr<const Caller>, GateFault>
    admit(const std::optional<Certificate>& certificate, const std::string& from);

    // The same of a device that somebody else speaks for.
    [[nodiscard]] Result<std::shared_ptr<const Caller>, GateFault>
    inService(const std::string& device, const std::string& from);

    static constexpr Millis believedFor = 5000;
    static constexpr std::size_t mostRemembered = 50'000;

private:
    struct Remembered {
        std::string fingerprint;
        std::shared_ptr<const Caller> caller;
        Millis at; // boot time
    };
    using Admitted = Result<std::shared_ptr<const Caller>, GateFault>;
    [[nodiscard]] Admitted admit(const std::string& key, const std::string& fingerprint,
                                 const std::function<Admitted()>& look);
    [[nodiscard]] Admitted look(const Certificate& certificate, const std::string& from);
    [[nodiscard]] Admitted look(const std::string& device, const std::string& from);
    [[nodiscard]] Admitted callerOf(const DeviceRecord& device, const Certificate& certificate,
                                    const std::string& from);

    Store& m_store;
    Findings& m_findings;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::map<std::string, Remembered>
        m_remembered; // by serial; those of inService by "id <device>"
};

} // namespace yizhan::headoffice
