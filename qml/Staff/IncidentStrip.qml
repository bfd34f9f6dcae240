// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// An open incident, one touch from its page. A real one red, a drill dashed.
T.AbstractButton {
    id: root

    // Null while nothing is open; the strip is then hidden.
    required property Incident incident
    property int others: 0
    readonly property bool drill: root.incident?.drill ?? false

    implicitHeight: 128
    focusPolicy: Qt.StrongFocus
    //: Staff: an open incident, %1 its kind, %2 its level
    text: StaffWords.drilled(root.drill, qsTr("%1・%2").arg(root.incident?.name ?? "").arg(StaffWords.level(root.incident?.level ?? 3)))

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: !root.drill
            radius: Theme.radius.icon
            color: Theme.dark.danger
        }
        DashedFrame {
            anchors.fill: parent
            visible: root.drill
            radius: Theme.radius.icon
            fill: root.down ? Theme.dark.raised : Theme.dark.panel
            stroke: Theme.dark.drill
            strokeWidth: 3
            dash: [3, 2]
        }
        FocusRing {
            visible: root.visualFocus
            around: Theme.radius.icon
            ring: Theme.dark.focus
        }
    }

    Icon {
        id: icon

        x: 32
        anchors.verticalCenter: parent.verticalCenter
        name: root.incident?.icon ?? ""
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.dangerInk
        size: 64
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.m
        anchors.right: clock.left
        anchors.verticalCenter: parent.verticalCenter

        KText {
            text: root.text
            type: Theme.bar
            color: root.drill ? Theme.dark.drill : Theme.dark.dangerInk
            Accessible.ignored: true
        }
        KText {
            text: root.others > 0
                //: Staff: %n more incidents are open
                ? qsTr("另有 %n 件没结束", "", root.others)
                //: Staff: leads to the page of an open incident
                : qsTr("还没结束，点这里看")
            type: Theme.small
            color: Theme.dark.text
            Accessible.ignored: true
        }
    }
    KText {
        id: clock

        anchors.right: caret.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        text: root.incident?.elapsed ?? ""
        type: Theme.heading
        color: Theme.dark.text
        Accessible.ignored: true
    }
    Icon {
        id: caret

        anchors.right: parent.right
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        name: "caret-right"
        color: Theme.dark.text
        size: 44
    }
}
