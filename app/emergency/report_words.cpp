// SPDX-License-Identifier: Apache-2.0
#include "emergency/report_words.h"

#include "emergency/bank_time.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace yizhan {

namespace {

// clang-format off
constexpr std::array words {
    // Head of the sheet
    ReportWord {"title.real", "应急总结报告", "應急總結報告", "After-action report"},
    ReportWord {"title.drill", "演练总结报告", "演練總結報告", "Drill report"},
    ReportWord {"drill.banner", "演练 · 不是真实事件", "演練 · 不是真實事件", "DRILL · not a real incident"},
    ReportWord {"fact.branch", "网点", "網點", "Branch"},
    ReportWord {"fact.what", "事件", "事件", "Incident"},
    ReportWord {"what.corrected", "{0}（报警时选的是{1}，后来更正）", "{0}（報警時選的是{1}，後來更正）", "{0} (raised as {1}, corrected later)"},
    ReportWord {"fact.level", "等级", "等級", "Level"},
    ReportWord {"level.1", "Ⅰ 级（重大）", "Ⅰ 級（重大）", "Ⅰ (major)"},
    ReportWord {"level.2", "Ⅱ 级（较大）", "Ⅱ 級（較大）", "Ⅱ (serious)"},
    ReportWord {"level.3", "Ⅲ 级（一般）", "Ⅲ 級（一般）", "Ⅲ (ordinary)"},
    ReportWord {"level.changed", "{0}，报警时为{1}", "{0}，報警時為{1}", "{0}, raised as {1}"},
    ReportWord {"fact.place", "地点", "地點", "Place"},
    ReportWord {"fact.people", "涉及人员", "涉及人員", "People"},
    ReportWord {"fact.raised", "报警时间", "報警時間", "Raised"},
    ReportWord {"raised.by", "{0}，{1}", "{0}，{1}", "{0}, {1}"},
    ReportWord {"cause.touch", "屏幕触按", "螢幕觸按", "by a touch"},
    ReportWord {"cause.key", "报警按键", "報警按鍵", "by the alarm key"},
    ReportWord {"cause.duress", "胁迫密码", "脅迫密碼", "by the duress PIN"},
    ReportWord {"cause.office", "总部发起", "總部發起", "by head office"},
    ReportWord {"silent", "静默报警", "靜默報警", "silent alarm"},
    ReportWord {"fact.end", "结束", "結束", "Ended"},
    ReportWord {"end.open", "尚未结束", "尚未結束", "Still open"},
    ReportWord {"end.closed", "{0}，历时 {1}，{2}确认：{3}", "{0}，歷時 {1}，{2}確認：{3}", "{0}, after {1}, by {2}: {3}"},
    ReportWord {"end.cancelled", "{0}，历时 {1}，已取消", "{0}，歷時 {1}，已取消", "{0}, after {1}: called off"},
    ReportWord {"end.real_alarm", "{0}，历时 {1}，真实报警中止了演练", "{0}，歷時 {1}，真實報警中止了演練", "{0}, after {1}: a real alarm ended the drill"},
    ReportWord {"end.duress", "在胁迫下结束，总部仍在处理", "在脅迫下結束，總部仍在處理", "ended under threat; still open at head office"},
    ReportWord {"outcome.resolved", "已处置", "已處置", "resolved"},
    ReportWord {"outcome.false_alarm", "误报", "誤報", "false alarm"},
    ReportWord {"outcome.drill_done", "演练完成", "演練完成", "drill done"},
    ReportWord {"fact.result", "步骤", "步驟", "Steps"},
    ReportWord {"result", "共 {0} 步：按时 {1}，超时 {2}，未做 {3}", "共 {0} 步：按時 {1}，逾時 {2}，未做 {3}", "{0} steps: {1} in time, {2} late, {3} not done"},
    ReportWord {"result.none", "没有预案步骤", "沒有預案步驟", "no steps in a playbook"},

    // Columns
    ReportWord {"column.refs", "依据", "依據", "Source"},
    ReportWord {"column.what", "事项", "事項", "What"},
    ReportWord {"column.who", "人员", "人員", "Who"},
    ReportWord {"column.time", "时间", "時間", "Time"},
    ReportWord {"column.after", "用时", "用時", "After"},
    ReportWord {"column.target", "目标", "目標", "Target"},
    ReportWord {"column.step", "步骤", "步驟", "Step"},
    ReportWord {"column.role", "岗位", "崗位", "Role"},
    ReportWord {"column.verdict", "结果", "結果", "Result"},
    ReportWord {"column.answer", "答复", "答覆", "Answer"},
    ReportWord {"column.due", "期限", "期限", "Due"},
    ReportWord {"column.state", "状态", "狀態", "State"},
    ReportWord {"column.number", "序号", "序號", "No."},
    ReportWord {"column.event", "记录编号", "紀錄編號", "Event id"},
    ReportWord {"column.kind", "类别", "類別", "Kind"},
    ReportWord {"column.chain", "设备 · 序列", "設備 · 序列", "Device · sequence"},
    ReportWord {"column.hash", "哈希前段", "雜湊前段", "Hash begins"},

    // Questions
    ReportWord {"part.questions", "请网点负责人答复", "請網點負責人答覆", "For the branch head to answer"},
    ReportWord {"questions.none", "没有需要答复的事项。", "沒有需要答覆的事項。", "Nothing is open."},
    ReportWord {"question.step_not_done", "没有做：{0}", "沒有做：{0}", "Not done: {0}"},
    ReportWord {"question.not_told", "没有上报：{0}", "沒有上報：{0}", "Not told: {0}"},
    ReportWord {"question.told_late", "上报超时：{0}", "上報逾時：{0}", "Told late: {0}"},
    ReportWord {"question.step_late", "超时 {1}：{0}", "逾時 {1}：{0}", "{1} late: {0}"},
    ReportWord {"question.no_roll", "没有清点人数。", "沒有清點人數。", "No roll was taken."},
    ReportWord {"question.absent", "清点时缺 {0} 人，安排补训了吗？", "清點時缺 {0} 人，安排補訓了嗎？", "{0} absent at the roll: when will they be trained?"},
    ReportWord {"question.seen_by_nobody", "总部没有人确认看到。", "總部沒有人確認看到。", "Nobody at head office confirmed seeing it."},
    ReportWord {"question.still_open", "事件还没有结束。", "事件還沒有結束。", "It has not been closed."},
    ReportWord {"question.duress", "是在胁迫下结束的。实际情况如何？", "是在脅迫下結束的。實際情況如何？", "It was ended under threat. What really happened?"},
    ReportWord {"question.false_alarm", "误报的原因是什么？", "誤報的原因是什麼？", "What caused the false alarm?"},
    ReportWord {"question.cancelled", "为什么取消？", "為什麼取消？", "Why was it called off?"},
    ReportWord {"question.no_playbook", "没有找到预案“{0}”。", "沒有找到預案「{0}」。", "The playbook “{0}” was not found."},
    ReportWord {"question.gap", "{0} 缺少记录 {1} 至 {2}。", "{0} 缺少紀錄 {1} 至 {2}。", "Records {1} to {2} of {0} are missing."},
    ReportWord {"question.gap.one", "{0} 缺少记录 {1}。", "{0} 缺少紀錄 {1}。", "Record {1} of {0} is missing."},
    ReportWord {"question.clock_unsure", "{0} 条记录的时间未经总部校准。", "{0} 條紀錄的時間未經總部校準。", "The time of {0} records was not confirmed by head office."},

    // Steps
    ReportWord {"part.steps", "步骤与用时", "步驟與用時", "Steps against their target times"},
    ReportWord {"steps.none", "当时没有发布这份预案。", "當時沒有發布這份預案。", "This playbook was not published then."},
    ReportWord {"verdict.in_time", "按时", "按時", "in time"},
    ReportWord {"verdict.late", "超时", "逾時", "late"},
    ReportWord {"verdict.done", "已做", "已做", "done"},
    ReportWord {"verdict.not_done", "未做", "未做", "not done"},
    ReportWord {"role.branch_head", "网点负责人", "網點負責人", "Branch head"},
    ReportWord {"role.duty_manager", "值班经理", "值班經理", "Duty manager"},
    ReportWord {"role.teller", "柜员", "櫃員", "Teller"},
    ReportWord {"role.lobby_manager", "大堂经理", "大堂經理", "Lobby manager"},
    ReportWord {"role.guard", "保安", "保安", "Guard"},
    ReportWord {"role.safety_officer", "安全员", "安全員", "Safety officer"},

    // Chain of reports
    ReportWord {"part.told", "逐级上报", "逐級上報", "Reported upward"},
    ReportWord {"column.to", "报给谁", "報給誰", "To whom"},

    // Ladder
    ReportWord {"part.ladder", "报警送达", "報警送達", "How far the alarm got"},
    ReportWord {"ladder.raised", "网点报警", "網點報警", "Raised in the branch"},
    ReportWord {"ladder.received", "总部系统收到", "總部系統收到", "Received by head office"},
    ReportWord {"ladder.seen", "总部人员看到", "總部人員看到", "Seen by a person"},
    ReportWord {"ladder.help", "支援已出发", "支援已出發", "Help on the way"},
    ReportWord {"ladder.unproved", "没有记录", "沒有紀錄", "no record"},

    // Roll
    ReportWord {"part.roll", "人数清点", "人數清點", "Roll"},
    ReportWord {"roll.none", "没有清点人数。", "沒有清點人數。", "No roll was taken."},
    ReportWord {"roll.present", "到场 {0} 人", "到場 {0} 人", "{0} present"},
    ReportWord {"roll.absent", "缺席 {0} 人", "缺席 {0} 人", "{0} absent"},
    ReportWord {"nobody", "无", "無", "none"},

    // Timeline
    ReportWord {"part.timeline", "经过", "經過", "What happened"},
    ReportWord {"did.raised", "报警：{0}，{1}", "報警：{0}，{1}", "Raised: {0}, level {1}"},
    ReportWord {"did.raised.drill", "演练开始：{0}，{1}", "演練開始：{0}，{1}", "Drill begun: {0}, level {1}"},
    ReportWord {"did.cancelled", "取消", "取消", "Called off"},
    ReportWord {"did.cancelled.real_alarm", "真实报警中止了演练", "真實報警中止了演練", "A real alarm ended the drill"},
    ReportWord {"did.cancelled.duress", "在胁迫下取消", "在脅迫下取消", "Called off under threat"},
    ReportWord {"did.told", "已上报：{0}", "已上報：{0}", "Told: {0}"},
    ReportWord {"did.told.undone", "撤回上报：{0}", "撤回上報：{0}", "Taken back, told: {0}"},
    ReportWord {"did.step.done", "完成：{0}", "完成：{0}", "Done: {0}"},
    ReportWord {"did.step.undone", "撤回：{0}", "撤回：{0}", "Taken back: {0}"},
    ReportWord {"did.level", "等级改为{0}", "等級改為{0}", "Level set to {0}"},
    ReportWord {"did.place", "地点：{0}", "地點：{0}", "Place: {0}"},
    ReportWord {"did.people", "涉及人员：{0}", "涉及人員：{0}", "People: {0}"},
    ReportWord {"did.type", "更正为{0}，报警时间不变", "更正為{0}，報警時間不變", "Corrected to {0}; the first time stands"},
    ReportWord {"did.note", "记录：{0}", "紀錄：{0}", "Note: {0}"},
    ReportWord {"did.note.marks", "记下目击特征", "記下目擊特徵", "What a witness saw was noted"},
    ReportWord {"did.sealed.family", "记下家属联系方式（密封，只有总部应急台能看）", "記下家屬聯絡方式（密封，只有總部應急台能看）", "Family contact noted (sealed, for the incident desk only)"},
    ReportWord {"did.sealed.medical", "记下病情（密封，只有总部应急台能看）", "記下病情（密封，只有總部應急台能看）", "Medical facts noted (sealed, for the incident desk only)"},
    ReportWord {"did.sealed", "记下密封内容", "記下密封內容", "A sealed note was made"},
    ReportWord {"did.roll", "清点人数：到场 {0}，缺席 {1}", "清點人數：到場 {0}，缺席 {1}", "Roll: {0} present, {1} absent"},
    ReportWord {"did.handover", "{0}交接给{1}", "{0}交接給{1}", "{0} handed over to {1}"},
    ReportWord {"did.evacuation.on", "客户屏幕显示撤离", "客戶螢幕顯示撤離", "Customers' screens say leave"},
    ReportWord {"did.evacuation.off", "客户屏幕不再显示撤离", "客戶螢幕不再顯示撤離", "Customers' screens no longer say leave"},
    ReportWord {"did.acknowledged.seen", "总部确认看到", "總部確認看到", "Head office: seen"},
    ReportWord {"did.acknowledged.help", "总部：支援已出发", "總部：支援已出發", "Head office: help is on the way"},
    ReportWord {"did.assigned", "总部指派给{0}", "總部指派給{0}", "Head office assigned it to {0}"},
    ReportWord {"did.escalated", "总部上报：{0}", "總部上報：{0}", "Head office escalated to {0}"},
    ReportWord {"did.closed", "结束（{0}）：{1}", "結束（{0}）：{1}", "Closed ({0}): {1}"},
    ReportWord {"did.closed.duress", "在胁迫下结束：{1}", "在脅迫下結束：{1}", "Closed under threat: {1}"},
    ReportWord {"did.other", "其他记录：{0}", "其他紀錄：{0}", "Other record: {0}"},
    ReportWord {"does.not.count", "（不是总部签发，不作数）", "（不是總部簽發，不作數）", " (not signed by head office: does not count)"},
    ReportWord {"by.rule", "系统规则", "系統規則", "by rule"},

    // Notes
    ReportWord {"part.notes", "现场记录", "現場紀錄", "Notes"},
    ReportWord {"mark.looks", "相貌", "相貌", "Looks"},
    ReportWord {"mark.clothing", "衣着", "衣著", "Clothing"},
    ReportWord {"mark.direction", "去向", "去向", "Direction"},
    ReportWord {"mark.vehicle", "车辆", "車輛", "Vehicle"},
    ReportWord {"mark.plate", "车牌", "車牌", "Plate"},
    ReportWord {"sealed.count", "另有 {0} 条密封记录，内容不在本报告内。", "另有 {0} 條密封紀錄，內容不在本報告內。", "{0} sealed notes besides; what they say is not in this report."},

    // Follow-ups
    ReportWord {"part.followups", "整改与补训", "整改與補訓", "Follow-ups"},
    ReportWord {"followups.none", "没有登记整改或补训。", "沒有登記整改或補訓。", "None was opened."},
    ReportWord {"followup.repair", "维修", "維修", "Repair"},
    ReportWord {"followup.training", "补训", "補訓", "Train again"},
    ReportWord {"followup.procedure", "改进流程", "改進流程", "Procedure"},
    ReportWord {"followup.report", "书面报告", "書面報告", "Written report"},
    ReportWord {"followup.other", "其他", "其他", "Other"},
    ReportWord {"followup.said", "{0}：{1}", "{0}：{1}", "{0}: {1}"},
    ReportWord {"followup.open", "未完成", "未完成", "open"},
    ReportWord {"followup.done", "{0} 完成", "{0} 完成", "done {0}"},
    ReportWord {"followup.done.late", "{0} 完成（逾期）", "{0} 完成（逾期）", "done {0} (after the due date)"},

    // Signatures, proof
    ReportWord {"part.sign", "签字", "簽字", "Signatures"},
    ReportWord {"sign.name", "签名", "簽名", "Signature"},
    ReportWord {"sign.date", "日期", "日期", "Date"},
    ReportWord {"sign.branch_head", "网点负责人", "網點負責人", "Branch head"},
    ReportWord {"sign.safety_officer", "安全员", "安全員", "Safety officer"},
    ReportWord {"sign.office", "总部应急台", "總部應急台", "Incident desk, head office"},
    ReportWord {"part.proof", "依据：签名记录", "依據：簽名紀錄", "Sources: the signed records"},
    ReportWord {"proof.said", "以下 {0} 条记录都已核对签名和序列；任何改动都会被指出。时间为北京时间。", "以下 {0} 條紀錄都已核對簽名和序列；任何改動都會被指出。時間為北京時間。", "The signature and sequence of these {0} records were checked; any change would be named. Times are Beijing time."},
    ReportWord {"proof.gap", "{0}（{1}）缺少序列 {2} 至 {3}", "{0}（{1}）缺少序列 {2} 至 {3}", "{0} ({1}): numbers {2} to {3} are missing"},
    ReportWord {"proof.gap.one", "{0}（{1}）缺少序列 {2}", "{0}（{1}）缺少序列 {2}", "{0} ({1}): number {2} is missing"},
    ReportWord {"proof.json", "报告数据 SHA-256", "報告資料 SHA-256", "SHA-256 of the report's JSON"},
    ReportWord {"proof.html", "网页 SHA-256", "網頁 SHA-256", "SHA-256 of the page"},
    ReportWord {"proof.log", "记录清单 SHA-256", "紀錄清單 SHA-256", "SHA-256 of the log's frame"},
    ReportWord {"proof.signer", "总部签名密钥", "總部簽名金鑰", "Head office's key"},
    ReportWord {"page", "第 {0} 页，共 {1} 页", "第 {0} 頁，共 {1} 頁", "Page {0} of {1}"},
};
// clang-format on

std::string twoDigits(std::int64_t number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

std::optional<ReportLanguage> reportLanguageNamed(std::string_view name)
{
    for (const auto language :
         {ReportLanguage::Hans, ReportLanguage::Hant, ReportLanguage::English}) {
        if (nameOf(language) == name)
            return language;
    }
    return std::nullopt;
}

std::string_view nameOf(ReportLanguage language)
{
    switch (language) {
    case ReportLanguage::Hans:
        return "zh-Hans";
    case ReportLanguage::Hant:
        return "zh-Hant";
    case ReportLanguage::English:
        return "en";
    }
    return "zh-Hans";
}

std::span<const ReportWord> reportWords()
{
    return words;
}

std::string reportWord(ReportLanguage language, std::string_view key,
                       std::initializer_list<std::string_view> values)
{
    const auto found = std::ranges::find(words, key, &ReportWord::key);
    if (found == words.end())
        return std::string(key.substr(key.find('.') + 1));
    const auto pattern = language == ReportLanguage::Hans ? found->hans
        : language == ReportLanguage::Hant                ? found->hant
                                                          : found->english;
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!place) {
            text += pattern[i];
            continue;
        }
        const auto number = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (number < values.size())
            text += *(values.begin() + number);
        i += 2;
    }
    return text;
}

std::string reportDate(std::int64_t ms)
{
    // Years that a clock can show; a time from outside them is told as the nearest one.
    constexpr std::int64_t latest = 253'402'271'999'000; // end of 9999 in Beijing
    const auto local
        = std::chrono::milliseconds(std::clamp<std::int64_t>(ms, 0, latest) + bankTimeOffset);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::year_month_day date {std::chrono::sys_days(day)};
    return std::to_string(static_cast<int>(date.year())) + '-'
        + twoDigits(static_cast<unsigned>(date.month())) + '-'
        + twoDigits(static_cast<unsigned>(date.day()));
}

std::string reportTime(std::int64_t ms)
{
    const auto second
        = (std::clamp<std::int64_t>(ms, 0, 253'402'271'999'000) + bankTimeOffset) / 1000 % 86'400;
    return twoDigits(second / 3600) + ':' + twoDigits(second / 60 % 60) + ':'
        + twoDigits(second % 60);
}

std::string reportMoment(std::int64_t ms)
{
    return reportDate(ms) + ' ' + reportTime(ms);
}

std::string reportDuration(std::int64_t ms)
{
    const auto seconds = ms / 1000;
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return std::to_string(minutes) + ':' + twoDigits(seconds % 60);
    return std::to_string(minutes / 60) + ':' + twoDigits(minutes % 60) + ':'
        + twoDigits(seconds % 60);
}

} // namespace yizhan
