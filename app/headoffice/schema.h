// SPDX-License-Identifier: Apache-2.0
// The tables of headoffice.db, as steps from an empty file (PRAGMA user_version counts those done).
#pragma once

#include <array>
#include <string_view>

namespace yizhan::headoffice {

inline constexpr std::array<std::string_view, 6> schemaSteps = {R"sql(
CREATE TABLE events (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (substr(id, 15, 1) = '7'),
    hash TEXT NOT NULL,
    device TEXT NOT NULL, branch TEXT NOT NULL,
    lane TEXT NOT NULL CHECK (lane <> 'drill'), epoch INTEGER NOT NULL, seq INTEGER NOT NULL, prev TEXT NOT NULL,
    kind TEXT NOT NULL, subject TEXT NOT NULL,
    document TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX events_chain ON events (device, lane, epoch, seq);
CREATE INDEX events_subject ON events (subject);
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER events_fixed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE drills (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE CHECK (substr(id, 15, 1) = '8'),
    hash TEXT NOT NULL,
    device TEXT NOT NULL, branch TEXT NOT NULL,
    lane TEXT NOT NULL CHECK (lane = 'drill'), epoch INTEGER NOT NULL, seq INTEGER NOT NULL, prev TEXT NOT NULL,
    kind TEXT NOT NULL, subject TEXT NOT NULL,
    document TEXT NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX drills_chain ON drills (device, lane, epoch, seq);
CREATE INDEX drills_subject ON drills (subject);
CREATE TRIGGER drills_stay BEFORE DELETE ON drills BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER drills_fixed BEFORE UPDATE ON drills BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE chains (
    device TEXT NOT NULL, lane TEXT NOT NULL, epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL, hash TEXT NOT NULL, missing INTEGER NOT NULL,
    PRIMARY KEY (device, lane, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE acknowledgements (
    number INTEGER PRIMARY KEY,
    subject TEXT NOT NULL, meaning TEXT NOT NULL CHECK (meaning IN ('seen', 'help_on_way')),
    user TEXT NOT NULL, person TEXT NOT NULL, role TEXT NOT NULL, at INTEGER NOT NULL,
    UNIQUE (subject, meaning, user)
) STRICT;

CREATE TABLE devices (
    id TEXT PRIMARY KEY, role TEXT NOT NULL, branch TEXT NOT NULL, place TEXT NOT NULL,
    peer_address TEXT NOT NULL, peer_port INTEGER NOT NULL,
    added_at INTEGER NOT NULL, revoked_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE certificates (
    serial TEXT PRIMARY KEY, device TEXT NOT NULL REFERENCES devices (id), pem TEXT NOT NULL,
    drill_key TEXT NOT NULL, issued_at INTEGER NOT NULL, not_after INTEGER NOT NULL,
    revoked_at INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX certificates_device ON certificates (device);
CREATE TABLE tokens (
    hash TEXT PRIMARY KEY, device TEXT NOT NULL REFERENCES devices (id), expires_at INTEGER NOT NULL,
    used_at INTEGER NOT NULL DEFAULT 0, request_hash TEXT NOT NULL DEFAULT '', serial TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE TABLE branches (
    id TEXT PRIMARY KEY, roster TEXT NOT NULL, imported_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE states (
    device TEXT PRIMARY KEY, report TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE contacts (
    number INTEGER PRIMARY KEY, device TEXT NOT NULL, silent INTEGER NOT NULL, last_contact INTEGER NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE users (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, roles TEXT NOT NULL, verifier TEXT NOT NULL,
    added_at INTEGER NOT NULL, disabled_at INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE audit (
    number INTEGER PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, action TEXT NOT NULL,
    about TEXT NOT NULL, why TEXT NOT NULL, prev TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TABLE security (
    number INTEGER PRIMARY KEY, kind TEXT NOT NULL, device TEXT NOT NULL, about TEXT NOT NULL,
    first_at INTEGER NOT NULL, last_at INTEGER NOT NULL, count INTEGER NOT NULL,
    UNIQUE (kind, device, about)
) STRICT;
)sql",
                                                                R"sql(
-- At most one payout a voucher is reserved or paid, whatever the program does; a paid one stays.
CREATE TABLE redemptions (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    op TEXT NOT NULL UNIQUE,
    voucher TEXT NOT NULL,
    campaign TEXT NOT NULL, tier TEXT NOT NULL, recipient TEXT NOT NULL,
    slip TEXT NOT NULL, merchant TEXT NOT NULL,
    device TEXT NOT NULL, branch TEXT NOT NULL, place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'paid', 'released', 'refused')),
    reason TEXT NOT NULL,
    begun_at INTEGER NOT NULL, lease_until INTEGER NOT NULL, ended_at INTEGER NOT NULL,
    by_id TEXT NOT NULL DEFAULT '', by_name TEXT NOT NULL DEFAULT '',
    CHECK (state NOT IN ('reserved', 'paid') OR length(voucher) = 32),
    CHECK (state <> 'paid' OR by_id <> '')
) STRICT;
CREATE UNIQUE INDEX redemptions_once ON redemptions (voucher) WHERE state IN ('reserved', 'paid');
CREATE INDEX redemptions_tier ON redemptions (campaign, tier, recipient)
    WHERE state IN ('reserved', 'paid');
CREATE TRIGGER redemptions_stay BEFORE DELETE ON redemptions
    BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER redemptions_fixed BEFORE UPDATE ON redemptions WHEN old.state <> 'reserved'
    BEGIN SELECT RAISE(ABORT, 'an ended payout stays as it is'); END;
CREATE TABLE revoked_vouchers (
    voucher TEXT PRIMARY KEY, at INTEGER NOT NULL, why TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX events_applications ON events (number) WHERE kind = 'application.submitted';
CREATE INDEX audit_about ON audit (action, about);
)sql",
                                                                R"sql(
-- Which way of a device was lost or is back; empty: the device as a whole.
ALTER TABLE contacts ADD COLUMN path TEXT NOT NULL DEFAULT '';
)sql",
                                                                R"sql(
-- Where a voucher may be paid without head office (device or branch; empty: nowhere), and until when.
ALTER TABLE redemptions ADD COLUMN offline_at TEXT NOT NULL DEFAULT '';
ALTER TABLE redemptions ADD COLUMN until INTEGER NOT NULL DEFAULT 0;
CREATE INDEX redemptions_offline ON redemptions (offline_at) WHERE offline_at <> '';
-- What kiosks paid without head office: each record as it was signed, every one of them kept, also the
-- second one of a voucher. Nothing here depends on the order of receipt but received_at.
CREATE TABLE offline_payouts (
    op TEXT PRIMARY KEY,
    voucher TEXT NOT NULL, campaign TEXT NOT NULL, tier TEXT NOT NULL, recipient TEXT NOT NULL,
    slip TEXT NOT NULL, merchant TEXT NOT NULL,
    offline_at TEXT NOT NULL, until INTEGER NOT NULL,
    device TEXT NOT NULL, branch TEXT NOT NULL,
    epoch INTEGER NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    paid_at INTEGER NOT NULL, received_at INTEGER NOT NULL,
    by_id TEXT NOT NULL, by_name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX offline_payouts_voucher ON offline_payouts (voucher);
CREATE INDEX offline_payouts_tier ON offline_payouts (device, epoch, campaign, tier);
CREATE TRIGGER offline_payouts_stay BEFORE DELETE ON offline_payouts
    BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER offline_payouts_fixed BEFORE UPDATE ON offline_payouts
    BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER redemptions_after_offline BEFORE INSERT ON redemptions
    WHEN new.state IN ('reserved', 'paid')
        AND EXISTS (SELECT 1 FROM offline_payouts WHERE voucher = new.voucher)
    BEGIN SELECT RAISE(ABORT, 'paid offline'); END;
CREATE TRIGGER redemptions_paid_after_offline BEFORE UPDATE ON redemptions
    WHEN new.state = 'paid' AND EXISTS (SELECT 1 FROM offline_payouts WHERE voucher = new.voucher)
    BEGIN SELECT RAISE(ABORT, 'paid offline'); END;
-- What each kiosk may pay on its own; allowed counts from the beginning of its epoch.
CREATE TABLE offline_leases (
    device TEXT PRIMARY KEY, branch TEXT NOT NULL, epoch INTEGER NOT NULL, revision INTEGER NOT NULL,
    whole_branch INTEGER NOT NULL, granted_at INTEGER NOT NULL, until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX offline_leases_branch ON offline_leases (branch) WHERE whole_branch = 1;
CREATE TABLE offline_allowances (
    device TEXT NOT NULL REFERENCES offline_leases (device),
    epoch INTEGER NOT NULL, campaign TEXT NOT NULL, tier TEXT NOT NULL, value_fen INTEGER NOT NULL,
    allowed INTEGER NOT NULL, offered INTEGER NOT NULL,
    PRIMARY KEY (device, campaign, tier)
) STRICT, WITHOUT ROWID;
)sql",
                                                                R"sql(
-- A payout that a supervisor took back: the prize is on the shelf again, the voucher may be paid again.
CREATE TABLE annulled_payouts (
    op TEXT PRIMARY KEY, at INTEGER NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL, why TEXT NOT NULL
) STRICT, WITHOUT ROWID;
DROP TRIGGER redemptions_fixed;
CREATE TRIGGER redemptions_fixed BEFORE UPDATE ON redemptions
    WHEN old.state <> 'reserved' AND NOT (old.state = 'paid' AND new.state = 'released'
        AND old.op IN (SELECT op FROM annulled_payouts))
    BEGIN SELECT RAISE(ABORT, 'an ended payout stays as it is'); END;
DROP TRIGGER redemptions_after_offline;
CREATE TRIGGER redemptions_after_offline BEFORE INSERT ON redemptions
    WHEN new.state IN ('reserved', 'paid') AND EXISTS (SELECT 1 FROM offline_payouts
        WHERE voucher = new.voucher AND op NOT IN (SELECT op FROM annulled_payouts))
    BEGIN SELECT RAISE(ABORT, 'paid offline'); END;
DROP TRIGGER redemptions_paid_after_offline;
CREATE TRIGGER redemptions_paid_after_offline BEFORE UPDATE ON redemptions
    WHEN new.state = 'paid' AND EXISTS (SELECT 1 FROM offline_payouts
        WHERE voucher = new.voucher AND op NOT IN (SELECT op FROM annulled_payouts))
    BEGIN SELECT RAISE(ABORT, 'paid offline'); END;
-- Uses of offers; card is a keyed hash. A slip counts once for an offer, by the database itself.
CREATE TABLE offer_uses (
    offer TEXT NOT NULL, merchant TEXT NOT NULL, slip TEXT NOT NULL, campaign TEXT NOT NULL,
    card TEXT NOT NULL CHECK (length(card) = 32), amount_fen INTEGER NOT NULL, place TEXT NOT NULL,
    at INTEGER NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL, overridden_by TEXT NOT NULL,
    recorded_at INTEGER NOT NULL,
    PRIMARY KEY (offer, merchant, slip)
) STRICT, WITHOUT ROWID;
CREATE INDEX offer_uses_card ON offer_uses (offer, card, at);
CREATE TABLE offer_budgets (offer TEXT PRIMARY KEY, fen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE day_sheets (
    number INTEGER PRIMARY KEY, device TEXT NOT NULL, branch TEXT NOT NULL, day TEXT NOT NULL,
    campaign TEXT NOT NULL, tier TEXT NOT NULL, shelf_before INTEGER NOT NULL, shelf_after INTEGER NOT NULL,
    paid INTEGER NOT NULL, difference INTEGER NOT NULL, by_id TEXT NOT NULL, by_name TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
)sql",
                                                                R"sql(
-- What a typed slip number leads to. One slip may bear a prize for each of the two recipients.
CREATE TABLE slips (
    number TEXT NOT NULL, recipient TEXT NOT NULL, voucher TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (number, recipient)
) STRICT, WITHOUT ROWID;
)sql"};

} // namespace yizhan::headoffice
