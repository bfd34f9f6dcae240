// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What the camera sees, with one word of advice at a time; without a camera, where to hold the code.
Item {
    id: root

    required property RedeemModel redeem
    readonly property bool live: root.redeem.camera === RedeemModel.Looking
    readonly property bool tooDark: root.redeem.hint === RedeemModel.TooDark
    readonly property bool tooBright: root.redeem.hint === RedeemModel.TooBright

    readonly property int drawing: Math.max(0, Math.min(root.height - 168 - Theme.space.m, 640))
    readonly property int side: Math.min(460, root.height - 112 - 144)

    readonly property string advice: !root.live
        //: Scan page without a camera: hold the code before the scanner
        ? qsTr("对准扫码器")
        //: Scan page, advice: too little light on the code
        : root.tooDark ? qsTr("太暗，亮一点")
        //: Scan page, advice: glare or too much light
        : root.tooBright ? qsTr("太亮，斜一点")
        //: Scan page, advice: the code is seen but too small
        : root.redeem.hint === RedeemModel.Nearer ? qsTr("再近一点")
        //: Scan page, advice: the code is too near, or a part of it is outside
        : root.redeem.hint === RedeemModel.Farther ? qsTr("再远一点")
        //: Scan page, advice: the code is seen but blurred, the hand moves
        : root.redeem.hint === RedeemModel.HoldStill ? qsTr("别动，拿稳")
        //: Scan page, advice: first word
        : root.redeem.searched < 5 ? qsTr("对准方框")
        //: Scan page, advice: after five seconds
        : root.redeem.searched < 10 ? qsTr("慢慢靠近一点")
        //: Scan page, advice: after ten seconds
        : qsTr("放平，拿稳")
    readonly property string adviceIcon: !root.live ? "scan"
        : root.tooDark || root.tooBright ? "sun"
        : root.redeem.hint === RedeemModel.Nearer ? "arrows-in"
        : root.redeem.hint === RedeemModel.Farther ? "arrows-out"
        : root.redeem.hint === RedeemModel.HoldStill ? "hand-pointing"
        : root.redeem.searched < 5 ? "scan"
        : root.redeem.searched < 10 ? "arrows-in" : "hand-pointing"

    component Condition: Row {
        id: condition

        required property string text
        required property bool met

        spacing: Theme.space.s

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: condition.met ? "check-circle" : "circle"
            filled: condition.met
            size: 44
            color: condition.met ? Theme.dark.ok : Theme.dark.wait
        }
        KText {
            anchors.verticalCenter: parent.verticalCenter
            text: condition.text
            color: Theme.dark.text
        }
    }

    ScanPreview {
        anchors.fill: parent
        redeem: root.redeem
        guide: root.side
        guideTop: 112 + Math.round((root.height - 112 - 80 - root.side) / 2)
        radius: Theme.radius.hero
        ground: root.live ? Theme.dark.page : Theme.color.cream
        dim: Qt.alpha(Theme.dark.page, 0.55)
        mark: Theme.color.highlight

        Accessible.role: Accessible.Graphic
        //: Scan page, read aloud: the window of the camera
        Accessible.name: qsTr("扫码窗口")
    }
    Item {
        visible: !root.live
        anchors.fill: parent
        anchors.topMargin: 168
        anchors.bottomMargin: Theme.space.m

        Picture {
            anchors.centerIn: parent
            width: root.drawing
            height: root.drawing
            name: "art/codes"
            backdrop: Theme.color.cream
        }
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height < 640 ? Theme.space.m : 40
        width: pill.width + 2 * 56
        height: 112
        radius: height / 2
        color: Theme.color.highlight

        Row {
            id: pill

            anchors.centerIn: parent
            spacing: Theme.space.tile

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                name: root.adviceIcon
                filled: root.adviceIcon === "hand-pointing"
                size: 56
            }
            KText {
                anchors.verticalCenter: parent.verticalCenter
                text: root.advice
                type: Theme.heading
            }
        }
    }
    Row {
        visible: root.live
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space.m
        spacing: Theme.space.xxl

        Condition {
            //: Scan page, condition
            text: qsTr("光线够亮")
            met: !root.tooDark
        }
        Condition {
            //: Scan page, condition
            text: qsTr("没有反光")
            met: !root.tooBright
        }
    }
}
