// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// Pages instead of scrolling: before, where you are, next. Pages count from 0.
Item {
    id: root

    required property int page
    required property int pages

    signal turned(int page)

    implicitHeight: Theme.size.secondary

    NextButton {
        id: before

        width: Math.round(root.width * 0.34)
        height: root.height
        leftPadding: 12
        rightPadding: 12
        variant: KButton.Secondary
        largest: Theme.secondary
        enabled: root.page > 0
        iconName: "caret-left"
        //: Pager: to the page before
        text: qsTr("上一页")
        onClicked: root.turned(root.page - 1)
    }
    KText {
        anchors.centerIn: parent
        width: root.width - 2 * before.width - 2 * Theme.space.xs
        horizontalAlignment: Text.AlignHCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        //: Pager: page of pages
        text: qsTr("%1 / %2 页").arg(root.page + 1).arg(root.pages)
        type: Theme.bar
    }
    NextButton {
        anchors.right: parent.right
        width: before.width
        height: root.height
        leftPadding: 12
        rightPadding: 12
        variant: KButton.Secondary
        largest: Theme.secondary
        enabled: root.page + 1 < root.pages
        trailingIcon: "caret-right"
        //: Pager: to the next page
        text: qsTr("下一页")
        onClicked: root.turned(root.page + 1)
    }
}
