// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/board_view.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

Json textJson(const TextByLanguage& text)
{
    return Json(text);
}

const Playbook* playbookOf(const Incident& incident, const Overview& office)
{
    const auto found = office.content->playbooks.find(incident.playbook);
    return found == office.content->playbooks.end() ? nullptr : &found->second;
}

std::string nameOf(const Incident& incident, const Overview& office, const Words& words)
{
    const auto* playbook = playbookOf(incident, office);
    auto name = playbook ? words.of(textJson(playbook->name)) : std::string();
    return name.empty() ? incident.playbook : name;
}

// The icon is one of those built in; a playbook may name another.
std::string iconOf(const Incident& incident, const Overview& office)
{
    static constexpr std::string_view known[] {
        "fire",   "first-aid-kit", "shield-warning",    "knife",    "bomb",  "detective",
        "wrench", "users-three",   "fire-extinguisher", "lock-key", "siren", "warning"};
    const auto* playbook = playbookOf(incident, office);
    const auto name = playbook && std::ranges::find(known, playbook->icon) != std::end(known)
        ? playbook->icon
        : std::string(incident.silent ? "shield-warning" : "siren");
    return "icons/" + name + "-fill.svg";
}

std::string by(const std::optional<Person>& person)
{
    return person ? person->name : std::string();
}

Json stepsOf(const Incident& incident, const Overview& office, const Words& words, int& done)
{
    Json steps = Json::array();
    const auto add = [&](const std::string& text, const IncidentStep* touched) {
        const bool isDone = touched && touched->done;
        done += isDone;
        steps.push_back({{"text", text},
                         {"done", isDone},
                         {"who", isDone ? by(touched->by) : ""},
                         {"at", isDone ? timeOfDay(touched->at).substr(0, 5) : ""}});
    };
    const auto* playbook = playbookOf(incident, office);
    for (const auto& step : playbook ? playbook->steps : std::vector<PlaybookStep>()) {
        const auto touched = std::ranges::find(incident.steps, step.id, &IncidentStep::step);
        add(words.of(textJson(step.text)), touched == incident.steps.end() ? nullptr : &*touched);
    }
    if (!playbook) {
        for (const auto& step : incident.steps)
            add(step.step, &step);
    }
    return steps;
}

// A window on a long list: what was done last and what comes next. The rest is counted.
constexpr std::size_t stepsShown = 5;
Json shortened(const Json& steps, std::size_t& left)
{
    std::size_t next = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i]["done"].get<bool>())
            next = i + 1;
    }
    const auto last = steps.size() > stepsShown ? steps.size() - stepsShown : 0;
    const auto first = std::min(last, next > 2 ? next - 2 : 0);
    Json shown = Json::array();
    for (auto i = first; i < steps.size() && shown.size() < stepsShown; ++i)
        shown.push_back(steps[i]);
    left = steps.size() - shown.size();
    return shown;
}

// What is proved, in order; the first rung that is not is the one waited for.
Json rungsOf(const BoardEntry& entry, const Words& words)
{
    const auto* seen = entry.first("seen");
    const auto* help = entry.first("help_on_way");
    const auto person = [&](std::string_view key, const Seen* answer) {
        return answer ? words.say(
                   key, {{"name", answer->person}, {"time", timeOfDay(answer->at).substr(0, 5)}})
                      : words.say(std::string(key) + "_wait");
    };
    const Millis took = std::max<Millis>(0, entry.receivedAt - entry.incident.raisedAt);
    Json rungs = Json::array();
    bool waited = false;
    const auto add = [&](bool done, const std::string& label) {
        rungs.push_back({{"done", done}, {"now", !done && !waited}, {"label", label}});
        waited = waited || !done;
    };
    add(true, words.say("rung_raised", {{"time", timeOfDay(entry.incident.raisedAt)}}));
    add(true,
        took < 1000 ? words.say("rung_received_at_once")
                    : words.say("rung_received", {{"seconds", std::to_string(took / 1000)}}));
    add(seen || help, person("rung_seen", seen ? seen : help));
    add(help != nullptr, person("rung_help", help));
    return rungs;
}

Json notesOf(const Incident& incident)
{
    Json notes = Json::array();
    for (const auto& note : incident.notes)
        notes.push_back(
            {{"text", note.text}, {"who", by(note.by)}, {"at", timeOfDay(note.at).substr(0, 5)}});
    return notes;
}

Json cardOf(const BoardEntry& entry, const Overview& office, const Viewer& viewer)
{
    const auto& incident = entry.incident;
    const auto& words = viewer.words;
    int done = 0;
    auto steps = stepsOf(incident, office, words, done);
    const auto count = steps.size();
    std::size_t left = 0;
    steps = shortened(steps, left);
    const bool seen = entry.first("seen") || entry.first("help_on_way");
    const bool helped = entry.first("help_on_way") != nullptr;
    Json card {{"id", incident.id.text()},
               {"drill", incident.drill},
               {"real", !incident.drill},
               {"silent", incident.silent},
               {"name", nameOf(incident, office, words)},
               {"icon", iconOf(incident, office)},
               {"branch", office.branchName(incident.branch, words)},
               {"level", words.say("level_" + std::to_string(incident.level))},
               {"place", incident.place},
               {"device", incident.device},
               {"since", incident.raisedAt},
               {"rungs", rungsOf(entry, words)},
               {"steps", std::move(steps)},
               {"step_count", std::to_string(done) + " / " + std::to_string(count)},
               {"has_steps", count > 0},
               {"more_steps",
                left ? words.say("more_steps", {{"n", std::to_string(left)}}) : std::string()},
               {"notes", notesOf(incident)},
               {"raised_by", by(incident.raisedBy)},
               {"can_see", viewer.mayAcknowledge && !seen},
               {"can_help", viewer.mayAcknowledge && seen && !helped},
               {"answered", helped},
               {"nobody", !viewer.mayAcknowledge && !seen},
               {"csrf", viewer.csrf}};
    if (incident.closed) {
        card["outcome"] = words.say("outcome_" + incident.closed->outcome);
        card["ended_by"] = incident.closed->by.name;
        card["ended_at"] = timeOfDay(incident.closed->at).substr(0, 5);
    } else if (incident.cancelledAt) {
        card["outcome"] = words.say("outcome_cancelled");
        card["ended_at"] = timeOfDay(*incident.cancelledAt).substr(0, 5);
    }
    return card;
}

// Branches, the worst first: real incident, silent device, drill, fine.
Json branchRows(const std::vector<BoardEntry>& entries, const Overview& office, const Words& words)
{
    struct Row {
        int rank = 4;
        std::string name;
        Json json;
    };
    std::vector<Row> rows;
    for (const auto& branch : office.branches) {
        int all = 0, silent = 0, fine = 0;
        for (const auto& device : office.devices) {
            const auto condition = conditionOf(device, office);
            if (device.branch != branch.id || condition == Condition::Retired)
                continue;
            ++all;
            silent += condition == Condition::Silent;
            fine += condition == Condition::Fine || condition == Condition::Stale;
        }
        const Incident* real = nullptr;
        const Incident* drill = nullptr;
        for (const auto& entry : entries) {
            if (entry.incident.branch != branch.id || !entry.incident.open())
                continue;
            auto& place = entry.incident.drill ? drill : real;
            if (!place)
                place = &entry.incident;
        }
        Row row {4, office.branchName(branch.id, words), {}};
        row.json = {{"name", row.name},
                    {"count",
                     fine == all
                         ? words.say("machines", {{"n", std::to_string(all)}})
                         : words.say("machines_of",
                                     {{"n", std::to_string(fine)}, {"all", std::to_string(all)}})},
                    {"icon", "icons/check-circle-fill.svg"},
                    {"chip", words.say("branch_fine")},
                    {"kind", "fine"}};
        const auto mark
            = [&](int rank, std::string_view kind, std::string_view icon, const std::string& chip) {
                  row.rank = rank;
                  row.json["kind"] = kind;
                  row.json["icon"] = icon;
                  row.json["chip"] = chip;
              };
        if (real)
            mark(0, "real", "icons/siren-fill.svg", nameOf(*real, office, words));
        else if (silent > 0)
            mark(1, "silent", "icons/warning-fill.svg", words.say("branch_silent"));
        else if (drill)
            mark(2, "drill", "icons/person-simple-run-bold.svg", words.say("branch_drill"));
        else if (fine < all || all == 0)
            mark(3, "waiting", "icons/circle-bold.svg", words.say("branch_waiting"));
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const Row& row) { return std::tie(row.rank, row.name); });
    Json list = Json::array();
    for (auto& row : rows)
        list.push_back(std::move(row.json));
    return list;
}

} // namespace

Json boardView(const std::vector<BoardEntry>& entries, const Overview& office, const Viewer& viewer)
{
    Json real = Json::array(), drills = Json::array(), ended = Json::array();
    for (const auto& entry : entries) {
        auto card = cardOf(entry, office, viewer);
        auto& list = !entry.incident.open() ? ended : entry.incident.drill ? drills : real;
        card["large"] = &list == &real && list.empty();
        list.push_back(std::move(card));
    }
    const auto realCount = real.size();
    const auto drillCount = drills.size();
    return {{"real", std::move(real)},
            {"drills", std::move(drills)},
            {"ended", std::move(ended)},
            {"real_count", realCount},
            {"drill_count", drillCount},
            {"quiet", realCount + drillCount == 0},
            {"branches", branchRows(entries, office, viewer.words)},
            {"branch_count",
             viewer.words.say("branches_n", {{"n", std::to_string(office.branches.size())}})},
            {"w", viewer.words.all()}};
}

Json alarmView(const std::vector<BoardEntry>& entries, const Overview& office, const Words& words)
{
    Json view {{"real", 0}, {"w", words.all()}};
    for (const auto& entry : entries) {
        if (!entry.incident.open() || entry.incident.drill)
            continue;
        if (view["real"] == 0) {
            view["name"] = nameOf(entry.incident, office, words);
            view["branch"] = office.branchName(entry.incident.branch, words);
            view["since"] = entry.incident.raisedAt;
        }
        view["real"] = view["real"].get<int>() + 1;
    }
    return view;
}

} // namespace yizhan::headoffice
