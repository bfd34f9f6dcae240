// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/staff_login.h"

#include "base/log.h"
#include "crypto/password.h"
#include "crypto/random.h"
#include "crypto/sealed_box.h"

#include <boost/asio/post.hpp>

namespace yizhan {

StaffLogin::Match StaffLogin::match(const StaffMember& member, std::string& pin)
{
    // Both always, one after the other: the time tells nothing.
    Match match;
    match.pin = passwordMatches(pin, member.pinVerifier);
    const bool has = !member.duressVerifier.empty();
    const bool second = passwordMatches(pin, has ? member.duressVerifier : member.pinVerifier);
    match.duress = has && second && !match.pin;
    wipe(pin);
    return match;
}

void StaffLogin::login(const StaffMember& member, std::string pin,
                       std::function<void(Outcome)> done)
{
    const auto& tries = m_tries[member.id];
    if (const Millis left = tries.lockedUntil - m_clock.bootNow(); left > 0) {
        done({{}, "locked", left, {}});
        listenWhileLocked(member, std::move(pin));
        return;
    }
    boost::asio::post(m_worker,
                      [this, member, pin = std::move(pin), done = std::move(done)]() mutable {
                          const auto found = match(member, pin);
                          boost::asio::post(m_io, [this, member, found, done = std::move(done)] {
                              finish(member, found, done);
                          });
                      });
}

// The answer has been given and does not depend on it. One at a time, so that nobody can pile up
// work.
void StaffLogin::listenWhileLocked(const StaffMember& member, std::string pin)
{
    if (std::exchange(m_listening, true))
        return;
    boost::asio::post(m_worker, [this, member, pin = std::move(pin)]() mutable {
        const auto found = match(member, pin);
        boost::asio::post(m_io, [this, member, found] {
            m_listening = false;
            if (found.duress && m_heard)
                m_heard({member.id, member.name});
        });
    });
}

void StaffLogin::finish(const StaffMember& member, Match match,
                        const std::function<void(Outcome)>& done)
{
    auto& tries = m_tries[member.id];
    if (!match.pin && !match.duress) {
        Outcome outcome {{}, "wrong_pin", 0, {}};
        if (++tries.wrong >= triesBeforeLock) {
            tries.lockedUntil = m_clock.bootNow() + tries.lockTime;
            outcome.error = "locked";
            outcome.lockedFor = tries.lockTime;
            tries.lockTime *= 2;
            tries.wrong = 0;
        }
        log::warning("alarmd", "staff.refused", {{"staff", member.id}, {"reason", outcome.error}});
        done(outcome);
        return;
    }
    tries = {};
    const Session who {{member.id, member.name}, member.roles, match.duress};
    const auto session = openSession(who);
    log::info("alarmd", "staff.login", {{"staff", member.id}});
    done({session, {}, 0, who});
    if (match.duress && m_heard)
        m_heard(who.person);
}

std::string StaffLogin::openSession(const Session& who)
{
    const Millis now = m_clock.bootNow();
    std::erase_if(m_sessions, [&](const auto& open) { return now >= open.second.until; });
    auto session = makeNonce();
    m_sessions[session] = {who, now + sessionTime};
    return session;
}

std::optional<StaffLogin::Session> StaffLogin::use(const std::string& session)
{
    const auto found = m_sessions.find(session);
    if (found == m_sessions.end())
        return std::nullopt;
    const Millis now = m_clock.bootNow();
    if (now >= found->second.until) {
        m_sessions.erase(found);
        return std::nullopt;
    }
    found->second.until = now + sessionTime;
    return found->second.who;
}

} // namespace yizhan
