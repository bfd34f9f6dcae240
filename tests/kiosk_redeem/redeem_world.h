// SPDX-License-Identifier: Apache-2.0
// Everything round the redeem page, as the program puts it together: a worker thread with the real
// desk and database, a real head office double, the alarm service's socket for the PIN.
#pragma once

#include "kiosk/redeem_model.h"
#include "kiosk_panel/alarm_peer.h"
#include "kiosk_redeem/office_double.h"
#include "scan/qr_writer.h"

#include <QTemporaryDir>
#include <QThread>

namespace yizhan {

class RedeemWorld {
public:
    RedeemWorld()
        : m_data {m_folder.path().toStdString()}, office(fleet, prizeKey.publicKey()),
          time(fleet.clock, 0)
    {
        fleet.enrol(m_data.root, "k-0001", "kiosk", {"https://127.0.0.1:1"});
        now = fleet.clock.wallNow();
        time.observe(now, fleet.clock.bootNow());
        office.start();
        peer.listen();
        peer.answerWith([](const Json& request) {
            if (stringAt(request, "do") != "login")
                return Json {{"ok", true}};
            if (stringAt(request, "pin") == "999999")
                return Json {{"ok", false}, {"error", "locked"}, {"seconds", 30}};
            if (stringAt(request, "pin") != "123456")
                return Json {{"ok", false}, {"error", "wrong_pin"}};
            return Json {
                {"ok", true}, {"session", "x-1"}, {"name", "王敏"}, {"roles", {"lobby_manager"}}};
        });
        link = std::make_unique<AlarmLink>(peer.path(), fleet.clock);
        link->start();
        begin(now);
    }
    ~RedeemWorld() { end(); }

    // The program starts; what an earlier one left on the disk is taken up.
    void begin(Millis trustConfirmed, VoucherJudge judge = judgeVoucher)
    {
        worker = std::make_unique<QThread>();
        desk = new RedeemDesk(m_data, *loadDevice(m_data), time);
        desk->judgeTestsBy(std::move(judge));
        desk->moveToThread(worker.get());
        QObject::connect(worker.get(), &QThread::started, desk, &RedeemDesk::start);
        QObject::connect(worker.get(), &QThread::finished, desk, &QObject::deleteLater);
        model = std::make_unique<RedeemModel>(*desk, *link, time);
        model->setCatalogue(catalogue());
        desk->setTrust(bundle(), trustConfirmed);
        worker->start();
    }
    void end()
    {
        model.reset();
        worker->quit();
        worker->wait();
        worker.reset();
    }

    [[nodiscard]] Voucher voucher(char id) const
    {
        Voucher made;
        made.id = std::string(32, id);
        made.issued = now - now % 1000 - 60'000;
        made.until = made.issued + Millis {86'400'000};
        made.campaign = "summer";
        made.tier = "second";
        made.slip = "080117254726";
        made.merchant = "leshan";
        made.tail = "6210";
        return made;
    }
    [[nodiscard]] QByteArray text(const Voucher& made) const
    {
        return QByteArray::fromStdString(*issueVoucher(made, prizeKey));
    }
    // A file that holds the code.
    void keepPicture(const QByteArray& code, const QString& name) const
    {
        (void)writeQrPicture(*makeQr(code.toStdString()),
                             std::filesystem::path(pictures.filePath(name).toStdString()), 6);
    }
    void logIn(const QString& pin) const
    {
        model->askStaff();
        model->login()->choose(QStringLiteral("s-0001"));
        for (const QChar figure : pin)
            model->login()->digit(figure.digitValue());
        model->login()->submit();
    }

    [[nodiscard]] TrustBundle bundle() const
    {
        TrustBundle made;
        made.ackKeys = {fleet.ackKey.publicKey()};
        made.prizeKeys = {prizeKey.publicKey()};
        made.addresses = {{"primary", office.url()}};
        return made;
    }
    [[nodiscard]] Catalogue catalogue() const
    {
        Catalogue made;
        Campaign summer;
        summer.id = "summer";
        summer.name = {"夏季刷卡活动", "夏季刷卡活動", "Summer card campaign"};
        summer.redeemUntil = now + Millis {5} * 86'400'000;
        summer.tiers = {{"first", {"一等奖", "一等獎", "First prize"}, Money::yuan(1000), {}, 0},
                        {"second", {"二等奖", "二等獎", "Second prize"}, Money::yuan(999), {}, 0}};
        made.campaigns = {summer};
        Merchant leshan;
        leshan.id = "leshan";
        leshan.name = {"乐山商场", "樂山商場", "Leshan Store"};
        made.merchants = {leshan};
        return made;
    }

private:
    QTemporaryDir m_folder;

public:
    const DataFolder m_data;
    Fleet fleet;
    const PrivateKey prizeKey = PrivateKey::generate(KeyScheme::Ed25519);
    OfficeDouble office;
    TrustedClock time;
    Millis now = 0;
    AlarmPeer peer;
    QTemporaryDir pictures;
    std::unique_ptr<AlarmLink> link;
    std::unique_ptr<QThread> worker;
    RedeemDesk* desk = nullptr; // the worker's
    std::unique_ptr<RedeemModel> model;
};

} // namespace yizhan
