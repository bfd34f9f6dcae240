// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The number to dial, larger than all else. Larger still when head office has not received the alarm in time.
Rectangle {
    id: root

    required property Incident incident
    readonly property bool urge: root.incident.urgeCall
    readonly property bool drill: root.incident.drill
    readonly property string number: root.incident.dialNumber !== "" ? root.incident.dialNumber : root.incident.securityNumber
    readonly property bool second: root.incident.dialNumber !== "" && root.incident.securityNumber !== ""
    readonly property string title: root.drill
        //: Staff, dial panel in a drill: do not really dial
        ? qsTr("演练：只说，不真打")
        : root.incident.unsent && root.urge
        //: Staff, dial panel: the alarm service does not answer
        ? qsTr("报警服务没有回应，请马上打电话")
        : root.urge
        //: Staff, dial panel: head office has not received the alarm in 20 seconds
        ? qsTr("总部还没收到，请马上打电话")
        //: Staff, dial panel: the number below is to be dialled on a telephone
        : qsTr("现在用电话打")

    implicitHeight: root.urge ? 300 : 196
    radius: Theme.radius.icon
    color: root.drill ? Theme.dark.panel : Theme.dark.text
    border.width: root.drill ? 3 : root.urge ? 10 : 0
    border.color: root.drill ? Theme.dark.drill : Theme.dark.wait

    Accessible.role: Accessible.AlertMessage
    Accessible.name: root.title + " " + root.number

    Icon {
        id: phone

        x: 44
        anchors.verticalCenter: parent.verticalCenter
        name: "phone-call"
        filled: true
        color: root.drill ? Theme.dark.drill : Theme.dark.danger
        size: root.urge ? 120 : 96
    }
    KText {
        id: title

        anchors.left: phone.right
        anchors.leftMargin: 40
        anchors.right: root.urge ? parent.right : undefined
        anchors.rightMargin: Theme.space.l
        y: root.urge ? 24 : 14
        text: root.title
        type: Theme.bar
        font.pixelSize: root.urge ? 46 : 38
        color: root.drill ? Theme.dark.drill : root.urge ? Theme.dark.danger : Theme.dark.page
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        Accessible.ignored: true
    }
    KText {
        id: number

        anchors.left: title.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: root.urge ? 40 : 30
        text: root.number
        type: Theme.dial
        font.pixelSize: root.number.length > 5 ? 84 : root.urge ? 180 : Theme.dial.px
        color: root.drill ? Theme.dark.drill : Theme.dark.danger
        Accessible.ignored: true
    }
    Column {
        anchors.left: number.right
        anchors.leftMargin: Theme.space.m
        anchors.right: parent.right
        anchors.rightMargin: 44
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 18

        KText {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            visible: root.second
            text: root.incident.securityName
            elide: Text.ElideRight
            type: Theme.tileNote
            lineHeight: 46
            color: root.drill ? Theme.dark.text2 : Theme.dark.page
        }
        KText {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            visible: root.second
            text: root.incident.securityNumber
            type: Theme.row
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            lineHeight: 60
            color: root.drill ? Theme.dark.text : Theme.dark.page
        }
        KText {
            width: parent.width
            horizontalAlignment: Text.AlignRight
            //: Staff, dial panel: this machine has no telephone
            text: qsTr("本机不能拨号")
            type: Theme.small
            lineHeight: 44
            color: root.drill ? Theme.dark.text2 : Theme.color.ink2
        }
    }
}
