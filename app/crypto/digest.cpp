// SPDX-License-Identifier: Apache-2.0
#include "crypto/digest.h"

#include <openssl/evp.h>

namespace yizhan {

namespace {
Bytes digest(const EVP_MD* kind, ByteView data)
{
    Bytes out(static_cast<std::size_t>(EVP_MD_get_size(kind)));
    EVP_Digest(data.data(), data.size(), out.data(), nullptr, kind, nullptr);
    return out;
}
} // namespace

Bytes sha256(ByteView data)
{
    return digest(EVP_sha256(), data);
}
Bytes sha512(ByteView data)
{
    return digest(EVP_sha512(), data);
}
std::string sha256Hex(std::string_view data)
{
    return toHex(sha256(bytesOf(data)));
}

struct Sha256Stream::State {
    State() : context(EVP_MD_CTX_new()) { EVP_DigestInit_ex(context, EVP_sha256(), nullptr); }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    EVP_MD_CTX* context;
};

Sha256Stream::Sha256Stream() : m_state(std::make_unique<State>()) { }
Sha256Stream::~Sha256Stream() = default;
Sha256Stream::Sha256Stream(Sha256Stream&&) noexcept = default;
Sha256Stream& Sha256Stream::operator=(Sha256Stream&&) noexcept = default;

void Sha256Stream::add(ByteView piece)
{
    EVP_DigestUpdate(m_state->context, piece.data(), piece.size());
}

std::string Sha256Stream::finishHex()
{
    Bytes out(32);
    EVP_DigestFinal_ex(m_state->context, out.data(), nullptr);
    return toHex(out);
}

} // namespace yizhan
