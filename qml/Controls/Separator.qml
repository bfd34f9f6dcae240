// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Theme

Rectangle {
    implicitHeight: Theme.size.border
    color: Theme.color.line
}
