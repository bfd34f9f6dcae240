// SPDX-License-Identifier: Apache-2.0
// A line of the local alarm socket: one answer at most, events that read back, and no order but
// those for drills makes a drill.
#include "alarmd/orders.h"

#include <cstdlib>

namespace {

using namespace yizhan;

struct Still final : Clock {
    [[nodiscard]] Millis wallNow() const override { return 1'785'546'000'000; }
    [[nodiscard]] Millis bootNow() const override { return 1000; }
};

Device makeDevice(const Clock& clock)
{
    const auto authority = CertificateAuthority::create("fuzz", clock.wallNow());
    auto key = PrivateKey::generate(KeyScheme::Ed25519);
    const auto certificate
        = authority.issueDevice(makeSigningRequest(key), "p-0001", clock.wallNow());
    return {"p-0001",
            "panel",
            "b-0001",
            "",
            {},
            key,
            PrivateKey::generate(KeyScheme::Ed25519),
            *certificate,
            authority.certificate()};
}

// Commits at once, so to speak: whoever waits is told.
void kept(const Journal::Work&, const Journal::Done& done)
{
    if (done)
        done();
}

// One branch as it is before anything happened. Made anew for each line, so that lines do not add
// up.
struct World {
    explicit World(const Device& of) : device(of) { }

    const Device& device;
    Still clock;
    TrustedClock time {clock, 0};
    boost::asio::io_context io;
    StaffLogin staff {io, clock};
    Trust trust {DataFolder {"/nonexistent"}, device, time};
    AlarmDesk desk {
        device,
        time,
        {[] {}, [](const OwnEvent&) {}, [](Millis, const std::function<void()>&) {}, kept, kept}};
    Orders orders {desk, staff, trust, device, [] {}};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Device device = makeDevice(Still());
    const auto line = parseJson(textOf({data, size}), {.bytes = ScreenSocket::mostLineBytes});
    if (!line || !line->is_object())
        return 0; // as the socket answers it
    World world(device);
    int answers = 0;
    world.orders.take(*line, [&](const Json& answer) {
        ++answers;
        if (!answer.is_object())
            std::abort();
    });
    if (answers > 1)
        std::abort();
    for (const auto& [id, own] : world.desk.own()) {
        const auto again = readEvent(own.document);
        if (!again || (own.event.isDrill() && stringAt(*line, "do") != "drill"))
            std::abort();
    }
    return 0;
}
