// SPDX-License-Identifier: Apache-2.0
#include "crypto/signed_document.h"

#include "crypto/digest.h"

#include <set>

namespace yizhan {

namespace {
Failure<DocumentError> failure(DocumentFault fault, std::string detail)
{
    return Failure {DocumentError {fault, std::move(detail)}};
}
} // namespace

SignedDocument SignedDocument::sign(Json content, const PrivateKey& key)
{
    SignedDocument document;
    document.m_content = std::move(content);
    document.addSignature(key);
    return document;
}

void SignedDocument::addSignature(const PrivateKey& key)
{
    const auto message = canonicalJson(m_content);
    m_signatures.push_back({key.publicKey().id(), toHex(key.sign(bytesOf(message)))});
}

Result<SignedDocument, DocumentError> SignedDocument::parse(std::string_view text,
                                                            JsonLimits limits)
{
    auto json = parseJson(text, limits);
    if (!json)
        return failure(DocumentFault::Malformed, json.error().detail);
    return fromJson(*std::move(json));
}

Result<SignedDocument, DocumentError> SignedDocument::fromJson(Json json)
{
    const auto* content = objectAt(json, "signed");
    const auto* signatures = arrayAt(json, "signatures");
    if (!content || !signatures || !stringAt(*content, "_type"))
        return failure(DocumentFault::Malformed, "no signed document");
    if (signatures->size() > mostSignatures)
        return failure(DocumentFault::Malformed, "too many signatures");
    SignedDocument document;
    std::set<std::string> seen;
    for (const auto& item : *signatures) {
        auto keyId = stringAt(item, "keyid");
        auto sig = stringAt(item, "sig");
        if (!keyId || !sig)
            return failure(DocumentFault::Malformed, "a signature without keyid or sig");
        if (!seen.insert(*keyId).second)
            return failure(DocumentFault::Malformed, "two signatures of one keyid");
        document.m_signatures.push_back({*std::move(keyId), *std::move(sig)});
    }
    document.m_content = *content;
    return document;
}

std::string SignedDocument::type() const
{
    return stringAt(m_content, "_type").value_or("");
}

std::string SignedDocument::hash() const
{
    return sha256Hex(canonicalJson(m_content));
}

Json SignedDocument::json() const
{
    Json list = Json::array();
    for (const auto& signature : m_signatures)
        list.push_back({{"keyid", signature.keyId}, {"sig", signature.sig}});
    return {{"signed", m_content}, {"signatures", std::move(list)}};
}

std::string SignedDocument::text() const
{
    return json().dump();
}

Status<DocumentError> SignedDocument::verify(std::string_view type, std::span<const PublicKey> keys,
                                             std::size_t threshold) const
{
    if (this->type() != type)
        return failure(DocumentFault::WrongType, "expected " + std::string(type));
    const auto message = canonicalJson(m_content);
    std::set<std::string> signers; // by key material, so that one key under two ids counts once
    for (const auto& signature : m_signatures) {
        const auto key = std::ranges::find_if(
            keys, [&](const PublicKey& k) { return k.id() == signature.keyId; });
        if (key == keys.end())
            continue;
        const auto bytes = fromHex(signature.sig);
        if (bytes && key->verify(bytesOf(message), *bytes))
            signers.insert(key->material());
    }
    if (threshold < 1 || signers.size() < threshold)
        return failure(DocumentFault::NotSigned,
                       std::to_string(signers.size()) + " good signatures of "
                           + std::to_string(threshold));
    return Done {};
}

} // namespace yizhan
