// SPDX-License-Identifier: Apache-2.0
// The data of the console's tables: kiosks, redemptions, applications. Pure; any thread.
#pragma once

#include "headoffice/application_records.h"
#include "headoffice/console/overview.h"
#include "headoffice/console/words.h"
#include "headoffice/offline_records.h"

namespace yizhan::headoffice {

[[nodiscard]] Json kiosksView(const Overview& office, const Words& words);
[[nodiscard]] Json redemptionsView(const std::vector<RedemptionRecord>& records,
                                   const Overview& office, const Words& words);
// What kiosks can have paid without head office knowing, at most.
[[nodiscard]] Json exposureView(const std::vector<OfflineExposure>& exposure,
                                const Overview& office, const Words& words);
[[nodiscard]] Json applicationsView(const std::vector<ApplicationRecord>& applications,
                                    const Overview& office, const Words& words);

} // namespace yizhan::headoffice
