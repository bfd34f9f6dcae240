// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The bank, the languages in their own script, larger words: on every screen, in the same place and size.
Item {
    id: root

    required property Session session

    implicitHeight: Theme.size.topBar

    Image {
        x: Theme.space.margin
        anchors.verticalCenter: parent.verticalCenter
        height: 72
        width: Math.round(implicitWidth * 72 / Math.max(1, implicitHeight))
        fillMode: Image.PreserveAspectFit
        sourceSize.height: 72
        source: "qrc:/illustrations/logo.svg"
        Accessible.role: Accessible.Graphic
        //: Read aloud for the bank's logo
        Accessible.name: qsTr("驿站银行")
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space.m

        Disc {
            text: "简"
            spoken: "简体中文"
            active: root.session.language === "zh-Hans"
            onClicked: root.session.chooseLanguage("zh-Hans")
        }
        Disc {
            text: "繁"
            spoken: "繁體中文"
            active: root.session.language === "zh-Hant"
            onClicked: root.session.chooseLanguage("zh-Hant")
        }
        Disc {
            text: "EN"
            spoken: "English"
            active: root.session.language === "en"
            onClicked: root.session.chooseLanguage("en")
        }
        NavPill {
            kind: NavPill.Toggle
            implicitWidth: 228
            leftPadding: 16
            rightPadding: 16
            iconName: "text-aa"
            active: root.session.senior
            //: Top bar: switches to larger words. At most 5 characters or 8 letters.
            text: qsTr("大字版")
            onClicked: root.session.toggleSenior()
        }
    }
}
