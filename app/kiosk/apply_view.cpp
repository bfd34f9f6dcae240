// SPDX-License-Identifier: Apache-2.0
// What QML reads of an application; apply_model.cpp is what customers do to it.
#include "kiosk/apply_model.h"

#include "kiosk/sentences.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

namespace {

constexpr int candidatesAPage = 5;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// True when other words are shown now. Lists that read the same keep their objects, so that a page
// does not lose its focus at every key; QML may hold the old ones until the signal is through.
template <typename View> bool renew(QList<View*>& views, QList<View*> fresh)
{
    const bool same = std::ranges::equal(views, fresh,
                                         [](const View* a, const View* b) { return a->reads(*b); });
    if (!same)
        views.swap(fresh);
    for (auto* view : std::as_const(fresh))
        view->deleteLater();
    return !same;
}

} // namespace

void ApplyChoice::setChosen(bool chosen)
{
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    Q_EMIT chosenChanged();
}

QString ApplyModel::worded(const TextByLanguage& text) const
{
    const auto found = text.find(m_language.toStdString());
    const auto best = found == text.end() ? text.find("zh-Hans") : found;
    return best == text.end() ? QString() : QString::fromStdString(best->second);
}

const FormField* ApplyModel::field() const
{
    return m_stage == Asking ? m_draft->field() : nullptr;
}

bool ApplyModel::typing() const
{
    const auto now = kind();
    return now == Name || now == IdNumber || now == Mobile || now == Text;
}

QString ApplyModel::formName() const
{
    return m_draft ? worded(m_draft->form().name) : QString();
}

QString ApplyModel::formNote() const
{
    return m_draft ? worded(m_draft->form().note) : QString();
}

int ApplyModel::step() const
{
    return m_draft ? static_cast<int>(m_draft->step()) + 1 : 0;
}

int ApplyModel::steps() const
{
    return m_draft ? static_cast<int>(m_draft->steps()) : 0;
}

ApplyModel::Kind ApplyModel::kind() const
{
    if (m_stage != Asking)
        return NoField;
    const auto* asked = field();
    if (!asked)
        return Product;
    switch (asked->kind) {
    case FieldKind::Name:
        return Name;
    case FieldKind::IdNumber:
        return IdNumber;
    case FieldKind::Mobile:
        return Mobile;
    case FieldKind::Branch:
        return Branch;
    case FieldKind::Choice:
        return Choice;
    case FieldKind::Text:
        return Text;
    case FieldKind::Consent:
        return Consent;
    }
    return NoField;
}

QString ApplyModel::label() const
{
    return field() ? worded(field()->label) : QString();
}

QString ApplyModel::help() const
{
    return field() ? worded(field()->help) : QString();
}

bool ApplyModel::required() const
{
    return kind() == Product || (field() && field()->required);
}

QString ApplyModel::consentText() const
{
    return kind() == Consent ? worded(field()->text) : QString();
}

bool ApplyModel::consented() const
{
    return kind() == Consent && m_draft->answer() == agreedAnswer;
}

QString ApplyModel::text() const
{
    if (!typing())
        return {};
    if (m_hidden)
        return QString(typed(), u'●');
    return toQString(m_draft->answer());
}

int ApplyModel::typed() const
{
    return typing() ? static_cast<int>(toQString(m_draft->answer()).toUcs4().size()) : 0;
}

int ApplyModel::most() const
{
    switch (kind()) {
    case IdNumber:
        return static_cast<int>(idNumberLength);
    case Mobile:
        return static_cast<int>(mobileLength);
    case Name:
        return static_cast<int>(mostNameLength);
    case Text:
        return static_cast<int>(mostTextLength);
    default:
        return 0;
    }
}

int ApplyModel::missing() const
{
    return kind() == IdNumber || kind() == Mobile ? most() - typed() : 0;
}

bool ApplyModel::goodSoFar() const
{
    return (kind() == IdNumber || kind() == Mobile) && typed() > 0
        && m_draft->troubleSoFar(dayOf(m_time.now())) == FieldTrouble::None;
}

ApplyModel::Trouble ApplyModel::trouble() const
{
    if (m_stage != Asking)
        return NoTrouble;
    const auto today = dayOf(m_time.now());
    if (m_askedToGoOn && !m_composing.empty())
        return Unfinished;
    return static_cast<Trouble>(m_askedToGoOn ? m_draft->trouble(today)
                                              : m_draft->troubleSoFar(today));
}

bool ApplyModel::complete() const
{
    return m_stage == Asking && m_composing.empty()
        && m_draft->trouble(dayOf(m_time.now())) == FieldTrouble::None;
}

ApplyModel::Keyboard ApplyModel::keyboard() const
{
    switch (kind()) {
    case IdNumber:
        return DigitsAndX;
    case Mobile:
        return Digits;
    case Name:
    case Text:
        return m_latin ? Latin : Pinyin;
    default:
        return NoKeyboard;
    }
}

QString ApplyModel::composing() const
{
    return toQString(m_composing.view());
}

bool ApplyModel::choosingSurname() const
{
    return kind() == Name && m_draft->answer().empty();
}

QString ApplyModel::surname() const
{
    if (kind() != Name || keyboard() != Pinyin || m_draft->answer().empty())
        return {};
    return toQString(surnameOf(m_draft->answer()));
}

QStringList ApplyModel::candidates() const
{
    QStringList page;
    const auto first = static_cast<std::size_t>(m_page) * candidatesAPage;
    for (auto at = first; at < std::min(m_candidates.size(), first + candidatesAPage); ++at)
        page.append(toQString(m_candidates[at].text));
    return page;
}

int ApplyModel::candidatePages() const
{
    return static_cast<int>((m_candidates.size() + candidatesAPage - 1) / candidatesAPage);
}

QString ApplyModel::receiptTime() const
{
    if (m_stage != Receipt)
        return {};
    return dayText(m_receiptAt, languageOf(m_language)) + u' ' + clockText(m_receiptAt);
}

QString ApplyModel::productName() const
{
    const auto* product = m_draft ? m_draft->chosenProduct() : nullptr;
    return product ? worded(product->name) : formName();
}

// The first answer of that kind, as the review shows it.
QString ApplyModel::receiptAnswer(FieldKind kind) const
{
    if (m_stage != Receipt)
        return {};
    const auto lines = m_draft->review(m_language.toStdString());
    const auto line = std::ranges::find(lines, kind, &ReviewLine::kind);
    return line == lines.end() ? QString() : toQString(line->value);
}

QString ApplyModel::personText() const
{
    const auto name = receiptAnswer(FieldKind::Name);
    const auto mobile = receiptAnswer(FieldKind::Mobile);
    if (mobile.isEmpty())
        return name;
    //: Receipt of an application; the last four figures of a mobile number
    return name.isEmpty() ? tr("手机尾号 %1").arg(mobile)
                          //: Receipt; %1 a masked name, %2 the last four figures of a mobile number
                          : tr("%1，手机尾号 %2").arg(name, mobile);
}

QString ApplyModel::placeText() const
{
    return receiptAnswer(FieldKind::Branch);
}

void ApplyModel::refresh()
{
    QList<ApplyChoice*> forms;
    for (const auto& form : m_forms)
        forms.append(
            new ApplyChoice(toQString(form.id), worded(form.name), worded(form.note), false, this));
    if (renew(m_formViews, std::move(forms)))
        Q_EMIT formsChanged();

    QList<ApplyChoice*> choices;
    const auto add = [&](const std::vector<FormChoice>& list) {
        for (const auto& choice : list)
            choices.append(new ApplyChoice(toQString(choice.id), worded(choice.name), {},
                                           m_draft->answer() == choice.id, this));
    };
    if (kind() == Product)
        add(m_draft->form().products);
    else if (field())
        add(field()->choices);
    if (renew(m_choiceViews, std::move(choices)))
        Q_EMIT choicesChanged();
    for (auto* view : std::as_const(m_choiceViews))
        view->setChosen(m_draft->answer() == view->choiceId().toStdString());

    QList<ApplyLine*> lines;
    const bool reviewed
        = m_draft && (m_stage == Reviewing || m_stage == Saving || m_stage == Receipt);
    if (reviewed && m_draft->form().products.size() > 1)
        //: Review of an application: which product was chosen
        lines.append(new ApplyLine(tr("办什么？"), productName(), 1, this));
    if (reviewed)
        for (const auto& line : m_draft->review(m_language.toStdString()))
            lines.append(new ApplyLine(worded(line.label), reviewText(line),
                                       static_cast<int>(line.step) + 1, this));
    if (renew(m_lineViews, std::move(lines)))
        Q_EMIT linesChanged();
    Q_EMIT changed();
}

QString ApplyModel::reviewText(const ReviewLine& line) const
{
    const auto value = toQString(line.value);
    //: Review of an application; %1 the last four figures of a mobile number
    return line.kind == FieldKind::Mobile && !value.isEmpty() ? tr("尾号 %1").arg(value) : value;
}

} // namespace yizhan
