// SPDX-License-Identifier: Apache-2.0
// One logfmt line an entry on stderr. Any thread; a line is written in one piece.
// Ids, codes, counts and durations only: never a name, number, PIN, key, token or typed text.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>

namespace yizhan::log {

struct Field {
    std::string_view key;
    std::string value;

    Field(std::string_view k, std::string_view v) : key(k), value(v) { }
    Field(std::string_view k, const char* v) : key(k), value(v) { }
    Field(std::string_view k, const std::string& v) : key(k), value(v) { }
    Field(std::string_view k, bool v) : key(k), value(v ? "true" : "false") { }
    template <typename T>
    requires std::is_integral_v<T> Field(std::string_view k, T v) : key(k), value(std::to_string(v))
    {
    }
};

// room: where it happened (alarmd, kiosk …); event: what, as noun.verb.
void info(std::string_view room, std::string_view event, std::initializer_list<Field> fields = {});
void warning(std::string_view room, std::string_view event,
             std::initializer_list<Field> fields = {});
void error(std::string_view room, std::string_view event, std::initializer_list<Field> fields = {});

} // namespace yizhan::log
