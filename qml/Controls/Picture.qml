// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// A picture that fills its box, cut to it and to round corners before it is shown: the software renderer cannot do that.
// `name` is "art/<illustration>" for our own drawings or a content target ("media/….png").
Image {
    id: root

    required property string name
    property int radius: 0
    // "all", "left" (list rows) or "none".
    property string corners: root.radius > 0 ? "all" : "none"
    // Where to look when the picture is larger than the box.
    property string focal: "center"
    property color backdrop: Theme.color.hero

    asynchronous: false
    cache: false // the provider keeps what it has drawn
    source: root.name === "" || root.width < 1 || root.height < 1
            ? "" : "image://picture/" + Math.round(root.width) + "x" + Math.round(root.height) + "/" + root.radius + "/"
                   + root.corners + "/" + root.focal + "/" + root.backdrop.toString().slice(-6) + "/" + root.name

    Accessible.ignored: true
}
