// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk
import Yizhan.Staff
import Yizhan.Theme

// The panel where its window has it.
Item {
    id: root

    required property Panel panel

    Binding {
        target: Theme
        property: "language"
        value: root.panel.language
    }
    StaffPanel {
        anchors.fill: parent
        panel: root.panel
    }
}
