// SPDX-License-Identifier: Apache-2.0
#include "sync/event.h"

#include <array>
#include <utility>

namespace yizhan {

namespace {

constexpr std::array<std::pair<Lane, std::string_view>, 6> laneNames {{
    {Lane::Alarm, "alarm"},
    {Lane::Help, "help"},
    {Lane::Drill, "drill"},
    {Lane::Patrol, "patrol"},
    {Lane::Application, "application"},
    {Lane::Redemption, "redemption"},
}};

Failure<DocumentError> malformed(std::string detail)
{
    return Failure {DocumentError {DocumentFault::Malformed, std::move(detail)}};
}

bool isHash(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::string_view nameOf(Lane lane)
{
    for (const auto& [known, name] : laneNames) {
        if (known == lane)
            return name;
    }
    return "alarm";
}

std::optional<Lane> laneNamed(std::string_view name)
{
    for (const auto& [lane, known] : laneNames) {
        if (known == name)
            return lane;
    }
    return std::nullopt;
}

std::string officeDeviceOf(std::string_view branch)
{
    return std::string(officePrefix).append(branch);
}

bool isOfficeDevice(std::string_view device)
{
    return device.starts_with(officePrefix) || device.starts_with(securityPrefix);
}

SignedDocument signEvent(const Event& event, const PrivateKey& key)
{
    return SignedDocument::sign(
        {
            {"_type", documentTypeOf(event.lane)},
            {"v", 1},
            {"id", event.id.text()},
            {"device", event.device},
            {"branch", event.branch},
            {"lane", nameOf(event.lane)},
            {"epoch", event.epoch},
            {"seq", event.seq},
            {"prev", event.prev},
            {"at",
             {{"ms", event.at.ms}, {"source", event.at.source}, {"boot_ms", event.at.bootMs}}},
            {"kind", event.kind},
            {"subject", event.subject.text()},
            {"body", event.body},
        },
        key);
}

Result<Event, DocumentError> readEvent(const SignedDocument& document)
{
    const Json& content = document.content();
    const auto id = stringAt(content, "id");
    const auto device = stringAt(content, "device");
    const auto branch = stringAt(content, "branch");
    const auto laneName = stringAt(content, "lane");
    const auto epoch = integerAt(content, "epoch");
    const auto seq = integerAt(content, "seq");
    const auto prev = stringAt(content, "prev");
    const auto* at = objectAt(content, "at");
    const auto kind = stringAt(content, "kind");
    const auto subject = stringAt(content, "subject");
    const auto* body = objectAt(content, "body");
    if (integerAt(content, "v") != 1)
        return malformed("an event of an unknown version");
    if (!id || !device || !branch || !laneName || !epoch || !seq || !prev || !at || !kind
        || !subject || !body)
        return malformed("an event without one of its fields");
    const auto ms = integerAt(*at, "ms");
    const auto source = stringAt(*at, "source");
    const auto bootMs = integerAt(*at, "boot_ms");
    const auto lane = laneNamed(*laneName);
    const auto eventId = Uuid::parse(*id);
    const auto subjectId = Uuid::parse(*subject);
    if (!ms || !source || !bootMs || !lane || !eventId || !subjectId)
        return malformed("an event with an unreadable time, lane or id");
    if (*epoch < 1 || *seq < 1 || !isHash(*prev))
        return malformed("an event with an impossible place in its chain");
    const int version = *lane == Lane::Drill ? drillIdVersion : realIdVersion;
    if (document.type() != documentTypeOf(*lane) || eventId->version() != version
        || subjectId->version() != version)
        return malformed("a drill and a real event mixed");
    return Event {*eventId, *device,    *branch, *lane,
                  *epoch,   *seq,       *prev,   {*ms, *source, *bootMs},
                  *kind,    *subjectId, *body};
}

} // namespace yizhan
