// SPDX-License-Identifier: Apache-2.0
// Where frames come from: a camera, a film, one picture, a folder of pictures. The scan worker asks
// on its own thread.
#pragma once

#include "base/result.h"
#include "scan/frame.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace yizhan {

enum class FrameFault {
    Missing, // no such camera, file or folder
    Unreadable, // there, but gives no picture: no permission, broken, not a picture
    Lost, // was there and is gone, or gives no frames any more
    Black, // frames without a picture: the lens is covered
    Frozen, // the same frame again and again
};
[[nodiscard]] std::string_view nameOf(FrameFault fault);

struct FrameError {
    FrameFault fault;
    std::string detail; // for the log
};

// One picture file (PNG, JPEG, …) as brightness.
[[nodiscard]] Result<LumaImage, FrameError> loadPicture(const std::filesystem::path& file);

class FrameSource {
public:
    virtual ~FrameSource() = default;
    // The newest frame; nothing when there is none since the last call. Never waits for long. After
    // an error the source may recover: ask again.
    [[nodiscard]] virtual Result<std::optional<Frame>, FrameError> next(Millis boot) = 0;
    // The same frame for ever may be shown again (a picture); a camera's frames are all new.
    [[nodiscard]] virtual bool isStill() const = 0;
    // Whether anybody looks: a camera is on only then. The thread that made the source.
    virtual void run(bool wanted) { std::ignore = wanted; }
};

// A picture, or a folder whose pictures are shown one after the other in the order of their names,
// each for `holdMillis`, round and round: as if held before the camera. A file written meanwhile is
// seen at its turn.
class PictureSource final : public FrameSource {
public:
    explicit PictureSource(std::filesystem::path path, Millis holdMillis = 1500);

    [[nodiscard]] Result<std::optional<Frame>, FrameError> next(Millis boot) override;
    [[nodiscard]] bool isStill() const override { return true; }

private:
    [[nodiscard]] std::vector<std::filesystem::path> pictures() const;
    bool turnTo(Millis boot);

    std::filesystem::path m_path;
    Millis m_hold;
    std::filesystem::path m_shown; // on show
    Millis m_shownAt = 0;
    std::filesystem::file_time_type m_written;
    std::optional<Frame> m_frame; // of m_shown
};

} // namespace yizhan
