// SPDX-License-Identifier: Apache-2.0
#include "scan/scan_coach.h"

namespace yizhan {

namespace {

constexpr int darkBelow = 40;
constexpr int brightAbove = 225;
constexpr double smallModule = 3; // pixels: any blur or slant makes it unreadable
constexpr double largeModule = 16; // the code fills the picture and is out of focus
constexpr double restless = .08; // share of the picture that changes from frame to frame

ScanHint wordFor(const Scene& scene, const std::optional<CodeSighting>& code)
{
    if (scene.brightness < darkBelow)
        return ScanHint::TooDark;
    if (scene.brightness > brightAbove)
        return ScanHint::TooBright;
    if (code && (code->cutOff || code->modulePixels > largeModule))
        return ScanHint::Farther;
    if (code && code->modulePixels < smallModule)
        return ScanHint::Nearer;
    if (code || scene.moved > restless) // seen and yet not read, or not to be seen for motion
        return ScanHint::HoldStill;
    return ScanHint::None;
}

} // namespace

ScanHint ScanCoach::watch(const Scene& scene, const std::optional<CodeSighting>& code, Millis boot)
{
    const auto word = wordFor(scene, code);
    if (word != m_next) {
        m_next = word;
        m_nextSince = boot;
    }
    if (m_said != m_next && boot - m_nextSince >= settle)
        m_said = m_next;
    return m_said;
}

void ScanCoach::read()
{
    *this = {};
}

} // namespace yizhan
