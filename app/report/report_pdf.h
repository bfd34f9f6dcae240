// SPDX-License-Identifier: Apache-2.0
// The printed report: A4 pages with numbers, the drill's mark on each, and the SHA-256 of the
// report and of its page on the foot of each. One call makes what Qt needs, on the calling thread.
#pragma once

#include "emergency/report_sheet.h"

#include <filesystem>

namespace yizhan {

struct PdfError {
    std::string detail;
};

// jsonHash, htmlHash: SHA-256 hex of the two files. Replaces the file whole, or leaves it alone.
[[nodiscard]] Status<PdfError> writeReportPdf(const std::filesystem::path& file,
                                              const ReportSheet& sheet, const std::string& jsonHash,
                                              const std::string& htmlHash);

} // namespace yizhan
