// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Apply
import Yizhan.Kiosk
import Yizhan.Theme

// The page where the kiosk's stage has it, without bars.
Rectangle {
    id: root

    required property ApplyModel apply
    property string language: "zh-Hans"
    property bool senior: false
    property int helpAsked: 0
    property int finished: 0
    readonly property bool landscape: root.width > root.height
    // The strip "no network" pushes the page down.
    property int pushed: 0

    color: Theme.color.page

    Binding {
        target: Theme
        property: "senior"
        value: root.senior
    }
    Binding {
        target: Theme
        property: "language"
        value: root.language
    }
    ApplyFlow {
        x: Theme.space.margin
        y: (root.landscape ? 136 : 264) + root.pushed
        width: root.width - 2 * Theme.space.margin
        height: root.height - Theme.size.bottomBar - Theme.space.l - y
        apply: root.apply
        landscape: root.landscape
        onHelpWanted: ++root.helpAsked
        onFinished: ++root.finished
    }
    Rectangle {
        y: root.height - Theme.size.bottomBar
        width: root.width
        height: Theme.size.bottomBar
        color: Theme.color.surface
    }
}
