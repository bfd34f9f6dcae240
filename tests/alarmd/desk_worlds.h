// SPDX-License-Identifier: Apache-2.0
// One panel, or two that hear each other, and how their answers are read.
#pragma once

#include "alarmd/desk_machine.h"

// QTest cannot print JSON.
#define COMPARE_JSON(actual, expected)                                                             \
    QCOMPARE(QString::fromStdString(Json(actual).dump()),                                          \
             QString::fromStdString(Json(expected).dump()))

namespace yizhan {

inline std::string errorOf(const Json& answer)
{
    return stringAt(answer, "error").value_or("");
}
inline bool isDone(const Json& answer)
{
    return boolAt(answer, "ok").value_or(false);
}
inline const Json& find(const Json& list, const std::string& id)
{
    static const Json none;
    for (const auto& entry : list) {
        if (entry["id"] == id)
            return entry;
    }
    return none;
}

struct OnePanel {
    FakeClock clock {SystemClock().wallNow()};
    DeskBranch branch;
    DeskMachine panel {branch, "p-0001", clock};
};
struct TwoPanels : OnePanel {
    DeskMachine other {branch, "p-0002", clock};
    void exchange()
    {
        for (int round = 0; round < 3; ++round) { // what one hears may make it say something
            for (const auto& document : panel.events())
                other.hear(document);
            for (const auto& document : other.events())
                panel.hear(document);
        }
    }
};

} // namespace yizhan
