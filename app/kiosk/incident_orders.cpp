// SPDX-License-Identifier: Apache-2.0
#include "kiosk/incident_orders.h"

#include <algorithm>

namespace yizhan {

using namespace Qt::StringLiterals;

IncidentOrders::IncidentOrders(AlarmLink& link, const StaffLogin& login, QObject* parent)
    : QObject(parent), m_link(link), m_login(login)
{
}

void IncidentOrders::about(IncidentView* incident)
{
    if (m_incident == incident)
        return;
    m_incident = incident;
    setSealing(NothingSealed);
}

bool IncidentOrders::canSend() const
{
    return m_incident && !m_incident->unsent() && m_incident->open();
}

void IncidentOrders::send(Json body, std::function<void(bool)> then)
{
    if (!canSend())
        return;
    body["subject"] = m_incident->subject().toStdString();
    if (m_login.signedIn())
        body["by"] = {{"id", m_login.signedInId().toStdString()},
                      {"name", m_login.signedInName().toStdString()}};
    m_link.request(std::move(body), this, [this, then](const AlarmAnswer& answer) {
        if (!answer.ok())
            Q_EMIT refused(answer.error == AlarmError::NoKey              ? NoSealingKey
                               : answer.error == AlarmError::AlreadyEnded ? AlreadyOver
                                                                          : NotRecorded);
        if (then)
            then(answer.ok());
    });
}

void IncidentOrders::setLevel(int level)
{
    if (level >= 1 && level <= 3)
        send({{"do", "level"}, {"level", level}});
}

void IncidentOrders::setPlace(const QString& place, const QString& people)
{
    send({{"do", "place"}, {"place", place.toStdString()}, {"people", people.toStdString()}});
}

void IncidentOrders::retype(const PanelPlaybook& playbook)
{
    if (!m_incident)
        return;
    send({{"do", "type"},
          {"playbook", playbook.id.toStdString()},
          {"level", std::min(playbook.level, m_incident->level())},
          {"silent", playbook.silent}});
}

void IncidentOrders::note(const QString& text)
{
    if (!text.trimmed().isEmpty())
        send({{"do", "note"}, {"text", text.trimmed().toStdString()}});
}

void IncidentOrders::witness(const QString& looks, const QString& clothing,
                             const QString& direction, const QString& vehicle, const QString& plate)
{
    const std::array<std::pair<const char*, const QString&>, 5> fields {{{"looks", looks},
                                                                         {"clothing", clothing},
                                                                         {"direction", direction},
                                                                         {"vehicle", vehicle},
                                                                         {"plate", plate}}};
    Json marks = Json::object();
    for (const auto& [name, words] : fields)
        if (!words.trimmed().isEmpty())
            marks[name] = words.trimmed().toStdString();
    if (!marks.empty())
        send({{"do", "note"}, {"text", ""}, {"marks", std::move(marks)}});
}

void IncidentOrders::seal(const QString& what, const QString& text)
{
    if (text.trimmed().isEmpty() || m_sealing == SealingNow || !canSend())
        return;
    setSealing(SealingNow);
    send({{"do", "sealed_note"},
          {"what", what.toStdString()},
          {"text", text.trimmed().toStdString()}},
         [this](bool taken) { setSealing(taken ? Sealed : NothingSealed); });
}

void IncidentOrders::handOver(const QString& role, const QString& from, const QString& to)
{
    if (!m_incident)
        return;
    QStringList roles {role};
    if (role.isEmpty())
        roles = m_incident->rolesOf(from);
    for (const QString& one : roles)
        send({{"do", "handover"}, {"role", one.toStdString()}, {"to", to.toStdString()}});
}

void IncidentOrders::evacuate(bool on)
{
    send({{"do", "evacuation"}, {"on", on}});
}

void IncidentOrders::tick(const QString& step, bool done)
{
    send({{"do", "step"}, {"step", step.toStdString()}, {"done", done}});
}

void IncidentOrders::roll(const QStringList& present)
{
    Json ids = Json::array();
    for (const QString& id : present)
        ids.push_back(id.toStdString());
    send({{"do", "roll"}, {"present", std::move(ids)}});
}

void IncidentOrders::setSealing(Sealing sealing)
{
    if (m_sealing == sealing)
        return;
    m_sealing = sealing;
    Q_EMIT sealingChanged();
}

} // namespace yizhan
