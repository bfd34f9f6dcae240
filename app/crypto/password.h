// SPDX-License-Identifier: Apache-2.0
// Verifiers of PINs and passwords: Argon2id (RFC 9106) by libsodium, as its self-describing text.
// Slow on purpose (tens to hundreds of milliseconds): never on a GUI thread or the main thread of
// yizhan-alarmd.
#pragma once

#include <string>
#include <string_view>

namespace yizhan {

enum class PasswordStrength {
    Pin, // many verifications on a two-core machine: libsodium's INTERACTIVE limits (64 MiB)
    Password, // people at head office: MODERATE limits (256 MiB)
};

// Empty when memory for the hash could not be had.
[[nodiscard]] std::string passwordVerifier(std::string_view secret, PasswordStrength strength);
[[nodiscard]] bool passwordMatches(std::string_view secret, const std::string& verifier);

} // namespace yizhan
