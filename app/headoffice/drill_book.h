// SPDX-License-Identifier: Apache-2.0
// Every drill head office has heard of, for the readiness of branches. Reads each event once; of
// drills long over only what they came to is kept. Any thread.
#pragma once

#include "emergency/incident.h"
#include "headoffice/store.h"

#include <map>
#include <mutex>

namespace yizhan::headoffice {

class DrillBook {
public:
    explicit DrillBook(Store& store) : m_store(store) { }

    // What machines of a branch say late, because they were cut off, still counts so long.
    static constexpr Millis lateFor = 7 * 86'400'000LL;

    // The oldest first. Nothing when the Store cannot be read.
    [[nodiscard]] std::optional<std::vector<Incident>> look(Millis now);

private:
    [[nodiscard]] bool read();

    Store& m_store;
    std::mutex m_mutex;
    std::int64_t m_read = 0;
    std::map<Uuid, std::vector<Event>> m_fresh;
    std::map<Uuid, Incident> m_over;
};

} // namespace yizhan::headoffice
