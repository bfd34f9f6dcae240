// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A notice nobody has read yet, one touch from its whole text.
T.AbstractButton {
    id: root

    // Null while all are read; the strip is then hidden.
    required property OfficeNotice notice

    implicitHeight: 128
    focusPolicy: Qt.StrongFocus
    text: root.notice?.text ?? ""

    Accessible.role: Accessible.Button
    Accessible.name: head.text + " " + root.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.icon
            color: root.down ? Theme.dark.selected : Theme.dark.panel
            border.width: 4
            border.color: Theme.dark.wait
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }
    Icon {
        id: icon

        x: 32
        anchors.verticalCenter: parent.verticalCenter
        name: "megaphone"
        color: Theme.dark.wait
        size: 56
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.m
        anchors.right: caret.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        KText {
            id: head

            //: Staff: above a notice of head office that nobody has read yet
            text: qsTr("总部通知")
            type: Theme.smallBold
            lineHeight: 42
            color: Theme.dark.wait
            Accessible.ignored: true
        }
        KText {
            // The whole of it is one touch away.
            objectName: "preview"
            width: parent.width
            text: root.text
            type: Theme.tileNote
            color: Theme.dark.text
            elide: Text.ElideRight
            maximumLineCount: 1
            Accessible.ignored: true
        }
    }
    Icon {
        id: caret

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.dark.text
        size: 44
    }
}
