// SPDX-License-Identifier: Apache-2.0
// A new machine exchanges its one-time token for a certificate (app/README.md, enrolment). Any
// server thread.
#pragma once

#include "headoffice/device_api.h"

namespace yizhan::headoffice {

class EnrolmentApi {
public:
    EnrolmentApi(Store& store, const OfficeKeys& keys, Findings& findings, const Clock& clock)
        : m_store(store), m_keys(keys), m_findings(findings), m_clock(clock)
    {
    }

    void enrol(const Call& call, const Respond& respond);

private:
    [[nodiscard]] ServerReply answer(const Json& request, const std::string& from);

    Store& m_store;
    const OfficeKeys& m_keys;
    Findings& m_findings;
    const Clock& m_clock;
};

// The form of a token: 32 random bytes as hex. Only its SHA-256 is kept.
[[nodiscard]] std::string makeToken();
[[nodiscard]] std::string tokenHash(const std::string& token);
inline constexpr Millis tokenLifetime = Millis {24} * 3600 * 1000;

} // namespace yizhan::headoffice
