// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/path_losses.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

PathLosses::PathLosses(std::vector<PathLoss> known, Keep keep)
    : m_losses(std::move(known)), m_keep(std::move(keep))
{
}

bool PathLosses::isLost(const std::string& path) const
{
    return std::ranges::any_of(
        m_losses, [&](const PathLoss& loss) { return loss.path == path && loss.until == 0; });
}

void PathLosses::begin(const std::string& path, Millis from)
{
    if (isLost(path))
        return;
    m_losses.push_back({path, from, 0});
    log::warning("alarmd", "path.lost", {{"path", path}});
    m_keep([loss = m_losses.back()](AlarmStore& store) { return store.keepLoss(loss); });
}

void PathLosses::end(const std::string& path, Millis until)
{
    for (auto& loss : m_losses) {
        if (loss.path != path || loss.until != 0)
            continue;
        loss.until = std::max(until, loss.from + 1);
        log::info("alarmd", "path.back", {{"path", path}, {"lost_ms", loss.until - loss.from}});
        m_keep([loss](AlarmStore& store) { return store.keepLoss(loss); });
    }
}

std::vector<PathLoss> PathLosses::shown(Millis now) const
{
    std::vector<PathLoss> recent;
    std::ranges::copy_if(m_losses, std::back_inserter(recent), [now](const PathLoss& loss) {
        return loss.until == 0 || now - loss.until < shownFor;
    });
    return recent;
}

} // namespace yizhan
