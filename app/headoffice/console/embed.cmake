# SPDX-License-Identifier: Apache-2.0
# cmake -DOUT=assets.cpp -DLIST=list.txt -P embed.cmake
# LIST has a line "name=path" for each file; OUT gets consoleAsset() with their bytes.
file(STRINGS ${LIST} entries)
set(arrays "")
set(table "")
set(count 0)
foreach(entry IN LISTS entries)
    string(REGEX MATCH "^([^=]+)=(.*)$" _ "${entry}")
    set(name ${CMAKE_MATCH_1})
    file(READ ${CMAKE_MATCH_2} bytes HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
    string(APPEND arrays "constexpr char file${count}[] = {${bytes}'\\0'};\n")
    string(APPEND table "    {\"${name}\", {file${count}, sizeof file${count} - 1}},\n")
    math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUT}.new "// Made by embed.cmake.
#include \"headoffice/console/assets.h\"

#include <algorithm>
#include <array>

namespace yizhan::headoffice {

namespace {

${arrays}
struct Entry {
    std::string_view name, bytes;
};
constexpr std::array<Entry, ${count}> entries {{
${table}}};

} // namespace

std::optional<std::string_view> consoleAsset(std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &Entry::name);
    return found == entries.end() ? std::nullopt : std::optional(found->bytes);
}

} // namespace yizhan::headoffice
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
