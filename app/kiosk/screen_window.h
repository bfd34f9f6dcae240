// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPointF>
#include <QQmlApplicationEngine>
#include <QSize>
#include <QVariantMap>

#include <memory>

class QQuickWindow;

namespace yizhan {

class FrameWatch;

// How the window lies on the glass. windowed: empty for the whole screen.
struct Glass {
    QSize windowed;
};

// The QML engine with our image providers and the one window of this program. GUI thread.
class ScreenWindow final : public QObject {
    Q_OBJECT

public:
    explicit ScreenWindow(const Clock& clock, QObject* parent = nullptr);
    ~ScreenWindow() override;

    [[nodiscard]] QQmlApplicationEngine& engine() { return m_engine; }
    // page: name of the QML file in module Yizhan.Shell. False: it could not be made; the log says
    // why.
    [[nodiscard]] bool show(const QString& page, const QVariantMap& properties, const Glass& glass);
    void retranslate() { m_engine.retranslate(); }
    // The next frame shown is the first with this word in it ("content"): logged once with the time
    // since start.
    void awaitFrame(const char* word);

Q_SIGNALS:
    // Somebody touched the screen, moved a pointer's button or pressed a key.
    void touched();
    // A finger or a pointer's button came down there, in px of a page 1080 (portrait) or 1920
    // (landscape) wide.
    void tapped(QPointF page);

private:
    bool eventFilter(QObject* receiver, QEvent* event) override;
    void tell(QPointF window);

    const Clock& m_clock;
    const Millis m_startedAt;
    QQmlApplicationEngine m_engine;
    QQuickWindow* m_window = nullptr; // owned by the engine
    std::unique_ptr<FrameWatch> m_watch;
};

} // namespace yizhan
