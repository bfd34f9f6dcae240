// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One thing to try: icon, what, and how.
Item {
    id: root

    required property string iconName
    required property string text
    property string note: ""
    property bool lined: true

    implicitHeight: Math.max(120, words.height + Theme.space.m)

    Accessible.role: Accessible.StaticText
    Accessible.name: root.note === "" ? root.text : root.text + " " + root.note

    IconBox {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: 80
        iconSize: 44
    }
    Column {
        id: words

        anchors.left: box.right
        anchors.leftMargin: Theme.space.tile
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.text
            type: Theme.value
            wrapMode: Text.Wrap
            lineHeight: Math.round(type.px * 1.25)
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: root.note !== ""
            text: root.note
            type: Theme.note
            color: Theme.color.ink2
            wrapMode: Text.Wrap
            lineHeight: Math.round(type.px * 1.25)
            Accessible.ignored: true
        }
    }
    Separator {
        visible: root.lined
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
