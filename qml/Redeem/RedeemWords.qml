// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick
import Yizhan.Kiosk

// Why a prize is not handed over, in words for the customer. Never a code, never blame.
QtObject {
    id: root

    // Each sentence on a line of its own; where there are no full stops of ours nothing changes.
    function lines(text: string): string {
        return text.replace(/。(?=.)/g, "。\n")
    }

    // A person is the better way on; else the customer can go on alone.
    function needsStaff(refusal: int): bool {
        switch (refusal) {
        case RedeemModel.NotAVoucher:
        case RedeemModel.Damaged:
        case RedeemModel.LeaseOver:
        case RedeemModel.NotYetValid:
            return false
        default:
            return true
        }
    }

    // The same voucher may well be taken the next time.
    function sameAgain(refusal: int): bool {
        switch (refusal) {
        case RedeemModel.NotAVoucher:
        case RedeemModel.Damaged:
        case RedeemModel.LeaseOver:
        case RedeemModel.NeedsNetwork:
        case RedeemModel.ClockNotTrusted:
        case RedeemModel.TrustListTooOld:
        case RedeemModel.OpenPayout:
        case RedeemModel.ReservedElsewhere:
        case RedeemModel.StorageFailed:
        case RedeemModel.NotPossible:
            return true
        default:
            return false
        }
    }

    function icon(refusal: int): string {
        switch (refusal) {
        case RedeemModel.NotAVoucher:
        case RedeemModel.Damaged:
            return "scan"
        case RedeemModel.NotYetValid:
            return "calendar-blank"
        case RedeemModel.DeadlineOver:
        case RedeemModel.LeaseOver:
            return "clock"
        case RedeemModel.OtherBranch:
            return "buildings"
        case RedeemModel.WrongPerson:
            return "identification-card"
        case RedeemModel.NeedsNetwork:
            return "wifi-slash"
        case RedeemModel.OpenPayout:
        case RedeemModel.ReservedElsewhere:
            return "hourglass-medium"
        case RedeemModel.OutOfStock:
            return "trophy"
        case RedeemModel.ClockNotTrusted:
        case RedeemModel.TrustListTooOld:
        case RedeemModel.StorageFailed:
        case RedeemModel.OutOfOrder:
        case RedeemModel.NotPossible:
            return "monitor"
        default:
            return "receipt"
        }
    }

    function title(refusal: int): string {
        switch (refusal) {
        case RedeemModel.NotAVoucher:
            //: Refused: some other QR code
            return qsTr("这不是兑奖券的码")
        case RedeemModel.WrongBank:
            //: Refused: a signed code, not a voucher of ours
            return qsTr("这不是我们银行的券")
        case RedeemModel.UnknownKey:
            //: Refused: signed by a key that is not believed (any more)
            return qsTr("这张券要请人核对")
        case RedeemModel.Forged:
            //: Refused: the signature is not ours
            return qsTr("这张券核对不上")
        case RedeemModel.Damaged:
            //: Refused: the code could not be read to its end
            return qsTr("码没有读全")
        case RedeemModel.NotYetValid:
            //: Refused: too early
            return qsTr("还没到兑奖时间")
        case RedeemModel.DeadlineOver:
            //: Refused: too late
            return qsTr("兑奖时间已经过了")
        case RedeemModel.CampaignWithdrawn:
            //: Refused: the campaign is not (or no longer) published
            return qsTr("这个活动现在不能兑奖")
        case RedeemModel.OtherBranch:
            //: Refused: paid at other branches only
            return qsTr("这张券在别的网点兑")
        case RedeemModel.WrongPerson:
            //: Refused: not the person the voucher is for
            return qsTr("这张券不是给您的")
        case RedeemModel.NeedsNetwork:
            //: Refused: head office cannot be asked
            return qsTr("网络不通，现在兑不了")
        case RedeemModel.OpenPayout:
            //: Refused: an earlier payout of this voucher has no answer yet
            return qsTr("这张券正在核对")
        case RedeemModel.AlreadyRedeemed:
            //: Refused: redeemed before
            return qsTr("这张券已经兑过了")
        case RedeemModel.ReservedElsewhere:
            //: Refused: another machine is redeeming it now
            return qsTr("别处正在兑这张券")
        case RedeemModel.Revoked:
            //: Refused: withdrawn by head office
            return qsTr("这张券停用了")
        case RedeemModel.OutOfStock:
            //: Refused: this branch has none of the prizes left
            return qsTr("这里的奖品发完了")
        case RedeemModel.LimitReached:
            //: Refused: the limit of prizes is reached
            return qsTr("兑奖次数用完了")
        case RedeemModel.LeaseOver:
            //: Refused: nobody confirmed in time
            return qsTr("等得太久，要重新扫")
        case RedeemModel.ClockNotTrusted:
            //: Refused: the machine has no time that head office has signed
            return qsTr("机器的时间还没核对")
        case RedeemModel.TrustListTooOld:
            //: Refused: the list of keys was confirmed too long ago
            return qsTr("机器要先和总行核对")
        case RedeemModel.OutOfOrder:
            //: Refused: the machine's own test failed, nothing is redeemed here
            return qsTr("这台机器停止兑奖了")
        case RedeemModel.UnknownSlip:
            //: Refused: head office knows no prize of the typed number
            return qsTr("没有查到这个兑奖号")
        default:
            //: Refused: this machine cannot do it now
            return qsTr("这台机器现在兑不了")
        }
    }

    function note(refusal: int): string {
        switch (refusal) {
        case RedeemModel.NotAVoucher:
            //: Refused: explanation
            return qsTr("扫到的是别的码。兑奖券的码印在小票上，或在手机短信里。")
        case RedeemModel.WrongBank:
            //: Refused: explanation
            return qsTr("码没有坏，只是别家的。您没有做错什么。")
        case RedeemModel.UnknownKey:
            //: Refused: explanation
            return qsTr("机器认不出签发的记号，工作人员可以查。")
        case RedeemModel.Forged:
            //: Refused: explanation
            return qsTr("券上的内容和签名对不上，所以不能兑。")
        case RedeemModel.Damaged:
            //: Refused: explanation
            return qsTr("小票可能折了、脏了，压平再扫一次。")
        case RedeemModel.NotYetValid:
            //: Refused: explanation
            return qsTr("券是真的，到时间再来就能兑。")
        case RedeemModel.DeadlineOver:
            //: Refused: explanation
            return qsTr("过了截止时间，机器就不能兑了。")
        case RedeemModel.CampaignWithdrawn:
            //: Refused: explanation
            return qsTr("活动没有开始，或者已经停了。您没有做错什么。")
        case RedeemModel.OtherBranch:
            //: Refused: explanation
            return qsTr("券是真的，只能在券上写明的网点兑。")
        case RedeemModel.WrongPerson:
            //: Refused: explanation
            return qsTr("持卡人和收银员的奖分开发，只发给本人。")
        case RedeemModel.NeedsNetwork:
            //: Refused: explanation
            return qsTr("要问过总行才能发奖。奖还在，没有少。")
        case RedeemModel.OpenPayout:
            //: Refused: explanation
            return qsTr("上一次的确认还没有答复，先不要发放。")
        case RedeemModel.AlreadyRedeemed:
            //: Refused: explanation
            return qsTr("一张券只能兑一次，这次不能再领。您没有做错什么。")
        case RedeemModel.ReservedElsewhere:
            //: Refused: explanation
            return qsTr("另一台机器刚扫过它，最多两分钟就放开。")
        case RedeemModel.Revoked:
            //: Refused: explanation
            return qsTr("总行停用了这张券。您没有做错什么。")
        case RedeemModel.OutOfStock:
            //: Refused: explanation
            return qsTr("您的奖还算数，要等补货或换个网点。")
        case RedeemModel.LimitReached:
            //: Refused: explanation
            return qsTr("按活动的规定，不能再兑了。您没有做错什么。")
        case RedeemModel.LeaseOver:
            //: Refused: explanation
            return qsTr("两分钟里没有人确认，券已经放开，没有兑。")
        case RedeemModel.ClockNotTrusted:
            //: Refused: explanation
            return qsTr("时间不准，就看不准到没到期。奖还在，没有少。")
        case RedeemModel.TrustListTooOld:
            //: Refused: explanation, the list of keys is too old
            return qsTr("机器太久没有和总行核对，不敢发奖。奖还在。")
        case RedeemModel.StorageFailed:
            //: Refused: explanation, the payout cannot be written down
            return qsTr("机器记不下这一笔，所以不发。奖还在，没有少。")
        case RedeemModel.OutOfOrder:
            //: Refused: explanation
            return qsTr("机器自己检查，发现看券看得不对，就停了。奖还在。")
        case RedeemModel.UnknownSlip:
            //: Refused: explanation
            return qsTr("总行没有登记这个号码。请照小票再看一遍，您没有做错什么。")
        default:
            //: Refused: explanation, a reason this program does not know
            return qsTr("总行说现在不能兑。您没有做错什么。")
        }
    }

    function nextTitle(refusal: int): string {
        switch (refusal) {
        case RedeemModel.AlreadyRedeemed:
            //: Refused: what to do, heading
            return qsTr("不是您领的？")
        case RedeemModel.NotAVoucher:
        case RedeemModel.Damaged:
        case RedeemModel.LeaseOver:
            //: Refused: what to do, heading
            return qsTr("再试一次就好")
        case RedeemModel.NotYetValid:
            //: Refused: what to do, heading
            return qsTr("请收好小票")
        case RedeemModel.NeedsNetwork:
        case RedeemModel.ClockNotTrusted:
        case RedeemModel.TrustListTooOld:
        case RedeemModel.OpenPayout:
        case RedeemModel.ReservedElsewhere:
            //: Refused: what to do, heading
            return qsTr("等一会儿再扫")
        default:
            //: Refused: what to do, heading
            return qsTr("我们帮您查")
        }
    }

    function next(refusal: int): string {
        switch (refusal) {
        case RedeemModel.AlreadyRedeemed:
            //: Refused: what to do
            return qsTr("请告诉工作人员，马上帮您查。")
        case RedeemModel.NotAVoucher:
            //: Refused: what to do
            return qsTr("看看小票备注栏，那里有中奖的码。没有就请工作人员看。")
        case RedeemModel.Damaged:
            //: Refused: what to do
            return qsTr("还是不行，请工作人员帮您看小票。")
        case RedeemModel.LeaseOver:
            //: Refused: what to do
            return qsTr("请先叫工作人员过来，再扫一次。")
        case RedeemModel.NotYetValid:
            //: Refused: what to do
            return qsTr("到了时间，任何一台兑奖的机器都可以。")
        case RedeemModel.NeedsNetwork:
        case RedeemModel.ClockNotTrusted:
        case RedeemModel.TrustListTooOld:
            //: Refused: what to do
            return qsTr("急着领，请到柜台，工作人员想办法。")
        case RedeemModel.OpenPayout:
        case RedeemModel.ReservedElsewhere:
            //: Refused: what to do
            return qsTr("过两分钟再扫，或请工作人员查。")
        case RedeemModel.OtherBranch:
            //: Refused: what to do
            return qsTr("工作人员告诉您哪个网点最近。")
        case RedeemModel.OutOfStock:
            //: Refused: what to do
            return qsTr("工作人员告诉您哪里还有、什么时候到。")
        case RedeemModel.WrongPerson:
            //: Refused: what to do
            return qsTr("请本人带小票来，或问问工作人员。")
        case RedeemModel.OutOfOrder:
            //: Refused: what to do
            return qsTr("请到柜台兑。")
        case RedeemModel.DeadlineOver:
            //: Refused: what to do
            return qsTr("工作人员可以帮您问活动热线。")
        default:
            //: Refused: what to do
            return qsTr("请把小票给工作人员看。")
        }
    }
}
