// SPDX-License-Identifier: Apache-2.0
// All events of one kind of truth with what people answered, read at once for an export.
#pragma once

#include "headoffice/store.h"

#include <map>

namespace yizhan::headoffice {

struct EventLog {
    std::vector<Event> events;
    std::map<Uuid, Millis> receivedAt;
    std::map<Uuid, std::string> branches;
    std::map<Uuid, Json> acknowledged; // by subject

    [[nodiscard]] Json answersTo(const Uuid& subject) const; // a list
};

// Unusable when a document is not what was received.
[[nodiscard]] Stored<EventLog> readEventLog(Store& store, Truth truth);

} // namespace yizhan::headoffice
