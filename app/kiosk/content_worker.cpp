// SPDX-License-Identifier: Apache-2.0
#include "kiosk/content_worker.h"

#include "base/file.h"
#include "base/log.h"
#include "content/https_fetcher.h"
#include "content/release_sync.h"

#include <algorithm>
#include <charconv>

namespace yizhan {

namespace {

constexpr Millis confirmationStep
    = 10 * 60 * 1000; // how far it goes on before it is written down again

std::filesystem::path confirmationFile(const DataFolder& data)
{
    return data.root / "trust" / "confirmed";
}

} // namespace

ContentWorker::ContentWorker(DataFolder data, Device device, TrustedClock& time)
    : m_data(std::move(data)), m_device(std::move(device)), m_time(time)
{
    m_timer.setInterval(refreshMillis);
    connect(&m_timer, &QTimer::timeout, this, &ContentWorker::refresh);
}

ContentWorker::~ContentWorker() = default;

void ContentWorker::start()
{
    show();
    if (const auto text = readFile(confirmationFile(m_data), 64)) {
        std::from_chars(text->data(), text->data() + text->size(), m_keptConfirmation);
        m_keptConfirmation = std::min(m_keptConfirmation, m_time.now());
        Q_EMIT confirmed(m_keptConfirmation);
    }
    m_timer.start();
    refresh();
}

void ContentWorker::show()
{
    if (!m_store) {
        auto store = ContentStore::open(m_data.content());
        if (!store) {
            log::error("kiosk", "content.unusable", {{"reason", store.error().detail}});
            return;
        }
        m_store.emplace(*std::move(store));
    }
    m_content = readPublished(*m_store);
    if (!m_content)
        return;
    keepTrust();
    log::info("kiosk", "content.shown", {{"release", m_content->release}});
    Q_EMIT published(m_content);
}

// Written only when it differs: its time of writing tells yizhan-alarmd to read it again.
void ContentWorker::keepTrust()
{
    if (m_content->trustText.empty())
        return;
    const auto kept = readFile(m_data.trustBundle());
    if (kept && *kept == m_content->trustText)
        return;
    std::error_code code;
    std::filesystem::create_directories(m_data.trustBundle().parent_path(), code);
    if (const auto written = writeFile(m_data.trustBundle(), m_content->trustText, 0600); !written)
        log::error("kiosk", "trust.not_written", {{"reason", written.error().detail}});
}

void ContentWorker::confirm(Millis at)
{
    Q_EMIT confirmed(at);
    if (at < m_keptConfirmation + confirmationStep)
        return;
    if (const auto written = writeFile(confirmationFile(m_data), std::to_string(at), 0600); written)
        m_keptConfirmation = at;
}

bool ContentWorker::connectTo(const std::string& revocations)
{
    if (m_client && m_revocations == revocations)
        return true;
    const auto authority = readFile(m_data.authority());
    if (!authority) {
        log::error("kiosk", "content.identity", {{"reason", authority.error().detail}});
        return false;
    }
    m_client = std::make_unique<HttpsClient>(
        TlsIdentity {.caPem = *authority,
                     .certificate = m_data.certificate(),
                     .key = m_data.deviceKey(),
                     .revocationList = revocations},
        [this] { return m_time.now(); }, m_time.clock());
    m_revocations = revocations;
    return true;
}

void ContentWorker::refresh()
{
    if (m_ending)
        return;
    if (!m_store)
        show();
    const auto* trust = m_content && m_content->trust ? &*m_content->trust : nullptr;
    const auto root = readFile(m_data.contentRoot());
    if (!m_store || !root || !connectTo(trust ? trust->revocationList : "")) {
        Q_EMIT refreshed(QStringLiteral("storage"));
        return;
    }
    HttpsFetcher fetcher(*m_client, trust ? trust->content : m_device.contentUrl);
    SyncSettings settings;
    settings.trustedRoot = *root;
    settings.goOn = [this](std::string_view) { return !m_ending; };
    const auto outcome = syncRelease(*m_store, fetcher, settings, m_time.now());
    if (m_ending)
        return;
    if (!outcome) {
        const auto word = outcome.error().word();
        log::warning(
            "kiosk", "content.not_refreshed",
            {{"reason", word}, {"role", outcome.error().role}, {"detail", outcome.error().detail}});
        Q_EMIT refreshed(QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size())));
        return;
    }
    if (outcome->switched || !m_content)
        show();
    confirm(m_time.now());
    Q_EMIT refreshed({});
}

} // namespace yizhan
