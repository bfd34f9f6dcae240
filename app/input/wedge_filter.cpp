// SPDX-License-Identifier: Apache-2.0
#include "input/wedge_filter.h"

namespace yizhan {

namespace {

bool isEnd(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == U'\t';
}

void append(std::string& text, char32_t c)
{
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xc0 | c >> 6);
        put(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        put(0xe0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3f));
        put(0x80 | (c & 0x3f));
    } else {
        put(0xf0 | (c >> 18 & 0x07));
        put(0x80 | (c >> 12 & 0x3f));
        put(0x80 | (c >> 6 & 0x3f));
        put(0x80 | (c & 0x3f));
    }
}

} // namespace

WedgeOutcome WedgeFilter::key(char32_t character, Millis boot)
{
    WedgeOutcome outcome;
    if (isEnd(character)) {
        if (isBurst()) {
            outcome = finish();
            ++outcome.swallowed;
            m_entered = boot;
        } else if (m_keys == 0 && m_entered && boot - *m_entered < m_options.mostGap) {
            outcome.swallowed = 1; // line feed after carriage return, or another scanner's
            m_entered = boot;
        } else if (m_keys == 0 && m_burstEnded && boot - *m_burstEnded < m_options.lateEnter) {
            outcome.swallowed = 1;
        } else { // a person's Enter need not wait for anything
            outcome.typed = m_keys + 1;
            m_keys = 0;
            m_text.clear();
        }
        m_burstEnded.reset();
        return outcome;
    }
    m_burstEnded.reset();
    ++m_keys;
    m_last = boot;
    if (m_text.size() < m_options.longest)
        append(m_text, character);
    return outcome;
}

WedgeOutcome WedgeFilter::tick(Millis boot)
{
    if (m_keys == 0 || boot < *deadline())
        return {};
    if (isBurst()) {
        m_burstEnded = m_last;
        return finish();
    }
    WedgeOutcome outcome;
    outcome.typed = m_keys;
    m_keys = 0;
    m_text.clear();
    return outcome;
}

std::optional<Millis> WedgeFilter::deadline() const
{
    if (m_keys == 0)
        return std::nullopt;
    return m_last + (isBurst() ? m_options.mostPause : m_options.mostGap);
}

WedgeOutcome WedgeFilter::finish()
{
    WedgeOutcome outcome;
    outcome.swallowed = m_keys;
    auto text = std::move(m_text);
    if (!m_options.prefix.empty() && text.starts_with(m_options.prefix))
        text.erase(0, m_options.prefix.size());
    if (!m_options.suffix.empty() && text.ends_with(m_options.suffix))
        text.erase(text.size() - m_options.suffix.size());
    outcome.scanned = std::move(text);
    m_keys = 0;
    m_text.clear();
    return outcome;
}

} // namespace yizhan
