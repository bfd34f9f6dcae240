// SPDX-License-Identifier: Apache-2.0
// Applications as head office may show them: number, product, branch, state; what a person typed
// stays in the sealed box. Any thread.
#pragma once

#include "crypto/sealed_box.h"
#include "headoffice/store.h"

namespace yizhan::headoffice {

struct ApplicationRecord {
    Uuid id;
    std::string receipt;
    std::string form, version, product;
    std::string device, branch;
    std::string key; // id of the sealing key
    std::string sealed; // Base64
    std::string consent; // SHA-256 hex
    std::string language;
    bool senior = false;
    Millis submittedAt = 0; // the device's time
    Millis receivedAt = 0;
    std::string openedBy; // empty: nobody so far
    Millis openedAt = 0;
};

inline constexpr std::size_t everyApplication = 1U << 30;

// The newest first. One whose body says nothing readable is listed with what its envelope says.
[[nodiscard]] Stored<std::vector<ApplicationRecord>> listApplications(Store& store,
                                                                      std::size_t most);

enum class OpeningFault {
    OtherKey, // sealed to another key than this one
    Damaged, // the box does not open, or holds no application
    Moved, // the box belongs to another event: id, device or number differ
};
[[nodiscard]] std::string_view nameOf(OpeningFault fault);

// The fields in clear, {"name": …}. The caller has recorded the opening before, and shows them to
// the holder of the key only.
[[nodiscard]] Result<Json, OpeningFault> openApplication(const ApplicationRecord& application,
                                                         const OpeningKey& key);

} // namespace yizhan::headoffice
