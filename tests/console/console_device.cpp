// SPDX-License-Identifier: Apache-2.0
// A device for the console's tests: enrols, signs and delivers what its standard input says.
//
//   console_device ENROLMENT-FILE BUNDLE DATA
//
// One JSON object a line in, one out. {"do": "raise", "lane": "alarm"|"drill", "body": {…}},
// {"do": "event", "lane", "kind", "subject", "body"}, {"do": "apply", "receipt", "fields"},
// {"do": "redeem", "voucher", "by": {…}}, {"do": "seen", "subject"}, {"do": "state", "body"},
// {"do": "beat"}.
#include "base/file.h"
#include "crypto/random.h"
#include "redemption/redemption_wire.h"
#include "sync/enrolment.h"
#include "sync/event.h"
#include "sync/https_client.h"
#include "sync/reply.h"
#include "sync/trust_bundle.h"

#include <iostream>
#include <map>

namespace {

using namespace yizhan;

class ConsoleDevice {
public:
    ConsoleDevice(Device device, TrustBundle bundle, const DataFolder& folder)
        : m_device(std::move(device)), m_bundle(std::move(bundle)),
          m_client(
              {m_device.authority.pem(), folder.certificate(), folder.deviceKey(), ""},
              [this] { return m_clock.wallNow(); }, m_clock)
    {
    }

    Json answer(const Json& request)
    {
        const auto what = stringAt(request, "do").value_or("");
        const auto* body = objectAt(request, "body");
        if (what == "raise")
            return deliver(request, stringAt(request, "kind").value_or("incident.raised"),
                           std::nullopt, body ? *body : Json::object());
        if (what == "event")
            return deliver(request, *stringAt(request, "kind"),
                           Uuid::parse(*stringAt(request, "subject")),
                           body ? *body : Json::object());
        if (what == "apply")
            return apply(request);
        if (what == "redeem")
            return redeem(request);
        if (what == "seen")
            return seen(*Uuid::parse(*stringAt(request, "subject")));
        if (what == "state")
            return plain("/v1/state", body ? *body : Json::object());
        return plain("/v1/supervision", {{"path", "primary"}, {"open", Json::array()}});
    }

private:
    HttpReply post(const std::string& path, const Json& body)
    {
        HttpRequest request;
        request.method = "POST";
        request.url = m_bundle.addresses.front().url + path;
        request.body = body.dump();
        return m_client.fetch(std::move(request)).valueOr(HttpReply {});
    }

    Json plain(const std::string& path, Json body)
    {
        body["nonce"] = makeNonce();
        return {{"status", post(path, body).status}};
    }

    Event next(Lane lane, std::string kind, std::optional<Uuid> subject)
    {
        auto& head = m_heads[lane];
        const auto now = m_clock.wallNow();
        Event event;
        event.id = lane == Lane::Drill ? makeDrillId(now) : makeRealId(now);
        event.subject = subject.value_or(event.id);
        event.device = m_device.id;
        event.branch = m_device.branch;
        event.lane = lane;
        event.epoch = head.epoch;
        event.seq = ++head.seq;
        event.prev = head.hash;
        event.at = {now, "wall", m_clock.bootNow()};
        event.kind = std::move(kind);
        return event;
    }

    Json deliver(const Json& request, std::string kind, std::optional<Uuid> subject, Json body)
    {
        const auto lane = laneNamed(stringAt(request, "lane").value_or("alarm")).value();
        auto event = next(lane, std::move(kind), subject);
        event.body = std::move(body);
        return send(event);
    }

    Json send(const Event& event)
    {
        const bool drill = event.isDrill();
        const auto document = signEvent(event, drill ? m_device.drillKey : m_device.key);
        m_heads[event.lane].hash = document.hash();
        const auto nonce = makeNonce();
        const auto answered
            = post(drill ? "/v1/drills" : "/v1/events",
                   {{"nonce", nonce}, {"events", {document.json()}}, {"open", Json::array()}});
        const auto reply
            = openReply(answered.body, drill ? drillReplyType : replyType,
                        drill ? m_bundle.drillAckKeys : m_bundle.ackKeys, nonce, m_device.id);
        const auto* verdict = reply ? verdictOn(*reply, event.id.text(), document.hash()) : nullptr;
        return {{"subject", event.subject.text()}, {"accepted", verdict && verdict->accepted}};
    }

    Json apply(const Json& request)
    {
        auto event = next(Lane::Application, "application.submitted", std::nullopt);
        const auto receipt = *stringAt(request, "receipt");
        const auto& key = m_bundle.sealingKeys.front();
        const Json box {{"id", event.id.text()},
                        {"device", m_device.id},
                        {"receipt", receipt},
                        {"form", "card"},
                        {"fields", request["fields"]}};
        event.body = {{"form", "card"},
                      {"version", "1"},
                      {"product", "yizhan-debit"},
                      {"receipt", receipt},
                      {"key", key.id()},
                      {"sealed", toBase64(key.seal(bytesOf(box.dump())))},
                      {"consent", std::string(64, '0')},
                      {"language", "zh-Hans"},
                      {"senior", false}};
        return send(event);
    }

    Json redeem(const Json& request)
    {
        const auto op = makeRealId(m_clock.wallNow());
        RedemptionReply last;
        for (const auto step : {RedemptionStep::Reserve, RedemptionStep::Commit}) {
            RedemptionRequest asked {makeNonce(), op, step, *stringAt(request, "voucher"), {}};
            asked.by = {*stringAt(request["by"], "id"), *stringAt(request["by"], "name")};
            const auto answered = post("/v1/redemptions", jsonOf(asked));
            const auto reply
                = openRedemptionReply(answered.body, m_bundle.ackKeys, asked, m_device.id);
            if (!reply)
                return {{"state", "no answer"}};
            last = *reply;
            if (last.state != RedemptionState::Reserved)
                break;
        }
        return {{"state", nameOf(last.state)}, {"reason", last.reason}, {"op", op.text()}};
    }

    Json seen(const Uuid& subject)
    {
        const bool drill = subject.version() == drillIdVersion;
        const auto nonce = makeNonce();
        const auto answered
            = post(drill ? "/v1/drills" : "/v1/events",
                   {{"nonce", nonce}, {"events", Json::array()}, {"open", {subject.text()}}});
        const auto reply
            = openReply(answered.body, drill ? drillReplyType : replyType,
                        drill ? m_bundle.drillAckKeys : m_bundle.ackKeys, nonce, m_device.id);
        Json list = Json::array();
        for (const auto& one : reply ? reply->seen : std::vector<Seen>())
            list.push_back({{"meaning", one.meaning}, {"person", one.person}});
        return {{"seen", list}};
    }

    SystemClock m_clock;
    Device m_device;
    TrustBundle m_bundle;
    HttpsClient m_client;
    std::map<Lane, ChainHead> m_heads;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4)
        return 2;
    const SystemClock clock;
    const DataFolder folder {argv[3]};
    auto device = enrol(argv[1], folder, clock);
    const auto text = readFile(argv[2]);
    auto bundle = parseTrustBundle(text ? *text : "");
    if (!device || !bundle) {
        std::cerr << (device ? "no bundle" : device.error().detail) << "\n";
        return 1;
    }
    ConsoleDevice running(*std::move(device), *std::move(bundle), folder);
    for (std::string line; std::getline(std::cin, line);) {
        const auto request = parseJson(line);
        std::cout << (request ? running.answer(*request) : Json {{"error", "malformed"}}).dump()
                  << std::endl;
    }
    return 0;
}
