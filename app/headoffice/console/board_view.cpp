// SPDX-License-Identifier: Apache-2.0
#include "headoffice/console/board_view.h"

#include "headoffice/console/assets.h"

#include <algorithm>

namespace yizhan::headoffice {

namespace {

Json textJson(const TextByLanguage& text)
{
    return Json(text);
}

const Playbook* playbookOf(const Incident& incident, const Overview& office)
{
    return office.playbook(incident.playbook);
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
    const auto fileOf = [](const std::string& name) { return "icons/" + name + "-fill.svg"; };
    const auto* playbook = playbookOf(incident, office);
    return playbook && consoleAsset(fileOf(playbook->icon))
        ? fileOf(playbook->icon)
        : fileOf(incident.silent ? "shield-warning" : "siren");
}

std::string by(const std::optional<Person>& person)
{
    return person ? person->name : std::string();
}

Json stepsOf(const Incident& incident, const Overview& office, const Words& words, int& done)
{
    Json steps = Json::array();
    const auto add
        = [&](const std::string& id, const std::string& text, const IncidentStep* touched) {
              const bool isDone = touched && touched->done;
              done += isDone;
              steps.push_back({{"step", id},
                               {"text", text},
                               {"done", isDone},
                               {"who", isDone ? by(touched->by) : ""},
                               {"at", isDone ? timeOfDay(touched->at).substr(0, 5) : ""}});
          };
    const auto* playbook = playbookOf(incident, office);
    for (const auto& step : playbook ? playbook->steps : std::vector<PlaybookStep>()) {
        const auto touched = std::ranges::find(incident.steps, step.id, &IncidentStep::step);
        add(step.id, words.of(textJson(step.text)),
            touched == incident.steps.end() ? nullptr : &*touched);
    }
    if (!playbook) {
        for (const auto& step : incident.steps)
            add(step.step, step.step, &step);
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

Json notesOf(const Incident& incident, const Words& words)
{
    Json notes = Json::array();
    for (const auto& note : incident.notes) {
        auto text = note.text;
        for (const auto mark : noteMarks) {
            if (const auto found = note.marks.find(std::string(mark)); found != note.marks.end())
                text += (text.empty() ? "" : words.say("between"))
                    + words.say("mark_" + std::string(mark), {{"what", found->second}});
        }
        notes.push_back(
            {{"text", text}, {"who", by(note.by)}, {"at", timeOfDay(note.at).substr(0, 5)}});
    }
    return notes;
}

// What nobody at the desk may overlook, the most urgent last said first.
Json alertsOf(const Incident& incident, const Words& words)
{
    Json alerts = Json::array();
    const auto add = [&](const std::string& sentence) { alerts.push_back({{"text", sentence}}); };
    if (!incident.open() && incident.openAtOffice())
        add(words.say("alert_duress"));
    if (incident.cause == "duress")
        add(words.say("alert_raised_under_duress"));
    for (auto act = incident.office.rbegin(); act != incident.office.rend(); ++act) {
        if (act->kind == kind::incidentEscalated) {
            add(words.say(act->by ? "alert_escalated_by" : "alert_escalated",
                          {{"to", act->to},
                           {"who", by(act->by)},
                           {"time", timeOfDay(act->at).substr(0, 5)}}));
            break;
        }
    }
    return alerts;
}

// Facts in one line: who has it, where people are told to leave, what is sealed.
Json factsOf(const Incident& incident, const Words& words)
{
    Json facts = Json::array();
    const auto add = [&](std::string_view kind, const std::string& text) {
        facts.push_back({{"kind", kind}, {"text", text}});
    };
    for (auto act = incident.office.rbegin(); act != incident.office.rend(); ++act) {
        if (act->kind == kind::incidentAssigned) {
            add("fine", words.say("fact_assigned", {{"name", act->to}}));
            break;
        }
    }
    if (incident.evacuation)
        add("real", words.say("fact_evacuation"));
    if (incident.playbook != incident.firstPlaybook)
        add("waiting", words.say("fact_type_corrected"));
    if (!incident.people.empty())
        add("waiting", incident.people);
    if (incident.roll)
        add("waiting",
            words.say(
                "fact_roll",
                {{"present", std::to_string(incident.roll->present.size())},
                 {"all",
                  std::to_string(incident.roll->present.size() + incident.roll->absent.size())}}));
    if (!incident.sealed.empty())
        add("waiting", words.say("fact_sealed", {{"n", std::to_string(incident.sealed.size())}}));
    return facts;
}

bool mayActOn(const BoardEntry& entry, const Viewer& viewer)
{
    return may(viewer.user, entry.confidential() ? Right::ActOnCases : Right::Acknowledge);
}

} // namespace

std::vector<BoardEntry> visibleTo(const UserRecord& user, std::vector<BoardEntry> entries)
{
    if (!may(user, Right::SeeCases))
        std::erase_if(entries, [](const BoardEntry& entry) { return entry.confidential(); });
    return entries;
}

Json cardOf(const BoardEntry& entry, const Overview& office, const Viewer& viewer, bool whole)
{
    const auto& incident = entry.incident;
    const bool mayAct = mayActOn(entry, viewer);
    const auto& words = viewer.words;
    int done = 0;
    auto steps = stepsOf(incident, office, words, done);
    const auto count = steps.size();
    std::size_t left = 0;
    if (!whole)
        steps = shortened(steps, left);
    const bool seen = entry.first("seen") || entry.first("help_on_way");
    const bool helped = entry.first("help_on_way") != nullptr;
    Json card {
        {"id", incident.id.text()},
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
        {"case", entry.confidential()},
        {"alerts", alertsOf(incident, words)},
        {"facts", factsOf(incident, words)},
        // Sounds until somebody has answered, and again when no help follows.
        {"waits",
         !seen         ? "seen"
             : !helped ? "help"
                       : ""},
        {"answered_at", seen ? entry.answers.front().at : 0},
        {"may_act", mayAct && incident.openAtOffice()},
        {"higher", incident.level > majorLevel ? std::to_string(incident.level - 1) : ""},
        {"higher_word",
         incident.level > majorLevel ? words.say(
             "raise_to", {{"level", words.say("level_" + std::to_string(incident.level - 1))}})
                                     : std::string()},
        {"rungs", rungsOf(entry, words)},
        {"steps", std::move(steps)},
        {"step_count", std::to_string(done) + " / " + std::to_string(count)},
        {"has_steps", count > 0},
        {"more_steps",
         left ? words.say("more_steps", {{"n", std::to_string(left)}}) : std::string()},
        {"notes", notesOf(incident, words)},
        {"raised_by", by(incident.raisedBy)},
        {"can_see", mayAct && !seen},
        {"can_help", mayAct && seen && !helped},
        {"answered", helped},
        {"nobody", !mayAct && !seen},
        {"csrf", viewer.csrf}};
    if (incident.closed) {
        card["outcome"] = words.say("outcome_" + incident.closed->outcome);
        card["end_reason"] = incident.closed->reason;
        card["ended_by"] = incident.closed->by.name;
        card["ended_at"] = timeOfDay(incident.closed->at).substr(0, 5);
    } else if (incident.cancelledAt) {
        card["outcome"] = words.say("outcome_cancelled");
        card["ended_at"] = timeOfDay(*incident.cancelledAt).substr(0, 5);
    }
    return card;
}

namespace {

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
            if (entry.incident.branch != branch.id || !entry.incident.openAtOffice())
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
        auto card = cardOf(entry, office, viewer, false);
        auto& list = !entry.incident.openAtOffice() ? ended : entry.incident.drill ? drills : real;
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
        if (!entry.incident.openAtOffice() || entry.incident.drill)
            continue;
        if (view["real"] == 0) {
            view["name"] = nameOf(entry.incident, office, words);
            view["branch"] = office.branchName(entry.incident.branch, words);
            view["since"] = entry.incident.raisedAt;
            view["waits"] = entry.first("help_on_way") ? ""
                : entry.answers.empty()                ? "seen"
                                                       : "help";
            view["answered_at"] = entry.answers.empty() ? 0 : entry.answers.front().at;
        }
        view["real"] = view["real"].get<int>() + 1;
    }
    return view;
}

} // namespace yizhan::headoffice
