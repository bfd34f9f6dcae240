// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One way of the path card.
Item {
    id: root

    required property string iconName
    required property string title
    required property string note
    required property bool good
    required property color ink
    // Not set up here: neither good nor bad.
    property bool absent: false

    implicitHeight: 100

    Accessible.role: Accessible.StaticText
    Accessible.name: root.title + " " + root.note

    Icon {
        id: icon

        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        color: root.good ? root.ink : root.absent ? Theme.dark.text2 : Theme.dark.wait
        size: 52
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.s
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.xs
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.title
            type: Theme.bar
            color: Theme.dark.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: root.note
            type: Theme.small
            color: Theme.dark.text2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
    }
}
