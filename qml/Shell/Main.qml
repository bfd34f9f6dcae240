// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import Yizhan.Help
import Yizhan.Kiosk
import Yizhan.Theme

// The customers' window: the stage, drawn for a page 1080 (portrait) or 1920 (landscape) wide and scaled to the glass.
// What covers it hides it whole: nothing a customer typed is seen, read aloud or touched, and nothing of it is lost.
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
    required property Evacuation evacuation
    required property StaffDoor door
    required property Panel panel

    readonly property bool landscape: root.width > root.height
    readonly property real factor: root.width / (root.landscape ? 1920 : 1080)

    //: Name of the window, seen by staff only
    title: qsTr("驿站银行自助终端")
    color: "transparent"

    // The staff's pages have a size and a language of their own.
    Binding {
        target: Theme
        property: "senior"
        value: root.session.senior && !root.door.open
    }
    Binding {
        target: Theme
        property: "language"
        value: root.door.open ? root.panel.language : root.session.language
    }

    Stage {
        id: stage

        width: root.landscape ? 1920 : 1080
        height: Math.round(root.height / root.factor)
        scale: root.factor
        transformOrigin: Item.TopLeft
        visible: !root.evacuation.active && !root.door.open
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
    Page {
        shown: root.evacuation.active && !root.door.open

        EvacuationPage {
            width: stage.width
            height: stage.height
            scale: root.factor
            transformOrigin: Item.TopLeft
            evacuation: root.evacuation
            helpCall: root.helpCall
        }
    }
    Page {
        shown: root.door.open

        StaffCover {
            width: stage.width
            height: stage.height
            scale: root.factor
            transformOrigin: Item.TopLeft
            panel: root.panel
            door: root.door
        }
    }
}
