// SPDX-License-Identifier: Apache-2.0
#include "crypto/key.h"

#include "base/file.h"
#include "crypto/digest.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace yizhan {

namespace {

struct BioFree {
    void operator()(BIO* bio) const { BIO_free_all(bio); }
};
using BioPtr = std::unique_ptr<BIO, BioFree>;
using KeyPtr = std::shared_ptr<EVP_PKEY>;

KeyPtr adopt(EVP_PKEY* key)
{
    return {key, EVP_PKEY_free};
}

std::string textIn(BIO* bio)
{
    char* data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

Failure<KeyError> failure(KeyFault fault, std::string detail)
{
    ERR_clear_error();
    return Failure {KeyError {fault, std::move(detail)}};
}

std::string publicPem(EVP_PKEY* key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), key);
    return textIn(bio.get());
}

bool isP256(EVP_PKEY* key)
{
    std::array<char, 32> name {};
    std::size_t length = 0;
    return EVP_PKEY_get_base_id(key) == EVP_PKEY_EC
        && EVP_PKEY_get_group_name(key, name.data(), name.size(), &length) == 1
        && std::string_view(name.data(), length) == "prime256v1";
}

struct SchemeName {
    KeyScheme scheme;
    const char* keytype;
    const char* name;
};
constexpr std::array schemeNames {
    SchemeName {KeyScheme::Ed25519, "ed25519", "ed25519"},
    SchemeName {KeyScheme::EcdsaP256, "ecdsa", "ecdsa-sha2-nistp256"},
    SchemeName {KeyScheme::RsaPssSha256, "rsa", "rsassa-pss-sha256"},
};

} // namespace

void PublicKey::fillIds()
{
    m_id = sha256Hex(canonicalJson(m_json));
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(m_key.get(), &der);
    m_material = toHex(sha256({der, static_cast<std::size_t>(size)}));
    OPENSSL_free(der);
}

Result<PublicKey, KeyError> PublicKey::fromJson(const Json& object)
{
    const auto keytype = stringAt(object, "keytype");
    const auto scheme = stringAt(object, "scheme");
    const auto* keyval = objectAt(object, "keyval");
    const auto text = keyval ? stringAt(*keyval, "public") : std::nullopt;
    if (!keytype || !scheme || !text)
        return failure(KeyFault::Malformed, "a key without keytype, scheme or public part");

    PublicKey key;
    const auto known = std::ranges::find_if(schemeNames, [&](const auto& s) {
        return *scheme == s.name
            && (*keytype == s.keytype
                // an older spelling of the key type that the specification still names
                || (s.scheme == KeyScheme::EcdsaP256 && *keytype == "ecdsa-sha2-nistp256"));
    });
    if (known == schemeNames.end())
        return failure(KeyFault::UnknownScheme, "key scheme " + scheme->substr(0, 40));
    key.m_scheme = known->scheme;

    if (key.m_scheme == KeyScheme::Ed25519) {
        const auto raw = fromHex(*text);
        if (!raw || raw->size() != 32)
            return failure(KeyFault::Malformed, "an ed25519 key is 32 bytes in hex");
        key.m_key = adopt(
            EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw->data(), raw->size()));
    } else {
        const BioPtr bio(BIO_new_mem_buf(text->data(), static_cast<int>(text->size())));
        key.m_key = adopt(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
    }
    if (!key.m_key)
        return failure(KeyFault::Malformed, "no readable public key");
    const bool fits = key.m_scheme == KeyScheme::Ed25519
        || (key.m_scheme == KeyScheme::EcdsaP256 && isP256(key.m_key.get()))
        || (key.m_scheme == KeyScheme::RsaPssSha256
            && EVP_PKEY_get_base_id(key.m_key.get()) == EVP_PKEY_RSA
            && EVP_PKEY_get_bits(key.m_key.get()) >= 2048);
    if (!fits)
        return failure(KeyFault::Malformed, "the key does not fit its scheme");
    key.m_json = object;
    key.fillIds();
    return key;
}

Result<PublicKey, KeyError> PublicKey::fromHandle(std::shared_ptr<evp_pkey_st> handle)
{
    PublicKey key;
    std::string text;
    if (EVP_PKEY_get_base_id(handle.get()) == EVP_PKEY_ED25519) {
        Bytes raw(32);
        std::size_t size = raw.size();
        EVP_PKEY_get_raw_public_key(handle.get(), raw.data(), &size);
        text = toHex(raw);
        key.m_scheme = KeyScheme::Ed25519;
    } else if (isP256(handle.get())) {
        text = publicPem(handle.get());
        key.m_scheme = KeyScheme::EcdsaP256;
    } else {
        return failure(KeyFault::UnknownScheme, "neither Ed25519 nor P-256");
    }
    const auto& names = schemeNames[static_cast<std::size_t>(key.m_scheme)];
    key.m_json
        = {{"keytype", names.keytype}, {"scheme", names.name}, {"keyval", {{"public", text}}}};
    key.m_key = std::move(handle);
    key.fillIds();
    return key;
}

bool PublicKey::verify(ByteView message, ByteView signature) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX* options = nullptr;
    const EVP_MD* hash = m_scheme == KeyScheme::Ed25519 ? nullptr : EVP_sha256();
    bool good = EVP_DigestVerifyInit(context.get(), &options, hash, nullptr, m_key.get()) == 1;
    if (good && m_scheme == KeyScheme::RsaPssSha256)
        good = EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_AUTO) == 1;
    good = good
        && EVP_DigestVerify(context.get(), signature.data(), signature.size(), message.data(),
                            message.size())
            == 1;
    ERR_clear_error();
    return good;
}

PrivateKey PrivateKey::generate(KeyScheme scheme)
{
    auto key = adopt(scheme == KeyScheme::Ed25519 ? EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519")
                                                  : EVP_EC_gen("P-256"));
    auto publicKey = PublicKey::fromHandle(key);
    return PrivateKey(std::move(key), *std::move(publicKey));
}

Result<PrivateKey, KeyError> PrivateKey::fromPem(const std::string& pem,
                                                 const std::string& passphrase)
{
    const BioPtr bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    auto key = adopt(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr,
                                             const_cast<char*>(passphrase.c_str())));
    if (!key)
        return failure(KeyFault::Unreadable, "no private key, or another passphrase");
    auto publicKey = PublicKey::fromHandle(key);
    if (!publicKey)
        return publicKey.failure();
    return PrivateKey(std::move(key), *std::move(publicKey));
}

Result<PrivateKey, KeyError> PrivateKey::load(const std::filesystem::path& file,
                                              const std::string& passphrase)
{
    const auto pem = readFile(file, 64 << 10);
    if (!pem)
        return failure(KeyFault::Unreadable, pem.error().detail);
    auto key = fromPem(*pem, passphrase);
    if (!key)
        return failure(key.error().fault, file.string() + ": " + key.error().detail);
    return key;
}

Status<KeyError> PrivateKey::save(const std::filesystem::path& file,
                                  const std::string& passphrase) const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    const bool written = passphrase.empty()
        ? PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), nullptr, nullptr, 0, nullptr,
                                        nullptr)
            == 1
        : PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key.get(), EVP_aes_256_cbc(),
                                        passphrase.data(), static_cast<int>(passphrase.size()),
                                        nullptr, nullptr)
            == 1;
    if (!written)
        return failure(KeyFault::Unwritable, file.string());
    if (auto saved = writeFile(file, textIn(bio.get()), 0600); !saved)
        return failure(KeyFault::Unwritable, saved.error().detail);
    return Done {};
}

Bytes PrivateKey::sign(ByteView message) const
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    const EVP_MD* hash = m_public.scheme() == KeyScheme::Ed25519 ? nullptr : EVP_sha256();
    EVP_DigestSignInit(context.get(), nullptr, hash, nullptr, m_key.get());
    std::size_t size = 0;
    EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size());
    Bytes signature(size);
    EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size());
    signature.resize(size);
    return signature;
}

} // namespace yizhan
