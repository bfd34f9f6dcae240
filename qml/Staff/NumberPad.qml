// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// Figures, one back, and the key that means "done".
Grid {
    id: root

    required property string doneText
    property bool ready: true
    property bool usable: true
    readonly property int keyWidth: (root.width - 2 * Theme.space.m) / 3
    property int keyHeight: 136

    signal digit(int digit)
    signal erase()
    signal done()

    columns: 3
    spacing: Theme.space.m

    Repeater {
        model: 9

        KButton {
            required property int index

            width: root.keyWidth
            height: root.keyHeight
            enabled: root.usable
            variant: KButton.Staff
            type: Theme.title
            text: (index + 1).toString()
            onClicked: root.digit(index + 1)
        }
    }
    KButton {
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.usable
        variant: KButton.Staff
        type: Theme.bar
        //: Staff, figures: take the last one back
        text: qsTr("退一位")
        onClicked: root.erase()
    }
    KButton {
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.usable
        variant: KButton.Staff
        type: Theme.title
        text: "0"
        onClicked: root.digit(0)
    }
    KButton {
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.usable && root.ready
        variant: KButton.StaffPrimary
        type: Theme.bar
        text: root.doneText
        onClicked: root.done()
    }
}
