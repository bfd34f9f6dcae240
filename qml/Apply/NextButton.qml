// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// A button whose label may be long: it takes the largest step of the type scale that fits.
KButton {
    id: root

    property TextStyle largest: Theme.button
    readonly property real room: root.width - root.leftPadding - root.rightPadding
        - (root.iconName === "" && root.trailingIcon === "" ? 0 : root.largest.px + Theme.space.m)
    // Advance width a pixel of size.
    readonly property real em: metrics.advanceWidth / metrics.font.pixelSize

    height: Theme.size.primary
    variant: KButton.Primary
    type: root.em * root.largest.px <= root.room ? root.largest
        : root.em * Theme.bar.px <= root.room ? Theme.bar : Theme.smallBold

    TextMetrics {
        id: metrics

        text: root.busy ? root.busyText : root.text
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: Theme.title.px
    }
}
