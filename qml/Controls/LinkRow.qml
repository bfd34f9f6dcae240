// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// A line that leads somewhere: icon, words, a note, a caret.
T.AbstractButton {
    id: root

    required property string iconName
    property bool iconFilled: false
    property string note: ""

    implicitHeight: 128
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.note
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.card
            color: root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: Theme.color.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: Theme.radius.card
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    Icon {
        id: icon

        x: 40
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        filled: root.iconFilled
        color: root.enabled ? Theme.color.accent : Theme.color.ink2
        size: 52
    }
    KText {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        text: root.text
        type: Theme.secondary
        color: root.enabled ? Theme.color.ink : Theme.color.ink2
        Accessible.ignored: true
    }
    KText {
        anchors.right: caret.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        text: root.note
        type: Theme.tileNote
        color: Theme.color.ink2
        Accessible.ignored: true
    }
    Icon {
        id: caret

        anchors.right: parent.right
        anchors.rightMargin: 40
        anchors.verticalCenter: parent.verticalCenter
        visible: root.enabled
        name: "caret-right"
        color: Theme.color.border
        size: 44
    }
}
