// SPDX-License-Identifier: Apache-2.0
#include "kiosk/state_reporter.h"

#include "base/file.h"
#include "base/log.h"
#include "crypto/random.h"
#include "sync/reply.h"

#include <algorithm>
#include <charconv>

namespace yizhan {

namespace {

constexpr Millis leastBetween = 2'000;
constexpr Millis mostBetween = 60'000;
constexpr Millis floorStep = 10 * 60 * 1000; // how far time goes on before it is written down again

std::filesystem::path floorFile(const DataFolder& data)
{
    return data.root / "trust" / "time";
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace

Millis keptFloor(const DataFolder& data)
{
    Millis floor = 0;
    if (const auto text = readFile(floorFile(data), 64))
        std::from_chars(text->data(), text->data() + text->size(), floor);
    return std::max(floor, buildTime());
}

Json toJson(const ScreenState& state)
{
    Json shown = Json::array();
    for (const auto& offer : state.shown)
        shown.push_back(utf8(offer));
    return {
        {"screen", utf8(state.screen)},
        {"release", utf8(state.release)},
        {"language", utf8(state.language)},
        {"shown", std::move(shown)},
        {"queues",
         {{"application", state.applicationsWaiting}, {"redemption", state.redemptionsWaiting}}},
        {"health", {{"content", utf8(state.content)}, {"alarmd", state.alarmd}}}};
}

StateReporter::StateReporter(DataFolder data, Device device, TrustedClock& time)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(time)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StateReporter::due);
}

// The client first: its callbacks post to this object.
StateReporter::~StateReporter()
{
    m_client.reset();
}

void StateReporter::start()
{
    due();
}

void StateReporter::report(const ScreenState& state)
{
    QMetaObject::invokeMethod(this, [this, state] {
        if (state == m_state)
            return;
        m_state = state;
        m_changed = true;
        due();
    });
}

void StateReporter::setTrust(const TrustBundle& bundle)
{
    QMetaObject::invokeMethod(this, [this, bundle] {
        m_client.reset();
        m_asking = false;
        m_bundle = bundle;
        const auto authority = readFile(m_data.authority());
        if (!authority) {
            log::error("kiosk", "state.identity", {{"reason", authority.error().detail}});
            return;
        }
        m_client = std::make_unique<HttpsClient>(
            TlsIdentity {.caPem = *authority,
                         .certificate = m_data.certificate(),
                         .key = m_data.deviceKey(),
                         .revocationList = bundle.revocationList},
            [this] { return m_time.now(); }, m_time.clock());
        m_sentAt = 0; // at once: the answer brings the first trusted time
        due();
    });
}

void StateReporter::due()
{
    const Millis now = m_time.clock().bootNow();
    const Millis since = now - m_sentAt;
    const Millis wait = m_sentAt == 0 ? 0 : (m_changed ? leastBetween : mostBetween) - since;
    if (wait > 0) {
        m_timer.start(static_cast<int>(wait));
        return;
    }
    m_sentAt = now;
    m_changed = false;
    m_timer.start(static_cast<int>(mostBetween));
    writeStatus();
    send();
}

void StateReporter::send()
{
    if (!m_client || m_bundle->addresses.empty())
        return;
    if (m_asking) {
        m_changed = true; // told as soon as the answer is there
        return;
    }
    auto nonce = makeNonce();
    auto body = toJson(m_state);
    body["nonce"] = nonce;
    HttpRequest request;
    request.method = "POST";
    request.url = m_bundle->addresses[m_turn % m_bundle->addresses.size()].url + "/v1/state";
    request.body = body.dump();
    m_asking = true;
    m_client->send(std::move(request),
                   [this, nonce = std::move(nonce)](Result<HttpReply, HttpError> answer) {
                       QMetaObject::invokeMethod(this, [this, nonce, answer = std::move(answer)] {
                           take(answer, nonce);
                       });
                   });
}

void StateReporter::take(const Result<HttpReply, HttpError>& answer, const std::string& nonce)
{
    m_asking = false;
    m_reached = false;
    if (answer) {
        const auto reply
            = openReply(answer->body, replyType, m_bundle->ackKeys, nonce, m_device.id);
        if (reply) {
            m_time.observe(reply->time, answer->askedAt);
            keepFloor();
            m_reached = true;
        }
    }
    if (!m_reached)
        ++m_turn;
    writeStatus();
    Q_EMIT answered(m_reached);
    if (m_changed)
        due();
}

void StateReporter::writeStatus()
{
    auto status = toJson(m_state);
    status["device"] = m_device.id;
    status["role"] = m_device.role;
    status["branch"] = m_device.branch;
    status["written"] = m_time.now();
    status["head_office"] = m_reached;
    if (const auto written = writeFile(m_data.root / "kiosk-status.json", status.dump(2) + "\n");
        !written)
        log::warning("kiosk", "status.not_written", {{"reason", written.error().detail}});
}

void StateReporter::keepFloor()
{
    const Millis floor = m_time.floor();
    if (floor < m_keptFloor + floorStep)
        return;
    if (const auto written = writeFile(floorFile(m_data), std::to_string(floor), 0600); written)
        m_keptFloor = floor;
}

} // namespace yizhan
