// SPDX-License-Identifier: Apache-2.0
// Looks for a QR code in the frames of a source, on its own thread. The latest frame wins; nothing
// is queued. A code is told once as long as it stays before the camera; another one at once.
#pragma once

#include "scan/camera_watch.h"
#include "scan/frame_reader.h"
#include "scan/scan_coach.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace yizhan {

struct Scanned {
    std::string text; // bytes of the code
    Millis boot = 0; // when its frame was taken
};

class ScanWorker {
public:
    struct Listener { // called on the worker's thread
        std::function<void(Scanned)> scanned;
        std::function<void(ScanHint)> hinted; // on change; may be empty
        std::function<void(FrameError)> failed; // on change of fault; may be empty
        std::function<void()> recovered; // after failed; may be empty
    };

    // clock must outlive the worker. Looks at nothing until start().
    ScanWorker(std::unique_ptr<FrameSource> source, Listener listener, const Clock& clock);
    ~ScanWorker();
    ScanWorker(const ScanWorker&) = delete;
    ScanWorker& operator=(const ScanWorker&) = delete;

    // The thread that made the source. A code told before start() is told again after it.
    void start();
    void stop(); // returns at once; a frame being decoded is thrown away

private:
    void run();
    void look(unsigned round);
    void setFault(const std::optional<FrameError>& fault);
    void coach(const Sight& sight, LumaView frame, Millis boot);
    void tell(Decoded code, Millis boot, unsigned round);
    [[nodiscard]] bool isWanted(unsigned round);

    std::unique_ptr<FrameSource> m_source;
    Listener m_listener;
    const Clock& m_clock;

    std::mutex m_mutex; // of the three below
    std::condition_variable m_changed;
    bool m_ending = false;
    bool m_looking = false;
    unsigned m_round = 0; // counts starts: what an older one found is nobody's

    // The worker's own.
    FrameReader m_reader;
    CameraWatch m_camera;
    ScanCoach m_coach;
    LumaImage m_half; // of a frame in which the code's marks are looked for
    std::optional<CodeSighting> m_sighting;
    unsigned m_unread = 0; // frames decoded since the last code
    unsigned m_roundSeen = 0; // of the last frame
    std::string m_last; // told already
    Millis m_lastSeen = 0;
    unsigned m_lastRound = 0; // in which m_last was told
    ScanHint m_hint = ScanHint::None;
    std::optional<FrameFault> m_fault;
    std::thread m_thread; // last: everything else is ready when it begins
};

// A code is told again when it was out of sight for so long.
inline constexpr Millis sameCodeMillis = 3000;

} // namespace yizhan
