// SPDX-License-Identifier: Apache-2.0
#include "input/touch_judge.h"

#include <algorithm>
#include <cmath>

namespace yizhan {

namespace {

constexpr double millisPerSecond = 1000;

// A time that lies ahead is of a clock that was set back: it must not hold a touch up.
bool recent(Millis at, Millis now, Millis span)
{
    return at <= now && now - at < span;
}

} // namespace

double TouchJudge::distance(Spot a, Spot b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

bool TouchJudge::inside(const TouchTile& tile, Spot spot)
{
    return spot.x >= tile.x && spot.y >= tile.y && spot.x < tile.x + tile.width
        && spot.y < tile.y + tile.height;
}

void TouchJudge::setTiles(std::vector<TouchTile> tiles)
{
    m_tiles = std::move(tiles);
}

bool TouchJudge::alone(int id, Millis now) const
{
    return std::ranges::all_of(m_contacts, [&](const Contact& other) {
        return other.id == id || now - other.stillSince >= m_limits.dirtAfter;
    });
}

TouchJudge::Contact& TouchJudge::contactOf(const TouchPoint& point, Millis now)
{
    const auto known = std::ranges::find(m_contacts, point.id, &Contact::id);
    if (known != m_contacts.end())
        return *known;
    const Spot spot {point.x, point.y};
    m_contacts.push_back({point.id, spot, spot, spot, now, now, now, point.pointer});
    return m_contacts.back();
}

bool TouchJudge::restless(const Contact& contact, Millis now) const
{
    const auto elsewhere
        = [&](const Mark& mark) { return distance(mark.spot, contact.down) > m_limits.near; };
    const bool unquiet = std::ranges::any_of(m_lifted, [&](const Mark& mark) {
        return recent(mark.at, now, elsewhere(mark) ? m_limits.quiet : m_limits.rebound);
    });
    if (unquiet)
        return true;
    std::vector<Mark> places;
    for (const Mark& mark : m_landed) {
        if (!elsewhere(mark) || (!places.empty() && mark.at - places.back().at < m_limits.together))
            continue;
        if (std::ranges::all_of(places, [&](const Mark& place) {
                return distance(place.spot, mark.spot) > m_limits.near;
            }))
            places.push_back(mark);
    }
    return places.size() >= m_limits.places;
}

TouchVerdict TouchJudge::refuse(TouchVerdict why)
{
    m_own.reset();
    return why;
}

TouchVerdict TouchJudge::begin(const Contact& contact, Millis now)
{
    std::erase_if(m_landed,
                  [&](const Mark& mark) { return !recent(mark.at, now, m_limits.restless + 1); });
    const bool unrest = !contact.pointer && restless(contact, now);
    if (!contact.pointer)
        m_landed.push_back({contact.down, now});
    const auto tile = std::ranges::find_if(
        m_tiles, [&](const TouchTile& each) { return inside(each, contact.down); });
    if (tile == m_tiles.end() || m_own)
        return TouchVerdict::Nothing;
    m_tile = *tile;
    if (!alone(contact.id, now))
        return TouchVerdict::Company;
    if (m_taken && m_takenTile == m_tile.id && recent(*m_taken, now, m_limits.settling))
        return TouchVerdict::Settling;
    if (unrest)
        return TouchVerdict::Restless;
    m_own = contact.id;
    return TouchVerdict::Nothing;
}

TouchVerdict TouchJudge::follow(const Contact& contact, const TouchPoint& point, Millis now)
{
    const Spot spot {point.x, point.y};
    if (!inside(m_tile, spot))
        return refuse(TouchVerdict::Left);
    if (contact.pointer)
        return TouchVerdict::Nothing;
    if (point.contact > m_limits.contact)
        return refuse(TouchVerdict::Large);
    if (distance(contact.down, spot) > m_limits.slip)
        return refuse(TouchVerdict::Wandered);
    if (now - contact.since > m_limits.longest)
        return refuse(TouchVerdict::Long);
    return TouchVerdict::Nothing;
}

TouchVerdict TouchJudge::finish(const Contact& contact, Millis now)
{
    const Millis lasted = now - contact.since;
    if (!contact.pointer) {
        if (lasted < m_limits.shortest)
            return refuse(TouchVerdict::Short);
        // By when it was last seen to move: the glass notices the lift a scan later.
        const auto moving = static_cast<double>(contact.movedAt - contact.since);
        if (distance(contact.down, contact.last) * millisPerSecond > m_limits.fastest * moving)
            return refuse(TouchVerdict::Wandered);
    }
    m_own.reset();
    m_taken = now;
    m_takenTile = m_tile.id;
    return TouchVerdict::Touched;
}

TouchJudge::Said TouchJudge::take(const TouchFrame& frame)
{
    Said said;
    const auto say = [&](TouchVerdict verdict) {
        if (said.verdict == TouchVerdict::Nothing && verdict != TouchVerdict::Nothing)
            said = {verdict, m_tile.id};
    };
    for (const TouchPoint& point : frame.points) {
        Contact& contact = contactOf(point, frame.at);
        const Spot spot {point.x, point.y};
        if (distance(contact.last, spot) > 0) {
            contact.last = spot;
            contact.movedAt = frame.at;
        }
        if (distance(contact.stillAt, spot) > m_limits.dirtDrift) {
            contact.stillAt = spot;
            contact.stillSince = frame.at;
        }
        if (point.phase == TouchPoint::Phase::Down)
            say(begin(contact, frame.at));
        // Size and place count from the first moment to the last.
        if (m_own == point.id)
            say(follow(contact, point, frame.at));
    }
    if (m_own && !alone(*m_own, frame.at))
        say(refuse(TouchVerdict::Company));
    for (const TouchPoint& point : frame.points) {
        const auto contact = std::ranges::find(m_contacts, point.id, &Contact::id);
        if (point.phase != TouchPoint::Phase::Up || contact == m_contacts.end())
            continue;
        const Spot spot {point.x, point.y};
        if (m_own == point.id)
            say(finish(*contact, frame.at));
        std::erase_if(m_lifted, [&](const Mark& mark) {
            return !recent(mark.at, frame.at, m_limits.quiet + 1);
        });
        if (!contact->pointer)
            m_lifted.push_back({spot, frame.at});
        m_contacts.erase(contact);
    }
    return said;
}

void TouchJudge::drop(int tile)
{
    if (pressed(tile))
        m_own.reset();
}

void TouchJudge::cancel()
{
    m_contacts.clear();
    m_own.reset();
}

} // namespace yizhan
