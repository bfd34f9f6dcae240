// SPDX-License-Identifier: Apache-2.0
// The keys of head office in its data folder: the fleet's authority, the server's own, and those
// that sign replies.
#pragma once

#include "crypto/certificate.h"
#include "headoffice/records.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct OfficeKeys {
    CertificateAuthority authority;
    PrivateKey serverKey;
    Certificate serverCertificate;
    PrivateKey ack; // signs replies about real events, and branch files
    PrivateKey drillAck; // signs replies about drills
    PublicKey nextAck; // published beforehand, so that a change of keys locks nobody out
    PublicKey nextDrillAck;
};

// For saying something in head office's name. keys, clock: outlive the pen.
[[nodiscard]] inline OfficePen penOf(const OfficeKeys& keys, const Clock& clock)
{
    return {keys.ack, keys.drillAck, clock};
}

struct OfficeKeysError {
    std::string detail;
};

// Everything new, in DATA/ca and DATA/keys (0700). hosts: names and addresses of the server's
// certificate.
[[nodiscard]] Result<OfficeKeys, OfficeKeysError>
makeOfficeKeys(const std::filesystem::path& data, const std::vector<std::string>& hosts,
               Millis now);
[[nodiscard]] Result<OfficeKeys, OfficeKeysError> loadOfficeKeys(const std::filesystem::path& data);

} // namespace yizhan::headoffice
