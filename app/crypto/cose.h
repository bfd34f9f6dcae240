// SPDX-License-Identifier: Apache-2.0
// COSE_Sign1 with EdDSA over Ed25519 (RFC 9052 section 4.2, RFC 9053 section 2.2): what a prize
// voucher is.
#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/key.h"

namespace yizhan {

enum class CoseFault {
    Malformed, // no COSE_Sign1
    OtherAlgorithm, // signed, but not with EdDSA
};

struct CoseError {
    CoseFault fault;
    std::string detail;
};

class CoseSign1 {
public:
    // Tagged (18), algorithm and key id in the protected header, nothing unprotected.
    [[nodiscard]] static CoseSign1 sign(Bytes payload, const PrivateKey& key);
    // Tagged or not. An unprotected header is passed over: nothing in it is signed.
    [[nodiscard]] static Result<CoseSign1, CoseError> decode(ByteView data);

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] const Bytes& keyId() const { return m_keyId; } // empty when none is given
    [[nodiscard]] const Bytes& payload() const
    {
        return m_payload;
    } // believe it only after verify()
    [[nodiscard]] bool verify(const PublicKey& key) const; // false for a key that is not Ed25519

private:
    CoseSign1() = default;
    [[nodiscard]] Bytes toBeSigned() const; // Sig_structure, RFC 9052 section 4.4

    Bytes m_protected;
    Bytes m_keyId;
    Bytes m_payload;
    Bytes m_signature;
};

// The key id a voucher carries: the first 8 bytes of the key's id.
[[nodiscard]] Bytes coseKeyId(const PublicKey& key);

} // namespace yizhan
