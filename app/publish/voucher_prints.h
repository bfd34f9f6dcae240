// SPDX-License-Identifier: Apache-2.0
// What is printed of vouchers: drawings, sheets, lines for POS machines, and the register that
// head office looks typed slip numbers up in.
#pragma once

#include "redemption/voucher.h"
#include "scan/qr_writer.h"

#include <span>
#include <string>

namespace yizhan {

struct IssuedVoucher {
    Voucher voucher;
    std::string text; // of its code
    QrMatrix matrix;
};

// SVG 1.1, a unit a module, four modules of white around.
[[nodiscard]] std::string svgOf(const QrMatrix& matrix);

// PDF 1.4, A4, fifteen codes a page, each with its prize, slip number, typed number and deadline.
// The codes are 40 mm wide with the white around them.
[[nodiscard]] std::string pdfSheetOf(std::span<const IssuedVoucher> vouchers);

// For the remark column of a slip: slip number, words to print, text of the code; tabs between,
// a line feed at the end.
[[nodiscard]] std::string posLineOf(const IssuedVoucher& voucher);

// CSV with the columns number, recipient, text; vouchers whose slip number cannot be typed are left
// out.
[[nodiscard]] std::string registerOf(std::span<const IssuedVoucher> vouchers);

} // namespace yizhan
