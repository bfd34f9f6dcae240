// SPDX-License-Identifier: Apache-2.0
#include "headoffice/trust.h"

#include "base/file.h"

#include <charconv>

namespace yizhan::headoffice {

namespace {

constexpr int revocationListDays = 90;

std::int64_t rootVersionOf(const std::filesystem::path& file)
{
    const auto name = file.filename().string();
    std::int64_t version = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), version);
    return error == std::errc() && std::string_view(end) == ".root.json" ? version : 0;
}

} // namespace

Json makeTrustBundle(const OfficeKeys& keys, const PassedOnKeys& passedOn,
                     const OfficeSettings& settings, const std::vector<CertificateRecord>& revoked,
                     Millis now)
{
    Json prize = Json::array();
    for (const auto& key : passedOn.prize)
        prize.push_back(key.json());
    const auto listOf = [](const std::vector<SealingKey>& keyList) {
        Json list = Json::array();
        for (const auto& key : keyList)
            list.push_back({{"keyid", key.id()}, {"public", key.hex()}});
        return list;
    };
    std::vector<std::string> serials;
    for (const auto& certificate : revoked)
        serials.push_back(certificate.serial);
    Json addresses = Json::array();
    for (const auto& address : settings.addresses)
        addresses.push_back({{"name", address.name}, {"url", address.url}});
    return {{"_type", "trust-bundle"},
            {"v", 1},
            {"issued", now},
            {"ack_keys", Json::array({keys.ack.publicKey().json(), keys.nextAck.json()})},
            {"drill_ack_keys",
             Json::array({keys.drillAck.publicKey().json(), keys.nextDrillAck.json()})},
            {"prize_keys", std::move(prize)},
            {"sealing_keys", listOf(passedOn.sealing)},
            {"incident_keys", listOf(passedOn.incident)},
            {"crl", keys.authority.revocationList(serials, now, revocationListDays)},
            {"revoked_keys", Json::array()},
            {"addresses", std::move(addresses)},
            {"content", settings.contentUrl}};
}

Json makeEnrolmentFile(const DeviceRecord& device, const std::string& token, const OfficeKeys& keys,
                       const OfficeSettings& settings, const Json& root)
{
    Json addresses = Json::array();
    for (const auto& address : settings.addresses)
        addresses.push_back(address.url);
    return {{"device", device.id},
            {"role", device.role},
            {"branch", device.branch},
            {"token", token},
            {"addresses", std::move(addresses)},
            {"ca", keys.authority.certificate().pem()},
            {"root", root}};
}

Result<Json, RootError> newestRoot(const std::filesystem::path& repository)
{
    const auto folder = repository / "metadata";
    std::filesystem::path newest;
    std::int64_t version = 0;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (const auto found = rootVersionOf(entry.path()); found > version) {
            version = found;
            newest = entry.path();
        }
    }
    if (version == 0)
        return Failure {RootError {
            folder.string()
            + ": no root of a content repository there; make one with yizhan-publish init, or"
              " correct content.folder in headoffice.toml"}};
    const auto text = readFile(newest, 512U << 10);
    auto root = text ? parseJson(*text) : parseJson("");
    if (!root)
        return Failure {RootError {newest.string() + ": not readable as a TUF root"}};
    return *std::move(root);
}

} // namespace yizhan::headoffice
