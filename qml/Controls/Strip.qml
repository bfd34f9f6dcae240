// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// A notice across the page, in words, with an icon. Pushes the content, never covers it.
Rectangle {
    id: root

    required property string iconName
    required property string title
    required property string note
    property string aside: ""

    implicitHeight: Math.max(132, words.height + 28)
    radius: Theme.radius.button
    color: Theme.color.warnTint
    border.width: Theme.size.border
    border.color: Theme.color.warn

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title
    Accessible.description: root.note

    Icon {
        id: icon

        x: 34
        anchors.verticalCenter: parent.verticalCenter
        name: root.iconName
        size: 60
        color: Theme.color.warn
    }
    Column {
        id: words

        anchors.left: icon.right
        anchors.leftMargin: Theme.space.m
        anchors.right: aside.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.title
            type: Theme.bar
            color: Theme.color.warn
            wrapMode: Text.Wrap
        }
        KText {
            width: parent.width
            text: root.note
            type: Theme.small
            color: Theme.color.warn
            wrapMode: Text.Wrap
            lineHeight: 42
        }
    }
    KText {
        id: aside

        anchors.right: parent.right
        anchors.rightMargin: 34
        anchors.verticalCenter: parent.verticalCenter
        width: root.aside === "" ? 0 : 130
        text: root.aside
        type: Theme.smallBold
        color: Theme.color.warn
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        lineHeight: 42
    }
}
