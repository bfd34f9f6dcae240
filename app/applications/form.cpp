// SPDX-License-Identifier: Apache-2.0
#include "applications/form.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace yizhan {

namespace {

constexpr std::array<std::string_view, 3> languages {"zh-Hans", "zh-Hant", "en"};
constexpr std::array<std::pair<std::string_view, FieldKind>, 7> kinds {{
    {"name", FieldKind::Name},
    {"id_number", FieldKind::IdNumber},
    {"mobile", FieldKind::Mobile},
    {"branch", FieldKind::Branch},
    {"choice", FieldKind::Choice},
    {"text", FieldKind::Text},
    {"consent", FieldKind::Consent},
}};
constexpr std::size_t mostFields = 16;
constexpr std::size_t mostChoices = 64;

Failure<FormError> failure(std::string detail)
{
    return Failure {FormError {"form: " + std::move(detail)}};
}

// a-z, 0-9, - and _: also a file name and a key in a box.
bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

std::optional<TextByLanguage> textAt(const Json& object, std::string_view key)
{
    const auto* field = objectAt(object, key);
    if (!field)
        return std::nullopt;
    TextByLanguage text;
    for (const auto language : languages) {
        const auto value = stringAt(*field, language);
        if (!value || value->empty())
            return std::nullopt;
        text[std::string(language)] = *value;
    }
    return text;
}

std::optional<std::vector<FormChoice>> choicesAt(const Json& object, std::string_view key)
{
    const auto* list = arrayAt(object, key);
    if (!list || list->empty() || list->size() > mostChoices)
        return std::nullopt;
    std::vector<FormChoice> choices;
    for (const auto& item : *list) {
        const auto id = stringAt(item, "id");
        auto name = textAt(item, "name");
        if (!id || !isId(*id) || !name
            || std::ranges::any_of(choices, [&](const auto& c) { return c.id == *id; }))
            return std::nullopt;
        choices.push_back({*id, *std::move(name)});
    }
    return choices;
}

Result<FormField, FormError> fieldFrom(const Json& item)
{
    FormField field;
    field.id = stringAt(item, "id").value_or("");
    if (!isId(field.id))
        return failure("a field without an id of a-z, 0-9, - and _");
    const auto name = stringAt(item, "kind");
    const auto* kind
        = std::ranges::find(kinds, name.value_or(""), [](const auto& k) { return k.first; });
    if (kind == kinds.end())
        return failure(field.id + ": a kind of field that is not known");
    field.kind = kind->second;
    auto label = textAt(item, "label");
    auto help = textAt(item, "help");
    if (!label || !help)
        return failure(field.id + ": label and help are needed in all three languages");
    field.label = *std::move(label);
    field.help = *std::move(help);
    field.required = boolAt(item, "required").value_or(true);
    if (field.kind == FieldKind::Branch || field.kind == FieldKind::Choice) {
        auto choices = choicesAt(item, "choices");
        if (!choices)
            return failure(field.id + ": choices are needed, each with its own id and a name");
        field.choices = *std::move(choices);
    }
    if (field.kind == FieldKind::Consent) {
        auto words = textAt(item, "text");
        if (!words)
            return failure(field.id + ": the text agreed to is needed in all three languages");
        field.text = *std::move(words);
    }
    return field;
}

} // namespace

const FormChoice* FormField::choice(std::string_view choiceId) const
{
    const auto found = std::ranges::find(choices, choiceId,
                                         [](const auto& c) { return std::string_view(c.id); });
    return found == choices.end() ? nullptr : &*found;
}

Result<Form, FormError> parseForm(std::string_view text)
{
    const auto json = parseJson(text);
    if (!json)
        return failure(json.error().detail);
    if (stringAt(*json, "_type") != "form" || integerAt(*json, "v") != 1)
        return failure("another document or version");
    Form form;
    form.id = stringAt(*json, "id").value_or("");
    form.version = stringAt(*json, "version").value_or("");
    auto name = textAt(*json, "name");
    auto note = textAt(*json, "note");
    auto products = choicesAt(*json, "products");
    const auto days = integerAt(*json, "retention_days");
    const auto* fields = arrayAt(*json, "fields");
    if (!isId(form.id) || form.version.empty() || form.version.size() > 32 || !name || !note)
        return failure("id, version, name or note missing, or not in all three languages");
    if (!products)
        return failure(form.id + ": products are needed, each with its own id and a name");
    if (!days || *days < 1 || *days > 3650)
        return failure(form.id + ": retention_days is 1 to 3650");
    if (!fields || fields->empty() || fields->size() > mostFields)
        return failure(form.id + ": 1 to 16 fields are expected");
    form.name = *std::move(name);
    form.note = *std::move(note);
    form.products = *std::move(products);
    form.retentionDays = *days;
    form.order = integerAt(*json, "order").value_or(1000);
    for (const auto& item : *fields) {
        auto field = fieldFrom(item);
        if (!field)
            return failure(form.id + ": " + field.error().detail.substr(6));
        if (std::ranges::any_of(form.fields, [&](const auto& f) { return f.id == field->id; }))
            return failure(form.id + ": two fields are called " + field->id);
        form.fields.push_back(*std::move(field));
    }
    const auto isConsent = [](const auto& f) { return f.kind == FieldKind::Consent; };
    if (std::ranges::count_if(form.fields, isConsent) != 1
        || !std::ranges::find_if(form.fields, isConsent)->required)
        return failure(form.id + ": exactly one consent is needed, and it is required");
    return form;
}

} // namespace yizhan
