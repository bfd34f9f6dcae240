// SPDX-License-Identifier: Apache-2.0
// The report log: it is refused, or it is exactly what was signed, whatever order its lines have.
#include "emergency/report.h"
#include "emergency/report_html.h"

#include <cstdlib>
#include <set>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace yizhan;
    static std::map<std::string, std::string> reports; // by frame: the only one there may be
    const auto log = readReportLog(textOf({data, size}));
    if (!log) {
        if (log.error().text().empty())
            std::abort();
        return 0;
    }
    const auto report = reportOn(*log);
    const auto [known, added] = reports.emplace(log->frameHash, textOfReport(report));
    if (!added && known->second != textOfReport(report))
        std::abort();
    for (const auto language :
         {ReportLanguage::Hans, ReportLanguage::Hant, ReportLanguage::English}) {
        if (!reportHtml(report, language))
            std::abort();
    }
    return 0;
}
