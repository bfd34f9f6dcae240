// SPDX-License-Identifier: Apache-2.0
#include "alarm_peer.h"

#include <algorithm>

namespace yizhan {

AlarmPeer::AlarmPeer(QString path)
    : m_path(path.isEmpty() ? m_folder.filePath(QStringLiteral("alarmd.sock")) : std::move(path))
{
    m_answer = [](const Json&) { return Json {{"ok", true}}; };
    QObject::connect(&m_server, &QLocalServer::newConnection, &m_server, [this] {
        m_socket = m_server.nextPendingConnection();
        m_buffer.clear();
        QObject::connect(m_socket, &QLocalSocket::readyRead, &m_server, [this] { read(); });
    });
}

bool AlarmPeer::listen()
{
    QLocalServer::removeServer(path());
    return m_server.listen(path());
}

void AlarmPeer::die()
{
    m_server.close();
    if (m_socket)
        m_socket->abort();
    delete m_socket;
}

void AlarmPeer::write(const Json& message)
{
    writeRaw(QByteArray::fromStdString(message.dump()) + '\n');
}

void AlarmPeer::writeRaw(const QByteArray& bytes)
{
    if (!m_socket)
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

int AlarmPeer::count(std::string_view what) const
{
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(), [&](const Json& r) {
        return stringAt(r, "do") == what;
    }));
}

Json AlarmPeer::last(std::string_view what) const
{
    const auto found = std::find_if(m_requests.rbegin(), m_requests.rend(),
                                    [&](const Json& r) { return stringAt(r, "do") == what; });
    return found == m_requests.rend() ? Json() : *found;
}

void AlarmPeer::read()
{
    m_buffer += m_socket->readAll();
    qsizetype end = 0;
    while ((end = m_buffer.indexOf('\n')) >= 0) {
        const auto request = parseJson(m_buffer.left(end).toStdString());
        m_buffer.remove(0, end + 1);
        if (!request)
            continue;
        m_requests.push_back(*request);
        Json reply = m_answer(*request);
        if (reply.is_null())
            continue;
        reply["reply"] = stringAt(*request, "request").value_or("");
        write(reply);
    }
}

Json quietState()
{
    return {{"device", "p-0001"},
            {"role", "panel"},
            {"branch",
             {{"id", "b-0001"},
              {"name", {{"zh-Hans", "人民路支行"}, {"en", "Renmin Road"}}},
              {"place", "加钞间"}}},
            {"time", {{"ms", 1'784'271'600'000}, {"source", "signed"}, {"boot_ms", 1}}},
            {"incidents", Json::array()},
            {"help", Json::array()},
            {"paths", {{{"name", "primary"}, {"up", true}, {"silent_ms", 3000}}}},
            {"peers", Json::array()},
            {"pending", {{"alarm", 0}, {"help", 0}, {"drill", 0}, {"parked", 0}}},
            {"staff",
             {{{"id", "s-0001"}, {"name", "王敏"}, {"roles", {"lobby_manager", "duty_manager"}}},
              {{"id", "s-0002"}, {"name", "李建国"}, {"roles", {"safety_officer"}}},
              {{"id", "s-0003"}, {"name", "赵强"}, {"roles", {"guard"}}}}},
            {"numbers",
             {{{"for", "fire"}, {"number", "119"}, {"name", ""}},
              {{"for", "ambulance"}, {"number", "120"}, {"name", ""}},
              {{"for", "security"}, {"number", "0000-1234"}, {"name", "市行保卫部"}}}}};
}

Json savedIncident(const std::string& id, const std::string& playbook)
{
    return {{"id", id},
            {"drill", false},
            {"device", "p-0001"},
            {"mine", true},
            {"playbook", playbook},
            {"level", 2},
            {"place", "加钞间"},
            {"raised", 1'784'271'600'000},
            {"elapsed_ms", 400},
            {"undo_ms", 0},
            {"cancelled", false},
            {"ladder", {{"saved", {{"at", 1'784'271'600'000}}}}},
            {"steps", Json::array()},
            {"notes", Json::array()}};
}

} // namespace yizhan
