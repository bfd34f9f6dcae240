// SPDX-License-Identifier: Apache-2.0
// How ready each branch is: a row for each kind and shift. Pure; any thread.
#pragma once

#include "emergency/readiness.h"
#include "headoffice/console/board_view.h"

namespace yizhan::headoffice {

// drills: all that head office has heard of, folded. Adds "has_readiness", "readiness" (the overdue
// first) and "overdue" to the page of drills.
void addReadiness(Json& view, std::span<const Incident> drills, int dueDays, const Overview& office,
                  const Words& words);

} // namespace yizhan::headoffice
