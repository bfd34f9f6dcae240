// SPDX-License-Identifier: Apache-2.0
// Hands that mean one tile.
#include "support/touch_traces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yizhan {

namespace {

struct Hand {
    double shortest = 60; // ms on the glass
    double longest = 160;
    double least = 7; // mm
    double most = 14;
    double roll = 6; // px the finger rolls or slides, from first to last
    double tremor = 0; // px to each side, in both directions
};

constexpr Hand quick {};
// Rolls onto the finger's pad and off again.
constexpr Hand slow {300, 3000, 8, 18, 12, 4};
// 4 to 12 times a second, as of age and of illness.
constexpr Hand trembling {120, 1200, 7, 16, 2, 12};
constexpr Hand gloved {100, 900, 14, 25, 10, 2};
constexpr Hand nail {50, 90, 4, 7, 4, 0};

TraceContact touch(TraceRandom& random, const Hand& hand, double start, TraceSpot spot)
{
    const double lasts = between(random, hand.shortest, hand.longest);
    const double angle = between(random, 0, 2 * std::numbers::pi);
    const double roll = between(random, 0, hand.roll);
    const double beatX = between(random, 4, 12) * 2 * std::numbers::pi / 1000;
    const double beatY = between(random, 4, 12) * 2 * std::numbers::pi / 1000;
    const double phaseX = between(random, 0, 2 * std::numbers::pi);
    const double phaseY = between(random, 0, 2 * std::numbers::pi);
    const double full = between(random, hand.least, hand.most);
    return {start, lasts,
            [=, tremor = hand.tremor](double since) {
                const double share = since / lasts;
                return TraceSpot {spot.x + std::cos(angle) * roll * share
                                      + tremor * std::sin(beatX * since + phaseX),
                                  spot.y + std::sin(angle) * roll * share
                                      + tremor * std::sin(beatY * since + phaseY)};
            },
            [full](double since) { return full * std::min(1.0, 0.5 + since / 60); }};
}

// Where a person who aims at the middle lands: up to a third of the tile beside it.
TraceSpot aimed(TraceRandom& random, const TraceTile& tile)
{
    return {tile.x + tile.width * between(random, 0.17, 0.83),
            tile.y + tile.height * between(random, 0.17, 0.83)};
}

// 8 to 40 px inside one of the edges.
TraceSpot atTheEdge(TraceRandom& random, const TraceTile& tile)
{
    const double inset = between(random, 8, 40);
    const double alongX = tile.x + between(random, 40, tile.width - 40);
    const double alongY = tile.y + between(random, 40, tile.height - 40);
    switch (random() % 4) {
    case 0:
        return {tile.x + inset, alongY};
    case 1:
        return {tile.x + tile.width - inset, alongY};
    case 2:
        return {alongX, tile.y + inset};
    default:
        return {alongX, tile.y + tile.height - inset};
    }
}

struct Made {
    std::vector<TraceContact> contacts;
    double from = 0;
};

Made plain(TraceRandom& random, const TraceTile& tile, const Hand& hand)
{
    return {{touch(random, hand, 0, aimed(random, tile))}, 0};
}

// Taps on, four to six times a second: the first one counts.
Made insisting(TraceRandom& random, const TraceTile& tile)
{
    Made made;
    const TraceSpot spot = aimed(random, tile);
    double start = 0;
    const int taps = count(random, 3, 6);
    for (int tap = 0; tap < taps; ++tap) {
        made.contacts.push_back(
            touch(random, {60, 100}, start,
                  {spot.x + between(random, -20, 20), spot.y + between(random, -20, 20)}));
        start += between(random, 170, 250);
    }
    return made;
}

// A drop or a sticker has been on the glass for 11 seconds.
Made besideDirt(TraceRandom& random, const TraceTile& tile)
{
    constexpr double since = 11'000;
    const TraceSpot dirt {between(random, 0, 1080), between(random, 0, 1920)};
    Made made {{{0, since + 4000, [dirt](double) { return dirt; }, [](double) { return 5.0; }}},
               since};
    made.contacts.push_back(touch(random, quick, since, aimed(random, tile)));
    return made;
}

// The flat hand came first and was refused; then, 350 to 900 ms later, the finger.
Made afterTheHand(TraceRandom& random, const TraceTile& tile)
{
    Made made;
    const TraceSpot hand = aimed(random, tile);
    for (int finger = 0; finger < 5; ++finger)
        made.contacts.push_back(
            touch(random, {120, 300}, between(random, 0, 40),
                  {hand.x + finger * 90.0 - 180, hand.y + between(random, -90, 90)}));
    made.from = 340 + between(random, 350, 900);
    made.contacts.push_back(touch(random, quick, made.from, aimed(random, tile)));
    return made;
}

using Maker = Made (*)(TraceRandom&, const TraceTile&);
struct Kind {
    std::string_view name;
    Maker make;
};
const std::array<Kind, 9> kinds {{
    {"quick", [](TraceRandom& r, const TraceTile& tile) { return plain(r, tile, quick); }},
    {"slow senior", [](TraceRandom& r, const TraceTile& tile) { return plain(r, tile, slow); }},
    {"tremor", [](TraceRandom& r, const TraceTile& tile) { return plain(r, tile, trembling); }},
    {"glove", [](TraceRandom& r, const TraceTile& tile) { return plain(r, tile, gloved); }},
    {"nail", [](TraceRandom& r, const TraceTile& tile) { return plain(r, tile, nail); }},
    {"off-centre",
     [](TraceRandom& r, const TraceTile& tile) {
         return Made {{touch(r, quick, 0, atTheEdge(r, tile))}, 0};
     }},
    {"insisting", insisting},
    {"beside dirt", besideDirt},
    {"after the hand", afterTheHand},
}};

} // namespace

TouchTrace deliberateTrace(std::size_t number, TraceRandom& random)
{
    const Kind& kind = kinds[number % kinds.size()];
    const std::size_t meant = random() % traceTiles().size();
    const Made made = kind.make(random, traceTiles()[meant]);
    const bool sized = chance(random, 0.7);
    return {kind.name, scanned(random, made.contacts, sized), sized, static_cast<Millis>(made.from),
            meant};
}

} // namespace yizhan
