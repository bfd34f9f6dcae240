// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The one action of an offer: a person who explains or helps. Never "buy".
KButton {
    id: root

    required property OfferPage offer

    variant: KButton.Primary
    type: Theme.senior && root.width < 800 ? Theme.bar : Theme.senior ? Theme.secondary : root.width < 800 || Theme.language === "en" ? Theme.secondary : Theme.button
    iconName: root.offer.action === "apply" ? "credit-card" : "user-circle"
    text: root.offer.action === "talk" ? root.talkText
        : root.offer.action === "apply" ? root.applyText : root.howText

    //: Wealth product: a wealth manager comes and explains it. Never "buy".
    readonly property string talkText: qsTr("请理财经理当面讲给我听")
    //: Offer that needs a card: a member of staff helps to get one
    readonly property string applyText: qsTr("没有这张卡？请人帮您办")
    //: Offer: a member of staff shows how to use it
    readonly property string howText: qsTr("不会用？请人教您")
}
