// SPDX-License-Identifier: Apache-2.0
#include "publish/content_source.h"

#include "applications/form.h"
#include "base/file.h"
#include "catalogue/catalogue.h"
#include "config/toml_document.h"
#include "content/release_manifest.h"
#include "emergency/checklist.h"
#include "emergency/playbook.h"
#include "publish/day_time.h"
#include "publish/png_check.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace yizhan {

namespace fs = std::filesystem;

namespace {

using Keys = std::set<std::string, std::less<>>;

const Keys campaignKeys {"order",  "name", "summary",     "hotline",      "picture",
                         "poster", "show", "participate", "redeem_until", "tiers"};
const Keys offerKeys {"order",       "campaign", "kind",    "category",  "name",   "headline",
                      "summary",     "how",      "picture", "thumbnail", "show",   "participate",
                      "eligibility", "limits",   "rule",    "where",     "stores", "merchants",
                      "disclosure",  "action",   "senior"};
const Keys merchantKeys {"id", "name", "category", "stores", "address", "suspended"};
const Keys playbookKeys {"name",    "note",     "icon",        "page",   "order",
                         "silent",  "life",     "level",       "levels", "dial",
                         "contact", "report",   "briefing",    "done",   "witness",
                         "sealed",  "evacuate", "office_only", "steps",  "never"};
const Keys checklistKeys {"order", "version", "kind", "name", "items"};

const Keys formKeys {"order", "version", "name", "products", "note", "retention_days", "fields"};

Bytes bytesFrom(const std::string& text)
{
    const auto view = bytesOf(text);
    return {view.begin(), view.end()};
}

class Compiler {
public:
    Compiler(fs::path folder, Millis day) : m_folder(std::move(folder)), m_day(day) { }

    Result<TargetFiles, PublishError> run()
    {
        std::error_code code;
        if (!fs::is_directory(m_folder, code))
            return publishFailure(ExitCode::Configuration,
                                  m_folder.string() + ": a folder of content is expected");
        compilePictures();
        compileCatalogue();
        compilePlaybooks();
        compileChecklists();
        compileForms();
        if (m_findings.empty())
            return std::move(m_targets);
        std::string all;
        for (const auto& finding : m_findings)
            all += (all.empty() ? "" : "\n") + finding;
        return publishFailure(ExitCode::Configuration, std::move(all));
    }

private:
    void find(const std::string& where, const std::string& what)
    {
        m_findings.push_back(where + ": " + what);
    }

    std::vector<fs::path> filesIn(const char* part, const char* extension) const
    {
        std::vector<fs::path> files;
        std::error_code code;
        for (const auto& entry : fs::directory_iterator(m_folder / part, code))
            if (entry.is_regular_file() && entry.path().extension() == extension)
                files.push_back(entry.path());
        std::ranges::sort(files);
        return files;
    }

    Json read(const fs::path& file, const std::string& where, const Keys& known)
    {
        auto toml = readToml(file);
        if (!toml) {
            find(where, toml.error().detail);
            return nullptr;
        }
        checkKeys(*toml, where, known);
        resolve(*toml, where);
        return *std::move(toml);
    }

    void checkKeys(const Json& object, const std::string& where, const Keys& known)
    {
        for (const auto& [key, value] : object.items())
            if (!known.contains(key))
                find(where, key + ": no such key");
    }

    // Moments become milliseconds, sums in yuan become fen, wherever they stand.
    void resolve(Json& value, const std::string& where)
    {
        if (value.is_array())
            for (auto& item : value)
                resolve(item, where);
        if (!value.is_object())
            return;
        Json resolved = Json::object();
        for (auto& [key, item] : value.items()) {
            if (key == "from" || key == "until" || key == "redeem_until") {
                const auto moment = item.is_string()
                    ? parseMoment(item.get_ref<const std::string&>(), m_day)
                    : std::nullopt;
                if (!moment)
                    find(
                        where,
                        key + R"(: a moment such as "day+3 17:00" or "2026-08-06 17:00" is expected)");
                resolved[key] = moment.value_or(0);
            } else if (key.ends_with("_yuan")) {
                const auto yuan = integerAt(value, key).value_or(-1);
                if (yuan < 0 || yuan > 1'000'000'000)
                    find(where, key + ": whole yuan are expected");
                resolved[key.substr(0, key.size() - 4) + "fen"] = yuan * 100;
            } else {
                resolve(item, where);
                resolved[key] = std::move(item);
            }
        }
        value = std::move(resolved);
    }

    // The file's name is the id; "order" says where it stands in the list.
    Json listOf(const char* part, const Keys& known)
    {
        std::vector<std::pair<std::int64_t, Json>> entries;
        for (const auto& file : filesIn(part, ".toml")) {
            auto entry = read(file, std::string(part) + "/" + file.filename().string(), known);
            if (!entry.is_object())
                continue;
            const auto order = integerAt(entry, "order").value_or(1000);
            entry.erase("order");
            entry["id"] = file.stem().string();
            entries.emplace_back(order, std::move(entry));
        }
        std::ranges::stable_sort(entries, {}, [](const auto& e) { return e.first; });
        Json list = Json::array();
        for (auto& [order, entry] : entries)
            list.push_back(std::move(entry));
        return list;
    }

    void compilePictures()
    {
        for (const auto& file : filesIn("media", ".png")) {
            const auto name = "media/" + file.filename().string();
            const auto text = readFile(file, mostPictureBytes + 1);
            const auto problem = text ? problemOfPng(bytesOf(*text)) : text.error().detail;
            if (problem)
                find(name, *problem);
            else if (!isTargetPath(name))
                find(name, "a plain file name is expected");
            else
                m_targets[name] = bytesFrom(*text);
        }
    }

    void compileCatalogue()
    {
        Json document {{"_type", "catalogue"}, {"v", catalogueVersion}};
        document["campaigns"] = listOf("campaigns", campaignKeys);
        document["offers"] = listOf("offers", offerKeys);
        document["merchants"] = Json::array();
        std::error_code code;
        if (const auto file = m_folder / "merchants.toml"; fs::exists(file, code)) {
            auto merchants = read(file, "merchants.toml", {"merchant"});
            if (const auto* list = arrayAt(merchants, "merchant")) {
                for (const auto& merchant : *list)
                    checkKeys(merchant, "merchants.toml", merchantKeys);
                document["merchants"] = *list;
            }
        }
        if (!m_findings.empty())
            return;
        const auto catalogue
            = parseCatalogue(document); // what the kiosk will read, by the kiosk's own reader
        if (!catalogue) {
            find("catalogue", catalogue.error().detail);
            return;
        }
        for (const auto& out : catalogue->leftOut)
            find(out.entry.starts_with("merchants/") ? "merchants.toml" : out.entry + ".toml",
                 out.entry.starts_with("merchants/") ? out.entry + ": " + out.reason : out.reason);
        const auto checkPictures
            = [&](const std::string& where, std::initializer_list<std::string> pictures) {
                  for (const auto& picture : pictures)
                      if (!picture.empty() && !m_targets.contains(picture))
                          find(where, "there is no " + picture);
              };
        for (const auto& campaign : catalogue->campaigns)
            checkPictures("campaigns/" + campaign.id + ".toml",
                          {campaign.picture, campaign.poster});
        for (const auto& offer : catalogue->offers)
            checkPictures("offers/" + offer.id + ".toml", {offer.picture, offer.thumbnail});
        m_targets["catalogue/catalogue.json"] = bytesFrom(document.dump());
    }

    // One file a document: handed on as it is written, once the kiosk's own reader takes it.
    template <typename Accept>
    void compileDocuments(const std::string& part, const char* type, const Keys& known,
                          const Accept& accept)
    {
        for (const auto& file : filesIn(part.c_str(), ".toml")) {
            const auto where = part + "/" + file.filename().string();
            auto document = read(file, where, known);
            if (!document.is_object())
                continue;
            const auto id = file.stem().string();
            document["_type"] = type;
            document["v"] = 1;
            document["id"] = id;
            const auto text = document.dump();
            if (accept(where, text))
                m_targets[part + "/" + id + ".json"] = bytesFrom(text);
        }
    }

    void compilePlaybooks()
    {
        std::array<std::size_t, tilePages> tiles {};
        compileDocuments("playbooks", "playbook", playbookKeys,
                         [&](const std::string& where, const std::string& text) {
                             const auto playbook = parsePlaybook(text);
                             if (!playbook) {
                                 find(where, playbook.error().detail);
                                 return false;
                             }
                             if (playbook->officeOnly)
                                 find(where,
                                      "office_only: for head office alone; it is never published");
                             const auto page = static_cast<std::size_t>(playbook->page);
                             if (page > 0 && ++tiles.at(page - 1) == tileRoom[page - 1] + 1)
                                 find(where,
                                      "page " + std::to_string(page) + " of the tiles has room for "
                                          + std::to_string(tileRoom[page - 1]) + " only");
                             return true;
                         });
    }

    void compileChecklists()
    {
        compileDocuments("checklists", "checklist", checklistKeys,
                         [&](const std::string& where, const std::string& text) {
                             const auto list = parseChecklist(text);
                             if (!list)
                                 find(where, list.error().detail);
                             return list.ok();
                         });
    }

    void compileForms()
    {
        compileDocuments("forms", "form", formKeys,
                         [&](const std::string& where, const std::string& text) {
                             const auto form = parseForm(text);
                             if (!form)
                                 find(where, form.error().detail);
                             return form.ok();
                         });
    }

    fs::path m_folder;
    Millis m_day;
    TargetFiles m_targets;
    std::vector<std::string> m_findings;
};

} // namespace

Result<TargetFiles, PublishError> compileContent(const fs::path& folder, Millis day)
{
    return Compiler(folder, day).run();
}

} // namespace yizhan
