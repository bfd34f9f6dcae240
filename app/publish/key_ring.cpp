// SPDX-License-Identifier: Apache-2.0
#include "publish/key_ring.h"

#include <array>

namespace yizhan {

namespace fs = std::filesystem;

namespace {
struct KeyPlan {
    const char* name;
    KeyScheme scheme;
};
constexpr std::array plans {
    KeyPlan {"root-1", KeyScheme::EcdsaP256},   KeyPlan {"root-2", KeyScheme::EcdsaP256},
    KeyPlan {"root-3", KeyScheme::EcdsaP256},   KeyPlan {"author", KeyScheme::EcdsaP256},
    KeyPlan {"approver", KeyScheme::EcdsaP256}, KeyPlan {"snapshot", KeyScheme::Ed25519},
    KeyPlan {"timestamp", KeyScheme::Ed25519},
};
} // namespace

Status<PublishError> KeyRing::make() const
{
    std::error_code code;
    fs::create_directories(m_folder, code);
    if (!code)
        fs::permissions(m_folder, fs::perms::owner_all, code);
    if (code)
        return publishFailure(ExitCode::Storage, m_folder.string() + ": " + code.message());
    for (const auto& plan : plans)
        if (fs::exists(m_folder / (std::string(plan.name) + ".pem"), code))
            return publishFailure(ExitCode::Refused, m_folder.string() + " holds keys already");
    for (const auto& plan : plans)
        if (auto saved
            = PrivateKey::generate(plan.scheme).save(m_folder / (std::string(plan.name) + ".pem"));
            !saved)
            return publishFailure(ExitCode::Storage, saved.error().detail);
    return Done {};
}

Result<PrivateKey, PublishError> KeyRing::load(const std::string& name) const
{
    auto key = PrivateKey::load(m_folder / (name + ".pem"));
    if (!key)
        return publishFailure(ExitCode::Storage, key.error().detail);
    return *std::move(key);
}

} // namespace yizhan
