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
    // The incident has ended: what was not done stays undone.
    property bool over: false
    // English needs two lines where Chinese needs one.
    readonly property bool wordy: Theme.language === "en"
    readonly property bool late: root.step.late !== "" && (root.step.done || !root.over)
    readonly property bool warned: root.step.warn !== "" && !root.step.done && !root.over
    readonly property string who: root.wordy && root.step.person !== "" ? root.step.person
        : (StaffWords.role(root.step.role) + " " + root.step.person).trim()

    implicitHeight: 104
    focusPolicy: Qt.StrongFocus
    checked: root.step.done
    // A touch asks; the tick comes when it is recorded.
    nextCheckState: () => root.step.done ? Qt.Checked : Qt.Unchecked

    Accessible.name: root.step.text + " " + root.who
    Accessible.description: StaffWords.joined(root.step.warn, when.text, "")
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
        x: 30
        anchors.verticalCenter: parent.verticalCenter
        visible: root.step.done
        name: "check-circle"
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.ok
        size: 60
    }
    Rectangle {
        x: 30
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.step.done
        width: 58
        height: 58
        radius: 14
        color: "transparent"
        border.width: root.over ? 3 : 5
        border.color: root.over ? Theme.dark.border : Theme.dark.text
    }
    Column {
        x: 116
        anchors.verticalCenter: parent.verticalCenter
        width: side.x - x - Theme.space.s

        KText {
            width: parent.width
            height: Math.min(implicitHeight, root.warned && !root.wordy ? 46 : root.warned ? 86 : root.height - 10)
            text: root.step.text
            type: Theme.tileNote
            bold: true
            lineHeight: 42
            color: root.step.done || root.over ? Theme.dark.text2 : Theme.dark.text
            wrapMode: root.warned && !root.wordy ? Text.NoWrap : Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: root.warned && !root.wordy ? 1 : 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            width: parent.width
            visible: root.warned
            height: Math.min(implicitHeight, root.wordy ? 84 : 44)
            text: root.step.warn
            type: Theme.small
            lineHeight: 36
            color: Theme.dark.wait
            wrapMode: root.wordy ? Text.Wrap : Text.NoWrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    Column {
        id: side

        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.max(who.implicitWidth, when.implicitWidth), root.width * 0.36)

        KText {
            id: who

            width: parent.width
            horizontalAlignment: Text.AlignRight
            text: root.who === "" && !root.step.done && !root.over
                //: Staff, step: nobody here has the role
                ? qsTr("谁来做？") : root.who
            type: Theme.small
            lineHeight: 42
            color: Theme.dark.text2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            id: when

            width: parent.width
            visible: text !== ""
            horizontalAlignment: Text.AlignRight
            text: root.over && !root.step.done
                //: Staff, step: the incident ended and it was not done
                ? qsTr("没做") : root.step.done
                ? (root.step.late === "" ? root.step.at
                   //: Staff, step: done at %1, later than it ought to be by %2
                   : qsTr("%1・晚 %2").arg(root.step.at).arg(root.step.late))
                : root.step.late !== ""
                //: Staff, step: it ought to be done by now, late by %1
                ? qsTr("超时 %1").arg(root.step.late)
                : root.step.now
                //: Staff, step: this one is next
                ? qsTr("现在") : root.step.target > 0 ? StaffWords.within(root.step.target) : ""
            type: Theme.smallBold
            lineHeight: 42
            color: root.late ? Theme.dark.wait : root.over && !root.step.done ? Theme.dark.text2 : Theme.dark.text
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
}
