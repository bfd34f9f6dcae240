// SPDX-License-Identifier: Apache-2.0
#include "kiosk/wedge.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWindow>

#include <algorithm>

namespace yizhan {

namespace {

// The character a key makes; 0 for one that makes none and is nobody's code.
char32_t characterOf(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        return U'\n';
    if (event.key() == Qt::Key_Tab)
        return U'\t';
    if ((event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0)
        return 0;
    const auto characters = event.text().toUcs4();
    return characters.size() == 1 && characters[0] != 0x1b && characters[0] != 0x7f
            && characters[0] != '\b'
        ? static_cast<char32_t>(characters[0])
        : 0;
}

} // namespace

Wedge::Wedge(const Clock& clock, WedgeOptions options, QObject* parent)
    : QObject(parent), m_clock(clock), m_filter(std::move(options))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] { settle(m_filter.tick(m_clock.bootNow())); });
}

Wedge::~Wedge() = default;

bool Wedge::eventFilter(QObject* receiver, QEvent* event)
{
    // Keys come to a window first; what windows pass down to items is not looked at again.
    if (m_sending || !qobject_cast<QWindow*>(receiver))
        return false;
    if (event->type() == QEvent::KeyPress)
        return press(receiver, static_cast<const QKeyEvent&>(*event));
    if (event->type() == QEvent::KeyRelease)
        return release(static_cast<const QKeyEvent&>(*event));
    return false;
}

bool Wedge::press(QObject* receiver, const QKeyEvent& event)
{
    const auto character = characterOf(event);
    if (character == 0 || event.isAutoRepeat())
        return false;
    const Millis now = m_clock.bootNow();
    settle(m_filter.tick(now));
    m_held.push_back({receiver, std::unique_ptr<QKeyEvent>(event.clone()), {}});
    settle(m_filter.key(character, now));
    return true;
}

bool Wedge::release(const QKeyEvent& event)
{
    const auto held = std::find_if(m_held.rbegin(), m_held.rend(), [&](const Held& one) {
        return one.press->key() == event.key();
    });
    if (held != m_held.rend()) {
        held->after.emplace_back(event.clone());
        return true;
    }
    const auto swallowed = std::ranges::find(m_swallowed, event.key());
    if (swallowed == m_swallowed.end())
        return false;
    m_swallowed.erase(swallowed);
    return true;
}

void Wedge::settle(const WedgeOutcome& outcome)
{
    // Taken out first: a slot may spin the event loop and more keys come in.
    std::vector<Held> typed;
    for (std::size_t i = 0; i < outcome.typed && !m_held.empty(); ++i) {
        typed.push_back(std::move(m_held.front()));
        m_held.erase(m_held.begin());
    }
    for (std::size_t i = 0; i < outcome.swallowed && !m_held.empty(); ++i) {
        if (m_held.front().after.empty())
            m_swallowed.push_back(m_held.front().press->key());
        m_held.erase(m_held.begin());
    }
    if (const auto deadline = m_filter.deadline())
        m_timer.start(static_cast<int>(std::max<Millis>(1, *deadline - m_clock.bootNow())));
    else
        m_timer.stop();
    for (auto& held : typed)
        sendOn(held);
    if (outcome.scanned)
        Q_EMIT scanned(QByteArray::fromStdString(*outcome.scanned));
}

void Wedge::sendOn(Held& held)
{
    const bool before = std::exchange(m_sending, true);
    if (held.receiver)
        QCoreApplication::sendEvent(held.receiver, held.press.get());
    for (const auto& event : held.after) {
        if (held.receiver)
            QCoreApplication::sendEvent(held.receiver, event.get());
    }
    m_sending = before;
}

} // namespace yizhan
