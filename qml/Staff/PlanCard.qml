// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A drill that head office planned for today, or that is overdue. A touch chooses its kind.
T.AbstractButton {
    id: root

    required property DrillPlan plan
    property bool chosen: false

    implicitHeight: words.height + 40
    focusPolicy: Qt.StrongFocus
    text: head.text

    Accessible.role: Accessible.Button
    Accessible.name: head.text
    Accessible.description: about.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.button
            color: root.down || root.chosen ? Theme.dark.selected : Theme.dark.panel
            border.width: 3
            border.color: root.plan.overdue ? Theme.dark.wait : Theme.dark.drill
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.focus
        }
    }
    Icon {
        x: 28
        anchors.verticalCenter: parent.verticalCenter
        name: root.plan.overdue ? "warning" : "calendar-blank"
        filled: root.plan.overdue
        color: root.plan.overdue ? Theme.dark.wait : Theme.dark.drill
        size: 52
    }
    Column {
        id: words

        x: 104
        width: parent.width - x - 92
        anchors.verticalCenter: parent.verticalCenter

        KText {
            id: head

            width: parent.width
            text: root.plan.overdue
                //: Staff, drill planned by head office: %1 its kind, it ought to have been done
                ? qsTr("过期没做：%1演练").arg(root.plan.name)
                //: Staff, drill planned by head office: %1 its kind
                : qsTr("总部安排：%1演练").arg(root.plan.name)
            type: Theme.bar
            color: root.plan.overdue ? Theme.dark.wait : Theme.dark.drill
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        KText {
            id: about

            width: parent.width
            //: Staff, drill planned by head office: from %1 to %2
            text: StaffWords.joined(qsTr("%1 到 %2").arg(root.plan.from).arg(root.plan.until), root.plan.note, "")
            type: Theme.small
            lineHeight: 42
            color: Theme.dark.text2
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
    }
    Icon {
        anchors.right: parent.right
        anchors.rightMargin: 28
        anchors.verticalCenter: parent.verticalCenter
        name: root.chosen ? "check" : "caret-right"
        color: Theme.dark.text
        size: 44
    }
}
