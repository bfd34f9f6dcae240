// SPDX-License-Identifier: Apache-2.0
// What every Store must do, whatever lies behind it. A backend's test gives it a way to open an
// empty store and a way to open the same one again.
#pragma once

#include "crypto/key.h"
#include "headoffice/store.h"

#include <QObject>

#include <functional>
#include <memory>

namespace yizhan::headoffice {

class StoreConformance : public QObject {
    Q_OBJECT

public:
    using Open = std::function<std::unique_ptr<Store>()>;
    StoreConformance(Open openEmpty, Open openAgain)
        : m_openEmpty(std::move(openEmpty)), m_openAgain(std::move(openAgain))
    {
    }

private Q_SLOTS:
    void init();
    void cleanup();

    void givesTheSameVerdictAgain();
    void refusesAnIdWithAnotherBody();
    void keepsEventsOverAReopening();
    void keepsDrillsApart();
    void findsGapsAndTheirFilling();
    void findsBrokenAndForkedChains();
    void findsNewAndOldEpochs();
    void takesOneOfManyRacing();
    void keepsTheOrderOfACaller();
    void answersOnlyForTheBranch();
    void refusesToAnswerForUnknownSubjects();
    void enrolsOnce();
    void endsOldCertificates();
    void refusesWhatExistsOrIsUnknown();
    void chainsTheAudit();
    void countsRepeatedFindings();
    void keepsStatesAndContacts();

    // store_conformance_business.cpp
    void paysAVoucherOnce();
    void paysOneOfManyRacing();
    void repeatsItsAnswers();
    void endsALease();
    void countsTheStock();
    void revokesVouchers();
    void listsApplicationsAndWhoOpenedThem();
    void noticesWhatWasAdded();

    // store_conformance_office.cpp
    void saysAnAnswerOnce();
    void chainsWhatHeadOfficeSays();
    void judgesBeforeItSays();
    void saysAllOrNothing();
    void chainsItOverManyWriters();
    void keepsConfidentialEventsFromBranches();
    void keepsHeadOfficesNames();

private:
    std::vector<Verdict> take(std::vector<IncomingEvent> events, Truth truth = Truth::Real,
                              Millis at = 1000);
    [[nodiscard]] std::int64_t countOf(const std::string& kind);
    void addBranchAndDevice();
    Status<StoreError> speak(OfficeEvent event, const Store::Condition& condition = {});
    RedemptionStanding redeem(RedemptionOrder order);

    Open m_openEmpty, m_openAgain;
    const PrivateKey m_ack = PrivateKey::generate(KeyScheme::Ed25519);
    const PrivateKey m_drillAck = PrivateKey::generate(KeyScheme::Ed25519);
    const SystemClock m_clock;
    const OfficePen m_pen {m_ack, m_drillAck, m_clock};
    std::unique_ptr<Store> m_store;
};

} // namespace yizhan::headoffice
