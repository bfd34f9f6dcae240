// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_box.h"

#include "base/file.h"
#include "crypto/digest.h"
#include "crypto/random.h"

#include <sodium.h>

namespace yizhan {

namespace {
constexpr std::string_view fileMark = "yizhan-opening-key 1 ";
}

std::optional<SealingKey> SealingKey::fromHex(std::string_view text)
{
    auto bytes = yizhan::fromHex(text);
    if (!bytes || bytes->size() != crypto_box_PUBLICKEYBYTES)
        return std::nullopt;
    SealingKey key;
    key.m_public = *std::move(bytes);
    return key;
}

std::string SealingKey::hex() const
{
    return toHex(m_public);
}
std::string SealingKey::id() const
{
    return toHex(sha256(m_public)).substr(0, 16);
}

Bytes SealingKey::seal(ByteView plain) const
{
    (void)randomBytes(1); // makes libsodium ready
    Bytes box(plain.size() + crypto_box_SEALBYTES);
    crypto_box_seal(box.data(), plain.data(), plain.size(), m_public.data());
    return box;
}

OpeningKey OpeningKey::generate()
{
    (void)randomBytes(1);
    OpeningKey key;
    key.m_sealing.m_public.resize(crypto_box_PUBLICKEYBYTES);
    key.m_secret.resize(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(key.m_sealing.m_public.data(), key.m_secret.data());
    return key;
}

std::optional<OpeningKey> OpeningKey::load(const std::filesystem::path& file)
{
    auto text = readFile(file, 1024);
    if (!text || !text->starts_with(fileMark))
        return std::nullopt;
    auto secret
        = fromHex(std::string_view(*text).substr(fileMark.size(), crypto_box_SECRETKEYBYTES * 2));
    wipe(*text);
    if (!secret || secret->size() != crypto_box_SECRETKEYBYTES)
        return std::nullopt;
    OpeningKey key;
    key.m_secret = *std::move(secret);
    key.m_sealing.m_public.resize(crypto_box_PUBLICKEYBYTES);
    crypto_scalarmult_base(key.m_sealing.m_public.data(), key.m_secret.data());
    return key;
}

bool OpeningKey::save(const std::filesystem::path& file) const
{
    std::string text = std::string(fileMark) + toHex(m_secret) + "\n";
    const bool written = writeFile(file, text, 0600).ok();
    wipe(text);
    return written;
}

OpeningKey::~OpeningKey()
{
    wipe(m_secret);
}

std::optional<Bytes> OpeningKey::open(ByteView box) const
{
    if (box.size() < crypto_box_SEALBYTES)
        return std::nullopt;
    Bytes plain(box.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(plain.data(), box.data(), box.size(), m_sealing.m_public.data(),
                             m_secret.data())
        != 0)
        return std::nullopt;
    return plain;
}

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

void wipe(Bytes& bytes)
{
    sodium_memzero(bytes.data(), bytes.size());
    bytes.clear();
}

} // namespace yizhan
