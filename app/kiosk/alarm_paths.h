// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// The ways an alarm can take, and what waits to go out. Nothing is said of a way that is not
// configured but that it is not. GUI thread; the link must outlive it.
class AlarmPaths final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    // yizhan-alarmd is heard. When not, nothing below is known.
    Q_PROPERTY(bool serviceUp READ serviceUp NOTIFY changed FINAL)
    Q_PROPERTY(bool headOfficeUp READ headOfficeUp NOTIFY changed FINAL)
    Q_PROPERTY(int headOfficeSilent READ headOfficeSilent NOTIFY changed FINAL) // seconds
    Q_PROPERTY(bool spareConfigured READ spareConfigured NOTIFY changed FINAL)
    Q_PROPERTY(bool spareUp READ spareUp NOTIFY changed FINAL)
    Q_PROPERTY(int spareSilent READ spareSilent NOTIFY changed FINAL)
    Q_PROPERTY(bool keyConfigured READ keyConfigured NOTIFY changed FINAL)
    Q_PROPERTY(bool keyUp READ keyUp NOTIFY changed FINAL)
    // Every configured way is up and at least one leads to head office.
    Q_PROPERTY(bool sound READ sound NOTIFY changed FINAL)
    // Events that wait to be sent, and events that head office refused and that a person must look
    // at.
    Q_PROPERTY(int pending READ pending NOTIFY changed FINAL)
    Q_PROPERTY(int parked READ parked NOTIFY changed FINAL)

public:
    explicit AlarmPaths(AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] bool serviceUp() const { return m_link.connected(); }
    [[nodiscard]] bool headOfficeUp() const { return serviceUp() && m_headOffice.up; }
    [[nodiscard]] int headOfficeSilent() const;
    [[nodiscard]] bool spareConfigured() const { return serviceUp() && !m_spare.name.isEmpty(); }
    [[nodiscard]] bool spareUp() const { return spareConfigured() && m_spare.up; }
    [[nodiscard]] int spareSilent() const;
    [[nodiscard]] bool keyConfigured() const { return serviceUp() && !m_key.name.isEmpty(); }
    [[nodiscard]] bool keyUp() const { return keyConfigured() && m_key.up; }
    [[nodiscard]] bool sound() const;
    [[nodiscard]] int pending() const;
    [[nodiscard]] int parked() const { return m_link.state().parked; }

Q_SIGNALS:
    void changed();

private:
    void hear();

    AlarmLink& m_link;
    PathFacts m_headOffice;
    PathFacts m_spare;
    PathFacts m_key;
};

} // namespace yizhan
