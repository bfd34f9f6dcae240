// SPDX-License-Identifier: Apache-2.0
// What a state says of one road.
#pragma once

#include "crypto/json.h"

#include <string>

namespace yizhan {

inline const Json& pathIn(const Json& state, const std::string& name)
{
    static const Json none;
    for (const auto& path : state["paths"]) {
        if (path["name"] == name)
            return path;
    }
    return none;
}

inline auto up(const char* name, bool wanted = true)
{
    return [name, wanted](const Json& state) {
        const auto& path = pathIn(state, name);
        return path.is_object() && path["up"] == wanted;
    };
}

} // namespace yizhan
