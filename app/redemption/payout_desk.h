// SPDX-License-Identifier: Apache-2.0
// The payouts of this kiosk brought together: checks a scan, writes down before it asks, sends what
// is due, goes on after a restart. One thread, the database's.
#pragma once

#include "base/trusted_clock.h"
#include "redemption/offline_book.h"
#include "redemption/payout_store.h"
#include "redemption/redemption_client.h"
#include "redemption/verification.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace yizhan {

class PayoutDesk {
public:
    // Sends one step (RedemptionClient::ask). The answer must be told once, on the desk's thread,
    // never from within the call; telling it after the desk is gone does nothing.
    using Ask = std::function<void(RedemptionRequest, RedemptionClient::Callback)>;

    // store and time must outlive this. changed: after anything current() or counts show.
    PayoutDesk(PayoutStore& store, Ask ask, const TrustedClock& time,
               std::function<void()> changed);

    // What is paid while head office cannot be asked; without a book: nothing. It must outlive
    // this.
    void payOffline(OfflineBook& book) { m_book = &book; }

    // Once at start: takes up what a kill or a power cut left.
    [[nodiscard]] Status<StorageError> resume();

    // Done: current() is the new payout, and its reserve is on its way. The code of the current
    // payout again changes nothing; another one gives an unconfirmed payout up.
    [[nodiscard]] Status<Refused> scan(std::string_view text, std::span<const PublicKey> prizeKeys,
                                       const PayingPlace& place);
    // The payout on the screen; null when there is none.
    [[nodiscard]] const Payout* current() const;
    // A member of staff whose PIN was right. False: it cannot be confirmed (any more).
    bool confirm(Confirmer by);
    bool refuseWrongPerson(); // staff saw somebody else than the voucher names
    // The screen is left. Unconfirmed: given up; confirmed: goes on without the screen.
    void leave();

    void tick(); // at nextDue(), or oftener
    [[nodiscard]] std::optional<Millis> nextDue() const; // boot time
    [[nodiscard]] std::size_t beingChecked() const; // confirmed, without an answer

private:
    struct Entry {
        Payout payout;
        bool endWritten = false;
    };

    [[nodiscard]] Entry* find(const Uuid& op);
    [[nodiscard]] Millis boot() const { return m_time.clock().bootNow(); }
    void told(const Uuid& op, RedemptionStep step,
              const Result<RedemptionAnswer, RedemptionSilence>& answer);
    [[nodiscard]] Status<Refused> begin(Payout payout);
    void keepConfirmed(Entry& entry);
    void settle(); // sends, writes and forgets what is to be sent, written and forgotten

    PayoutStore& m_store;
    OfflineBook* m_book = nullptr;
    Ask m_ask;
    const TrustedClock& m_time;
    std::function<void()> m_changed;
    std::list<Entry> m_entries;
    std::optional<Uuid> m_current;
    std::shared_ptr<PayoutDesk*> m_alive; // what late answers look at
};

} // namespace yizhan
