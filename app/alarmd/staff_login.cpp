// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "alarmd/staff_login.h"

#include "base/log.h"
#include "crypto/password.h"
#include "crypto/random.h"

#include <boost/asio/post.hpp>

namespace yizhan {

void StaffLogin::login(const StaffMember& member, std::string pin,
                       std::function<void(Outcome)> done)
{
    const auto& tries = m_tries[member.id];
    if (const Millis left = tries.lockedUntil - m_clock.bootNow(); left > 0) {
        done({{}, "locked", left, {}});
        return;
    }
    boost::asio::post(m_worker,
                      [this, member, pin = std::move(pin), done = std::move(done)]() mutable {
                          const bool right = passwordMatches(pin, member.pinVerifier);
                          std::fill(pin.begin(), pin.end(), '\0');
                          boost::asio::post(m_io, [this, member, right, done = std::move(done)] {
                              finish(member, right, done);
                          });
                      });
}

void StaffLogin::finish(const StaffMember& member, bool right,
                        const std::function<void(Outcome)>& done)
{
    auto& tries = m_tries[member.id];
    const Millis now = m_clock.bootNow();
    if (!right) {
        Outcome outcome {{}, "wrong_pin", 0, {}};
        if (++tries.wrong >= triesBeforeLock) {
            tries.lockedUntil = now + tries.lockTime;
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
    const Session who {{member.id, member.name}, member.roles};
    const auto session = makeNonce();
    m_sessions[session] = {who, now + sessionTime};
    log::info("alarmd", "staff.login", {{"staff", member.id}});
    done({session, {}, 0, who});
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
