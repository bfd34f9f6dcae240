// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Head office has said it is paid: the prize may change hands. The tick is seen from three metres.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape

    signal finished()

    readonly property real leftWidth: root.landscape ? 1064 : root.width
    readonly property bool few: root.landscape && (Theme.senior || Theme.language === "en")
    readonly property real spare: root.landscape ? root.height - words.height - Theme.space.l
        : root.height - words.height - card.height - actions.height - 4 * Theme.space.l
    readonly property int tick: Math.max(140, Math.min(300, root.spare))

    Mark {
        id: mark

        x: (root.leftWidth - width) / 2
        y: root.landscape ? Math.max(0, (root.height - height - words.height - Theme.space.l) / 2) : 0
        iconName: "check"
        tone: Mark.Good
        size: root.tick
    }
    Column {
        id: words

        y: mark.y + mark.height + Theme.space.l
        width: root.leftWidth
        spacing: Theme.space.xs

        KText {
            width: parent.width
            //: Hand over page: title, the prize may be handed over
            text: qsTr("可以领取")
            type: Theme.display
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            //: Hand over page: %1 the prize, %2 its value
            text: qsTr("请把%1（%2）交给客人。").arg(root.redeem.prizeName).arg(root.redeem.prizeValue)
            type: Theme.lead
            color: Theme.color.ink2
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
        }
    }
    Card {
        id: card

        x: root.landscape ? root.width - width : 0
        y: root.landscape ? 0 : words.y + words.height + Theme.space.l
        width: root.landscape ? 688 : root.width
        height: facts.height + 2 * Theme.space.s

        Column {
            id: facts

            x: 40
            y: Theme.space.s
            width: parent.width - 80

            FactRow {
                width: parent.width
                stacked: root.landscape || Theme.senior || Theme.language === "en"
                iconName: "check-circle"
                //: Hand over page: fact, when head office recorded it
                label: qsTr("登记时间")
                value: root.redeem.paidAt
            }
            FactRow {
                width: parent.width
                stacked: root.landscape || Theme.senior || Theme.language === "en"
                lined: !root.few
                iconName: "identification-badge"
                //: Hand over page: fact, who confirmed
                label: qsTr("确认人")
                value: root.redeem.confirmedBy
            }
            FactRow {
                width: parent.width
                stacked: root.landscape || Theme.senior || Theme.language === "en"
                visible: !root.few
                iconName: "ticket"
                //: Hand over page: fact, number of the slip
                label: qsTr("小票号码")
                value: root.redeem.slip
            }
            FactRow {
                width: parent.width
                stacked: root.landscape || Theme.senior || Theme.language === "en"
                visible: !root.few
                lined: false
                iconName: "storefront"
                //: Hand over page: fact, the shop where it was won
                label: qsTr("中奖商户")
                value: root.redeem.merchantName
            }
        }
    }
    ActionRow {
        id: actions

        x: root.landscape ? root.width - width : 0
        anchors.bottom: parent.bottom
        width: root.landscape ? 688 : root.width
        height: implicitHeight
        //: Hand over page: button, the prize was handed over
        primaryText: qsTr("领到了")
        //: Button: scan another voucher
        otherText: qsTr("再兑一张")
        onPrimaryChosen: root.finished()
        onOtherChosen: root.redeem.again()
    }
}
