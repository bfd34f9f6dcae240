// SPDX-License-Identifier: Apache-2.0
// The sentences of a report: each from one entry of its JSON. Throws Json::exception when a field
// is missing; reportSheet turns that into an error.
#pragma once

#include "emergency/report_sheet.h"

#include <map>

namespace yizhan {

class SheetText {
public:
    // report: outlives this.
    SheetText(const Json& report, ReportLanguage language);

    [[nodiscard]] const Json& report() const { return m_report; }
    [[nodiscard]] ReportLanguage language() const { return m_language; }

    [[nodiscard]] std::string word(std::string_view key,
                                   std::initializer_list<std::string_view> values = {}) const;
    // A text by language; what has none is empty.
    [[nodiscard]] std::string of(const Json& text) const;
    [[nodiscard]] std::string role(const Json& role) const;
    // "王敏（大堂经理）"; nobody: empty.
    [[nodiscard]] std::string person(const Json& person, const std::string& role = {}) const;
    [[nodiscard]] std::string people(const Json& list) const; // "无" when there are none
    [[nodiscard]] SheetRow row(std::vector<SheetCell> cells, const Json& entry) const;

    [[nodiscard]] std::vector<SheetRow> facts() const;
    [[nodiscard]] std::string question(const Json& question) const;
    [[nodiscard]] std::string did(const Json& entry) const; // of the timeline
    [[nodiscard]] std::string whoDid(const Json& entry) const;
    [[nodiscard]] std::string note(const Json& note) const;

private:
    [[nodiscard]] std::string level(const Json& level) const;
    [[nodiscard]] std::string playbook(const Json& playbook) const;
    [[nodiscard]] std::string ended() const;
    [[nodiscard]] std::string cancelled(const Json& said) const;
    [[nodiscard]] std::string whatRaised(const Json& said, std::string_view key) const;

    const Json& m_report;
    ReportLanguage m_language;
    std::map<std::string, std::size_t> m_numbers; // of the annex, by event id
};

} // namespace yizhan
