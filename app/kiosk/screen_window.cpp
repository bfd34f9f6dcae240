// SPDX-License-Identifier: Apache-2.0
#include "kiosk/screen_window.h"

#include "kiosk/frame_watch.h"
#include "kiosk/icon_provider.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QQmlContext>
#include <QQuickWindow>
#include <QTouchEvent>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal portraitWidth = 1080; // px of a page
constexpr qreal landscapeWidth = 1920;

} // namespace

ScreenWindow::ScreenWindow(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_startedAt(clock.bootNow())
{
    m_engine.addImportPath(u"qrc:/qt/qml"_s);
    m_engine.addImageProvider(u"icon"_s, new IconProvider);
    QCoreApplication::instance()->installEventFilter(this);
}

ScreenWindow::~ScreenWindow()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

bool ScreenWindow::show(const QString& page, const QVariantMap& properties, const Glass& glass)
{
    m_engine.setInitialProperties(properties);
    m_engine.load(QUrl(u"qrc:/qt/qml/Yizhan/Shell/%1.qml"_s.arg(page)));
    m_window = m_engine.rootObjects().isEmpty()
        ? nullptr
        : qobject_cast<QQuickWindow*>(m_engine.rootObjects().first());
    if (!m_window) {
        log::error("kiosk", "screen.not_made", {{"page", page.toStdString()}});
        return false;
    }
    awaitFrame("screen");
    m_watch = std::make_unique<FrameWatch>(*m_window, ServiceNotice());
    if (glass.windowed.isEmpty()) {
        m_window->showFullScreen();
    } else {
        m_window->resize(glass.windowed);
        m_window->show();
    }
    return true;
}

void ScreenWindow::awaitFrame(const char* word)
{
    if (!m_window)
        return;
    connect(
        m_window, &QQuickWindow::frameSwapped, this,
        [this, word] {
            log::info("kiosk", "frame.first",
                      {{"of", word}, {"ms", m_clock.bootNow() - m_startedAt}});
        },
        Qt::SingleShotConnection);
    m_window->update();
}

bool ScreenWindow::eventFilter(QObject* receiver, QEvent* event)
{
    if (receiver != m_window)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress: {
        const auto& mouse = static_cast<const QMouseEvent&>(*event);
        if (mouse.source() == Qt::MouseEventNotSynthesized) // else it was a touch, told already
            tell(mouse.position());
        Q_EMIT touched();
        break;
    }
    case QEvent::TouchBegin:
        tell(static_cast<const QTouchEvent&>(*event).points().constFirst().position());
        Q_EMIT touched();
        break;
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::MouseButtonRelease:
    case QEvent::KeyPress:
        Q_EMIT touched();
        break;
    default:
        break;
    }
    return false;
}

void ScreenWindow::tell(QPointF window)
{
    const qreal pageWidth = m_window->width() > m_window->height() ? landscapeWidth : portraitWidth;
    Q_EMIT tapped(window * pageWidth / std::max(1, m_window->width()));
}

} // namespace yizhan
