// SPDX-License-Identifier: Apache-2.0
#include "support/fleet.h"

#include "base/file.h"
#include "crypto/password.h"

#include <cstdlib>

namespace yizhan {

namespace {
void keep(const std::filesystem::path& file, const std::string& content, unsigned mode = 0644)
{
    if (!writeFile(file, content, mode))
        std::abort(); // a test without its folder proves nothing
}
}

Fleet::Fleet() : authority(CertificateAuthority::create("test fleet", SystemClock().wallNow())) { }

void Fleet::enrol(const std::filesystem::path& data, const std::string& device,
                  const std::string& role, const std::vector<std::string>& addresses) const
{
    const DataFolder folder {data};
    std::filesystem::create_directories(folder.device());
    const auto key = PrivateKey::generate(KeyScheme::Ed25519);
    const auto drillKey = PrivateKey::generate(KeyScheme::Ed25519);
    const auto certificate
        = authority.issueDevice(makeSigningRequest(key), device, clock.wallNow());
    if (!certificate || !key.save(folder.deviceKey()) || !drillKey.save(folder.drillKey()))
        std::abort();
    keep(folder.certificate(), certificate->pem());
    keep(folder.authority(), authority.certificate().pem());
    keep(folder.device() / "device.json",
         Json {{"device", device},
               {"role", role},
               {"branch", "b-0001"},
               {"addresses", addresses},
               {"content", ""}}
             .dump());
}

void Fleet::trust(const std::filesystem::path& data,
                  const std::vector<std::string>& addresses) const
{
    const DataFolder folder {data};
    std::filesystem::create_directories(folder.trustBundle().parent_path());
    Json named = Json::array();
    for (const auto& url : addresses)
        named.push_back({{"name", named.empty() ? "primary" : "spare"}, {"url", url}});
    keep(folder.trustBundle(),
         Json {{"_type", "trust-bundle"},
               {"v", 1},
               {"issued", clock.wallNow()},
               {"ack_keys", {ackKey.publicKey().json()}},
               {"drill_ack_keys", {drillAckKey.publicKey().json()}},
               {"crl",
                revoked.empty() ? std::string()
                                : authority.revocationList(
                                    revoked, clock.wallNow() - Millis {400} * 86'400'000, 1)},
               {"addresses", named},
               {"content", addresses.front() + "/content/"}}
             .dump());
}

std::string Fleet::branchFile(const std::string& pin, const Json& peers) const
{
    return SignedDocument::sign(
               {{"_type", branchFileType},
                {"v", 1},
                {"branch", "b-0001"},
                {"name",
                 {{"zh-Hans", "人民路支行"}, {"zh-Hant", "人民路支行"}, {"en", "Renmin Road"}}},
                {"issued", clock.wallNow()},
                {"staff",
                 {{{"id", "s-0001"},
                   {"name", "王敏"},
                   {"roles", {"lobby_manager"}},
                   {"pin", passwordVerifier(pin, PasswordStrength::Pin)}}}},
                {"numbers", {{{"for", "fire"}, {"number", "119"}}}},
                {"peers", peers}},
               ackKey)
        .text();
}

ServerOptions Fleet::serverOptions() const
{
    auto key = PrivateKey::generate(KeyScheme::EcdsaP256);
    return {.certificate = authority.issueServer(
                key.publicKey(), {"127.0.0.1", "localhost", "head-office.test"}, clock.wallNow()),
            .key = key,
            .authority = authority.certificate(),
            .verifyAt = [this] { return clock.wallNow(); }};
}

} // namespace yizhan
