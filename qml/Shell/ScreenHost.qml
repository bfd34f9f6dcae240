// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Theme

// Shows one screen at a time; a new one comes in with a short fade (none with larger words).
Item {
    id: root

    // A new key means a new screen, even when the component is the same.
    required property string key
    required property Component screen

    Loader {
        id: loader

        width: root.width
        height: root.height
        sourceComponent: root.screen
        onLoaded: if (Theme.motion.page > 0) arrive.restart()
    }
    ParallelAnimation {
        id: arrive

        NumberAnimation {
            target: loader
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.motion.page
        }
        NumberAnimation {
            target: loader
            property: "x"
            from: Theme.motion.travel
            to: 0
            duration: Theme.motion.page
            easing.type: Easing.OutCubic
        }
    }
    onKeyChanged: if (Theme.motion.page > 0) arrive.restart()
}
