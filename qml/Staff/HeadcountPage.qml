// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Who of the roster is here. Everybody is missing until somebody says otherwise; nobody is left out.
StaffSheet {
    id: root

    required property Panel panel
    required property Incident incident
    required property bool landscape

    //: Staff, roll call: title
    title: qsTr("点名")
    note: root.incident.countedAt === ""
        //: Staff, roll call: what to do
        ? qsTr("到了的点一下。红的是没到的。")
        //: Staff, roll call: %1 the time of the last one, %2 how many were missing then
        : qsTr("%1 点过一次，缺 %2 人。红的是没到的。").arg(root.incident.countedAt).arg(root.incident.absentNames.length)
    ink: root.incident.drill ? Theme.dark.drill : Theme.dark.text
    onBacked: root.panel.back()

    RollGrid {
        width: parent.width
        height: buttons.y - Theme.space.m
        roll: root.panel.roll
        landscape: root.landscape
    }
    Row {
        id: buttons

        y: parent.height - height
        width: parent.width
        spacing: Theme.space.m

        KButton {
            id: all

            height: 128
            variant: KButton.Staff
            type: Theme.noteBold
            //: Staff, roll call: everybody is here
            text: qsTr("全都到了")
            onClicked: root.panel.roll.everybody()
        }
        KButton {
            width: parent.width - all.width - parent.spacing
            height: 128
            enabled: root.panel.roll.members.length > 0
            variant: KButton.StaffPrimary
            type: Theme.secondary
            //: Staff, roll call: button; %1 are here, %2 are missing
            text: qsTr("发出：到 %1 人，缺 %2 人").arg(root.panel.roll.presentCount).arg(root.panel.roll.absentCount)
            onClicked: root.panel.sendRoll()
        }
    }
}
