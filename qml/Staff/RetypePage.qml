// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// The wrong tile was pressed: what it really is. The time of the first touch stays.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape
    readonly property int columns: root.landscape ? 4 : 2
    readonly property int cell: (root.room.width - (root.columns - 1) * Theme.space.m) / root.columns

    //: Staff, correcting the kind of an incident: title
    title: qsTr("其实是什么？")
    //: Staff, correcting the kind of an incident: %1 the time of the first touch
    note: qsTr("%1 第一次按的时间不变。改成静默的，这里就不再显示。").arg(root.incident.raisedAt)
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    Grid {
        columns: root.columns
        spacing: Theme.space.m

        Repeater {
            model: root.panel.kinds

            StaffTool {
                required property EmergencyTile modelData
                required property int index

                visible: pager.shows(index)
                enabled: modelData.playbook !== root?.incident.playbook
                width: root?.cell ?? 0
                height: 172
                iconName: modelData.icon
                filled: true
                text: modelData.name
                caption: modelData.playbook === root?.incident.playbook
                    //: Staff, correcting the kind: this is what it is taken for now
                    ? qsTr("现在是这种") : modelData.silent
                    //: Staff, correcting the kind: a silent one disappears from this screen
                    ? qsTr("静默") : ""
                onClicked: root.panel.retype(modelData.playbook)
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.panel.kinds.length
        perPage: root.columns * Math.max(1, Math.floor((root.room.height - 96) / (172 + Theme.space.m)))
    }
}
