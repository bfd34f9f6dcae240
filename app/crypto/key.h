// SPDX-License-Identifier: Apache-2.0
// Keys that sign: devices, head office, publishers. Values; copying shares the key material. Any
// thread.
//
// Schemes are TUF's: ed25519, ecdsa-sha2-nistp256 (DER signatures), rsassa-pss-sha256 (verification
// only).
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/json.h"

#include <filesystem>
#include <memory>
#include <string>

struct evp_pkey_st; // EVP_PKEY

namespace yizhan {

enum class KeyScheme { Ed25519, EcdsaP256, RsaPssSha256 };
enum class KeyFault { Malformed, UnknownScheme, Unreadable, Unwritable };

struct KeyError {
    KeyFault fault;
    std::string detail; // never key material
};

class PublicKey {
public:
    // A key object {"keytype","scheme","keyval":{"public"}}: ed25519 as hex, the others as PEM.
    // Refuses a key whose type does not fit its scheme.
    [[nodiscard]] static Result<PublicKey, KeyError> fromJson(const Json& object);

    [[nodiscard]] KeyScheme scheme() const { return m_scheme; }
    [[nodiscard]] const Json& json() const { return m_json; } // as read, unknown fields included
    [[nodiscard]] const std::string& id() const { return m_id; } // 64 hex
    // SHA-256 of the key material alone: equal for one key under two descriptions.
    [[nodiscard]] const std::string& material() const { return m_material; }
    [[nodiscard]] bool verify(ByteView message, ByteView signature) const;
    [[nodiscard]] evp_pkey_st* handle() const { return m_key.get(); }

private:
    friend class PrivateKey;
    friend class Certificate;
    PublicKey() = default;
    static Result<PublicKey, KeyError> fromHandle(std::shared_ptr<evp_pkey_st> key);
    void fillIds();

    KeyScheme m_scheme = KeyScheme::Ed25519;
    Json m_json;
    std::string m_id;
    std::string m_material;
    std::shared_ptr<evp_pkey_st> m_key;
};

class PrivateKey {
public:
    [[nodiscard]] static PrivateKey generate(KeyScheme scheme); // Ed25519 or EcdsaP256
    // PKCS#8 PEM; passphrase empty: not encrypted.
    [[nodiscard]] static Result<PrivateKey, KeyError> load(const std::filesystem::path& file,
                                                           const std::string& passphrase = {});
    [[nodiscard]] static Result<PrivateKey, KeyError> fromPem(const std::string& pem,
                                                              const std::string& passphrase = {});
    // Mode 0600. With a passphrase: PKCS#8 encrypted with PBKDF2 and AES-256-CBC.
    [[nodiscard]] Status<KeyError> save(const std::filesystem::path& file,
                                        const std::string& passphrase = {}) const;

    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Bytes sign(ByteView message) const;
    [[nodiscard]] evp_pkey_st* handle() const { return m_key.get(); }

private:
    explicit PrivateKey(std::shared_ptr<evp_pkey_st> key, PublicKey publicKey)
        : m_key(std::move(key)), m_public(std::move(publicKey))
    {
    }
    std::shared_ptr<evp_pkey_st> m_key;
    PublicKey m_public;
};

} // namespace yizhan
