// SPDX-License-Identifier: Apache-2.0
// Incidents and drills as the incident desk sees them, kept up to date from the Store. One thread
// at a time.
#pragma once

#include "emergency/incident.h"
#include "headoffice/store.h"

#include <map>
#include <vector>

namespace yizhan::headoffice {

struct BoardEntry {
    Incident incident;
    Millis receivedAt = 0;
    std::vector<Acknowledgement> answers; // of people here, the oldest first

    [[nodiscard]] const Acknowledgement* first(std::string_view meaning) const;
};

class Board {
public:
    explicit Board(Store& store) : m_store(store) { }

    // Reads what was added since the last call. False when the store could not be read: what is
    // known stays.
    [[nodiscard]] bool update();
    // Open ones first; real before drills, danger to life before others, then level, then age.
    // Those that ended within `recently` follow, the newest first.
    [[nodiscard]] std::vector<BoardEntry> entries(Millis now, Millis recently) const;

private:
    struct Kept {
        std::vector<Event> events;
        Millis receivedAt = 0;
    };
    [[nodiscard]] bool read(Truth truth, std::int64_t& after);

    Store& m_store;
    std::int64_t m_eventsRead = 0, m_drillsRead = 0;
    std::map<Uuid, Kept> m_kept; // by incident
    std::map<Uuid, std::vector<Acknowledgement>> m_answers;
};

} // namespace yizhan::headoffice
