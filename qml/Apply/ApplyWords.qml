// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Yizhan.Kiosk

// What is wrong, and what to do about it, in words for customers.
QtObject {
    id: root

    // Said beside the field; empty when nothing is wrong.
    function trouble(apply: ApplyModel): string {
        switch (apply.trouble) {
        case ApplyModel.Missing:
            return root.missing(apply.kind)
        case ApplyModel.TooShort:
            return apply.missing > 0
                //: Beside a number field: %n figures are still to be typed
                ? qsTr("还没有输完，还差 %n 位。", "", apply.missing)
                //: Beside the name field: one letter only
                : qsTr("名字还没有写完。")
        case ApplyModel.TooLong:
            //: Beside a field
            return qsTr("太长了，请写短一点。")
        case ApplyModel.ForeignCharacter:
            return apply.kind === ApplyModel.IdNumber
                //: Beside the identity number field
                ? qsTr("只能是数字，最后一位可以是 X。")
                //: Beside the name field: a sign in the wrong place
                : qsTr("有一个符号不对，请删掉。")
        case ApplyModel.OldIdNumber:
            //: Beside the identity number field: a number of the first generation
            return qsTr("这是旧号码。请看新证，共 18 位。")
        case ApplyModel.WrongRegion:
            //: Beside the identity number field: the first six figures name no place
            return qsTr("前 6 位好像不对，请看看证件。")
        case ApplyModel.WrongDate:
            //: Beside the identity number field: no such day
            return qsTr("中间的出生日期好像不对，请看看证件。")
        case ApplyModel.FutureDate:
            //: Beside the identity number field: a birthday that is still to come
            return qsTr("中间的出生日期还没到，请看看证件。")
        case ApplyModel.WrongCheck:
            //: Beside the identity number field: the check character does not fit
            return qsTr("好像有一位不对，请对着证件看一遍。")
        case ApplyModel.WrongMobileStart:
            //: Beside the mobile number field
            return qsTr("手机号码用 13 到 19 开头，请再看看。")
        case ApplyModel.NotAChoice:
            //: Beside a list: what was chosen is not offered any more
            return qsTr("这一项没有了，请重新选。")
        case ApplyModel.NotAgreed:
            //: Beside the consent
            return qsTr("同意了才能往下办。不同意，按返回就好。")
        case ApplyModel.Unfinished:
            //: Beside the name field: letters wait for a character to be picked
            return qsTr("拼音还没变成字，请点一个字。")
        default:
            return ""
        }
    }

    function missing(kind: int): string {
        switch (kind) {
        case ApplyModel.Name:
            //: Beside the empty name field
            return qsTr("请写您的名字。")
        case ApplyModel.IdNumber:
            //: Beside the empty identity number field
            return qsTr("请输入身份证号码。")
        case ApplyModel.Mobile:
            //: Beside the empty mobile number field
            return qsTr("请输入手机号码。")
        case ApplyModel.Text:
            //: Beside an empty text field
            return qsTr("请写几个字。")
        default:
            //: Beside a list nothing was chosen of
            return qsTr("请选一项。")
        }
    }

    // The label of the button that goes on; while it cannot, it says what is to be done first.
    function next(apply: ApplyModel): string {
        if (apply.complete)
            return apply.changing
                //: Button: a change is done, back to the review
                ? qsTr("改好了")
                //: Button: to the next question
                : qsTr("下一步")
        switch (apply.kind) {
        case ApplyModel.IdNumber:
        case ApplyModel.Mobile:
            return apply.missing > 0 && apply.trouble === ApplyModel.NoTrouble || apply.trouble === ApplyModel.TooShort
                //: Button that cannot be used yet: %n figures are missing
                ? qsTr("下一步（还差 %n 位）", "", apply.missing)
                //: Button that cannot be used yet: the number is wrong
                : qsTr("下一步（先改号码）")
        case ApplyModel.Name:
        case ApplyModel.Text:
            return apply.composing !== ""
                //: Button that cannot be used yet: letters wait for a character to be picked
                ? qsTr("下一步（先选字）")
                : apply.typed > 0
                //: Button that cannot be used yet: what is written is not complete
                ? qsTr("下一步（先写完）")
                : apply.kind === ApplyModel.Name
                //: Button that cannot be used yet: no name is written
                ? qsTr("下一步（先写名字）")
                //: Button that cannot be used yet: nothing is written
                : qsTr("下一步（先写几个字）")
        case ApplyModel.Consent:
            //: Button that cannot be used yet: the box "I agree" is empty
            return qsTr("下一步（先点同意）")
        default:
            //: Button that cannot be used yet: nothing is chosen
            return qsTr("下一步（先选一项）")
        }
    }

    function refusal(refusal: int): string {
        switch (refusal) {
        case ApplyModel.NoForm:
            //: Application page: this form is not offered any more
            return qsTr("这一项现在不办了。")
        case ApplyModel.NoSealingKey:
            //: Application page: nothing could be sealed
            return qsTr("这台机器现在锁不好您的资料，所以先不收。")
        case ApplyModel.NoSpace:
            //: Application page: too little room on the disk
            return qsTr("这台机器存满了，暂时不能再收。")
        default:
            //: Application page: the database does not open
            return qsTr("这台机器现在存不了资料。")
        }
    }

    function remedy(refusal: int): string {
        return refusal === ApplyModel.NoForm
            //: Application page: what to do when a form is gone
            ? qsTr("请看看别的，或者问问工作人员。")
            //: Application page: what to do when no application can be taken
            : qsTr("请到柜台办，也一样。您还没有填，什么也没有丢。")
    }
}
