// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One key. Acts on release, sliding off cancels. A touch leaves the keyboard's focus in the field; Tab reaches it.
T.AbstractButton {
    id: root

    property string iconName: ""
    // The picture stands behind the word.
    property bool iconLast: false
    // A key that does something instead of writing something.
    property bool command: false
    // The one most likely meant.
    property bool best: false
    property int radius: Theme.radius.key
    property TextStyle type: Theme.button
    property int textSize: root.type.px
    // What it says aloud when the sign has no words.
    property string spoken: root.text
    readonly property color ink: root.best && !root.down ? Theme.color.accentInk
        : root.enabled ? Theme.color.ink : Theme.color.ink2

    focusPolicy: Qt.TabFocus
    leftPadding: 6
    rightPadding: 6

    Accessible.role: Accessible.Button
    Accessible.name: root.spoken
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.enabled
            radius: root.radius
            color: root.down ? Theme.color.accentTint
                 : root.best ? Theme.color.accent
                 : root.command ? Theme.color.pressed : Theme.color.surface
            border.width: root.down ? 4 : Theme.size.border
            border.color: root.down || root.best ? Theme.color.accent : Theme.color.border
        }
        DashedFrame {
            anchors.fill: parent
            visible: !root.enabled
            radius: root.radius
            fill: Theme.color.keybed
        }
        FocusRing {
            visible: root.visualFocus
            around: root.radius
        }
    }

    Row {
        id: content

        anchors.centerIn: parent
        spacing: root.iconLast ? Theme.space.xs : Theme.space.s
        layoutDirection: root.iconLast ? Qt.RightToLeft : Qt.LeftToRight

        Icon {
            id: icon

            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            color: root.ink
            size: root.iconLast ? 36 : 56
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.text !== ""
            width: Math.min(implicitWidth, root.availableWidth - (icon.visible ? icon.width + content.spacing : 0))
            height: Math.min(implicitHeight, root.height - 12)
            text: root.text
            type: root.type
            font.pixelSize: root.textSize
            lineHeightMode: Text.ProportionalHeight
            lineHeight: 1
            color: root.ink
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WrapAnywhere
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
    }
}
