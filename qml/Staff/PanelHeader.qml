// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Where this is, who is on duty, what time it is.
Item {
    id: root

    required property Panel panel

    implicitHeight: 140

    Image {
        id: logo

        anchors.verticalCenter: parent.verticalCenter
        width: 226
        height: 72
        sourceSize.width: 226
        sourceSize.height: 72
        source: "qrc:/illustrations/logo-dark.svg"
        fillMode: Image.PreserveAspectFit
        Accessible.ignored: true
    }
    Rectangle {
        id: rule

        anchors.left: logo.right
        anchors.leftMargin: Theme.space.l
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.size.border
        height: 72
        color: Theme.dark.line
    }
    Column {
        anchors.left: rule.right
        anchors.leftMargin: Theme.space.tile
        anchors.right: clock.left
        anchors.rightMargin: Theme.space.m
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            //: Staff: head of the panel, %1 is the branch
            text: root.panel.branchName === "" ? qsTr("员工面板") : qsTr("%1・员工面板").arg(root.panel.branchName)
            type: Theme.bar
            color: Theme.dark.text
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: root.panel.dutyName === "" ? ""
                //: Staff: head of the panel, who is on duty
                : root.panel.safetyName === "" ? qsTr("值班：%1").arg(root.panel.dutyName)
                //: Staff: head of the panel, duty manager and safety officer
                : qsTr("值班：%1・安全员：%2").arg(root.panel.dutyName).arg(root.panel.safetyName)
            type: Theme.small
            color: Theme.dark.text2
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
        }
    }
    KText {
        id: clock

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: root.panel.clockText
        type: Theme.title
        color: Theme.dark.text
    }

    // Beside it lies all that a silent alarm changes on this screen: 6 px, without a word for anybody who listens.
    Rectangle {
        x: parent.width - width
        y: clock.y - height
        width: 6
        height: 6
        radius: 3
        visible: root.panel.cue !== Panel.NoCue
        color: root.panel.cue === Panel.CueReceived ? Theme.dark.text : Theme.dark.border
        Accessible.ignored: true
    }
}
