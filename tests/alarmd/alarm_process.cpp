// SPDX-License-Identifier: Apache-2.0
#include "alarmd/alarm_process.h"

#include <QTest>

#include <unistd.h>

namespace yizhan {

bool AlarmProcess::start()
{
    return launch() && reconnect();
}

void AlarmProcess::leave()
{
    m_screen.reset();
}

bool AlarmProcess::launch()
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList command = through;
    command << QStringLiteral(YIZHAN_BIN_DIR "/yizhan-alarmd") << QStringLiteral("--data")
            << QString::fromStdString(m_data.string()) << arguments;
    m_process.setProcessEnvironment(environment);
    // Or it would keep the test's own sockets open: a port that is closed must be closed.
    m_process.setChildProcessModifier([] { ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC); });
    m_process.start(command.takeFirst(), command);
    return m_process.waitForStarted();
}

bool AlarmProcess::reconnect()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 10'000) {
        m_input.clear();
        m_screen = std::make_unique<QLocalSocket>();
        m_screen->connectToServer(QString::fromStdString((m_data / "alarmd.sock").string()));
        if (m_screen->waitForConnected(100) && order({{"do", "hello"}}).is_object())
            return true;
        QTest::qWait(20);
    }
    return false;
}

void AlarmProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    m_screen.reset();
}

void AlarmProcess::stop()
{
    m_screen.reset();
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
}

int AlarmProcess::exitCode()
{
    m_process.start(QStringLiteral(YIZHAN_BIN_DIR "/yizhan-alarmd"),
                    QStringList {QStringLiteral("--data"), QString::fromStdString(m_data.string())}
                        + arguments);
    return m_process.waitForFinished(10'000) ? m_process.exitCode() : -1;
}

Json AlarmProcess::line(int millis)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_input.contains('\n') && m_screen && timer.elapsed() < millis) {
        m_screen->waitForReadyRead(50);
        m_input += m_screen->readAll();
        QCoreApplication::processEvents();
    }
    const auto end = m_input.indexOf('\n');
    if (end < 0)
        return {};
    const auto text = m_input.left(end).toStdString();
    m_input.remove(0, end + 1);
    return parseJson(text).valueOr({});
}

void AlarmProcess::send(const QByteArray& bytes)
{
    m_screen->write(bytes);
    m_screen->flush();
}

Json AlarmProcess::order(Json request)
{
    const auto id = std::to_string(++m_requests);
    request["request"] = id;
    send(QByteArray::fromStdString(request.dump() + "\n"));
    for (Json answer = line(); answer.is_object(); answer = line()) {
        if (stringAt(answer, "reply") == id)
            return answer;
    }
    return {};
}

Json AlarmProcess::state()
{
    for (Json next = line(); next.is_object(); next = line()) {
        if (const auto* state = objectAt(next, "state"))
            return *state;
    }
    return {};
}

} // namespace yizhan
