// SPDX-License-Identifier: Apache-2.0
// Who is calling: from the client certificate to a device in service. Asked for every request; the
// answer of the Store is believed for 5 seconds, so a revocation counts after that at the latest.
// Any thread.
#pragma once

#include "base/clock.h"
#include "crypto/certificate.h"
#include "headoffice/findings.h"
#include "headoffice/store.h"

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

    static constexpr Millis believedFor = 5000;
    static constexpr std::size_t mostRemembered = 50'000;

private:
    struct Remembered {
        std::string fingerprint;
        std::shared_ptr<const Caller> caller;
        Millis at; // boot time
    };
    [[nodiscard]] Result<std::shared_ptr<const Caller>, GateFault>
    look(const Certificate& certificate, const std::string& from);

    Store& m_store;
    Findings& m_findings;
    const Clock& m_clock;
    std::mutex m_mutex;
    std::map<std::string, Remembered> m_remembered; // by serial
};

} // namespace yizhan::headoffice
