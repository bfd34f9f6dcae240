// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One form to choose: its name and what it needs.
T.AbstractButton {
    id: root

    required property string note
    readonly property real room: root.height - 2 * Theme.space.xs

    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.note
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.card
            color: root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: Theme.color.border
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    IconBox {
        id: box

        x: 38
        anchors.verticalCenter: parent.verticalCenter
        visible: root.width > 800
        name: "clipboard-text"
        size: Math.min(112, root.height - 2 * Theme.space.m)
    }
    Column {
        x: box.visible ? box.x + box.width + 34 : 38
        width: root.width - x - caret.width - 38 - Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        KText {
            id: name

            width: parent.width
            height: Math.min(implicitHeight, root.room * 0.42)
            text: root.text
            type: Theme.row
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            height: Math.min(implicitHeight, root.room - name.height)
            visible: root.height > 140
            text: root.note
            type: Theme.tileNote
            color: Theme.color.ink2
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
    }
    Icon {
        id: caret

        anchors.right: parent.right
        anchors.rightMargin: 38
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.color.border
        size: 44
    }
}
