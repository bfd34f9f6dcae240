// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls

// To the next page of a list, and from the last one back to the first; there is no scrolling.
NavPill {
    id: root

    required property int count
    required property int perPage
    readonly property int pages: Math.max(1, Math.ceil(root.count / root.perPage))
    // The page that is up; never one that is no more.
    readonly property int page: Math.min(root.wanted, root.pages - 1)
    property int wanted: 0

    function shows(index: int): bool {
        return Math.floor(index / root.perPage) === root.page
    }

    visible: root.pages > 1
    kind: NavPill.Staff
    //: Staff: next page of a list, %1 of %2
    text: qsTr("%1 / %2 页").arg(root.page + 1).arg(root.pages)
    trailingIcon: "caret-right"
    onClicked: root.wanted = (root.page + 1) % root.pages
}
