// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/playbook_source.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// One kind of emergency on the panel, in the words of one language. GUI thread.
class EmergencyTile final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QString playbook READ playbook CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString note READ note CONSTANT FINAL)
    Q_PROPERTY(QString icon READ icon CONSTANT FINAL)
    Q_PROPERTY(QString briefing READ briefing CONSTANT FINAL)
    Q_PROPERTY(bool silent READ silent CONSTANT FINAL)
    Q_PROPERTY(bool life READ life CONSTANT FINAL)

public:
    EmergencyTile(PanelPlaybook playbook, QObject* parent)
        : QObject(parent), m_playbook(std::move(playbook))
    {
    }

    [[nodiscard]] QString playbook() const { return m_playbook.id; }
    [[nodiscard]] QString name() const { return m_playbook.name; }
    [[nodiscard]] QString note() const { return m_playbook.note; }
    [[nodiscard]] QString icon() const { return m_playbook.icon; }
    [[nodiscard]] QString briefing() const { return m_playbook.briefing; }
    [[nodiscard]] bool silent() const { return m_playbook.silent; }
    [[nodiscard]] bool life() const { return m_playbook.life; }
    [[nodiscard]] const PanelPlaybook& content() const { return m_playbook; }

private:
    const PanelPlaybook m_playbook;
};

} // namespace yizhan
