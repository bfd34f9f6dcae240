// SPDX-License-Identifier: Apache-2.0
// From a complete draft to a row that survives a power cut. Sealed first, on the thread that types;
// only the box travels on, so no other thread, file or process ever holds clear text.
#pragma once

#include "applications/application_draft.h"
#include "base/trusted_clock.h"
#include "crypto/sealed_box.h"
#include "sync/device.h"
#include "sync/outbox.h"

#include <string>
#include <string_view>

namespace yizhan {

inline constexpr std::string_view applicationSubmitted = "application.submitted";

// What an application carries in clear: nothing of a person.
struct SealedApplication {
    Uuid id; // of its event; made once, so that keeping it again is the same application
    std::string receipt;
    std::string form;
    std::string version;
    std::string product;
    std::string key; // id of the sealing key
    std::string sealed; // Base64
    std::string consent; // SHA-256 hex of the words agreed to
    std::string language;
    bool senior = false;

    [[nodiscard]] Json body() const;
};

struct SubmissionHeader {
    Uuid id;
    std::string device;
    std::string receipt;
    std::string language; // of the visit
    bool senior = false;
};

// Requires a complete draft. The clear text exists once, in a buffer that is wiped before this
// returns.
[[nodiscard]] SealedApplication sealApplication(const ApplicationDraft& draft,
                                                const SubmissionHeader& header,
                                                const SealingKey& key);

// The text of the receipt's QR code: `A1:` + Base45 of a COSE_Sign1 by the device key over a CWT
// with the event's id (cti), the time (iat) and the number (-65538). Nothing of a person.
[[nodiscard]] std::string receiptCode(const Uuid& id, const std::string& receipt, Millis at,
                                      const PrivateKey& deviceKey);
struct ReceiptCode {
    Uuid id;
    std::string receipt;
    Millis at = 0; // whole seconds
};
// Nothing when it is no receipt, or not signed by this key.
[[nodiscard]] std::optional<ReceiptCode> readReceiptCode(std::string_view text,
                                                         const PublicKey& deviceKey);

enum class SubmissionFault {
    Storage, // not kept; nothing is lost, the draft still holds everything
    NumberTaken, // the receipt's number belongs to another application by now: seal anew
};

// The application lane of business.db. Belongs to the outbox's thread; outbox, device and time must
// outlive it.
class SubmissionDesk {
public:
    SubmissionDesk(Outbox& outbox, const Device& device, const TrustedClock& time)
        : m_outbox(outbox), m_device(device), m_time(time)
    {
    }

    // The number of the next application; the same one until it is used.
    [[nodiscard]] Result<std::string, StorageError> nextReceipt();
    // Done: it is on disk, numbered without a gap, chained and signed. Keeping the same id again is
    // done too.
    [[nodiscard]] Status<SubmissionFault> keep(const SealedApplication& application);

private:
    Outbox& m_outbox;
    const Device& m_device;
    const TrustedClock& m_time;
};

} // namespace yizhan
