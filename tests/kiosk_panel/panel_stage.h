// SPDX-License-Identifier: Apache-2.0
// The staff panel in a window, over a real local socket and the published sample content, in three
// languages. With YIZHAN_SHOTS=<folder> each page is also kept as a picture.
#pragma once

#include "alarm_peer.h"
#include "emergency/checklist.h"
#include "emergency/playbook.h"
#include "input/pinyin.h"
#include "kiosk/panel.h"

#include <QQuickItem>
#include <QQuickView>
#include <QTranslator>

#include <memory>

namespace yizhan {

// What a branch is given: the sample playbooks and checklists.
class SampleContent final : public PlaybookSource, public ChecklistSource {
public:
    SampleContent();
    [[nodiscard]] std::vector<PanelPlaybook> playbooks(const QString& language) const override;
    [[nodiscard]] std::vector<PanelChecklist> checklists(const QString& language) const override;

private:
    std::vector<Playbook> m_playbooks;
    std::vector<Checklist> m_checklists;
};

class PanelStage {
protected:
    PanelStage();
    // Chinese names are the same in every language; the words of the panel are not.
    void open(const QSize& size, const QString& language);
    void close();
    void speak(const QString& language);
    void tell(const Json& state);
    void signIn();
    // The panel's keyboard, over the page that is up.
    void askForWords(const QString& purpose);

    [[nodiscard]] QList<QQuickItem*> visible(const char* type) const;
    [[nodiscard]] bool reads(const QString& words) const;
    // What is cut off, too small, off the page or lies over something; empty: nothing.
    [[nodiscard]] QString faults() const;
    void shot(const QString& name);
    // Presses the button whose words begin so, in the language that is spoken.
    void touch(const QString& chinese, const char* context);
    [[nodiscard]] QQuickItem* button(const QString& words) const;

    SystemClock m_clock;
    const SampleContent m_content;
    std::unique_ptr<PinyinReader> m_pinyin;
    std::unique_ptr<AlarmPeer> m_peer;
    std::unique_ptr<AlarmLink> m_link;
    std::unique_ptr<Panel> m_panel;
    std::unique_ptr<QQuickView> m_view;
    QTranslator m_translator;
    QString m_tag; // of the pictures
    QStringList m_wrong; // found on any page; said at the end
    int m_told = 0;
};

// A day in a branch: faults, follow-ups, notices, plans, losses, an emergency group.
[[nodiscard]] Json busyState();
// An incident that has gone through everything.
[[nodiscard]] Json longIncident(const std::string& playbook);

} // namespace yizhan
