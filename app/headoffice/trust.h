// SPDX-License-Identifier: Apache-2.0
// What head office gives devices to believe: the trust bundle to publish, and the enrolment file
// carried by hand.
#pragma once

#include "crypto/sealed_box.h"
#include "headoffice/office_keys.h"
#include "headoffice/office_settings.h"
#include "headoffice/records.h"

namespace yizhan::headoffice {

// The keys of others that the bundle passes on.
struct PassedOnKeys {
    std::vector<PublicKey> prize;
    std::vector<SealingKey> sealing; // the current one first
    std::vector<SealingKey> incident = {}; // of the incident desk, the current one first
};

[[nodiscard]] Json makeTrustBundle(const OfficeKeys& keys, const PassedOnKeys& passedOn,
                                   const OfficeSettings& settings,
                                   const std::vector<CertificateRecord>& revoked, Millis now);

// root: of the content repository, as newestRoot reads it.
[[nodiscard]] Json makeEnrolmentFile(const DeviceRecord& device, const std::string& token,
                                     const OfficeKeys& keys, const OfficeSettings& settings,
                                     const Json& root);

struct RootError {
    std::string detail;
};
// The newest metadata/N.root.json of the repository.
[[nodiscard]] Result<Json, RootError> newestRoot(const std::filesystem::path& repository);

} // namespace yizhan::headoffice
