// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Every number there is to dial, the emergency group with posts and names among them.
StaffSheet {
    id: root

    required property Panel panel
    required property bool landscape
    readonly property int columns: root.landscape ? 2 : 1

    //: Staff, numbers to dial: title
    title: qsTr("电话")
    //: Staff, numbers to dial: this machine has no telephone
    note: qsTr("本机不能拨号，请用电话打。")
    onBacked: root.panel.back()

    Grid {
        id: list

        width: parent.width
        columns: root.columns
        columnSpacing: Theme.space.m
        rowSpacing: Theme.space.s

        Repeater {
            model: root.panel.phones.lines

            Rectangle {
                id: line

                required property PhoneLine modelData
                required property int index

                visible: pager.shows(index)
                width: (list.width - (list.columns - 1) * list.columnSpacing) / list.columns
                height: 116
                radius: Theme.radius.button
                color: Theme.dark.panel
                border.width: Theme.size.border
                border.color: Theme.dark.line

                Accessible.role: Accessible.StaticText
                Accessible.name: post.text + " " + name.text + " " + number.text

                Icon {
                    x: 24
                    anchors.verticalCenter: parent.verticalCenter
                    name: line.modelData.group ? "user-circle" : "phone-call"
                    filled: !line.modelData.group
                    color: Theme.dark.text2
                    size: 48
                }
                Column {
                    x: 96
                    width: number.x - x - Theme.space.s
                    anchors.verticalCenter: parent.verticalCenter

                    KText {
                        id: post

                        width: parent.width
                        text: StaffWords.post(line.modelData.code)
                        type: line.modelData.name === "" ? Theme.bar : Theme.small
                        lineHeight: 42
                        color: line.modelData.name === "" ? Theme.dark.text : Theme.dark.text2
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    KText {
                        id: name

                        width: parent.width
                        visible: text !== ""
                        text: line.modelData.name
                        type: Theme.bar
                        color: Theme.dark.text
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 32
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                }
                KText {
                    id: number

                    anchors.right: parent.right
                    anchors.rightMargin: 28
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.modelData.number
                    type: line.modelData.number.length > 5 ? Theme.secondary : Theme.heading
                    color: Theme.dark.text
                    Accessible.ignored: true
                }
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.panel.phones.lines.length
        perPage: root.columns * Math.max(1, Math.floor((root.room.height - 96) / (116 + Theme.space.s)))
    }
}
