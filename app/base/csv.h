// SPDX-License-Identifier: Apache-2.0
// Tables as spreadsheets save them (RFC 4180): commas, quotes, CRLF or LF; a byte order mark and
// empty lines are passed over. Any thread.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct CsvRow {
    int line = 0; // where it begins, from 1
    std::vector<std::string> cells; // without quotes; blanks around a cell are not part of it
};

struct CsvError {
    int line = 0;
    std::string detail;
};

// Refuses an open quote, text behind a closing quote, a NUL and more than `mostRows` rows.
[[nodiscard]] Result<std::vector<CsvRow>, CsvError> parseCsv(std::string_view text,
                                                             std::size_t mostRows = 100'000);

// The cell in quotes where it needs them.
[[nodiscard]] std::string csvCell(std::string_view text);

} // namespace yizhan
