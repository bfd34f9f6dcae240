// SPDX-License-Identifier: Apache-2.0
// How far an alarm has come. Rungs are independent facts: "saved" may come after "sent" when the
// disk is slow. A rung is set only by what proves it: a commit, a request that left whole, a signed
// reply, a signed named person.
#pragma once

#include "base/clock.h"

#include <optional>
#include <string>

namespace yizhan {

struct Ladder {
    struct Saved {
        Millis at;
    };
    struct Sent {
        Millis at;
        std::string path; // name of the address it left for
    };
    struct Received {
        Millis at; // head office's time
        std::optional<Millis> after; // since it was raised, by this machine's own clock
    };
    struct ByPerson {
        Millis at;
        std::string person;
        std::string role;
    };

    std::optional<Saved> saved;
    std::optional<Sent> sent;
    std::optional<Received> received;
    std::optional<ByPerson> seen;
    std::optional<ByPerson> helpOnWay;
};

} // namespace yizhan
