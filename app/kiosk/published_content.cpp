// SPDX-License-Identifier: Apache-2.0
#include "kiosk/published_content.h"

#include "base/log.h"

#include <algorithm>

namespace yizhan {

namespace {

void leftOut(std::string_view target, std::string_view reason)
{
    log::error("kiosk", "content.left_out", {{"target", target}, {"reason", reason}});
}

std::optional<std::string> textOf(const ContentStore& store, const std::string& target)
{
    auto bytes = store.read(target);
    if (!bytes) {
        leftOut(target, bytes.error().detail);
        return {};
    }
    return std::string(bytes->begin(), bytes->end());
}

void readCatalogue(PublishedContent& content, const std::string& target, const std::string& text)
{
    const auto json = parseJson(text, {.bytes = 4U << 20});
    auto catalogue = json ? parseCatalogue(*json) : Failure {CatalogueError {json.error().detail}};
    if (!catalogue) {
        leftOut(target, catalogue.error().detail);
        return;
    }
    for (const auto& entry : catalogue->leftOut)
        leftOut(entry.entry, entry.reason);
    content.catalogue = *std::move(catalogue);
}

void take(PublishedContent& content, const std::string& target, const std::string& text)
{
    if (target == "catalogue/catalogue.json") {
        readCatalogue(content, target, text);
    } else if (target == "trust/bundle.json") {
        if (auto bundle = parseTrustBundle(text)) {
            content.trust = *std::move(bundle);
            content.trustText = text;
        } else {
            leftOut(target, bundle.error().detail);
        }
    } else if (target.starts_with("playbooks/")) {
        auto playbook = parsePlaybook(text);
        if (!playbook)
            leftOut(target, playbook.error().detail);
        else if (playbook->officeOnly)
            leftOut(target, "for head office alone");
        else
            content.playbooks.push_back(*std::move(playbook));
    } else if (target.starts_with("checklists/")) {
        if (auto list = parseChecklist(text))
            content.checklists.push_back(*std::move(list));
        else
            leftOut(target, list.error().detail);
    } else if (target.starts_with("forms/")) {
        if (auto form = parseForm(text))
            content.forms.push_back(*std::move(form));
        else
            leftOut(target, form.error().detail);
    }
}

} // namespace

std::shared_ptr<const PublishedContent> readPublished(const ContentStore& store)
{
    const auto& release = store.current();
    if (!release)
        return nullptr;
    auto content = std::make_shared<PublishedContent>();
    content->release = release->id;
    content->published = release->published;
    for (const auto& [target, file] : release->files) {
        if (target.starts_with("media/"))
            content->pictures.emplace(target, file.sha256);
        else if (const auto text = textOf(store, target))
            take(*content, target, *text);
    }
    std::ranges::stable_sort(content->checklists, {}, &Checklist::order);
    std::ranges::stable_sort(content->forms, {}, &Form::order);
    return content;
}

} // namespace yizhan
