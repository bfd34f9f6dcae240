// SPDX-License-Identifier: Apache-2.0
#include "crypto/password.h"

#include <sodium.h>

#include <array>

namespace yizhan {

std::string passwordVerifier(std::string_view secret, PasswordStrength strength)
{
    if (sodium_init() < 0)
        return {};
    const bool pin = strength == PasswordStrength::Pin;
    std::array<char, crypto_pwhash_STRBYTES> text {};
    const int result = crypto_pwhash_str(
        text.data(), secret.data(), secret.size(),
        pin ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MODERATE,
        pin ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MODERATE);
    return result == 0 ? std::string(text.data()) : std::string();
}

bool passwordMatches(std::string_view secret, const std::string& verifier)
{
    if (sodium_init() < 0 || verifier.size() >= crypto_pwhash_STRBYTES)
        return false;
    return crypto_pwhash_str_verify(verifier.c_str(), secret.data(), secret.size()) == 0;
}

} // namespace yizhan
