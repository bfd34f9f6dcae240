// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What head office announced: read in full, then put away.
Item {
    id: root

    required property OfficeBoard office

    KText {
        visible: root.office.notices.length === 0
        width: parent.width
        //: Staff, notices: there is none
        text: qsTr("总部现在没有通知。")
        type: Theme.body
        color: Theme.dark.text2
        wrapMode: Text.Wrap
    }
    Column {
        id: list

        width: parent.width
        spacing: Theme.space.m

        Repeater {
            model: root.office.notices

            Rectangle {
                id: card

                required property OfficeNotice modelData
                required property int index

                visible: pager.shows(index)
                width: list.width
                height: words.height + 56
                radius: Theme.radius.icon
                color: Theme.dark.panel
                border.width: card.modelData.read ? Theme.size.border : 4
                border.color: card.modelData.read ? Theme.dark.line : Theme.dark.wait

                Column {
                    id: words

                    x: 36
                    y: 28
                    width: parent.width - 72 - (away.visible ? away.width + Theme.space.m : 0)
                    spacing: Theme.space.xs

                    KText {
                        width: parent.width
                        text: card.modelData.text
                        type: Theme.body
                        lineHeight: 54
                        color: card.modelData.read ? Theme.dark.text2 : Theme.dark.text
                        wrapMode: Text.Wrap
                        maximumLineCount: 8
                        elide: Text.ElideRight
                    }
                    KText {
                        width: parent.width
                        text: card.modelData.until === "" ? card.modelData.by
                            //: Staff, notices: who it is from and until when it holds
                            : StaffWords.joined(card.modelData.by, qsTr("到 %1").arg(card.modelData.until), "")
                        type: Theme.small
                        color: Theme.dark.text2
                        elide: Text.ElideRight
                    }
                }
                KButton {
                    id: away

                    visible: !card.modelData.read
                    anchors.right: parent.right
                    anchors.rightMargin: 28
                    anchors.verticalCenter: parent.verticalCenter
                    height: 108
                    variant: KButton.Staff
                    type: Theme.chip
                    //: Staff, notices: button, it was read, put it away
                    text: qsTr("看过了")
                    onClicked: root.office.putAway(card.modelData.noticeId)
                }
            }
        }
    }
    StaffPager {
        id: pager

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        count: root.office.notices.length
        perPage: root.height > 900 ? 3 : 1
    }
}
