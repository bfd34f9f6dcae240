// SPDX-License-Identifier: Apache-2.0
// Tells a finger that means one tile of the emergency panel from a palm, a child's hand, a cloth, a
// sleeve, water and a back that leans against the glass. Pure: one for the whole glass, fed with
// everything that touches it, wherever that is; it decides on release. One thread.
//
// Lengths are pixels of the page (1080 wide in portrait; 0.31 mm each on a glass of 27 inches);
// contact sizes are millimetres.
#pragma once

#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace yizhan {

// Each with its reason; the traces of the tests were written after them.
struct TouchLimits {
    // A nail taps for 50 ms and more, a knock lasts 25 ms; at 60 scans a second the one looks like
    // 48 ms at least, the other like 32 ms at most.
    Millis shortest = 40;
    // Somebody slow or frightened has lifted by then; what stays longer rests on the glass.
    Millis longest = 5000;
    // A tremor of 12 px to each side is 34 px at worst; 14 px are left for a finger that rolls.
    double slip = 48;
    // From where it came down to where it left: a wiping hand does 400 px/s and more, a trembling
    // finger ends near where it began.
    double fastest = 300; // px a second
    // A finger in a glove measures up to 25 mm, the side of a thumb 30 mm; a palm 40 mm and more.
    double contact = 30; // mm
    // Nobody taps faster than seven times a second: what comes back sooner is a contact that
    // flickers, such as a cloth's.
    Millis rebound = 60;
    // Nothing else may have touched the glass farther away than `near` so short a time before. The
    // same place may have been: somebody frightened taps again and again.
    Millis quiet = 300;
    double near = 120;
    // Water and play land everywhere: so many other places within this time, and no touch is meant.
    // Contacts that land together, as of a hand, are one landing.
    std::size_t places = 3;
    Millis restless = 2000;
    Millis together = 60;
    // A second touch so soon after one that was taken is its echo.
    Millis settling = 700;
    // What has lain still for so long is dirt or a drop: it must not keep an alarm from going out.
    Millis dirtAfter = 10'000;
    double dirtDrift = 6;
};

struct TouchTile {
    int id = 0;
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct TouchPoint {
    enum class Phase : std::uint8_t { Down, Held, Up };

    int id = 0;
    Phase phase = Phase::Down;
    double x = 0;
    double y = 0;
    double contact = 0; // longest side, mm; 0 where the device does not measure it
    // A pointer's button: nothing brushes it by accident and it has no size.
    bool pointer = false;
};

// All that touches the glass at one moment. Points that did not change may be left out.
struct TouchFrame {
    Millis at = 0; // by the device's clock: an event that waited is judged as it happened
    std::vector<TouchPoint> points;
};

enum class TouchVerdict : std::uint8_t {
    Nothing, // goes on, or concerns no tile
    Touched, // somebody meant that tile
    // Refused, and why:
    Company, // more than one contact on the glass
    Large,
    Wandered,
    Left, // let go or led outside the tile
    Short,
    Long,
    Restless, // the glass was touched elsewhere just before, or flickers
    Settling,
};

class TouchJudge {
public:
    struct Said {
        TouchVerdict verdict = TouchVerdict::Nothing;
        int tile = 0;
    };

    explicit TouchJudge(TouchLimits limits = {}) : m_limits(limits) { }

    // What can be touched now. They do not overlap.
    void setTiles(std::vector<TouchTile> tiles);
    // Frames in the order they happened. A refusal is told once, as soon as it is certain.
    [[nodiscard]] Said take(const TouchFrame& frame);
    // A touch of that tile is under way and nothing speaks against it so far: show it pressed.
    [[nodiscard]] bool pressed(int tile) const { return m_own && m_tile.id == tile; }
    // The touch of that tile went elsewhere.
    void drop(int tile);
    // The device or the window took all touches away.
    void cancel();

private:
    struct Spot {
        double x = 0;
        double y = 0;
    };
    struct Contact {
        int id = 0;
        Spot down;
        Spot last;
        Spot stillAt;
        Millis since = 0;
        Millis movedAt = 0;
        Millis stillSince = 0;
        bool pointer = false;
    };
    struct Mark {
        Spot spot;
        Millis at = 0;
    };

    [[nodiscard]] static double distance(Spot a, Spot b);
    [[nodiscard]] static bool inside(const TouchTile& tile, Spot spot);
    [[nodiscard]] bool alone(int id, Millis now) const;
    [[nodiscard]] bool restless(const Contact& contact, Millis now) const;
    [[nodiscard]] Contact& contactOf(const TouchPoint& point, Millis now);
    [[nodiscard]] TouchVerdict begin(const Contact& contact, Millis now);
    [[nodiscard]] TouchVerdict follow(const Contact& contact, const TouchPoint& point, Millis now);
    [[nodiscard]] TouchVerdict finish(const Contact& contact, Millis now);
    [[nodiscard]] TouchVerdict refuse(TouchVerdict why);

    const TouchLimits m_limits;
    std::vector<TouchTile> m_tiles;
    std::vector<Contact> m_contacts;
    std::vector<Mark> m_landed; // within `restless`
    std::vector<Mark> m_lifted; // within `quiet`
    std::optional<int> m_own; // the contact that may become a touch of m_tile
    TouchTile m_tile; // as it was when that contact landed
    std::optional<Millis> m_taken;
    int m_takenTile = 0;
};

} // namespace yizhan
