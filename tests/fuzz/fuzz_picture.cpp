// SPDX-License-Identifier: Apache-2.0
// Any picture whatever, its first byte the width and the rest its rows: every pass of the decoder,
// the search for a code's marks and the watch over scene and camera come to an end.
#include "scan/camera_watch.h"
#include "scan/decoder.h"
#include "scan/finder.h"
#include "scan/frame_reader.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace yizhan;
    constexpr std::size_t mostBytes = 7089; // of a QR code, as digits
    if (size < 2)
        return 0;
    const int width = data[0] + 1;
    const int height = static_cast<int>((size - 1) / static_cast<std::size_t>(width));
    const LumaView picture {data + 1, width, height, width};
    const auto code = decodeQr(picture, PassSet::Everything);
    if (code && code->bytes.size() > mostBytes)
        std::abort();
    const auto seen = sightCode(picture);
    if (seen && (seen->marks < 2 || seen->marks > 3 || !(seen->modulePixels > 0)))
        std::abort();
    FrameReader reader;
    CameraWatch camera(false);
    camera.started(0);
    for (Millis boot = 0; boot < 120; boot += 40) {
        const auto sight = reader.look(picture, boot);
        if (sight.scene.brightness < 0 || sight.scene.brightness > 255 || sight.scene.moved < 0
            || sight.scene.moved > 1)
            std::abort();
        camera.saw(sight.scene, boot);
    }
    return 0;
}
