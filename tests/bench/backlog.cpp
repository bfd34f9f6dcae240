// SPDX-License-Identifier: Apache-2.0
// Fills a device's outbox with applications that wait for head office, as a branch has them after
// days without a line: `bench_backlog DATA COUNT`. The screen program then finds and sends them.
#include "crypto/random.h"
#include "storage/database.h"
#include "sync/device.h"
#include "sync/outbox.h"

#include <charconv>
#include <iostream>
#include <string_view>

namespace {

using namespace yizhan;

int failed(std::string_view what)
{
    std::cerr << "bench_backlog: " << what << '\n';
    return 1;
}

int fill(const DataFolder& data, int count)
{
    const auto device = loadDevice(data);
    if (!device)
        return failed(device.error().detail);
    auto database = Database::open(data.root / "business.db", Durability::Full);
    if (!database)
        return failed(database.error().detail);
    const SystemClock clock;
    auto outbox = Outbox::open(*database, clock.wallNow());
    auto all = outbox ? Transaction::begin(*database) : outbox.failure();
    auto head = all ? outbox->head(Lane::Application) : all.failure();
    if (!head)
        return failed(head.error().detail);
    for (int i = 0; i < count; ++i) {
        const auto now = clock.wallNow();
        const auto id = makeRealId(now);
        // The size of a sealed application; head office keeps the box unopened.
        const Json body {{"form", "card"},
                         {"version", "1"},
                         {"product", "yizhan"},
                         {"receipt", std::to_string(i)},
                         {"key", std::string(64, '0')},
                         {"sealed", std::string(600, 'A')},
                         {"consent", std::string(64, '0')},
                         {"language", "zh-Hans"},
                         {"senior", false}};
        const Event event {id,
                           device->id,
                           device->branch,
                           Lane::Application,
                           head->epoch,
                           head->seq + 1,
                           head->hash,
                           {now, "wall", clock.bootNow()},
                           "application.submitted",
                           id,
                           body};
        const auto document = signEvent(event, device->key);
        if (const auto kept = outbox->append(document, event, now); !kept)
            return failed(kept.error().detail);
        head->seq = event.seq;
        head->hash = document.hash();
    }
    if (const auto done = all->commit(); !done)
        return failed(done.error().detail);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    int count = 0;
    const std::string_view number = argc == 3 ? argv[2] : "";
    const auto read = std::from_chars(number.data(), number.data() + number.size(), count);
    if (argc != 3 || read.ec != std::errc {} || count < 1)
        return failed("expected DATA COUNT");
    return fill({argv[1]}, count);
}
