// SPDX-License-Identifier: Apache-2.0
#include "sync/reply_stream.h"

namespace yizhan {

bool ReplyStream::send(std::string piece)
{
    const std::lock_guard lock(m_mutex);
    if (m_closed || m_ended)
        return false;
    if (m_bytes + piece.size() > m_mostBytes) {
        // Half a story would mislead: a reader this slow has to begin again.
        m_closed = true;
        m_pieces.clear();
        m_bytes = 0;
    } else {
        m_bytes += piece.size();
        m_pieces.push_back(std::move(piece));
    }
    if (m_changed)
        m_changed();
    return !m_closed;
}

void ReplyStream::close()
{
    const std::lock_guard lock(m_mutex);
    m_closed = true;
    if (m_changed)
        m_changed();
}

bool ReplyStream::ended() const
{
    const std::lock_guard lock(m_mutex);
    return m_closed || m_ended;
}

bool ReplyStream::drained() const
{
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

void ReplyStream::watch(std::function<void()> changed)
{
    const std::lock_guard lock(m_mutex);
    m_changed = std::move(changed);
}

void ReplyStream::end()
{
    const std::lock_guard lock(m_mutex);
    m_ended = true;
    m_pieces.clear();
    m_bytes = 0;
    m_changed = nullptr;
}

ReplyStream::Next ReplyStream::take()
{
    const std::lock_guard lock(m_mutex);
    Next next;
    for (auto& piece : m_pieces)
        next.piece += piece;
    m_pieces.clear();
    m_bytes = 0;
    next.last = m_closed && next.piece.empty();
    return next;
}

} // namespace yizhan
