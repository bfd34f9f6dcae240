// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Theme

// What is said to everybody before any drill.
Column {
    id: root

    spacing: Theme.space.m

    component Point: Row {
        id: point

        required property string iconName
        required property string words
        property color ink: Theme.dark.drill

        width: root.width
        spacing: Theme.space.m

        Icon {
            name: point.iconName
            color: point.ink
            size: 52
        }
        KText {
            width: point.width - 76
            text: point.words
            type: Theme.body
            lineHeight: 52
            color: Theme.dark.text
            wrapMode: Text.Wrap
        }
    }

    Point {
        iconName: "megaphone"
        //: Staff, before a drill
        words: qsTr("告诉客人和同事：这是演练。")
    }
    Point {
        iconName: "lightning"
        //: Staff, before a drill
        words: qsTr("屏幕上的按键只发演练消息。柜台下的硬件键一直是真的。")
    }
    Point {
        iconName: "siren"
        ink: Theme.dark.wait
        //: Staff, before a drill
        words: qsTr("真的出了事，按红色的“真的出事”，马上回到真报警。")
    }
    Point {
        iconName: "clock"
        //: Staff, before a drill
        words: qsTr("演练最多 30 分钟，到时自动停。")
    }
}
