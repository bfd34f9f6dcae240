// SPDX-License-Identifier: Apache-2.0
#include "base/log.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace yizhan::log {

namespace {

std::string quoted(std::string_view value)
{
    const bool plain = !value.empty() && std::ranges::none_of(value, [](char c) {
        return c == ' ' || c == '"' || c == '=' || c == '\\'
            || static_cast<unsigned char>(c) < 0x20;
    });
    if (plain)
        return std::string(value);
    std::string text = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            text += '\\';
        if (c == '\n')
            text += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            text += '?';
        else
            text += c;
    }
    return text + '"';
}

std::string timestamp()
{
    timespec now {};
    clock_gettime(CLOCK_REALTIME, &now);
    tm utc {};
    gmtime_r(&now.tv_sec, &utc);
    std::array<char, 40> text {};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &utc);
    std::snprintf(text.data() + length, text.size() - length, ".%03dZ",
                  static_cast<int>(now.tv_nsec / 1'000'000));
    return text.data();
}

void write(std::string_view level, std::string_view room, std::string_view event,
           std::initializer_list<Field> fields)
{
    std::string line = "time=" + timestamp();
    line.append(" level=").append(level).append(" room=").append(room).append(" event=").append(
        event);
    for (const auto& field : fields)
        line.append(" ").append(field.key).append("=").append(quoted(field.value));
    line += '\n';
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

} // namespace

void info(std::string_view room, std::string_view event, std::initializer_list<Field> fields)
{
    write("info", room, event, fields);
}
void warning(std::string_view room, std::string_view event, std::initializer_list<Field> fields)
{
    write("warning", room, event, fields);
}
void error(std::string_view room, std::string_view event, std::initializer_list<Field> fields)
{
    write("error", room, event, fields);
}

} // namespace yizhan::log
