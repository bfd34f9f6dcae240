// SPDX-License-Identifier: Apache-2.0
#include "emergency/cap.h"

#include "emergency/report_html.h"
#include "emergency/report_words.h"

#include <algorithm>

namespace yizhan {

namespace {

// CAP 1.2, section 3.2.2, <category>.
std::string_view categoryOf(const std::string& playbook)
{
    static const std::map<std::string_view, std::string_view> categories {
        {"fire", "Fire"},        {"arson", "Fire"},        {"medical", "Health"},
        {"gas", "CBRNE"},        {"poison", "CBRNE"},      {"explosive", "Security"},
        {"robbery", "Security"}, {"hostage", "Security"},  {"violence", "Security"},
        {"theft", "Security"},   {"burglary", "Security"}, {"suspicious", "Security"},
        {"insider", "Security"}, {"card", "Infra"},
    };
    const auto found = categories.find(playbook);
    return found == categories.end() ? "Other" : found->second;
}

// Section 3.2.2, <severity>: a major incident is an extraordinary threat to life or property, a
// serious one a significant threat, an ordinary one a possible threat.
std::string_view severityOf(int level)
{
    return level <= 1 ? "Extreme" : level == 2 ? "Severe" : "Moderate";
}

bool isOver(const Incident& incident)
{
    return !incident.openAtOffice();
}

// Section 3.2.2, <certainty>: somebody in the branch saw what was raised; of suspicious persons and
// vehicles it is not known whether anything will happen.
std::string_view certaintyOf(const Incident& incident)
{
    if (incident.cancelledAt || (incident.closed && incident.closed->outcome == "false_alarm"))
        return isOver(incident) ? "Unlikely" : "Observed";
    return incident.playbook == "suspicious" ? "Possible" : "Observed";
}

class Markup {
public:
    void open(std::string_view name) { m_text += "<" + std::string(name) + ">\n"; }
    void close(std::string_view name) { m_text += "</" + std::string(name) + ">\n"; }
    void element(std::string_view name, std::string_view value)
    {
        const std::string tag(name);
        m_text += "<" + tag + ">" + escapedMarkup(value) + "</" + tag + ">\n";
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

std::string momentOf(Millis at)
{
    return reportDate(at) + "T" + reportTime(at) + "+08:00";
}

struct Words {
    std::string event;
    std::string branch;
};

Words wordsOf(const Incident& incident, const CapSource& source, ReportLanguage language)
{
    const std::string tongue(nameOf(language));
    const auto playbook = source.playbooks.find(incident.playbook);
    const auto name = source.branchName.find(tongue);
    return {playbook == source.playbooks.end() ? incident.playbook
                                               : playbook->second.name.at(tongue),
            name == source.branchName.end() ? incident.branch
                                            : name->second + " (" + incident.branch + ")"};
}

void addInfo(Markup& xml, const Incident& incident, const CapSource& source,
             ReportLanguage language)
{
    const auto words = wordsOf(incident, source, language);
    const auto level = reportWord(language, "level." + std::to_string(incident.level));
    const auto drill = incident.drill ? reportWord(language, "drill.banner") + " · " : "";
    xml.open("info");
    xml.element("language", nameOf(language));
    xml.element("category", categoryOf(incident.playbook));
    xml.element("event", words.event);
    // A pre-planned activity, the playbook's steps (section 3.2.2, <responseType>).
    if (isOver(incident))
        xml.element("responseType", "AllClear");
    else if (incident.evacuation)
        xml.element("responseType", "Evacuate");
    else
        xml.element("responseType", "Execute");
    xml.element("urgency", isOver(incident) ? "Past" : "Immediate");
    xml.element("severity", severityOf(incident.level));
    xml.element("certainty", certaintyOf(incident));
    xml.element("onset", momentOf(incident.raisedAt));
    xml.element("senderName", words.branch);
    xml.element("headline", drill + words.event + " · " + level);
    xml.open("parameter");
    xml.element("valueName", "level");
    xml.element("value", std::to_string(incident.level));
    xml.close("parameter");
    xml.open("area");
    xml.element("areaDesc", words.branch);
    xml.close("area");
    xml.close("info");
}

std::string typeOf(const Incident& incident, bool first)
{
    if (first)
        return "Alert";
    // Only what was called off is cancelled; what was worked through ends with an all-clear.
    return incident.cancelledAt && isOver(incident) ? "Cancel" : "Update";
}

CapMessage messageOf(const Incident& incident, Millis sent, const std::vector<CapMessage>& before,
                     const CapSource& source)
{
    CapMessage message;
    message.identifier = "yizhan-" + incident.id.text() + "-" + std::to_string(before.size() + 1);
    message.sent = momentOf(sent);
    message.msgType = typeOf(incident, before.empty());
    Markup xml;
    xml.element("identifier", message.identifier);
    xml.element("sender", source.sender);
    xml.element("sent", message.sent);
    xml.element("status", incident.drill ? "Exercise" : "Actual");
    xml.element("msgType", message.msgType);
    // A silent alarm is for named recipients only; the others for those who answer alarms.
    xml.element("scope", incident.silent ? "Private" : "Restricted");
    if (!incident.silent)
        xml.element("restriction", "For incident desks and emergency services only");
    else
        xml.element("addresses", "incident-desk");
    if (incident.drill)
        xml.element("note", reportWord(ReportLanguage::English, "drill.banner"));
    if (!before.empty()) {
        std::string references;
        for (const auto& earlier : before)
            references += (references.empty() ? "" : " ") + source.sender + "," + earlier.identifier
                + "," + earlier.sent;
        xml.element("references", references);
    }
    xml.element("incidents", incident.id.text());
    for (const auto language :
         {ReportLanguage::Hans, ReportLanguage::Hant, ReportLanguage::English})
        addInfo(xml, incident, source, language);
    message.xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<alert xmlns=\"urn:oasis:names:tc:emergency:cap:1.2\">\n"
        + xml.text() + "</alert>\n";
    return message;
}

// What others must be told of.
bool differs(const Incident& before, const Incident& now)
{
    return before.level != now.level || before.playbook != now.playbook
        || before.silent != now.silent || before.evacuation != now.evacuation
        || isOver(before) != isOver(now);
}

} // namespace

bool isCapName(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return c > ' ' && c < 127 && c != ',' && c != '<' && c != '&';
    });
}

Result<std::vector<CapMessage>, CapError> capMessages(std::span<const Event> events,
                                                      const Uuid& incident, const CapSource& source)
{
    if (!isCapName(source.sender))
        return Failure {CapError {"the sender must be one word of ASCII without comma, < and &"}};
    std::vector<CapMessage> messages;
    std::vector<Event> soFar;
    std::optional<Incident> before;
    Millis sent = 0; // never earlier than the message before
    for (const auto* event : inOrder(events)) {
        if (event->subject != incident)
            continue;
        soFar.push_back(*event);
        const auto folded = incidentsIn(soFar);
        if (folded.empty() || (before && !differs(*before, folded.front())))
            continue;
        before = folded.front();
        sent = std::max(sent, event->at.ms);
        messages.push_back(messageOf(*before, sent, messages, source));
    }
    if (messages.empty())
        return Failure {CapError {"no such incident"}};
    return messages;
}

} // namespace yizhan
