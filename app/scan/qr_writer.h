// SPDX-License-Identifier: Apache-2.0
// Text as a QR code: the squares, and a picture of them. Any thread.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

struct QrMatrix {
    int side = 0; // modules a side, without the quiet zone
    std::vector<bool> dark; // row by row

    [[nodiscard]] bool isDark(int x, int y) const
    {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(side)
                    + static_cast<std::size_t>(x)];
    }
    [[nodiscard]] int version() const { return (side - 17) / 4; } // 1 to 40
};

enum class QrFault { Empty, TooLong, Unwritable };
struct QrError {
    QrFault fault;
    std::string detail;
};

// The smallest symbol at error correction level M. ASCII only; capitals, digits and " $%*+-./:"
// alone make a smaller one.
[[nodiscard]] Result<QrMatrix, QrError> makeQr(std::string_view text);

// PNG, black on white, `scale` pixels a module, four modules of white around.
[[nodiscard]] Status<QrError> writeQrPicture(const QrMatrix& matrix,
                                             const std::filesystem::path& file, int scale = 8);

} // namespace yizhan
