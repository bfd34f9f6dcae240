// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The staff's emergency panel. A drill is never to be mistaken: stripes, bands and the word, on every page of it.
Rectangle {
    id: root

    required property Panel panel

    readonly property bool landscape: root.width > root.height
    readonly property bool live: root.panel.page === Panel.Live && root.panel.current !== null
    readonly property bool aboutIncident: root.live || root.panel.page >= Panel.Actions
    readonly property bool onTiles: root.panel.page === Panel.Tiles || root.panel.page === Panel.MoreTiles
        || root.panel.page === Panel.RareTiles
    readonly property bool drill: root.panel.drillMode
        || (root.aboutIncident && root.panel.current !== null && root.panel.current.drill)
    readonly property int frame: root.drill ? 28 : 0
    readonly property int band: root.drill ? (root.landscape ? 56 : 76) : 0
    readonly property int margin: Theme.space.staffMargin - (root.drill ? 8 : 0)

    color: Theme.dark.page

    HatchFrame {
        anchors.fill: parent
        visible: root.drill
        stripe: Theme.dark.drill
        ground: Theme.dark.page
        thickness: 28
    }
    DrillBand {
        visible: root.drill
        x: root.frame
        y: root.frame
        width: root.width - 2 * root.frame
        height: root.band
    }
    DrillBand {
        visible: root.drill
        x: root.frame
        y: root.height - root.frame - root.band
        width: root.width - 2 * root.frame
        height: root.band
    }

    Item {
        id: inner

        x: root.frame
        y: root.frame + root.band
        width: root.width - 2 * root.frame
        height: root.height - 2 * (root.frame + root.band)

        PanelHeader {
            id: header

            visible: !root.live
            x: root.margin
            width: parent.width - 2 * root.margin
            height: root.landscape ? 112 : root.drill ? 116 : 140
            panel: root.panel
        }
        // One page at a time. Repeaters, because a Loader of Qt 6.4 cannot make bound components.
        Item {
            id: pages

            x: root.live ? 0 : root.margin
            y: root.live ? 0 : header.height
            width: parent.width - 2 * x
            height: parent.height - y

            Repeater {
                model: root.onTiles ? 1 : 0

                TilesPage {
                    width: pages.width
                    height: pages.height
                    panel: root.panel
                    landscape: root.landscape
                }
            }
            Repeater {
                model: root.live ? 1 : 0

                LivePage {
                    width: pages.width
                    height: pages.height
                    panel: root.panel
                    incident: root.panel.current
                    landscape: root.landscape
                }
            }
            StaffPages {
                width: pages.width
                // In a drill the way back to the real tiles lies under every page.
                height: pages.height - (root.drill ? 112 : 0)
                panel: root.panel
                landscape: root.landscape
            }
        }
    }

    KButton {
        visible: root.drill && !root.onTiles && !root.live
        x: root.frame + root.margin
        y: root.height - root.frame - root.band - height - Theme.space.s
        width: 300
        height: 104
        variant: KButton.StaffDanger
        iconName: "siren"
        type: Theme.noteBold
        //: Staff, drill: something real has happened, back to the real tiles
        text: qsTr("真的出事")
        onClicked: root.panel.leaveDrill()
    }

    // The page has just changed under the finger: what lies here now was not meant.
    MouseArea {
        anchors.fill: parent
        enabled: root.panel.settling
    }

    // A short notice over everything but the tiles.
    Rectangle {
        visible: root.panel.trouble !== Panel.NoTrouble
        x: Theme.space.staffMargin
        y: root.frame + root.band + 16
        width: root.width - 2 * x
        height: 108
        radius: Theme.radius.button
        color: Theme.dark.wait

        Accessible.role: Accessible.AlertMessage
        Accessible.name: trouble.text

        Icon {
            x: 32
            anchors.verticalCenter: parent.verticalCenter
            name: "warning"
            filled: true
            color: Theme.dark.page
            size: 52
        }
        KText {
            id: trouble

            x: 108
            width: parent.width - x - 24
            anchors.verticalCenter: parent.verticalCenter
            text: StaffWords.trouble(root.panel.trouble)
            type: Theme.bar
            color: Theme.dark.page
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 32
            Accessible.ignored: true
        }
    }
}
