// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// A calm notice: who comes, or where help is. Not tappable. Where there is room each sentence has a line of its own.
Rectangle {
    id: root

    required property string iconName
    required property string title
    property string note: ""
    // Green for people who help, blue for news.
    property bool help: false
    property bool compact: false

    implicitHeight: Math.max(root.compact ? 120 : 152, words.height + 2 * (root.compact ? Theme.space.s : Theme.space.tile))
    radius: Theme.radius.card
    color: root.help ? Theme.color.helpTint : Theme.color.accentTint

    Accessible.role: Accessible.StaticText
    Accessible.name: root.note === "" ? root.title : root.title + " " + root.note

    Rectangle {
        id: disc

        x: root.compact ? Theme.space.m : 44
        anchors.verticalCenter: parent.verticalCenter
        width: root.compact ? 88 : 112
        height: width
        radius: width / 2
        color: Theme.color.surface

        Icon {
            anchors.centerIn: parent
            name: root.iconName
            filled: true
            size: root.compact ? 48 : 64
            color: root.help ? Theme.color.help : Theme.color.accent
        }
    }
    Column {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: root.compact ? Theme.space.m : 36
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.tile
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        KText {
            width: parent.width
            text: root.title
            type: root.compact && Theme.language === "en" ? Theme.bar : Theme.secondary
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: root.note !== ""
            text: root.compact ? root.note : root.note.replace(/。(?=.)/g, "。\n")
            type: root.compact ? Theme.note : Theme.body
            lineHeight: Math.round(type.px * 1.3)
            color: Theme.color.ink2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
}
