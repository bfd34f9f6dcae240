// SPDX-License-Identifier: Apache-2.0
import QtQuick

// What a colour means to staff, on the dark panel.
QtObject {
    required property color page
    required property color panel
    required property color raised
    required property color selected
    required property color text
    required property color text2
    required property color ok
    required property color wait
    required property color drill
    required property color danger
    required property color dangerInk
    required property color border
    required property color toolBorder
    required property color line
    required property color focus
    required property color scrim
}
