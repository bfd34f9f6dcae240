// SPDX-License-Identifier: Apache-2.0
#include "kiosk/alarm_link.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int firstBackOffMs = 200;
constexpr int longestBackOffMs = 2000;
constexpr int watchEveryMs = 250;
constexpr Millis silenceMs = 3000;
constexpr qsizetype lineLimit = 2 * 1024 * 1024; // a state may be long; a request may not

AlarmError errorOf(const std::string& code)
{
    static const std::map<std::string, AlarmError> codes {
        {"malformed", AlarmError::Malformed},
        {"unknown_subject", AlarmError::UnknownSubject},
        {"needs_login", AlarmError::NeedsLogin},
        {"wrong_pin", AlarmError::WrongPin},
        {"locked", AlarmError::Locked},
        {"too_late", AlarmError::TooLate},
        {"already_ended", AlarmError::AlreadyEnded},
        {"not_enrolled", AlarmError::NotEnrolled},
        {"storage", AlarmError::Storage},
        {"busy", AlarmError::Busy},
        {"no_key", AlarmError::NoKey}};
    const auto found = codes.find(code);
    return found == codes.end() ? AlarmError::Other : found->second;
}

} // namespace

AlarmLink::AlarmLink(QString socketPath, const Clock& clock, QObject* parent)
    : QObject(parent), m_socketPath(std::move(socketPath)), m_clock(clock)
{
    m_redial.setSingleShot(true);
    connect(&m_redial, &QTimer::timeout, this, &AlarmLink::dial);
    m_watch.setInterval(watchEveryMs);
    connect(&m_watch, &QTimer::timeout, this, &AlarmLink::watch);
    connect(&m_socket, &QLocalSocket::readyRead, this, &AlarmLink::read);
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        m_backOffMs = firstBackOffMs;
        request({{"do", "hello"}}, this, {});
    });
    connect(&m_socket, &QLocalSocket::stateChanged, this,
            [this](QLocalSocket::LocalSocketState socketState) {
                if (socketState == QLocalSocket::UnconnectedState)
                    lost();
            });
}

AlarmLink::~AlarmLink()
{
    m_socket.disconnect(this);
}

void AlarmLink::start()
{
    m_watch.start();
    dial();
}

Millis AlarmLink::now() const
{
    if (m_state.time == 0)
        return m_clock.wallNow();
    return m_state.time + (m_clock.bootNow() - m_heardAt);
}

void AlarmLink::dial()
{
    if (m_socket.state() == QLocalSocket::UnconnectedState)
        m_socket.connectToServer(m_socketPath);
}

void AlarmLink::lost()
{
    m_buffer.clear();
    setConnected(false);
    // What was sent may have been done: nobody can tell.
    while (!m_waiting.empty())
        answer(m_waiting.begin()->first, {AlarmError::Unanswered, 0, {}});
    if (!m_redial.isActive()) {
        m_redial.start(m_backOffMs);
        m_backOffMs = std::min(m_backOffMs * 2, longestBackOffMs);
    }
}

void AlarmLink::request(Json body, QObject* context, Answered answered, int timeoutMs)
{
    const std::string id = std::to_string(++m_lastId);
    body["request"] = id;
    m_waiting[id] = {std::move(answered), context, m_clock.bootNow() + timeoutMs};
    const std::string line = body.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
    if (m_socket.state() != QLocalSocket::ConnectedState
        || m_socket.write(line.data(), static_cast<qint64>(line.size())) < 0) {
        QTimer::singleShot(0, this, [this, id] { answer(id, {AlarmError::Unreachable, 0, {}}); });
        return;
    }
    m_socket.flush();
}

void AlarmLink::answer(const std::string& id, const AlarmAnswer& answer)
{
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end())
        return;
    const Waiting waiting = std::move(found->second);
    m_waiting.erase(found);
    if (waiting.answered && waiting.context)
        waiting.answered(answer);
}

void AlarmLink::read()
{
    m_buffer += m_socket.readAll();
    qsizetype end = 0;
    while ((end = m_buffer.indexOf('\n')) >= 0) {
        const QByteArray line = m_buffer.left(end);
        m_buffer.remove(0, end + 1);
        takeLine({line.constData(), static_cast<std::size_t>(line.size())});
    }
    if (m_buffer.size() > lineLimit) {
        ++m_refusedLines;
        log::warning("kiosk", "alarm_link.line_too_long");
        m_socket.abort();
    }
}

void AlarmLink::takeLine(std::string_view line)
{
    const auto refuse = [this](const std::string& why) {
        ++m_refusedLines;
        log::warning("kiosk", "alarm_link.line_refused", {{"why", why}});
    };
    const auto message = parseJson(line, {static_cast<std::size_t>(lineLimit), 32});
    if (!message)
        return refuse(message.error().detail);
    if (!message->is_object())
        return refuse("no object");
    if (message->contains("state")) {
        auto state = readAlarmState((*message)["state"]);
        if (!state)
            return refuse(state.error().detail);
        m_state = std::move(*state);
        m_heardAt = m_clock.bootNow();
        setConnected(true);
        Q_EMIT stateHeard();
        return;
    }
    const auto id = stringAt(*message, "reply");
    const auto ok = boolAt(*message, "ok");
    if (!id || !ok)
        return refuse("neither state nor reply");
    AlarmAnswer reply;
    reply.error = *ok ? AlarmError::None : errorOf(stringAt(*message, "error").value_or(""));
    reply.seconds = static_cast<int>(
        std::clamp<Millis>(integerAt(*message, "seconds").value_or(0), 0, 86'400));
    reply.body = *message;
    answer(*id, reply);
}

void AlarmLink::watch()
{
    const Millis now = m_clock.bootNow();
    if (m_connected && now - m_heardAt > silenceMs)
        setConnected(false);
    std::vector<std::string> late;
    for (const auto& [id, waiting] : m_waiting)
        if (now >= waiting.deadline)
            late.push_back(id);
    for (const std::string& id : late)
        answer(id, {AlarmError::Unanswered, 0, {}});
}

void AlarmLink::setConnected(bool connected)
{
    if (m_connected == connected)
        return;
    m_connected = connected;
    log::info("kiosk", connected ? "alarm_link.up" : "alarm_link.down");
    Q_EMIT connectedChanged();
}

} // namespace yizhan
