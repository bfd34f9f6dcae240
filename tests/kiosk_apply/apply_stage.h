// SPDX-License-Identifier: Apache-2.0
// The pages of an application in a window, over the real queue, dictionary and sample forms, and
// the fingers that touch them. With YIZHAN_SHOTS=<folder> each page is also kept as a picture.
#pragma once

#include "intake.h"
#include "kiosk/apply_model.h"

#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <tuple>
#include <vector>

namespace yizhan {

[[nodiscard]] std::vector<Form> publishedForms();
// More than one page of answers, a free text that may stay empty, and a long consent.
[[nodiscard]] Form longForm();

class ApplyStage {
protected:
    ApplyStage();
    void open();
    void close();
    void trust(const std::string& url); // where head office is

    [[nodiscard]] QList<QQuickItem*> visible(const char* type) const;
    [[nodiscard]] QQuickItem* button(const QString& name) const;
    [[nodiscard]] bool reads(const QString& words) const;
    [[nodiscard]] QString faults() const;
    void settle();
    void press(const QString& name);
    void type(const QString& keys);
    void typeOnKeyboard(const QString& keys) const;
    void shot(const QString& name);
    void answerAll(bool touched = true);

    Fleet m_fleet;
    const OpeningKey m_openingKey = OpeningKey::generate();
    std::unique_ptr<PinyinReader> m_pinyin;
    std::unique_ptr<Intake> m_intake;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TrustedClock> m_time;
    std::unique_ptr<QThread> m_worker;
    ApplyQueue* m_queue = nullptr;
    std::unique_ptr<ApplyModel> m_model;
    std::unique_ptr<QQuickView> m_view;
    QString m_tag; // of the pictures
    std::tuple<int, int, int> m_page;
};

} // namespace yizhan
