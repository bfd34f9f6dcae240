// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// The word, at the top and at the bottom of everything that is only a drill.
Rectangle {
    color: Theme.dark.drill

    KText {
        anchors.centerIn: parent
        //: Staff, drill: on the bands at top and bottom
        text: qsTr("演 练・演 练・演 练")
        type: Theme.secondary
        color: Theme.dark.page
    }
}
