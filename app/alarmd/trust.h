// SPDX-License-Identifier: Apache-2.0
// What this machine believes: the trust bundle that yizhan-kiosk verified, and the branch file that
// head office signed. Both are read from the data folder and again when they change. Main thread
// only.
#pragma once

#include "base/trusted_clock.h"
#include "sync/branch_file.h"
#include "sync/device.h"
#include "sync/trust_bundle.h"

#include <filesystem>
#include <optional>

namespace yizhan {

class Trust {
public:
    Trust(DataFolder data, const Device& device, const TrustedClock& time)
        : m_data(std::move(data)), m_device(device), m_time(time)
    {
    }

    // True when something changed. A damaged file keeps what was believed before.
    bool refresh();
    // A branch file just received: kept 0600 when it verifies. False when it does not.
    bool takeBranchFile(const std::string& text);

    [[nodiscard]] const std::optional<TrustBundle>& bundle() const { return m_bundle; }
    // Nothing when there is none, or when head office has not confirmed it for 7 days.
    [[nodiscard]] const BranchFile* branch() const;
    // The bundle's addresses; before the first bundle those of the enrolment.
    [[nodiscard]] std::vector<HeadOfficeAddress> addresses() const;

private:
    DataFolder m_data;
    const Device& m_device;
    const TrustedClock& m_time;
    std::optional<TrustBundle> m_bundle;
    std::optional<BranchFile> m_branch;
    std::filesystem::file_time_type m_bundleTime {};
    std::filesystem::file_time_type m_branchTime {};
};

} // namespace yizhan
