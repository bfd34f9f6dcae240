// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// Ten figures, one back, done.
Grid {
    id: root

    required property string doneText
    property int keyHeight: 136
    property bool usable: true
    property bool canSubmit: false
    readonly property int keyWidth: Math.floor((root.width - 2 * Theme.space.m) / 3)
    readonly property TextStyle wordType: Theme.language === "en" ? Theme.chip : Theme.bar

    signal digit(int figure)
    signal erased()
    signal submitted()

    columns: 3
    spacing: Theme.space.m

    component Key: KButton {
        width: root.keyWidth
        height: root.keyHeight
        enabled: root.usable
        type: Theme.title
    }

    Repeater {
        model: 9

        Key {
            required property int index

            text: (index + 1).toString()
            onClicked: root.digit(index + 1)
        }
    }
    Key {
        type: root.wordType
        //: Keys: take the last figure back
        text: qsTr("退一位")
        onClicked: root.erased()
    }
    Key {
        text: "0"
        onClicked: root.digit(0)
    }
    Key {
        enabled: root.usable && root.canSubmit
        variant: KButton.Primary
        type: root.wordType
        text: root.doneText
        onClicked: root.submitted()
    }
}
