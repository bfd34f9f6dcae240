// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// What waits to be sent, who is signed in, and the quiet switch of languages.
Item {
    id: root

    required property Panel panel

    implicitHeight: 96

    KText {
        visible: root.panel.paths.serviceUp
        width: buttons.x - Theme.space.s
        anchors.verticalCenter: parent.verticalCenter
        text: root.panel.paths.parked > 0
            //: Staff, footer: %1 messages wait to be sent, %2 were refused and need a person
            ? qsTr("等着发 %1・被退回 %2").arg(root.panel.paths.pending).arg(root.panel.paths.parked)
            : root.panel.paths.pending > 0
            //: Staff, footer: %n messages wait to be sent
            ? qsTr("等着发 %n 条", "", root.panel.paths.pending)
            //: Staff, footer: everything has been sent
            : qsTr("都发出去了")
        type: Theme.small
        color: root.panel.paths.parked > 0 ? Theme.dark.wait : Theme.dark.text2
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: 32
        elide: Text.ElideRight
    }
    Row {
        id: buttons

        anchors.right: parent.right
        spacing: Theme.space.s

        NavPill {
            kind: NavPill.Staff
            type: Theme.chip
            leftPadding: 24
            rightPadding: 24
            iconName: root.panel.login.signedIn ? "keyhole" : "identification-badge"
            text: root.panel.login.signedIn && root.width < 800
                //: Staff, footer: lock the tools, where there is no room for a name
                ? qsTr("锁上") : root.panel.login.signedIn
                //: Staff, footer: lock the tools, %1 is who is signed in; they lock by themselves after 60 seconds
                ? qsTr("锁上・%1").arg(root.panel.login.signedInName)
                //: Staff, footer: sign in
                : qsTr("登录")
            onClicked: root.panel.login.signedIn ? root.panel.login.logout() : root.panel.unlock()
        }
        NavPill {
            kind: NavPill.Staff
            type: Theme.chip
            leftPadding: 24
            rightPadding: 24
            iconName: "translate"
            // The language that is spoken now, in itself.
            text: root.panel.language === "zh-Hant" ? "繁" : root.panel.language === "en" ? "EN" : "简"
            onClicked: root.panel.turnLanguage()
        }
    }
}
