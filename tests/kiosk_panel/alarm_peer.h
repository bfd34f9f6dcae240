// SPDX-License-Identifier: Apache-2.0
// The other end of the local alarm socket, played by a test: a real QLocalServer that speaks the
// protocol.
#pragma once

#include "crypto/json.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace yizhan {

class AlarmPeer {
public:
    // Gives the answer to a request, without "reply"; null for none.
    using Answer = std::function<Json(const Json& request)>;

    // At a path of its own, or at this one.
    explicit AlarmPeer(QString path = {});

    [[nodiscard]] QString path() const { return m_path; }
    bool listen();
    // As if the program had been killed.
    void die();

    void answerWith(Answer answer) { m_answer = std::move(answer); }
    void tell(const Json& state) { write({{"state", state}}); }
    void write(const Json& message);
    void writeRaw(const QByteArray& bytes);

    [[nodiscard]] bool connected() const { return !m_socket.isNull(); }
    [[nodiscard]] int count(std::string_view what) const;
    // The last request of that kind; null when there is none.
    [[nodiscard]] Json last(std::string_view what) const;

private:
    void read();

    QTemporaryDir m_folder;
    const QString m_path;
    QLocalServer m_server;
    QPointer<QLocalSocket> m_socket;
    QByteArray m_buffer;
    std::vector<Json> m_requests;
    Answer m_answer;
};

// A branch with staff, numbers and a line to head office, and nothing going on.
[[nodiscard]] Json quietState();
// A real incident of this panel that is saved and nothing more.
[[nodiscard]] Json savedIncident(const std::string& id, const std::string& playbook);

} // namespace yizhan
