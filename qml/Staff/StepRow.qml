// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// One step: who does it, whether it is done. A touch ticks it, another takes the tick back.
T.CheckBox {
    id: root

    required property IncidentStep step
    required property bool drill
    readonly property string who: (StaffWords.role(root.step.role) + " " + root.step.person).trim()

    implicitHeight: 96
    focusPolicy: Qt.StrongFocus
    checked: root.step.done
    // A touch asks; the tick comes when it is recorded.
    nextCheckState: () => root.step.done ? Qt.Checked : Qt.Unchecked

    Accessible.name: root.step.text + " " + root.who
    Accessible.description: root.step.warn
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: 22
            color: root.down || root.step.now ? Theme.dark.selected : Theme.dark.page
            border.width: root.step.now ? 3 : Theme.size.border
            border.color: root.step.now ? Theme.dark.wait : Theme.dark.border
        }
        FocusRing {
            visible: root.visualFocus
            around: 22
            ring: Theme.dark.focus
        }
    }

    Icon {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        visible: root.step.done
        name: "check-circle"
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.ok
        size: 60
    }
    Rectangle {
        x: 36
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.step.done
        width: 58
        height: 58
        radius: 14
        color: "transparent"
        border.width: 5
        border.color: Theme.dark.text
    }
    Column {
        x: 122
        anchors.verticalCenter: parent.verticalCenter
        width: who.x - x - Theme.space.s

        KText {
            width: parent.width
            height: root.step.warn !== "" && !root.step.done ? 46 : implicitHeight
            text: root.step.text
            type: Theme.bar
            font.pixelSize: root.step.warn === "" ? Theme.bar.px : 36
            color: root.step.done ? Theme.dark.text2 : Theme.dark.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: root.step.warn !== "" && !root.step.done
            height: 40
            text: root.step.warn
            type: Theme.small
            lineHeight: 38
            color: Theme.dark.wait
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
    }
    KText {
        id: who

        anchors.right: at.left
        anchors.rightMargin: at.text === "" ? 0 : Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        text: root.who === "" && !root.step.done
            //: Staff, step: nobody here has the role
            ? qsTr("谁来做？") : root.who
        type: Theme.tileNote
        color: Theme.dark.text2
        Accessible.ignored: true
    }
    KText {
        id: at

        anchors.right: parent.right
        anchors.rightMargin: 34
        anchors.verticalCenter: parent.verticalCenter
        width: at.text === "" ? 0 : 100
        horizontalAlignment: Text.AlignRight
        text: root.step.done ? root.step.at
            : root.step.now
            //: Staff, step: this one is next
            ? qsTr("现在") : ""
        type: Theme.noteBold
        color: Theme.dark.text
        Accessible.ignored: true
    }
}
