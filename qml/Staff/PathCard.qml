// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// By which ways an alarm would go out now. A way that is not there is said not to be there.
Item {
    id: root

    required property AlarmPaths paths
    property bool drill: false

    readonly property color good: root.drill ? Theme.dark.drill : Theme.dark.ok
    readonly property string summary: !root.paths.serviceUp
        //: Staff, path card: the alarm service of this machine does not answer
        ? qsTr("报警服务没有回应")
        : !root.paths.headOfficeUp
        //: Staff, path card: no line to head office
        ? qsTr("总部不通，先打电话")
        : root.drill
        //: Staff, path card in a drill: every message of the drill is marked
        ? qsTr("都带“演练”记号")
        : root.paths.sound && root.paths.spareConfigured && root.paths.keyConfigured
        //: Staff, path card: all three ways work
        ? qsTr("三条都通")
        : root.paths.sound
        //: Staff, path card: head office can be reached
        ? qsTr("总部通")
        //: Staff, path card: one of the ways is down
        : qsTr("有一条不通")
    readonly property bool fine: root.paths.serviceUp && root.paths.sound

    readonly property bool narrow: root.width < 800

    implicitHeight: root.narrow ? 112 + 3 * 104 : 220

    Rectangle {
        anchors.fill: parent
        visible: !root.drill
        radius: Theme.radius.icon
        color: Theme.dark.panel
        border.width: Theme.size.border
        border.color: root.fine ? Theme.dark.line : Theme.dark.wait
    }
    DashedFrame {
        anchors.fill: parent
        visible: root.drill
        radius: Theme.radius.icon
        fill: Theme.dark.panel
        stroke: Theme.dark.drill
        strokeWidth: 3
        dash: [3, 2]
    }
    KText {
        id: title

        x: 36
        y: root.narrow ? 32 : 28
        text: root.drill
            //: Staff, path card: title in a drill
            ? qsTr("演练消息")
            //: Staff, path card: title
            : qsTr("报警通道")
        type: root.narrow ? Theme.noteBold : Theme.bar
        color: Theme.dark.text
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: title.verticalCenter
        spacing: Theme.space.s

        Icon {
            id: mark

            anchors.verticalCenter: parent.verticalCenter
            name: root.drill && root.fine ? "info" : root.fine ? "check-circle" : "warning"
            filled: true
            color: root.fine ? root.good : Theme.dark.wait
            size: 40
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, root.width - 72 - title.width - mark.width - Theme.space.s - Theme.space.m)
            text: root.summary
            type: root.narrow ? Theme.noteBold : Theme.bar
            lineHeight: 42
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 32
            maximumLineCount: 2
            color: root.fine ? root.good : Theme.dark.wait
        }
    }
    Grid {
        x: 36
        y: 104
        width: parent.width - 72
        columns: root.narrow ? 1 : 3

        PathItem {
            width: parent.width * (root.narrow ? 1 : 0.34)
            iconName: root.paths.headOfficeUp ? "cloud-check" : "wifi-slash"
            good: root.paths.headOfficeUp
            ink: root.good
            //: Staff, path card: the way to head office
            title: qsTr("总部")
            note: !root.paths.serviceUp
                //: Staff, path card: nothing is known of this way
                ? qsTr("不清楚")
                : !root.paths.headOfficeUp
                //: Staff, path card: no answer from head office
                ? qsTr("没有回音")
                : root.paths.headOfficeSilent < 1
                //: Staff, path card: head office answered just now
                ? qsTr("刚刚有回音")
                //: Staff, path card: head office answered %n seconds ago
                : qsTr("%n 秒前有回音", "", root.paths.headOfficeSilent)
        }
        PathItem {
            width: parent.width * (root.narrow ? 1 : 0.3)
            iconName: "broadcast"
            good: root.paths.spareUp
            absent: root.paths.serviceUp && !root.paths.spareConfigured
            ink: root.good
            //: Staff, path card: the second way to head office
            title: qsTr("备用线")
            note: !root.paths.serviceUp ? qsTr("不清楚")
                : !root.paths.spareConfigured
                //: Staff, path card: this way has not been set up here
                ? qsTr("没有配置")
                : root.paths.spareUp
                //: Staff, path card: this way works
                ? qsTr("通")
                //: Staff, path card: this way does not work
                : qsTr("不通")
        }
        PathItem {
            width: parent.width * (root.narrow ? 1 : 0.36)
            iconName: "lightning"
            good: root.paths.keyUp
            absent: root.paths.serviceUp && !root.paths.keyConfigured
            ink: root.good
            //: Staff, path card: the alarm button under the counter
            title: qsTr("硬件键")
            note: !root.paths.serviceUp ? qsTr("不清楚")
                : !root.paths.keyConfigured ? qsTr("没有配置")
                : root.drill
                //: Staff, path card in a drill: the hardware button always raises a real alarm
                ? qsTr("一直是真报警")
                : root.paths.keyUp
                //: Staff, path card: the hardware button is connected
                ? qsTr("已接好")
                : qsTr("不通")
        }
    }
}
