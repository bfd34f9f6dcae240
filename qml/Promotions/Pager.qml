// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Pages instead of scrolling: before, where you are, next.
Item {
    id: root

    required property OfferList offers

    implicitHeight: 144

    readonly property bool narrow: root.width < 800
    readonly property TextStyle type: root.narrow ? Theme.bar : Theme.secondary
    readonly property int leastWidth: root.narrow ? 240 : 300

    KButton {
        id: before

        width: Math.max(root.leastWidth, implicitWidth)
        height: root.height
        type: root.type
        enabled: root.offers.page > 1
        iconName: "caret-left"
        //: Pager: to the page before
        text: qsTr("上一页")
        onClicked: root.offers.previousPage()
    }
    KText {
        anchors.verticalCenter: parent.verticalCenter
        x: (before.width + next.x - width) / 2
        //: Pager: page of pages
        text: qsTr("%1 / %2 页").arg(root.offers.page).arg(root.offers.pages)
        type: root.type
    }
    KButton {
        id: next

        anchors.right: parent.right
        width: Math.max(root.leastWidth, implicitWidth)
        height: root.height
        variant: root.offers.page < root.offers.pages ? KButton.Primary : KButton.Secondary
        type: root.type
        enabled: root.offers.page < root.offers.pages
        trailingIcon: "caret-right"
        //: Pager: to the next page
        text: qsTr("下一页")
        onClicked: root.offers.nextPage()
    }
}
