// SPDX-License-Identifier: Apache-2.0
// Incidents as the set of their events: pure functions, no clock, no I/O. Drills fold the same way
// and never meet real ones, because their ids are of another version.
#pragma once

#include "sync/event.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace yizhan {

namespace kind {
inline constexpr std::string_view incidentRaised = "incident.raised";
inline constexpr std::string_view incidentCancelled = "incident.cancelled";
inline constexpr std::string_view incidentStep = "incident.step";
inline constexpr std::string_view incidentLevel = "incident.level";
inline constexpr std::string_view incidentNote = "incident.note";
inline constexpr std::string_view incidentClosed = "incident.closed";
inline constexpr std::string_view helpCalled = "help.called";
inline constexpr std::string_view helpComing = "help.coming";
inline constexpr std::string_view helpEnded = "help.ended";
} // namespace kind

// A member of staff as an event names them.
struct Person {
    std::string id;
    std::string name;

    bool operator==(const Person&) const = default;
};
[[nodiscard]] Json toJson(const Person& person);
[[nodiscard]] std::optional<Person> personAt(const Json& body, std::string_view key);

inline constexpr int majorLevel = 1; // Ⅰ
inline constexpr int ordinaryLevel = 3; // Ⅲ

struct IncidentStep {
    std::string step; // id in the playbook
    bool done = false;
    Millis at = 0;
    std::optional<Person> by;
};

struct IncidentNote {
    std::string text;
    Millis at = 0;
    std::optional<Person> by;
};

struct IncidentEnd {
    Millis at = 0;
    Person by;
    std::string reason;
    std::string outcome; // resolved, false_alarm, drill_done
};

struct Incident {
    Uuid id;
    bool drill = false;
    bool silent = false;
    std::string device; // that raised it
    std::string branch;
    std::string playbook;
    int level = ordinaryLevel;
    std::string place;
    Millis raisedAt = 0;
    std::optional<Person> raisedBy; // drills
    std::optional<Millis> cancelledAt;
    std::vector<IncidentStep> steps; // in the order they were first touched
    std::vector<IncidentNote> notes;
    std::optional<IncidentEnd> closed;

    [[nodiscard]] bool open() const { return !closed && !cancelledAt; }
};

// The same set of events in any order, with any repetition, gives the same incidents, the oldest
// first. Events of unknown kinds, with broken bodies or of unknown incidents are passed over.
[[nodiscard]] std::vector<Incident> incidentsIn(std::span<const Event> events);

// Events in the order they count: by time, device and sequence, where the time of a device never
// runs backwards.
[[nodiscard]] std::vector<const Event*> inOrder(std::span<const Event> events);

} // namespace yizhan
