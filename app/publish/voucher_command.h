// SPDX-License-Identifier: Apache-2.0
// yizhan-publish voucher …: prize keys, and vouchers as pictures of QR codes for POS slips.
#pragma once

#include "base/clock.h"
#include "publish/voucher_prints.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace yizhan {

class VoucherCommand {
public:
    // Adds `voucher key create` and `voucher issue` to the program.
    explicit VoucherCommand(CLI::App& program);

    [[nodiscard]] bool isAsked() const; // after parsing
    // Returns the exit status; says on stderr why when it is not 0.
    [[nodiscard]] int run(Millis now) const;

private:
    [[nodiscard]] int createKey() const;
    [[nodiscard]] int issue(Millis now) const;
    [[nodiscard]] int write(const std::vector<IssuedVoucher>& issued) const;

    CLI::App* m_create = nullptr;
    CLI::App* m_issue = nullptr;

    std::string m_out;
    std::string m_key;
    std::string m_campaign;
    std::string m_tier;
    std::string m_recipient = "card_holder";
    std::string m_slip;
    std::string m_merchant;
    std::string m_tail;
    std::vector<std::string> m_branches;
    std::string m_offlineAt;
    std::string m_csv;
    std::string m_sheet;
    std::string m_pos;
    std::string m_register;
    std::string m_from;
    std::string m_until;
    int m_count = 1;
    int m_scale = 8;
};

} // namespace yizhan
