// SPDX-License-Identifier: Apache-2.0
#include "headoffice/intake_check.h"

#include "crypto/digest.h"
#include "emergency/incident.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

struct Looked {
    Verdict verdict;
    std::optional<IncomingEvent> event; // when nothing speaks against it
};

Looked refused(const Json& document, std::string_view reason)
{
    const auto* content = objectAt(document, "signed");
    auto id = content ? stringAt(*content, "id").value_or("") : std::string();
    if (id.size() > 64)
        id.clear();
    return {{id, content ? sha256Hex(canonicalJson(*content)) : "", false, std::string(reason), 0},
            std::nullopt};
}

bool beginsSomething(std::string_view kind)
{
    static constexpr std::string_view beginnings[] {
        kind::incidentRaised, kind::helpCalled, "patrol.done", "fault.found", "followup.opened"};
    return std::ranges::find(beginnings, kind) != std::end(beginnings);
}

Looked look(const Json& document, const Caller& caller, Truth truth, IntakeDesk desk)
{
    const bool drill = truth == Truth::Drill;
    const auto* content = objectAt(document, "signed");
    const auto type = content ? stringAt(*content, "_type") : std::nullopt;
    if (type == (drill ? eventType : drillType))
        return refused(document, "wrong_endpoint");

    const auto read = SignedDocument::fromJson(document);
    if (!read)
        return refused(document, "malformed");
    const auto event = readEvent(*read);
    auto text = read->text();
    if (!event || event->isDrill() != drill || text.size() > mostEventBytes
        || event->kind.size() > 64)
        return refused(document, "malformed");
    if ((event->lane == Lane::Redemption) != (desk == IntakeDesk::Payouts))
        return refused(document, "wrong_endpoint");
    if (beginsSomething(event->kind) && event->id != event->subject)
        return refused(document, "malformed");
    if (event->device != caller.device || event->branch != caller.branch)
        return refused(document, "wrong_device");
    const auto& key = drill ? caller.drillKey : caller.key;
    if (!read->verify(documentTypeOf(event->lane), {&key, 1}))
        return refused(document, "bad_signature");
    auto hash = read->hash();
    return {{event->id.text(), hash, true, "", 0}, IncomingEvent {*event, hash, std::move(text)}};
}

} // namespace

std::optional<std::string> nonceAt(const Json& request)
{
    auto nonce = stringAt(request, "nonce");
    if (!nonce || nonce->size() != 32
        || nonce->find_first_not_of("0123456789abcdef") != std::string::npos)
        return std::nullopt;
    return nonce;
}

std::optional<OfficeFeed::Has> officeAt(const Json& request, Truth truth)
{
    OfficeFeed::Has has;
    if (!request.contains("office"))
        return has;
    const auto* asked = objectAt(request, "office");
    if (!asked)
        return std::nullopt;
    const auto lanes = truth == Truth::Drill ? std::vector {Lane::Drill}
                                             : std::vector {Lane::Alarm, Lane::Patrol};
    for (const auto lane : lanes) {
        if (!asked->contains(nameOf(lane)))
            continue;
        const auto seq = integerAt(*asked, nameOf(lane));
        if (!seq || *seq < 0)
            return std::nullopt;
        has[lane] = *seq;
    }
    return has;
}

std::optional<std::vector<Uuid>> openAt(const Json& request, Truth truth)
{
    std::vector<Uuid> subjects;
    if (!request.contains("open"))
        return subjects;
    const auto* list = arrayAt(request, "open");
    if (!list || list->size() > mostSubjectsInRequest)
        return std::nullopt;
    for (const auto& item : *list) {
        const auto id
            = item.is_string() ? Uuid::parse(item.get_ref<const std::string&>()) : std::nullopt;
        if (!id || id->version() != (truth == Truth::Drill ? drillIdVersion : realIdVersion))
            return std::nullopt;
        subjects.push_back(*id);
    }
    return subjects;
}

std::optional<Delivered> checkDelivery(const Json& request, const Caller& caller, Truth truth,
                                       Millis now, IntakeDesk desk)
{
    const auto nonce = nonceAt(request);
    const auto* events = arrayAt(request, "events");
    auto subjects = openAt(request, truth);
    auto has = officeAt(request, truth);
    if (!nonce || !events || !subjects || !has || events->size() > mostEventsInRequest
        || !std::ranges::all_of(
            *events, [](const Json& item) { return objectAt(item, "signed") != nullptr; }))
        return std::nullopt;

    Delivered delivered {*nonce,         {}, {}, {truth, {}, {}, now}, std::move(*subjects),
                         *std::move(has)};
    for (const auto& document : *events) {
        auto looked = look(document, caller, truth, desk);
        if (looked.event) {
            delivered.open.push_back(delivered.verdicts.size());
            delivered.subjects.push_back(looked.event->event.subject);
            delivered.intake.events.push_back(std::move(*looked.event));
        } else {
            delivered.intake.findings.push_back(
                {looked.verdict.reason, caller.device, looked.verdict.id, now, now, 1});
        }
        delivered.verdicts.push_back(std::move(looked.verdict));
    }
    std::ranges::sort(delivered.subjects);
    const auto repeated = std::ranges::unique(delivered.subjects);
    delivered.subjects.erase(repeated.begin(), repeated.end());
    return delivered;
}

} // namespace yizhan::headoffice
