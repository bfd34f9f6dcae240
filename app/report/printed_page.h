// SPDX-License-Identifier: Apache-2.0
// A report's sheet in the small part of HTML that QTextDocument sets. Pure.
#pragma once

#include "emergency/report_sheet.h"

namespace yizhan {

[[nodiscard]] std::string printedPage(const ReportSheet& sheet);

} // namespace yizhan
