// SPDX-License-Identifier: Apache-2.0
// A report in words, ready to be set: what the page and the printed sheet have in common. A pure
// function of the report's JSON and the language; no mark-up yet, so nothing is escaped.
#pragma once

#include "crypto/json.h"
#include "emergency/report_words.h"

#include <vector>

namespace yizhan {

enum class Tone { Plain, Good, Warning, Bad, Quiet };

struct SheetCell {
    std::string text;
    Tone tone = Tone::Plain;
};

struct SheetRow {
    std::vector<SheetCell> cells;
    std::vector<std::size_t> sources; // numbers of the annex, from 1
};

struct SheetColumn {
    std::string name;
    int percent = 0; // of the width
};

// The sources of each row are its last column, which is not in columns.
struct SheetPart {
    std::string id; // questions, steps, ladder, roll, timeline, notes, followups
    std::string heading;
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;
    std::string empty; // said when there are no rows; empty: the part is left out then
    std::string remark; // below
};

struct ReportSheet {
    ReportLanguage language = ReportLanguage::Hans;
    bool drill = false;
    std::string title;
    std::string banner; // of a drill; empty otherwise
    std::vector<SheetRow> facts; // label, value
    std::vector<SheetPart> parts;
    std::string signHeading;
    std::vector<std::string> signers;
    SheetPart annex; // numbered; without sources
    std::vector<SheetCell> gaps; // said above the annex
    std::vector<std::pair<std::string, std::string>> proof; // label, value
};

struct SheetError {
    std::string detail;
};
// Refuses what is no report.
[[nodiscard]] Result<ReportSheet, SheetError> reportSheet(const Json& report,
                                                          ReportLanguage language);

} // namespace yizhan
