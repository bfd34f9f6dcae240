// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#ifndef Q_MOC_RUN // Qt 6.4's moc cannot read <concepts>
#include "crypto/json.h"
#endif
#include "kiosk/alarm_state.h"

#include <QByteArray>
#include <QLocalSocket>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>

namespace yizhan {

enum class AlarmError {
    None,
    Malformed,
    UnknownSubject,
    NeedsLogin,
    WrongPin,
    Locked, // AlarmAnswer::seconds
    TooLate,
    AlreadyEnded,
    NotEnrolled,
    Storage,
    Busy,
    NoKey, // there is no sealing key to seal it to
    Other, // a code this program does not know
    Unreachable, // nothing was sent
    Unanswered, // sent, but no answer came: the outcome is unknown
};

struct AlarmAnswer {
    AlarmError error = AlarmError::None;
    int seconds = 0;
    Json body;

    [[nodiscard]] bool ok() const { return error == AlarmError::None; }
};

// The screen's end of the local alarm socket. Reconnects for ever (0.2 s, doubling to 2 s). GUI
// thread only; owns its socket. Requests are answered exactly once, in any order, always from the
// event loop (never inside request()).
class AlarmLink final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(AlarmLink)
    QML_UNCREATABLE("made by the composition root")
    // True only while yizhan-alarmd is heard: its state comes every second, three seconds of
    // silence end it.
    Q_PROPERTY(bool connected READ connected NOTIFY connectedChanged FINAL)

public:
    using Answered = std::function<void(const AlarmAnswer&)>;

    // `clock` must outlive the link.
    AlarmLink(QString socketPath, const Clock& clock, QObject* parent = nullptr);
    ~AlarmLink() override;

    void start();

    [[nodiscard]] bool connected() const { return m_connected; }
    // The last state heard; empty before the first.
    [[nodiscard]] const AlarmState& state() const { return m_state; }
    [[nodiscard]] Millis heardAt() const { return m_heardAt; } // boot time
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    // The trusted time of yizhan-alarmd carried on by the boot clock; the wall clock before it is
    // known.
    [[nodiscard]] Millis now() const;
    [[nodiscard]] int refusedLines() const { return m_refusedLines; }

    // `body` is the request without its "request" id. `answered` may be empty; it is dropped when
    // `context` dies.
    void request(Json body, QObject* context, Answered answered, int timeoutMs = 3000);

Q_SIGNALS:
    void connectedChanged();
    void stateHeard();

private:
    struct Waiting {
        Answered answered;
        QPointer<QObject> context;
        Millis deadline = 0;
    };

    void dial();
    void lost();
    void read();
    void takeLine(std::string_view line);
    void answer(const std::string& id, const AlarmAnswer& answer);
    void watch();
    void setConnected(bool connected);

    const QString m_socketPath;
    const Clock& m_clock;
    QLocalSocket m_socket;
    QTimer m_redial;
    QTimer m_watch;
    QByteArray m_buffer;
    std::map<std::string, Waiting> m_waiting;
    AlarmState m_state;
    Millis m_heardAt = 0;
    qint64 m_lastId = 0;
    int m_backOffMs = 200;
    int m_refusedLines = 0;
    bool m_connected = false;
};

} // namespace yizhan
