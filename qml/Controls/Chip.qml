// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// A short fact on a tinted pill. Not tappable.
Rectangle {
    id: root

    enum Tone { Sand, Warn, Help, Info, Surface, SurfaceWarn, Drill, Dark }

    required property string text
    property int tone: Chip.Sand
    property string iconName: ""
    property bool iconFilled: false
    property TextStyle type: Theme.chip
    readonly property color ink: root.tone === Chip.Warn || root.tone === Chip.SurfaceWarn ? Theme.color.warn
        : root.tone === Chip.Help ? Theme.color.help
        : root.tone === Chip.Info ? Theme.color.accentDeep
        : root.tone === Chip.Drill ? Theme.dark.page
        : root.tone === Chip.Dark ? Theme.dark.text : Theme.color.ink

    implicitHeight: 64
    implicitWidth: content.implicitWidth + 2 * 26
    width: implicitWidth
    height: implicitHeight
    radius: height / 2
    color: root.tone === Chip.Warn ? Theme.color.warnTint
        : root.tone === Chip.Help ? Theme.color.helpTint
        : root.tone === Chip.Info ? Theme.color.accentTint
        : root.tone === Chip.Surface || root.tone === Chip.SurfaceWarn ? Theme.color.surface
        : root.tone === Chip.Drill ? Theme.dark.drill
        : root.tone === Chip.Dark ? Theme.dark.raised : Theme.color.pressed

    Row {
        id: content

        anchors.centerIn: parent
        spacing: 12

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName !== ""
            name: root.iconName
            filled: root.iconFilled
            color: root.ink
            size: 36
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            type: root.type
            color: root.ink
        }
    }
}
