// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Yizhan.Kiosk

// The customers' window: the stage, drawn for a page 1080 (portrait) or 1920 (landscape) wide and scaled to the glass.
Window {
    id: root

    required property Session session
    required property HomeBoard board
    required property Slides slides
    required property OfferList offers
    required property OfferPage offer
    required property Connection connection
    required property HelpCall helpCall
    required property RedeemModel redeem
    required property ApplyModel apply

    readonly property bool landscape: root.width > root.height
    readonly property real factor: root.width / (root.landscape ? 1920 : 1080)

    //: Name of the window, seen by staff only
    title: qsTr("驿站银行自助终端")
    color: "transparent"

    Stage {
        width: root.landscape ? 1920 : 1080
        height: Math.round(root.height / root.factor)
        scale: root.factor
        transformOrigin: Item.TopLeft
        session: root.session
        board: root.board
        slides: root.slides
        offers: root.offers
        offer: root.offer
        connection: root.connection
        helpCall: root.helpCall
        redeem: root.redeem
        apply: root.apply
    }
}
