// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk

// What every page of an application has.
FocusScope {
    required property ApplyModel apply
    required property bool landscape
    // Takes the keyboard when the page is new.
    property Item first: null

    // The customer asks for a person.
    signal helpWanted()
}
