// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace yizhan {

// The language that the whole program speaks now: zh-Hans (as written in the sources), zh-Hant or
// en. Whoever shows text made in C++ makes it again on changed(); QML is told by the engine. GUI
// thread.
class Tongue final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QString& language() const { return m_language; }
    void speak(const QString& language);

Q_SIGNALS:
    void changed();

private:
    QString m_language = QStringLiteral("zh-Hans");
    QTranslator m_translator;
};

} // namespace yizhan
