// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What the slip says: number, card, shop. Side by side, or one under the other where words are long.
Grid {
    id: root

    required property RedeemModel redeem
    property bool stacked: root.width < (Theme.senior || Theme.language === "en" ? 960 : 700)

    readonly property var facts: [
        {
            //: Redeem: the number printed on the POS slip
            label: qsTr("小票号码"),
            value: root.redeem.slip
        },
        root.redeem.forCashier ? {
            //: Redeem: whose prize it is
            label: qsTr("谁的奖"),
            //: Redeem: the prize belongs to the cashier of the shop
            value: qsTr("收银员奖")
        } : {
            //: Redeem: the customer's card
            label: qsTr("驿站卡"),
            value: root.redeem.cardTail === ""
                //: Redeem: the slip names no card
                ? qsTr("没有写")
                //: Redeem: the last four figures of the card
                : qsTr("尾号 %1").arg(root.redeem.cardTail)
        },
        {
            //: Redeem: the shop where it was won
            label: qsTr("中奖商户"),
            value: root.redeem.merchantName
        }
    ]

    // The number of the slip is the longest.
    readonly property var shares: [0.44, 0.3, 0.26]

    columns: root.stacked ? 1 : 3
    columnSpacing: Theme.space.s
    rowSpacing: Theme.space.xs

    Repeater {
        model: root.facts

        Item {
            id: fact

            required property var modelData
            required property int index

            width: root.stacked ? root.width : (root.width - 2 * root.columnSpacing) * root.shares[fact.index]
            height: root.stacked ? Math.max(label.height, value.height) : label.height + value.height

            Accessible.role: Accessible.StaticText
            Accessible.name: fact.modelData.label + " " + fact.modelData.value

            KText {
                id: label

                y: root.stacked ? (parent.height - height) / 2 : 0
                width: root.stacked ? Math.round(fact.width * 0.36) : fact.width
                text: fact.modelData.label
                type: Theme.note
                color: Theme.color.ink2
                wrapMode: Text.Wrap
                lineHeight: Math.round(type.px * 1.25)
                Accessible.ignored: true
            }
            KText {
                id: value

                x: root.stacked ? label.width + Theme.space.s : 0
                y: root.stacked ? (parent.height - height) / 2 : label.height
                width: fact.width - x
                text: fact.modelData.value
                type: Theme.value
                wrapMode: Text.Wrap
                lineHeight: Math.round(type.px * 1.25)
                Accessible.ignored: true
            }
        }
    }
}
