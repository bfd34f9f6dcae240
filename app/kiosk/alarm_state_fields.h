// SPDX-License-Identifier: Apache-2.0
// Reading the fields of the alarm socket's state; used by the sources of AlarmState only.
#pragma once

#include "kiosk/alarm_state.h"

#include <algorithm>

namespace yizhan::state_fields {

inline QString text(const Json& object, std::string_view key)
{
    const auto value = stringAt(object, key);
    return value ? QString::fromStdString(*value) : QString();
}

inline Millis number(const Json& object, std::string_view key)
{
    return integerAt(object, key).value_or(0);
}

inline int count(const Json& object, std::string_view key)
{
    return static_cast<int>(std::clamp<Millis>(number(object, key), 0, 1'000'000));
}

inline bool flag(const Json& object, std::string_view key)
{
    return boolAt(object, key).value_or(false);
}

// A name that is given as a word or as a person.
inline QString person(const Json& object, std::string_view key)
{
    if (const Json* by = objectAt(object, key))
        return text(*by, "name");
    return text(object, key);
}

template <typename T, typename Read>
bool readAll(const Json& object, std::string_view key, std::vector<T>& into, Read read)
{
    const Json* list = arrayAt(object, key);
    if (!list)
        return !object.contains(key);
    for (const Json& entry : *list) {
        T value;
        if (!entry.is_object() || !read(entry, value))
            return false;
        into.push_back(std::move(value));
    }
    return true;
}

inline std::map<QString, QString> words(const Json& object, std::string_view key)
{
    std::map<QString, QString> read;
    if (const Json* entries = objectAt(object, key))
        for (const auto& [name, value] : entries->items())
            if (value.is_string())
                read[QString::fromStdString(name)]
                    = QString::fromStdString(value.get<std::string>());
    return read;
}

} // namespace yizhan::state_fields

namespace yizhan {

// False: an entry is not what it should be.
[[nodiscard]] bool readUpkeep(const Json& state, AlarmState& read);

} // namespace yizhan
