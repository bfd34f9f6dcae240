// SPDX-License-Identifier: Apache-2.0
// An application while it is filled in: one question at a time, each asked once, nothing lost on
// the way back. What is typed lies in wiped buffers and leaves them only masked, or sealed
// (submission.h). Moved, never copied. One thread: the one that types.
#pragma once

#include "applications/field_check.h"
#include "applications/form.h"
#include "applications/secure_text.h"

#include <string>
#include <string_view>
#include <vector>

namespace yizhan {

// What the review shows: never more than needed to know one's own answer again.
struct ReviewLine {
    std::size_t step; // to go to, to change it
    FieldKind kind;
    TextByLanguage label;
    std::string value; // masked; in the language asked for
};

class ApplicationDraft {
public:
    explicit ApplicationDraft(Form form);
    ApplicationDraft(ApplicationDraft&&) = default;
    ApplicationDraft& operator=(ApplicationDraft&&) = default;
    ApplicationDraft(const ApplicationDraft&) = delete;
    ApplicationDraft& operator=(const ApplicationDraft&) = delete;

    [[nodiscard]] const Form& form() const { return m_form; }

    // Questions count from 0. With several products the first question is which; field() is null.
    [[nodiscard]] std::size_t steps() const;
    [[nodiscard]] std::size_t step() const { return m_step; }
    [[nodiscard]] const FormField* field() const;

    // On. False at the last question or while trouble() says something.
    bool next(Day today);
    // One back, with everything typed. False at the first question.
    bool back();
    // To any question; for a change from the review.
    void goTo(std::size_t step);

    // The question asked now.
    [[nodiscard]] std::string_view answer() const { return answerAt(m_step); }
    [[nodiscard]] FieldTrouble trouble(Day today) const;
    // While typing: what further typing cannot mend.
    [[nodiscard]] FieldTrouble troubleSoFar(Day today) const;
    // Adds what the field can take: figures to numbers, `x` as X to the end of an ID number, any
    // letter to names and text. False when it was not taken.
    bool type(std::string_view letters);
    void eraseLast();
    void clear();
    bool choose(std::string_view choiceId); // a product, branch or choice
    // language: in which the words agreed to were shown.
    void agree(bool agreed, std::string_view language);

    [[nodiscard]] std::string_view product() const { return m_product; } // empty: not chosen yet
    [[nodiscard]] const FormChoice* chosenProduct() const;
    // Answer to that field, empty when there is none.
    [[nodiscard]] std::string_view answerTo(std::string_view fieldId) const;
    // SHA-256 hex of the words agreed to, as shown; empty when not agreed.
    [[nodiscard]] std::string consentHash() const;

    // Every question is answered and right.
    [[nodiscard]] bool complete(Day today) const;
    // The first question that is not, steps() when there is none.
    [[nodiscard]] std::size_t firstTrouble(Day today) const;
    // Without consents: these are agreed to, not given.
    [[nodiscard]] std::vector<ReviewLine> review(std::string_view language) const;
    // Something of a person is in it.
    [[nodiscard]] bool holdsText() const;

private:
    [[nodiscard]] bool asksProduct() const { return m_form.products.size() > 1; }
    [[nodiscard]] std::size_t fieldIndex(std::size_t step) const;
    [[nodiscard]] const FormField* fieldAt(std::size_t step) const;
    [[nodiscard]] std::string_view answerAt(std::size_t step) const;
    [[nodiscard]] FieldTrouble troubleAt(std::size_t step, Day today) const;

    Form m_form;
    std::size_t m_step = 0;
    std::string m_product;
    std::vector<SecureText> m_answers; // one a field
    std::string m_agreedLanguage;
};

// The first character, or a compound surname (欧阳) whole; a part of `name`.
[[nodiscard]] std::string_view surnameOf(std::string_view name);
// 张**, 欧阳**; A*** for Latin letters.
[[nodiscard]] std::string maskedName(std::string_view name);
// First 3, last 2; the rest of 18 as stars.
[[nodiscard]] std::string maskedIdNumber(std::string_view number);
// The last four figures; the words round them (尾号) are the screen's.
[[nodiscard]] std::string lastFour(std::string_view number);

} // namespace yizhan
