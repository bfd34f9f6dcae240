// SPDX-License-Identifier: Apache-2.0
#include "headoffice/sealed_notes.h"

#include "base/bytes.h"

namespace yizhan::headoffice {

Json openSealedNote(const SealedNote& note, const Uuid& subject, const OpeningKey& key)
{
    Json shown {
        {"what", note.what}, {"at", note.at}, {"by", note.by ? Json(note.by->name) : Json()}};
    if (note.key != key.sealingKey().id()) {
        shown["error"] = "other_key";
        return shown;
    }
    const auto box = fromBase64(note.box);
    auto plain = box ? key.open(*box) : std::nullopt;
    auto text = plain ? std::string(plain->begin(), plain->end()) : std::string();
    const auto inside = parseJson(text);
    if (plain)
        wipe(*plain);
    wipe(text);
    const auto words = inside ? stringAt(*inside, "text") : std::nullopt;
    if (!words)
        shown["error"] = "damaged";
    else if (stringAt(*inside, "subject") != subject.text()
             || stringAt(*inside, "what") != note.what)
        shown["error"] = "moved";
    else
        shown["text"] = *words;
    return shown;
}

} // namespace yizhan::headoffice
