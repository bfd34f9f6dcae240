// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What is on today: filters, at most three offers a page, pager.
Item {
    id: root

    required property OfferList offers
    required property bool landscape

    signal chosen(offerId: string)

    readonly property int listWidth: root.landscape ? 1064 : root.width
    readonly property real listTop: root.landscape ? 0 : filters.y + filters.height + 40
    readonly property real listHeight: (root.landscape ? root.height : pager.y - 24) - root.listTop
    readonly property real rowHeight: Math.min(288, (root.listHeight - 2 * Theme.space.tile) / 3)

    KText {
        id: title

        x: root.landscape ? root.listWidth + 40 : 0
        width: root.width - x
        text: root.offers.senior ? root.seniorTitle : root.allTitle
        type: Theme.title
        wrapMode: Text.Wrap
    }
    Flow {
        id: filters

        anchors.left: title.left
        anchors.right: parent.right
        y: title.y + title.height + 16
        spacing: Theme.space.m

        Repeater {
            model: root.offers.filters

            NavPill {
                id: pill

                required property int index
                required property string modelData

                kind: NavPill.Filter
                text: pill.modelData
                active: root.offers.filter === pill.index
                onClicked: root.offers.choose(pill.index)
            }
        }
    }
    Column {
        y: root.listTop
        width: root.listWidth
        spacing: Theme.space.tile

        Repeater {
            model: root.offers

            OfferRow {
                width: root.listWidth
                height: root.rowHeight
                onClicked: root.chosen(offerId)
            }
        }
    }
    KText {
        visible: root.offers.total === 0
        y: root.listTop + 40
        width: root.listWidth
        //: Promotions: nothing to show in this list
        text: qsTr("现在没有这类优惠。看看别的，或问问工作人员。")
        type: Theme.lead
        color: Theme.color.ink2
        wrapMode: Text.Wrap
    }
    Pager {
        id: pager

        visible: root.offers.pages > 1
        anchors.bottom: parent.bottom
        anchors.left: title.left
        anchors.right: parent.right
        offers: root.offers
    }

    //: Promotions: title of the list
    readonly property string allTitle: qsTr("优惠活动")
    //: Promotions: title of the list for older customers
    readonly property string seniorTitle: qsTr("长者优惠")
}
