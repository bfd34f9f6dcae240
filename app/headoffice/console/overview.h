// SPDX-License-Identifier: Apache-2.0
// What the console's pages are made of, read at one moment. A value; any thread.
#pragma once

#include "headoffice/console/words.h"
#include "headoffice/office_playbooks.h"
#include "headoffice/presence.h"
#include "headoffice/published_content.h"
#include "headoffice/store.h"

#include <map>
#include <memory>

namespace yizhan::headoffice {

struct Overview {
    std::vector<DeviceRecord> devices;
    std::vector<BranchRecord> branches;
    std::vector<DeviceState> states;
    std::map<std::string, Contact> contacts; // by device
    std::shared_ptr<const PublishedContent::Release> content;
    std::map<std::string, Playbook> officePlaybooks; // never published
    Millis now = 0;

    [[nodiscard]] std::string branchName(const std::string& id, const Words& words) const;
    // Published, or head office's own; nothing when neither.
    [[nodiscard]] const Playbook* playbook(const std::string& id) const;
    [[nodiscard]] const DeviceState* stateOf(const std::string& device) const;
};

// What could not be read is empty.
[[nodiscard]] Overview readOverview(Store& store, const Presence& presence,
                                    PublishedContent& published, const std::filesystem::path& data,
                                    Millis now);

// How a device is, the best first: what a row's colour and word say.
enum class Condition { Retired, Fine, Waiting, Stale, Silent };
[[nodiscard]] Condition conditionOf(const DeviceRecord& device, const Overview& office);

// A state report older than this is shown as old: kiosks report every 60 s.
inline constexpr Millis staleAfter = 180'000;

} // namespace yizhan::headoffice
