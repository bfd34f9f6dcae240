// SPDX-License-Identifier: Apache-2.0
// What touches the panel and means nothing.
#include "support/touch_traces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace yizhan {

namespace {

constexpr double pxPerMm = 1 / 0.31;
constexpr double measured = 0.7; // of all glasses tell a contact's size
constexpr Millis waterSeen = 2000; // ms, before the trace is judged

TraceSpot anywhere(TraceRandom& random)
{
    // Mostly where the tiles are: that is what is touched in passing.
    return {between(random, 40, 1040), between(random, 280, 1300)};
}

TraceContact still(double start, double lasts, TraceSpot spot, double size, TraceSpot drift)
{
    return {start, lasts,
            [spot, drift, lasts](double since) {
                const double share = since / std::max(lasts, 1.0);
                return TraceSpot {spot.x + drift.x * share, spot.y + drift.y * share};
            },
            [size](double) { return size; }};
}

// A contact that spreads as weight comes on it.
TraceContact spreading(TraceContact contact, double from, double to, double within)
{
    contact.size = [from, to, within](double since) {
        return from + (to - from) * std::min(1.0, since / within);
    };
    return contact;
}

TraceSpot drift(TraceRandom& random, double most)
{
    return {between(random, -most, most), between(random, -most, most)};
}

// A hand put down to lean or to steady oneself: the heel (40 to 90 mm) and up to five fingers, all
// within 40 ms. A glass that measures may see the heel alone; one that does not sees its parts.
std::vector<TraceContact> palm(TraceRandom& random, bool sized)
{
    const TraceSpot heel = anywhere(random);
    const double lasts = between(random, 80, 2500);
    const int fingers = sized ? count(random, 0, 5) : count(random, 1, 5);
    std::vector<TraceContact> contacts {
        spreading(still(between(random, 0, 40), lasts, heel, 0, drift(random, 30)),
                  between(random, 12, 25), between(random, 40, 90), between(random, 10, 30))};
    for (int finger = 0; finger < fingers; ++finger)
        contacts.push_back(
            still(between(random, 0, 40), lasts + between(random, -40, 40),
                  {heel.x + between(random, -220, 220), heel.y - between(random, 180, 420)},
                  between(random, 8, 14), drift(random, 30)));
    return contacts;
}

// A small child pats the glass with a flat hand: three to five fingers of 6 to 10 mm, spread 50 to
// 90 mm, landing within 60 ms; one to four pats.
std::vector<TraceContact> child(TraceRandom& random, bool)
{
    std::vector<TraceContact> contacts;
    double start = 0;
    const int pats = count(random, 1, 4);
    for (int pat = 0; pat < pats; ++pat) {
        const TraceSpot hand = anywhere(random);
        const double spread = between(random, 50, 90) * pxPerMm / 2;
        const double lasts = between(random, 100, 600);
        const int fingers = count(random, 3, 5);
        for (int finger = 0; finger < fingers; ++finger) {
            const double angle = std::numbers::pi * (finger + between(random, 0, 1)) / fingers;
            contacts.push_back(
                still(start + between(random, 0, 60), lasts + between(random, -30, 30),
                      {hand.x + spread * std::cos(angle), hand.y - spread * std::sin(angle)},
                      between(random, 6, 10), drift(random, 40)));
        }
        start += lasts + between(random, 150, 500);
    }
    return contacts;
}

// A damp cloth under two to five fingers, to and fro at 400 to 2500 px/s (0.12 to 0.8 m/s) over a
// stroke of 60 (polishing one spot) to 700 px. Each spot comes and goes: 20 to 250 ms seen, 5 to 60
// ms not.
std::vector<TraceContact> cloth(TraceRandom& random, bool)
{
    const TraceSpot middle = anywhere(random);
    const double stroke = between(random, 30, 350);
    const double speed = between(random, 400, 2500);
    const double turn = speed / stroke; // rad/s of the swing
    const double slant = between(random, -0.6, 0.6);
    const double total = between(random, 600, 2500);
    const int spots = count(random, 2, 5);
    std::vector<TraceContact> contacts;
    for (int spot = 0; spot < spots; ++spot) {
        const TraceSpot offset {between(random, -120, 120), between(random, -80, 80)};
        for (double start = between(random, 0, 40); start < total;) {
            const double lasts = between(random, 20, 250);
            contacts.push_back({start, lasts,
                                [=](double since) {
                                    const double way
                                        = stroke * std::sin(turn * (start + since) / 1000);
                                    return TraceSpot {middle.x + offset.x + way,
                                                      middle.y + offset.y + slant * way};
                                },
                                [size = between(random, 12, 60)](double) { return size; }});
            start += lasts + between(random, 5, 60);
        }
    }
    return contacts;
}

// An arm that reaches past, in a sleeve that conducts: one or two contacts of 20 to 80 mm at 0.12
// to 0.6 m/s for as long as it touches.
std::vector<TraceContact> sleeve(TraceRandom& random, bool)
{
    const TraceSpot from = anywhere(random);
    const double angle = between(random, 0, 2 * std::numbers::pi);
    const double speed = between(random, 400, 1900) / 1000; // px a ms
    const double lasts = between(random, 40, 500);
    std::vector<TraceContact> contacts;
    const int parts = count(random, 1, 2);
    for (int part = 0; part < parts; ++part) {
        const TraceSpot start {from.x + part * between(random, 60, 200),
                               from.y + part * between(random, -60, 60)};
        contacts.push_back({part * between(random, 0, 80), lasts,
                            [=](double since) {
                                return TraceSpot {start.x + std::cos(angle) * speed * since,
                                                  start.y + std::sin(angle) * speed * since};
                            },
                            [size = between(random, 20, 80)](double) { return size; }});
    }
    return contacts;
}

// Water on the glass that the controller takes for fingers: 8 to 30 landings a second of 2 to 8 mm,
// each felt for 15 to 400 ms; some run down. It has been raining for two seconds already: a single
// drop that is felt for as long as a finger cannot be told from one, nor can a drip slower than
// this.
std::vector<TraceContact> water(TraceRandom& random, bool)
{
    const double rate = between(random, 8, 30) / 1000;
    std::vector<TraceContact> contacts;
    for (double start = 0; start < waterSeen + 2000;
         start -= std::log(1 - between(random, 0, 1)) / rate) {
        const bool runs = chance(random, 0.2);
        const double lasts = runs ? between(random, 300, 1500) : between(random, 15, 400);
        const double down = runs ? between(random, 50, 300) * lasts / 1000 : 0;
        contacts.push_back(still(start, lasts, {between(random, 0, 1080), between(random, 0, 1920)},
                                 between(random, 2, 8), {0, down}));
    }
    return contacts;
}

// A back, shoulder or elbow with the body's weight: 32 to 120 mm, reached within 80 ms; swaying.
// Where sizes are not measured it is two contacts and more.
std::vector<TraceContact> leaning(TraceRandom& random, bool sized)
{
    const TraceSpot where = anywhere(random);
    const double lasts = between(random, 400, 15'000);
    const double sway = between(random, 10, 80);
    const double period = between(random, 800, 4000);
    std::vector<TraceContact> contacts;
    const int parts = sized ? count(random, 1, 4) : count(random, 2, 4);
    for (int part = 0; part < parts; ++part) {
        const TraceSpot spot {where.x + part * between(random, 70, 300),
                              where.y + part * between(random, -200, 200)};
        TraceContact contact {part * between(random, 0, 100),
                              lasts,
                              [=](double since) {
                                  const double swing
                                      = sway * std::sin(2 * std::numbers::pi * since / period);
                                  return TraceSpot {spot.x + swing, spot.y + swing / 3};
                              },
                              {}};
        contacts.push_back(spreading(std::move(contact), between(random, 8, 30),
                                     between(random, 32, 120), between(random, 20, 80)));
    }
    return contacts;
}

// A bag, a ring, a coat button or a knuckle in passing: 3 to 25 ms at one spot, up to three times.
std::vector<TraceContact> knock(TraceRandom& random, bool)
{
    std::vector<TraceContact> contacts;
    double start = 0;
    const int times = count(random, 1, 3);
    const TraceSpot spot = anywhere(random);
    for (int time = 0; time < times; ++time) {
        contacts.push_back(
            still(start, between(random, 3, 25),
                  {spot.x + between(random, -80, 80), spot.y + between(random, -80, 80)},
                  between(random, 3, 12), drift(random, 10)));
        start += between(random, 60, 600);
    }
    return contacts;
}

using Maker = std::vector<TraceContact> (*)(TraceRandom&, bool sized);
struct Kind {
    std::string_view name;
    Maker make;
    Millis from = 0;
};
constexpr std::array<Kind, 7> kinds {{{"palm", palm},
                                      {"child's hand", child},
                                      {"cleaning cloth", cloth},
                                      {"sleeve", sleeve},
                                      {"water", water, waterSeen},
                                      {"leaning", leaning},
                                      {"knock", knock}}};

} // namespace

TouchTrace accidentalTrace(std::size_t number, TraceRandom& random)
{
    const Kind& kind = kinds[number % kinds.size()];
    const bool sized = chance(random, measured);
    return {kind.name, scanned(random, kind.make(random, sized), sized), sized, kind.from};
}

} // namespace yizhan
