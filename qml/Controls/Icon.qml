// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// One picture of the icon set, drawn in one colour by the image provider.
Image {
    id: root

    required property string name
    property bool filled: false
    property color color: Theme.color.ink
    property int size: 48

    width: root.size
    height: root.size
    sourceSize.width: root.size
    sourceSize.height: root.size
    source: root.name === "" ? "" : "image://icon/" + (root.filled ? "fill" : "bold") + "/" + root.name + "/"
                               + root.color.toString().slice(-6)

    Accessible.ignored: true
}
