// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// One thing to do now, in two languages.
Item {
    id: root

    required property string iconName
    required property string words
    required property string wordsToo
    property bool lined: true

    Accessible.role: Accessible.StaticText
    Accessible.name: root.words + " " + root.wordsToo

    IconBox {
        id: box

        anchors.verticalCenter: parent.verticalCenter
        size: Math.min(132, root.height - 32)
        name: root.iconName
        color: Theme.color.helpTint
        iconColor: Theme.color.help
    }
    Column {
        anchors.left: box.right
        anchors.leftMargin: Theme.space.xl
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -8

        KText {
            width: parent.width
            text: root.words
            font.pixelSize: root.height > 170 ? 72 : 60
            font.weight: Font.Bold
            lineHeight: root.height > 170 ? 80 : 68
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 36
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            text: root.wordsToo
            font.pixelSize: root.height > 170 ? 44 : 36
            lineHeight: root.height > 170 ? 50 : 44
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            color: Theme.color.ink2
            Accessible.ignored: true
        }
    }
    Separator {
        visible: root.lined
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
