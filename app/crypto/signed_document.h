// SPDX-License-Identifier: Apache-2.0
// {"signed": {"_type": …}, "signatures": [{"keyid","sig"}]}: the shape of everything that is
// signed.
#pragma once

#include "base/result.h"
#include "crypto/key.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

enum class DocumentFault { Malformed, WrongType, NotSigned };

struct DocumentError {
    DocumentFault fault;
    std::string detail;
};

class SignedDocument {
public:
    struct Signature {
        std::string keyId;
        std::string sig; // hex as found; need not be valid
    };

    // What is signed must be an object with "_type".
    [[nodiscard]] static SignedDocument sign(Json content, const PrivateKey& key);
    // Reads the shape only; call verifiedBy before believing content().
    [[nodiscard]] static Result<SignedDocument, DocumentError> parse(std::string_view text,
                                                                     JsonLimits limits = {});
    [[nodiscard]] static Result<SignedDocument, DocumentError> fromJson(Json document);

    void addSignature(const PrivateKey& key);

    [[nodiscard]] const Json& content() const { return m_content; }
    [[nodiscard]] std::string type() const;
    [[nodiscard]] std::string hash() const; // SHA-256 hex of the canonical content
    [[nodiscard]] const std::vector<Signature>& signatures() const { return m_signatures; }
    [[nodiscard]] Json json() const;
    [[nodiscard]] std::string text() const; // compact JSON

    // Done when _type is `type` and at least `threshold` (>= 1) distinct keys of `keys` have
    // signed.
    [[nodiscard]] Status<DocumentError>
    verify(std::string_view type, std::span<const PublicKey> keys, std::size_t threshold = 1) const;

private:
    SignedDocument() = default;
    Json m_content;
    std::vector<Signature> m_signatures;
};

// A reader of many signatures would be slow: a document with more is refused.
inline constexpr std::size_t mostSignatures = 64;

} // namespace yizhan
