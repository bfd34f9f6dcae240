// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One station of the ladder: what is so, from where, since when; or that it is not so yet.
Item {
    id: root

    required property Rung rung
    required property bool drill
    property bool last: false
    readonly property color done: root.drill ? Theme.dark.drill : Theme.dark.ok

    readonly property int dotSize: Math.min(60, root.height - 8)

    implicitHeight: 82

    Accessible.role: Accessible.StaticText
    Accessible.name: label.text + " " + source.text + " " + root.rung.at

    Rectangle {
        visible: !root.last
        x: 29
        y: root.height / 2 + root.dotSize / 2
        width: 6
        height: root.height - root.dotSize
        color: root.rung.proved ? root.done : Theme.dark.line
    }
    Icon {
        id: dot

        visible: root.rung.proved
        x: 32 - size / 2
        anchors.verticalCenter: parent.verticalCenter
        name: "check-circle"
        filled: true
        color: root.done
        size: root.dotSize
    }
    Rectangle {
        visible: !root.rung.proved && root.rung.waiting
        x: 32 - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: root.dotSize - 4
        height: width
        radius: width / 2
        color: "transparent"
        border.width: 12
        border.color: Theme.dark.wait
    }
    DashedFrame {
        visible: !root.rung.proved && !root.rung.waiting
        x: 32 - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: root.dotSize - 8
        height: width
        radius: width / 2
        fill: "transparent"
        stroke: Theme.dark.border
        strokeWidth: 3
        dash: [2, 2]
    }
    KText {
        id: label

        x: 92
        anchors.verticalCenter: parent.verticalCenter
        text: StaffWords.drilled(root.drill, StaffWords.rung(root.rung.kind, root.rung.proved))
        type: Theme.bar
        color: root.rung.proved ? Theme.dark.text : root.rung.waiting ? Theme.dark.wait : Theme.dark.text2
        Accessible.ignored: true
    }
    KText {
        id: source

        anchors.left: label.right
        anchors.leftMargin: Theme.space.m
        anchors.right: root.rung.proved ? at.left : parent.right
        anchors.rightMargin: root.rung.proved ? Theme.space.l : 0
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: root.rung.proved
            ? StaffWords.source(root.rung.kind, root.rung.path, root.rung.afterSeconds, root.rung.person, root.rung.role)
            : root.rung.waiting
            //: Staff, ladder: waiting for this for %1 minutes and seconds
            ? qsTr("等了 %1").arg(root.rung.waited) : ""
        type: root.rung.proved ? Theme.tileNote : Theme.bar
        color: root.rung.proved ? Theme.dark.text2 : Theme.dark.wait
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    KText {
        id: at

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: 110
        horizontalAlignment: Text.AlignRight
        text: root.rung.at
        type: Theme.bar
        color: Theme.dark.text
        Accessible.ignored: true
    }
}
