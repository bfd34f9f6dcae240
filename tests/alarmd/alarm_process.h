// SPDX-License-Identifier: Apache-2.0
// The real yizhan-alarmd as a process, and a screen connected to its socket.
#pragma once

#include "crypto/json.h"

#include <QElapsedTimer>
#include <QLocalSocket>
#include <QProcess>

#include <filesystem>
#include <memory>

namespace yizhan {

class AlarmProcess {
public:
    explicit AlarmProcess(std::filesystem::path data) : m_data(std::move(data)) { }
    ~AlarmProcess() { stop(); }

    // Beside --data, and before it: another program that starts it ("faketime" …). Set before
    // start.
    QStringList arguments;
    QStringList through;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

    bool start(); // true when the socket answers
    bool launch(); // without a socket to wait for
    bool reconnect(); // another screen
    void leave(); // the screen goes
    void kill(); // SIGKILL
    [[nodiscard]] qint64 pid() const { return m_process.processId(); }
    void stop(); // SIGTERM
    [[nodiscard]] int exitCode(); // waits for the end of a process that ends by itself

    // Sends the order and waits for its answer; empty when none came.
    Json order(Json request);
    // The newest state; waits for the next one.
    Json state();
    // Waits until a state satisfies it; false after the time.
    template <typename Predicate> bool waitFor(Predicate satisfied, int millis = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < millis) {
            const auto now = state();
            if (now.is_object() && satisfied(now))
                return true;
        }
        return false;
    }
    // Writes raw bytes to the socket.
    void send(const QByteArray& bytes);
    // The next line, whatever it is; empty when none came.
    Json line(int millis = 3000);

private:
    std::filesystem::path m_data;
    QProcess m_process;
    std::unique_ptr<QLocalSocket> m_screen;
    QByteArray m_input;
    int m_requests = 0;
};

} // namespace yizhan
