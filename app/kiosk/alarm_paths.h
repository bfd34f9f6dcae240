// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"
#include "kiosk/moment.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// A way to head office was gone for a while.
class PathLoss final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the alarm paths")
    Q_PROPERTY(QString path READ path CONSTANT FINAL)
    Q_PROPERTY(QString from READ from CONSTANT FINAL) // "8-01 15:08"
    Q_PROPERTY(QString until READ until CONSTANT FINAL) // empty: it lasts

public:
    PathLoss(LossFacts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString path() const { return m_facts.path; }
    [[nodiscard]] QString from() const { return momentFace(m_facts.from); }
    [[nodiscard]] QString until() const { return momentFace(m_facts.until); }
    [[nodiscard]] const LossFacts& facts() const { return m_facts; }

private:
    const LossFacts m_facts;
};

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
    // Of the last 24 hours, the newest first.
    Q_PROPERTY(QQmlListProperty<yizhan::PathLoss> losses READ losses NOTIFY lossesChanged FINAL)

public:
    explicit AlarmPaths(AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] bool serviceUp() const { return m_link.connected(); }
    [[nodiscard]] bool headOfficeUp() const { return serviceUp() && m_headOffice.up; }
    [[nodiscard]] int headOfficeSilent() const;
    [[nodiscard]] bool spareConfigured() const { return serviceUp() && !m_spare.name.isEmpty(); }
    [[nodiscard]] bool spareUp() const { return spareConfigured() && m_spare.up; }
    [[nodiscard]] int spareSilent() const;
    [[nodiscard]] bool keyConfigured() const { return serviceUp() && !m_link.state().keys.empty(); }
    // Every hardware key that is set up answers.
    [[nodiscard]] bool keyUp() const;
    [[nodiscard]] const QList<PathLoss*>& lossList() const { return m_losses; }
    [[nodiscard]] bool sound() const;
    [[nodiscard]] int pending() const;
    [[nodiscard]] int parked() const { return m_link.state().parked; }

Q_SIGNALS:
    void changed();
    void lossesChanged();

private:
    QQmlListProperty<PathLoss> losses() { return {this, &m_losses}; }
    void hear();
    void hearLosses();

    AlarmLink& m_link;
    PathFacts m_headOffice;
    PathFacts m_spare;
    QList<PathLoss*> m_losses;
};

} // namespace yizhan
