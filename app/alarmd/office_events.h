// SPDX-License-Identifier: Apache-2.0
// Head office's own events of this branch, as its replies hand them out (app/README.md): which of
// them may be believed, and how the next ones are asked for. Pure.
#pragma once

#include "sync/event.h"

#include <map>
#include <span>
#include <vector>

namespace yizhan {

// Those of this branch's own chain in the lanes of this truth, signed by one of these keys: ack
// keys for what is real, drill-ack keys for drills. The others are left out and logged.
[[nodiscard]] std::vector<SignedDocument>
believableOfficeEvents(const std::vector<SignedDocument>& documents, std::string_view branch,
                       bool drills, std::span<const PublicKey> keys);

// The request field "office": the highest number known of each lane of this truth.
[[nodiscard]] Json officeRequest(const std::map<Lane, std::int64_t>& heads, bool drills);

} // namespace yizhan
