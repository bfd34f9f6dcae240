// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// What customers' screens say while they must leave: as yizhan-alarmd tells it, in the visit's
// language and one more, because nobody may have chosen one. GUI thread; the link must outlive it.
//
// When the link falls silent the page stays: a screen that stops saying "leave" in a fire because a
// program died would be worse than one that says it too long.
class Evacuation final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool active READ active NOTIFY changed FINAL)
    Q_PROPERTY(bool drill READ drill NOTIFY changed FINAL)
    Q_PROPERTY(QString headline READ headline NOTIFY changed FINAL)
    Q_PROPERTY(QString headlineToo READ headlineToo NOTIFY changed FINAL)
    // What has happened and where: "起火了：加钞间".
    Q_PROPERTY(QString hazard READ hazard NOTIFY changed FINAL)
    Q_PROPERTY(QString hazardToo READ hazardToo NOTIFY changed FINAL)
    // {"icon", "text", "too"}, in the order to do them.
    Q_PROPERTY(QVariantList steps READ steps NOTIFY changed FINAL)

public:
    explicit Evacuation(AlarmLink& link, QObject* parent = nullptr);

    [[nodiscard]] bool active() const { return !m_facts.incident.isEmpty(); }
    [[nodiscard]] bool drill() const { return m_facts.drill; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString headlineToo() const;
    [[nodiscard]] QString hazard() const;
    [[nodiscard]] QString hazardToo() const;
    [[nodiscard]] QVariantList steps() const;

    // "zh-Hans", "zh-Hant" or "en".
    void setLanguage(const QString& language);

Q_SIGNALS:
    void changed();
    void began();
    void ended();

private:
    void hear();

    AlarmLink& m_link;
    EvacuateFacts m_facts;
    QString m_language;
};

} // namespace yizhan
