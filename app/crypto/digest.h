// SPDX-License-Identifier: Apache-2.0
// SHA-256 and SHA-512 (FIPS 180-4).
#pragma once

#include "base/bytes.h"

#include <memory>
#include <string>

namespace yizhan {

[[nodiscard]] Bytes sha256(ByteView data);
[[nodiscard]] Bytes sha512(ByteView data);
[[nodiscard]] std::string sha256Hex(std::string_view data);

// For data that arrives in pieces.
class Sha256Stream {
public:
    Sha256Stream();
    ~Sha256Stream();
    Sha256Stream(Sha256Stream&&) noexcept;
    Sha256Stream& operator=(Sha256Stream&&) noexcept;
    void add(ByteView piece);
    [[nodiscard]] std::string finishHex(); // once

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace yizhan
