// SPDX-License-Identifier: Apache-2.0
// What all events of a branch together say, folded once after each change. Silent incidents are in
// it: whoever shows something leaves them out.
#pragma once

#include "emergency/help_call.h"
#include "emergency/notice.h"
#include "emergency/patrol.h"

namespace yizhan {

struct BranchPicture {
    std::vector<Incident> incidents;
    std::vector<HelpCall> helpCalls;
    PatrolBook patrolBook;
    std::vector<BranchNotice> notices;
    std::vector<DrillPlan> plans;
};

} // namespace yizhan
