// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The branch's roster, one touch a person.
Item {
    id: root

    required property RollCall roll
    required property bool landscape
    readonly property int rowHeight: 120
    readonly property int columns: root.landscape ? 3 : 2
    readonly property int rows: Math.max(1, Math.floor((root.height - 96) / (root.rowHeight + Theme.space.s)))

    Grid {
        id: names

        width: parent.width
        columns: root.columns
        spacing: Theme.space.s

        Repeater {
            model: root.roll.members

            RollRow {
                required property RollMember modelData
                required property int index

                visible: pager.shows(index)
                width: (names.width - (names.columns - 1) * names.spacing) / names.columns
                height: root?.rowHeight ?? 0
                member: modelData
                onClicked: root.roll.toggle(modelData.staffId)
            }
        }
    }
    KText {
        visible: root.roll.members.length === 0
        width: parent.width
        //: Staff, roll call: the list of staff has not come from head office yet
        text: qsTr("还没有收到员工名单。")
        type: Theme.body
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.roll.members.length
        perPage: root.columns * root.rows
    }
}
