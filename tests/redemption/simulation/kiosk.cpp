// SPDX-License-Identifier: Apache-2.0
#include "redemption/simulation/kiosk.h"

namespace yizhan::simulation {

Kiosk::Kiosk(int kioskNumber, Asker asker, std::filesystem::path file, Millis wall, Send send,
             std::function<void(const Handed&)> handed, Complain complain)
    : number(kioskNumber), who(std::move(asker)), clock(wall, 1000), m_file(std::move(file)),
      m_send(std::move(send)), m_handed(std::move(handed)), m_complain(std::move(complain))
{
    start();
}

void Kiosk::start()
{
    if (m_desk)
        return;
    auto database = Database::open(m_file, Durability::Full);
    if (!database)
        return m_complain("a kiosk's database: " + database.error().detail);
    m_database.emplace(*std::move(database));
    m_store.emplace(*PayoutStore::open(*m_database));
    m_outbox.emplace(*Outbox::open(*m_database, 1));
    m_book.emplace(*OfflineBook::open(*m_database, *m_store, *m_outbox,
                                      {who.device, who.branch, m_key, std::to_string(m_boots)}));
    m_time.emplace(clock, 0);
    if (const auto known = m_book->signedTime())
        m_time->observe(known->first, known->second);
    m_desk = std::make_unique<PayoutDesk>(
        *m_store,
        [this](RedemptionRequest request, RedemptionClient::Callback done) {
            m_send(std::move(request), std::move(done));
        },
        *m_time, [] {});
    m_desk->payOffline(*m_book);
    if (!m_desk->resume())
        m_complain("a kiosk cannot resume");
}

void Kiosk::kill()
{
    ++incarnation;
    m_desk.reset();
    m_book.reset();
    m_outbox.reset();
    m_store.reset();
    m_database.reset();
    m_time.reset();
}

void Kiosk::reboot()
{
    kill();
    ++m_boots;
    clock.boot = 500;
    start();
}

void Kiosk::keepDisk()
{
    kill();
    std::filesystem::copy_file(m_file, m_file.string() + ".kept",
                               std::filesystem::copy_options::overwrite_existing);
    m_kept = true;
    start();
}

void Kiosk::putDiskBack(bool withClock)
{
    kill();
    for (const auto* end : {"-wal", "-shm"})
        std::filesystem::remove(m_file.string() + end);
    std::filesystem::copy_file(m_file.string() + ".kept", m_file,
                               std::filesystem::copy_options::overwrite_existing);
    m_setBack = true;
    if (!withClock) {
        ++m_boots;
        clock.boot = 500;
    }
    start();
}

void Kiosk::scan(const std::string& text, std::span<const PublicKey> keys, bool online,
                 const CampaignTerms& campaign)
{
    PayingPlace place;
    place.branch = who.branch;
    place.time = m_time->read();
    place.trustConfirmed = place.time.now;
    place.online = online;
    place.campaigns = {campaign};
    (void)m_desk->scan(text, keys, place);
    look();
}

bool Kiosk::waitsForStaff() const
{
    return m_desk && m_desk->current() && m_desk->current()->state() == PayoutState::Reserved;
}

void Kiosk::confirm()
{
    (void)m_desk->confirm({"s-0001", "王敏"});
    look();
}

void Kiosk::leave()
{
    m_desk->leave();
}

void Kiosk::tick()
{
    m_desk->tick();
}

// What the counter sees: the prize goes over when the screen says so.
void Kiosk::look()
{
    if (const auto* payout = m_desk->current(); payout && payout->state() == PayoutState::Paid)
        m_handed({payout->op(), *payout->voucher(), number, payout->isOffline(), m_setBack});
}

void Kiosk::heard(const RedemptionReply& reply, Millis askedAt)
{
    m_time->observe(reply.time, askedAt);
}

std::optional<AccountRequest> Kiosk::account()
{
    auto request = m_book->request();
    if (!request)
        return std::nullopt;
    return *std::move(request);
}

void Kiosk::told(const AccountReply& reply, Millis askedAt)
{
    m_time->observe(reply.time, askedAt);
    if (!m_book->take(reply, askedAt))
        m_complain("a kiosk cannot keep its lease");
}

ChainHead Kiosk::head()
{
    return m_outbox->head(Lane::Redemption).valueOr({});
}

std::vector<SignedDocument> Kiosk::waiting()
{
    std::vector<SignedDocument> documents;
    const auto rows = m_outbox->pending(Lane::Redemption, 100'000);
    for (const auto& row : rows.valueOr({}))
        documents.push_back(row.document);
    return documents;
}

bool Kiosk::idle()
{
    look();
    return !m_desk->nextDue() && m_desk->beingChecked() == 0 && m_book->waiting().valueOr(1) == 0;
}

std::string Kiosk::outcomeOf(const Uuid& op)
{
    auto select = m_database->prepare("SELECT outcome FROM payout WHERE op = ?");
    const auto text = op.text();
    const auto row = select->bind(1, std::string_view(text)).step();
    return row && *row ? select->text(0) : "none";
}

} // namespace yizhan::simulation
