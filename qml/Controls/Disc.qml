// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Theme

// A round button with one sign or two letters: languages, pause, onward.
T.AbstractButton {
    id: root

    property bool active: false
    property string iconName: ""
    property bool iconFilled: false
    // What it says aloud when the sign has no words.
    property string spoken: root.text

    implicitWidth: Theme.size.target
    implicitHeight: Theme.size.target
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.checked: root.active
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: root.width / 2
            color: root.active ? Theme.color.ink : root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: root.active ? Theme.color.ink : Theme.color.border
        }
        FocusRing {
            visible: root.visualFocus
            around: root.width / 2
        }
    }

    KText {
        anchors.centerIn: parent
        visible: root.iconName === ""
        text: root.text
        type: Theme.bar
        color: root.active ? Theme.color.accentInk : Theme.color.ink
        Accessible.ignored: true
    }
    Icon {
        anchors.centerIn: parent
        visible: root.iconName !== ""
        name: root.iconName
        filled: root.iconFilled
        color: Theme.color.accent
        size: 44
    }
}
