// SPDX-License-Identifier: Apache-2.0
// The data of one incident's page and of the desk's forms. Pure; any thread.
#pragma once

#include "headoffice/console/board_view.h"

namespace yizhan::headoffice {

// people: of head office, to assign it to.
[[nodiscard]] Json incidentView(const BoardEntry& entry, const Overview& office,
                                const std::vector<UserRecord>& people, const Viewer& viewer);
// What the desk can begin from the board: a notice, an alarm a branch phoned in, a case of the
// security department.
[[nodiscard]] Json deskToolsView(const Overview& office, const Viewer& viewer);

// Branches and published playbooks to choose from.
[[nodiscard]] Json branchChoices(const Overview& office, const Words& words);
[[nodiscard]] Json playbookChoices(const std::map<std::string, Playbook>& playbooks,
                                   const Words& words);

} // namespace yizhan::headoffice
