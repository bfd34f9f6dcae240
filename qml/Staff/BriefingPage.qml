// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Yizhan.Controls
import Yizhan.Kiosk
import Yizhan.Theme

// Before a drill: what everybody must know, what is practised, and then who takes part.
StaffSheet {
    id: root

    enum Stage { Reading, Choosing, Counting }

    required property Panel panel
    required property bool landscape
    property int stage: BriefingPage.Reading
    // What somebody chose; else what head office planned, else the first kind.
    property string wanted: ""
    readonly property string playbook: root.wanted !== "" ? root.wanted
        : root.panel.office.plans.length > 0 ? root.panel.office.plans[0].playbook : ""
    readonly property EmergencyTile kind: {
        let found = null
        for (let i = 0; i < root.panel.kinds.length; ++i)
            if (found === null || root.panel.kinds[i].playbook === root.playbook)
                found = root.panel.kinds[i]
        return found
    }
    readonly property bool reading: root.stage === BriefingPage.Reading
    readonly property bool counting: root.stage === BriefingPage.Counting

    title: root.counting
        //: Staff, before a drill: title, choose who takes part
        ? qsTr("谁参加？")
        : root.reading
        //: Staff, before a drill: title
        ? qsTr("开始演练之前")
        //: Staff, before a drill: title, choose the kind that is practised
        : qsTr("今天练什么？")
    note: root.counting
        //: Staff, before a drill: everybody belongs to it, who is not here is followed up
        ? qsTr("在场的点一下，已选 %1 人。没到的会记下，以后补训。").arg(root.panel.roll.presentCount)
        : root.reading
        //: Staff, before a drill: under the title
        ? qsTr("先把这几句念给大家听。") : ""
    ink: Theme.dark.drill
    onBacked: {
        if (root.reading)
            root.panel.back()
        else
            root.stage = BriefingPage.Reading
    }

    BriefingPoints {
        id: points

        visible: root.reading
        width: root.landscape ? (parent.width - Theme.space.xl) / 2 : parent.width
    }
    BriefingKind {
        visible: root.reading
        x: root.landscape ? points.width + Theme.space.xl : 0
        y: root.landscape ? 0 : points.height + Theme.space.l
        width: points.width
        panel: root.panel
        kind: root.kind
        low: root.landscape
        onPlanned: playbook => root.wanted = playbook
        onAnother: root.stage = BriefingPage.Choosing
    }
    KindGrid {
        visible: root.stage === BriefingPage.Choosing
        anchors.fill: parent
        panel: root.panel
        landscape: root.landscape
        current: root.kind?.playbook ?? ""
        currentEnabled: true
        //: Staff, before a drill, choosing the kind: the one chosen now
        currentWord: qsTr("已选")
        onChosen: playbook => {
            root.wanted = playbook
            root.stage = BriefingPage.Reading
        }
    }
    RollGrid {
        visible: root.counting
        width: parent.width
        height: start.y - Theme.space.m
        roll: root.panel.roll
        landscape: root.landscape
    }
    KButton {
        id: everybody

        visible: root.counting
        anchors.verticalCenter: start.verticalCenter
        height: start.height
        variant: KButton.Staff
        type: Theme.noteBold
        text: qsTr("全都到了")
        onClicked: root.panel.roll.everybody()
    }
    KButton {
        id: start

        visible: root.stage !== BriefingPage.Choosing
        y: parent.height - height
        anchors.right: parent.right
        width: parent.width - (root.counting ? everybody.width + Theme.space.m : 0)
        height: root.landscape ? 120 : 144
        variant: KButton.StaffPrimary
        type: root.counting ? Theme.secondary : Theme.button
        text: root.counting
            //: Staff, before a drill: button; sign in, then the drill begins
            ? qsTr("登录，开始演练")
            //: Staff, before a drill: button; next, who takes part
            : qsTr("都知道了，选参加的人")
        onClicked: {
            if (root.counting)
                root.panel.startDrill()
            else
                root.stage = BriefingPage.Counting
        }
    }
}
