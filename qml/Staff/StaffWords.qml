// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Yizhan.Kiosk

// The panel's words for codes and facts. An unproved station says what is not so yet; none says "success".
QtObject {
    id: root

    function level(level: int): string {
        switch (level) {
        case 1:
            //: Staff: severity of an incident, major
            return qsTr("Ⅰ级")
        case 2:
            //: Staff: severity of an incident, serious
            return qsTr("Ⅱ级")
        default:
            //: Staff: severity of an incident, ordinary
            return qsTr("Ⅲ级")
        }
    }

    // Empty for a code that is not known: a code is never shown.
    function role(role: string): string {
        switch (role) {
        case "branch_head":
            //: Staff: role
            return qsTr("网点负责人")
        case "duty_manager":
            //: Staff: role
            return qsTr("值班经理")
        case "teller":
            //: Staff: role
            return qsTr("柜员")
        case "lobby_manager":
            //: Staff: role
            return qsTr("大堂经理")
        case "guard":
            //: Staff: role
            return qsTr("保安")
        case "safety_officer":
            //: Staff: role
            return qsTr("安全员")
        case "incident_desk":
        case "duty":
            //: Staff: role at head office, the room that watches incidents
            return qsTr("值班室")
        case "security":
            //: Staff: role at head office
            return qsTr("保卫部")
        default:
            return ""
        }
    }

    function rung(kind: int, proved: bool): string {
        switch (kind) {
        case Rung.Saved:
            //: Staff: the alarm is on disk / is not yet
            return proved ? qsTr("存好了") : qsTr("还没存好")
        case Rung.Sent:
            //: Staff: the alarm left this machine / has not yet
            return proved ? qsTr("发出去了") : qsTr("还没发出")
        case Rung.Received:
            //: Staff: head office has received the alarm / has not yet
            return proved ? qsTr("总部收到") : qsTr("总部还没收到")
        case Rung.Seen:
            //: Staff: a named person at head office has seen the alarm / nobody has yet
            return proved ? qsTr("总部看到") : qsTr("总部还没看到")
        default:
            //: Staff: help is on its way / nothing has been heard of it
            return proved ? qsTr("帮手在路上") : qsTr("还没有帮手消息")
        }
    }

    function drilled(drill: bool, words: string): string {
        //: Staff: everything a drill shows begins with the word "drill"
        return drill ? qsTr("演练：%1").arg(words) : words
    }

    // Where a fact comes from.
    function source(kind: int, path: string, seconds: int, person: string, role: string): string {
        switch (kind) {
        case Rung.Saved:
            //: Staff: source of a fact, this machine
            return qsTr("本机")
        case Rung.Sent:
            //: Staff: source of a fact, the line to head office / the spare line
            return path === "" ? "" : path === "primary" ? qsTr("总部专线") : qsTr("备用线")
        case Rung.Received:
            //: Staff: head office received it after %n seconds
            return seconds > 0 ? qsTr("%n 秒", "", seconds) : ""
        default:
            return root.role(role) === "" ? person : person + "・" + root.role(role)
        }
    }

    // Up to three facts side by side; an empty one leaves no gap.
    function joined(first: string, second: string, third: string): string {
        let words = first
        if (second !== "")
            words += (words === "" ? "" : "・") + second
        if (third !== "")
            words += (words === "" ? "" : "・") + third
        return words
    }

    function trouble(trouble: int): string {
        switch (trouble) {
        case Panel.DrillNotSent:
            //: Staff notice
            return qsTr("演练没有发出。请再按一次。")
        case Panel.NotCancelled:
            //: Staff notice
            return qsTr("撤回没有送到。请打电话说明。")
        case Panel.UndoOver:
            //: Staff notice
            return qsTr("5 秒已过。请用结束键，写明误报。")
        case Panel.NotClosed:
            //: Staff notice
            return qsTr("没有结束成。请再试一次。")
        case Panel.NotNoted:
            //: Staff notice
            return qsTr("这句话没有存下。请再试一次。")
        case Panel.NotTicked:
            //: Staff notice
            return qsTr("没有记下。请再点一次。")
        default:
            return ""
        }
    }
}
