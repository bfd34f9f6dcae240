// SPDX-License-Identifier: Apache-2.0
// A published form: what is asked, in which order and in which words (app/README.md, content
// targets). Values; parsed strictly.
#pragma once

#include "crypto/json.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

using TextByLanguage = std::map<std::string, std::string>; // zh-Hans, zh-Hant, en: all three

enum class FieldKind { Name, IdNumber, Mobile, Branch, Choice, Text, Consent };

// Something to choose: a product, a branch.
struct FormChoice {
    std::string id;
    TextByLanguage name;
};

struct FormField {
    std::string id;
    FieldKind kind = FieldKind::Text;
    TextByLanguage label; // the question
    TextByLanguage help; // how to answer it
    bool required = true;
    std::vector<FormChoice> choices; // of Branch and Choice
    TextByLanguage text; // of Consent: the exact words

    [[nodiscard]] const FormChoice* choice(std::string_view choiceId) const;
};

struct Form {
    std::string id;
    std::string version;
    TextByLanguage name;
    std::vector<FormChoice> products; // at least one
    TextByLanguage note; // what is needed, in one line
    std::int64_t retentionDays = 30;
    std::int64_t order = 1000; // place among the forms, small first
    std::vector<FormField> fields;
};

struct FormError {
    std::string detail;
};

// A form with a kind of field this program does not know is refused: half a form is worse than
// none.
[[nodiscard]] Result<Form, FormError> parseForm(std::string_view text);

} // namespace yizhan
