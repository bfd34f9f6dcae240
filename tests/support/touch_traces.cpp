// SPDX-License-Identifier: Apache-2.0
#include "support/touch_traces.h"

#include <algorithm>
#include <cmath>

namespace yizhan {

const std::array<TraceTile, 6>& traceTiles()
{
    static const std::array<TraceTile, 6> tiles {
        {{48, 308}, {552, 308}, {48, 642}, {552, 642}, {48, 976}, {552, 976}}};
    return tiles;
}

double between(TraceRandom& random, double least, double most)
{
    // Not std::uniform_real_distribution: its numbers differ from library to library.
    constexpr double steps = 9007199254740992.0; // 2^53
    return least + (most - least) * (static_cast<double>(random() >> 11U) / steps);
}

int count(TraceRandom& random, int least, int most)
{
    return least + static_cast<int>(random() % static_cast<std::uint64_t>(most - least + 1));
}

bool chance(TraceRandom& random, double share)
{
    return between(random, 0, 1) < share;
}

std::vector<TouchFrame> scanned(TraceRandom& random, const std::vector<TraceContact>& contacts,
                                bool sized)
{
    constexpr std::array scans {16.0, 10.0, 8.0}; // ms
    const double step = scans[random() % scans.size()];
    double end = 0;
    for (const auto& contact : contacts)
        end = std::max(end, contact.start + contact.lasts);
    std::vector<TouchFrame> frames;
    std::vector<TouchPoint> down(contacts.size());
    std::vector<bool> seen(contacts.size());
    for (double now = between(random, 0, step); now <= end + 2 * step; now += step) {
        TouchFrame frame;
        frame.at = static_cast<Millis>(std::lround(now));
        for (std::size_t i = 0; i < contacts.size(); ++i) {
            const auto& contact = contacts[i];
            const double since = now - contact.start;
            const bool there = since >= 0 && since < contact.lasts;
            if (!there && !seen[i])
                continue;
            auto& point = down[i];
            point.id = static_cast<int>(i) + 1;
            point.phase = !there ? TouchPoint::Phase::Up
                : seen[i]        ? TouchPoint::Phase::Held
                                 : TouchPoint::Phase::Down;
            if (there) { // lifted: reported where it was seen last
                const TraceSpot spot = contact.at(since);
                point.x = spot.x + between(random, -1, 1);
                point.y = spot.y + between(random, -1, 1);
                point.contact = sized ? contact.size(since) : 0;
            }
            seen[i] = there;
            frame.points.push_back(point);
        }
        if (!frame.points.empty())
            frames.push_back(std::move(frame));
    }
    return frames;
}

} // namespace yizhan
