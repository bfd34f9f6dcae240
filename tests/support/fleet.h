// SPDX-License-Identifier: Apache-2.0
// A small fleet for tests: an authority, head office's keys and enrolled data folders, as enrolment
// would leave them.
#pragma once

#include "base/clock.h"
#include "crypto/certificate.h"
#include "sync/branch_file.h"
#include "sync/device.h"
#include "sync/https_server.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan {

class Fleet {
public:
    Fleet();

    // DATA/device for this device. addresses: of head office.
    void enrol(const std::filesystem::path& data, const std::string& device,
               const std::string& role, const std::vector<std::string>& addresses) const;
    // DATA/trust/bundle.json.
    void trust(const std::filesystem::path& data, const std::vector<std::string>& addresses) const;
    // The signed branch file with one member of staff, "王敏" (s-0001), whose PIN is given.
    [[nodiscard]] std::string branchFile(const std::string& pin, const Json& peers) const;

    // Options of a server that devices of this fleet believe.
    [[nodiscard]] ServerOptions serverOptions() const;

    // Serials that the next bundle's revocation list names; the list's date is long over.
    std::vector<std::string> revoked;
    PrivateKey ackKey = PrivateKey::generate(KeyScheme::Ed25519);
    PrivateKey drillAckKey = PrivateKey::generate(KeyScheme::Ed25519);
    CertificateAuthority authority;
    SystemClock clock;
};

} // namespace yizhan
