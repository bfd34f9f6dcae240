// SPDX-License-Identifier: Apache-2.0
// Prizes handed out where there is no kiosk, as people write them down: one line or a CSV file.
// Judged like a kiosk's: signature, terms, revocation, stock, and once for ever.
#pragma once

#include "headoffice/prize_records.h"
#include "headoffice/published_content.h"
#include "headoffice/store.h"

#include <filesystem>
#include <string>
#include <vector>

namespace yizhan::headoffice {

struct RecordLine {
    std::string voucher; // text or id
    std::string campaign, tier, slip, merchant; // with an id
    std::string place, branch, at, by;
};

class PrizeRecorder {
public:
    // store must outlive this. data: where the prize keys are; content: the published repository.
    PrizeRecorder(Store& store, std::filesystem::path data, std::filesystem::path content)
        : m_store(store), m_data(std::move(data)), m_content(std::move(content))
    {
    }

    // Refused: detail is the reason, or which field is wrong. overriddenBy: a supervisor, who may
    // set aside a reason against the payout, but never that it was paid before.
    [[nodiscard]] Status<StoreError> record(const RecordLine& line, const Act& act,
                                            const Confirmer& overriddenBy);

    struct Report {
        int recorded = 0;
        int known = 0; // recorded before
        std::vector<std::string> refused; // "12: voucher … was paid at …"
    };
    // The failure: why the file as a whole cannot be read; then nothing was recorded.
    [[nodiscard]] Result<Report, std::string> recordAll(const std::filesystem::path& csv,
                                                        const Act& act);

private:
    [[nodiscard]] Result<RecordedPayout, std::string> read(const RecordLine& line);

    Store& m_store;
    std::filesystem::path m_data;
    PublishedContent m_content;
};

// Fields of one CSV line (RFC 4180: quotes around fields, doubled inside); nothing when it is torn.
[[nodiscard]] std::optional<std::vector<std::string>> csvFields(std::string_view line);
// "2026-08-01 10:30" in China, or milliseconds.
[[nodiscard]] std::optional<Millis> momentNamed(const std::string& text);

} // namespace yizhan::headoffice
