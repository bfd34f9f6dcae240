// SPDX-License-Identifier: Apache-2.0
// Public keys that head office passes on in the trust bundle, one small file a key: DATA/keys/prize
// (sign vouchers), DATA/keys/sealing (applications are sealed to them) and DATA/keys/incident
// (family and medical notes of incidents). The private halves never lie here. Any thread; read
// afresh every time, so that a key added beside a running server counts.
#pragma once

#include "base/clock.h"
#include "crypto/key.h"
#include "crypto/sealed_box.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct TrustKeyError {
    std::string detail;
};

// file: a key object, such as `yizhan-publish voucher key create` writes beside the private one.
// Adding a key again changes nothing.
[[nodiscard]] Result<PublicKey, TrustKeyError> addPrizeKey(const std::filesystem::path& data,
                                                           const std::filesystem::path& file);
[[nodiscard]] Result<std::vector<PublicKey>, TrustKeyError>
prizeKeys(const std::filesystem::path& data);

[[nodiscard]] Status<TrustKeyError> addSealingKey(const std::filesystem::path& data,
                                                  const SealingKey& key, Millis now);
// The newest first: kiosks seal to that one.
[[nodiscard]] Result<std::vector<SealingKey>, TrustKeyError>
sealingKeys(const std::filesystem::path& data);

// The same for notes of incidents.
[[nodiscard]] Status<TrustKeyError> addIncidentKey(const std::filesystem::path& data,
                                                   const SealingKey& key, Millis now);
[[nodiscard]] Result<std::vector<SealingKey>, TrustKeyError>
incidentKeys(const std::filesystem::path& data);

} // namespace yizhan::headoffice
