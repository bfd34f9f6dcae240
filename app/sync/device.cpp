// SPDX-License-Identifier: Apache-2.0
#include "sync/device.h"

#include "base/file.h"
#include "crypto/json.h"

namespace yizhan {

namespace {
Failure<DeviceError> damaged(std::string detail)
{
    return Failure {DeviceError {false, std::move(detail)}};
}
} // namespace

Result<Device, DeviceError> loadDevice(const DataFolder& data)
{
    const auto path = data.device() / "device.json";
    if (!std::filesystem::exists(path))
        return Failure {
            DeviceError {true, path.string() + ": not there; enrol this machine first"}};
    const auto text = readFile(path, 64U << 10);
    if (!text)
        return damaged(text.error().detail);
    const auto json = parseJson(*text);
    if (!json)
        return damaged(path.string() + ": " + json.error().detail);
    const auto id = stringAt(*json, "device");
    const auto role = stringAt(*json, "role");
    const auto branch = stringAt(*json, "branch");
    if (!id || !branch || (role != "kiosk" && role != "panel"))
        return damaged(path.string() + ": device, branch or role missing");
    auto key = PrivateKey::load(data.deviceKey());
    if (!key)
        return damaged(key.error().detail);
    auto drillKey = PrivateKey::load(data.drillKey());
    if (!drillKey)
        return damaged(drillKey.error().detail);
    const auto certificatePem = readFile(data.certificate(), 64U << 10);
    const auto authorityPem = readFile(data.authority(), 64U << 10);
    if (!certificatePem || !authorityPem)
        return damaged(data.device().string() + ": a certificate cannot be read");
    auto certificate = Certificate::fromPem(*certificatePem);
    auto authority = Certificate::fromPem(*authorityPem);
    if (!certificate || !authority)
        return damaged(data.device().string() + ": a certificate is damaged");
    std::vector<std::string> addresses;
    if (const auto* list = arrayAt(*json, "addresses")) {
        for (const auto& item : *list) {
            if (item.is_string())
                addresses.push_back(item.get<std::string>());
        }
    }
    return Device {*id,
                   *role,
                   *branch,
                   stringAt(*json, "content").value_or(""),
                   std::move(addresses),
                   *std::move(key),
                   *std::move(drillKey),
                   *std::move(certificate),
                   *std::move(authority)};
}

} // namespace yizhan
