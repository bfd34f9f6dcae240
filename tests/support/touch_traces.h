// SPDX-License-Identifier: Apache-2.0
// What touches the emergency panel by accident, and how people touch it who mean it: traces as a
// capacitive glass of 27 inches reports them (1080 x 1920 px of 0.31 mm). Made from a seed: the
// same seed gives the same traces. Each kind says in its own function what it is modelled after.
#pragma once

#include "input/touch_judge.h"

#include <array>
#include <functional>
#include <random>
#include <string_view>
#include <vector>

namespace yizhan {

using TraceRandom = std::mt19937_64;

struct TraceSpot {
    double x = 0;
    double y = 0;
};

// One contact as it truly is, before the glass scans it.
struct TraceContact {
    double start = 0; // ms
    double lasts = 0;
    std::function<TraceSpot(double since)> at; // px of the page, `since` ms after its start
    std::function<double(double since)> size; // mm
};

// The six tiles of the panel's first page, in portrait.
struct TraceTile {
    double x = 0;
    double y = 0;
    double width = 480;
    double height = 310;
};
[[nodiscard]] const std::array<TraceTile, 6>& traceTiles();

struct TouchTrace {
    std::string_view kind;
    std::vector<TouchFrame> frames; // px of the page
    bool sized = false; // the glass measures contacts
    Millis from = 0; // what happens before leads up to it and is not judged
    std::size_t meant = 0; // deliberate ones: the tile
};

// Shared by both kinds.
[[nodiscard]] double between(TraceRandom& random, double least, double most);
[[nodiscard]] int count(TraceRandom& random, int least, int most);
[[nodiscard]] bool chance(TraceRandom& random, double share);
// What the glass says of these contacts: 60, 100 or 120 scans a second, noise of 1 px. A glass that
// does not measure sizes says 0.
[[nodiscard]] std::vector<TouchFrame>
scanned(TraceRandom& random, const std::vector<TraceContact>& contacts, bool sized);

// Round robin over the kinds.
[[nodiscard]] TouchTrace accidentalTrace(std::size_t number, TraceRandom& random);
[[nodiscard]] TouchTrace deliberateTrace(std::size_t number, TraceRandom& random);

} // namespace yizhan
