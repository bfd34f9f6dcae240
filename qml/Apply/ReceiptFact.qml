// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// A line on the receipt: what, and under it the answer.
Column {
    id: root

    required property string label
    required property string value
    property bool labelled: true

    visible: root.value !== ""

    Accessible.role: Accessible.StaticText
    Accessible.name: root.label + " " + root.value

    KText {
        width: root.width
        visible: root.labelled
        text: root.label
        type: Theme.note
        color: Theme.color.ink2
        lineHeight: Math.round(type.px * 1.3)
        Accessible.ignored: true
    }
    KText {
        width: root.width
        text: root.value
        type: Theme.value
        wrapMode: Text.Wrap
        lineHeight: Math.round(type.px * 1.25)
        Accessible.ignored: true
    }
}
