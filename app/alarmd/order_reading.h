// SPDX-License-Identifier: Apache-2.0
// What orders work on, and how they read what a screen wrote: nothing of it is believed before it
// was checked (sizes, ids of the roster, levels). Main thread only.
#pragma once

#include "alarmd/help_acts.h"
#include "alarmd/incident_acts.h"
#include "alarmd/patrol_acts.h"
#include "alarmd/screen_socket.h"
#include "alarmd/staff_login.h"
#include "alarmd/trust.h"

namespace yizhan {

struct OrderContext {
    AlarmDesk& desk;
    StaffLogin& staff;
    const Trust& trust;
    const Device& device;
    IncidentActs incidents {desk};
    HelpActs help {desk};
    PatrolActs patrols {desk, device};
};

using Answer = ScreenSocket::Answer;
using Order = void (*)(OrderContext&, const Json&, const Answer&);
using OrderTable = std::map<std::string, Order, std::less<>>;

// Each group of orders in a file of its own.
void addIncidentOrders(OrderTable& table);
void addDetailOrders(OrderTable& table); // what follows after an alarm was sent
void addStaffOrders(OrderTable& table);
void addHelpOrders(OrderTable& table);
void addPatrolOrders(OrderTable& table);

// A duress login: a silent alarm by that person, once while one is open.
void raiseUnderDuress(AlarmDesk& desk, const Trust& trust, const Device& device, const Person& who);

void refuse(const Answer& answer, std::string_view error);
void settle(const Answer& answer, std::optional<DeskFault> fault);
// Answers when the event is kept, or when the disk had its chance.
[[nodiscard]] AlarmDesk::Kept whenKept(const Answer& answer);
// The same with the subject, which is known only when the order has been made: make gives it.
void answerWithSubject(const Answer& answer, const std::function<Uuid(AlarmDesk::Kept)>& make);

inline constexpr std::size_t mostTextBytes = 2000;
inline constexpr std::size_t mostWordBytes = 64; // ids, roles, languages

[[nodiscard]] std::optional<Uuid> subjectOf(const Json& request);
// Nothing when it is missing, no text or too long.
[[nodiscard]] std::optional<std::string> shortText(const Json& request, std::string_view key,
                                                   std::size_t most = mostTextBytes);
// As shortText, but not empty.
[[nodiscard]] std::optional<std::string> wordAt(const Json& request, std::string_view key,
                                                std::size_t most = mostWordBytes);
// A field that may be missing; false when it is there and wrong.
[[nodiscard]] bool readOptionalText(const Json& request, std::string_view key,
                                    std::optional<std::string>& into);
[[nodiscard]] std::optional<int> levelAt(const Json& request);
// The playbook named, its level and whether it is silent; an unreadable level counts as the
// highest.
[[nodiscard]] std::optional<Alarm> alarmIn(const OrderContext& context, const Json& request);
[[nodiscard]] std::string placeOfDevice(const Trust& trust, const Device& device);

[[nodiscard]] std::optional<Person> memberAt(const OrderContext& context, const Json& request,
                                             std::string_view key);
// by: {id} of the roster or nothing; the name is the roster's. False when the roster does not have
// the id. Without a roster nobody can be named, and the act still counts.
[[nodiscard]] bool readBy(const OrderContext& context, const Json& request,
                          std::optional<Person>& by);
struct Attendance {
    std::vector<Person> present;
    std::vector<Person> absent; // the rest of the roster
};
// Nothing when it is no list of ids of the roster.
[[nodiscard]] std::optional<Attendance> attendanceAt(const OrderContext& context,
                                                     const Json& request, std::string_view key);
[[nodiscard]] std::optional<Signer> loggedIn(OrderContext& context, const Json& request);

} // namespace yizhan
