// SPDX-License-Identifier: Apache-2.0
// Who is called when nobody answers an open incident. Pure; what was called stands in the incident
// itself, so that a restart calls nobody twice.
#pragma once

#include "headoffice/incident_board.h"
#include "headoffice/incident_desk.h"

#include <span>

namespace yizhan::headoffice {

struct EscalationRule {
    Millis after = 60'000; // without an answer, before each stage
    std::vector<std::string> to; // who is called, in words, one a stage
};

// Open, and no person of head office has said a word.
[[nodiscard]] bool awaitsAnswer(const Incident& incident);
// Stages called by rule so far.
[[nodiscard]] std::size_t stagesSaid(const Incident& incident);

// At most one a incident; drills too, but never the security department's own cases: who raised
// those sits here.
[[nodiscard]] std::vector<IncidentDesk::Stage> dueStages(std::span<const BoardEntry> entries,
                                                         const EscalationRule& rule, Millis now);

} // namespace yizhan::headoffice
