// SPDX-License-Identifier: Apache-2.0
#include "scan/camera_watch.h"

namespace yizhan {

namespace {

// A covered lens gives black and a little noise; a lobby at night still has its lights.
constexpr int blackBelow = 8;
constexpr int flatBelow = 24;

} // namespace

void CameraWatch::started(Millis boot)
{
    m_frameAt = m_newAt = m_lightAt = boot;
}

void CameraWatch::saw(const Scene& scene, Millis boot)
{
    m_frameAt = boot;
    if (!scene.same)
        m_newAt = boot;
    if (scene.brightness >= blackBelow || scene.contrast >= flatBelow)
        m_lightAt = boot;
}

std::optional<FrameError> CameraWatch::fault(Millis boot) const
{
    if (!m_still && boot - m_frameAt >= patience)
        return FrameError {FrameFault::Lost, "the camera gives no frames"};
    if (m_frameAt - m_lightAt >= patience)
        return FrameError {FrameFault::Black, "the camera shows nothing: its lens is covered"};
    if (!m_still && m_frameAt - m_newAt >= patience)
        return FrameError {FrameFault::Frozen, "the camera gives the same frame again and again"};
    return std::nullopt;
}

} // namespace yizhan
