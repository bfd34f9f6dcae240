// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// Where pages stand, one at a time; a new one comes in with a short fade (none with larger words).
Item {
    id: root

    // A new key means a new page, even when it is of the same kind.
    required property string key
    default property alias pages: ground.data

    Item {
        id: ground

        width: root.width
        height: root.height
    }
    ParallelAnimation {
        id: arrive

        NumberAnimation {
            target: ground
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion.page
        }
        NumberAnimation {
            target: ground
            property: "x"
            from: Theme.motion.travel
            to: 0
            duration: Theme.motion.page
            easing.type: Easing.OutCubic
        }
    }
    onKeyChanged: if (Theme.motion.page > 0) arrive.restart()
}
