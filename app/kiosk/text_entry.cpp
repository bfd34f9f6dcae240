// SPDX-License-Identifier: Apache-2.0
#include "kiosk/text_entry.h"

#include <algorithm>

namespace yizhan {

namespace {

constexpr int candidatesAPage = 5;

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

QString TextEntry::text() const
{
    return toQString(m_text.view());
}

QString TextEntry::composing() const
{
    return toQString(m_composing.view());
}

QStringList TextEntry::candidates() const
{
    QStringList page;
    const auto first = static_cast<std::size_t>(m_page) * candidatesAPage;
    for (auto at = first; at < std::min(m_candidates.size(), first + candidatesAPage); ++at)
        page += toQString(m_candidates[at].text);
    return page;
}

int TextEntry::candidatePages() const
{
    return static_cast<int>((m_candidates.size() + candidatesAPage - 1) / candidatesAPage);
}

void TextEntry::setPinyin(PinyinReader* reader)
{
    m_pinyin = reader;
    Q_EMIT changed();
}

void TextEntry::begin()
{
    m_latin = m_latinFirst;
    wipe();
}

void TextEntry::key(const QString& letter)
{
    if (letter.size() != 1 || m_text.length() >= mostCharacters)
        return;
    const QChar typed = letter.front();
    const bool spelling = typed == u'\'' || (typed >= u'a' && typed <= u'z');
    if (latin())
        (void)m_text.append(letter.toStdString());
    else if (spelling && m_composing.length() < PinyinReader::mostLetters)
        (void)m_composing.append(letter.toStdString());
    compose();
}

void TextEntry::backspace()
{
    (m_composing.empty() ? m_text : m_composing).eraseLast();
    compose();
}

void TextEntry::pick(int index)
{
    const auto at = static_cast<std::size_t>(m_page * candidatesAPage + index);
    if (index < 0 || index >= candidatesAPage || at >= m_candidates.size()
        || !m_text.append(m_candidates[at].text))
        return;
    SecureText rest;
    (void)rest.append(
        m_composing.view().substr(std::min(m_candidates[at].letters, m_composing.view().size())));
    m_composing = std::move(rest);
    compose();
}

void TextEntry::turnCandidates(int pages)
{
    m_page = std::clamp(m_page + pages, 0, std::max(0, candidatePages() - 1));
    Q_EMIT changed();
}

void TextEntry::toggleKeyboard()
{
    m_latin = !m_latin;
    m_composing.wipe();
    compose();
}

QString TextEntry::take()
{
    const QString words = text().trimmed();
    wipe();
    return words;
}

void TextEntry::wipe()
{
    m_text.wipe();
    m_composing.wipe();
    compose();
}

void TextEntry::compose()
{
    m_page = 0;
    for (PinyinCandidate& candidate : m_candidates)
        std::ranges::fill(candidate.text, '\0');
    m_candidates.clear();
    if (m_pinyin && !m_composing.empty())
        m_candidates = m_pinyin->candidates(m_composing.view(), Reading::Text);
    Q_EMIT changed();
}

} // namespace yizhan
