// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// Something that is to be put right, and the button that says it was. Late is an edge and a word.
Rectangle {
    id: root

    required property string heading
    required property string about
    required property string action
    property bool over: false
    property bool late: false

    signal acted()

    implicitHeight: 152
    radius: Theme.radius.button
    color: Theme.dark.panel
    border.width: root.late ? 4 : Theme.size.border
    border.color: root.late ? Theme.dark.wait : Theme.dark.line

    Column {
        x: 28
        width: parent.width - x - (root.over ? mark.width + 40 : button.width + 36)
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            height: Math.min(implicitHeight, 100)
            text: root.heading
            type: Theme.tileNote
            lineHeight: 44
            color: root.over ? Theme.dark.text2 : Theme.dark.text
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            elide: Text.ElideRight
        }
        KText {
            width: parent.width
            text: root.about
            type: Theme.small
            lineHeight: 42
            color: root.late ? Theme.dark.wait : Theme.dark.text2
            elide: Text.ElideRight
        }
    }
    Icon {
        id: mark

        visible: root.over
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        name: "check-circle"
        filled: true
        color: Theme.dark.ok
        size: 56
    }
    KButton {
        id: button

        visible: !root.over
        anchors.right: parent.right
        anchors.rightMargin: 20
        anchors.verticalCenter: parent.verticalCenter
        height: 108
        variant: KButton.Staff
        type: Theme.chip
        text: root.action
        onClicked: root.acted()
    }
}
