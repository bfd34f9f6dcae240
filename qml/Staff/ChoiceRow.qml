// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One sentence to choose, with a line about it. `chosen` is said by a check and an edge, never by colour alone.
T.AbstractButton {
    id: root

    required property string iconName
    property bool filled: false
    property string note: ""
    property bool chosen: false
    property bool urgent: false
    property string trailing: "caret-right"

    implicitHeight: root.note === "" ? 120 : 144
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.description: root.note
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: Theme.radius.icon
            color: root.down || root.chosen ? Theme.dark.selected : Theme.dark.raised
            border.width: root.chosen || root.urgent ? 4 : Theme.size.border
            border.color: root.chosen ? Theme.dark.text : root.urgent ? Theme.dark.wait : Theme.dark.toolBorder
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: Theme.radius.icon
            fill: Theme.dark.panel
            stroke: Theme.dark.border
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }
    Icon {
        x: 32
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        filled: root.filled
        color: root.urgent ? Theme.dark.wait : root.enabled ? Theme.dark.text : Theme.dark.text2
        size: 52
    }
    Column {
        x: 112
        width: root.width - x - (mark.visible ? 92 : 28)
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            height: Math.min(implicitHeight, root.height - 16 - (about.visible ? about.height : 0))
            text: root.text
            type: Theme.bar
            lineHeight: 46
            color: root.enabled ? Theme.dark.text : Theme.dark.text2
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            Accessible.ignored: true
        }
        KText {
            id: about

            visible: root.note !== ""
            width: parent.width
            height: Math.min(implicitHeight, 92)
            text: root.note
            type: Theme.small
            lineHeight: 40
            color: root.urgent ? Theme.dark.wait : Theme.dark.text2
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Icon {
        id: mark

        visible: root.chosen || root.trailing !== ""
        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: parent.verticalCenter
        name: root.chosen ? "check" : root.trailing
        color: root.chosen ? Theme.dark.text : Theme.dark.text2
        size: 44
    }
}
