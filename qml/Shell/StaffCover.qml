// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Staff
import Yizhan.Theme

// The staff's panel in the customers' window, with the way back to what the customer had there.
Rectangle {
    id: root

    required property Panel panel
    required property StaffDoor door

    readonly property bool landscape: root.width > root.height
    readonly property int barHeight: root.landscape ? 112 : 128

    color: Theme.dark.page

    // Nothing below may be touched.
    MouseArea {
        anchors.fill: parent
    }
    StaffPanel {
        width: root.width
        height: root.height - root.barHeight
        panel: root.panel
    }
    KButton {
        x: Theme.space.staffMargin
        y: root.height - root.barHeight + Theme.space.xs
        width: root.width - 2 * Theme.space.staffMargin
        height: root.landscape ? 96 : 104
        variant: KButton.Staff
        iconName: "arrow-left"
        //: Staff, panel in the customers' window: back to the customer's page, which is as it was
        text: qsTr("回到客户屏幕")
        onClicked: root.door.leave()
    }
}
