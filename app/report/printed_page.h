// SPDX-License-Identifier: Apache-2.0
// A report's sheet in the small part of HTML that QTextDocument sets. Pure.
#pragma once

#include "emergency/report_sheet.h"

#include <set>
#include <string>

namespace yizhan {

// onNewPage: numbers, from 0, of the headings that begin a page.
[[nodiscard]] std::string printedPage(const ReportSheet& sheet,
                                      const std::set<std::size_t>& onNewPage = {});

} // namespace yizhan
