// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The bed under the letter keys, with one line above them: what to do, and where one is.
Rectangle {
    id: root

    required property string hint
    required property string aside
    default property alias keys: bed.data
    readonly property int gap: 10

    color: Theme.color.keybed

    Icon {
        id: hand

        x: root.gap + 16
        anchors.verticalCenter: line.verticalCenter
        name: "hand-pointing"
        size: 40
    }
    KText {
        id: line

        anchors.left: hand.right
        anchors.leftMargin: Theme.space.s
        anchors.right: aside.left
        anchors.rightMargin: Theme.space.s
        y: root.gap
        height: 64
        text: root.hint
        type: Theme.chip
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
    }
    KText {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: root.gap + 16
        y: root.gap
        height: 64
        text: root.aside
        type: Theme.chip
        bold: false
        color: Theme.color.ink2
    }
    Item {
        id: bed

        x: root.gap + 5
        y: line.y + line.height + root.gap
        width: root.width - 2 * x
        height: root.height - y - Theme.space.m
    }
}
