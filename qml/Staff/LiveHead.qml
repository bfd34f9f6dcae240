// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What, where, how serious, for how long. Red is real; a drill is blue and says so.
Rectangle {
    id: root

    required property Incident incident
    required property string branchName
    property int margin: Theme.space.staffMargin
    readonly property bool drill: root.incident.drill

    implicitHeight: 222
    color: root.drill ? Theme.dark.drill : root.incident.open ? Theme.dark.danger : Theme.dark.raised

    Icon {
        id: icon

        x: root.margin
        anchors.verticalCenter: parent.verticalCenter
        name: root.incident.icon
        filled: true
        color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
        size: 88
    }
    Column {
        anchors.left: icon.right
        anchors.leftMargin: Theme.space.tile
        anchors.right: clock.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: parent.verticalCenter

        KText {
            width: parent.width
            text: root.drill
                //: Staff, head of a drill, %1 its kind
                ? qsTr("%1・演练").arg(root.incident.name)
                //: Staff, head of a real incident, %1 its kind
                : qsTr("%1・真实").arg(root.incident.name)
            type: root.height < 200 ? Theme.heading : Theme.title
            lineHeight: root.height < 200 ? 70 : 88
            height: lineHeight
            color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 44
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: StaffWords.joined(root.branchName, root.incident.place, StaffWords.level(root.incident.level))
            type: Theme.body
            height: 50
            color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            elide: Text.ElideRight
        }
        KText {
            width: parent.width
            visible: text !== ""
            text: root.incident.firstName !== ""
                //: Staff, head of an incident whose kind was corrected: %1 the time of the first touch, %2 the kind then
                ? qsTr("%1 先按的是%2").arg(root.incident.raisedAt).arg(root.incident.firstName) : root.incident.people
            type: Theme.small
            height: 44
            color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
            elide: Text.ElideRight
        }
    }
    Column {
        id: clock

        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: parent.verticalCenter

        KText {
            anchors.right: parent.right
            text: root.incident.elapsed
            type: Theme.clockFace
            height: 116
            color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
        }
        KText {
            anchors.right: parent.right
            text: root.incident.open
                //: Staff, under the running clock of an incident
                ? qsTr("已过去")
                //: Staff, under the stopped clock of an incident
                : qsTr("已结束")
            type: Theme.note
            color: root.drill ? Theme.dark.page : Theme.dark.dangerInk
        }
    }
}
