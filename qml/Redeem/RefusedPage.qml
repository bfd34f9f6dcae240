// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Not paid, and why: calm words, what is known, what to do next.
Item {
    id: root

    required property RedeemModel redeem
    required property bool landscape

    signal helpWanted()

    readonly property int refusal: root.redeem.refusal
    readonly property bool redeemed: root.refusal === RedeemModel.AlreadyRedeemed
    readonly property bool staffFirst: RedeemWords.needsStaff(root.refusal)
    readonly property real leftWidth: root.landscape ? 1064 : root.width
    // Large or long words leave room for what matters most: when and where.
    readonly property bool largeWords: Theme.senior || Theme.language === "en"
    readonly property bool fewest: root.landscape ? root.largeWords : Theme.senior && Theme.language === "en"
    readonly property bool crowded: root.redeemed ? root.landscape || root.largeWords
                                                    : root.landscape && Theme.senior

    Mark {
        id: mark

        visible: !root.crowded
        height: visible ? size : 0
        iconName: RedeemWords.icon(root.refusal)
        tone: Mark.Read
    }
    Column {
        id: words

        y: mark.height + (root.crowded ? 0 : root.landscape ? Theme.space.m : Theme.space.l)
        width: root.leftWidth
        spacing: Theme.space.s

        KText {
            width: parent.width
            text: RedeemWords.title(root.refusal)
            type: root.landscape && (root.redeemed || root.largeWords) ? Theme.heading : root.landscape ? Theme.title : Theme.display
            wrapMode: Text.Wrap
            Accessible.role: Accessible.Heading
        }
        KText {
            width: parent.width
            text: RedeemWords.lines(RedeemWords.note(root.refusal))
            type: Theme.lead
            lineHeight: Math.round(type.px * (root.crowded ? 1.3 : type.line))
            color: Theme.color.ink2
            wrapMode: Text.Wrap
        }
    }
    Card {
        id: card

        visible: facts.visibleChildren.length > 0
        y: words.y + words.height + Theme.space.m
        width: root.leftWidth
        height: facts.height + 2 * Theme.space.s

        Grid {
            id: facts

            readonly property real each: root.landscape && root.redeemed ? (facts.width - Theme.space.l) / 2 : facts.width

            x: 44
            y: Theme.space.s
            width: parent.width - 88
            columns: root.landscape && root.redeemed ? 2 : 1
            columnSpacing: Theme.space.l

            FactRow {
                visible: root.redeem.moment !== ""
                width: facts.each
                stacked: facts.columns === 2 || Theme.senior || Theme.language === "en"
                iconName: root.redeemed ? "check-circle" : "clock"
                //: Refused page: fact, when the voucher was redeemed
                label: root.redeemed ? qsTr("兑的时间")
                    : root.refusal === RedeemModel.NotYetValid
                    //: Refused page: fact, when it may be redeemed
                    ? qsTr("开始时间")
                    //: Refused page: fact, the deadline
                    : qsTr("截止时间")
                value: root.redeem.moment
                lined: root.redeemed && facts.columns === 1
            }
            FactRow {
                visible: root.redeemed && root.redeem.place !== ""
                width: facts.each
                stacked: facts.columns === 2 || Theme.senior || Theme.language === "en"
                iconName: "buildings"
                //: Refused page: fact, where the voucher was redeemed
                label: qsTr("兑的地方")
                value: root.redeem.place
                lined: root.redeem.known && !root.fewest && facts.columns === 1
            }
            FactRow {
                visible: root.redeemed && root.redeem.known && !root.fewest
                width: facts.each
                stacked: facts.columns === 2 || Theme.senior || Theme.language === "en"
                iconName: "trophy"
                //: Refused page: fact, which prize it was
                label: qsTr("兑的奖品")
                //: Refused page: %1 the prize, %2 its value
                value: qsTr("%1（价值 %2）").arg(root.redeem.prizeName).arg(root.redeem.prizeValue)
                lined: facts.columns === 1 && !root.largeWords
            }
            FactRow {
                visible: root.redeemed && root.redeem.known && !root.largeWords
                width: facts.each
                stacked: facts.columns === 2 || Theme.senior || Theme.language === "en"
                iconName: "ticket"
                //: Refused page: fact, number of the slip
                label: qsTr("小票号码")
                value: root.redeem.slip
                lined: false
            }
        }
    }
    // Which prize it is about, where the voucher could be read.
    Card {
        id: prize

        visible: root.redeem.known && root.redeem.prizeName !== "" && !card.visible && !root.largeWords
        y: words.y + words.height + Theme.space.m
        width: root.leftWidth
        height: visible ? prizeFacts.height + 2 * Theme.space.m : 0

        Column {
            id: prizeFacts

            x: 44
            y: Theme.space.m
            width: parent.width - 88
            spacing: Theme.space.s

            KText {
                width: parent.width
                text: root.redeem.prizeName + "・" + root.redeem.prizeValue
                type: Theme.row
                wrapMode: Text.Wrap
            }
            PrizeFacts {
                width: parent.width
                redeem: root.redeem
            }
        }
    }
    // What a code looks like, for who showed another one.
    Picture {
        visible: (root.refusal === RedeemModel.NotAVoucher || root.refusal === RedeemModel.Damaged) && height >= 240
        x: root.landscape ? root.width - (688 + width) / 2 : (root.width - width) / 2
        y: root.landscape ? 0 : banner.y + banner.height + Theme.space.m
        width: Math.round(height * 1.15)
        height: Math.max(0, Math.min(420, actions.y - y - Theme.space.m))
        name: "art/codes"
        backdrop: Theme.color.page
    }
    Banner {
        id: banner

        // In landscape beside the facts, or under the words where there are none.
        readonly property bool beside: root.landscape && (card.visible || prize.visible)

        x: beside ? root.width - width : 0
        y: beside ? 0 : (card.visible ? card.y + card.height : prize.visible ? prize.y + prize.height : words.y + words.height)
                        + Theme.space.l
        width: beside ? 688 : root.leftWidth
        compact: beside || (root.largeWords && card.visible)
        help: true
        iconName: "hand-heart"
        title: RedeemWords.nextTitle(root.refusal)
        note: RedeemWords.next(root.refusal)
    }
    ActionRow {
        id: actions

        x: root.landscape ? root.width - width : 0
        anchors.bottom: parent.bottom
        width: root.landscape ? 688 : root.width
        height: implicitHeight
        primaryIcon: root.staffFirst ? "hand-palm" : ""
        primaryText: root.staffFirst ? root.staffText : root.againText
        otherText: !root.staffFirst ? root.staffText : root.refusal === RedeemModel.OutOfOrder ? "" : root.againText
        onPrimaryChosen: root.staffFirst ? root.helpWanted() : root.redeem.again()
        onOtherChosen: !root.staffFirst ? root.helpWanted() : root.retype ? root.redeem.typeSlip() : root.redeem.again()
    }

    //: Refused page: button, a member of staff looks into it
    readonly property string staffText: qsTr("请人帮我查")
    readonly property bool retype: root.refusal === RedeemModel.UnknownSlip
    readonly property string againText: root.retype
        //: Refused page: button, type the number of the slip again
        ? qsTr("再输一次") : RedeemWords.sameAgain(root.refusal)
        //: Refused page: button, scan the same voucher once more
        ? qsTr("再扫一次")
        //: Refused page: button, scan another voucher
        : qsTr("换一张券")
}
