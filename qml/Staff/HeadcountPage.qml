// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// How many people are here: one figure into the record, beside how many work in this branch.
StaffSheet {
    id: root

    required property Panel panel
    property int counted: 0

    //: Staff, counting people: title
    title: qsTr("点到几个人？")
    //: Staff, counting people: %n members of staff are on the list of this branch
    note: qsTr("名单上有 %n 位同事。", "", root.panel.staffCount)
    onBacked: root.panel.back()

    Column {
        width: Math.min(parent.width, 984)
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space.l

        Rectangle {
            width: parent.width
            height: 132
            radius: Theme.radius.icon
            color: Theme.dark.panel
            border.width: 4
            border.color: Theme.dark.border

            KText {
                anchors.centerIn: parent
                text: root.counted
                type: Theme.display
                color: Theme.dark.text
            }
        }
        NumberPad {
            width: parent.width
            keyHeight: Math.min(136, (root.room.height - 132 - Theme.space.l - 4 * Theme.space.m) / 4)
            //: Staff, counting people: key, write it into the record
            doneText: qsTr("记下")
            onDigit: (digit) => { if (root.counted < 100) root.counted = root.counted * 10 + digit }
            onErase: root.counted = Math.floor(root.counted / 10)
            //: Staff, sentence for the record: %1 people were counted, %2 members of staff are on the list
            onDone: root.panel.note(qsTr("点人数：到 %1 人，名单 %2 人").arg(root.counted).arg(root.panel.staffCount))
        }
    }
}
