// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// The wrong tile was pressed: what it really is. The time of the first touch stays.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape

    //: Staff, correcting the kind of an incident: title
    title: qsTr("其实是什么？")
    //: Staff, correcting the kind of an incident: %1 the time of the first touch
    note: qsTr("%1 第一次按的时间不变。改成静默的，这里就不再显示。").arg(root.incident.raisedAt)
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    KindGrid {
        anchors.fill: parent
        panel: root.panel
        landscape: root.landscape
        current: root.incident.playbook
        //: Staff, correcting the kind: this is what it is taken for now
        currentWord: qsTr("现在是这种")
        onChosen: playbook => root.panel.retype(playbook)
    }
}
