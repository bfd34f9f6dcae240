// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/live.h"

#include "headoffice/console/assets.h"
#include "headoffice/console/template.h"

#include <algorithm>
#include <chrono>

namespace yizhan::headoffice {

using std::chrono::milliseconds;

std::string serverSentEvent(std::string_view name, std::string_view data)
{
    std::string out = "event: " + std::string(name) + "\n";
    for (std::size_t at = 0; at <= data.size();) {
        const auto end = std::min(data.find('\n', at), data.size());
        out += "data: " + std::string(data.substr(at, end - at)) + "\n";
        at = end + 1;
    }
    return out + "\n";
}

Live::Live(Parts parts) : m(std::move(parts)), m_thread([this] { loop(); }) { }

void Live::stop()
{
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Live::add(std::shared_ptr<ReplyStream> stream, Watcher watcher)
{
    const std::lock_guard lock(m_mutex);
    if (m_ending || m_watching + m_added.size() >= most) {
        stream->close();
        return;
    }
    m_added.push_back({std::move(stream), std::move(watcher), {}, {}, 0});
    m_wake.notify_one();
}

void Live::lookNow()
{
    const std::lock_guard lock(m_mutex);
    m_look = true;
    m_wake.notify_one();
}

void Live::loop()
{
    std::vector<Open> open;
    std::optional<Revision> drawn;
    Millis drawnAt = 0;
    for (;;) {
        bool fresh = false;
        {
            std::unique_lock lock(m_mutex);
            const auto woken = [this] { return m_ending || m_look || !m_added.empty(); };
            if (open.empty())
                m_wake.wait(lock, woken);
            else
                m_wake.wait_for(lock, milliseconds(lookEvery), woken);
            if (m_ending)
                break;
            fresh = m_look || !m_added.empty();
            m_look = false;
            std::ranges::move(m_added, std::back_inserter(open));
            m_added.clear();
            m_watching = open.size();
        }
        const auto revision = m.store.revision();
        const auto now = m.clock.bootNow();
        if (fresh || !revision || !drawn || *revision != *drawn || now - drawnAt >= drawEvery) {
            draw(open);
            drawn = revision ? std::optional(*revision) : std::nullopt;
            drawnAt = now;
        }
        std::erase_if(open, [](const Open& one) { return one.stream->ended(); });
        const std::lock_guard lock(m_mutex);
        m_watching = open.size();
    }
    finish(open);
}

void Live::draw(std::vector<Open>& open)
{
    if (open.empty())
        return;
    const auto overview = m.overview();
    const auto entries = m.board.look(overview.now, endedStays);
    const auto now = m.clock.bootNow();
    for (auto& one : open) {
        if (!m.sessions.alive(one.watcher.sessionKey)) {
            one.stream->send(serverSentEvent("bye", "idle"));
            one.stream->close();
            continue;
        }
        // Without the store nothing is said: the missing pulse tells people that this is old.
        if (!entries)
            continue;
        const auto& words = Words::in(one.watcher.language);
        auto board = renderTemplate("board.html",
                                    boardView(visibleTo(one.watcher.user, *entries), overview,
                                              {words, one.watcher.csrf, one.watcher.user}),
                                    consoleAsset);
        auto alarm = renderTemplate(
            "alarm.html", alarmView(visibleTo(one.watcher.user, *entries), overview, words),
            consoleAsset);
        if (board != one.board)
            one.stream->send(serverSentEvent("board", board));
        if (alarm != one.alarm)
            one.stream->send(serverSentEvent("alarm", alarm));
        if (one.pulseAt == 0 || now - one.pulseAt >= pulseEvery) {
            one.stream->send(serverSentEvent("pulse", timeOfDay(overview.now)));
            one.pulseAt = now;
        }
        one.board = std::move(board);
        one.alarm = std::move(alarm);
    }
}

void Live::finish(std::vector<Open>& open)
{
    {
        const std::lock_guard lock(m_mutex);
        std::ranges::move(m_added, std::back_inserter(open));
        m_added.clear();
    }
    for (const auto& one : open)
        one.stream->close(); // pages ask again until the server is back
    const auto drained = [](const Open& one) { return one.stream->drained(); };
    for (int i = 0; i < 50 && !std::ranges::all_of(open, drained); ++i)
        std::this_thread::sleep_for(milliseconds(10));
}

} // namespace yizhan::headoffice
