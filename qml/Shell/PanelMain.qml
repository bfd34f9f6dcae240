// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Yizhan.Kiosk
import Yizhan.Staff
import Yizhan.Theme

// The staff's window: the panel, drawn for a page 1080 (portrait) or 1920 (landscape) wide and scaled to the glass.
Window {
    id: root

    required property Panel panel

    readonly property bool landscape: root.width > root.height
    readonly property real factor: root.width / (root.landscape ? 1920 : 1080)

    //: Name of the window, seen by staff only
    title: qsTr("驿站银行员工面板")
    color: "transparent"

    Binding {
        target: Theme
        property: "language"
        value: root.panel.language
    }
    StaffPanel {
        width: root.landscape ? 1920 : 1080
        height: Math.round(root.height / root.factor)
        scale: root.factor
        transformOrigin: Item.TopLeft
        panel: root.panel
    }
}
