// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One thing to look at, with its two answers.
Rectangle {
    id: root

    required property PatrolItem item
    readonly property bool wrong: root.item.finding === PatrolItem.Bad

    signal good()
    signal bad()

    implicitHeight: 148
    radius: Theme.radius.button
    color: Theme.dark.panel
    border.width: root.wrong ? 4 : Theme.size.border
    border.color: root.wrong ? Theme.dark.wait : Theme.dark.line

    Column {
        x: 28
        width: answers.x - x - Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            height: Math.min(implicitHeight, 100)
            text: root.item.text
            type: Theme.tileNote
            lineHeight: 40
            color: Theme.dark.text
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        KText {
            width: parent.width
            text: root.item.note !== "" ? root.item.note : root.item.place
            visible: text !== ""
            type: Theme.small
            lineHeight: 38
            color: root.wrong ? Theme.dark.wait : Theme.dark.text2
            elide: Text.ElideRight
        }
    }
    Row {
        id: answers

        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        StaffChoice {
            width: 150
            height: 108
            //: Staff, patrol: this is as it should be
            text: qsTr("好")
            chosen: root.item.finding === PatrolItem.Good
            onClicked: root.good()
        }
        StaffChoice {
            width: 196
            height: 108
            //: Staff, patrol: this is not as it should be
            text: qsTr("不好")
            chosen: root.wrong
            onClicked: root.bad()
        }
    }
}
