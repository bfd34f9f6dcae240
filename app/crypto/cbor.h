// SPDX-License-Identifier: Apache-2.0
// As much of CBOR (RFC 8949) as COSE messages and CWT claims need: integers, byte and text strings,
// arrays, maps with integer keys, tags, null and booleans. Reads deterministic encoding only
// (section 4.2.1): shortest lengths, definite sizes, ascending keys; what is not deterministic has
// a second spelling and is refused.
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace yizhan {

class Cbor {
public:
    using Array = std::vector<Cbor>;
    using Map = std::vector<std::pair<std::int64_t, Cbor>>; // ascending by encoded key

    Cbor() = default; // null
    Cbor(std::int64_t number) : m_value(number) { }
    Cbor(Bytes bytes) : m_value(std::move(bytes)) { }
    Cbor(std::string text) : m_value(std::move(text)) { }
    Cbor(Array items) : m_value(std::move(items)) { }
    Cbor(Map entries) : m_value(std::move(entries)) { }
    [[nodiscard]] static Cbor truth(bool value);
    [[nodiscard]] static Cbor tagged(std::uint64_t tag, Cbor content);

    [[nodiscard]] Bytes encode() const;

    // Null pointers when the value is of another kind.
    [[nodiscard]] const std::int64_t* number() const { return std::get_if<std::int64_t>(&m_value); }
    [[nodiscard]] const Bytes* bytes() const { return std::get_if<Bytes>(&m_value); }
    [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&m_value); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&m_value); }
    [[nodiscard]] const Map* map() const { return std::get_if<Map>(&m_value); }
    [[nodiscard]] const Cbor* at(std::int64_t key) const; // of a map
    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_value); }
    // The tag round the value, if there is one.
    [[nodiscard]] std::optional<std::uint64_t> tag() const { return m_tag; }

private:
    std::variant<std::monostate, bool, std::int64_t, Bytes, std::string, Array, Map> m_value;
    std::optional<std::uint64_t> m_tag;
};

struct CborError {
    std::string detail;
};

// The whole of `data` is one value. Depth at most 8; text must be UTF-8 without NUL.
[[nodiscard]] Result<Cbor, CborError> decodeCbor(ByteView data);

} // namespace yizhan
