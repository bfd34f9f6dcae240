// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace yizhan {

// From where a customer calls: code of the screen, language ("zh-Hans" …), larger words.
struct HelpOrigin {
    QString screen;
    QString language;
    bool senior = false;
};

// A customer's call for a member of staff, as the customer may be told it. "Called" is said only
// when yizhan-alarmd has the call on disk, "coming" only when a named person pressed the button.
// GUI thread; the link must outlive it.
class CustomerHelp final : public QObject {
    Q_OBJECT
    QML_NAMED_ELEMENT(HelpCall)
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    // A call is under way: asked, called or somebody is coming.
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    // Somebody was reached for certain.
    Q_PROPERTY(bool called READ called NOTIFY changed FINAL)
    Q_PROPERTY(bool coming READ coming NOTIFY changed FINAL)
    Q_PROPERTY(QString comingName READ comingName NOTIFY changed FINAL)
    // The role code of who is coming ("lobby_manager"), empty when unknown.
    Q_PROPERTY(QString comingRole READ comingRole NOTIFY changed FINAL)
    // "15:08"; empty when not called.
    Q_PROPERTY(QString since READ since NOTIFY changed FINAL)
    Q_PROPERTY(QString comingSince READ comingSince NOTIFY changed FINAL)
    // Whole minutes since the call.
    Q_PROPERTY(int minutes READ minutes NOTIFY minutesChanged FINAL)

public:
    enum State {
        None,
        Calling, // asked, not yet certain
        Called, // on disk; goes out by itself whatever happens to this screen
        Coming, // a named person is on the way
        Ended, // a person says it is settled
        Failed, // nobody was reached: say so and send the customer to a counter
    };
    Q_ENUM(State)

    using OriginOf = std::function<HelpOrigin()>;

    // `originOf` is asked at each call.
    CustomerHelp(AlarmLink& link, OriginOf originOf, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool active() const;
    [[nodiscard]] bool called() const { return m_state == Called || m_state == Coming; }
    [[nodiscard]] bool coming() const { return m_state == Coming; }
    [[nodiscard]] QString comingName() const { return m_comingName; }
    [[nodiscard]] QString comingRole() const { return m_comingRole; }
    [[nodiscard]] QString since() const;
    [[nodiscard]] QString comingSince() const;
    [[nodiscard]] int minutes() const { return m_minutes; }

    // Does nothing while a call is active.
    Q_INVOKABLE void call();
    // The customer does not need anybody any more.
    Q_INVOKABLE void withdraw();
    // Forgets an ended or failed call; an active one stays.
    Q_INVOKABLE void dismiss();

Q_SIGNALS:
    void changed();
    void minutesChanged();

private:
    void hear();
    void tick();
    void enter(State state);
    void clear();

    AlarmLink& m_link;
    const OriginOf m_originOf;
    QTimer m_tick;
    State m_state = None;
    QString m_subject;
    QString m_comingName;
    QString m_comingRole;
    QString m_withdrawn; // the call this screen took back: its echo is not a new call
    Millis m_since = 0;
    Millis m_comingAt = 0;
    Millis m_askedAt = 0; // boot time
    int m_minutes = 0;
    bool m_durable = false;
    bool m_listed = false; // the daemon's state named it once
    bool m_withdrawWhenKnown = false;
};

} // namespace yizhan
