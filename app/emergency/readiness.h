// SPDX-License-Identifier: Apache-2.0
// How long ago each branch last practised each playbook in each shift, from end to end. Pure: the
// moment is an argument.
#pragma once

#include "emergency/incident.h"
#include "emergency/playbook.h"

namespace yizhan {

// The two halves of the opening hours. A drill before the middle of them was of the early shift,
// any other of the late one; so every drill counts for exactly one.
enum class Shift { Early, Late };
[[nodiscard]] std::string_view nameOf(Shift shift); // early, late

struct OpeningHours {
    int from = 0; // minutes since midnight in China
    int until = 0;
};
// "09:00-17:30"; nothing when it is not two times of one day, the earlier first.
[[nodiscard]] std::optional<OpeningHours> openingHours(std::string_view text);
[[nodiscard]] Shift shiftAt(Millis at, const OpeningHours& hours);

// Why a drill was not a successful one; Complete when it was.
enum class DrillFault {
    Complete,
    Open, // nobody has ended it
    CalledOff, // undone, or ended by a real alarm
    NotDone, // closed by a person as something else than done, or under threat
    SeenByNobody, // no named person at head office answered before it was closed
    StepsMissing, // a step of the playbook is not ticked
    UnknownPlaybook,
};
// playbook: as it is published now. A step that came later was never practised, so it counts as
// missing. Null: none.
[[nodiscard]] DrillFault drillFault(const Incident& drill, const Playbook* playbook);

struct ReadinessBranch {
    std::string id;
    OpeningHours hours;
    Millis since = 0; // when it went into service: what was never drilled is counted from here
};

struct Readiness {
    std::string branch;
    std::string playbook;
    Shift shift = Shift::Early;
    std::optional<Millis> last; // when the last successful drill was closed
    std::optional<Uuid> drill; // which one that was
    std::int64_t days
        = 0; // since then, or since the branch went into service: by the calendar in China
    bool overdue = false; // more days than the limit
};

// One entry for each branch, playbook and shift, in this order. drills: folded; real incidents
// among them and those closed after `now` are passed over.
[[nodiscard]] std::vector<Readiness> readinessOf(std::span<const Incident> drills,
                                                 std::span<const Playbook> playbooks,
                                                 std::span<const ReadinessBranch> branches,
                                                 Millis now, std::int64_t limitDays);

} // namespace yizhan
