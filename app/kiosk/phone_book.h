// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QQmlListProperty>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

class PhoneLine final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the phone book")
    // What the number is for: "police", "fire", "ambulance", "security"; or a post of the emergency
    // group.
    Q_PROPERTY(QString code READ code CONSTANT FINAL)
    Q_PROPERTY(bool group READ group CONSTANT FINAL)
    Q_PROPERTY(QString name READ name CONSTANT FINAL)
    Q_PROPERTY(QString number READ number CONSTANT FINAL)

public:
    struct Facts {
        QString code;
        QString name;
        QString number;
        bool group = false;

        bool operator==(const Facts&) const = default;
    };

    PhoneLine(Facts facts, QObject* parent) : QObject(parent), m_facts(std::move(facts)) { }

    [[nodiscard]] QString code() const { return m_facts.code; }
    [[nodiscard]] bool group() const { return m_facts.group; }
    [[nodiscard]] QString name() const { return m_facts.name; }
    [[nodiscard]] QString number() const { return m_facts.number; }
    [[nodiscard]] const Facts& facts() const { return m_facts; }

private:
    const Facts m_facts;
};

// Every number staff may have to dial: the country's three first, then the branch's, then the
// emergency group. GUI thread; the link must outlive it.
class PhoneBook final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QQmlListProperty<yizhan::PhoneLine> lines READ lines NOTIFY changed FINAL)

public:
    explicit PhoneBook(AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] const QList<PhoneLine*>& lineList() const { return m_lines; }

Q_SIGNALS:
    void changed();

private:
    QQmlListProperty<PhoneLine> lines() { return {this, &m_lines}; }
    void hear();

    AlarmLink& m_link;
    QList<PhoneLine*> m_lines;
};

} // namespace yizhan
