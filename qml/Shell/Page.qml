// SPDX-License-Identifier: Apache-2.0
import QtQuick

// A page that exists only while it is shown: the declaration inside is made then and destroyed afterwards.
Repeater {
    property bool shown: false

    model: shown ? 1 : 0
}
