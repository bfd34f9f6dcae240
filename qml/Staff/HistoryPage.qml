// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What ended since this panel was started. Real ones and drills are told apart by word and edge.
StaffSheet {
    id: root

    required property Panel panel
    readonly property int perPage: Math.max(1, Math.floor((root.room.height - 140) / (152 + Theme.space.m)))
    readonly property int total: root.panel.incidents.ended.length
    readonly property int pages: Math.max(1, Math.ceil(root.total / root.perPage))
    property int page: 0

    //: Staff, history: title
    title: qsTr("已结束的")
    note: root.total === 0
        //: Staff, history: nothing has ended yet
        ? qsTr("这次开机以来，还没有。")
        //: Staff, history: where the whole record is
        : qsTr("这次开机以来的。全部记录在总部。")
    onBacked: root.panel.back()

    Column {
        id: list

        width: parent.width
        spacing: Theme.space.m

        Repeater {
            model: root.panel.incidents.ended

            Item {
                id: row

                required property Incident modelData
                required property int index

                visible: Math.floor(index / root.perPage) === root.page
                width: list.width
                height: 152

                Accessible.role: Accessible.StaticText
                Accessible.name: what.text + " " + how.text

                Rectangle {
                    anchors.fill: parent
                    visible: !row.modelData.drill
                    radius: Theme.radius.icon
                    color: Theme.dark.panel
                    border.width: Theme.size.border
                    border.color: Theme.dark.line
                }
                DashedFrame {
                    anchors.fill: parent
                    visible: row.modelData.drill
                    radius: Theme.radius.icon
                    fill: Theme.dark.panel
                    stroke: Theme.dark.drill
                }
                Icon {
                    x: 32
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.modelData.icon
                    filled: true
                    color: row.modelData.drill ? Theme.dark.drill : Theme.dark.text
                    size: 64
                }
                Column {
                    x: 128
                    width: parent.width - x - 32
                    anchors.verticalCenter: parent.verticalCenter

                    KText {
                        id: what

                        width: parent.width
                        text: StaffWords.drilled(row.modelData.drill, row.modelData.raisedAt + " " + row.modelData.name)
                        type: Theme.bar
                        color: row.modelData.drill ? Theme.dark.drill : Theme.dark.text
                        Accessible.ignored: true
                    }
                    KText {
                        id: how

                        width: parent.width
                        text: row.modelData.cancelled ? qsTr("已经撤回")
                            : StaffWords.joined(row.modelData.closedAt, row.modelData.closedBy, row.modelData.closedReason)
                        type: Theme.tileNote
                        color: Theme.dark.text2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    NavPill {
        visible: root.pages > 1
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.m
        kind: NavPill.Staff
        //: Staff, history: next page, %1 of %2
        text: qsTr("%1 / %2 页").arg(root.page + 1).arg(root.pages)
        trailingIcon: "caret-right"
        onClicked: root.page = (root.page + 1) % root.pages
    }
}
