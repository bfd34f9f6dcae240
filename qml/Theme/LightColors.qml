// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What a colour means to a customer. Each is required, so no scheme can forget one.
QtObject {
    required property color page
    required property color surface
    required property color pressed
    required property color keybed
    required property color hero
    required property color cream
    required property color ink
    required property color ink2
    required property color line
    required property color border
    required property color accent
    required property color accentPressed
    required property color accentDeep
    required property color accentTint
    required property color accentInk
    required property color help
    required property color helpPressed
    required property color helpTint
    required property color helpTintPressed
    required property color warn
    required property color warnTint
    required property color highlight
    required property color danger
    required property color dangerTint
    required property color focus
    required property color here
    required property color scrim
}
