// SPDX-License-Identifier: Apache-2.0
// All events that the desk remembers, its own, the peers' and head office's, by subject, and the
// picture they make. Whatever is added, only its subject is folded anew: a thousand earlier
// incidents cost an alarm nothing. Main thread only; no I/O.
#pragma once

#include "alarmd/branch_picture.h"

#include <functional>
#include <map>
#include <set>

namespace yizhan {

class Chronicle {
public:
    // An event must be added once.
    void add(const Event& event);
    // At start: folds once at the end.
    void addAll(std::vector<Event> events);
    // Lets go of the events that are over.
    void forget(const std::function<bool(const Event&)>& isOver);

    // Each list the oldest first. Holds, with all in it, until the next change.
    [[nodiscard]] const BranchPicture& picture() const { return m_picture; }
    [[nodiscard]] const Incident* incident(const Uuid& subject) const; // nothing: none is known
    [[nodiscard]] const std::set<Uuid>& openIncidents() const { return m_open; } // and drills

private:
    void refold(const Uuid& subject);
    void placeIncident(const Uuid& subject, std::vector<Incident> folded);
    void findPlaces();

    std::map<Uuid, std::vector<Event>> m_events; // by subject
    BranchPicture m_picture;
    std::map<Uuid, std::size_t> m_places; // of the incidents in the picture
    std::set<Uuid> m_open;
};

} // namespace yizhan
