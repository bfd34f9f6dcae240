// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QStringList>

namespace yizhan {

// One customer's visit: language, larger words, which screen, and its end when nobody is there any
// more.
//
// Screens: attract, home, promotions, seniorOffers, offer (subject: offer id), redeem, apply,
// helpCalled.
// `attract` is where nobody is. Nobody touches: after 15 s the page hesitates (help turns solid),
// after 60 s (90 s with larger words) it warns and counts 30 s down, then everything is cleared:
// attract, zh-Hans, ordinary size. While a member of staff is on the way (`held`) the warning waits
// for five minutes: a call that nobody ends must not keep what was typed on the screen.
//
// GUI thread. Time comes in through tick(); touched() is any input at all.
class Session final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(bool senior READ senior NOTIFY seniorChanged)
    Q_PROPERTY(QString screen READ screen NOTIFY screenChanged)
    Q_PROPERTY(QString subject READ subject NOTIFY screenChanged)
    Q_PROPERTY(bool hesitating READ hesitating NOTIFY idleChanged)
    Q_PROPERTY(bool warning READ warning NOTIFY idleChanged)
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY idleChanged)

public:
    // clock must outlive the session.
    explicit Session(const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] bool senior() const { return m_senior; }
    [[nodiscard]] QString screen() const { return m_path.last().name; }
    [[nodiscard]] QString subject() const { return m_path.last().subject; }
    [[nodiscard]] bool hesitating() const { return m_hesitating; }
    [[nodiscard]] bool warning() const { return m_warning; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

    // zh-Hans, zh-Hant or en; anything else is ignored. Keeps the screen.
    Q_INVOKABLE void chooseLanguage(const QString& language);
    Q_INVOKABLE void toggleSenior();
    // Opening a screen that is already on the way leads back to it.
    Q_INVOKABLE void open(const QString& screen);
    Q_INVOKABLE void openOffer(const QString& offerId);
    Q_INVOKABLE void back();
    // The visit is over: attract, and nothing of it left.
    Q_INVOKABLE void end();
    Q_INVOKABLE void stay() { touched(); }

    void setHeld(bool held);
    void touched();
    void tick();

Q_SIGNALS:
    void languageChanged();
    void seniorChanged();
    void screenChanged();
    void idleChanged();
    void ended();

private:
    struct Place {
        QString name;
        QString subject;
        bool operator==(const Place&) const = default;
    };

    void enter(Place place);
    void showIdle(bool hesitating, bool warning, int secondsLeft);

    const Clock& m_clock;
    QString m_language;
    bool m_senior = false;
    QList<Place> m_path;
    bool m_held = false;
    Millis m_touchedAt;
    bool m_hesitating = false;
    bool m_warning = false;
    int m_secondsLeft = 0;
};

} // namespace yizhan
