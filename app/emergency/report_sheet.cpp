// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_sheet.h"

#include "emergency/sheet_text.h"

namespace yizhan {

namespace {

SheetPart questionsPart(const SheetText& text)
{
    SheetPart part {"questions",
                    text.word("part.questions"),
                    {{text.word("column.what"), 50}, {text.word("column.answer"), 42}},
                    {},
                    text.word("questions.none"),
                    ""};
    for (const auto& question : text.report().at("questions"))
        part.rows.push_back(
            text.row({{text.question(question), Tone::Plain}, {"", Tone::Plain}}, question));
    return part;
}

Tone toneOf(const std::string& verdict)
{
    return verdict == "late" ? Tone::Warning : verdict == "not_done" ? Tone::Bad : Tone::Good;
}

// A step or a report upward: what it was, its target, and what it came to.
void addOutcome(SheetPart& part, const SheetText& text, std::vector<SheetCell> what,
                const Json& entry)
{
    const auto verdict = entry.at("verdict").get<std::string>();
    const auto target = entry.at("target_s").get<std::int64_t>();
    const auto& after = entry.at("after_ms");
    what.push_back({target > 0 ? reportDuration(target * 1000) : "–"});
    what.push_back(
        {after.is_null() ? "–" : reportDuration(after.get<std::int64_t>()), toneOf(verdict)});
    what.push_back({text.person(entry.at("by"))});
    what.push_back({text.word("verdict." + verdict), toneOf(verdict)});
    part.rows.push_back(text.row(std::move(what), entry));
}

SheetPart outcomesPart(const SheetText& text, std::string id, std::vector<SheetColumn> what)
{
    what.insert(what.end(),
                {{text.word("column.target"), 9},
                 {text.word("column.after"), 9},
                 {text.word("column.who"), 11},
                 {text.word("column.verdict"), 9}});
    const auto heading = text.word("part." + id);
    return {std::move(id), heading, std::move(what), {}, "", ""};
}

SheetPart stepsPart(const SheetText& text)
{
    auto part = outcomesPart(text, "steps",
                             {{text.word("column.step"), 40}, {text.word("column.role"), 14}});
    part.empty = text.word("steps.none");
    for (const auto& step : text.report().at("steps"))
        addOutcome(part, text, {{text.of(step.at("text"))}, {text.role(step.at("role"))}}, step);
    return part;
}

SheetPart toldPart(const SheetText& text)
{
    auto part = outcomesPart(text, "told", {{text.word("column.to"), 54}});
    for (const auto& told : text.report().at("told"))
        addOutcome(part, text, {{text.of(told.at("to"))}}, told);
    return part;
}

SheetPart ladderPart(const SheetText& text)
{
    SheetPart part {"ladder",
                    text.word("part.ladder"),
                    {{text.word("column.what"), 34},
                     {text.word("column.time"), 24},
                     {text.word("column.after"), 12},
                     {text.word("column.who"), 22}},
                    {},
                    "",
                    ""};
    for (const auto* name : {"raised", "received", "seen", "help"}) {
        const auto& rung = text.report().at("ladder").at(name);
        const auto label = text.word(std::string("ladder.") + name);
        if (rung.is_null()) {
            part.rows.push_back({{{label, Tone::Quiet},
                                  {text.word("ladder.unproved"), Tone::Quiet},
                                  {"–", Tone::Quiet},
                                  {"", Tone::Quiet}},
                                 {}});
            continue;
        }
        const auto who = rung.contains("by")
            ? text.person(rung.at("by"), rung.at("role").get<std::string>())
            : std::string();
        part.rows.push_back(text.row(
            {{label},
             {reportMoment(rung.at("at").get<std::int64_t>())},
             {rung.contains("after_ms") ? reportDuration(rung.at("after_ms").get<std::int64_t>())
                                        : ""},
             {who}},
            rung));
    }
    return part;
}

SheetPart rollPart(const SheetText& text)
{
    SheetPart part {"roll",
                    text.word("part.roll"),
                    {{text.word("column.state"), 16}, {text.word("column.who"), 76}},
                    {},
                    text.word("roll.none"),
                    ""};
    const auto& roll = text.report().at("roll");
    if (roll.is_null())
        return part;
    for (const auto* side : {"present", "absent"}) {
        const auto& people = roll.at(side);
        const auto count = std::to_string(people.size());
        const bool missing = side == std::string_view("absent") && !people.empty();
        const auto tone = missing ? Tone::Bad : Tone::Plain;
        part.rows.push_back(text.row(
            {{text.word(std::string("roll.") + side, {count}), tone}, {text.people(people), tone}},
            roll));
    }
    return part;
}

SheetPart timelinePart(const SheetText& text)
{
    SheetPart part {"timeline",
                    text.word("part.timeline"),
                    {{text.word("column.time"), 12},
                     {text.word("column.after"), 10},
                     {text.word("column.what"), 50},
                     {text.word("column.who"), 20}},
                    {},
                    "",
                    ""};
    for (const auto& entry : text.report().at("timeline"))
        part.rows.push_back(text.row({{reportTime(entry.at("at").get<std::int64_t>())},
                                      {reportDuration(entry.at("after_ms").get<std::int64_t>())},
                                      {text.did(entry)},
                                      {text.whoDid(entry)}},
                                     entry));
    return part;
}

SheetPart notesPart(const SheetText& text)
{
    SheetPart part {"notes",
                    text.word("part.notes"),
                    {{text.word("column.time"), 12},
                     {text.word("column.what"), 62},
                     {text.word("column.who"), 18}},
                    {},
                    "",
                    ""};
    for (const auto& note : text.report().at("notes"))
        part.rows.push_back(text.row({{reportTime(note.at("at").get<std::int64_t>())},
                                      {text.note(note)},
                                      {text.person(note.at("by"))}},
                                     note));
    std::size_t count = 0;
    for (const auto& sealed : text.report().at("sealed"))
        count += sealed.at("count").get<std::size_t>();
    if (count > 0)
        part.remark = text.word("sealed.count", {std::to_string(count)});
    return part;
}

SheetPart followUpsPart(const SheetText& text)
{
    SheetPart part {"followups",
                    text.word("part.followups"),
                    {{text.word("column.what"), 42},
                     {text.word("column.who"), 14},
                     {text.word("column.due"), 14},
                     {text.word("column.state"), 22}},
                    {},
                    text.word("followups.none"),
                    ""};
    for (const auto& followUp : text.report().at("follow_ups")) {
        const auto kind = text.word("followup." + followUp.at("kind").get<std::string>());
        const auto said = followUp.at("text").get<std::string>();
        const auto& done = followUp.at("done");
        SheetCell state {text.word("followup.open"), Tone::Warning};
        if (!done.is_null()) {
            const bool late = done.at("late").get<bool>();
            state = {text.word(late ? "followup.done.late" : "followup.done",
                               {reportDate(done.at("at").get<std::int64_t>())}),
                     late ? Tone::Warning : Tone::Good};
        }
        part.rows.push_back(
            text.row({{said.empty() ? kind : text.word("followup.said", {kind, said})},
                      {text.person(followUp.at("owner"))},
                      {reportDate(followUp.at("due").get<std::int64_t>())},
                      std::move(state)},
                     followUp));
    }
    return part;
}

SheetPart annexPart(const SheetText& text)
{
    const auto& annex = text.report().at("annex");
    SheetPart part {"annex",
                    text.word("part.proof"),
                    {{text.word("column.number"), 6},
                     {text.word("column.time"), 18},
                     {text.word("column.kind"), 20},
                     {text.word("column.event"), 32},
                     {text.word("column.chain"), 14},
                     {text.word("column.hash"), 10}},
                    {},
                    "",
                    text.word("proof.said", {std::to_string(annex.size())})};
    std::size_t number = 0;
    for (const auto& event : annex)
        part.rows.push_back({{{std::to_string(++number)},
                              {reportMoment(event.at("at").get<std::int64_t>())},
                              {event.at("kind").get<std::string>()},
                              {event.at("id").get<std::string>()},
                              {event.at("device").get<std::string>() + " · "
                               + std::to_string(event.at("seq").get<std::int64_t>())},
                              {event.at("hash").get<std::string>().substr(0, 8)}},
                             {}});
    return part;
}

ReportSheet made(const SheetText& text)
{
    const auto& report = text.report();
    ReportSheet sheet;
    sheet.language = text.language();
    sheet.drill = report.at("incident").at("drill").get<bool>();
    sheet.title = text.word(sheet.drill ? "title.drill" : "title.real");
    sheet.banner = sheet.drill ? text.word("drill.banner") : "";
    sheet.facts = text.facts();
    for (auto part : {questionsPart(text), stepsPart(text), toldPart(text), ladderPart(text),
                      rollPart(text), timelinePart(text), notesPart(text), followUpsPart(text)}) {
        if (!part.rows.empty() || !part.empty.empty() || !part.remark.empty())
            sheet.parts.push_back(std::move(part));
    }
    sheet.signHeading = text.word("part.sign");
    for (const auto* signer : {"branch_head", "safety_officer", "office"})
        sheet.signers.push_back(text.word(std::string("sign.") + signer));
    sheet.annex = annexPart(text);
    for (const auto& gap : report.at("gaps"))
        sheet.gaps.push_back(
            {text.word(gap.at("from") == gap.at("until") ? "proof.gap.one" : "proof.gap",
                       {gap.at("device").get<std::string>(), gap.at("lane").get<std::string>(),
                        std::to_string(gap.at("from").get<std::int64_t>()),
                        std::to_string(gap.at("until").get<std::int64_t>())}),
             Tone::Bad});
    sheet.proof = {{text.word("proof.log"), report.at("log").at("hash").get<std::string>()},
                   {text.word("proof.signer"), report.at("log").at("signer").get<std::string>()}};
    return sheet;
}

} // namespace

Result<ReportSheet, SheetError> reportSheet(const Json& report, ReportLanguage language)
{
    if (stringAt(report, "_type") != "report" || integerAt(report, "v") != 1)
        return Failure {SheetError {"no report of a known version"}};
    // The library says by an exception that a field is missing; it is told as an error here.
    try {
        return made(SheetText(report, language));
    } catch (const Json::exception& error) {
        return Failure {SheetError {std::string("no whole report: ") + error.what()}};
    }
}

} // namespace yizhan
