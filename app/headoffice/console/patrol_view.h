// SPDX-License-Identifier: Apache-2.0
// The data of the pages of drills and of patrols. Pure; any thread.
#pragma once

#include "headoffice/console/board_view.h"
#include "headoffice/ledger.h"

namespace yizhan::headoffice {

// Plans, and what a plan is made of.
[[nodiscard]] Json drillsView(const LedgerPage& ledger, const Overview& office,
                              const Viewer& viewer);
// Faults and follow-ups; overdue ones first.
[[nodiscard]] Json patrolsView(const LedgerPage& ledger, const Overview& office,
                               const Words& words);

} // namespace yizhan::headoffice
