// SPDX-License-Identifier: Apache-2.0
#include "applications/application_draft.h"

#include "applications/characters.h"
#include "crypto/digest.h"

#include <algorithm>
#include <array>

namespace yizhan {

namespace {

const std::string& worded(const TextByLanguage& text, std::string_view language)
{
    const auto found = text.find(std::string(language));
    return found == text.end() ? text.at("zh-Hans") : found->second;
}

bool isFigure(char c)
{
    return c >= '0' && c <= '9';
}

bool takesText(FieldKind kind)
{
    return kind == FieldKind::Name || kind == FieldKind::IdNumber || kind == FieldKind::Mobile
        || kind == FieldKind::Text;
}

std::string maskedText(std::string_view text)
{
    std::string masked(firstCharacter(text));
    return masked.empty() ? masked : masked + "***";
}

std::string masked(const FormField& field, std::string_view answer, std::string_view language)
{
    switch (field.kind) {
    case FieldKind::Name:
        return maskedName(answer);
    case FieldKind::IdNumber:
        return maskedIdNumber(answer);
    case FieldKind::Mobile:
        return lastFour(answer);
    case FieldKind::Branch:
    case FieldKind::Choice:
        if (const auto* choice = field.choice(answer))
            return worded(choice->name, language);
        return {};
    case FieldKind::Text:
        return maskedText(answer);
    case FieldKind::Consent:
        return {};
    }
    return {};
}

} // namespace

ApplicationDraft::ApplicationDraft(Form form) : m_form(std::move(form))
{
    for (std::size_t i = 0; i < m_form.fields.size(); ++i)
        m_answers.emplace_back();
    if (!asksProduct())
        m_product = m_form.products.front().id;
}

std::size_t ApplicationDraft::steps() const
{
    return m_form.fields.size() + (asksProduct() ? 1 : 0);
}

std::size_t ApplicationDraft::fieldIndex(std::size_t step) const
{
    return step - (asksProduct() ? 1 : 0);
}

const FormField* ApplicationDraft::fieldAt(std::size_t step) const
{
    return asksProduct() && step == 0 ? nullptr : &m_form.fields.at(fieldIndex(step));
}

const FormField* ApplicationDraft::field() const
{
    return fieldAt(m_step);
}

std::string_view ApplicationDraft::answerAt(std::size_t step) const
{
    return fieldAt(step) ? m_answers[fieldIndex(step)].view() : std::string_view(m_product);
}

FieldTrouble ApplicationDraft::troubleAt(std::size_t step, Day today) const
{
    if (const auto* asked = fieldAt(step))
        return checkField(*asked, answerAt(step), today);
    return m_product.empty() ? FieldTrouble::Missing : FieldTrouble::None;
}

FieldTrouble ApplicationDraft::trouble(Day today) const
{
    return troubleAt(m_step, today);
}

FieldTrouble ApplicationDraft::troubleSoFar(Day today) const
{
    const auto* asked = field();
    if (asked && asked->kind == FieldKind::IdNumber)
        return checkIdNumberStart(answer(), today);
    if (asked && asked->kind == FieldKind::Mobile)
        return checkMobileStart(answer());
    return FieldTrouble::None;
}

bool ApplicationDraft::next(Day today)
{
    if (trouble(today) != FieldTrouble::None || m_step + 1 >= steps())
        return false;
    ++m_step;
    return true;
}

bool ApplicationDraft::back()
{
    if (m_step == 0)
        return false;
    --m_step;
    return true;
}

void ApplicationDraft::goTo(std::size_t step)
{
    m_step = std::min(step, steps() - 1);
}

bool ApplicationDraft::type(std::string_view letters)
{
    const auto* asked = field();
    if (!asked || letters.empty() || !takesText(asked->kind))
        return false;
    auto& held = m_answers[fieldIndex(m_step)];
    if (asked->kind == FieldKind::IdNumber || asked->kind == FieldKind::Mobile) {
        const bool id = asked->kind == FieldKind::IdNumber;
        const std::size_t most = id ? idNumberLength : mobileLength;
        if (letters.size() != 1 || held.view().size() >= most)
            return false;
        const bool check = id && (letters[0] == 'X' || letters[0] == 'x')
            && held.view().size() + 1 == idNumberLength;
        return (isFigure(letters[0]) || check) && held.append(check ? "X" : letters);
    }
    const std::size_t most = asked->kind == FieldKind::Name ? mostNameLength : mostTextLength;
    std::size_t count = 0;
    for (auto rest = letters; !rest.empty(); ++count) {
        const auto character = takeCharacter(rest);
        if (!character || *character < 0x20)
            return false;
        const bool letter = isHan(*character) || isLatinLetter(*character)
            || *character == middleDot || *character == ' ' || *character == '-'
            || *character == '\'' || *character == '.';
        if (asked->kind == FieldKind::Name && !letter)
            return false;
    }
    return held.length() + count <= most && held.append(letters);
}

void ApplicationDraft::eraseLast()
{
    if (const auto* asked = field(); asked && takesText(asked->kind))
        m_answers[fieldIndex(m_step)].eraseLast();
}

void ApplicationDraft::clear()
{
    if (field())
        m_answers[fieldIndex(m_step)].wipe();
}

bool ApplicationDraft::choose(std::string_view choiceId)
{
    const auto* asked = field();
    if (!asked) {
        const bool known
            = std::ranges::any_of(m_form.products, [&](const auto& p) { return p.id == choiceId; });
        if (known)
            m_product = choiceId;
        return known;
    }
    if (!asked->choice(choiceId))
        return false;
    clear();
    return m_answers[fieldIndex(m_step)].append(choiceId);
}

void ApplicationDraft::agree(bool agreed, std::string_view language)
{
    const auto* asked = field();
    if (!asked || asked->kind != FieldKind::Consent)
        return;
    clear();
    m_agreedLanguage = agreed ? language : "";
    if (agreed)
        (void)m_answers[fieldIndex(m_step)].append(agreedAnswer);
}

const FormChoice* ApplicationDraft::chosenProduct() const
{
    const auto found = std::ranges::find(m_form.products, m_product, &FormChoice::id);
    return found == m_form.products.end() ? nullptr : &*found;
}

std::string_view ApplicationDraft::answerTo(std::string_view fieldId) const
{
    for (std::size_t i = 0; i < m_form.fields.size(); ++i)
        if (m_form.fields[i].id == fieldId)
            return m_answers[i].view();
    return {};
}

std::string ApplicationDraft::consentHash() const
{
    for (const auto& asked : m_form.fields)
        if (asked.kind == FieldKind::Consent && answerTo(asked.id) == agreedAnswer)
            return sha256Hex(worded(asked.text, m_agreedLanguage));
    return {};
}

std::size_t ApplicationDraft::firstTrouble(Day today) const
{
    std::size_t at = 0;
    while (at < steps() && troubleAt(at, today) == FieldTrouble::None)
        ++at;
    return at;
}

bool ApplicationDraft::complete(Day today) const
{
    return firstTrouble(today) == steps();
}

std::vector<ReviewLine> ApplicationDraft::review(std::string_view language) const
{
    std::vector<ReviewLine> lines;
    for (std::size_t at = 0; at < steps(); ++at) {
        const auto* asked = fieldAt(at);
        if (!asked || asked->kind == FieldKind::Consent)
            continue;
        lines.push_back({at, asked->kind, asked->label, masked(*asked, answerAt(at), language)});
    }
    return lines;
}

bool ApplicationDraft::holdsText() const
{
    for (std::size_t i = 0; i < m_form.fields.size(); ++i)
        if (takesText(m_form.fields[i].kind) && !m_answers[i].empty())
            return true;
    return false;
}

std::string_view surnameOf(std::string_view name)
{
    constexpr std::array<std::string_view, 20> compound {
        "欧阳", "歐陽", "上官", "司马", "司馬", "诸葛", "諸葛", "夏侯", "东方", "東方",
        "皇甫", "尉迟", "尉遲", "公孙", "公孫", "慕容", "令狐", "司徒", "宇文", "端木"};
    for (const auto surname : compound)
        if (name.starts_with(surname))
            return name.substr(0, surname.size());
    return firstCharacter(name);
}

std::string maskedName(std::string_view name)
{
    // Compound surnames stay whole: half of one would read like another family's.
    const auto surname = surnameOf(name);
    const auto kept = surname.size() < name.size() ? surname : firstCharacter(name);
    if (kept.empty())
        return {};
    const bool latin = kept.size() < 3;
    return std::string(kept) + (latin ? "***" : "**");
}

std::string maskedIdNumber(std::string_view number)
{
    if (number.size() != idNumberLength)
        return std::string(number.size(), '*');
    return std::string(number.substr(0, 3)) + std::string(13, '*') + std::string(number.substr(16));
}

std::string lastFour(std::string_view number)
{
    return std::string(number.substr(number.size() - std::min<std::size_t>(number.size(), 4)));
}

} // namespace yizhan
