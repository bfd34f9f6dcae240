// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "applications/secure_text.h"
#include "input/pinyin.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace yizhan {

// A few words that a member of staff types on the panel's own keyboard. What was typed is
// overwritten when the page is left. GUI thread.
class TextEntry final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of the panel")
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool empty READ empty NOTIFY changed FINAL)
    // Letters that are no character yet.
    Q_PROPERTY(QString composing READ composing NOTIFY changed FINAL)
    Q_PROPERTY(bool latin READ latin NOTIFY changed FINAL)
    Q_PROPERTY(bool hasPinyin READ hasPinyin NOTIFY changed FINAL)
    // Those on this page, at most five.
    Q_PROPERTY(QStringList candidates READ candidates NOTIFY changed FINAL)
    Q_PROPERTY(int candidatePage READ candidatePage NOTIFY changed FINAL) // from 1
    Q_PROPERTY(int candidatePages READ candidatePages NOTIFY changed FINAL)

public:
    // No longer than what an event may carry.
    static constexpr std::size_t mostCharacters = 120;

    explicit TextEntry(QObject* parent) : QObject(parent) { }

    [[nodiscard]] QString text() const;
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    [[nodiscard]] QString composing() const;
    [[nodiscard]] bool latin() const { return m_latin || !m_pinyin; }
    [[nodiscard]] bool hasPinyin() const { return m_pinyin != nullptr; }
    [[nodiscard]] QStringList candidates() const;
    [[nodiscard]] int candidatePage() const { return m_page + 1; }
    [[nodiscard]] int candidatePages() const;

    // Null: no dictionary, letters only. It must outlive this object.
    void setPinyin(PinyinReader* reader);
    // Which keyboard is up first.
    void setLatinFirst(bool latin) { m_latinFirst = latin; }

    // An empty field.
    Q_INVOKABLE void begin();
    Q_INVOKABLE void key(const QString& letter);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void pick(int index); // of candidates
    Q_INVOKABLE void turnCandidates(int pages);
    Q_INVOKABLE void toggleKeyboard();
    // The words, which are then nowhere here any more.
    Q_INVOKABLE QString take();
    void wipe();

Q_SIGNALS:
    void changed();

private:
    void compose();

    PinyinReader* m_pinyin = nullptr;
    SecureText m_text;
    SecureText m_composing;
    std::vector<PinyinCandidate> m_candidates;
    int m_page = 0;
    bool m_latin = false;
    bool m_latinFirst = false;
};

} // namespace yizhan
