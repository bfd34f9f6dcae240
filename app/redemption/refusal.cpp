// SPDX-License-Identifier: Apache-2.0
#include "redemption/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace yizhan {

namespace {

using enum VoucherRefusal;

constexpr std::array names {
    std::pair {NotAVoucher, std::string_view("not_a_voucher")},
    std::pair {WrongBank, std::string_view("wrong_bank")},
    std::pair {UnknownKey, std::string_view("unknown_key")},
    std::pair {Forged, std::string_view("forged")},
    std::pair {Damaged, std::string_view("damaged")},
    std::pair {NotYetValid, std::string_view("not_yet_valid")},
    std::pair {DeadlineOver, std::string_view("deadline_over")},
    std::pair {CampaignWithdrawn, std::string_view("campaign_withdrawn")},
    std::pair {OtherBranch, std::string_view("other_branch")},
    std::pair {WrongPerson, std::string_view("wrong_person")},
    std::pair {TrustListTooOld, std::string_view("trust_list_too_old")},
    std::pair {ClockNotTrusted, std::string_view("clock_not_trusted")},
    std::pair {NeedsNetwork, std::string_view("needs_network")},
    std::pair {BeingChecked, std::string_view("being_checked")},
    std::pair {AlreadyRedeemed, std::string_view("already_redeemed")},
    std::pair {ReservedElsewhere, std::string_view("reserved_elsewhere")},
    std::pair {Revoked, std::string_view("revoked")},
    std::pair {OutOfStock, std::string_view("out_of_stock")},
    std::pair {LimitReached, std::string_view("limit_reached")},
    std::pair {LeaseOver, std::string_view("lease_over")},
    std::pair {NotPossible, std::string_view("not_possible")},
    std::pair {StorageFailed, std::string_view("storage_failed")},
    std::pair {OutOfOrder, std::string_view("out_of_order")},
    std::pair {UnknownSlip, std::string_view("unknown_slip")},
};

} // namespace

std::string_view nameOf(VoucherRefusal refusal)
{
    const auto found
        = std::ranges::find(names, refusal, &std::pair<VoucherRefusal, std::string_view>::first);
    return found == names.end() ? std::string_view("not_possible") : found->second;
}

VoucherRefusal refusalFromReason(std::string_view reason)
{
    const auto found
        = std::ranges::find(names, reason, &std::pair<VoucherRefusal, std::string_view>::second);
    return found == names.end() ? NotPossible : found->first;
}

} // namespace yizhan
