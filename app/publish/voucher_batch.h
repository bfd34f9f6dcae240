// SPDX-License-Identifier: Apache-2.0
// Many vouchers from one table (CSV): a line a win. Pure.
#pragma once

#include "redemption/voucher.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct BatchEntry {
    int line = 0; // of the table
    Voucher voucher; // without an id
};

struct BatchFault {
    int line = 0;
    std::string detail;
};

// The first line names the columns: campaign, tier, recipient, slip, merchant, tail, branches
// (separated by ;), offline_at, from, until; what is absent or empty comes from `defaults`.
// day: 00:00 in China of today, for moments such as "day+3 17:00".
// Every fault of every line, or the whole batch: half a batch is never issued.
[[nodiscard]] Result<std::vector<BatchEntry>, std::vector<BatchFault>>
readVoucherBatch(std::string_view csv, const Voucher& defaults, Millis day);

} // namespace yizhan
