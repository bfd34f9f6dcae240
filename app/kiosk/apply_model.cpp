// SPDX-License-Identifier: Apache-2.0
#include "kiosk/apply_model.h"

#include "crypto/random.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int candidatesAPage = 5;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

ApplyModel::Refusal refusalFrom(ApplyTicket::Fault fault)
{
    switch (fault) {
    case ApplyTicket::Fault::None:
        return ApplyModel::NoRefusal;
    case ApplyTicket::Fault::NoSealingKey:
        return ApplyModel::NoSealingKey;
    case ApplyTicket::Fault::NoSpace:
        return ApplyModel::NoSpace;
    case ApplyTicket::Fault::NoStorage:
        return ApplyModel::NoStorage;
    }
    return ApplyModel::NoStorage;
}

static_assert(static_cast<int>(FieldTrouble::None) == ApplyModel::NoTrouble
              && static_cast<int>(FieldTrouble::OldIdNumber) == ApplyModel::OldIdNumber
              && static_cast<int>(FieldTrouble::NotAgreed) == ApplyModel::NotAgreed);

} // namespace

ApplyModel::ApplyModel(ApplyQueue& queue, PinyinReader* pinyin, const TrustedClock& time,
                       QObject* parent)
    : QObject(parent), m_queue(queue), m_pinyin(pinyin), m_time(time), m_language(u"zh-Hans"_s)
{
    connect(&m_queue, &ApplyQueue::ticketReady, this, &ApplyModel::ticketArrived);
    connect(&m_queue, &ApplyQueue::kept, this, &ApplyModel::kept);
    connect(&m_queue, &ApplyQueue::acknowledged, this, &ApplyModel::acknowledged);
    connect(&m_queue, &ApplyQueue::countsChanged, this, [this](const ApplyCounts& counts) {
        m_counts = counts;
        Q_EMIT countsChanged();
    });
}

ApplyModel::~ApplyModel() = default;

void ApplyModel::setForms(std::vector<Form> forms)
{
    m_forms = std::move(forms);
    std::ranges::stable_sort(m_forms, {}, &Form::order);
    refresh();
}

void ApplyModel::setVisit(const QString& language, bool senior)
{
    m_language = language;
    m_senior = senior;
    refresh();
}

void ApplyModel::start(const QString& formId)
{
    const auto form = std::ranges::find(m_forms, formId.toStdString(), &Form::id);
    m_draft.reset();
    if (form == m_forms.end()) {
        m_refusal = NoForm;
        enter(Refused);
        return;
    }
    m_draft.emplace(*form);
    enter(Preparing);
    m_queue.requestTicket();
}

void ApplyModel::ticketArrived(const ApplyTicket& ticket)
{
    if (m_stage == Saving) { // the number was taken meanwhile
        m_ticket = ticket;
        m_stage = Reviewing;
        m_ticket->fault == ApplyTicket::Fault::None ? submit() : enter(Reviewing);
        return;
    }
    if (m_stage != Preparing)
        return;
    m_refusal = refusalFrom(ticket.fault);
    m_ticket = ticket;
    if (m_refusal != NoRefusal)
        m_draft.reset();
    enter(m_refusal == NoRefusal ? Asking : Refused);
}

void ApplyModel::enter(Stage stage)
{
    m_stage = stage;
    enterQuestion();
}

void ApplyModel::enterQuestion()
{
    m_askedToGoOn = false;
    m_hidden = false;
    m_latin = m_language == u"en"_s || !m_pinyin;
    m_composing.wipe();
    compose();
}

// What was typed of the field is marked so that the process begins anew; numbers and names alike.
void ApplyModel::key(const QString& letter)
{
    if (!typing() || letter.size() != 1)
        return;
    m_askedToGoOn = false;
    const QChar typed = letter.front();
    if (keyboard() == Pinyin && typed.unicode() < 0x80 && typed.isLetter()) {
        const char lower = static_cast<char>(typed.toLower().unicode());
        if (m_composing.length() < PinyinReader::mostLetters && m_composing.append({&lower, 1}))
            m_typedAnything = true;
    } else if (keyboard() == Pinyin && typed == u'\'' && !m_composing.empty()) {
        (void)m_composing.append("'");
    } else if (m_composing.empty() && m_draft->type(letter.toStdString())) {
        m_typedAnything = true;
    }
    compose();
}

void ApplyModel::backspace()
{
    if (!typing())
        return;
    m_askedToGoOn = false;
    if (m_composing.empty())
        m_draft->eraseLast();
    else
        m_composing.eraseLast();
    compose();
}

void ApplyModel::clearField()
{
    if (!typing())
        return;
    m_askedToGoOn = false;
    m_composing.wipe();
    m_draft->clear();
    compose();
}

void ApplyModel::compose()
{
    m_page = 0;
    m_candidates.clear();
    if (m_pinyin && typing() && !m_composing.empty()) {
        const auto reading = kind() != Name ? Reading::Text
            : choosingSurname()             ? Reading::Surname
                                            : Reading::GivenName;
        m_candidates = m_pinyin->candidates(m_composing.view(), reading);
    }
    refresh();
}

void ApplyModel::pick(int index)
{
    const auto at = static_cast<std::size_t>(m_page * candidatesAPage + index);
    if (!typing() || index < 0 || index >= candidatesAPage || at >= m_candidates.size())
        return;
    const auto chosen = m_candidates[at];
    if (!m_draft->type(chosen.text))
        return;
    SecureText rest;
    (void)rest.append(
        m_composing.view().substr(std::min(chosen.letters, m_composing.view().size())));
    m_composing = std::move(rest);
    compose();
}

void ApplyModel::turnCandidates(int pages)
{
    m_page = std::clamp(m_page + pages, 0, std::max(0, candidatePages() - 1));
    refresh();
}

void ApplyModel::toggleKeyboard()
{
    if (keyboard() != Pinyin && keyboard() != Latin)
        return;
    m_latin = !m_latin || !m_pinyin;
    m_composing.wipe();
    compose();
}

void ApplyModel::toggleHidden()
{
    m_hidden = !m_hidden;
    refresh();
}

void ApplyModel::choose(const QString& choiceId)
{
    if (m_stage != Asking || !m_draft->choose(choiceId.toStdString()))
        return;
    m_askedToGoOn = false;
    refresh();
}

void ApplyModel::agree(bool agreed)
{
    if (m_stage != Asking)
        return;
    m_draft->agree(agreed, m_language.toStdString());
    m_askedToGoOn = false;
    refresh();
}

void ApplyModel::next()
{
    if (m_stage != Asking)
        return;
    const auto today = dayOf(m_time.now());
    if (!m_composing.empty() || m_draft->trouble(today) != FieldTrouble::None) {
        m_askedToGoOn = true;
        refresh();
        return;
    }
    if (m_changing && m_draft->complete(today))
        enter(Reviewing);
    else if (m_draft->next(today))
        enterQuestion();
    else
        enter(Reviewing);
    m_changing = m_changing && m_stage == Asking;
    refresh();
}

bool ApplyModel::back()
{
    switch (m_stage) {
    case Asking:
        if (m_changing) {
            const bool right = m_draft->complete(dayOf(m_time.now()));
            m_changing = !right; // a wrong answer is mended before the review is seen again
            right ? enter(Reviewing) : enterQuestion();
            return true;
        }
        if (m_draft->back()) {
            enterQuestion();
            return true;
        }
        discard();
        return false;
    case Reviewing:
        m_unsure.reset();
        enter(Asking); // the last question
        return true;
    case Saving:
        return true; // in a moment it is known
    case Receipt:
        finish();
        return false;
    case Choosing:
    case Preparing:
    case Refused:
        discard();
        return false;
    }
    return false;
}

void ApplyModel::change(int step)
{
    if (m_stage != Reviewing || step < 1 || step > steps())
        return;
    m_unsure.reset(); // other answers, another box
    m_draft->goTo(static_cast<std::size_t>(step - 1));
    m_changing = true;
    enter(Asking);
}

void ApplyModel::submit()
{
    if (m_stage != Reviewing)
        return;
    const auto now = m_time.now();
    if (const auto wrong = m_draft->firstTrouble(dayOf(now)); wrong < m_draft->steps()) {
        m_draft->goTo(wrong);
        m_changing = true;
        enter(Asking);
        m_askedToGoOn = true;
        refresh();
        return;
    }
    m_saveFailed = false;
    if (const auto same = std::exchange(m_unsure, std::nullopt)) {
        enter(Saving);
        m_queue.keep(*same);
        return;
    }
    if (!m_ticket || !m_ticket->key) { // the last try used it up
        enter(Saving);
        m_queue.requestTicket();
        return;
    }
    const SubmissionHeader header {makeRealId(now), m_ticket->device, m_ticket->receipt,
                                   m_language.toStdString(), m_senior};
    m_unsure = sealApplication(*m_draft, header, *m_ticket->key);
    m_submission = toQString(m_unsure->id.text());
    m_receiptNumber = toQString(m_unsure->receipt);
    m_receiptCode = toQString(
        yizhan::receiptCode(m_unsure->id, m_unsure->receipt, now, *m_ticket->deviceKey));
    m_receiptAt = now;
    m_received = false;
    enter(Saving);
    m_queue.keep(*m_unsure);
}

void ApplyModel::kept(const QString& id, bool durable)
{
    if (m_stage != Saving || id != m_submission)
        return;
    m_ticket.reset();
    m_saveFailed = !durable;
    if (durable)
        m_unsure.reset();
    enter(durable ? Receipt : Reviewing);
}

void ApplyModel::acknowledged(const QString& id)
{
    if (id != m_submission || m_submission.isEmpty())
        return;
    m_received = true;
    refresh();
}

void ApplyModel::finish()
{
    wipe();
}

void ApplyModel::discard()
{
    wipe();
}

void ApplyModel::wipe()
{
    const bool held = m_draft.has_value();
    m_composing.wipe();
    for (auto& candidate : m_candidates)
        std::ranges::fill(candidate.text, '\0');
    m_candidates.clear();
    m_draft.reset();
    m_ticket.reset();
    m_unsure.reset();
    m_submission.clear();
    m_receiptNumber.clear();
    m_receiptCode.clear();
    m_received = false;
    m_saveFailed = false;
    m_changing = false;
    m_refusal = NoRefusal;
    enter(Choosing);
    if (held)
        Q_EMIT wiped(m_typedAnything);
}

} // namespace yizhan
