// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One station of the way to the prize: behind us, or where we are.
Item {
    id: root

    required property string text
    property string aside: ""
    property bool here: false
    property bool small: false

    implicitHeight: Math.max(84, words.height + Theme.space.s)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.aside === "" ? root.text : root.text + " " + root.aside

    Rectangle {
        id: dot

        x: root.here ? 0 : 6
        anchors.verticalCenter: parent.verticalCenter
        width: root.here ? 60 : 48
        height: width
        radius: width / 2
        color: root.here ? Theme.color.accent : Theme.color.help

        Rectangle {
            anchors.centerIn: parent
            visible: root.here
            width: 38
            height: 38
            radius: 19
            color: Theme.color.here
        }
        Icon {
            anchors.centerIn: parent
            visible: !root.here
            name: "check"
            size: 28
            color: Theme.color.accentInk
        }
    }
    KText {
        id: words

        x: 88
        width: aside.x - x - (root.aside === "" ? 0 : Theme.space.s)
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        type: root.small ? (root.here ? Theme.noteBold : Theme.note) : root.here ? Theme.bodyBold : Theme.body
        lineHeight: Math.round(type.px * 1.25)
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    KText {
        id: aside

        x: parent.width - width
        anchors.verticalCenter: parent.verticalCenter
        text: root.aside
        type: Theme.note
        color: Theme.color.ink2
        Accessible.ignored: true
    }
}
