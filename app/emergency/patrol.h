// SPDX-License-Identifier: Apache-2.0
// The patrol lane: lists gone through, faults until they are mended, follow-ups until they are
// done. Pure functions of the events of a branch: no clock, no I/O.
#pragma once

#include "emergency/incident.h"

namespace yizhan {

namespace kind {
inline constexpr std::string_view patrolDone = "patrol.done";
inline constexpr std::string_view faultFound = "fault.found";
inline constexpr std::string_view faultMended = "fault.mended";
inline constexpr std::string_view followUpOpened = "followup.opened";
inline constexpr std::string_view followUpDone = "followup.done";
} // namespace kind

// What the machine itself reports of itself.
inline constexpr std::array<std::string_view, 6> machineParts {"camera",  "clock",   "disk",
                                                               "network", "battery", "redemption"};
inline constexpr std::array<std::string_view, 5> followUpKinds {"repair", "training", "procedure",
                                                                "report", "other"};
inline constexpr Millis trainingDueAfter = Millis {7} * 24 * 3600 * 1000;

struct PatrolItem {
    std::string item;
    bool ok = false;
    std::string note;
};

struct Patrol {
    Uuid id;
    std::string device;
    std::string list;
    std::string version;
    std::vector<PatrolItem> items;
    Millis at = 0;
    Person by;

    [[nodiscard]] std::size_t faults() const;
};

// How a fault or a follow-up ended.
struct Settled {
    Millis at = 0;
    std::optional<Person> by; // nobody: the device itself
    std::string text;
};

struct Fault {
    Uuid id;
    std::string device; // that found it
    std::string what;
    std::string place;
    std::string text;
    std::string source; // patrol, device or report
    Millis found = 0;
    std::optional<Person> by;
    std::optional<Settled> mended;

    // The same trouble told again: of a machine its part, of a list its item and place, of a
    // report its very words.
    [[nodiscard]] bool isSameTrouble(const Fault& other) const;
};

struct FollowUp {
    Uuid id;
    std::string about; // id of an incident or a drill, or empty
    std::string kind;
    std::string text; // empty when opened by rule
    std::string playbook; // of the drill that was missed, when opened by rule
    Person owner;
    Millis due = 0;
    Millis opened = 0;
    std::optional<Person> by;
    std::optional<Settled> done;
};

struct PatrolBook {
    std::vector<Patrol> patrols; // each the oldest first
    std::vector<Fault> faults;
    std::vector<FollowUp> followUps;

    [[nodiscard]] const Fault* fault(const Uuid& id) const;
    [[nodiscard]] const FollowUp* followUp(const Uuid& id) const;
    // The fault that is still open and is the same trouble; nothing when there is none.
    [[nodiscard]] const Fault* openFaultLike(const Fault& other) const;
};

// The same set of events in any order, with any repetition, gives the same book. Events of other
// lanes, of unknown kinds or with broken bodies are passed over.
[[nodiscard]] PatrolBook patrolBookIn(std::span<const Event> events);

} // namespace yizhan
