// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The round sign over a result: amber to read, blue while waiting, green when a person may go on.
Rectangle {
    id: root

    enum Tone { Read, Wait, Good }

    required property string iconName
    required property int tone
    property bool iconFilled: false
    property int size: 136

    width: root.size
    height: root.size
    radius: root.size / 2
    color: root.tone === Mark.Read ? Theme.color.warnTint
        : root.tone === Mark.Wait ? Theme.color.accentTint : Theme.color.help

    Icon {
        anchors.centerIn: parent
        name: root.iconName
        filled: root.iconFilled
        size: Math.round(root.size * 0.5)
        color: root.tone === Mark.Read ? Theme.color.warn
            : root.tone === Mark.Wait ? Theme.color.accent : Theme.color.accentInk
    }
}
