// SPDX-License-Identifier: Apache-2.0
// Incidents and drills as the incident desk sees them, kept up to date from the Store. Reads each
// event once and forgets what ended long ago, so that it stays small. Any thread.
#pragma once

#include "emergency/incident.h"
#include "headoffice/store.h"

#include <map>
#include <mutex>
#include <vector>

namespace yizhan::headoffice {

struct BoardEntry {
    Incident incident;
    Millis receivedAt = 0;
    std::vector<Seen> answers; // of people here, the oldest first

    [[nodiscard]] const Seen* first(std::string_view meaning) const;
    // The security department's own: not for everybody's eyes.
    [[nodiscard]] bool confidential() const { return incident.device.starts_with(securityPrefix); }
};

// One incident, however long ago it ended; nothing when there is none with this id.
[[nodiscard]] Stored<std::optional<BoardEntry>> readEntry(Store& store, const Uuid& id);

// How long an ended incident stays on the board.
inline constexpr Millis endedStays = 30 * 60'000;

class Board {
public:
    explicit Board(Store& store) : m_store(store) { }

    // Open ones first; real before drills, then level, then age. Those that ended within `recently`
    // follow, the newest first. Nothing when the Store cannot be read.
    [[nodiscard]] std::optional<std::vector<BoardEntry>> look(Millis now, Millis recently);

private:
    struct Kept {
        std::vector<Event> events;
        Millis receivedAt = 0;
    };
    [[nodiscard]] bool read(Truth truth, std::int64_t& after);

    Store& m_store;
    std::mutex m_mutex;
    std::int64_t m_eventsRead = 0, m_drillsRead = 0;
    std::map<Uuid, Kept> m_kept; // by incident
};

} // namespace yizhan::headoffice
