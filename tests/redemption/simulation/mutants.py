# SPDX-License-Identifier: Apache-2.0
"""Breaks one rule of the product in a copy of its source.

    mutants.py --source NAME              prints the source that is changed
    mutants.py --make NAME ROOT FILE      writes the changed copy; fails when the rule is not where it was
"""
import sys
from pathlib import Path

LEDGER = "app/headoffice/sqlite_redemptions.cpp"
OFFLINE = "app/headoffice/sqlite_offline.cpp"
LEASES = "app/headoffice/sqlite_leases.cpp"
PAYOUT = "app/redemption/payout.cpp"
DESK = "app/redemption/payout_desk.cpp"
MUTANTS = {
    "no-reserve-check": (LEDGER, [(
        "        if (order.at < (*live)->leaseUntil)\n            return std::string(nameOf(VoucherRefusal::ReservedElsewhere));\n",
        "        if (order.at < (*live)->leaseUntil)\n            return std::string();\n")]),
    "pay-on-reserve": (PAYOUT, [(
        "        m_state = State::Reserved;\n        m_failures = 0;",
        "        m_state = State::Paid;\n        m_failures = 0;")]),
    "no-idempotency": (LEDGER, [(
        "    if (record.state != RedemptionState::Reserved)\n        return standingOf(record);\n",
        "    if (record.state != RedemptionState::Reserved)\n        return RedemptionStanding {RedemptionState::Refused,"
        " \"already_redeemed\", record.voucher.id, 0, {}, 0};\n")]),
    "silent-conflict": (OFFLINE, [(
        "    if (auto inserted = insert(db, *payout, at); !inserted)",
        "    if (timesPaid(db, payout->voucher.id).valueOr(0) > 0)\n        return Done {};\n"
        "    if (auto inserted = insert(db, *payout, at); !inserted)")]),
    "wall-clock-lease": (DESK, [
        ("m_book->mayPay(*voucher, boot())",
         "m_book->mayPay(*voucher, m_book->held() ? m_time.clock().wallNow() - m_book->held()->lease.granted"
         " + m_book->held()->askedAt : boot())"),
        ("std::string(nameOf(read.source)), boot()}",
         "std::string(nameOf(read.source)), m_book->held() ? m_time.clock().wallNow()"
         " - m_book->held()->lease.granted + m_book->held()->askedAt : boot()}")]),
    "no-sequence-check": (LEASES, [(
        "    if (claimed.seq < (*known)->seq)\n        return AccountStanding::SetBack;\n",
        "    if (claimed.seq < (*known)->seq)\n        return AccountStanding::Agreed;\n")]),
    "ack-without-hash": (LEASES, [(
        "    if (claimed.hash != (*known)->hash || *stored != claimed.seq)\n        return AccountStanding::Forked;\n", "")]),
}


def main(arguments):
    path, changes = MUTANTS[arguments[1]]
    if arguments[0] == "--source":
        print(path)
        return 0
    text = (Path(arguments[2]) / path).read_text("utf-8")
    for old, new in changes:
        if text.count(old) != 1:
            print(f"{path}: the rule that {arguments[1]} breaks is not there once:\n{old}", file=sys.stderr)
            return 1
        text = text.replace(old, new)
    Path(arguments[3]).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
