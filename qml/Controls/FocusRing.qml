// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// The ring round the control that has the keyboard. Put it inside the control's background.
Rectangle {
    id: root

    property int around: Theme.radius.button
    property color ring: Theme.color.focus
    readonly property int reach: Theme.size.focusRing + Theme.size.focusGap

    anchors.fill: parent
    anchors.margins: -root.reach
    radius: root.around + root.reach
    color: "transparent"
    border.width: Theme.size.focusRing
    border.color: root.ring
}
