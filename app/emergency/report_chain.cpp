// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_chain.h"

#include "emergency/patrol.h"

#include <algorithm>
#include <tuple>

namespace yizhan {

namespace {

using Chain = std::tuple<std::string, std::string, std::int64_t>; // device, lane, epoch

struct Link {
    std::string hash;
    std::string prev;
    const ListedDocument* listed; // none: somebody else's
};
using Links = std::map<Chain, std::map<std::int64_t, Link>>;

template <typename Document> Chain chainOf(const Document& document)
{
    return {document.device, document.lane, document.epoch};
}

const std::string zeros(64, '0');

} // namespace

std::optional<LogFault> faultInChains(const ReportFrame& frame, std::span<const Event> events)
{
    std::map<std::string, const Event*> byId;
    for (const auto& event : events)
        byId[event.id.text()] = &event;
    Links links;
    for (const auto& other : frame.others)
        links[chainOf(other)][other.seq] = {other.hash, other.prev, nullptr};
    for (const auto& listed : frame.documents) {
        const auto event = byId.find(listed.id);
        if (event == byId.end())
            return LogFault {0, listed, "it is missing from the log"};
        if (!links[chainOf(listed)]
                 .emplace(listed.seq, Link {listed.hash, event->second->prev, &listed})
                 .second)
            return LogFault {0, listed, "another document stands at its place in the chain"};
    }
    for (const auto& [chain, bySeq] : links) {
        const Link* before = nullptr;
        std::int64_t seqBefore = 0;
        for (const auto& [seq, link] : bySeq) {
            const bool follows = seq == seqBefore + 1;
            const auto& expected = seq == 1 ? zeros : before ? before->hash : link.prev;
            if (follows && link.prev != expected) {
                const auto* named = link.listed ? link.listed : before ? before->listed : nullptr;
                return LogFault {
                    0, named ? std::optional(*named) : std::nullopt,
                    "its chain is broken: it does not name the hash of the one before"};
            }
            before = &link;
            seqBefore = seq;
        }
    }
    return std::nullopt;
}

std::optional<LogFault> strangerIn(const ReportFrame& frame, std::span<const Event> events)
{
    std::vector<Uuid> followUps;
    for (const auto& event : events) {
        if (event.kind == kind::followUpOpened && event.id == event.subject
            && stringAt(event.body, "about") == frame.subject.text())
            followUps.push_back(event.id);
    }
    for (const auto& event : events) {
        const bool known = event.subject == frame.subject
            || std::ranges::find(followUps, event.subject) != followUps.end();
        if (known)
            continue;
        for (const auto& listed : frame.documents) {
            if (listed.id == event.id.text())
                return LogFault {0, listed, "it does not belong to this incident"};
        }
    }
    return std::nullopt;
}

std::vector<ChainGap> gapsIn(const ReportFrame& frame)
{
    std::map<Chain, std::map<std::int64_t, std::string>> places; // id, empty: somebody else's
    for (const auto& other : frame.others)
        places[chainOf(other)][other.seq] = "";
    for (const auto& listed : frame.documents)
        places[chainOf(listed)][listed.seq] = listed.id;
    std::vector<ChainGap> gaps;
    for (const auto& [chain, bySeq] : places) {
        std::int64_t before = 0;
        std::string idBefore;
        for (const auto& [seq, id] : bySeq) {
            // What came before the first of these is not this log's matter.
            if (before != 0 && seq != before + 1)
                gaps.push_back({std::get<0>(chain), std::get<1>(chain), std::get<2>(chain),
                                before + 1, seq - 1, id.empty() ? idBefore : id});
            before = seq;
            if (!id.empty())
                idBefore = id;
        }
    }
    return gaps;
}

} // namespace yizhan
