// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The two ways on at the foot of a page; one above the other where the words are long.
Item {
    id: root

    required property string primaryText
    property string primaryIcon: ""
    property string otherText: ""
    readonly property real room: root.width - primary.implicitWidth - Theme.space.m
    readonly property bool beside: root.otherText !== "" && other.implicitWidth <= root.room
    readonly property TextStyle type: Theme.language !== "en" ? Theme.button
        : root.width < 700 || Theme.senior ? Theme.bar : Theme.secondary
    readonly property bool two: root.otherText !== ""

    signal primaryChosen()
    signal otherChosen()

    implicitHeight: root.two && !root.beside ? Theme.size.primary + Theme.size.secondary + Theme.space.m
                                             : Theme.size.primary

    KButton {
        id: primary

        x: root.beside ? other.width + Theme.space.m : 0
        width: parent.width - x
        height: Theme.size.primary
        variant: KButton.Primary
        type: root.type
        iconName: root.primaryIcon
        iconFilled: true
        text: root.primaryText
        onClicked: root.primaryChosen()
    }
    KButton {
        id: other

        visible: root.two
        y: root.beside ? 0 : Theme.size.primary + Theme.space.m
        width: root.beside ? Math.max(implicitWidth, Math.min(360, root.room)) : parent.width
        height: root.beside ? Theme.size.primary : Theme.size.secondary
        type: Theme.language === "en" ? root.type : Theme.secondary
        text: root.otherText
        onClicked: root.otherChosen()
    }
}
