// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// No code, or none that can be read: what to try, and who can help.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape

    signal helpWanted()

    KText {
        id: title

        x: root.landscape ? root.width - width : 0
        width: root.landscape ? 688 : root.width
        //: No code page: title
        text: qsTr("没有码，或扫不出来？")
        type: Theme.title
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
    }
    Card {
        id: card

        y: root.landscape ? 0 : title.height + Theme.space.m
        width: root.landscape ? 1064 : root.width
        height: advice.height + 2 * Theme.space.m

        Column {
            id: advice

            x: 44
            y: Theme.space.m
            width: parent.width - 88

            AdviceRow {
                width: parent.width
                iconName: "device-mobile"
                //: No code page: advice for a code on the phone
                text: qsTr("手机：屏幕调亮，码放大")
            }
            AdviceRow {
                width: parent.width
                iconName: "receipt"
                //: No code page: advice for a code on the slip
                text: qsTr("小票：压平，别折住码")
            }
            AdviceRow {
                width: parent.width
                iconName: "ticket"
                //: No code page: the slip bears no code
                text: qsTr("小票上没有码？看备注栏")
                //: No code page: where a win is printed on the slip
                note: qsTr("中奖写在小票的备注栏里。写了，就请工作人员帮您兑。")
            }
            AdviceRow {
                width: parent.width
                lined: false
                iconName: "identification-badge"
                //: No code page: the number may be typed
                text: qsTr("小票上有兑奖号，就输进来")
                //: No code page: who answers
                note: qsTr("机器会问总行，要连着网。")
            }
        }
    }
    Banner {
        readonly property real under: root.landscape ? title.height : card.y + card.height

        visible: under + height + 2 * Theme.space.l <= actions.y
        x: root.landscape ? root.width - width : 0
        y: under + Theme.space.l
        width: root.landscape ? 688 : root.width
        compact: root.landscape
        help: true
        iconName: "hand-heart"
        //: No code page: nothing is lost
        title: qsTr("别着急，奖不会丢")
        //: No code page: nothing is lost, why
        note: qsTr("截止以前，拿着小票来都能兑。")
    }
    ActionRow {
        id: actions

        x: root.landscape ? root.width - width : 0
        anchors.bottom: parent.bottom
        width: root.landscape ? 688 : root.width
        height: implicitHeight
        primaryIcon: "hand-palm"
        //: Button: call a member of staff
        primaryText: qsTr("请人帮我兑")
        //: No code page: button, type the number of the slip
        otherText: qsTr("输入兑奖号")
        onPrimaryChosen: root.helpWanted()
        onOtherChosen: root.redeem.typeSlip()
    }
}
