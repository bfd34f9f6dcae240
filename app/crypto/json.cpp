// SPDX-License-Identifier: Apache-2.0
#include "crypto/json.h"

#include <set>
#include <vector>

namespace yizhan {

namespace {

// Builds the value while it is read, so that what must be refused is refused where it stands.
class StrictReader final : public nlohmann::json_sax<Json> {
public:
    explicit StrictReader(int depthLimit) : m_depthLimit(depthLimit) { }

    bool null() override { return put(nullptr); }
    bool boolean(bool value) override { return put(value); }
    bool number_integer(number_integer_t value) override { return put(value); }
    bool number_unsigned(number_unsigned_t value) override { return put(value); }
    bool number_float(number_float_t, const string_t&) override
    {
        return refuse("a number that is no integer");
    }
    bool string(string_t& value) override { return put(std::move(value)); }
    bool binary(binary_t&) override { return refuse("binary"); }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_array() override { return close(); }
    bool end_object() override
    {
        m_keys.pop_back();
        return close();
    }
    bool key(string_t& name) override
    {
        if (!m_keys.back().insert(name).second)
            return refuse("a key stands twice in one object");
        m_pendingKey = std::move(name);
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception&) override
    {
        return refuse("no JSON at byte " + std::to_string(position));
    }

    Json root;
    std::string problem;

private:
    bool refuse(std::string what)
    {
        if (problem.empty())
            problem = std::move(what);
        return false;
    }
    Json* place(Json value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        Json& parent = *m_open.back();
        if (parent.is_array()) {
            parent.push_back(std::move(value));
            return &parent.back();
        }
        return &(parent[m_pendingKey] = std::move(value));
    }
    bool put(Json value)
    {
        place(std::move(value));
        return true;
    }
    bool open(Json container)
    {
        if (static_cast<int>(m_open.size()) >= m_depthLimit)
            return refuse("nested too deeply");
        if (container.is_object())
            m_keys.emplace_back();
        m_open.push_back(place(std::move(container)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    int m_depthLimit;
    std::vector<Json*>
        m_open; // containers being filled; only the innermost one grows, so these stay valid
    std::vector<std::set<std::string, std::less<>>> m_keys;
    std::string m_pendingKey;
};

void appendCanonical(std::string& out, const Json& value)
{
    switch (value.type()) {
    case Json::value_t::object: {
        out += '{';
        bool first = true;
        for (const auto& [key, item] : value.items()) { // std::map: already in byte order
            if (!first)
                out += ',';
            first = false;
            appendCanonical(out, Json(key));
            out += ':';
            appendCanonical(out, item);
        }
        out += '}';
        return;
    }
    case Json::value_t::array: {
        out += '[';
        bool first = true;
        for (const auto& item : value) {
            if (!first)
                out += ',';
            first = false;
            appendCanonical(out, item);
        }
        out += ']';
        return;
    }
    case Json::value_t::string:
        out += '"';
        for (const char c : value.get_ref<const std::string&>()) {
            if (c == '"' || c == '\\')
                out += '\\';
            out += c;
        }
        out += '"';
        return;
    default:
        out += value.dump(); // null, booleans, integers
    }
}

const Json* fieldAt(const Json& object, std::string_view key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

} // namespace

Result<Json, JsonError> parseJson(std::string_view text, JsonLimits limits)
{
    if (text.size() > limits.bytes)
        return Failure {JsonError {"larger than " + std::to_string(limits.bytes) + " bytes"}};
    if (text.starts_with("\xEF\xBB\xBF"))
        return Failure {JsonError {"a byte-order mark"}};
    StrictReader reader(limits.depth);
    if (!Json::sax_parse(text, &reader, Json::input_format_t::json, true))
        return Failure {JsonError {reader.problem}};
    return std::move(reader.root);
}

std::string canonicalJson(const Json& value)
{
    std::string out;
    appendCanonical(out, value);
    return out;
}

std::optional<std::string> stringAt(const Json& object, std::string_view key)
{
    const auto* field = fieldAt(object, key);
    return field && field->is_string() ? std::optional(field->get<std::string>()) : std::nullopt;
}

std::optional<std::int64_t> integerAt(const Json& object, std::string_view key)
{
    const auto* field = fieldAt(object, key);
    if (!field || !field->is_number_integer())
        return std::nullopt;
    if (field->is_number_unsigned() && field->get<std::uint64_t>() > INT64_MAX)
        return std::nullopt;
    return field->get<std::int64_t>();
}

std::optional<bool> boolAt(const Json& object, std::string_view key)
{
    const auto* field = fieldAt(object, key);
    return field && field->is_boolean() ? std::optional(field->get<bool>()) : std::nullopt;
}

const Json* objectAt(const Json& object, std::string_view key)
{
    const auto* field = fieldAt(object, key);
    return field && field->is_object() ? field : nullptr;
}

const Json* arrayAt(const Json& object, std::string_view key)
{
    const auto* field = fieldAt(object, key);
    return field && field->is_array() ? field : nullptr;
}

} // namespace yizhan
