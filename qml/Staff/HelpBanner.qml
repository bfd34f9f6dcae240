// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// A customer asks for a person. One touch on a name answers in that name.
Rectangle {
    id: root

    required property HelpAlerts help
    readonly property bool wanted: root.help.waiting > 0
    readonly property int shown: Math.min(3, root.help.helpers.length)
    readonly property bool narrow: root.width < 800
    readonly property int columns: root.narrow ? 1 : Math.max(1, root.shown)

    implicitHeight: root.narrow && root.wanted ? 92 + root.shown * (104 + 24) : 220
    radius: Theme.radius.icon
    color: root.wanted ? Theme.color.help : Theme.dark.panel
    border.width: 3
    border.color: Theme.dark.ok

    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text

    Icon {
        id: hand

        x: 32
        y: 24
        name: root.wanted ? "hand-palm" : "person-simple-run"
        filled: true
        color: root.wanted ? Theme.dark.text : Theme.dark.ok
        size: 48
    }
    KText {
        id: title

        anchors.left: hand.right
        anchors.leftMargin: Theme.space.s
        anchors.right: wait.left
        anchors.rightMargin: Theme.space.s
        anchors.verticalCenter: hand.verticalCenter
        text: root.wanted
            ? (root.help.failed
               //: Staff, help call: the answer did not get through
               ? qsTr("没送到，请再按一次")
               : root.help.place === ""
               //: Staff, help call: a customer asks for a person
               ? qsTr("有客人请人帮忙")
               //: Staff, help call: a customer at the place %1 asks for a person
               : qsTr("%1：有客人请人帮忙").arg(root.help.place))
            : root.help.comingPlace === ""
            //: Staff, help call: %1 (a name) is on the way
            ? qsTr("%1 正过去").arg(root.help.comingName)
            //: Staff, help call: %1 (a name) is on the way to %2 (a place)
            : qsTr("%1 正过去：%2").arg(root.help.comingName).arg(root.help.comingPlace)
        type: Theme.bar
        color: Theme.dark.text
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
    }
    KText {
        id: wait

        anchors.right: parent.right
        anchors.rightMargin: 32
        anchors.verticalCenter: hand.verticalCenter
        text: !root.wanted ? "" : root.help.waiting > 1
            //: Staff, help call: %1 waited, %2 calls wait
            ? qsTr("等了 %1・共 %2 位").arg(root.help.waited).arg(root.help.waiting) : root.help.waited
        type: Theme.noteBold
        color: Theme.dark.wait
    }
    Grid {
        visible: root.wanted
        columns: root.columns
        x: 32
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        width: parent.width - 64
        spacing: Theme.space.m

        Repeater {
            model: root.wanted ? root.shown : 0

            KButton {
                required property int index

                width: (root.width - 64 - (root.columns - 1) * Theme.space.m) / root.columns
                height: 104
                variant: KButton.StaffPrimary
                busy: root.help.answering
                type: Theme.chip
                //: Staff, help call: button "I am coming", %1 is the name it is said in
                text: qsTr("我来了・%1").arg(root.help.helpers[index].name)
                onClicked: root.help.come(root.help.helpers[index].staffId)
            }
        }
    }
    KButton {
        visible: !root.wanted
        x: 32
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 24
        width: parent.width - 64
        height: 104
        variant: KButton.Staff
        iconName: "check"
        busy: root.help.answering
        //: Staff, help call: button, the customer has been helped
        text: qsTr("客人办好了")
        onClicked: root.help.helped()
    }
}
