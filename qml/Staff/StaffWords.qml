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

    function levelLong(level: int): string {
        switch (level) {
        case 1:
            //: Staff: severity of an incident
            return qsTr("Ⅰ级・重大")
        case 2:
            //: Staff: severity of an incident
            return qsTr("Ⅱ级・较大")
        default:
            //: Staff: severity of an incident
            return qsTr("Ⅲ级・一般")
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
            return path === "" ? "" : root.way(path)
        case Rung.Received:
            //: Staff: head office received it after %n seconds
            return seconds > 0 ? qsTr("%n 秒", "", seconds) : ""
        default:
            return root.role(role) === "" ? person : person + "・" + root.role(role)
        }
    }

    // A way to head office.
    function way(path: string): string {
        //: Staff: the first way to head office / another one
        return path === "primary" ? qsTr("总部专线") : qsTr("备用线")
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
        case Panel.NotRecorded:
            //: Staff notice
            return qsTr("没有记下。请再试一次。")
        case Panel.NoSealingKey:
            //: Staff notice: words could not be sealed
            return qsTr("现在封不了，没有发出。请打电话告诉总部。")
        case Panel.AlreadyOver:
            //: Staff notice
            return qsTr("这件事已经结束了。")
        default:
            return ""
        }
    }

    // Names one after the other.
    function listed(names: list<string>): string {
        let words = ""
        for (let i = 0; i < names.length; ++i)
            words += (i === 0 ? "" : "、") + names[i]
        return words
    }

    // Roles side by side; unknown codes are left out.
    function roles(codes: list<string>): string {
        let words = ""
        for (let i = 0; i < codes.length; ++i)
            words = root.joined(words, root.role(codes[i]), "")
        return words
    }

    // What a number is for, or a post of the emergency group.
    function post(code: string): string {
        switch (code) {
        case "police":
            //: Staff, numbers to dial
            return qsTr("报警")
        case "fire":
            //: Staff, numbers to dial
            return qsTr("火警")
        case "ambulance":
            //: Staff, numbers to dial
            return qsTr("急救")
        case "security":
            //: Staff, numbers to dial, and post of the emergency group
            return qsTr("保卫部")
        case "head":
            //: Staff, post of the emergency group
            return qsTr("应急组长")
        case "deputy":
            //: Staff, post of the emergency group
            return qsTr("副组长")
        case "risk":
            //: Staff, post of the emergency group: contact for card risks
            return qsTr("风险联系人")
        case "technology":
            //: Staff, post of the emergency group
            return qsTr("科技部门")
        case "office":
            //: Staff, post of the emergency group
            return qsTr("办公室")
        case "operations":
            //: Staff, post of the emergency group
            return qsTr("运营部门")
        default:
            //: Staff, numbers to dial: for something else
            return qsTr("其他")
        }
    }

    function mark(mark: string): string {
        switch (mark) {
        case "looks":
            //: Staff, what a witness saw
            return qsTr("样子")
        case "clothing":
            //: Staff, what a witness saw
            return qsTr("衣服")
        case "direction":
            //: Staff, what a witness saw
            return qsTr("去向")
        case "vehicle":
            //: Staff, what a witness saw
            return qsTr("车")
        default:
            //: Staff, what a witness saw
            return qsTr("车牌")
        }
    }

    function sealed(what: string): string {
        //: Staff, sealed words: family contact / medical facts
        return what === "family" ? qsTr("家属联系方式") : qsTr("病情和病史")
    }

    // A line of the record: what was said, or that something was sealed.
    function recorded(kind: string, words: string): string {
        switch (kind) {
        case "note":
            return words
        case "family":
        case "medical":
            //: Staff, record: sealed words, %1 what they are about
            return qsTr("已封好：%1").arg(root.sealed(kind))
        default:
            //: Staff, record: %1 a field such as clothing, %2 what was seen
            return qsTr("%1：%2").arg(root.mark(kind)).arg(words)
        }
    }

    function office(kind: string, to: string, by: string, role: string): string {
        switch (kind) {
        case "assigned":
            //: Staff, what head office did: %1 was given the incident, by %2
            return by === "" ? qsTr("总部派给 %1").arg(to) : qsTr("总部派给 %1（%2）").arg(to).arg(by)
        case "escalated":
            //: Staff, what head office did: %1 was told because nobody had answered
            return by === "" ? qsTr("总部升级，已叫 %1").arg(to)
                //: Staff, what head office did: %1 was told, by %2
                : qsTr("总部升级，已叫 %1（%2）").arg(to).arg(by)
        case "seen":
            //: Staff, what head office did: %1 has seen it too
            return qsTr("总部看到：%1").arg(root.joined(by, root.role(role), ""))
        default:
            //: Staff, what head office did: help is on its way, says %1
            return qsTr("帮手在路上：%1").arg(root.joined(by, root.role(role), ""))
        }
    }

    // By when, after the first touch; empty when there is no target.
    function within(seconds: int): string {
        return seconds <= 0 ? root.atOnce
            //: Staff: within so many hours
            : seconds % 3600 === 0 ? qsTr("%n 小时内", "", seconds / 3600)
            //: Staff: within so many minutes
            : seconds % 60 === 0 ? qsTr("%n 分钟内", "", seconds / 60)
            //: Staff: within so many seconds
            : qsTr("%n 秒内", "", seconds)
    }
    //: Staff: without any delay
    readonly property string atOnce: qsTr("马上")

    function followUp(kind: string): string {
        switch (kind) {
        case "repair":
            //: Staff, kind of a follow-up
            return qsTr("维修")
        case "training":
            //: Staff, kind of a follow-up: to be trained again
            return qsTr("补训")
        case "procedure":
            //: Staff, kind of a follow-up: a rule is to be mended
            return qsTr("改流程")
        case "report":
            //: Staff, kind of a follow-up: a report is to be written
            return qsTr("写报告")
        default:
            //: Staff, kind of a follow-up
            return qsTr("其他")
        }
    }

    function due(day: string, overdue: bool): string {
        //: Staff, follow-up: overdue since the day %1 / due by the day %1
        return overdue ? qsTr("过期了，%1 到期").arg(day) : qsTr("%1 前").arg(day)
    }

    // What a machine finds wrong with itself.
    function faultOf(what: string): string {
        switch (what) {
        case "camera":
            //: Staff, fault of a machine
            return qsTr("摄像头坏了")
        case "clock":
            //: Staff, fault of a machine
            return qsTr("时钟不准")
        case "disk":
            //: Staff, fault of a machine
            return qsTr("硬盘快满或坏了")
        case "network":
            //: Staff, fault of a machine
            return qsTr("网络断断续续")
        case "battery":
            //: Staff, fault of a machine
            return qsTr("电池不行了")
        case "redemption":
            //: Staff, fault of a machine: its test vouchers were judged wrongly
            return qsTr("兑奖自检不对，已停用")
        default:
            //: Staff, fault without a description
            return qsTr("有故障")
        }
    }
    //: Staff, fault: the machine itself noticed it
    readonly property string foundByMachine: qsTr("机器自己报的")

    function mended(by: string): string {
        //: Staff, fault: it has been mended, by %1
        return by === "" ? qsTr("修好了") : qsTr("%1 说修好了").arg(by)
    }

    function doneBy(by: string): string {
        //: Staff, follow-up: it has been done, says %1
        return by === "" ? qsTr("做好了") : qsTr("%1 说做好了").arg(by)
    }
}
