// SPDX-License-Identifier: Apache-2.0
// The head of a report, and what was done in its timeline, in words.
#include "emergency/sheet_text.h"

namespace yizhan {

namespace {

bool is(const Json& object, std::string_view key, bool value)
{
    return boolAt(object, key) == value;
}
std::string textAt(const Json& object, std::string_view key)
{
    return stringAt(object, key).value_or("");
}

} // namespace

std::string SheetText::ended() const
{
    const auto& end = m_report.at("incident").at("end");
    if (end.is_null())
        return word("end.open");
    const auto at = reportMoment(end.at("at").get<std::int64_t>());
    const auto after = reportDuration(end.at("after_ms").get<std::int64_t>());
    std::string text;
    if (end.at("how") == "cancelled") {
        text = word(end.at("reason") == "real_alarm" ? "end.real_alarm" : "end.cancelled",
                    {at, after});
    } else {
        const auto outcome = word("outcome." + textAt(end, "outcome"));
        const auto reason = textAt(end, "reason");
        text = word(
            "end.closed",
            {at, after, person(end.at("by")), reason.empty() ? outcome : outcome + " · " + reason});
    }
    return end.at("duress") == true ? text + " · " + word("end.duress") : text;
}

std::vector<SheetRow> SheetText::facts() const
{
    const auto& incident = m_report.at("incident");
    const auto& verdict = m_report.at("verdict");
    std::vector<SheetRow> facts;
    const auto add = [&](std::string_view label, std::string value, Tone tone = Tone::Plain) {
        if (!value.empty())
            facts.push_back({{{word(label)}, {std::move(value), tone}}, {}});
    };
    const auto name = of(incident.at("branch").at("name"));
    const auto id = incident.at("branch").at("id").get<std::string>();
    add("fact.branch", name.empty() ? id : name + " (" + id + ")");
    const auto& now = incident.at("playbook");
    const auto& first = incident.at("first_playbook");
    auto what
        = now == first ? playbook(now) : word("what.corrected", {playbook(now), playbook(first)});
    add("fact.what", incident.at("silent") == true ? what + " · " + word("silent") : what);
    add("fact.level",
        incident.at("level") == incident.at("first_level")
            ? level(incident.at("level"))
            : word("level.changed",
                   {level(incident.at("level")), level(incident.at("first_level"))}));
    add("fact.place", textAt(incident, "place"));
    add("fact.people", textAt(incident, "people"));
    const auto cause = word("cause." + textAt(incident, "cause"));
    const auto by = person(incident.at("raised_by"));
    add("fact.raised",
        word(
            "raised.by",
            {reportMoment(incident.at("raised_at").get<std::int64_t>()), by.empty() ? cause : by}));
    add("fact.end", ended(), incident.at("end").is_null() ? Tone::Bad : Tone::Plain);
    const auto steps = verdict.at("steps").get<std::int64_t>();
    const auto number = [&](const char* key) { return verdict.at(key).get<std::int64_t>(); };
    add("fact.result",
        steps == 0
            ? word("result.none")
            : word("result",
                   {std::to_string(steps), std::to_string(number("in_time") + number("done")),
                    std::to_string(number("late")), std::to_string(number("not_done"))}),
        number("not_done") > 0   ? Tone::Bad
            : number("late") > 0 ? Tone::Warning
                                 : Tone::Good);
    return facts;
}

std::string SheetText::cancelled(const Json& said) const
{
    if (is(said, "duress", true))
        return word("did.cancelled.duress");
    return word(textAt(said, "reason") == "real_alarm" ? "did.cancelled.real_alarm"
                                                       : "did.cancelled");
}

std::string SheetText::whatRaised(const Json& said, std::string_view key) const
{
    const auto name = said.contains("name") ? of(said.at("name")) : std::string();
    return word(key,
                {name.empty() ? textAt(said, "playbook") : name,
                 word("level." + std::to_string(integerAt(said, "level").value_or(1)))});
}

std::string SheetText::did(const Json& entry) const
{
    const auto what = entry.at("what").get<std::string>();
    const auto& said = entry.at("said");
    const bool drill = m_report.at("incident").at("drill") == true;
    std::string text;
    if (what == "raised") {
        text = whatRaised(said, drill ? "did.raised.drill" : "did.raised");
    } else if (what == "type") {
        text = whatRaised(said, "did.type");
    } else if (what == "cancelled") {
        text = cancelled(said);
    } else if (what == "step" && said.contains("told")) {
        text = word(is(said, "done", true) ? "did.told" : "did.told.undone", {of(said.at("told"))});
    } else if (what == "step") {
        const auto step = of(said.at("text"));
        text = word(is(said, "done", true) ? "did.step.done" : "did.step.undone",
                    {step.empty() ? textAt(said, "step") : step});
    } else if (what == "level") {
        text = word("did.level",
                    {word("level." + std::to_string(integerAt(said, "level").value_or(1)))});
    } else if (what == "place") {
        const auto people = textAt(said, "people");
        text = word("did.place", {textAt(said, "place")});
        if (!people.empty())
            text += " · " + word("did.people", {people});
    } else if (what == "note") {
        const auto note = textAt(said, "text");
        text = note.empty() ? word("did.note.marks") : word("did.note", {note});
    } else if (what == "sealed") {
        const auto about = textAt(said, "what");
        text = word(about == "family" || about == "medical" ? "did.sealed." + about : "did.sealed");
    } else if (what == "roll") {
        text = word("did.roll",
                    {std::to_string(integerAt(said, "present").value_or(0)),
                     std::to_string(integerAt(said, "absent").value_or(0))});
    } else if (what == "handover") {
        text = word("did.handover", {word("role." + textAt(said, "role")), person(said.at("to"))});
    } else if (what == "evacuation") {
        text = word(is(said, "on", true) ? "did.evacuation.on" : "did.evacuation.off");
    } else if (what == "acknowledged") {
        text = word(textAt(said, "meaning") == "help_on_way" ? "did.acknowledged.help"
                                                             : "did.acknowledged.seen");
    } else if (what == "assigned" || what == "escalated") {
        text = word("did." + what, {textAt(said, "to")});
    } else if (what == "closed") {
        text = word(is(said, "duress", true) ? "did.closed.duress" : "did.closed",
                    {word("outcome." + textAt(said, "outcome")), textAt(said, "reason")});
    } else {
        text = word("did.other", {textAt(said, "kind")});
    }
    return is(entry, "counts", false) ? text + word("does.not.count") : text;
}

std::string SheetText::whoDid(const Json& entry) const
{
    const auto by = person(entry.at("by"), textAt(entry.at("said"), "role"));
    if (entry.at("what") == "handover")
        return person(entry.at("by"));
    if (!by.empty())
        return by;
    if (entry.at("what") == "escalated")
        return word("by.rule");
    const auto place = textAt(entry, "place");
    return place.empty() ? textAt(entry, "device") : place;
}

} // namespace yizhan
