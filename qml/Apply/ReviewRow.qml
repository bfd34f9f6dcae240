// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// One answer, masked, with the way back to its question. The whole row is the button.
T.AbstractButton {
    id: root

    required property string label
    required property string value
    readonly property real room: root.width - 40 - pill.width - 40 - Theme.space.m
    readonly property bool across: root.height < 130

    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.Button
    //: Row of the review, read aloud: %1 the question, %2 the answer; the touch leads to the question
    Accessible.name: qsTr("改：%1 %2").arg(root.label).arg(root.value)
    Accessible.onPressAction: if (root.enabled) root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.card
            color: root.down ? Theme.color.pressed : Theme.color.surface
            border.width: Theme.size.border
            border.color: Theme.color.border
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.card
        }
    }

    KText {
        x: 40
        y: root.across ? (root.height - height) / 2 : (root.height - height - answer.height) / 2
        width: root.across ? root.room * 0.46 : root.room
        height: Math.min(implicitHeight, root.height)
        text: root.label
        type: Theme.note
        color: Theme.color.ink2
        lineHeightMode: Text.ProportionalHeight
        lineHeight: 1
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    KText {
        id: answer

        x: root.across ? 40 + root.room * 0.46 + Theme.space.m : 40
        y: root.across ? (root.height - height) / 2 : (root.height + Theme.note.px * 1.45 - height) / 2
        width: root.across ? root.room * 0.54 - Theme.space.m : root.room
        text: root.value === ""
            //: Row of the review: the customer left this one empty
            ? qsTr("没有填") : root.value
        type: Theme.value
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    Row {
        id: pill

        anchors.right: parent.right
        anchors.rightMargin: 40
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.s

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "pencil-simple"
            color: Theme.color.accent
            size: 44
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            //: Row of the review: change this answer
            text: qsTr("改")
            type: Theme.secondary
            color: Theme.color.accent
            Accessible.ignored: true
        }
    }
}
