// SPDX-License-Identifier: Apache-2.0
#include "scan/scene_watch.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace yizhan {

namespace {

constexpr int step = 8; // pixels from sample to sample
constexpr int patch = 4; // a sample is the mean of patch x patch: a sixteenth of the noise's power
constexpr int noise = 12; // two samples that differ by less are the same
constexpr double newShare = 0.003; // of a 1080p frame: a square of 80 pixels

LumaImage samplesOf(LumaView frame)
{
    LumaImage samples(std::max(0, frame.width - patch) / step + 1,
                      std::max(0, frame.height - patch) / step + 1);
    if (frame.width < patch || frame.height < patch)
        return {};
    for (int y = 0; y < samples.height; ++y) {
        auto* out = samples.row(y);
        for (int x = 0; x < samples.width; ++x) {
            int sum = 0;
            for (int dy = 0; dy < patch; ++dy) {
                const auto* in = frame.row(y * step + dy) + x * step;
                sum += in[0] + in[1] + in[2] + in[3];
            }
            out[x] = static_cast<std::uint8_t>(sum / (patch * patch));
        }
    }
    return samples;
}

int meanOf(const LumaImage& samples)
{
    std::int64_t sum = 0;
    for (const auto sample : samples.pixels)
        sum += sample;
    return samples.pixels.empty() ? 0 : static_cast<int>(sum / std::int64_t(samples.pixels.size()));
}

// All of it for pictures of different sizes. A change of the exposure is none of the scene.
double differing(const LumaImage& a, const LumaImage& b)
{
    if (a.width != b.width || a.height != b.height || a.pixels.empty())
        return 1;
    const int shift = meanOf(a) - meanOf(b);
    int count = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        count += std::abs(int(a.pixels[i]) - int(b.pixels[i]) - shift) > noise ? 1 : 0;
    return double(count) / double(a.pixels.size());
}

} // namespace

Scene SceneWatch::see(LumaView frame, Millis boot)
{
    Scene scene;
    auto samples = samplesOf(frame);
    if (!samples.pixels.empty()) {
        const auto [darkest, brightest] = std::ranges::minmax(samples.pixels);
        scene.contrast = brightest - darkest;
    }
    scene.brightness = meanOf(samples);
    scene.same = samples.width == m_before.width && samples.pixels == m_before.pixels;
    scene.moved = differing(samples, m_before);
    if (differing(samples, m_known) >= newShare) {
        m_known = samples;
        m_interestedAt = boot;
    }
    m_before = std::move(samples);
    scene.wanted = boot - m_interestedAt < interest || ++m_still >= stillTurns;
    if (scene.wanted)
        m_still = 0;
    return scene;
}

} // namespace yizhan
