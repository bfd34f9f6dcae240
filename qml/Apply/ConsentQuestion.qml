// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Kiosk
import Yizhan.Theme

// What the customer agrees to, all of it, and one box.
ApplyPage {
    id: root

    first: agree

    readonly property real column: root.landscape ? 688 : root.width
    readonly property real room: (root.landscape ? root.height : agree.y - Theme.space.m) - consent.y
    readonly property bool paged: consent.wanted > root.room

    QuestionHead {
        id: head

        width: root.landscape ? root.width - root.column - Theme.space.xxl : root.width
        apply: root.apply
        question: root.apply.label
        type: root.height < 650 ? Theme.heading : Theme.title
        helpShown: !root.landscape || root.height >= 650
        trouble: ApplyWords.trouble(root.apply)
    }
    ConsentText {
        id: consent

        y: head.height + Theme.space.m
        width: head.width
        height: root.paged ? root.room - (root.landscape ? 0 : pager.height + Theme.space.m) : consent.wanted
        text: root.apply.consentText
    }
    PagerRow {
        id: pager

        visible: root.paged
        x: agree.x
        y: agree.y - height - Theme.space.m
        width: root.column
        page: consent.page
        pages: consent.pages
        onTurned: (page) => consent.page = page
    }
    OptionRow {
        id: agree

        x: root.width - width
        y: next.y - height - Theme.space.m
        width: root.column
        height: Theme.senior ? 176 : 152
        box: true
        chosen: root.apply.consented
        enabled: consent.readToEnd || root.apply.consented
        //: Box to tick under the words agreed to
        text: consent.readToEnd || root.apply.consented ? qsTr("我看过了，我同意")
            //: Box that cannot be ticked yet: there are more pages to read
            : qsTr("我同意（先看完 %n 页）", "", consent.pages)
        onClicked: root.apply.agree(!root.apply.consented)
    }
    NextButton {
        id: next

        x: agree.x
        y: root.height - height
        width: root.column
        enabled: root.apply.complete
        text: ApplyWords.next(root.apply)
        onClicked: root.apply.next()
    }
}
