// SPDX-License-Identifier: Apache-2.0
// Incidents as the set of their events: pure functions, no clock, no I/O. Drills fold the same way
// and never meet real ones, because their ids are of another version.
#pragma once

#include "sync/event.h"

#include <array>
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
inline constexpr std::string_view incidentPlace = "incident.place";
inline constexpr std::string_view incidentType = "incident.type"; // what it really is
inline constexpr std::string_view incidentSealed
    = "incident.sealed"; // for the incident desk's eyes
inline constexpr std::string_view incidentRoll = "incident.roll"; // who is here, who is missing
inline constexpr std::string_view incidentHandover = "incident.handover"; // of a role
inline constexpr std::string_view incidentEvacuation = "incident.evacuation";
inline constexpr std::string_view incidentAcknowledged = "incident.acknowledged"; // head office
inline constexpr std::string_view incidentAssigned = "incident.assigned"; // head office
inline constexpr std::string_view incidentEscalated = "incident.escalated"; // head office
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
[[nodiscard]] std::vector<Person> peopleAt(const Json& body, std::string_view key);

inline constexpr int majorLevel = 1; // Ⅰ
inline constexpr int ordinaryLevel = 3; // Ⅲ

struct IncidentStep {
    std::string step; // id in the playbook
    bool done = false;
    Millis at = 0;
    std::optional<Person> by;
};

struct IncidentNote {
    std::string text; // may be empty when there are marks
    Millis at = 0;
    std::optional<Person> by;
    std::map<std::string, std::string> marks; // looks, clothing, direction, vehicle, plate
};
// The fields a note may have for what a witness saw, in the order they are asked.
inline constexpr std::array<std::string_view, 5> noteMarks {"looks", "clothing", "direction",
                                                            "vehicle", "plate"};

// Family contact or medical facts: only the incident desk's key opens the box. No report has it.
struct SealedNote {
    std::string what; // family or medical
    std::string key; // id of the sealing key
    std::string box; // Base64
    Millis at = 0;
    std::optional<Person> by;
};

// Who was counted. The last roll holds.
struct IncidentRoll {
    std::vector<Person> present;
    std::vector<Person> absent;
    Millis at = 0;
    std::optional<Person> by;
};

// What a person at head office did: seen, help_on_way; assigned to somebody; escalated.
struct OfficeAct {
    std::string kind; // incident.acknowledged, incident.assigned or incident.escalated
    std::string meaning; // of an acknowledgement
    std::string to; // whom it was assigned or escalated to, in words
    Millis at = 0;
    std::optional<Person> by; // nobody: by rule
    std::string role;
};

struct IncidentEnd {
    Millis at = 0;
    Person by;
    std::string reason;
    std::string outcome; // resolved, false_alarm, drill_done
    bool duress = false; // ended by somebody under threat: head office keeps it open
};

struct Incident {
    Uuid id;
    bool drill = false;
    bool silent = false;
    std::string device; // that raised it
    std::string branch;
    std::string playbook; // as last corrected
    std::string firstPlaybook; // as it was raised
    int level = ordinaryLevel;
    std::string place;
    std::string people; // who is hurt or in danger, in words
    std::string cause; // touch, key, duress or office; empty: touch
    Millis raisedAt = 0;
    std::optional<Person> raisedBy; // drills, duress, head office
    std::optional<Millis> cancelledAt;
    std::string cancelReason; // real_alarm: a real alarm ended the drill; else empty
    bool cancelledUnderDuress = false;
    std::vector<IncidentStep> steps; // in the order they were first touched
    std::vector<IncidentNote> notes;
    std::vector<SealedNote> sealed;
    std::map<std::string, Person> roles; // handed over during the incident, by role
    std::optional<IncidentRoll> roll;
    std::vector<OfficeAct> office;
    bool evacuation = false; // customers' screens tell everybody to leave
    Millis evacuationAt = 0; // since when, while it is so
    std::optional<IncidentEnd> closed;

    [[nodiscard]] bool open() const { return !closed && !cancelledAt; }
    // At head office: what was ended under threat is not over.
    [[nodiscard]] bool openAtOffice() const
    {
        return open() || (closed ? closed->duress : cancelledUnderDuress);
    }
};

// The same set of events in any order, with any repetition, gives the same incidents, the oldest
// first. Events of unknown kinds, with broken bodies or of unknown incidents are passed over.
[[nodiscard]] std::vector<Incident> incidentsIn(std::span<const Event> events);

// Events in the order they count: by time, device and sequence, where the time of a device never
// runs backwards within one subject. So what is said of one subject does not hang on others, and
// folding it alone gives the same as folding everything.
[[nodiscard]] std::vector<const Event*> inOrder(std::span<const Event> events);

} // namespace yizhan
