// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Yizhan.Controls
import Yizhan.Theme

// For five seconds: take it back. The cancellation is sent and stays in the record.
T.AbstractButton {
    id: root

    required property int seconds
    required property bool drill

    implicitHeight: 120
    focusPolicy: Qt.StrongFocus
    //: Staff: button for five seconds after an alarm
    text: qsTr("按错了？点这里撤回")

    Accessible.role: Accessible.Button
    Accessible.name: root.text
    Accessible.onPressAction: root.clicked()

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radius.button
            color: root.down ? Theme.dark.text2 : root.drill ? Theme.dark.drill : Theme.dark.wait
        }
        FocusRing {
            visible: root.visualFocus
            ring: Theme.dark.text
        }
    }
    KText {
        x: 44
        width: left.x - x - Theme.space.m
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignHCenter
        text: root.text
        type: Theme.secondary
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        color: Theme.dark.page
        Accessible.ignored: true
    }
    KText {
        id: left

        anchors.right: parent.right
        anchors.rightMargin: 44
        anchors.verticalCenter: parent.verticalCenter
        text: root.seconds
        type: Theme.title
        color: Theme.dark.page
        Accessible.ignored: true
    }
}
