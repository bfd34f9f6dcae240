// SPDX-License-Identifier: Apache-2.0
// A report as one self-contained page: no script, nothing loaded from elsewhere, ready for paper. A
// pure function of the report's JSON and the language: the same bytes on every machine.
#pragma once

#include "emergency/report_sheet.h"

namespace yizhan {

// Names the SHA-256 of the report's text (textOfReport).
[[nodiscard]] Result<std::string, SheetError> reportHtml(const Json& report,
                                                         ReportLanguage language);

// Text from outside, safe inside an element or a quoted attribute of HTML or XML: markup is
// escaped; characters that are not allowed, or that turn the direction of a line, are replaced by
// U+FFFD. Requires valid UTF-8.
[[nodiscard]] std::string escapedMarkup(std::string_view text);

} // namespace yizhan
