// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// A question over the page, on a flat scrim. The safe answer is the filled one. Touches outside the box do nothing
// (or mean the safe answer when `anyTouchIsSafe`).
Item {
    id: root

    required property string title
    required property string note
    required property string safeText
    property string otherText: ""
    property string iconName: ""
    property bool anyTouchIsSafe: false
    property bool open: false
    // A word or number larger than all else (a countdown).
    property string figure: ""

    signal safe()
    signal other()

    anchors.fill: parent
    visible: root.open
    z: 100

    Accessible.role: Accessible.Dialog
    Accessible.name: root.title
    Accessible.description: root.note

    Rectangle {
        anchors.fill: parent
        color: Theme.color.scrim

        // Nothing below the scrim may be touched.
        MouseArea {
            anchors.fill: parent
            onClicked: if (root.anyTouchIsSafe) root.safe()
        }
    }

    Rectangle {
        anchors.centerIn: parent
        width: Math.min(856, root.width - 2 * Theme.space.margin)
        height: words.height + 112
        radius: Theme.radius.hero
        color: Theme.color.surface

        MouseArea {
            anchors.fill: parent
            onClicked: if (root.anyTouchIsSafe) root.safe()
        }

        Column {
            id: words

            x: 56
            y: 56
            width: parent.width - 112
            spacing: Theme.space.m

            IconBox {
                visible: root.iconName !== ""
                name: root.iconName
            }
            KText {
                width: parent.width
                visible: root.figure !== ""
                text: root.figure
                type: Theme.hero
            }
            KText {
                width: parent.width
                text: root.title
                type: Theme.heading
                wrapMode: Text.Wrap
            }
            KText {
                width: parent.width
                visible: root.note !== ""
                text: root.note
                color: Theme.color.ink2
                wrapMode: Text.Wrap
            }
            Item { width: 1; height: Theme.space.s }
            Flow {
                id: buttons

                readonly property bool beside: root.otherText === ""
                    || Math.max(safeButton.implicitWidth, otherButton.implicitWidth) <= (words.width - Theme.space.m) / 2
                readonly property real each: root.otherText === "" || !buttons.beside
                    ? words.width : (words.width - Theme.space.m) / 2

                width: parent.width
                spacing: Theme.space.m
                layoutDirection: buttons.beside ? Qt.RightToLeft : Qt.LeftToRight

                KButton {
                    id: safeButton

                    width: buttons.each
                    height: 144
                    variant: KButton.Primary
                    type: Theme.secondary
                    text: root.safeText
                    onClicked: root.safe()
                }
                KButton {
                    id: otherButton

                    visible: root.otherText !== ""
                    width: buttons.each
                    height: 144
                    text: root.otherText
                    onClicked: root.other()
                }
            }
        }
    }
}
