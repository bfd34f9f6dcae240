// SPDX-License-Identifier: Apache-2.0
// The event envelope of app/README.md: what a device says happened, numbered, chained and signed.
#pragma once

#include "base/clock.h"
#include "base/trusted_time.h"
#include "base/uuid.h"
#include "crypto/signed_document.h"

#include <optional>
#include <string>
#include <string_view>

namespace yizhan {

enum class Lane { Alarm, Help, Drill, Patrol, Application, Redemption };
[[nodiscard]] std::string_view nameOf(Lane lane);
[[nodiscard]] std::optional<Lane> laneNamed(std::string_view name);

inline constexpr std::string_view eventType = "event";
inline constexpr std::string_view drillType = "drill";
[[nodiscard]] constexpr std::string_view documentTypeOf(Lane lane)
{
    return lane == Lane::Drill ? drillType : eventType;
}

struct EventTime {
    Millis ms = 0;
    std::string source; // signed, wall or floor
    Millis bootMs = 0;
};

struct Event {
    Uuid id;
    std::string device;
    std::string branch;
    Lane lane = Lane::Alarm;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    std::string prev; // 64 hex
    EventTime at;
    std::string kind;
    Uuid subject;
    Json body = Json::object();

    [[nodiscard]] bool isDrill() const { return lane == Lane::Drill; }
};

// Head office writes its own events of a branch (answers, orders, notices) in a chain for that
// branch, signed by an ack key; those of the security department stay at head office.
inline constexpr std::string_view officePrefix = "office-";
inline constexpr std::string_view securityPrefix = "security-";
[[nodiscard]] std::string officeDeviceOf(std::string_view branch);
[[nodiscard]] bool isOfficeDevice(std::string_view device); // either of the two

[[nodiscard]] SignedDocument signEvent(const Event& event, const PrivateKey& key);
// Checks the shape and that lane, _type and id versions belong together; not the signature.
[[nodiscard]] Result<Event, DocumentError> readEvent(const SignedDocument& document);

// Where one lane of one device stands: what the next event must say.
struct ChainHead {
    std::int64_t epoch = 1;
    std::int64_t seq = 0; // of the last event; 0 before the first
    std::string hash = std::string(64, '0'); // of the last event
};

inline constexpr std::size_t mostEventBytes = 64U << 10;

} // namespace yizhan
