// SPDX-License-Identifier: Apache-2.0
// Brightness as the decoder sees it: one byte a pixel, 0 black. A camera's Y plane fits without a
// copy.
#pragma once

#include "base/clock.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace yizhan {

// Not owned: whoever gives it keeps the bytes alive for the call.
struct LumaView {
    const std::uint8_t* data = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t stride = 0; // bytes from one row to the next

    [[nodiscard]] const std::uint8_t* row(int y) const { return data + y * stride; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
};

// Owned pixels without gaps between the rows.
struct LumaImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels;

    LumaImage() = default;
    LumaImage(int w, int h) : width(w), height(h), pixels(std::size_t(w) * std::size_t(h)) { }
    void resize(int w, int h) // what the pixels were is lost
    {
        width = w;
        height = h;
        pixels.resize(std::size_t(w) * std::size_t(h));
    }
    [[nodiscard]] LumaView view() const { return {pixels.data(), width, height, width}; }
    [[nodiscard]] std::uint8_t* row(int y)
    {
        return pixels.data() + std::size_t(y) * std::size_t(width);
    }
};

// One picture on its way to the decoder. `keeps` holds what the view points into (a LumaImage, a
// mapped camera buffer) until the last copy of the frame is gone.
struct Frame {
    LumaView luma;
    Millis boot = 0; // when it was taken
    std::shared_ptr<const void> keeps;
};

// A frame that owns its picture.
[[nodiscard]] inline Frame frameOf(LumaImage image, Millis boot)
{
    auto owned = std::make_shared<const LumaImage>(std::move(image));
    const auto view = owned->view();
    return {view, boot, std::move(owned)};
}

} // namespace yizhan
