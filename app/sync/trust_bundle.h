// SPDX-License-Identifier: Apache-2.0
// The keys and addresses a device believes (app/README.md, trust bundle). A value; TUF has verified
// its bytes.
#pragma once

#include "base/clock.h"
#include "crypto/key.h"
#include "crypto/sealed_box.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct HeadOfficeAddress {
    std::string name; // "primary", "spare"
    std::string url; // https://host:port, no slash at the end
};

struct TrustBundle {
    Millis issued = 0;
    std::vector<PublicKey> ackKeys;
    std::vector<PublicKey> drillAckKeys;
    std::vector<PublicKey> prizeKeys; // sign vouchers; may be empty
    std::vector<SealingKey>
        sealingKeys; // current first; may be empty: no application is taken then
    std::vector<SealingKey> incidentKeys; // of the incident desk; current first, may be empty
    std::vector<HeadOfficeAddress> addresses;
    std::string content; // base URL of the content repository, with a slash at the end
    std::string revocationList; // PEM or empty
};

// Keys named in revoked_keys are left out.
[[nodiscard]] Result<TrustBundle, JsonError> parseTrustBundle(std::string_view text);

} // namespace yizhan
