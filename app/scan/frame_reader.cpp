// SPDX-License-Identifier: Apache-2.0
#include "scan/frame_reader.h"

namespace yizhan {

Sight FrameReader::look(LumaView frame, Millis boot)
{
    Sight sight {m_scene.see(frame, boot), {}};
    if (!sight.scene.wanted)
        return sight;
    sight.code = decodeQr(frame, passSetOf(m_turn));
    if (sight.code) {
        m_turn = 0;
        m_scene.interested(boot);
    } else {
        ++m_turn;
    }
    return sight;
}

void FrameReader::restart()
{
    m_scene.restart();
    m_turn = 0;
}

} // namespace yizhan
