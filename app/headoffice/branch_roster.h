// SPDX-License-Identifier: Apache-2.0
// A branch as its TOML file describes it, and as its devices get it.
#pragma once

#include "headoffice/records.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct RosterError {
    std::string detail; // file, key and what is expected
};

// PINs exist in clear once: in the answer to the person who imports the branch.
struct NewPin {
    std::string id;
    std::string name;
    std::string pin;
    std::string duress;
};

struct Roster {
    BranchRecord branch;
    std::vector<NewPin> pins; // of those who had none before
};

// before: the branch as it was. Members keep the PINs they have.
[[nodiscard]] Result<Roster, RosterError> importRoster(const std::filesystem::path& file,
                                                       const std::optional<BranchRecord>& before,
                                                       Millis now);
// The id alone: to look up the branch as it was.
[[nodiscard]] Result<std::string, RosterError> rosterId(const std::filesystem::path& file);

// What the branch file signs: the roster with its devices in service as peers.
[[nodiscard]] Json branchFileContent(const BranchRecord& branch,
                                     const std::vector<DeviceRecord>& devices, Millis now);

} // namespace yizhan::headoffice
