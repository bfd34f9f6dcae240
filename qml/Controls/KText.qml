// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// Every word on screen: plain text, a step of the type scale, in the accessibility tree.
Text {
    id: root

    property TextStyle type: Theme.body
    property bool bold: root.type.bold
    // One line keeps the font's own height, so that it is centred in its box.
    readonly property bool manyLines: root.lineCount > 1

    textFormat: Text.PlainText
    color: Theme.color.ink
    font.family: Theme.family
    font.pixelSize: root.type.px
    font.weight: root.bold ? Font.Bold : Font.Normal
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.type.px * root.type.line)
    wrapMode: Text.NoWrap
    verticalAlignment: Text.AlignVCenter
    renderType: Text.QtRendering

    Accessible.role: Accessible.StaticText
    Accessible.name: root.text
}
