// SPDX-License-Identifier: Apache-2.0
// What devices ask of head office, once the gate has let them in (app/README.md, wire formats).
// Any server thread; answers that wait for a commit come from the reply thread.
#pragma once

#include "headoffice/content_files.h"
#include "headoffice/device_gate.h"
#include "headoffice/office_feed.h"
#include "headoffice/office_keys.h"
#include "headoffice/presence.h"
#include "headoffice/worker.h"
#include "sync/https_server.h"

#include <map>
#include <mutex>
#include <vector>

namespace yizhan::headoffice {

// One admitted request: its body was read strictly and is an object, or null for GET.
struct Call {
    Json body;
    std::shared_ptr<const Caller> caller;
    std::string from; // address
    std::string via {}; // the machine that brought it for the caller; empty: the caller itself
};
using Respond = HttpsServer::Respond;

class DeviceApi {
public:
    // All of them outlive this.
    struct Parts {
        Store& store;
        const OfficeKeys& keys;
        Presence& presence;
        ContentFiles& content;
        OfficeFeed& feed;
        Worker& replies;
        const Clock& clock;
    };
    explicit DeviceApi(Parts parts) : m(parts) { }

    void events(const Call& call, const Respond& respond);
    void drills(const Call& call, const Respond& respond);
    void supervision(const Call& call, const Respond& respond);
    void state(const Call& call, const Respond& respond);
    void branchFile(const Call& call, const Respond& respond);

    // States reported since the last call, the newest of each device.
    [[nodiscard]] std::vector<DeviceState> takeStates();

private:
    void deliver(const Call& call, Truth truth, const Respond& respond);
    // What a reply is made of beside the caller.
    struct Answer {
        Truth truth = Truth::Real;
        std::string nonce;
        std::vector<Verdict> verdicts = {};
        std::vector<Uuid> subjects = {};
        OfficeFeed::Has has = {};
    };
    [[nodiscard]] ServerReply reply(const Caller& caller, Answer answer);

    Parts m;
    std::mutex m_stateMutex;
    std::map<std::string, DeviceState> m_states;
};

} // namespace yizhan::headoffice
