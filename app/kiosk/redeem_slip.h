// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <string>

namespace yizhan {

// The slip number a person types where no code can be read. Says by its check figure whether a
// figure is wrong before anybody is asked. GUI thread.
class SlipEntry final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the redeem page")
    Q_PROPERTY(QString shown READ shown NOTIFY changed FINAL) // "0801 1725 4"
    Q_PROPERTY(bool canSubmit READ canSubmit NOTIFY changed FINAL)
    // It was handed in, and the check figure does not fit; until the next key.
    Q_PROPERTY(bool wrong READ wrong NOTIFY changed FINAL)

public:
    explicit SlipEntry(QObject* parent) : QObject(parent) { }

    [[nodiscard]] QString shown() const;
    [[nodiscard]] bool canSubmit() const;
    [[nodiscard]] bool wrong() const { return m_wrong; }
    // The bare figures when they fit; else nothing, and wrong() says so.
    [[nodiscard]] std::optional<std::string> take();
    void clear();

    Q_INVOKABLE void digit(int digit);
    Q_INVOKABLE void erase();

Q_SIGNALS:
    void changed();

private:
    std::string m_figures;
    bool m_wrong = false;
};

} // namespace yizhan
