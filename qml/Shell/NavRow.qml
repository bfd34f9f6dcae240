// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Back and end: always in the same two places. In landscape they stand in the top bar.
Item {
    id: root

    required property Session session
    required property bool landscape
    // Something is being written that must not be left in the middle: nobody would read how it ended.
    property bool busy: false

    signal backAsked()
    signal endAsked()

    implicitHeight: Theme.size.target

    NavPill {
        id: backPill

        iconName: "arrow-left"
        enabled: !root.busy
        //: Goes one screen back; nothing typed is lost
        text: qsTr("返回")
        onClicked: root.backAsked()
    }
    NavPill {
        x: root.landscape ? backPill.width + Theme.space.m : root.width - width
        trailingIcon: "x"
        enabled: !root.busy
        //: Ends the visit and clears the screen, after one question
        text: qsTr("结束")
        onClicked: root.endAsked()
    }
}
