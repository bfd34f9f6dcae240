// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// An offer without a disclosure: what, how, four facts, one action.
Item {
    id: root

    required property OfferPage offer
    required property bool landscape

    signal helpWanted()

    readonly property int factsWidth: root.landscape ? root.width - 1064 - 40 : root.width
    // Large English words need more lines than the page has.
    readonly property bool tight: Theme.senior && Theme.language === "en"
    readonly property real spare: root.height - facts.implicitHeight - how.implicitHeight - action.height - 24 * 3

    HeroCard {
        id: hero

        width: root.landscape ? 1064 : root.width
        height: root.landscape ? root.height - how.height - 24 : Math.max(200, Math.min(452, root.spare))
        picture: root.offer.picture
        text: root.offer.name
        warmChip: root.offer.warmChip
        warmIcon: root.offer.warmChip === "" ? "" : "identification-badge"
        plainChip: root.offer.plainChip
    }
    KText {
        id: how

        y: hero.height + 24
        width: hero.width
        text: root.offer.headline + "\n" + root.offer.how
        type: Theme.lead
        font.pixelSize: root.tight ? Theme.tileNote.px : Theme.lead.px
        lineHeight: Math.round(font.pixelSize * Theme.lead.line)
        color: Theme.color.ink2
        wrapMode: Text.Wrap
    }
    FactCard {
        id: facts

        x: root.landscape ? 1064 + 40 : 0
        y: root.landscape ? 0 : how.y + how.height + 24
        width: root.factsWidth
        offer: root.offer
    }
    HelpAction {
        id: action

        anchors.bottom: parent.bottom
        anchors.right: parent.right
        width: root.factsWidth
        offer: root.offer
        onClicked: root.helpWanted()
    }
}
