// SPDX-License-Identifier: Apache-2.0
// Who works in a branch, which machines stand there, whom to ring (app/README.md, branch file).
// Holds verifiers of PINs: kept 0600, never logged, never published.
#pragma once

#include "base/clock.h"
#include "crypto/signed_document.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct StaffMember {
    std::string id;
    std::string name;
    std::vector<std::string> roles;
    std::string pinVerifier;
    std::string duressVerifier;
};

struct EmergencyNumber {
    std::string purpose; // fire, police, ambulance, security …
    std::string number;
    std::string name; // may be empty
};

// One of the emergency group, in the order they are rung.
struct EmergencyContact {
    std::string post; // head deputy security risk technology office operations
    std::string name;
    std::string phone;
};

struct BranchPeer {
    std::string device;
    std::string role; // kiosk or panel
    std::string place;
    std::string address;
    std::uint16_t port = 0;
    std::optional<PublicKey> drillKey; // its own key comes with its certificate
};

struct BranchFile {
    std::string branch;
    std::map<std::string, std::string> name; // by language
    std::string region;
    std::string hours;
    Millis issued = 0;
    std::vector<StaffMember> staff;
    std::vector<EmergencyNumber> numbers;
    std::vector<EmergencyContact> group;
    std::vector<BranchPeer> peers; // this device too

    [[nodiscard]] const StaffMember* member(std::string_view id) const;
    [[nodiscard]] const BranchPeer* peer(std::string_view device) const;
};

inline constexpr std::string_view branchFileType = "branch-file";
inline constexpr Millis branchFileLifetime = Millis {7} * 24 * 3600 * 1000;

[[nodiscard]] Result<BranchFile, DocumentError>
openBranchFile(std::string_view text, std::span<const PublicKey> ackKeys, std::string_view branch);

} // namespace yizhan
