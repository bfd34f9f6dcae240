// SPDX-License-Identifier: Apache-2.0
// Sealed boxes of libsodium (X25519, XSalsa20-Poly1305): anyone can put something in, only head
// office's key opens it. The sender is not proved by the box; the event round it is signed.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

class SealingKey {
public:
    // 64 hex characters.
    [[nodiscard]] static std::optional<SealingKey> fromHex(std::string_view text);
    [[nodiscard]] std::string hex() const;
    [[nodiscard]] std::string id() const; // first 16 hex characters of its SHA-256
    [[nodiscard]] Bytes seal(ByteView plain) const;

private:
    friend class OpeningKey;
    SealingKey() = default;
    Bytes m_public;
};

// The other half. It lies on the intake desk's machine, never on a kiosk and never on the web
// server.
class OpeningKey {
public:
    [[nodiscard]] static OpeningKey generate();
    // A file of one line: "yizhan-opening-key 1 <64 hex>"; mode 0600.
    [[nodiscard]] static std::optional<OpeningKey> load(const std::filesystem::path& file);
    [[nodiscard]] bool save(const std::filesystem::path& file) const;
    ~OpeningKey(); // wipes the secret

    OpeningKey(const OpeningKey&) = default;
    OpeningKey& operator=(const OpeningKey&) = default;

    [[nodiscard]] const SealingKey& sealingKey() const { return m_sealing; }
    [[nodiscard]] std::optional<Bytes> open(ByteView box) const;

private:
    OpeningKey() = default;
    SealingKey m_sealing;
    Bytes m_secret;
};

// Overwrites what was there, in a way the compiler does not leave out.
void wipe(std::string& text);
void wipe(Bytes& bytes);

} // namespace yizhan
