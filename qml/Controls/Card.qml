// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

// A sheet for facts: hairline, not tappable.
Rectangle {
    radius: Theme.radius.card
    color: Theme.color.surface
    border.width: Theme.size.border
    border.color: Theme.color.line
}
