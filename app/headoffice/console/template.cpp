// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/template.h"

#include <vector>

namespace yizhan::headoffice {

namespace {

constexpr int deepest = 16; // partials within partials

class Renderer {
public:
    explicit Renderer(const TemplateSource& source) : m_source(source) { }

    void partial(std::string_view name)
    {
        const auto text = m_depth < deepest ? m_source(name) : std::nullopt;
        if (!text)
            return;
        ++m_depth;
        render(*text);
        --m_depth;
    }

    void push(const Json& value) { m_stack.push_back(&value); }
    void pop() { m_stack.pop_back(); }
    std::string out;

private:
    struct Tag {
        std::size_t begin, end; // of the whole tag
        char kind; // # ^ / > or a blank for a value
        std::string_view name;
    };

    static std::optional<Tag> nextTag(std::string_view text, std::size_t from)
    {
        const auto begin = text.find("{{", from);
        const auto close = begin == std::string_view::npos ? begin : text.find("}}", begin);
        if (close == std::string_view::npos)
            return std::nullopt;
        auto inner = text.substr(begin + 2, close - begin - 2);
        char kind = ' ';
        if (!inner.empty() && std::string_view("#^/>").find(inner.front()) != inner.npos) {
            kind = inner.front();
            inner.remove_prefix(1);
        }
        return Tag {begin, close + 2, kind, inner};
    }

    // Where the section that begins after `open` ends: its closing tag.
    static std::optional<Tag> closing(std::string_view text, const Tag& open)
    {
        int depth = 1;
        auto at = open.end;
        while (const auto tag = nextTag(text, at)) {
            at = tag->end;
            if (tag->name != open.name)
                continue;
            if (tag->kind == '#' || tag->kind == '^')
                ++depth;
            if (tag->kind == '/' && --depth == 0)
                return tag;
        }
        return std::nullopt;
    }

    const Json* look(std::string_view path) const
    {
        if (path == ".")
            return m_stack.back();
        const auto dot = path.find('.');
        const std::string first(path.substr(0, dot));
        for (auto scope = m_stack.rbegin(); scope != m_stack.rend(); ++scope) {
            if (!(*scope)->is_object() || !(*scope)->contains(first))
                continue;
            const Json* value = &(**scope)[first];
            if (dot != std::string_view::npos) {
                const auto rest = path.substr(dot + 1);
                return value->is_object() && value->contains(std::string(rest))
                    ? &(*value)[std::string(rest)]
                    : nullptr;
            }
            return value;
        }
        return nullptr;
    }

    static bool isTrue(const Json* value)
    {
        if (!value || value->is_null())
            return false;
        if (value->is_boolean())
            return value->get<bool>();
        if (value->is_string())
            return !value->get_ref<const std::string&>().empty();
        if (value->is_number_integer())
            return value->get<std::int64_t>() != 0;
        return !value->empty();
    }

    static std::string textOf(const Json* value)
    {
        if (!value || value->is_null() || value->is_structured())
            return {};
        return value->is_string() ? value->get<std::string>() : value->dump();
    }

    void render(std::string_view text)
    {
        std::size_t at = 0;
        while (const auto tag = nextTag(text, at)) {
            out += text.substr(at, tag->begin - at);
            at = tag->end;
            if (tag->kind == ' ') {
                out += escapeHtml(textOf(look(tag->name)));
            } else if (tag->kind == '>') {
                const bool byValue = tag->name.starts_with('*');
                partial(byValue ? textOf(look(tag->name.substr(1))) : std::string(tag->name));
            } else if (const auto end = closing(text, *tag)) {
                section(*tag, text.substr(tag->end, end->begin - tag->end));
                at = end->end;
            }
        }
        out += text.substr(at);
    }

    void section(const Tag& tag, std::string_view inner)
    {
        const auto* value = look(tag.name);
        if (tag.kind == '^') {
            if (!isTrue(value))
                render(inner);
        } else if (isTrue(value) && value->is_array()) {
            for (const auto& item : *value)
                within(item, inner);
        } else if (isTrue(value)) {
            within(*value, inner);
        }
    }

    void within(const Json& scope, std::string_view inner)
    {
        push(scope);
        render(inner);
        pop();
    }

    const TemplateSource& m_source;
    std::vector<const Json*> m_stack;
    int m_depth = 0;
};

} // namespace

std::string escapeHtml(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string renderTemplate(std::string_view name, const Json& data, const TemplateSource& source)
{
    Renderer renderer(source);
    renderer.push(data);
    renderer.partial(name);
    return std::move(renderer.out);
}

} // namespace yizhan::headoffice
