// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// The slip of paper with the torn edge: number, code, what was handed in.
Item {
    id: root

    required property ApplyModel apply
    readonly property int pad: 56
    readonly property real inner: root.width - 2 * root.pad
    // Height for everything; there are no more than this.
    required property real room
    // Wide and low: without the logo, which stands above anyway.
    readonly property bool wide: root.width > 1000
    // No room for the logo.
    readonly property bool plain: root.wide || (Theme.senior && root.room < 1400)
    readonly property bool tight: root.wide && root.room < 650
    readonly property int numberHeight: root.tight ? 116 : 164
    // The picture has a white edge of its own, four modules of 69.
    readonly property int qrSize: root.wide ? Math.min(416, root.room - 2 * root.edge - root.tear - 58 - root.numberHeight - Theme.space.m)
                                            : 352
    readonly property int edge: root.tight ? 24 : 36
    readonly property int teeth: Math.round(root.width / 32)
    readonly property real tooth: root.width / root.teeth
    readonly property int tear: 24

    implicitHeight: content.y + content.height + root.edge + root.tear

    Shape {
        anchors.fill: parent

        ShapePath {
            fillColor: Theme.color.surface
            strokeColor: Theme.color.line
            strokeWidth: 2

            PathPolyline { path: root.outline() }
        }
    }

    function outline(): list<point> {
        const bottom = root.height - root.tear
        const points = [Qt.point(0, 0), Qt.point(root.width, 0), Qt.point(root.width, bottom)]
        for (let at = root.teeth; at > 0; --at) {
            points.push(Qt.point((at - 0.5) * root.tooth, bottom + root.tear))
            points.push(Qt.point((at - 1) * root.tooth, bottom))
        }
        points.push(Qt.point(0, 0))
        return points
    }

    component Perforation: Row {
        id: dashes

        clip: true
        width: root.inner
        height: 3
        spacing: 5

        Repeater {
            model: Math.max(0, Math.ceil(dashes.width / 13))

            Rectangle {
                width: 8
                height: 3
                color: Theme.color.line
            }
        }
    }

    Column {
        id: content

        x: root.pad
        y: root.edge
        width: root.inner
        spacing: Theme.space.m

        Item {
            visible: !root.plain
            width: parent.width
            height: 72

            Image {
                width: Math.round(implicitWidth * 68 / Math.max(1, implicitHeight))
                height: 68
                anchors.verticalCenter: parent.verticalCenter
                fillMode: Image.PreserveAspectFit
                sourceSize.height: 68
                source: "qrc:/illustrations/logo.svg"
                Accessible.ignored: true
            }
            KText {
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                text: root.apply.receiptTime
                type: Theme.bar
                bold: false
                color: Theme.color.ink2
            }
        }
        Perforation {
            visible: !root.plain
        }
        Column {
            width: parent.width

            Item {
                width: parent.width
                height: 58

                KText {
                    anchors.verticalCenter: parent.verticalCenter
                    //: Receipt: above the number
                    text: qsTr("您的回执号码")
                    type: Theme.bar
                    bold: false
                    color: Theme.color.ink2
                    Accessible.ignored: true
                }
                KText {
                    visible: root.plain
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.apply.receiptTime
                    type: Theme.bar
                    bold: false
                    color: Theme.color.ink2
                }
            }
            KText {
                width: parent.width
                text: root.apply.receiptNumber
                type: Theme.hero
                font.pixelSize: root.tight ? 104 : 148
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 60
                height: root.numberHeight
                //: Receipt, read aloud: %1 the number
                Accessible.name: qsTr("您的回执号码 %1").arg(root.apply.receiptNumber)
            }
        }
        Item {
            width: parent.width
            height: Math.max(root.qrSize, facts.height)

            Image {
                id: qr

                x: -4 * root.qrSize / 69
                width: root.qrSize
                height: root.qrSize
                sourceSize.width: root.qrSize
                sourceSize.height: root.qrSize
                fillMode: Image.PreserveAspectFit
                smooth: false
                cache: false
                source: root.apply.receiptCode === "" ? ""
                    : "image://qr/" + Qt.btoa(root.apply.receiptCode).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "")
                Accessible.role: Accessible.Graphic
                //: Receipt: the code with the number, read aloud
                Accessible.name: qsTr("回执的二维码")
            }
            Column {
                id: facts

                x: qr.x + qr.width + Theme.space.m
                width: parent.width - x
                y: Math.max(0, (parent.height - height) / 2)
                spacing: root.tight ? 0 : Theme.space.s

                ReceiptFact {
                    width: parent.width
                    labelled: !root.tight && !Theme.senior
                    //: Receipt: what was applied for
                    label: qsTr("办什么")
                    value: root.apply.productName
                }
                ReceiptFact {
                    width: parent.width
                    labelled: !root.tight && !Theme.senior
                    //: Receipt: who applied
                    label: qsTr("谁")
                    value: root.apply.personText
                }
                ReceiptFact {
                    width: parent.width
                    labelled: !root.tight && !Theme.senior
                    //: Receipt: where it will be ready
                    label: qsTr("到哪里取")
                    value: root.apply.placeText
                }
            }
        }
    }
}
