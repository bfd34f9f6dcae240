// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/showcase.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace yizhan {

// The campaigns of the attract loop, one at a time. A slide stays 8 s; a customer can hold it. GUI
// thread; turned by tick().
class Slides final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(QString picture READ picture NOTIFY changed FINAL)
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) // empty: no campaign is shown
    Q_PROPERTY(QString summary READ summary NOTIFY changed FINAL)
    Q_PROPERTY(QStringList prizeNames READ prizeNames NOTIFY changed FINAL)
    Q_PROPERTY(QStringList prizeValues READ prizeValues NOTIFY changed FINAL)
    Q_PROPERTY(QString foot READ foot NOTIFY changed FINAL) // last day to collect prizes, telephone
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int number READ number NOTIFY changed FINAL) // from 1; 0 when there is none
    Q_PROPERTY(bool paused READ paused NOTIFY changed FINAL)

public:
    // Both must outlive the slides.
    Slides(const Showcase& showcase, const Clock& clock, QObject* parent = nullptr);

    static constexpr Millis slideMillis = 8'000;
    static constexpr Millis pauseMillis = 120'000; // the longest

    [[nodiscard]] QString picture() const;
    [[nodiscard]] QString when() const;
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QStringList prizeNames() const;
    [[nodiscard]] QStringList prizeValues() const;
    [[nodiscard]] QString foot() const;
    [[nodiscard]] int count() const { return static_cast<int>(m_showcase.campaigns().size()); }
    [[nodiscard]] int number() const { return count() == 0 ? 0 : m_index + 1; }
    [[nodiscard]] bool paused() const { return m_paused; }

    Q_INVOKABLE void togglePause();
    // The visit is over: from the first slide on.
    void restart();
    void tick();

Q_SIGNALS:
    void changed();
    void slideChanged();

private:
    [[nodiscard]] const ShownCampaign* shown() const;
    [[nodiscard]] const Campaign* campaign() const;
    void turnTo(int index);

    const Showcase& m_showcase;
    const Clock& m_clock;
    int m_index = 0;
    bool m_paused = false;
    Millis m_turnedAt; // boot time
};

} // namespace yizhan
