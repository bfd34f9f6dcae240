// SPDX-License-Identifier: Apache-2.0
// Pages from templates: a small part of mustache. Every value is escaped for HTML text and for
// quoted attributes; there is no way to leave that out. Pure; any thread.
//
//   {{a.b}}          the value, escaped; {{.}} is the item of a list
//   {{#a}}…{{/a}}    once when a is true, a text or an object; for every item of a list
//   {{^a}}…{{/a}}    when a is missing, false, empty or zero
//   {{>name}}        another template in its place; {{>*a}}: the one named by the value of a
#pragma once

#include "crypto/json.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace yizhan::headoffice {

// The text of a template, nothing when there is none of that name.
using TemplateSource = std::function<std::optional<std::string_view>(std::string_view name)>;

// A template that is missing or not well formed gives an empty text there: the tests render all.
[[nodiscard]] std::string renderTemplate(std::string_view name, const Json& data,
                                         const TemplateSource& source);

[[nodiscard]] std::string escapeHtml(std::string_view text);

} // namespace yizhan::headoffice
