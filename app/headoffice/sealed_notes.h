// SPDX-License-Identifier: Apache-2.0
// Family and medical notes of an incident, opened with the incident desk's key. Pure.
#pragma once

#include "crypto/sealed_box.h"
#include "emergency/incident.h"

namespace yizhan::headoffice {

// The audit's words for an opening; it is about the incident's id.
inline constexpr std::string_view sealedNotesOpened = "incident.sealed_opened";

// {"what","at","by","text"}; "error" instead of the text: other_key, damaged, or moved (the box
// belongs to another incident or is of another kind).
[[nodiscard]] Json openSealedNote(const SealedNote& note, const Uuid& subject,
                                  const OpeningKey& key);

} // namespace yizhan::headoffice
