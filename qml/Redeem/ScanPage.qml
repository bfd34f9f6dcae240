// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Hold the code before the camera or the scanner.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    readonly property bool live: root.redeem.camera === RedeemModel.Looking
    readonly property bool away: root.redeem.camera === RedeemModel.CameraAway
    readonly property bool tight: root.landscape && Theme.senior && Theme.language === "en"
    readonly property real columnX: root.landscape ? root.width - 688 : 0
    readonly property real columnWidth: root.landscape ? 688 : root.width

    Column {
        id: question

        x: root.columnX
        width: root.columnWidth
        spacing: root.landscape ? Theme.space.s : 4

        KText {
            width: parent.width
            //: Scan page: title with a camera
            text: root.live ? qsTr("把码对准方框")
                //: Scan page: title without a camera
                : qsTr("用扫码器扫一扫")
            type: root.tight ? Theme.heading : Theme.title
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            //: Scan page: the camera does not answer
            text: root.away ? qsTr("摄像头现在用不了，用扫码器一样能兑。")
                //: Scan page: which codes
                : qsTr("小票、手机上的码都可以。")
            type: root.tight ? Theme.body : Theme.lead
            lineHeight: Math.round(type.px * (root.tight ? 1.25 : type.line))
            color: Theme.color.ink2
            wrapMode: Text.Wrap
        }
    }
    ScanWindow {
        id: window

        y: root.landscape ? 0 : question.height + Theme.space.m
        width: root.landscape ? 1064 : root.width
        height: root.landscape ? root.height : Math.min(900, promise.y - y - Theme.space.m)
        redeem: root.redeem
    }
    Row {
        id: promise

        x: root.columnX
        y: root.landscape ? question.height + (root.tight ? Theme.space.m : Theme.space.xl) : noCode.y - height - Theme.space.l
        width: root.columnWidth
        spacing: 40

        Picture {
            id: codes

            visible: root.live && !(root.landscape && Theme.senior)
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? 160 : 0
            height: 128
            name: "art/codes"
            backdrop: Theme.color.page
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - (codes.visible ? codes.width + parent.spacing : 0)

            KText {
                width: parent.width
                //: Scan page: what to do
                text: qsTr("拿稳两秒，读到了自己往下走。")
                type: root.tight ? Theme.note : Theme.body
                wrapMode: Text.Wrap
                lineHeight: Math.round(type.px * 1.3)
            }
            KText {
                width: parent.width
                //: Scan page: nothing is kept
                text: qsTr("机器不拍照，不留画面。")
                color: Theme.color.ink2
                type: root.tight ? Theme.note : Theme.body
                wrapMode: Text.Wrap
                lineHeight: Math.round(type.px * 1.3)
            }
        }
    }
    KButton {
        id: noCode

        x: root.columnX
        anchors.bottom: parent.bottom
        width: root.columnWidth
        height: Theme.size.primary
        variant: root.away || root.redeem.searched >= 15 ? KButton.Primary : KButton.Secondary
        type: Theme.language === "en" ? Theme.bar : Theme.senior ? Theme.secondary : Theme.button
        iconName: "receipt"
        //: Scan page: button, the code cannot be read or there is none
        text: qsTr("没有码？扫不出来？")
        onClicked: root.redeem.showNoCode()
    }
}
