// SPDX-License-Identifier: Apache-2.0
// What came of each fault, printed as one table at the end.
#pragma once

#include <cstdio>
#include <string>
#include <vector>

namespace yizhan {

struct FaultOutcome {
    std::string fault;
    std::string note; // what the time is counted from
    long long ackMs = -1; // -1: none, and none was to come
};

class FaultTable {
public:
    void add(FaultOutcome outcome) { m_outcomes.push_back(std::move(outcome)); }
    void print() const
    {
        std::printf("\n%-52s %10s  %s\n", "fault", "ack ms", "counted from");
        for (const auto& outcome : m_outcomes) {
            const auto time = outcome.ackMs < 0 ? std::string("-") : std::to_string(outcome.ackMs);
            std::printf("%-52s %10s  %s\n", outcome.fault.c_str(), time.c_str(),
                        outcome.note.c_str());
        }
        std::fflush(stdout);
    }

private:
    std::vector<FaultOutcome> m_outcomes;
};

} // namespace yizhan
