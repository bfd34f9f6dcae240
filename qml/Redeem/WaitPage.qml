// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Head office is asked. Nothing is promised yet.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape
    readonly property bool confirming: root.redeem.stage === RedeemModel.Confirming

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width, 1064)
        spacing: Theme.space.l

        Mark {
            anchors.horizontalCenter: parent.horizontalCenter
            iconName: "hourglass-medium"
            tone: Mark.Wait
            size: 200
        }
        KText {
            width: parent.width
            //: Waiting page: title while the confirmed prize is being recorded
            text: root.confirming ? qsTr("正在登记，先不要发放")
                //: Waiting page: title while the voucher is being checked
                : qsTr("正在核对这张券")
            type: Theme.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            //: Waiting page: note while the confirmed prize is being recorded
            text: root.confirming ? qsTr("总行答复了，才可以领取。")
                //: Waiting page: note while the voucher is being checked
                : qsTr("只要几秒，小票请拿好。")
            type: Theme.lead
            color: Theme.color.ink2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
}
