// SPDX-License-Identifier: Apache-2.0
#include "headoffice/office_settings.h"

#include <array>

namespace yizhan::headoffice {

namespace {

using Kind = SettingRule::Kind;

const std::array<SettingRule, 19> rules {{
    {"server.address", Kind::Text, "an IP address of this machine, or \"0.0.0.0\" for all of them",
     "127.0.0.1"},
    {"server.port", Kind::Whole, "a port, 1 to 65535 (0: any free one)", "8443", 0, 65535},
    {"server.threads", Kind::Whole, "1 to 64", "2", 1, 64},
    {"server.most_connections", Kind::Whole, "10 to 200000", "20000", 10, 200'000},
    {"addresses.primary", Kind::Text,
     "the address devices try first, such as \"https://office.example:8443\"", ""},
    {"addresses.spare", Kind::Text, "a second address by another way, or \"\"", "\"\""},
    {"content.folder", Kind::Text, "the folder of the content repository (yizhan-publish)", ""},
    {"content.url", Kind::Text, "where devices fetch content, or \"\" for this server", "\"\""},
    {"console.address", Kind::Text, "an IP address people reach the console at, or \"0.0.0.0\"",
     "127.0.0.1"},
    {"console.port", Kind::Whole, "a port, 1 to 65535 (0: no console)", "0", 0, 65535},
    {"console.idle_minutes", Kind::Whole, "minutes, 5 to 600", "30", 5, 600},
    {"supervision.silent_after_s", Kind::Whole, "seconds, 6 to 600", "18", 6, 600},
    {"incidents.escalate_after_s", Kind::Whole, "seconds, 10 to 3600", "60", 10, 3600},
    {"incidents.escalate_to", Kind::Texts,
     "a list of who is called, one after the other, such as [\"Security, on duty\"]", "保卫部值班"},
    {"drills.due_days", Kind::Whole, "days, 1 to 730", "90", 1, 730},
    {"prizes.offline_per_tier", Kind::Whole, "prizes, 0 to 100 (0: nothing is paid offline)", "2",
     0, 100},
    {"prizes.offline_share", Kind::Whole, "percent, 0 to 100", "20", 0, 100},
    {"prizes.offline_yuan", Kind::Whole, "yuan, 0 to 1000000", "3000", 0, 1'000'000},
    {"prizes.offline_hours", Kind::Whole, "hours, 1 to 72", "24", 1, 72},
}};

// A host of a URL: IPv6 addresses stand in brackets.
std::string hostIn(const std::string& name)
{
    return name.find(':') == std::string::npos ? name : "[" + name + "]";
}

// As a TOML basic string.
std::string quoted(const std::string& text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + "\"";
}

} // namespace

Result<OfficeSettings, ConfigError>
loadOfficeSettings(const std::filesystem::path& data,
                   const std::optional<std::filesystem::path>& config)
{
    const auto file = config.value_or(data / "headoffice.toml");
    const auto settings = Settings::load(file, rules);
    if (!settings)
        return settings.failure();
    OfficeSettings office;
    office.serve
        = {settings->text("server.address"),
           static_cast<std::uint16_t>(settings->whole("server.port")),
           static_cast<int>(settings->whole("server.threads")),
           static_cast<std::size_t>(settings->whole("server.most_connections")),
           settings->text("content.folder"),
           data,
           settings->whole("supervision.silent_after_s") * 1000,
           std::nullopt,
           {settings->whole("incidents.escalate_after_s") * 1000,
            settings->texts("incidents.escalate_to")},
           static_cast<int>(settings->whole("drills.due_days")),
           {settings->whole("prizes.offline_per_tier"), settings->whole("prizes.offline_share"),
            Money::yuan(settings->whole("prizes.offline_yuan")),
            settings->whole("prizes.offline_hours") * 3'600'000}};
    if (const auto port = settings->whole("console.port"); port != 0)
        office.serve.console
            = ConsoleOptions {settings->text("console.address"), static_cast<std::uint16_t>(port),
                              settings->whole("console.idle_minutes") * 60'000};
    for (const std::string name : {"primary", "spare"}) {
        const auto url = settings->text("addresses." + name);
        if (name == "spare" && url.empty())
            continue;
        if (!url.starts_with("https://") || url.ends_with('/'))
            return Failure {
                ConfigError {file.string() + ": addresses." + name
                             + ": expected https://host:port without a slash at the end"}};
        office.addresses.push_back({name, url});
    }
    const auto contentUrl = settings->text("content.url");
    office.contentUrl
        = contentUrl.empty() ? office.addresses.front().url + "/content/" : contentUrl;
    if (!office.contentUrl.starts_with("https://") || !office.contentUrl.ends_with('/'))
        return Failure {ConfigError {
            file.string() + ": content.url: expected https://…/ with a slash at the end"}};
    return office;
}

std::string officeSettingsText(const std::string& address, std::uint16_t port,
                               const std::vector<std::string>& names,
                               const std::filesystem::path& content, std::uint16_t consolePort)
{
    const auto url = [&](const std::string& name) {
        return "https://" + hostIn(name) + ":" + std::to_string(port);
    };
    const auto primary = url(names.empty() ? address : names.front());
    const auto spare = names.size() > 1 ? url(names[1]) : std::string();
    return "# Settings of yizhan-headoffice. Read at the start; restart the server after a "
           "change.\n"
           "\n"
           "[server]\n"
           "# IP address to listen on; \"0.0.0.0\" for all addresses of this machine.\n"
           "address = "
        + quoted(address)
        + "\n"
          "port = "
        + std::to_string(port)
        + "\n"
          "# Threads that answer requests, 1 to 64.\n"
          "threads = 2\n"
          "# Devices connected at the same time, at most.\n"
          "most_connections = 20000\n"
          "\n"
          "[addresses]\n"
          "# Where devices reach head office: printed into enrolment files and the trust bundle.\n"
          "# Every host must be a name in the server's certificate (init --name).\n"
          "primary = "
        + quoted(primary)
        + "\n"
          "# A second way in, over another network if there is one; \"\" for none.\n"
          "spare = "
        + quoted(spare)
        + "\n"
          "\n"
          "[content]\n"
          "# Folder of the content repository that yizhan-publish keeps; served below /content/.\n"
          "folder = "
        + quoted(content.string())
        + "\n"
          "# Where devices fetch content, with a slash at the end; \"\" for this server.\n"
          "url = \"\"\n"
          "\n"
          "[supervision]\n"
          "# A device not heard for this many seconds is shown as silent, 6 to 600.\n"
          "silent_after_s = 18\n"
          "\n"
          "[incidents]\n"
          "# When nobody has answered an alarm for this many seconds, the next one of the list is\n"
          "# called out on the board and at the branch, 10 to 3600.\n"
          "escalate_after_s = 60\n"
          "escalate_to = [\"保卫部值班\", \"分行值班行长\"]\n"
          "\n"
          "[drills]\n"
          "# A branch is overdue when a kind of drill was last done this many days ago, 1 to 730.\n"
          "due_days = 90\n"
          "\n"
          "[prizes]\n"
          "# What one kiosk may pay while it cannot reach head office, of vouchers bound to it:\n"
          "# so many of a tier, 0 to 100 (0: none), so much in all, so long after the last "
          "contact,\n"
          "# and for all kiosks together at most this percentage of what is left of a tier.\n"
          "offline_per_tier = 2\n"
          "offline_yuan = 3000\n"
          "offline_hours = 24\n"
          "offline_share = 20\n"
          "\n"
          "[console]\n"
          "# Pages for people with a browser, https://; the name must be in the server's"
          " certificate.\n"
          "address = "
        + quoted(address)
        + "\n"
          "# 0: no console.\n"
          "port = "
        + std::to_string(consolePort)
        + "\n"
          "# Without a hand on mouse or keyboard a person is logged out after so many minutes, 5 "
          "to 600.\n"
          "idle_minutes = 30\n";
}

} // namespace yizhan::headoffice
