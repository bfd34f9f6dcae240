// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Shapes
import Yizhan.Theme

// The sign for "not available now": a flat fill with a dashed border.
Shape {
    id: root

    property int radius: Theme.radius.button
    property color fill: Theme.color.pressed
    property color stroke: Theme.color.border
    property int strokeWidth: Theme.size.border
    property list<real> dash: [5, 4]
    readonly property real inset: root.strokeWidth / 2
    readonly property real arc: Math.max(0, Math.min(root.radius, root.width / 2, root.height / 2) - root.inset)

    ShapePath {
        fillColor: root.fill
        strokeColor: root.stroke
        strokeWidth: root.strokeWidth
        strokeStyle: ShapePath.DashLine
        dashPattern: root.dash
        startX: root.inset + root.arc
        startY: root.inset

        PathLine { x: root.width - root.inset - root.arc; y: root.inset }
        PathArc { x: root.width - root.inset; y: root.inset + root.arc; radiusX: root.arc; radiusY: root.arc }
        PathLine { x: root.width - root.inset; y: root.height - root.inset - root.arc }
        PathArc { x: root.width - root.inset - root.arc; y: root.height - root.inset; radiusX: root.arc; radiusY: root.arc }
        PathLine { x: root.inset + root.arc; y: root.height - root.inset }
        PathArc { x: root.inset; y: root.height - root.inset - root.arc; radiusX: root.arc; radiusY: root.arc }
        PathLine { x: root.inset; y: root.inset + root.arc }
        PathArc { x: root.inset + root.arc; y: root.inset; radiusX: root.arc; radiusY: root.arc }
    }
}
