// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/alarm_link.h"
#include "kiosk/part_watch.h"

#include <QObject>

#include <functional>
#include <vector>

namespace yizhan {

// Brings what is wrong with this machine into the branch's list of faults, once a part, and takes
// it off again when it is well: the orders `fault` and `mended` of the local alarm socket. The list
// itself, as yizhan-alarmd tells it, says what is already known, so that a restart repeats nothing.
// GUI thread; the link must outlive it.
class MachineHealth final : public QObject {
    Q_OBJECT

public:
    struct Part {
        std::string what; // code of the fault: camera, clock, disk, network, battery
        QString text; // what is wrong, for the list
        std::function<std::optional<bool>()> good;
        PartWatch::Patience patience;
    };

    MachineHealth(AlarmLink& link, std::vector<Part> parts, QObject* parent = nullptr);

    // Any time; looks every five seconds.
    void tick();

private:
    struct Watched {
        Part part;
        PartWatch watch;
        bool known = false; // what the list says of it was taken over
        Millis askedAt = 0; // boot time
    };

    void look(Watched& watched);
    [[nodiscard]] const FaultFacts* openFault(const std::string& what) const;
    void send(Watched& watched, Json order);

    AlarmLink& m_link;
    std::vector<Watched> m_parts;
    Millis m_lookedAt;
};

} // namespace yizhan
