// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One step of the type scale: size in pixels of the 1080 wide page, line height as a factor, weight.
QtObject {
    required property int px
    required property real line
    required property bool bold
}
