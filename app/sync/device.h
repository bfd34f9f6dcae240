// SPDX-License-Identifier: Apache-2.0
// The identity of one machine as enrolment left it in DATA/device (0700). Read by yizhan-alarmd and
// yizhan-kiosk.
#pragma once

#include "base/clock.h"
#include "crypto/certificate.h"
#include "crypto/key.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan {

// Where things lie under --data.
struct DataFolder {
    std::filesystem::path root;

    [[nodiscard]] std::filesystem::path device() const { return root / "device"; }
    [[nodiscard]] std::filesystem::path certificate() const { return device() / "device.crt"; }
    [[nodiscard]] std::filesystem::path deviceKey() const { return device() / "device.key"; }
    [[nodiscard]] std::filesystem::path drillKey() const { return device() / "drill.key"; }
    [[nodiscard]] std::filesystem::path authority() const { return device() / "ca.crt"; }
    [[nodiscard]] std::filesystem::path contentRoot() const { return device() / "root.json"; }
    [[nodiscard]] std::filesystem::path trustBundle() const
    {
        return root / "trust" / "bundle.json";
    }
    [[nodiscard]] std::filesystem::path branchFile() const { return root / "branch.json"; }
    [[nodiscard]] std::filesystem::path alarmSocket() const { return root / "alarmd.sock"; }
    [[nodiscard]] std::filesystem::path alarms() const { return root / "alarms.db"; }
    [[nodiscard]] std::filesystem::path content() const { return root / "content"; }
};

struct Device {
    std::string id;
    std::string role; // kiosk or panel
    std::string branch;
    std::string contentUrl; // from the enrolment file; the trust bundle's counts once there is one
    std::vector<std::string> addresses; // of head office, likewise
    PrivateKey key;
    PrivateKey drillKey;
    Certificate certificate;
    Certificate authority;
};

struct DeviceError {
    bool notEnrolled; // there is no identity yet, as opposed to a damaged one
    std::string detail;
};

[[nodiscard]] Result<Device, DeviceError> loadDevice(const DataFolder& data);

} // namespace yizhan
