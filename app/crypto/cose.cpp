// SPDX-License-Identifier: Apache-2.0
#include "crypto/cose.h"

#include "crypto/cbor.h"

namespace yizhan {

namespace {

constexpr std::uint64_t sign1Tag = 18;
constexpr std::int64_t headerAlgorithm = 1;
constexpr std::int64_t headerKeyId = 4;
constexpr std::int64_t edDsa = -8;
constexpr std::size_t keyIdSize = 8;

Failure<CoseError> malformed(std::string detail)
{
    return Failure {CoseError {CoseFault::Malformed, std::move(detail)}};
}

} // namespace

Bytes coseKeyId(const PublicKey& key)
{
    return fromHex(std::string_view(key.id()).substr(0, keyIdSize * 2)).value_or(Bytes());
}

CoseSign1 CoseSign1::sign(Bytes payload, const PrivateKey& key)
{
    CoseSign1 message;
    message.m_keyId = coseKeyId(key.publicKey());
    message.m_protected
        = Cbor(Cbor::Map {{headerAlgorithm, Cbor(edDsa)}, {headerKeyId, Cbor(message.m_keyId)}})
              .encode();
    message.m_payload = std::move(payload);
    message.m_signature = key.sign(message.toBeSigned());
    return message;
}

Result<CoseSign1, CoseError> CoseSign1::decode(ByteView data)
{
    const auto outer = decodeCbor(data);
    if (!outer)
        return malformed(outer.error().detail);
    if (outer->tag().value_or(sign1Tag) != sign1Tag || !outer->array()
        || outer->array()->size() != 4)
        return malformed("no COSE_Sign1");
    const auto& parts = *outer->array();
    if (!parts[0].bytes() || !parts[1].map() || !parts[2].bytes() || !parts[3].bytes())
        return malformed("a part of another kind");
    const auto header = decodeCbor(*parts[0].bytes());
    if (!header || !header->map())
        return malformed("an unreadable protected header");
    const auto* algorithm = header->at(headerAlgorithm);
    if (!algorithm || !algorithm->number())
        return malformed("no algorithm");
    if (*algorithm->number() != edDsa)
        return Failure {
            CoseError {CoseFault::OtherAlgorithm, std::to_string(*algorithm->number())}};
    CoseSign1 message;
    message.m_protected = *parts[0].bytes();
    if (const auto* keyId = header->at(headerKeyId); keyId && keyId->bytes())
        message.m_keyId = *keyId->bytes();
    message.m_payload = *parts[2].bytes();
    message.m_signature = *parts[3].bytes();
    return message;
}

Bytes CoseSign1::encode() const
{
    return Cbor::tagged(sign1Tag,
                        Cbor(Cbor::Array {Cbor(m_protected), Cbor(Cbor::Map {}), Cbor(m_payload),
                                          Cbor(m_signature)}))
        .encode();
}

Bytes CoseSign1::toBeSigned() const
{
    return Cbor(Cbor::Array {Cbor(std::string("Signature1")), Cbor(m_protected), Cbor(Bytes()),
                             Cbor(m_payload)})
        .encode();
}

bool CoseSign1::verify(const PublicKey& key) const
{
    return key.scheme() == KeyScheme::Ed25519 && key.verify(toBeSigned(), m_signature);
}

} // namespace yizhan
