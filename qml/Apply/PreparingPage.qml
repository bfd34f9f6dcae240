// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The machine makes sure that it can seal and keep an application before it asks anything.
Item {
    id: root

    Column {
        anchors.centerIn: parent
        spacing: Theme.space.l

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "hourglass-medium"
            color: Theme.color.accent
            size: 112
        }
        KText {
            //: Application page, for a moment before the first question
            text: qsTr("请稍等…")
            type: Theme.heading
        }
    }
}
