// SPDX-License-Identifier: Apache-2.0
#include "crypto/cbor.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace yizhan {

namespace {

constexpr int mostDepth = 8;

enum Major : std::uint8_t {
    Unsigned,
    Negative,
    ByteString,
    TextString,
    List,
    Dictionary,
    Tag,
    Simple
};
constexpr std::uint64_t simpleFalse = 20;
constexpr std::uint64_t simpleTrue = 21;
constexpr std::uint64_t simpleNull = 22;

void putHead(Bytes& out, Major major, std::uint64_t value)
{
    const int extra = value < 24 ? 0
        : value <= 0xff          ? 1
        : value <= 0xffff        ? 2
        : value <= 0xffffffff    ? 4
                                 : 8;
    const std::uint64_t info = extra == 0 ? value
        : extra == 1                      ? 24U
        : extra == 2                      ? 25U
        : extra == 4                      ? 26U
                                          : 27U;
    out.push_back(static_cast<std::uint8_t>(static_cast<unsigned>(major) << 5 | info));
    for (int shift = (extra - 1) * 8; shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift & 0xff));
}

void putNumber(Bytes& out, std::int64_t number)
{
    if (number >= 0)
        putHead(out, Unsigned, static_cast<std::uint64_t>(number));
    else
        putHead(out, Negative, static_cast<std::uint64_t>(-(number + 1)));
}

bool isPlainText(const std::string& text)
{
    if (text.find('\0') != std::string::npos)
        return false;
    try { // nlohmann refuses to write invalid UTF-8; that is its way to say so
        return !nlohmann::json(text).dump().empty();
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

class Reader {
public:
    explicit Reader(ByteView data) : m_data(data) { }

    Result<Cbor, CborError> whole()
    {
        auto value = read(0);
        if (value && m_at != m_data.size())
            return fail("bytes after the value");
        return value;
    }

private:
    struct Head {
        Major major;
        std::uint64_t value;
    };

    static Failure<CborError> fail(std::string what)
    {
        return Failure {CborError {std::move(what)}};
    }
    [[nodiscard]] std::size_t left() const { return m_data.size() - m_at; }

    Result<Head, CborError> head()
    {
        if (left() < 1)
            return fail("cut short");
        const std::uint8_t first = m_data[m_at++];
        const auto major = static_cast<Major>(first >> 5);
        const unsigned info = first & 31;
        if (info < 24)
            return Head {major, info};
        if (info > 27)
            return fail("an indefinite or reserved length");
        const std::size_t size = std::size_t {1} << (info - 24);
        if (left() < size)
            return fail("cut short");
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < size; ++i)
            value = value << 8 | m_data[m_at++];
        const std::uint64_t least = size == 1 ? 24
            : size == 2                       ? 0x100
            : size == 4                       ? 0x10000
                                              : 0x100000000;
        if (value < least || major == Simple)
            return fail("not the shortest form");
        return Head {major, value};
    }

    Result<Cbor, CborError> read(int depth)
    {
        if (depth > mostDepth)
            return fail("nested too deeply");
        const auto start = head();
        if (!start)
            return start.failure();
        switch (start->major) {
        case Unsigned:
        case Negative:
            if (start->value > INT64_MAX)
                return fail("a number over 63 bits");
            return Cbor(start->major == Unsigned ? static_cast<std::int64_t>(start->value)
                                                 : -1 - static_cast<std::int64_t>(start->value));
        case ByteString:
        case TextString:
            return string(start->major, start->value);
        case List:
            return list(start->value, depth);
        case Dictionary:
            return dictionary(start->value, depth);
        case Tag: {
            auto content = read(depth + 1);
            if (!content)
                return content;
            if (content->tag())
                return fail("a tag round a tag");
            return Cbor::tagged(start->value, *std::move(content));
        }
        case Simple:
            break;
        }
        if (start->value == simpleNull)
            return Cbor();
        if (start->value == simpleFalse || start->value == simpleTrue)
            return Cbor::truth(start->value == simpleTrue);
        return fail("a simple value of no use here");
    }

    Result<Cbor, CborError> string(Major major, std::uint64_t size)
    {
        if (size > left())
            return fail("cut short");
        const auto piece = m_data.subspan(m_at, static_cast<std::size_t>(size));
        m_at += piece.size();
        if (major == ByteString)
            return Cbor(Bytes(piece.begin(), piece.end()));
        auto text = textOf(piece);
        if (!isPlainText(text))
            return fail("text that is not UTF-8");
        return Cbor(std::move(text));
    }

    Result<Cbor, CborError> list(std::uint64_t count, int depth)
    {
        if (count > left())
            return fail("cut short");
        Cbor::Array items;
        for (std::uint64_t i = 0; i < count; ++i) {
            auto item = read(depth + 1);
            if (!item)
                return item;
            items.push_back(*std::move(item));
        }
        return Cbor(std::move(items));
    }

    Result<Cbor, CborError> dictionary(std::uint64_t count, int depth)
    {
        if (count > left())
            return fail("cut short");
        Cbor::Map entries;
        Bytes before;
        for (std::uint64_t i = 0; i < count; ++i) {
            const std::size_t from = m_at;
            auto key = read(depth + 1);
            if (!key)
                return key;
            if (!key->number() || key->tag())
                return fail("a key that is no number");
            const Bytes encoded(m_data.begin() + static_cast<std::ptrdiff_t>(from),
                                m_data.begin() + static_cast<std::ptrdiff_t>(m_at));
            if (i > 0 && !std::ranges::lexicographical_compare(before, encoded))
                return fail("keys not in order, or one twice");
            before = encoded;
            auto value = read(depth + 1);
            if (!value)
                return value;
            entries.emplace_back(*key->number(), *std::move(value));
        }
        return Cbor(std::move(entries));
    }

    ByteView m_data;
    std::size_t m_at = 0;
};

} // namespace

Cbor Cbor::truth(bool value)
{
    Cbor cbor;
    cbor.m_value = value;
    return cbor;
}

Cbor Cbor::tagged(std::uint64_t tag, Cbor content)
{
    content.m_tag = tag;
    return content;
}

Bytes Cbor::encode() const
{
    Bytes out;
    if (m_tag)
        putHead(out, Tag, *m_tag);
    const auto append
        = [&out](const Bytes& more) { out.insert(out.end(), more.begin(), more.end()); };
    if (isNull()) {
        putHead(out, Simple, simpleNull);
    } else if (const auto* truth = std::get_if<bool>(&m_value)) {
        putHead(out, Simple, *truth ? simpleTrue : simpleFalse);
    } else if (number()) {
        putNumber(out, *number());
    } else if (bytes()) {
        putHead(out, ByteString, bytes()->size());
        append(*bytes());
    } else if (text()) {
        putHead(out, TextString, text()->size());
        const auto view = bytesOf(*text());
        out.insert(out.end(), view.begin(), view.end());
    } else if (array()) {
        putHead(out, List, array()->size());
        for (const auto& item : *array())
            append(item.encode());
    } else if (map()) {
        putHead(out, Dictionary, map()->size());
        std::map<Bytes, Bytes> sorted;
        for (const auto& [key, value] : *map())
            sorted.emplace(Cbor(key).encode(), value.encode());
        for (const auto& [key, value] : sorted) {
            append(key);
            append(value);
        }
    }
    return out;
}

const Cbor* Cbor::at(std::int64_t key) const
{
    if (!map())
        return nullptr;
    const auto found = std::ranges::find(*map(), key, &Map::value_type::first);
    return found == map()->end() ? nullptr : &found->second;
}

Result<Cbor, CborError> decodeCbor(ByteView data)
{
    return Reader(data).whole();
}

} // namespace yizhan
